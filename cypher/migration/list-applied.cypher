// The migrations that stand.
// Parameters: none. Columns: version, checksum.
MATCH (m:Migration) WHERE m.version <> 'lock' RETURN m.version AS version, m.checksum AS checksum
