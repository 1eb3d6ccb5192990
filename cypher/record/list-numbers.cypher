// The numbers of records.
// Parameters: keys. Columns: key, id.
UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN key, r.id AS id
