/**
 * From evidence to the chance that a request passes: the tie model with the field pack's
 * priors, at a given date; and what the outcomes of an applicant's asks teach about it.
 * <p>
 * May import: {@code network}.
 */
@NullMarked
package org.vouchgraph.tie;

import org.jspecify.annotations.NullMarked;
