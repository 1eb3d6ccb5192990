/**
 * The structure of the whole network, at sizes that JGraphT's own algorithms do not
 * reach: who holds it together ({@link Biconnectivity}), who stands between an applicant
 * and whom ({@link Dominators}), how much of everybody's way leads through whom
 * ({@link Betweenness}), and who belongs together ({@link Communities}).
 * <p>
 * May import: {@code network}, JGraphT.
 */
@NullMarked
package org.vouchgraph.structure;

import org.jspecify.annotations.NullMarked;
