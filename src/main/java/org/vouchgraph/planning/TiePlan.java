package org.vouchgraph.planning;

import java.util.List;

import org.vouchgraph.coverage.Target;

/**
 * What to do to come to know people, in order.
 *
 * @param steps the actions chosen, in the order to do them
 * @param gain of all of them together
 * @param bound no choice within the budget gains more
 * @param rest actions not chosen that would still gain something after all of these, the
 * most for its effort first
 * @param evaluations how often the gain of an action was worked out, to see what laziness
 * saves
 * @param stoppedEarly whether time ran out before all was known
 */
public record TiePlan(List<Step> steps, double gain, double bound, List<Step> rest, int evaluations,
		boolean stoppedEarly) {

	public TiePlan {
		steps = List.copyOf(steps);
		rest = List.copyOf(rest);
	}

	/**
	 * One action.
	 *
	 * @param action its number among those given
	 * @param gain what it adds to those before it
	 * @param alone what it would gain by itself
	 * @param effects what it adds at each target, the most first
	 */
	public record Step(int action, double gain, double alone, List<Effect> effects) {

		public Step {
			effects = List.copyOf(effects);
		}

	}

	/**
	 * What an action adds at a target.
	 *
	 * @param before the mean chance of its best way, before
	 * @param after and after
	 * @param closed by how much likelier it is that the target is a weak spot no more
	 */
	public record Effect(Target target, double before, double after, double closed) {
	}

}
