// All workspaces.
// Parameters: none. Columns: code, applicant, fictional, applies, countries.
MATCH (w:Workspace)
RETURN w.code AS code, w.applicant AS applicant, w.fictional AS fictional, w.applies AS applies,
  coalesce(w.countries, []) AS countries
ORDER BY code
