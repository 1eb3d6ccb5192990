// People's records, by range of numbers.
// Parameters: from (inclusive), to (exclusive), sources. Columns: ids.
MATCH (r:Record) USING INDEX r:Record(id)
WHERE r.id >= $from AND r.id < $to AND r:Person AND r.source IN $sources
RETURN collect(r.id) AS ids
