/**
 * PubMed's XML, as its site and E-utilities give it.
 * <p>
 * May import: {@code network}, {@code exchange}, the JDK's StAX.
 */
@NullMarked
package org.vouchgraph.exchange.pubmed;

import org.jspecify.annotations.NullMarked;
