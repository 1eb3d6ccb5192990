package org.vouchgraph.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which records are records of the same person, paper or organization. Each set of
 * records is known by its smallest id; a record that stands alone is known by its own.
 * Immutable; a {@linkplain #with changed version} shares what did not change.
 * <p>
 * Space: 20 bytes a joined record and 4 a set. Time: O(log joined records) a question.
 */
public final class SameRecords {

	/** Every record stands alone. */
	public static final SameRecords NONE = new SameRecords(new long[0], new int[0], new long[0], new int[1], Map.of(),
			0);

	/** A changed version is written out anew when more records than this have changed. */
	private static final int MOST_CHANGED = 4096;

	/** All members of sets, ascending. */
	private final long[] members;

	/** Which set each member is in. */
	private final int[] set;

	/** The members, set by set, each set ascending and the sets by their first. */
	private final long[] grouped;

	/** Where each set begins in {@link #grouped}; one more than there are. */
	private final int[] first;

	/**
	 * The sets of records that were changed since, also of those that stand alone now.
	 */
	private final Map<Long, long[]> changed;

	private final int joined;

	private SameRecords(long[] members, int[] set, long[] grouped, int[] first, Map<Long, long[]> changed, int joined) {
		this.members = members;
		this.set = set;
		this.grouped = grouped;
		this.first = first;
		this.changed = changed;
		this.joined = joined;
	}

	/** Of sets that do not overlap; sets of one are allowed and left out. */
	public static SameRecords of(Collection<long[]> sets) {
		List<long[]> kept = new ArrayList<>();
		int size = 0;
		for (long[] each : sets) {
			if (each.length > 1) {
				long[] sorted = each.clone();
				Arrays.sort(sorted);
				kept.add(sorted);
				size = Math.addExact(size, sorted.length);
			}
		}
		kept.sort((a, b) -> Long.compare(a[0], b[0]));
		long[] members = new long[size];
		long[] grouped = new long[size];
		int[] first = new int[kept.size() + 1];
		int at = 0;
		for (int i = 0; i < kept.size(); i++) {
			long[] sorted = kept.get(i);
			System.arraycopy(sorted, 0, grouped, at, sorted.length);
			at += sorted.length;
			first[i + 1] = at;
		}
		System.arraycopy(grouped, 0, members, 0, size);
		Arrays.parallelSort(members);
		for (int i = 1; i < size; i++) {
			if (members[i] == members[i - 1]) {
				throw new IllegalArgumentException("record " + members[i] + " is in two sets");
			}
		}
		int[] set = new int[size];
		for (int i = 0; i < kept.size(); i++) {
			for (int member = first[i]; member < first[i + 1]; member++) {
				set[Arrays.binarySearch(members, grouped[member])] = i;
			}
		}
		return new SameRecords(members, set, grouped, first, Map.of(), size);
	}

	/** Reads {@link #toNumbers()} back. */
	public static SameRecords ofNumbers(long[] numbers) {
		List<long[]> sets = new ArrayList<>();
		for (int at = 0; at < numbers.length;) {
			int size = Math.toIntExact(numbers[at]);
			if (size < 2 || size >= numbers.length - at) {
				throw new IllegalArgumentException(
						"a set of " + size + " records is not in [2.." + (numbers.length - at - 1) + "]");
			}
			sets.add(Arrays.copyOfRange(numbers, at + 1, at + 1 + size));
			at += size + 1;
		}
		return of(sets);
	}

	/** All sets as numbers to be kept in a file: of each its size and its records. */
	public long[] toNumbers() {
		List<long[]> sets = sets();
		long[] numbers = new long[Math.addExact(this.joined, sets.size())];
		int at = 0;
		for (long[] each : sets) {
			numbers[at++] = each.length;
			System.arraycopy(each, 0, numbers, at, each.length);
			at += each.length;
		}
		return numbers;
	}

	/**
	 * A version in which some records are in other sets.
	 * @param records whose sets are given anew, with all who were in a set with them; any
	 * that is in none of the sets stands alone
	 * @param sets of these records, which do not overlap
	 * @throws IllegalArgumentException if a record would be in a set with one that is not
	 * among {@code records}
	 */
	public SameRecords with(Collection<Long> records, Collection<long[]> sets) {
		Map<Long, long[]> now = new HashMap<>(this.changed);
		Set<Long> given = new HashSet<>(records);
		int count = this.joined;
		for (long record : given) {
			long[] before = find(record);
			if (before != null) {
				count--;
				for (long other : before) {
					if (!given.contains(other)) {
						throw new IllegalArgumentException(
								"record " + other + " stands with record " + record + " and is not given anew");
					}
				}
			}
			now.put(record, new long[] { record });
		}
		for (long[] each : sets) {
			if (each.length < 2) {
				continue;
			}
			long[] sorted = each.clone();
			Arrays.sort(sorted);
			for (long member : sorted) {
				long[] old = now.get(member);
				if (!given.contains(member) || old == null || old.length > 1) {
					throw new IllegalArgumentException("record " + member + " is in two sets, or is not given anew");
				}
				now.put(member, sorted);
				count++;
			}
		}
		// What stands as it stood needs no entry.
		given.forEach((record) -> {
			if (Arrays.equals(now.get(record), base(record))) {
				now.remove(record);
			}
		});
		SameRecords version = new SameRecords(this.members, this.set, this.grouped, this.first, now, count);
		return (now.size() > Math.max(MOST_CHANGED, this.members.length / 16)) ? of(version.sets()) : version;
	}

	/** The id by which the record's set is known: a person's key, for example. */
	public long key(long record) {
		if (!this.changed.isEmpty()) {
			long[] other = this.changed.get(record);
			if (other != null) {
				return other[0];
			}
		}
		int at = Arrays.binarySearch(this.members, record);
		return (at < 0) ? record : this.grouped[this.first[this.set[at]]];
	}

	/** All records of the set that the record is in, in ascending order. */
	public long[] records(long record) {
		long[] found = find(record);
		return (found == null) ? new long[] { record } : found.clone();
	}

	/** How many records are in sets of two or more. */
	public int joined() {
		return this.joined;
	}

	/** The record's set of two or more, or null. */
	private long @Nullable [] find(long record) {
		long[] other = this.changed.get(record);
		if (other != null) {
			return (other.length > 1) ? other : null;
		}
		long[] own = base(record);
		return (own.length > 1) ? own : null;
	}

	private long[] base(long record) {
		int at = Arrays.binarySearch(this.members, record);
		return (at < 0) ? new long[] { record }
				: Arrays.copyOfRange(this.grouped, this.first[this.set[at]], this.first[this.set[at] + 1]);
	}

	/** All sets of two or more, by their first. */
	private List<long[]> sets() {
		List<long[]> sets = new ArrayList<>();
		for (int i = 0; i < this.first.length - 1; i++) {
			// A set is changed as a whole or not at all.
			if (!this.changed.containsKey(this.grouped[this.first[i]])) {
				sets.add(Arrays.copyOfRange(this.grouped, this.first[i], this.first[i + 1]));
			}
		}
		this.changed.forEach((record, each) -> {
			if (each.length > 1 && each[0] == record) {
				sets.add(each);
			}
		});
		sets.sort((a, b) -> Long.compare(a[0], b[0]));
		return sets;
	}

}
