/**
 * Reads mailboxes (mbox) and single messages (.eml): who wrote whom, when and how often.
 * Of a message a few fields of its header are looked at; subjects and bodies never are.
 * <p>
 * May import: {@code network}, {@code exchange}, mime4j's codec.
 */
@NullMarked
package org.vouchgraph.exchange.mail;

import org.jspecify.annotations.NullMarked;
