package org.vouchgraph.network;

import java.util.Set;

/**
 * What writing has touched between two moments, as far as a {@link Network} can depend on
 * it. It may name more than has changed in the end, never less.
 *
 * @param records the ids of records that were said, filled or given an identifier, or
 * came into sight or went out of it; with each that went, those that shared an identifier
 * with it or had a fact with it; both ends of each new authorship
 * @param ends the ids of other records between which facts were said
 */
public record Touched(Set<Long> records, Set<Long> ends) {

	public Touched {
		records = Set.copyOf(records);
		ends = Set.copyOf(ends);
	}

}
