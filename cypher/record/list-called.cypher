// Records by what their sources call them, as far as visible.
// Parameters: keys (source, kind and ref), sources. Columns: record, identifiers, parent (id or null).
UNWIND $keys AS key
MATCH (r:Record {key: key}) USING INDEX r:Record(key)
WHERE r.source IN $sources
RETURN r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent
