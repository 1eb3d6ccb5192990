// Places at which people were together: who was there, and all that some of them say of it.
// Parameters: ids, people, sources. Columns: record, parent (id of a session's meeting or null), meeting (map: record), present (lists: type, ids of people), facts (maps: person, first, second, type, fact).
UNWIND $ids AS id
MATCH (r:Record {id: id}) USING INDEX r:Record(id)
WHERE r.source IN $sources
RETURN r {.*} AS record,
  head([(r)-[b:PART_OF]->(parent:Meeting) WHERE b.source IN $sources | parent.id]) AS parent,
  head([(r)-[b:PART_OF]->(parent:Meeting) WHERE b.source IN $sources | {record: parent {.*}}]) AS meeting,
  COLLECT {
    MATCH (r)<-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN]-(p)
    WHERE f.source IN $sources
    WITH type(f) AS type, collect(DISTINCT p.id) AS people
    RETURN [type] + people
  } AS present,
  COLLECT {
    MATCH (r)<-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN]-(p)
    WHERE p.id IN $people AND f.source IN $sources
    RETURN {person: p.id, first: p.ref, second: r.ref, type: type(f), fact: f {.*}}
  } AS facts
