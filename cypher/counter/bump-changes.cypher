// Counts a write and begins a note of what it touches; old notes go. As the first statement
// of every writing transaction it also lets one writer in at a time, so that writers never
// deadlock.
// Parameters: kept (how many notes stay). Columns: number.
MATCH (c:Counter {name: 'changes'}) SET c.value = c.value + 1
CREATE (n:Change {number: c.value, mark: randomUUID()})
WITH n.number AS number
CALL (number) {
  OPTIONAL MATCH (old:Change {number: number - $kept})
  DELETE old
}
RETURN number
