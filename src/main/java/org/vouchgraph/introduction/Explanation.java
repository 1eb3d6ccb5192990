package org.vouchgraph.introduction;

import org.jspecify.annotations.Nullable;

/**
 * Why a person is not the best introducer to a target, and what would have to be true for
 * her to become it: for the likeliest path to begin with her.
 */
public sealed interface Explanation {

	/** She is: the likeliest path begins with her. */
	record Already(Path best) implements Explanation {
	}

	/**
	 * The applicant's tie to her would have to be stronger, or be there.
	 *
	 * @param best the likeliest path now; null where there is none
	 * @param through from the applicant by her to the target, as it would be; its chance
	 * is that of now, 0 where the applicant has no tie to her
	 * @param now the chance of the tie to her now, 0 where there is none
	 * @param needed the least chance of that tie at which no other path is likelier
	 */
	record StrongerTie(@Nullable Path best, Path through, double now, double needed) implements Explanation {
	}

	/**
	 * However well the applicant knew her, another path would be likelier; one tie
	 * further on would have to be stronger.
	 *
	 * @param best the likeliest path now
	 * @param through the likeliest path that begins with her, or would
	 * @param from where that tie begins
	 * @param to where it leads
	 * @param now its chance now
	 * @param needed its least chance at which no other path is likelier
	 */
	record StrongerLater(Path best, Path through, int from, int to, double now, double needed) implements Explanation {
	}

	/** No single tie would do it, however strong. */
	record NotByOneTie(Path best, Path through) implements Explanation {
	}

	/**
	 * No path leads on from her to the target within the ties that are left.
	 *
	 * @param best the likeliest path now; null where there is none
	 */
	record LeadsNowhere(@Nullable Path best) implements Explanation {
	}

	/** The search was given up. */
	record StoppedEarly() implements Explanation {
	}

}
