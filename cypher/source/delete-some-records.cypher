// Takes away some records of a source with all facts on them, and the identifiers that nothing
// else has. Facts never reach into another source.
// Parameters: source, limit. Columns: gone.
MATCH (r:Record {source: $source})
WITH r LIMIT $limit
WITH collect(r) AS records
CALL (records) {
  UNWIND records AS r
  MATCH (r)-[:HAS_ID]->(i:Identifier)
  RETURN collect(DISTINCT i) AS identifiers
}
CALL (records) {
  UNWIND records AS r
  DETACH DELETE r
}
CALL (identifiers) {
  UNWIND identifiers AS i
  WITH i WHERE NOT EXISTS { (i)<-[:HAS_ID]-() }
  DELETE i
}
RETURN size(records) AS gone
