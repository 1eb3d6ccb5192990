// Keeps a decision of a workspace.
// Parameters: workspace, properties (with id), number (it grows from one to the next). Columns: id; no row where there is no such workspace.
MATCH (w:Workspace {code: $workspace})
CREATE (w)-[:DECIDED]->(d:Decision)
SET d = $properties, d.number = $number
RETURN d.id AS id
