/**
 * The formats in which reference managers and publishers exchange bibliographies: RIS and
 * BibTeX.
 * <p>
 * May import: {@code network}, {@code exchange}, JBibTeX.
 */
@NullMarked
package org.vouchgraph.exchange.bibliography;

import org.jspecify.annotations.NullMarked;
