// Takes items off a workspace's agenda.
// Parameters: workspace, ids. Columns: gone (how many).
MATCH (:Workspace {code: $workspace})-[:PLANNED]->(a:AgendaItem)
WHERE a.id IN $ids
DETACH DELETE a
RETURN count(*) AS gone
