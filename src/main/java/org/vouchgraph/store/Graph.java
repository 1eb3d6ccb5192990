package org.vouchgraph.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.summary.SummaryCounters;

import org.vouchgraph.network.StoreUnavailable;

/**
 * Runs statements in managed transactions, which the driver repeats when a server changes
 * its leader or two writers meet. A transaction may therefore run twice: what is given to
 * {@link #write} must be safe to repeat. Never interrupts a thread.
 */
final class Graph {

	/** How many notes of writes stay: a large import is a few hundred. */
	private static final long CHANGES_KEPT = 2000;

	private final Driver driver;

	private final SessionConfig config;

	private final SessionConfig readOnly;

	private final Cypher bumpChanges = Cypher.load("counter/bump-changes");

	Graph(Driver driver) {
		this.driver = driver;
		// With the driver's own bookmarks, a read on a cluster sees what was written
		// before.
		this.config = SessionConfig.builder().withBookmarkManager(driver.executableQueryBookmarkManager()).build();
		this.readOnly = SessionConfig.builder()
			.withBookmarkManager(driver.executableQueryBookmarkManager())
			.withDefaultAccessMode(AccessMode.READ)
			.build();
	}

	<T> T write(Function<Transaction, T> work) {
		return translated(() -> {
			try (Session session = this.driver.session(this.config)) {
				return session.executeWrite((context) -> {
					long change = context.run(this.bumpChanges.text(), Map.of("kept", CHANGES_KEPT))
						.single()
						.get("number")
						.asLong();
					return work.apply(new Transaction(context, change));
				});
			}
		});
	}

	<T> T read(Function<Transaction, T> work) {
		return translated(() -> {
			try (Session session = this.driver.session(this.config)) {
				return session.executeRead((context) -> work.apply(new Transaction(context, 0)));
			}
		});
	}

	/**
	 * Reads by one statement, in one round trip; where that fails for a reason that
	 * passes, as a transaction that is repeated.
	 */
	List<Record> list(Cypher statement, Map<String, Object> parameters) {
		return translated(() -> {
			try (Session session = this.driver.session(this.readOnly)) {
				return session.run(statement.text(), parameters).list();
			}
			catch (Neo4jException ex) {
				if (!(ex instanceof RetryableException)) {
					throw ex;
				}
			}
			return read((transaction) -> transaction.list(statement, parameters));
		});
	}

	/**
	 * Hands over rows as they arrive. They are not read a second time when the connection
	 * breaks: the caller has seen some of them.
	 */
	void forEach(Cypher statement, Map<String, Object> parameters, Consumer<Record> row) {
		translated(() -> {
			try (Session session = this.driver.session(this.config);
					org.neo4j.driver.Transaction transaction = session.beginTransaction()) {
				transaction.run(statement.text(), parameters).forEachRemaining(row);
				transaction.commit();
			}
			return null;
		});
	}

	static <T> T translated(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (AuthenticationException ex) {
			throw new StoreUnavailable("The database refused the user or password. Check VOUCHGRAPH_NEO4J_USER and "
					+ "VOUCHGRAPH_NEO4J_PASSWORD.", ex);
		}
		catch (ServiceUnavailableException | SessionExpiredException ex) {
			throw new StoreUnavailable(
					"The database cannot be reached: " + ex.getMessage()
							+ ". Check that it runs and that its address is right; nothing that was saved is lost.",
					ex);
		}
		catch (Neo4jException ex) {
			throw new StoreUnavailable("The database stopped the work: " + ex.getMessage()
					+ ". Check that its disk is not full, then try again; what was saved before is kept.", ex);
		}
	}

	/**
	 * One running transaction.
	 *
	 * @param change the number of the change that it is, or 0 where it only reads
	 */
	record Transaction(TransactionContext context, long change) {

		SummaryCounters run(Cypher statement, Map<String, Object> parameters) {
			return this.context.run(statement.text(), parameters).consume().counters();
		}

		List<Record> list(Cypher statement, Map<String, Object> parameters) {
			return this.context.run(statement.text(), parameters).list();
		}

		Record single(Cypher statement, Map<String, Object> parameters) {
			return this.context.run(statement.text(), parameters).single();
		}

	}

}
