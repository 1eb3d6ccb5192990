// Takes rulings of a workspace back.
// Parameters: workspace, ids. Columns: gone (how many).
MATCH (:Workspace {code: $workspace})-[:RULED]->(r:Ruling)
WHERE r.id IN $ids
DETACH DELETE r
RETURN count(*) AS gone
