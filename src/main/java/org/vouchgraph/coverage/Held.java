package org.vouchgraph.coverage;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds towards the applicant.
 *
 * @param role its code in the field pack
 * @param since the day since when, or null where nobody has said
 * @param act whether an act is recorded that shows it
 */
public record Held(String role, @Nullable LocalDate since, boolean act) {
}
