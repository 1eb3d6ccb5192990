// One workspace.
// Parameters: code. Columns: code, applicant, fictional.
MATCH (w:Workspace {code: $code}) RETURN w.code AS code, w.applicant AS applicant, w.fictional AS fictional
