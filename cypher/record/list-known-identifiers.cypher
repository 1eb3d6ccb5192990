// Which identifiers records of the kind have already, among those that the workspace may see.
// Parameters: keys (of identifiers), kind (of records), sources. Columns: key.
UNWIND $keys AS key
MATCH (i:Identifier {key: key})
WHERE EXISTS { MATCH (i)<-[:HAS_ID]-(r) WHERE r.source IN $sources AND r.kind = $kind }
RETURN key
