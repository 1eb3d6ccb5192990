// What the writes after a number touched, as far as it concerns these sources.
// Parameters: since, sources. Columns: number, records, ends, unclear.
MATCH (c:Change) USING INDEX c:Change(number)
WHERE c.number > $since
WITH c, c.source IS NULL OR c.source IN $sources AS concerned
RETURN c.number AS number,
  CASE WHEN concerned THEN coalesce(c.records, []) ELSE [] END AS records,
  CASE WHEN concerned THEN coalesce(c.ends, []) ELSE [] END AS ends,
  concerned AND coalesce(c.unclear, false) AS unclear
