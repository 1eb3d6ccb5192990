// Hides a finding of a workspace's reports, in the place of an earlier dismissal of it.
// Parameters: workspace, finding, facts, reason, on (a date), about (ids of records).
// Columns: finding; no row where there is no such workspace.
MATCH (w:Workspace {code: $workspace})
MERGE (w)-[:DISMISSED]->(d:Dismissal {finding: $finding})
SET d.facts = $facts, d.reason = $reason, d.on = $on, d.about = $about
RETURN d.finding AS finding
