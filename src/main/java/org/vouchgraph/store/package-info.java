/**
 * The ports of {@code network} on Neo4j, through the Java driver and Cypher only, so that
 * the same code serves the embedded database, a server, a cluster and Aura. It holds what
 * sources say, never ties: those are derived while a network is built.
 * <p>
 * May import: network, the Neo4j driver.
 */
@NullMarked
package org.vouchgraph.store;

import org.jspecify.annotations.NullMarked;
