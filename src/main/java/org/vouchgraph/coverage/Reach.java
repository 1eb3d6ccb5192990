package org.vouchgraph.coverage;

import java.util.List;

import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.Path;

/**
 * How well a target is reached.
 *
 * @param paths the likeliest first, as the question asked; empty where there are none
 * @param answer the same, or why there is none
 * @param apart how many ways there are that share nobody, however long, counted up to
 * {@value #MOST_APART}
 * @param atLeastOne the chance that at least one of several ways that share nobody works;
 * 0 where there is none
 * @param stoppedEarly whether time ran out before all of this was known
 */
public record Reach(Target target, List<Path> paths, Answer answer, int apart, double atLeastOne,
		boolean stoppedEarly) {

	/** Where counting stops: so many ways apart means so many or more. */
	public static final int MOST_APART = 10;

	public Reach {
		paths = List.copyOf(paths);
	}

	/** The chance of the likeliest path; 0 where there is none. */
	public double best() {
		return this.paths.isEmpty() ? 0 : this.paths.get(0).chance();
	}

}
