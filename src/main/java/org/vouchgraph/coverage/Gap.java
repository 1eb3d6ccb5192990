package org.vouchgraph.coverage;

import java.util.List;

/**
 * A tie that nobody has confirmed, and what it would change if somebody did.
 *
 * @param from index in the network, the end nearer to the applicant
 * @param to index in the network
 * @param chance of the tie now
 * @param confirmed the chance that it would have then
 * @param gain in the weight of targets times the chance of their best path
 * @param effects the targets whose best path would become likelier, the most changed
 * first; for each the best path's chance now and then
 */
public record Gap(int from, int to, double chance, double confirmed, double gain, List<Effect> effects) {

	public Gap {
		effects = List.copyOf(effects);
	}

	/** On one target. */
	public record Effect(Target target, double before, double after) {
	}

}
