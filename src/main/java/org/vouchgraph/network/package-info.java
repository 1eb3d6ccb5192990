/**
 * The values that everything else speaks of: what a source says ({@link Statement}), who
 * is the same as whom ({@link SameRecords}), the immutable {@link Network} of people and
 * the chance that a request passes along a tie, and the ports that the store fills.
 * <p>
 * May import: JGraphT only.
 */
@NullMarked
package org.vouchgraph.network;

import org.jspecify.annotations.NullMarked;
