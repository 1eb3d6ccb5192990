// What the writes after a number touched, as far as it concerns these sources; one row without
// a number where there are none.
// Parameters: since, sources. Columns: until (the number of the last write), number, records, ends, unclear.
MATCH (n:Counter {name: 'changes'})
WITH n.value AS until
OPTIONAL MATCH (c:Change) USING INDEX c:Change(number)
WHERE c.number > $since
WITH until, c, c.source IS NULL OR c.source IN $sources AS concerned
RETURN until, c.number AS number,
  CASE WHEN concerned THEN coalesce(c.records, []) ELSE [] END AS records,
  CASE WHEN concerned THEN coalesce(c.ends, []) ELSE [] END AS ends,
  concerned AND coalesce(c.unclear, false) AS unclear
