// Those of these records that are people's.
// Parameters: ids, sources. Columns: ids.
UNWIND $ids AS id
MATCH (r:Record {id: id}) USING INDEX r:Record(id)
WHERE r.kind = 'PERSON' AND r.source IN $sources
RETURN collect(r.id) AS ids
