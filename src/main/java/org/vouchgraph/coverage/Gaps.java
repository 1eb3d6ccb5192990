package org.vouchgraph.coverage;

import java.util.List;

/**
 * Which ties would change most if somebody confirmed them.
 *
 * @param gaps the greatest gain first; of equal ones the smaller keys
 * @param stoppedEarly whether it was given up on some: there may be more, and these may
 * gain more
 */
public record Gaps(List<Gap> gaps, boolean stoppedEarly) {

	public Gaps {
		gaps = List.copyOf(gaps);
	}

}
