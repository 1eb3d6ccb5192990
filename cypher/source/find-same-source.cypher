// The complete source with this content.
// Parameters: workspace, format, sha256. Columns: source.
MATCH (s:Source {workspace: $workspace})
WHERE s.format = $format AND s.sha256 = $sha256 AND s.state = 'COMPLETE'
RETURN s {.*} AS source ORDER BY s.id DESC LIMIT 1
