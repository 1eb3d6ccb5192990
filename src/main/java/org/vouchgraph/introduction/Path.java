package org.vouchgraph.introduction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;

import org.vouchgraph.network.Network;

/**
 * A loopless path from the applicant to the target.
 *
 * @param people indices in the network, the applicant first, the target last
 * @param chance the product of the chances of its ties, in (0, 1)
 */
public record Path(int[] people, double chance) {

	/** By (chance, ties, indices of the people). */
	static final Comparator<Path> LIKELIEST = Comparator.comparingDouble((Path path) -> -path.chance())
		.thenComparingInt(Path::ties)
		.thenComparing(Path::people, Arrays::compare);

	/** Of these people in order; its chance is 0 where two in a row have no tie. */
	static Path along(Network network, int... people) {
		double cost = 0;
		for (int i = 1; i < people.length; i++) {
			int arc = network.arc(people[i - 1], people[i]);
			cost += (arc < 0) ? Double.POSITIVE_INFINITY : network.cost(arc);
		}
		return new Path(people, Math.exp(-cost));
	}

	/** How many ties. */
	public int ties() {
		return this.people.length - 1;
	}

	/** Whether any of these people is strictly between applicant and target. */
	public boolean leadsThroughAny(Set<Integer> some) {
		for (int i = 1; i < ties(); i++) {
			if (some.contains(this.people[i])) {
				return true;
			}
		}
		return false;
	}

}
