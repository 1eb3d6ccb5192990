// Makes a source visible.
// Parameters: id, counts (properties). Columns: source.
MATCH (s:Source {id: $id}) WHERE s.state = 'IMPORTING'
SET s += $counts, s.state = 'COMPLETE'
RETURN s {.*} AS source
