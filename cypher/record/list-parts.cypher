// The records that belong to these.
// Parameters: ids, sources. Columns: record, identifiers, parent (id or null).
UNWIND $ids AS id
MATCH (whole:Record {id: id})<-[f:PART_OF]-(r)
USING INDEX whole:Record(id)
WHERE r.source IN $sources AND f.source IN $sources
WITH DISTINCT r
RETURN r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent
