/**
 * PubMed's XML and its MEDLINE format, as its site and E-utilities give them.
 * <p>
 * May import: {@code network}, {@code exchange}, the JDK's StAX.
 */
@NullMarked
package org.vouchgraph.exchange.pubmed;

import org.jspecify.annotations.NullMarked;
