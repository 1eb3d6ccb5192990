// The items on a workspace's agenda, in the order in which they were made.
// Parameters: workspace. Columns: item (a map).
MATCH (:Workspace {code: $workspace})-[:PLANNED]->(a:AgendaItem)
RETURN a {.*} AS item
ORDER BY a.made, a.number, a.id
