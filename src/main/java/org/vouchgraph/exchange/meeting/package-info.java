/**
 * Programs of conferences as JSON: a plain shape of our own, and any other shape with a
 * mapping that says where things stand.
 * <p>
 * May import: {@code network}, {@code exchange}, Jackson's trees.
 */
@NullMarked
package org.vouchgraph.exchange.meeting;

import org.jspecify.annotations.NullMarked;
