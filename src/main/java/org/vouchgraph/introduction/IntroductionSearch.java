package org.vouchgraph.introduction;

import java.util.List;

import org.vouchgraph.network.Network;

/** Port: finds introduction paths. Safe for use by several threads. */
public interface IntroductionSearch {

	/** The answer, however long it takes until the search itself gives up. */
	default Answer find(Network network, Question question) {
		return find(network, question, Patience.ENDLESS);
	}

	/** The answer, or {@link Answer.StoppedEarly} once patience is over. */
	Answer find(Network network, Question question, Patience patience);

	/**
	 * The paths of {@link #find} to each of several targets, in their order: what the
	 * question asks of its target is asked of each. Without a reason where there is none;
	 * what is known of the applicant is found out once.
	 */
	AllPaths findAll(Network network, Question question, int[] targets, Patience patience);

	/**
	 * The paths to several targets.
	 *
	 * @param paths one list for each target, the likeliest first; empty where there is no
	 * path, where the target is the applicant herself, and where the search did not come
	 * to it
	 * @param stoppedEarly whether it was given up: there may be more paths
	 */
	record AllPaths(List<List<Path>> paths, boolean stoppedEarly) {
		public AllPaths {
			paths = List.copyOf(paths);
		}
	}

}
