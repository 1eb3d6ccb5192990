// Identifiers that at least two visible records have.
// Parameters: sources. Columns: records (kind and id of each).
MATCH (i:Identifier)
WHERE COUNT { (i)<-[:HAS_ID]-() } > 1
WITH COLLECT {
  MATCH (i)<-[:HAS_ID]-(r) WHERE r.source IN $sources RETURN [r.kind, r.id]
} AS records
WHERE size(records) > 1
RETURN records
