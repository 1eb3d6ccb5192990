// Makes a workspace or renews what is known of its applicant.
// Parameters: code, applicant, fictional, applies (or null), countries. Columns: none.
MERGE (w:Workspace {code: $code})
SET w.applicant = $applicant, w.fictional = $fictional, w.applies = $applies, w.countries = $countries
