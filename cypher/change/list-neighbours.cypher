// What records are, with the numbers of the records that share an identifier with them or
// have a fact with them.
// Parameters: ids. Columns: kind, neighbours.
UNWIND $ids AS id
MATCH (r:Record {id: id}) USING INDEX r:Record(id)
RETURN r.kind AS kind,
  [(r)-[:HAS_ID]->(:Identifier)<-[:HAS_ID]-(n) | n.id] + [(r)--(n:Record) | n.id] AS neighbours
