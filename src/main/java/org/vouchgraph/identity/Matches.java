package org.vouchgraph.identity;

import java.util.List;
import java.util.stream.Stream;

/**
 * What matching found.
 *
 * @param clear to be merged: each joins two sets, the sets that earlier ones made among
 * them, and together they contradict nothing
 * @param ask to be asked, the likeliest first; between sets as they are when all of
 * {@code clear} are merged. Questions that the answers to others may decide are left for
 * the next time.
 * @param compared how many pairs were compared
 */
public record Matches(List<Proposal> clear, List<Proposal> ask, long compared) {

	public Matches {
		clear = List.copyOf(clear);
		ask = List.copyOf(ask);
	}

	/** Both, the questions of each among the others by their likelihood. */
	Matches and(Matches other) {
		return new Matches(Stream.concat(this.clear.stream(), other.clear.stream()).toList(),
				Stream.concat(this.ask.stream(), other.ask.stream()).sorted(Proposal.LIKELIEST_FIRST).toList(),
				this.compared + other.compared);
	}

}
