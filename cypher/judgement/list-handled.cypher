// The visible records that handles find: by identifier, by what files of a format call them
// (source apart), and those that corrections wrote.
// Parameters: identifiers, sayings (maps of format and tail, the key without its source), own (a format), sources.
// Columns: by (the identifier, the tail, or null), format, kind, id, name.
UNWIND $identifiers AS identifier
MATCH (:Identifier {key: identifier})<-[:HAS_ID]-(r)
WHERE r.source IN $sources
RETURN identifier AS by, null AS format, r.kind AS kind, r.id AS id, r.name AS name
UNION ALL
MATCH (s:Source)
WHERE s.id IN $sources
WITH s.format AS format, collect(s.id) AS ids
UNWIND [saying IN $sayings WHERE saying.format = format] AS saying
UNWIND ids AS source
MATCH (r:Record {key: toString(source) + '/' + saying.tail}) USING INDEX r:Record(key)
WHERE r.source IN $sources
RETURN saying.tail AS by, format, r.kind AS kind, r.id AS id, r.name AS name
UNION ALL
MATCH (s:Source)
WHERE s.id IN $sources AND s.format = $own
MATCH (r:Record {source: s.id}) USING INDEX r:Record(source)
WHERE r.source IN $sources
RETURN null AS by, s.format AS format, r.kind AS kind, r.id AS id, r.name AS name
