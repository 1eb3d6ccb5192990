// All workspaces.
// Parameters: none. Columns: code, applicant, fictional.
MATCH (w:Workspace) RETURN w.code AS code, w.applicant AS applicant, w.fictional AS fictional ORDER BY code
