// Throws drafts of a workspace away.
// Parameters: workspace, ids. Columns: gone (how many).
MATCH (:Workspace {code: $workspace})-[:DRAFTED]->(d:Draft)
WHERE d.id IN $ids
DETACH DELETE d
RETURN count(*) AS gone
