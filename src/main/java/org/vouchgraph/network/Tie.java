package org.vouchgraph.network;

import java.util.List;

/**
 * All the evidence between two people.
 *
 * @param from the key of the person who would pass the request on
 * @param to the key of the person whom it reaches
 * @param chance that it passes, in (0, 1)
 * @param confirmed whether a person stated or logged it
 * @param onlineOnly whether it is nothing but a connection on a social network
 * @param remote whether it rests on more than having been in the same place
 * @param evidence the strongest first
 */
public record Tie(long from, long to, double chance, boolean confirmed, boolean onlineOnly, boolean remote,
		List<Evidence> evidence) {

	public Tie {
		evidence = List.copyOf(evidence);
	}

}
