// Places at which people were together: who was there, and all that some of them say of it.
// Parameters: ids, people, sources. Columns: record, identifiers, parent (id or null), meeting (record or null), present (lists: type, ids of people), facts (maps: person, first, second, type, fact).
UNWIND $ids AS id
MATCH (r:Record {id: id}) USING INDEX r:Record(id)
WHERE r.source IN $sources
RETURN r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent,
  CASE r.kind WHEN 'SESSION' THEN head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | {
    record: parent {.*}, identifiers: [(parent)-[:HAS_ID]->(i) | i.key], parent: null
  }]) END AS meeting,
  COLLECT {
    MATCH (r)<-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN]-(p)
    WHERE f.source IN $sources
    WITH type(f) AS type, collect(DISTINCT p.id) AS people
    RETURN [type] + people
  } AS present,
  COLLECT {
    MATCH (r)<-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN]-(p)
    WHERE f.source IN $sources AND p.id IN $people
    RETURN {person: p.id, first: p.ref, second: r.ref, type: type(f), fact: f {.*}}
  } AS facts
