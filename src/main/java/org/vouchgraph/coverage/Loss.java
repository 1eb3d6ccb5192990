package org.vouchgraph.coverage;

import java.util.List;

/**
 * What would be lost without somebody, or without a group of people.
 *
 * @param lost the person's index in the network, or the group's key
 * @param effects on the targets that would lose all paths or more than half of their
 * chance, the worst first
 */
public record Loss(long lost, List<Effect> effects) {

	public Loss {
		effects = List.copyOf(effects);
	}

	/** The weight of the targets concerned, as much of it as would be lost. */
	public double weight() {
		return this.effects.stream().mapToDouble((effect) -> effect.target().weight() * effect.share()).sum();
	}

	/**
	 * On one target.
	 *
	 * @param before the best path's chance now
	 * @param after the best path's chance then; 0 where no path of as many ties as asked
	 * is left
	 * @param cutOff whether no path would be left, however long
	 */
	public record Effect(Target target, double before, double after, boolean cutOff) {

		/** The part of the chance that would be lost, in (0, 1]. */
		public double share() {
			return 1 - this.after / this.before;
		}

	}

}
