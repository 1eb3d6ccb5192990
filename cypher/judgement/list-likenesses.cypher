// The likenesses that were found among visible records.
// Parameters: workspace, sources. Columns: kind, one, other (ids), clear, chance, pro, contra.
MATCH (one:Record)-[l:RESEMBLES {workspace: $workspace}]->(other:Record) USING INDEX l:RESEMBLES(workspace)
WHERE one.source IN $sources AND other.source IN $sources
RETURN one.kind AS kind, one.id AS one, other.id AS other, l.clear AS clear, l.chance AS chance, l.pro AS pro,
  l.contra AS contra
