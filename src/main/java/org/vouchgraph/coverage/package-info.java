/**
 * Where mentor, sponsor and target coverage falls short: weak spots. Imports
 * {@code network}, {@code introduction}, {@code structure} and JGraphT.
 */
@NullMarked
package org.vouchgraph.coverage;

import org.jspecify.annotations.NullMarked;
