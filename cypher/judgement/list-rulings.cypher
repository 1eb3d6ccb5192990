// The rulings of a workspace, the newest first.
// Parameters: workspace. Columns: judgement (a map).
MATCH (:Workspace {code: $workspace})-[:RULED]->(r:Ruling)
RETURN r {.*} AS judgement
ORDER BY r.on DESC, r.number DESC
