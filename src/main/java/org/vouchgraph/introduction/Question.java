package org.vouchgraph.introduction;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;

/**
 * Who can introduce the applicant to the target?
 *
 * @param applicant index in the network
 * @param target index in the network
 * @param paths how many paths are wanted, in [1..100]
 * @param maxTies the most ties on a path, in [1..6]
 * @param confirmedOnly only ties that a person stated or logged
 * @param warmOnly no ties that are nothing but a connection on a social network
 * @param leftOut people through whom no path may lead
 * @param through a path must lead through at least one of these people (the people of one
 * institution, say) before it reaches the target; null where it need not
 */
public record Question(int applicant, int target, int paths, int maxTies, boolean confirmedOnly, boolean warmOnly,
		Set<Integer> leftOut, @Nullable Set<Integer> through) {

	/** How many paths are wanted where nobody says. */
	public static final int DEFAULT_PATHS = 5;

	/** The most ties where nobody says. */
	public static final int DEFAULT_MAX_TIES = 4;

	public Question {
		if (paths < 1 || paths > 100) {
			throw new InvalidRequest("paths " + paths + " is not in [1..100]");
		}
		if (maxTies < 1 || maxTies > 6) {
			throw new InvalidRequest("maximum ties " + maxTies + " is not in [1..6]");
		}
		leftOut = Set.copyOf(leftOut);
		through = (through == null) ? null : Set.copyOf(through);
	}

	/** With the defaults and no filter. */
	public static Question of(int applicant, int target) {
		return new Question(applicant, target, DEFAULT_PATHS, DEFAULT_MAX_TIES, false, false, Set.of(), null);
	}

}
