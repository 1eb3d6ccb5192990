// Who has facts on these records, as little of each as an order of people needs.
// Parameters: ids, sources. Columns: type, person (id), record (id), from, to, current, role (each or null).
UNWIND $ids AS id
MATCH (r:Record {id: id}) USING INDEX r:Record(id)
WHERE r.source IN $sources
MATCH (r)<-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN|HOLDS_POSITION_IN]-(p)
WHERE f.source IN $sources AND p.source IN $sources
RETURN type(f) AS type, p.id AS person, r.id AS record,
  f.from AS from, f.to AS to, f.current AS current, coalesce(f.role, f.title) AS role
