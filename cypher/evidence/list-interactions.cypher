// What was logged between applicants and people.
// Parameters: sources. Columns: a, b (ids), kind, on.
MATCH (a)-[f:INTERACTED_WITH]->(b)
WHERE f.source IN $sources AND a.source IN $sources AND b.source IN $sources AND a <> b
RETURN a.id AS a, b.id AS b, f.interactionKind AS kind, f.on AS on
