/**
 * The application and its wiring: the one place that knows all packages.
 */
@NullMarked
package org.vouchgraph;

import org.jspecify.annotations.NullMarked;
