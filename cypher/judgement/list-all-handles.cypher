// What all decisions and rulings of all workspaces hang on.
// Parameters: none. Columns: workspace, what (decision or ruling), judgement (a map).
MATCH (w:Workspace)-[:DECIDED]->(d:Decision)
RETURN w.code AS workspace, 'decision' AS what, d {.*} AS judgement
UNION ALL
MATCH (w:Workspace)-[:RULED]->(r:Ruling)
RETURN w.code AS workspace, 'ruling' AS what, r {.*} AS judgement
