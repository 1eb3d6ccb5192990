// The name that a change alone has.
// Parameters: number. Columns: mark.
MATCH (c:Change {number: $number})
RETURN c.mark AS mark
