// Sources that another process left half written or half undone and has not touched since.
// Parameters: before (date and time), owner (this process). Columns: id.
MATCH (s:Source) WHERE s.state <> 'COMPLETE' AND s.owner <> $owner AND s.touched <= $before
RETURN s.id AS id ORDER BY id
