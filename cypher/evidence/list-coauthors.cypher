// Who wrote each publication: four lists with one entry an authorship, those of a publication
// one after the other. A list a range costs half as much as a row a publication.
// Parameters: from (inclusive), to (exclusive), sources. Columns: records, sizes, years, people (id).
MATCH (r:Record) USING INDEX r:Record(id)
WHERE r.id >= $from AND r.id < $to AND r:Publication AND r.source IN $sources
MATCH (r)<-[f:WROTE]-(p) WHERE f.source IN $sources
RETURN collect(r.id) AS records, collect(coalesce(r.authorCount, 0)) AS sizes,
  collect(coalesce(r.year, 0)) AS years, collect(p.id) AS people
