// The entries by hand of a workspace.
// Parameters: workspace. Columns: id.
MATCH (s:Source {workspace: $workspace, format: 'by-hand'}) RETURN s.id AS id
