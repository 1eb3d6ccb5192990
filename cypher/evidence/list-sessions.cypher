// Who took part in each session; the year is its own or its meeting's.
// Parameters: from (inclusive), to (exclusive), sources. Columns: record, size, year, people (id).
MATCH (r:Record) USING INDEX r:Record(id)
WHERE r.id >= $from AND r.id < $to AND r.kind = 'SESSION' AND r.source IN $sources
WITH r, COLLECT {
  MATCH (r)<-[f:TOOK_PART_IN]-(p) WHERE f.source IN $sources
  RETURN p.id
} AS people
WHERE size(people) > 0
RETURN r.id AS record, 0 AS size,
  coalesce(r.on.year, head([(r)-[b:PART_OF]->(m) WHERE b.source IN $sources | m.start.year]), 0) AS year, people
