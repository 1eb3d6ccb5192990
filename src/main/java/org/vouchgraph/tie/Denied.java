package org.vouchgraph.tie;

import java.util.HashSet;
import java.util.Set;

import org.vouchgraph.network.Rejected;
import org.vouchgraph.network.SameRecords;

/**
 * The pairs of people who have no tie because the user says so, whatever speaks for one.
 */
final class Denied {

	private final Set<TieReader.Ends> pairs = new HashSet<>();

	Denied(Rejected rejected, SameRecords same) {
		rejected.ties()
			.forEach((tie) -> this.pairs
				.add(new TieReader.Ends(same.key(tie.person()), same.key(tie.other())).unordered()));
	}

	/** Whether the two have none, by their keys in either order. */
	boolean between(long one, long other) {
		return !this.pairs.isEmpty() && this.pairs.contains(new TieReader.Ends(one, other).unordered());
	}

}
