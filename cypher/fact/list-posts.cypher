// Where people work, serve and belong, without what hangs on those places.
// Parameters: ids, sources. Columns: person (id), first, second (refs of the fact's ends), type, fact (properties), record.
UNWIND $ids AS id
MATCH (p:Record {id: id}) USING INDEX p:Record(id)
WHERE p.source IN $sources
MATCH (p)-[f:WORKED_AT|MEMBER_OF|HOLDS_POSITION_IN]->(r)
WHERE p:Person AND f.source IN $sources AND r.source IN $sources
RETURN p.id AS person, p.ref AS first, r.ref AS second, type(f) AS type, f {.*} AS fact, r {.*} AS record
