// Notes what a write touched: records by number, ends of facts by number, whether more than
// can be noted, and the source if all of it is one's.
// Parameters: number, source (or null), records, ends, unclear. Columns: none.
MATCH (c:Change {number: $number})
SET c.source = $source,
  c.records = coalesce(c.records, []) + $records,
  c.ends = coalesce(c.ends, []) + $ends,
  c.unclear = coalesce(c.unclear, false) OR $unclear
