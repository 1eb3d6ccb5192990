package org.vouchgraph.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is decided of who is the same, on the records that a workspace sees now.
 *
 * @param same records that the user says are the same
 * @param apart records that the user says are not
 * @param clear records whose likeness is beyond the threshold at which they are joined
 * without asking
 */
public record Decided(List<Group> same, List<Apart> apart, List<Group> clear) {

	/** Nothing is decided. */
	public static final Decided NONE = new Decided(List.of(), List.of(), List.of());

	public Decided {
		same = List.copyOf(same);
		apart = List.copyOf(apart);
		clear = List.copyOf(clear);
	}

	/**
	 * Records of one person, or of one thing.
	 *
	 * @param people whether they are people's
	 * @param records ascending
	 */
	public record Group(boolean people, List<Long> records) {

		public Group {
			records = records.stream().sorted().distinct().toList();
		}

		public long[] toArray() {
			return this.records.stream().mapToLong(Long::longValue).toArray();
		}

	}

	/** Records of two people, or of two things. */
	public record Apart(boolean people, List<Long> ones, List<Long> others) {

		public Apart {
			ones = ones.stream().sorted().distinct().toList();
			others = others.stream().sorted().distinct().toList();
		}

	}

	/** All records on which something is decided in one of the two alone. */
	public Set<Long> differing(Decided before) {
		Set<Long> records = new HashSet<>();
		differing(this.same, before.same, Group::records, records);
		differing(this.clear, before.clear, Group::records, records);
		differing(this.apart, before.apart,
				(apart) -> Stream.of(apart.ones(), apart.others()).flatMap(List::stream).toList(), records);
		return records;
	}

	private static <T> void differing(List<T> now, List<T> before, Function<T, Collection<Long>> ofOne,
			Set<Long> records) {
		Set<T> one = new HashSet<>(now);
		Set<T> other = new HashSet<>(before);
		one.stream().filter((each) -> !other.contains(each)).map(ofOne).forEach(records::addAll);
		other.stream().filter((each) -> !one.contains(each)).map(ofOne).forEach(records::addAll);
	}

}
