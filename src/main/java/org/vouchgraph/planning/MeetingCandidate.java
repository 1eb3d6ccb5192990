package org.vouchgraph.planning;

import java.util.Map;
import java.util.TreeMap;

import org.vouchgraph.network.InvalidRequest;

/**
 * A meeting that could be gone to.
 *
 * @param cost of going, in whole units of money; at least 0
 * @param near the chance that it brings a target near, by the target's number; in (0, 1]
 */
public record MeetingCandidate(long cost, Map<Integer, Double> near) {

	public MeetingCandidate {
		if (cost < 0) {
			throw new InvalidRequest("cost " + cost + " is not at least 0");
		}
		near = new TreeMap<>(near);
		near.values().forEach((chance) -> {
			if (!(chance > 0 && chance <= 1)) {
				throw new InvalidRequest("near " + chance + " is not in (0..1]");
			}
		});
	}

}
