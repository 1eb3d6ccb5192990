// Keeps a ruling of a workspace, in the place of one with the same id.
// Parameters: workspace, id, properties, number (it grows from one to the next). Columns: id; no row where there is no such workspace.
MATCH (w:Workspace {code: $workspace})
MERGE (w)-[:RULED]->(r:Ruling {id: $id})
SET r = $properties, r.number = $number
RETURN r.id AS id
