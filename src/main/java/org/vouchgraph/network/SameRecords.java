package org.vouchgraph.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which records are records of the same person, paper or organization. Each set of
 * records is known by its smallest id; a record that stands alone is known by its own.
 * Immutable.
 */
public final class SameRecords {

	/** Every record stands alone. */
	public static final SameRecords NONE = new SameRecords(Map.of());

	private final Map<Long, long[]> sets;

	private SameRecords(Map<Long, long[]> sets) {
		this.sets = sets;
	}

	/** Of sets that do not overlap; sets of one are allowed and left out. */
	public static SameRecords of(Collection<long[]> sets) {
		Map<Long, long[]> byMember = new HashMap<>();
		for (long[] set : sets) {
			if (set.length < 2) {
				continue;
			}
			long[] sorted = set.clone();
			Arrays.sort(sorted);
			for (long member : sorted) {
				if (byMember.put(member, sorted) != null) {
					throw new IllegalArgumentException("record " + member + " is in two sets");
				}
			}
		}
		return new SameRecords(Map.copyOf(byMember));
	}

	/** The id by which the record's set is known: a person's key, for example. */
	public long key(long record) {
		long[] set = this.sets.get(record);
		return (set == null) ? record : set[0];
	}

	/** All records of the set that the record is in, in ascending order. */
	public long[] records(long record) {
		long[] set = this.sets.get(record);
		return (set == null) ? new long[] { record } : set.clone();
	}

	/** How many records are in sets of two or more. */
	public int joined() {
		return this.sets.size();
	}

}
