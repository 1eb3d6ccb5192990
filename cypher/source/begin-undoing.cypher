// Makes a source invisible before its records go.
// Parameters: id, at (date and time), owner (the process). Columns: none.
MATCH (s:Source {id: $id}) SET s.state = 'UNDOING', s.touched = $at, s.owner = $owner
