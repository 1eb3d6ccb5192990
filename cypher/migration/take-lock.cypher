// Holds the lock until the transaction ends; another process waits here.
// Parameters: at (date and time). Columns: none.
MERGE (m:Migration {version: 'lock'}) SET m.at = $at
