package org.vouchgraph.introduction;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Questions in one line. */
final class Questions {

	private Questions() {
	}

	static Question of(int applicant, int target, int paths, int maxTies, boolean confirmedOnly, boolean warmOnly,
			Set<Integer> leftOut, @Nullable Set<Integer> through) {
		return Question.of(applicant, target)
			.withPaths(paths)
			.withMaxTies(maxTies)
			.withFilters(new Filters(confirmedOnly, warmOnly, false, 0, leftOut, through));
	}

}
