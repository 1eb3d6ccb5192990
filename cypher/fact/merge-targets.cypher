// Whom the applicant wants to reach; from the applicant's record. One a person: the last
// weight and reason stand.
// Parameters: rows (start, end: keys of records; key: what tells the fact from others; properties).
// Columns: none.
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
MERGE (a)-[f:WANTS_TO_REACH {key: row.key}]->(b)
ON CREATE SET f += row.properties
ON MATCH SET f += row.properties
