package org.vouchgraph.introduction;

import java.util.List;

/**
 * Paths of which no two share anybody but applicant and target, to be taken together.
 *
 * @param paths the likeliest first; fewer than asked only where no more exist at once
 * @param all the chance that all of them work, in [0, 1]: the product of their chances; 0
 * where there is no path
 */
public record JointPaths(List<Path> paths, double all) {
	public JointPaths {
		paths = List.copyOf(paths);
	}
}
