// Who directs, teaches or trains in which program.
// Parameters: rows (start, end: keys of records; key: what tells the fact from others; properties).
// Columns: none.
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
MERGE (a)-[f:HOLDS_POSITION_IN {key: row.key}]->(b)
ON CREATE SET f += row.properties
