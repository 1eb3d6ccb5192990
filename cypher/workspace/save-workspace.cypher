// Makes a workspace or renews its applicant's name.
// Parameters: code, applicant, fictional. Columns: none.
MERGE (w:Workspace {code: $code}) SET w.applicant = $applicant, w.fictional = $fictional
