package org.vouchgraph.introduction;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Network;

/** Ranks introducers. */
public interface Introducers {

	/**
	 * For a target, the people one or two ties away from the applicant by the likeliest
	 * path that leads through them at that place, the likeliest first; then fewer ties to
	 * her, then the smaller key.
	 * @param question its number of paths is how many introducers are wanted; how many
	 * paths begin with one does not matter
	 * @return an introducer stands once, as near as she is; empty where there is no path
	 */
	Ranking rank(Network network, Question question, Patience patience);

	/**
	 * For one introducer, all the targets that she opens.
	 * @param question its target does not matter, nor do its numbers of paths
	 * @param introducer somebody whom the applicant has a tie with
	 * @param targets whom to reach
	 * @return one for each target to which a path leads with her as first introducer, the
	 * likeliest first; the introducer herself is opened by the tie to her
	 */
	Openings openedBy(Network network, Question question, int introducer, int[] targets, Patience patience);

	/**
	 * Introducers, the best first.
	 *
	 * @param stoppedEarly whether it was given up: others may be better
	 */
	record Ranking(List<Introducer> introducers, boolean stoppedEarly) {
		public Ranking {
			introducers = List.copyOf(introducers);
		}
	}

	/**
	 * Somebody who can introduce.
	 *
	 * @param person index in the network
	 * @param ties how far from the applicant: 1 or 2
	 * @param best the likeliest path that leads through her at that place
	 */
	record Introducer(int person, int ties, Path best) {
	}

	/** What one introducer opens. */
	record Openings(List<Opening> openings, boolean stoppedEarly) {
		public Openings {
			openings = List.copyOf(openings);
		}
	}

	/**
	 * A target that an introducer opens.
	 *
	 * @param target index in the network
	 * @param through the likeliest path that begins with the introducer
	 * @param without the likeliest path that does not lead through her at all, or null
	 * where there is none: she alone opens it
	 */
	record Opening(int target, Path through, @Nullable Path without) {
	}

}
