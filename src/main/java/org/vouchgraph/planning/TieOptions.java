package org.vouchgraph.planning;

import org.vouchgraph.network.InvalidRequest;

/**
 * To what a plan of ties is held.
 *
 * @param budget hours that there are; greater than 0
 * @param most how many actions at most, at least 1
 * @param enough a target reached with at least that chance is no weak spot; in (0, 1)
 * @param closing what a target that is a weak spot no more counts beside its chance, for
 * each unit of its weight; at least 0
 */
public record TieOptions(double budget, int most, double enough, double closing) {

	public TieOptions {
		if (!(budget > 0)) {
			throw new InvalidRequest("hours " + budget + " is not greater than 0");
		}
		if (most < 1) {
			throw new InvalidRequest("actions " + most + " is not at least 1");
		}
		WorthKnowing.requireChance("enough", enough);
		if (!(closing >= 0 && closing < Double.POSITIVE_INFINITY)) {
			throw new InvalidRequest("closing " + closing + " is not at least 0 and finite");
		}
	}

}
