// Facts that people have on these records; the record is the one asked for.
// Parameters: ids, sources. Columns: person (id), first, second (refs of the fact's ends), type, fact (properties), record, identifiers, parent (id or null).
UNWIND $ids AS id
MATCH (r:Record {id: id}) USING INDEX r:Record(id)
WHERE r.source IN $sources
MATCH (r)<-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN|HOLDS_POSITION_IN]-(p)
WHERE f.source IN $sources AND p.source IN $sources
RETURN p.id AS person, p.ref AS first, r.ref AS second,
  type(f) AS type, f {.*} AS fact,
  r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent
