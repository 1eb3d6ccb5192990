// Ties records to the one that they belong to; the first one said stands.
// Parameters: rows (record, parent: keys; at), source. Columns: none.
UNWIND $rows AS row
MATCH (r:Record {key: row.record})
MATCH (p:Record {key: row.parent})
WHERE NOT EXISTS { (r)-[:PART_OF]->(:Record) }
CREATE (r)-[:PART_OF {source: $source, at: row.at}]->(p)
