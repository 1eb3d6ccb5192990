package org.vouchgraph;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.embedded.DatabaseNotStarted;
import org.vouchgraph.embedded.EmbeddedNeo4j;
import org.vouchgraph.network.StoreUnavailable;
import org.vouchgraph.store.Neo4jStore;

/**
 * The store: in this process, or on the server that is set.
 *
 * @param embedded the database of this process, or null
 */
record Database(@Nullable EmbeddedNeo4j embedded, Neo4jStore store) implements AutoCloseable {

	static Database open(Settings settings, Clock clock) {
		Settings.Server server = settings.neo4j();
		if (!server.isEmbedded()) {
			Neo4jStore store = Neo4jStore.connect(server.uri(), server.user(), server.password(), clock);
			store.tidy();
			return new Database(null, store);
		}
		EmbeddedNeo4j embedded;
		try {
			embedded = EmbeddedNeo4j.start(settings.data());
		}
		catch (DatabaseNotStarted ex) {
			throw new StoreUnavailable(String.valueOf(ex.getMessage()), ex);
		}
		try {
			Neo4jStore store = Neo4jStore.connect(embedded.boltUri(), embedded.user(), embedded.password(), clock);
			// No other process can hold this database: what is unfinished was left
			// behind.
			store.tidy(Duration.ZERO);
			return new Database(embedded, store);
		}
		catch (RuntimeException ex) {
			embedded.close();
			throw ex;
		}
	}

	@Override
	public void close() {
		this.store.close();
		if (this.embedded != null) {
			this.embedded.close();
		}
	}

}
