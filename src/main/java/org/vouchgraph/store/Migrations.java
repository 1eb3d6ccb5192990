package org.vouchgraph.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import org.vouchgraph.network.StoreUnavailable;

/**
 * Brings the store's constraints and indexes up to this build's, each file once and in
 * order. A process that starts at the same time waits at the lock and then finds the work
 * done. Neo4j does not mix changes of schema and data in one transaction: the lock is
 * held by one session while another one works. Statements of a migration are safe to
 * repeat, so that a start that was cut off is simply repeated.
 */
final class Migrations {

	/** The files below {@code cypher/migrations}, in order; a test holds them to this. */
	static final List<String> ALL = List.of("V001__records-facts-and-sources", "V002__changes", "V003__judgements");

	private static final int INDEX_SECONDS = 600;

	private final Cypher createLock = Cypher.load("migration/create-lock");

	private final Cypher takeLock = Cypher.load("migration/take-lock");

	private final Cypher listApplied = Cypher.load("migration/list-applied");

	private final Cypher recordApplied = Cypher.load("migration/record-applied");

	private final Cypher awaitIndexes = Cypher.load("migration/await-indexes");

	private final Driver driver;

	private final Clock clock;

	Migrations(Driver driver, Clock clock) {
		this.driver = driver;
		this.clock = clock;
	}

	void run() {
		Map<String, String> files = new HashMap<>();
		ALL.forEach((version) -> files.put(version, Cypher.read("migrations/" + version)));
		run(ALL, files);
	}

	void run(List<String> versions, Map<String, String> files) {
		Graph.translated(() -> {
			try (Session holder = this.driver.session(); Session worker = this.driver.session()) {
				worker.run(this.createLock.text()).consume();
				try (Transaction lock = holder.beginTransaction()) {
					lock.run(this.takeLock.text(), Map.of("at", now())).consume();
					apply(worker, versions, files);
					lock.commit();
				}
				worker.run(this.awaitIndexes.text(), Map.of("seconds", INDEX_SECONDS)).consume();
			}
			return null;
		});
	}

	private void apply(Session worker, List<String> versions, Map<String, String> files) {
		Map<String, String> applied = new HashMap<>();
		worker.run(this.listApplied.text())
			.forEachRemaining((row) -> applied.put(row.get("version").asString(), row.get("checksum").asString()));
		for (String version : applied.keySet()) {
			if (!versions.contains(version)) {
				throw new StoreUnavailable("The database was made by a newer Vouchgraph (it has migration " + version
						+ ", which this one does not know). Start the newer one.");
			}
		}
		for (String version : versions) {
			String file = files.get(version);
			String checksum = Checksum.sha256(file.replace("\r\n", "\n"));
			String before = applied.get(version);
			if (before == null) {
				statements(file).forEach((statement) -> worker.run(statement).consume());
				worker.run(this.recordApplied.text(), Map.of("version", version, "checksum", checksum, "at", now()))
					.consume();
			}
			else if (!before.equals(checksum)) {
				throw new StoreUnavailable("cypher/migrations/" + version
						+ ".cypher is not the file that this database was made with. Put the released file back; "
						+ "a change needs a new migration.");
			}
		}
	}

	/** Statements end with a semicolon at the end of a line. */
	static List<String> statements(String file) {
		List<String> statements = new ArrayList<>();
		StringBuilder statement = new StringBuilder();
		for (String line : file.lines().toList()) {
			if (line.startsWith("//")) {
				continue;
			}
			statement.append(line).append('\n');
			if (line.stripTrailing().endsWith(";")) {
				String text = statement.toString().strip();
				statements.add(text.substring(0, text.length() - 1));
				statement.setLength(0);
			}
		}
		if (!statement.toString().isBlank()) {
			throw new IllegalArgumentException("the last statement does not end with a semicolon: " + statement);
		}
		return statements;
	}

	private ZonedDateTime now() {
		return this.clock.instant().atZone(ZoneOffset.UTC);
	}

}
