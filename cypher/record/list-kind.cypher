// Records of one kind, by name.
// Parameters: kind, limit, sources. Columns: record, identifiers, parent (id or null).
MATCH (r:Record)
WHERE r.kind = $kind AND r.source IN $sources
WITH r ORDER BY toLower(r.name), r.id LIMIT $limit
RETURN r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent
