// Which of these records a source has said.
// Parameters: keys. Columns: key.
UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN key
