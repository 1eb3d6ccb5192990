// All findings that a workspace hides.
// Parameters: workspace. Columns: finding, facts, reason, on, about.
MATCH (:Workspace {code: $workspace})-[:DISMISSED]->(d:Dismissal)
RETURN d.finding AS finding, d.facts AS facts, d.reason AS reason, d.on AS on, d.about AS about
ORDER BY finding
