/**
 * The command line: one class a command, an adapter over {@code usecase}. Where another
 * process holds the store, the command runs there ({@link RunningInstance}).
 * <p>
 * May import: {@code usecase}, values, picocli, progressbar, Jackson.
 */
@NullMarked
package org.vouchgraph.cli;

import org.jspecify.annotations.NullMarked;
