/**
 * OpenAlex works: pages of the API, arrays, lines of the snapshot.
 * <p>
 * May import: {@code network}, {@code exchange}, Jackson.
 */
@NullMarked
package org.vouchgraph.exchange.openalex;

import org.jspecify.annotations.NullMarked;
