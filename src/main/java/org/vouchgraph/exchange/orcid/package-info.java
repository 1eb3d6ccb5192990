/**
 * Records of ORCID 3.0, or sections of them, as JSON and XML.
 * <p>
 * May import: {@code network}, {@code exchange}, Jackson.
 */
@NullMarked
package org.vouchgraph.exchange.orcid;

import org.jspecify.annotations.NullMarked;
