// Who knows these people, and what was logged between them and applicants.
// Parameters: ids, sources. Columns: type, a, b (ids), detail, on.
UNWIND $ids AS id
MATCH (p:Record {id: id}) USING INDEX p:Record(id)
WHERE p.source IN $sources
MATCH (p)-[f:KNOWS|INTERACTED_WITH]-(q)
WHERE f.source IN $sources AND q.source IN $sources AND p <> q
WITH DISTINCT f
RETURN type(f) AS type, startNode(f).id AS a, endNode(f).id AS b,
  coalesce(f.closeness, f.interactionKind) AS detail, f.on AS on
