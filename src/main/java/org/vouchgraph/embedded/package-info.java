/**
 * Starts Neo4j Community inside this JVM, for the user who has no server: one data
 * directory, one process, Bolt on the loopback interface behind a generated password.
 * <p>
 * May import: Neo4j, no other package of Vouchgraph.
 */
@NullMarked
package org.vouchgraph.embedded;

import org.jspecify.annotations.NullMarked;
