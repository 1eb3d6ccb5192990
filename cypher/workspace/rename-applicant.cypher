// Gives the applicant's record of the entries by hand the workspace's present name.
// Parameters: key (the record's), name, words. Columns: none.
MATCH (r:Record {key: $key}) SET r.name = $name, r.words = $words
