// Shows a finding again.
// Parameters: workspace, finding. Columns: gone.
MATCH (:Workspace {code: $workspace})-[:DISMISSED]->(d:Dismissal {finding: $finding})
DETACH DELETE d
RETURN count(*) AS gone
