// Forgets a source whose records are gone.
// Parameters: id. Columns: none.
MATCH (s:Source {id: $id}) DELETE s
