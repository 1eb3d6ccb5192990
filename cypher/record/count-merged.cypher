// How many of these new records have an identifier that a record of the same kind of another
// source has, among those that the workspace may see.
// Parameters: keys, sources (the others). Columns: merged.
UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE EXISTS {
  (r)-[:HAS_ID]->()<-[:HAS_ID]-(x)
  WHERE x.source IN $sources AND x.kind = r.kind
}
RETURN count(r) AS merged
