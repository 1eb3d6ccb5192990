// What a workspace's applicant tells of herself.
// Parameters: workspace. Columns: narrative (a map); no row where nothing is told.
MATCH (:Workspace {code: $workspace})-[:TELLS]->(n:Narrative)
RETURN n {.*} AS narrative
