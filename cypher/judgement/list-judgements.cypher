// All that a workspace's user decided, and the likenesses of visible records that are clear.
// Parameters: workspace, sources. Columns: what (decision, ruling or clear), judgement (a map), one, other (ids, of likenesses only).
MATCH (:Workspace {code: $workspace})-[:DECIDED]->(d:Decision)
RETURN 'decision' AS what, d {.*} AS judgement, null AS one, null AS other
UNION ALL
MATCH (:Workspace {code: $workspace})-[:RULED]->(r:Ruling)
RETURN 'ruling' AS what, r {.*} AS judgement, null AS one, null AS other
UNION ALL
MATCH (one:Record)-[l:RESEMBLES {workspace: $workspace}]->(other:Record) USING INDEX l:RESEMBLES(workspace)
WHERE l.clear AND one.source IN $sources AND other.source IN $sources
RETURN 'clear' AS what, {kind: one.kind} AS judgement, one.id AS one, other.id AS other
