package org.vouchgraph.store;

import org.testcontainers.neo4j.Neo4jContainer;

/** One Neo4j server in a container for all tests of a JVM that want one. */
final class ContainerStore {

	private ContainerStore() {
	}

	static TestStore get() {
		return Started.STORE;
	}

	private static final class Started {

		static final Neo4jContainer CONTAINER = new Neo4jContainer("neo4j:5.26.30-community")
			.withAdminPassword("only-for-tests");

		static final TestStore STORE;

		static {
			// Stopped by Testcontainers' own reaper when the JVM ends.
			CONTAINER.start();
			STORE = new TestStore(CONTAINER.getBoltUrl(), "neo4j", "only-for-tests");
		}

	}

}
