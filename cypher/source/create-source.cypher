// Begins a source.
// Parameters: properties. Columns: none.
CREATE (s:Source) SET s = $properties
