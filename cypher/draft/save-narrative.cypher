// Keeps what a workspace's applicant tells of herself, in the place of what she told before.
// Parameters: workspace, properties. Columns: code; no row where there is no such workspace.
MATCH (w:Workspace {code: $workspace})
MERGE (w)-[:TELLS]->(n:Narrative)
SET n = $properties
RETURN w.code AS code
