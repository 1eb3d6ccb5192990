/**
 * Which records are records of the same person, paper or organization.
 * <p>
 * May import: {@code network}.
 */
@NullMarked
package org.vouchgraph.identity;

import org.jspecify.annotations.NullMarked;
