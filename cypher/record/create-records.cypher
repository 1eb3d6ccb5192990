// Says records for the first time.
// Parameters: label (of their kind), rows (the properties of each). Columns: none.
UNWIND $rows AS row
CREATE (r:Record:$($label))
SET r = row
