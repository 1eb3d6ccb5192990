// Waits until all indexes answer.
// Parameters: seconds. Columns: none.
CALL db.awaitIndexes($seconds)
