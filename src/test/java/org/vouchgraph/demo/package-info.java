/**
 * A fictional cardiothoracic world, made by a seeded generator and written in the formats
 * that the application imports: the demo data set, and larger worlds for load tests.
 * <p>
 * May import: {@code network} (names are compared as it compares them), Jackson,
 * commons-csv and JGraphT.
 */
@NullMarked
package org.vouchgraph.demo;

import org.jspecify.annotations.NullMarked;
