// The highest number that a record can have.
// Parameters: none. Columns: last.
MATCH (c:Counter {name: 'records'}) RETURN c.value AS last
