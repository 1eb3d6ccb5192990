// One source.
// Parameters: id. Columns: source.
MATCH (s:Source {id: $id}) RETURN s {.*} AS source
