// Who sat on each committee.
// Parameters: from (inclusive), to (exclusive), sources. Columns: record, size, year, people (id, first and last year of each, 0 unknown, 9999 going on).
MATCH (r:Record) USING INDEX r:Record(id)
WHERE r.id >= $from AND r.id < $to AND r.kind = 'ORGANIZATION' AND r.source IN $sources AND r.organizationKind = 'COMMITTEE'
WITH r, COLLECT {
  MATCH (r)<-[f:MEMBER_OF]-(p) WHERE f.source IN $sources
  RETURN [p.id, coalesce(f.from, 0), CASE WHEN f.current THEN 9999 ELSE coalesce(f.to, 0) END]
} AS people
WHERE size(people) > 0
RETURN r.id AS record, 0 AS size, 0 AS year, people
