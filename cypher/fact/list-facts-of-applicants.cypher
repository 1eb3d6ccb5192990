// Roles, interactions and targets of people, asked from either end; the record is the applicant's.
// Parameters: ids, sources. Columns: person (id), first, second (refs of the fact's ends), type, fact (properties), record, identifiers, parent (id or null).
UNWIND $ids AS id
MATCH (p:Record {id: id}) USING INDEX p:Record(id)
WHERE p.source IN $sources
MATCH (p)-[f:HAS_ROLE|INTERACTED_WITH|WANTS_TO_REACH]-()
WHERE f.source IN $sources
WITH DISTINCT f, startNode(f) AS r, endNode(f) AS p
WHERE r.source IN $sources AND p.source IN $sources
RETURN p.id AS person, r.ref AS first, p.ref AS second,
  type(f) AS type, f {.*} AS fact,
  r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent
