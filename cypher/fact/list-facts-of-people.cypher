// Facts on records of people, with the record at the other end.
// Parameters: ids, sources. Columns: person (id), first, second (refs of the fact's ends), type, fact (properties), record, identifiers, parent (id or null).
UNWIND $ids AS id
MATCH (p:Record {id: id}) USING INDEX p:Record(id)
WHERE p.source IN $sources
MATCH (p)-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN|HOLDS_POSITION_IN|KNOWS]-(r)
WHERE p:Person AND f.source IN $sources AND r.source IN $sources
RETURN p.id AS person, startNode(f).ref AS first, endNode(f).ref AS second,
  type(f) AS type, f {.*} AS fact,
  r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent
