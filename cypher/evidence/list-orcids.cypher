// The ORCIDs of these records of people, the smallest where one has several.
// Parameters: ids, sources. Columns: person, orcid (an identifier's key).
UNWIND $ids AS id
MATCH (p:Record {id: id})
USING INDEX p:Record(id)
WHERE p.source IN $sources
MATCH (p)-[:HAS_ID]->(i:Identifier)
WHERE i.key STARTS WITH 'orcid:'
RETURN p.id AS person, min(i.key) AS orcid
