// Keeps an item on a workspace's agenda, in the place of one with the same id.
// Parameters: workspace, id, properties, number (it grows from one to the next).
// Columns: id; no row where there is no such workspace.
MATCH (w:Workspace {code: $workspace})
MERGE (w)-[:PLANNED]->(a:AgendaItem {id: $id})
WITH a, coalesce(a.number, $number) AS number
SET a = $properties, a.number = number
RETURN a.id AS id
