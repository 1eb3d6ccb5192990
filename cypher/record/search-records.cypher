// Records by the beginnings of the words of their names; whole words count more.
// Parameters: query (of normalised words), kinds, limit, sources. Columns: record, identifiers, parent (id or null).
CALL db.index.fulltext.queryNodes('record_words', $query) YIELD node AS r, score
WHERE r.source IN $sources AND r.kind IN $kinds
WITH r, score ORDER BY score DESC, size(r.words), r.words, r.id LIMIT $limit
RETURN r {.*} AS record,
  [(r)-[:HAS_ID]->(i) | i.key] AS identifiers,
  head([(r)-[b:PART_OF]->(parent) WHERE b.source IN $sources | parent.id]) AS parent
