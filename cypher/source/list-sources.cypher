// The sources of a workspace and the shared ones, newest first.
// Parameters: workspace. Columns: source.
MATCH (s:Source) WHERE s.shared OR s.workspace = $workspace RETURN s {.*} AS source ORDER BY s.id DESC
