/**
 * Crossref's JSON, as its REST API gives it, and the CSL-JSON of reference managers,
 * which names its fields alike.
 * <p>
 * May import: {@code network}, {@code exchange}, Jackson.
 */
@NullMarked
package org.vouchgraph.exchange.crossref;

import org.jspecify.annotations.NullMarked;
