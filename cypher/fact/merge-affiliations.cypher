// Who worked where. Years of one title at one organization widen: some sources say one
// affiliation a paper.
// Parameters: rows (start, end: keys of records; key: what tells the fact from others; properties).
// Columns: none.
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
MERGE (a)-[f:WORKED_AT {key: row.key}]->(b)
ON CREATE SET f += row.properties
ON MATCH SET f.from = CASE
    WHEN f.from IS NULL OR row.properties.from < f.from THEN row.properties.from ELSE f.from END,
  f.to = CASE WHEN f.to IS NULL OR row.properties.to > f.to THEN row.properties.to ELSE f.to END,
  f.current = f.current OR row.properties.current
