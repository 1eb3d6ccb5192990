// Facts that these people's records have on these other records; the record is that other one.
// Parameters: people, ids, sources. Columns: person (id), first, second (refs of the fact's ends), type, fact (properties), record, identifiers, parent (id or null).
UNWIND $people AS person
MATCH (p:Record {id: person}) USING INDEX p:Record(id)
WHERE p.source IN $sources
MATCH (p)-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN|HOLDS_POSITION_IN]->(r)
WHERE r.id IN $ids AND f.source IN $sources AND r.source IN $sources
RETURN p.id AS person, p.ref AS first, r.ref AS second,
  type(f) AS type, f {.*} AS fact,
  r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent
