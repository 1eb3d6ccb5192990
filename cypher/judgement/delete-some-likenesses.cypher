// Forgets some of the likenesses that were found in a workspace.
// Parameters: workspace, limit. Columns: gone (how many).
MATCH (:Record)-[l:RESEMBLES {workspace: $workspace}]->(:Record) USING INDEX l:RESEMBLES(workspace)
WITH l LIMIT $limit
DELETE l
RETURN count(*) AS gone
