// The drafts of all workspaces.
// Parameters: none. Columns: workspace, draft (a map).
MATCH (w:Workspace)-[:DRAFTED]->(d:Draft)
RETURN w.code AS workspace, d {.*} AS draft
