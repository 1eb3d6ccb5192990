// Who knows whom.
// Parameters: sources. Columns: a, b (ids), closeness, on.
MATCH (a)-[f:KNOWS]->(b)
WHERE f.source IN $sources AND a.source IN $sources AND b.source IN $sources AND a <> b
RETURN a.id AS a, b.id AS b, f.closeness AS closeness, f.on AS on
