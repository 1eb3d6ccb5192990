package org.vouchgraph.planning;

import java.util.List;

/**
 * Which meetings to go to.
 *
 * @param meetings their numbers among those given, ascending
 * @param value the expected weight of the targets that at least one of them brings near
 * @param losses what would be lost without each of them, in their order
 * @param bound no choice within the limits has more; the value where it is exact
 * @param exact whether no better choice is possible, for certain
 */
public record MeetingChoice(List<Integer> meetings, double value, List<Double> losses, double bound, boolean exact) {

	public MeetingChoice {
		meetings = List.copyOf(meetings);
		losses = List.copyOf(losses);
	}

}
