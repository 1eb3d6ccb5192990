// Records without what hangs on them, and of some of them, who are people: their posts, what they deal with each other, and where they were.
// Parameters: named, people (among the named), sources. Columns: record, posts, dealings (maps: person, first, second, type, fact, record), places (ids).
UNWIND $named AS id
MATCH (r:Record {id: id}) USING INDEX r:Record(id)
WHERE r.source IN $sources
RETURN r {.*} AS record,
  COLLECT {
    MATCH (r)-[f:WORKED_AT|HOLDS_POSITION_IN]->(other)
    WHERE id IN $people AND f.source IN $sources
    RETURN {person: id, first: r.ref, second: other.ref, type: type(f), fact: f {.*}, record: other {.*}}
  } AS posts,
  COLLECT {
    MATCH (r)-[f:KNOWS|INTERACTED_WITH]-(other)
    WHERE id IN $people AND f.source IN $sources AND other.id IN $people
      AND (type(f) = 'KNOWS' OR endNode(f) = r)
    RETURN {person: id, first: startNode(f).ref, second: endNode(f).ref, type: type(f), fact: f {.*}, record: other {.*}}
  } AS dealings,
  COLLECT {
    MATCH (r)-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN]->(other)
    WHERE id IN $people AND f.source IN $sources AND (other:Publication OR other:Session
      OR other.organizationKind = CASE type(f) WHEN 'WORKED_AT' THEN 'INSTITUTION' ELSE 'COMMITTEE' END)
    RETURN DISTINCT other.id
  } AS places
