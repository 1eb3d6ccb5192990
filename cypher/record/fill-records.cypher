// Adds what was missing on records said before.
// Parameters: rows (key, missing: properties). Columns: none.
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r += row.missing
