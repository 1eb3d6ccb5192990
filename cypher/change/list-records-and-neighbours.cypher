// Numbers of a source's records, not all where there are more than asked for, and of all
// records that share an identifier with one of them.
// Parameters: source, limit. Columns: ids, neighbours.
MATCH (r:Record {source: $source})
WITH r LIMIT $limit
WITH collect(r) AS records
RETURN [r IN records | r.id] AS ids, COLLECT {
  UNWIND records AS r
  MATCH (r)-[:HAS_ID]->(:Identifier)<-[:HAS_ID]-(n)
  RETURN DISTINCT n.id
} AS neighbours
