/**
 * Lists as Markdown, for notes programs.
 * <p>
 * May import: {@code network}, {@code exchange}.
 */
@NullMarked
package org.vouchgraph.exchange.markdown;

import org.jspecify.annotations.NullMarked;
