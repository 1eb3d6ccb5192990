package org.vouchgraph.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Port: all evidence that a workspace may see, in bulk, as a {@link Network} is built
 * from it. Numbers are record ids, never yet joined by {@link SameRecords}.
 */
public interface Evidences {

	/** Year or day of what has no date. */
	int UNKNOWN = 0;

	/** The last year of what goes on. */
	int ONGOING = 9999;

	/*
	 * Everything. Calls back one at a time, in no order, not always on the thread that
	 * asked.
	 */

	/** Every person's record. */
	void people(Visible visible, LongConsumer record);

	/** Records that share an identifier, one call an identifier, at least two records. */
	void shared(Visible visible, Consumer<long[]> records);

	/** Who wrote these publications, as each of their records spells it. */
	List<AuthorName> authors(Visible visible, Collection<Long> publications);

	/**
	 * The ORCIDs of these records of people, as {@link Identifier#value()}; records
	 * without one are left out. Of several on one record the smallest is given.
	 */
	Map<Long, String> orcids(Visible visible, Collection<Long> records);

	/** People at one paper, institution, committee or session. */
	void together(Visible visible, Consumer<Together> together);

	/** Pairs: acquaintances, interactions, connections on a network. */
	void pairs(Visible visible, Consumer<Pair> pair);

	/*
	 * The same, as far as it concerns some records: for a network that is brought up to
	 * date. A store answers these without reading everything.
	 */

	/** Those of these records that are people's. */
	default void people(Visible visible, Collection<Long> records, LongConsumer record) {
		Set<Long> wanted = Set.copyOf(records);
		people(visible, (id) -> {
			if (wanted.contains(id)) {
				record.accept(id);
			}
		});
	}

	/** What {@link #shared} gives for the identifiers that one of these records has. */
	default void shared(Visible visible, Collection<Long> records, Consumer<long[]> group) {
		Set<Long> wanted = Set.copyOf(records);
		shared(visible, (holders) -> {
			if (Arrays.stream(holders).anyMatch(wanted::contains)) {
				group.accept(holders);
			}
		});
	}

	/**
	 * The records of papers, institutions, committees and sessions that bring these
	 * people together with others or could do so.
	 */
	default void places(Visible visible, Collection<Long> people, LongConsumer record) {
		Set<Long> wanted = Set.copyOf(people);
		together(visible, (together) -> {
			if (Arrays.stream(together.people()).anyMatch(wanted::contains)) {
				record.accept(together.record());
			}
		});
	}

	/**
	 * What {@link #together} gives for these records.
	 * @param atMost a record that names more people is given without any of them, and
	 * with a size greater than this
	 */
	default void together(Visible visible, Collection<Long> records, int atMost, Consumer<Together> together) {
		Set<Long> wanted = Set.copyOf(records);
		together(visible, (each) -> {
			if (wanted.contains(each.record())) {
				together.accept((each.people().length > atMost) ? each.withoutPeople() : each);
			}
		});
	}

	/** What {@link #pairs} gives with one of these people on either side. */
	default void pairs(Visible visible, Collection<Long> people, Consumer<Pair> pair) {
		Set<Long> wanted = Set.copyOf(people);
		pairs(visible, (each) -> {
			if (wanted.contains(each.a()) || wanted.contains(each.b())) {
				pair.accept(each);
			}
		});
	}

	/**
	 * Gets ready for questions about some records, whose first would else take seconds.
	 * Without effect on what is answered.
	 */
	default void getReady(Visible visible) {
	}

	/** One author of one publication's record. */
	record AuthorName(long publication, long person, String name, @Nullable String family) {
	}

	/**
	 * The people whom one record brings together.
	 *
	 * @param kind co-authorship, same institution, same committee or same session
	 * @param record the publication, organization or session
	 * @param size how many people in truth, at least {@code people.length}: the author
	 * count of a paper
	 * @param people the person records, distinct
	 * @param from first year of each, or {@link #UNKNOWN}
	 * @param to last year of each, {@link #UNKNOWN} or {@link #ONGOING}
	 */
	record Together(EvidenceKind kind, long record, int size, long[] people, int[] from, int[] to) {

		/** The same, with nobody named. */
		public Together withoutPeople() {
			return new Together(this.kind, this.record, Math.max(this.size, this.people.length), new long[0],
					new int[0], new int[0]);
		}

	}

	/**
	 * Two people of whom it is said or logged that they know each other.
	 *
	 * @param kind stated, interaction or online
	 * @param detail the {@link Statement.Closeness} or the interaction's kind
	 * @param day epoch day, or {@link #UNKNOWN}
	 */
	record Pair(EvidenceKind kind, long a, long b, String detail, long day) {
	}

}
