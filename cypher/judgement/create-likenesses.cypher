// Keeps likenesses that were found; those of records that are gone meanwhile are passed over.
// Parameters: workspace, sources, rows (one, other, clear, chance, pro, contra). Columns: none.
UNWIND $rows AS row
MATCH (one:Record {id: row.one}) USING INDEX one:Record(id)
MATCH (other:Record {id: row.other}) USING INDEX other:Record(id)
WHERE one.source IN $sources AND other.source IN $sources
CREATE (one)-[:RESEMBLES {workspace: $workspace, clear: row.clear, chance: row.chance, pro: row.pro, contra: row.contra}]->(other)
