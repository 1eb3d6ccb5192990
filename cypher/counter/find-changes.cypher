// How many writes there were.
// Parameters: none. Columns: value.
MATCH (c:Counter {name: 'changes'}) RETURN c.value AS value
