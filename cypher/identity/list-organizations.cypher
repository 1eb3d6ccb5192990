// What is known of each record of an organization, to compare it; by range of numbers.
// Parameters: from (inclusive), to (exclusive), sources. Columns: id, name, kind, city, country, identifiers (keys), parent (id or 0).
MATCH (r:Record) USING INDEX r:Record(id)
WHERE r.id >= $from AND r.id < $to AND r:Organization AND r.source IN $sources
RETURN r.id AS id, r.name AS name, r.organizationKind AS kind, r.city AS city, r.country AS country,
  [(r)-[:HAS_ID]->(i:Identifier) | i.key] AS identifiers,
  coalesce(head([(r)-[b:PART_OF]->(whole) WHERE b.source IN $sources | whole.id]), 0) AS parent
