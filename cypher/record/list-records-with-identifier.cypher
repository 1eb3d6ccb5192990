// Records with an identifier.
// Parameters: key (the identifier's), sources. Columns: record, identifiers, parent (id or null).
MATCH (:Identifier {key: $key})<-[:HAS_ID]-(r)
WHERE r.source IN $sources
RETURN r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent
