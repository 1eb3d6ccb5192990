// Who wrote these publications.
// Parameters: ids, sources. Columns: publication, person, name, family.
UNWIND $ids AS id
MATCH (r:Record {id: id})<-[f:WROTE]-(p)
USING INDEX r:Record(id)
WHERE r.source IN $sources AND f.source IN $sources AND p.source IN $sources
RETURN r.id AS publication, p.id AS person, p.name AS name, p.family AS family
