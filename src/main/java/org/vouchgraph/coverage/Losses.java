package org.vouchgraph.coverage;

import java.util.List;

/**
 * What the loss test has found.
 *
 * @param losses those with an effect, the greatest weight first; of equal ones the
 * smaller key
 * @param stoppedEarly whether it was given up on some: there may be more
 */
public record Losses(List<Loss> losses, boolean stoppedEarly) {

	public Losses {
		losses = List.copyOf(losses);
	}

}
