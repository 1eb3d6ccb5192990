// Who wrote what. A repeated one fills a position or affiliation that was missing.
// Parameters: rows (start, end: keys of records; key: what tells the fact from others; properties).
// Columns: none.
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
MERGE (a)-[f:WROTE {key: row.key}]->(b)
ON CREATE SET f += row.properties
ON MATCH SET f.position = CASE WHEN f.position = 0 THEN row.properties.position ELSE f.position END,
  f.affiliation = coalesce(f.affiliation, row.properties.affiliation)
