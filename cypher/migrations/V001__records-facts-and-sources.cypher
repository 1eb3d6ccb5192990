// What records, facts, sources and workspaces are found by. Each statement may be repeated:
// a start that was cut off begins this file again.
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (r:Record) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (r:Record) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (i:Identifier) REQUIRE i.key IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT workspace_code IF NOT EXISTS FOR (w:Workspace) REQUIRE w.code IS UNIQUE;
CREATE CONSTRAINT counter_name IF NOT EXISTS FOR (c:Counter) REQUIRE c.name IS UNIQUE;
CREATE INDEX record_source IF NOT EXISTS FOR (r:Record) ON (r.source);
CREATE INDEX record_kind IF NOT EXISTS FOR (r:Record) ON (r.kind, r.source);
CREATE INDEX source_workspace IF NOT EXISTS FOR (s:Source) ON (s.workspace);
CREATE INDEX knows_source IF NOT EXISTS FOR ()-[f:KNOWS]-() ON (f.source);
CREATE INDEX interacted_source IF NOT EXISTS FOR ()-[f:INTERACTED_WITH]-() ON (f.source);
CREATE INDEX interacted_about IF NOT EXISTS FOR ()-[f:INTERACTED_WITH]-() ON (f.about);
CREATE FULLTEXT INDEX record_words IF NOT EXISTS
  FOR (r:Person|Organization|Program|Meeting) ON EACH [r.words]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
MERGE (c:Counter {name: 'changes'}) ON CREATE SET c.value = 0;
MERGE (c:Counter {name: 'records'}) ON CREATE SET c.value = 0;
MERGE (c:Counter {name: 'sources'}) ON CREATE SET c.value = 0;
