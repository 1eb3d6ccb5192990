package org.vouchgraph.introduction;

import java.util.List;

/**
 * As many paths as there can be of which no two share anybody but applicant and target,
 * and whose loss would end them all.
 *
 * @param paths the likeliest first, the direct tie among them if there is one
 * @param direct whether there is a direct tie, which no loss of people cuts
 * @param cut a smallest set of people without whom no path is left but a direct tie: as
 * many as there are paths, not counting that tie
 */
public record DisjointPaths(List<Path> paths, boolean direct, List<Integer> cut) {
	public DisjointPaths {
		paths = List.copyOf(paths);
		cut = List.copyOf(cut);
	}
}
