/**
 * One class for each thing that a user does, shared by the page, REST and the command
 * line. What they return is ready to show: names resolved, chances and evidence in plain
 * words.
 * <p>
 * May import: every package but {@code store}, {@code embedded}, the formats below
 * {@code exchange}, and the adapters.
 */
@NullMarked
package org.vouchgraph.usecase;

import org.jspecify.annotations.NullMarked;
