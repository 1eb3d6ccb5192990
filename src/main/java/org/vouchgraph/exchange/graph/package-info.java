/**
 * Graphs of people that another tool wrote: GraphML and GEXF. Read with the XML helper of
 * {@code exchange} rather than with JGraphT's importers, which open document types and
 * know no ceilings.
 * <p>
 * May import: {@code network}, {@code exchange}.
 */
@NullMarked
package org.vouchgraph.exchange.graph;

import org.jspecify.annotations.NullMarked;
