// How many of these new records have an identifier that a record of the same kind of another
// source has, among those that the workspace may see. In steps, as the planner of a still
// empty database would otherwise look through all records for each one.
// Parameters: keys, sources (the others). Columns: merged.
UNWIND $keys AS key
MATCH (r:Record {key: key})
USING INDEX r:Record(key)
MATCH (r)-[:HAS_ID]->(i)
WITH r, i
WHERE COUNT { (i)<-[:HAS_ID]-() } > 1
WITH r, [(i)<-[:HAS_ID]-(x) | x] AS holders
WHERE any(x IN holders WHERE x.source IN $sources AND x.kind = r.kind)
RETURN count(DISTINCT r) AS merged
