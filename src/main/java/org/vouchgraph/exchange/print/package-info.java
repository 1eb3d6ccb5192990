/**
 * Pages to print and to read without Vouchgraph, as HTML that needs nothing from the
 * network, and as PDF made of the same HTML.
 * <p>
 * May import: {@code network}, {@code exchange}, openhtmltopdf, PDFBox.
 */
@NullMarked
package org.vouchgraph.exchange.print;

import org.jspecify.annotations.NullMarked;
