package org.vouchgraph.planning;

import org.vouchgraph.network.InvalidRequest;

/**
 * Coming to know one person by an action.
 *
 * @param person index in the network
 * @param works the chance that it comes to that, if the action comes about; in (0, 1]
 * @param tie the chance of the tie to her then; in (0, 1)
 */
public record Attempt(int person, double works, double tie) {

	public Attempt {
		if (!(works > 0 && works <= 1)) {
			throw new InvalidRequest("works " + works + " is not in (0..1]");
		}
		WorthKnowing.requireChance("tie", tie);
	}

}
