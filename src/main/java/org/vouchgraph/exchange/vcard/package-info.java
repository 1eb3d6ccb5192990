/**
 * Contacts as address books export them: vCard 2.1, 3.0 and 4.0.
 * <p>
 * May import: {@code network}, {@code exchange}, ez-vcard.
 */
@NullMarked
package org.vouchgraph.exchange.vcard;

import org.jspecify.annotations.NullMarked;
