// Takes a block of numbers.
// Parameters: name (records or sources), count. Columns: last (the block's last number).
MATCH (c:Counter {name: $name}) SET c.value = c.value + $count RETURN c.value AS last
