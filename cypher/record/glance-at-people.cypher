// Names of some records, and of some people their posts, what they deal with each other, and where they were.
// Parameters: named, people, sources. Columns: records, posts, dealings (maps, as other statements have rows), places (lists: person, then places; ids).
RETURN
  COLLECT {
    UNWIND $named AS id
    MATCH (r:Record {id: id}) USING INDEX r:Record(id)
    WHERE r.source IN $sources
    RETURN {
      record: r {.*},
      identifiers: [(r)-[:HAS_ID]->(i) | i.key],
      parent: head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id])
    }
  } AS records,
  COLLECT {
    UNWIND $people AS id
    MATCH (p:Record {id: id}) USING INDEX p:Record(id)
    WHERE p.source IN $sources
    MATCH (p)-[f:WORKED_AT|HOLDS_POSITION_IN]->(r)
    WHERE f.source IN $sources AND r.source IN $sources
    RETURN {
      person: p.id, first: p.ref, second: r.ref, type: type(f), fact: f {.*},
      record: r {.*},
      identifiers: [(r)-[:HAS_ID]->(i) | i.key],
      parent: head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id])
    }
  } AS posts,
  COLLECT {
    UNWIND $people AS id
    MATCH (p:Record {id: id}) USING INDEX p:Record(id)
    WHERE p.source IN $sources
    MATCH (p)-[f:KNOWS]-(r)
    WHERE r.id IN $people AND f.source IN $sources AND r.source IN $sources
    RETURN {
      person: p.id, first: startNode(f).ref, second: endNode(f).ref, type: type(f), fact: f {.*},
      record: r {.*},
      identifiers: [(r)-[:HAS_ID]->(i) | i.key],
      parent: null
    } AS dealing
    UNION ALL
    UNWIND $people AS id
    MATCH (p:Record {id: id}) USING INDEX p:Record(id)
    WHERE p.source IN $sources
    MATCH (p)<-[f:INTERACTED_WITH]-(r)
    WHERE r.id IN $people AND f.source IN $sources AND r.source IN $sources
    RETURN {
      person: p.id, first: r.ref, second: p.ref, type: type(f), fact: f {.*},
      record: r {.*},
      identifiers: [(r)-[:HAS_ID]->(i) | i.key],
      parent: null
    } AS dealing
  } AS dealings,
  COLLECT {
    UNWIND $people AS id
    MATCH (p:Record {id: id}) USING INDEX p:Record(id)
    WHERE p.source IN $sources
    RETURN [p.id] + COLLECT {
      MATCH (p)-[f:WROTE|WORKED_AT|MEMBER_OF|TOOK_PART_IN]->(r)
      WHERE f.source IN $sources AND r.source IN $sources AND (r.kind <> 'ORGANIZATION'
        OR r.organizationKind = CASE type(f) WHEN 'WORKED_AT' THEN 'INSTITUTION' ELSE 'COMMITTEE' END)
        AND r.kind <> 'MEETING'
      RETURN DISTINCT r.id
    }
  } AS places
