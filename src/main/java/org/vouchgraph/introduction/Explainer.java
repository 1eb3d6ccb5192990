package org.vouchgraph.introduction;

import org.vouchgraph.network.Network;

/** Port: explains why a person is not the best introducer, and what would make her so. */
public interface Explainer {

	/**
	 * What would have to be true for a person to become the best introducer.
	 * @param question its numbers of paths do not matter
	 * @param person neither applicant nor target
	 */
	Explanation explain(Network network, Question question, int person, Patience patience);

}
