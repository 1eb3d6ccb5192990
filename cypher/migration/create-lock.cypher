// Makes migrations and their lock unique, so that two processes that start at once see one.
// Parameters: none. Columns: none.
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE
