// Papers, organizations, meetings and sessions at which these people are.
// Parameters: ids, sources. Columns: ids.
UNWIND $ids AS id
MATCH (p:Record {id: id}) USING INDEX p:Record(id)
WHERE p.source IN $sources
MATCH (p)-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN]->(r)
WHERE f.source IN $sources AND r.source IN $sources
RETURN collect(DISTINCT r.id) AS ids
