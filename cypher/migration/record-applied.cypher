// Writes down that a migration stands.
// Parameters: version, checksum (SHA-256, hexadecimal), at. Columns: none.
CREATE (:Migration {version: $version, checksum: $checksum, at: $at})
