/**
 * Which records are records of the same person, paper or organization: by identifiers at
 * once ({@link org.vouchgraph.identity.Grouping}), and which others may be, with reasons
 * ({@link org.vouchgraph.identity.Matching}).
 * <p>
 * May import: {@code network}, ICU.
 */
@NullMarked
package org.vouchgraph.identity;

import org.jspecify.annotations.NullMarked;
