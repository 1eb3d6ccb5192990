// What sources say of people with numbers from one up to another, facts of one type.
// Parameters: type, from, to (exclusive), sources. Columns: first, second (refs of the fact's ends), type, fact (properties).
MATCH (p:Record) USING INDEX p:Record(id)
WHERE p.id >= $from AND p.id < $to AND p.source IN $sources
MATCH (p)-[f:$($type)]->(o)
WHERE f.source IN $sources AND o.source IN $sources
RETURN p.ref AS first, o.ref AS second, type(f) AS type, f {.*} AS fact
ORDER BY p.id, o.id, f.key
