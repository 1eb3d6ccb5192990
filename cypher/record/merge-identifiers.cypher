// Gives records their identifiers.
// Parameters: rows (record, identifier: keys). Columns: none.
UNWIND $rows AS row
MATCH (r:Record {key: row.record})
MERGE (i:Identifier {key: row.identifier})
MERGE (r)-[:HAS_ID]->(i)
