package org.vouchgraph.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A warm lead: a person to reach and the best way there.
 *
 * @param target whom to reach
 * @param program where, or null
 * @param role what the target is there, or null
 * @param introducer whom to ask first; null where the applicant knows the target
 * @param chance of the path, in (0, 1)
 * @param path the names along it
 * @param evidence of each tie, in plain words
 * @param confirmed whether every tie was stated or logged by a person
 * @param nextStep what to do now
 */
public record Lead(String target, @Nullable String program, @Nullable String role, @Nullable String introducer,
		double chance, String path, String evidence, boolean confirmed, String nextStep) {
}
