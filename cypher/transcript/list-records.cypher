// What sources say of records of one kind, among those with numbers from one up to another.
// Parameters: kind, from, to (exclusive), sources. Columns: record, identifiers.
MATCH (r:Record) USING INDEX r:Record(id)
WHERE r.id >= $from AND r.id < $to AND r.kind = $kind AND r.source IN $sources
RETURN r {.*} AS record, [(r)-[:HAS_ID]->(i) | i.key] AS identifiers
ORDER BY r.id
