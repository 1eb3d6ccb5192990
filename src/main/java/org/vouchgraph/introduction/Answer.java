package org.vouchgraph.introduction;

import java.util.List;
import java.util.Set;

/**
 * The answer to a {@link Question}. "None exists" is never the same as "stopped early".
 */
public sealed interface Answer {

	/**
	 * At least one path.
	 *
	 * @param paths the likeliest first; of two equally likely the one with fewer ties,
	 * then the one with the smaller keys, read from the target back; fewer than asked
	 * only where no more exist
	 * @param ties the most ties that were allowed in the end
	 */
	record Found(List<Path> paths, int ties) implements Answer {
		public Found {
			paths = List.copyOf(paths);
		}
	}

	/** The applicant is the target. */
	record Yourself() implements Answer {
	}

	/** The applicant has no ties at all (that the network knows of). */
	record NoTiesOfYours() implements Answer {
	}

	/** Nobody is known to know the target. */
	record NoTiesOfTarget() implements Answer {
	}

	/**
	 * No chain of people leads there, with the filters or without.
	 *
	 * @param nearest of the people within three ties, those worth a meeting first: the
	 * best connected (by ties of their own, then by chance), at most five
	 */
	record OutOfReach(List<Path> nearest) implements Answer {
		public OutOfReach {
			nearest = List.copyOf(nearest);
		}
	}

	/**
	 * A chain leads there, but with more ties than asked.
	 *
	 * @param shortest under the filters, the likeliest among the shortest where six ties
	 * will do, otherwise the likeliest of any length
	 */
	record TooFar(Path shortest) implements Answer {
	}

	/**
	 * A chain leads there within the ties asked, but a filter stands in the way. Also
	 * where only a longer chain leads there, and none at all under the filters.
	 *
	 * @param filters the filters each of which alone would have to go, or, where no
	 * single one suffices, all that were set
	 * @param without the likeliest path without them
	 */
	record Filtered(Set<Filter> filters, Path without) implements Answer {
		public Filtered {
			filters = Set.copyOf(filters);
		}
	}

	/**
	 * The search was given up: more people had to be looked at than it was allowed. It
	 * says nothing about paths other than these.
	 *
	 * @param paths those found until then: none likelier exists, but more may
	 */
	record StoppedEarly(List<Path> paths) implements Answer {
		public StoppedEarly {
			paths = List.copyOf(paths);
		}
	}

	/** The filters of a question. */
	enum Filter {

		CONFIRMED_ONLY, WARM_ONLY, REMOTE_ONLY, LEAST_CHANCE, LEFT_OUT, THROUGH

	}

}
