// The sources that a workspace may see: complete, and shared or its own; none where there is
// no such workspace.
// Parameters: code. Columns: id.
MATCH (:Workspace {code: $code})
MATCH (s:Source) WHERE s.state = 'COMPLETE' AND (s.shared OR s.workspace = $code)
RETURN s.id AS id ORDER BY id
