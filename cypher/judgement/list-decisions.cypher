// The decisions of a workspace, the newest first.
// Parameters: workspace. Columns: judgement (a map).
MATCH (:Workspace {code: $workspace})-[:DECIDED]->(d:Decision)
RETURN d {.*} AS judgement
ORDER BY d.on DESC, d.number DESC
