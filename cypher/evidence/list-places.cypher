// Who was at each institution, committee and session; a session's year is its own or its
// meeting's.
// Parameters: from (inclusive), to (exclusive), sources. Columns: kind, record, size, year, people (id, first and last year of each, 0 unknown, 9999 going on).
MATCH (r:Record) USING INDEX r:Record(id)
WHERE r.id >= $from AND r.id < $to AND (r:Organization OR r:Session) AND r.source IN $sources
WITH r, CASE
  WHEN r.kind = 'SESSION' THEN ['SAME_SESSION', 'TOOK_PART_IN']
  WHEN r.organizationKind = 'INSTITUTION' THEN ['SAME_INSTITUTION', 'WORKED_AT']
  WHEN r.organizationKind = 'COMMITTEE' THEN ['SAME_COMMITTEE', 'MEMBER_OF'] END AS kind
WHERE kind IS NOT NULL
WITH r, kind, COLLECT {
  MATCH (r)<-[f:WORKED_AT|MEMBER_OF|TOOK_PART_IN]-(p)
  WHERE f.source IN $sources AND type(f) = kind[1]
  RETURN [p.id, coalesce(f.from, 0), CASE WHEN f.current THEN 9999 ELSE coalesce(f.to, 0) END]
} AS people
WHERE size(people) > 0
RETURN kind[0] AS kind, r.id AS record, 0 AS size,
  coalesce(r.on.year, head([(r)-[b:PART_OF]->(m) WHERE b.source IN $sources | m.start.year]), 0) AS year,
  people
