package org.vouchgraph.introduction;

import org.vouchgraph.network.InvalidRequest;

/**
 * Who can introduce the applicant to the target?
 *
 * @param applicant index in the network
 * @param target index in the network
 * @param paths how many paths are wanted, in [1..100]
 * @param maxTies the most ties on a path, in [1..6], or {@link #ANY_TIES}
 * @param widenTo where fewer paths are found than wanted, paths of one tie more are
 * allowed, and so on up to so many; in [maxTies..6], or the same as {@code maxTies}
 * @param perIntroducer of the paths, at most so many begin with the same introducer, at
 * least 1; {@link #ANY_NUMBER} where it does not matter. The tie to the target itself has
 * no introducer
 * @param filters what a path must satisfy
 */
public record Question(int applicant, int target, int paths, int maxTies, int widenTo, int perIntroducer,
		Filters filters) {

	/** How many paths are wanted where nobody says. */
	public static final int DEFAULT_PATHS = 5;

	/** The most ties where nobody says. */
	public static final int DEFAULT_MAX_TIES = 4;

	/** The most ties to which a limit can be set. */
	public static final int MOST_TIES = 6;

	/** No limit on ties. */
	public static final int ANY_TIES = Integer.MAX_VALUE;

	/** No limit on paths that begin with the same introducer. */
	public static final int ANY_NUMBER = Integer.MAX_VALUE;

	public Question {
		if (paths < 1 || paths > 100) {
			throw new InvalidRequest("paths " + paths + " is not in [1..100]");
		}
		if ((maxTies < 1 || maxTies > MOST_TIES) && maxTies != ANY_TIES) {
			throw new InvalidRequest("maximum ties " + maxTies + " is not in [1.." + MOST_TIES + "]");
		}
		if (widenTo != maxTies && (widenTo < maxTies || widenTo > MOST_TIES)) {
			throw new InvalidRequest("ties to widen to " + widenTo + " is not in [" + maxTies + ".." + MOST_TIES + "]");
		}
		if (perIntroducer < 1) {
			throw new InvalidRequest("paths per introducer " + perIntroducer + " is not at least 1");
		}
	}

	/** With the default number of paths and limit on ties, held to, and no filter. */
	public static Question of(int applicant, int target) {
		return new Question(applicant, target, DEFAULT_PATHS, DEFAULT_MAX_TIES, DEFAULT_MAX_TIES, ANY_NUMBER,
				Filters.NONE);
	}

	public Question withTarget(int other) {
		return new Question(this.applicant, other, this.paths, this.maxTies, this.widenTo, this.perIntroducer,
				this.filters);
	}

	public Question withPaths(int wanted) {
		return new Question(this.applicant, this.target, wanted, this.maxTies, this.widenTo, this.perIntroducer,
				this.filters);
	}

	/** With another limit on ties, held to. */
	public Question withMaxTies(int ties) {
		return new Question(this.applicant, this.target, this.paths, ties, ties, this.perIntroducer, this.filters);
	}

	public Question withWidenTo(int ties) {
		return new Question(this.applicant, this.target, this.paths, this.maxTies, ties, this.perIntroducer,
				this.filters);
	}

	public Question withPerIntroducer(int most) {
		return new Question(this.applicant, this.target, this.paths, this.maxTies, this.widenTo, most, this.filters);
	}

	public Question withFilters(Filters others) {
		return new Question(this.applicant, this.target, this.paths, this.maxTies, this.widenTo, this.perIntroducer,
				others);
	}

}
