// Identifiers of these records that at least two visible records have.
// Parameters: ids, sources. Columns: records (kind and id of each).
UNWIND $ids AS id
MATCH (p:Record {id: id}) USING INDEX p:Record(id)
WHERE p.source IN $sources
MATCH (p)-[:HAS_ID]->(i:Identifier)
WITH DISTINCT i
WHERE COUNT { (i)<-[:HAS_ID]-() } > 1
WITH COLLECT {
  MATCH (i)<-[:HAS_ID]-(r) WHERE r.source IN $sources RETURN [r.kind, r.id]
} AS records
WHERE size(records) > 1
RETURN records
