/**
 * What to do next: which ties to make, which meetings to go to, whom to ask for what.
 * Plans are values, chosen from what could be done by what it would bring for what it
 * takes; nothing here words or stores them.
 * <p>
 * May import: {@code network}, {@code introduction}, {@code coverage}, {@code structure},
 * JGraphT.
 */
@NullMarked
package org.vouchgraph.planning;

import org.jspecify.annotations.NullMarked;
