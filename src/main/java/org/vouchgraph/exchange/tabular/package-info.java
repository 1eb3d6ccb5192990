/**
 * Our own spreadsheet templates: contacts, programs, societies, meetings, ties,
 * interactions.
 * <p>
 * May import: {@code network}, {@code exchange}.
 */
@NullMarked
package org.vouchgraph.exchange.tabular;

import org.jspecify.annotations.NullMarked;
