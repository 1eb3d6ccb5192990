package org.vouchgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.vouchgraph.embedded.EmbeddedNeo4j;

/**
 * One database for all tests of a JVM: starting one takes ten seconds, clearing it none.
 * Call {@link #clear()} before each test. It stops with the JVM.
 */
public final class TestStore {

	/** The moment at which all sources of tests are begun. */
	public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

	private final String uri;

	private final String user;

	private final String password;

	private final Driver driver;

	private final Neo4jStore store;

	TestStore(String uri, String user, String password) {
		this.uri = uri;
		this.user = user;
		this.password = password;
		this.driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password));
		this.store = Neo4jStore.connect(uri, user, password, CLOCK);
	}

	/** The shared one on the embedded database. */
	public static TestStore embedded() {
		return Embedded.STORE;
	}

	/** Where the shared database is, for tests that start the whole application on it. */
	public static EmbeddedNeo4j database() {
		return Embedded.DATABASE;
	}

	public Neo4jStore store() {
		return this.store;
	}

	/** A second process, so to speak, on the same database; to be closed by the test. */
	public Neo4jStore another(Clock clock) {
		return Neo4jStore.connect(this.uri, this.user, this.password, clock);
	}

	/** For what the ports do not show. */
	public Driver driver() {
		return this.driver;
	}

	/**
	 * Empties the store and lets numbers begin at 1 again; only the count of changes goes
	 * on, so that nobody takes an old snapshot for a new one.
	 */
	public void clear() {
		run("MATCH (n) WHERE NOT n:Migration AND NOT n:Counter DETACH DELETE n");
		run("MATCH (c:Counter) SET c.value = CASE c.name WHEN 'changes' THEN c.value + 1 ELSE 0 END");
	}

	/** Runs a statement of a test. */
	public List<org.neo4j.driver.Record> run(String statement) {
		return run(statement, Map.of());
	}

	public List<org.neo4j.driver.Record> run(String statement, Map<String, Object> parameters) {
		return this.driver.executableQuery(statement).withParameters(parameters).execute().records();
	}

	private static final class Embedded {

		static final Path DIRECTORY = temporary();

		static final EmbeddedNeo4j DATABASE = EmbeddedNeo4j.start(DIRECTORY);

		static final TestStore STORE = new TestStore(DATABASE.boltUri(), DATABASE.user(), DATABASE.password());

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				STORE.store.close();
				STORE.driver.close();
				DATABASE.close();
				delete(DIRECTORY);
			}, "stop the test database"));
		}

		private static Path temporary() {
			try {
				return Files.createTempDirectory("vouchgraph-test-");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void delete(Path directory) {
			try (Stream<Path> files = Files.walk(directory)) {
				files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
