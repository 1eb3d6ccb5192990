package org.vouchgraph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.vouchgraph.embedded.DatabaseNotStarted;
import org.vouchgraph.embedded.EmbeddedNeo4j;
import org.vouchgraph.network.StoreUnavailable;

/**
 * The connection to Neo4j: inside this process, or the server that is set.
 *
 * @param embedded the database of this process, or null
 */
record Database(@Nullable EmbeddedNeo4j embedded, Driver driver) implements AutoCloseable {

	static Database open(Settings settings) {
		Settings.Server server = settings.neo4j();
		if (!server.isEmbedded()) {
			return new Database(null,
					GraphDatabase.driver(server.uri(), AuthTokens.basic(server.user(), server.password())));
		}
		try {
			EmbeddedNeo4j embedded = EmbeddedNeo4j.start(settings.data());
			return new Database(embedded, GraphDatabase.driver(embedded.boltUri(),
					AuthTokens.basic(embedded.user(), embedded.password())));
		}
		catch (DatabaseNotStarted ex) {
			throw new StoreUnavailable(String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public void close() {
		this.driver.close();
		if (this.embedded != null) {
			this.embedded.close();
		}
	}

}
