// Who knows whom.
// Parameters: rows (start, end: keys of records; key: what tells the fact from others; properties).
// Columns: none.
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
MERGE (a)-[f:KNOWS {key: row.key}]->(b)
ON CREATE SET f += row.properties
