/**
 * Institutions of the Research Organization Registry (ROR), with their parents.
 * <p>
 * May import: {@code network}, {@code exchange}, Jackson.
 */
@NullMarked
package org.vouchgraph.exchange.ror;

import org.jspecify.annotations.NullMarked;
