// Notes that a source is being written and who writes it.
// Parameters: id, at (date and time), owner (the process). Columns: source, applicant.
MATCH (s:Source {id: $id})
MATCH (w:Workspace {code: s.workspace})
SET s.touched = $at, s.owner = $owner
RETURN s {.*} AS source, w.applicant AS applicant
