package org.vouchgraph.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.vouchgraph.network.InvalidRequest;

/**
 * Something that an applicant could do to come to know people.
 *
 * @param effort what it takes, in hours; greater than 0
 * @param works the chance that it comes about at all; in (0, 1]
 * @param attempts whom she would come to know by it, each independent of the others; each
 * person once
 */
public record Action(double effort, double works, List<Attempt> attempts) {

	public Action {
		attempts = List.copyOf(attempts);
		if (!(effort > 0 && effort < Double.POSITIVE_INFINITY)) {
			throw new InvalidRequest("effort " + effort + " is not greater than 0 and finite");
		}
		if (!(works > 0 && works <= 1)) {
			throw new InvalidRequest("works " + works + " is not in (0..1]");
		}
		Set<Integer> people = new HashSet<>();
		for (Attempt attempt : attempts) {
			if (!people.add(attempt.person())) {
				throw new InvalidRequest("person " + attempt.person() + " stands twice in one action");
			}
		}
	}

}
