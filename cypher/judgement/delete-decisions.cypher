// Takes decisions of a workspace back.
// Parameters: workspace, ids. Columns: gone (how many).
MATCH (:Workspace {code: $workspace})-[:DECIDED]->(d:Decision)
WHERE d.id IN $ids
DETACH DELETE d
RETURN count(*) AS gone
