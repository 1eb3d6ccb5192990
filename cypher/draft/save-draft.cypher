// Keeps a draft of a workspace, in the place of one with the same id.
// Parameters: workspace, id, properties, number (it grows from one to the next).
// Columns: id; no row where there is no such workspace.
MATCH (w:Workspace {code: $workspace})
MERGE (w)-[:DRAFTED]->(d:Draft {id: $id})
SET d = $properties, d.number = $number
RETURN d.id AS id
