// What is known of each record of a person, to compare it; by range of numbers.
// Parameters: from (inclusive), to (exclusive), sources. Columns: id, name, given, family, country, headline, identifiers (keys), affiliations (as printed on papers).
MATCH (r:Record) USING INDEX r:Record(id)
WHERE r.id >= $from AND r.id < $to AND r:Person AND r.source IN $sources
RETURN r.id AS id, r.name AS name, r.given AS given, r.family AS family, r.country AS country,
  r.headline AS headline, [(r)-[:HAS_ID]->(i:Identifier) | i.key] AS identifiers,
  COLLECT {
    MATCH (r)-[f:WROTE]->()
    WHERE f.source IN $sources AND f.affiliation IS NOT NULL
    RETURN DISTINCT f.affiliation
  } AS affiliations
