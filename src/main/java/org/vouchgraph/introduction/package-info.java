/**
 * Who can introduce me: the likeliest loopless introduction paths under limits on ties,
 * people left out and confirmation, or the reason why there is none.
 * <p>
 * May import: {@code network}, JGraphT.
 */
@NullMarked
package org.vouchgraph.introduction;

import org.jspecify.annotations.NullMarked;
