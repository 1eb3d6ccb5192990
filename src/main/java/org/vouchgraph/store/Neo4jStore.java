package org.vouchgraph.store;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Dismissals;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.StoreUnavailable;
import org.vouchgraph.network.Traits;
import org.vouchgraph.network.Transcripts;
import org.vouchgraph.network.Workspaces;

/**
 * The ports on one Neo4j database. Opening it checks the connection, loads every
 * statement and brings the database up to date. Safe for use by several threads.
 */
public final class Neo4jStore implements AutoCloseable {

	private static final Duration ABANDONED = Duration.ofMinutes(15);

	/** More readers at once only wait for each other in the database. */
	private static final int MOST_SESSIONS = 4;

	private final Driver driver;

	private final Neo4jWorkspaces workspaces;

	private final Neo4jSources sources;

	private final Neo4jEvidences evidences;

	private final Neo4jTraits traits;

	private final Neo4jRecords records;

	private final Neo4jTranscripts transcripts;

	private final Neo4jDismissals dismissals;

	private final Neo4jJudgements judgements;

	private final Neo4jAgenda agenda;

	private final Neo4jDrafts drafts;

	/**
	 * Opens the store; {@link #close()} closes the driver.
	 * @param driver of a database that this store may change
	 * @param clock tells when sources were read
	 * @throws StoreUnavailable if the database cannot be reached, refuses the password,
	 * or was made by a newer version
	 */
	public Neo4jStore(Driver driver, Clock clock) {
		this.driver = driver;
		Graph.translated(() -> {
			driver.verifyConnectivity();
			return null;
		});
		new Migrations(driver, clock).run();
		Graph graph = new Graph(driver);
		this.sources = new Neo4jSources(graph, clock);
		this.workspaces = new Neo4jWorkspaces(graph, this.sources);
		int sessions = Math.min(MOST_SESSIONS, Runtime.getRuntime().availableProcessors());
		this.evidences = new Neo4jEvidences(graph, sessions);
		this.traits = new Neo4jTraits(graph, sessions);
		this.records = new Neo4jRecords(graph);
		this.transcripts = new Neo4jTranscripts(graph);
		this.dismissals = new Neo4jDismissals(graph);
		this.judgements = new Neo4jJudgements(graph);
		this.agenda = new Neo4jAgenda(graph);
		this.drafts = new Neo4jDrafts(graph);
	}

	/**
	 * Connects with the settings that the store is made for.
	 * @param uri such as {@code bolt://127.0.0.1:7687}, {@code neo4j://…} for a cluster,
	 * {@code neo4j+s://…} for Aura
	 * @throws StoreUnavailable as the constructor does, or if the address is none
	 */
	public static Neo4jStore connect(String uri, String user, String password, Clock clock) {
		Driver driver;
		try {
			driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password), config());
		}
		catch (IllegalArgumentException ex) {
			throw new StoreUnavailable("\"" + uri + "\" is no address of a database (expected bolt://host:port, "
					+ "neo4j://host:port or neo4j+s://host:port).", ex);
		}
		try {
			return new Neo4jStore(driver, clock);
		}
		catch (RuntimeException ex) {
			driver.close();
			throw ex;
		}
	}

	private static Config config() {
		return Config.builder()
			.withFetchSize(10_000)
			.withConnectionTimeout(10, TimeUnit.SECONDS)
			.withConnectionAcquisitionTimeout(30, TimeUnit.SECONDS)
			.withMaxTransactionRetryTime(30, TimeUnit.SECONDS)
			.withMaxConnectionPoolSize(20)
			.withTelemetryDisabled(true)
			.withUserAgent("vouchgraph")
			.build();
	}

	public Workspaces workspaces() {
		return this.workspaces;
	}

	public Sources sources() {
		return this.sources;
	}

	public Evidences evidences() {
		return this.evidences;
	}

	public Traits traits() {
		return this.traits;
	}

	public Records records() {
		return this.records;
	}

	public Transcripts transcripts() {
		return this.transcripts;
	}

	public Dismissals dismissals() {
		return this.dismissals;
	}

	public Judgements judgements() {
		return this.judgements;
	}

	public Agenda agenda() {
		return this.agenda;
	}

	public Drafts drafts() {
		return this.drafts;
	}

	/**
	 * Undoes sources that an earlier process left half written or half undone. To be
	 * called at the start. A source counts as left when nobody has touched it for 15
	 * minutes: another process that works on one database with us, and pauses longer
	 * within one import, would lose that import (and be told so by its next write).
	 * @return how many sources were undone
	 */
	public int tidy() {
		return tidy(ABANDONED);
	}

	/**
	 * The same with a limit of one's own.
	 * @param untouched how long a source has not been touched, at least; zero where no
	 * other process can use the database, as with the embedded one
	 */
	public int tidy(Duration untouched) {
		return this.sources.tidy(untouched);
	}

	@Override
	public void close() {
		this.driver.close();
	}

}
