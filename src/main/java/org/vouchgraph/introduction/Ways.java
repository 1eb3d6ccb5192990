package org.vouchgraph.introduction;

import java.util.List;

/**
 * Several ways to the target at once: no two of them have anybody in common but the
 * applicant and the target.
 *
 * @param paths the likeliest first; empty where no path was found
 * @param atLeastOne the chance that at least one of them works, in [0, 1]:
 * {@code 1 − Π(1 − chance)}, as ways that share nobody share no tie and so succeed or
 * fail independently; 0 where there is no path
 * @param proven whether it is known that no other set has a greater chance; where false,
 * these ways are there and their chance holds, but another set may be better
 */
public record Ways(List<Path> paths, double atLeastOne, boolean proven) {
	public Ways {
		paths = List.copyOf(paths);
	}
}
