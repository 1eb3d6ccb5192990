// Who wrote each publication.
// Parameters: from (inclusive), to (exclusive), sources. Columns: record, size, year, people (id).
MATCH (r:Record) USING INDEX r:Record(id)
WHERE r.id >= $from AND r.id < $to AND r.kind = 'PUBLICATION' AND r.source IN $sources
WITH r, COLLECT {
  MATCH (r)<-[f:WROTE]-(p) WHERE f.source IN $sources
  RETURN p.id
} AS people
WHERE size(people) > 0
RETURN r.id AS record, r.authorCount AS size, coalesce(r.year, 0) AS year, people
