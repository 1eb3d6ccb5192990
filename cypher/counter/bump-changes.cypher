// Counts a write. As the first statement of every writing transaction it also lets one writer
// in at a time, so that writers never deadlock.
// Parameters: none. Columns: none.
MATCH (c:Counter {name: 'changes'}) SET c.value = c.value + 1
