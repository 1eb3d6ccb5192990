// Who was at each of these papers, institutions, committees and sessions. Of those with more
// people than asked for only how many.
// Parameters: ids, atMost, sources. Columns: kind, record, size, year, people (id, first and last year of each, 0 unknown, 9999 going on).
UNWIND $ids AS id
MATCH (r:Record {id: id}) USING INDEX r:Record(id)
WHERE r.source IN $sources
WITH r, CASE
  WHEN r.kind = 'PUBLICATION' THEN ['CO_AUTHORSHIP', 'WROTE']
  WHEN r.kind = 'SESSION' THEN ['SAME_SESSION', 'TOOK_PART_IN']
  WHEN r.organizationKind = 'INSTITUTION' THEN ['SAME_INSTITUTION', 'WORKED_AT']
  WHEN r.organizationKind = 'COMMITTEE' THEN ['SAME_COMMITTEE', 'MEMBER_OF'] END AS kind
WHERE kind IS NOT NULL
WITH r, kind, CASE
  // The number of all relationships is known without looking at them.
  WHEN COUNT { (r)<--() } <= $atMost THEN 0
  ELSE COUNT {
    MATCH (r)<-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN]-(p)
    WHERE f.source IN $sources AND type(f) = kind[1]
    RETURN DISTINCT p
  } END AS many
WITH r, kind, many, CASE WHEN many > $atMost THEN [] ELSE COLLECT {
  MATCH (r)<-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN]-(p)
  WHERE f.source IN $sources AND type(f) = kind[1]
  RETURN [p.id, coalesce(f.from, 0), CASE WHEN f.current THEN 9999 ELSE coalesce(f.to, 0) END]
} END AS people
WHERE many > 0 OR size(people) > 0
RETURN kind[0] AS kind, r.id AS record,
  CASE WHEN many > coalesce(r.authorCount, 0) THEN many ELSE coalesce(r.authorCount, 0) END AS size,
  coalesce(r.year, r.on.year, head([(r)-[b:PART_OF]->(m) WHERE b.source IN $sources | m.start.year]), 0)
    AS year,
  people
