// The ORCIDs of these records of people, the smallest where one has several.
// Parameters: ids, sources. Columns: person, orcid (an identifier's key).
UNWIND $ids AS id
MATCH (p:Record {id: id})-[:HAS_ID]->(i:Identifier)
WHERE p.source IN $sources AND i.key STARTS WITH 'orcid:'
RETURN p.id AS person, min(i.key) AS orcid
