package org.vouchgraph.coverage;

import java.util.Set;

/**
 * People who could be lost together: those of an institution or of a society.
 *
 * @param key of the institution or society
 * @param people indices in the network
 */
public record Group(long key, Set<Integer> people) {

	public Group {
		people = Set.copyOf(people);
	}

}
