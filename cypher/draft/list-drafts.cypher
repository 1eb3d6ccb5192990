// The drafts of a workspace, the last changed first.
// Parameters: workspace. Columns: draft (a map).
MATCH (:Workspace {code: $workspace})-[:DRAFTED]->(d:Draft)
RETURN d {.*} AS draft
ORDER BY d.number DESC
