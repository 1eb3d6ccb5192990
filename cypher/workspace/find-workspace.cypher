// One workspace.
// Parameters: code. Columns: code, applicant, fictional, applies, countries.
MATCH (w:Workspace {code: $code})
RETURN w.code AS code, w.applicant AS applicant, w.fictional AS fictional, w.applies AS applies,
  coalesce(w.countries, []) AS countries
