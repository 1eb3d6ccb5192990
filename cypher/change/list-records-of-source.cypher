// Numbers of a source's records, not all where there are more than asked for.
// Parameters: source, limit, sources. Columns: ids.
MATCH (r:Record {source: $source})
WHERE r.source IN $sources
WITH r LIMIT $limit
RETURN collect(r.id) AS ids
