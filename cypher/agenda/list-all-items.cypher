// The items on the agendas of all workspaces.
// Parameters: none. Columns: workspace, item (a map).
MATCH (w:Workspace)-[:PLANNED]->(a:AgendaItem)
RETURN w.code AS workspace, a {.*} AS item
