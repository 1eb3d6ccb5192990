// What a source has said of these records so far.
// Parameters: keys. Columns: key, record.
UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN key, r {.*} AS record
