package org.vouchgraph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a user can set, in {@code application.yml} or the environment.
 *
 * @param data where everything is kept
 * @param hosts host names beside those of the loopback
 * @param demo whether the first start loads the demo workspace
 * @param patience how long a question may take before it is answered with what was found
 * until then
 * @param neo4j a server to use instead of the embedded database
 */
@ConfigurationProperties("vouchgraph")
record Settings(Path data, @DefaultValue Set<String> hosts, @DefaultValue("true") boolean demo,
		@DefaultValue("5s") Duration patience, @DefaultValue Server neo4j) {

	/**
	 * A Neo4j server.
	 *
	 * @param uri {@code bolt://…}, {@code neo4j://…}, {@code neo4j+s://…}; empty for the
	 * embedded database
	 */
	record Server(@DefaultValue("") String uri, @DefaultValue("neo4j") String user, @DefaultValue("") String password) {

		boolean isEmbedded() {
			return this.uri.isBlank();
		}

	}

}
