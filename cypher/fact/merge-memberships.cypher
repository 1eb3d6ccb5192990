// Who sits on which committee or belongs to which society.
// Parameters: rows (start, end: keys of records; key: what tells the fact from others; properties).
// Columns: none.
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
MERGE (a)-[f:MEMBER_OF {key: row.key}]->(b)
ON CREATE SET f += row.properties
