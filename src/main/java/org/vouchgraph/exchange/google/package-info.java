/**
 * Contacts as Google exports them to CSV.
 * <p>
 * May import: {@code network}, {@code exchange}.
 */
@NullMarked
package org.vouchgraph.exchange.google;

import org.jspecify.annotations.NullMarked;
