/**
 * The connections in a LinkedIn data export.
 * <p>
 * May import: {@code network}, {@code exchange}.
 */
@NullMarked
package org.vouchgraph.exchange.linkedin;

import org.jspecify.annotations.NullMarked;
