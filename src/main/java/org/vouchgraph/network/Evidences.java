package org.vouchgraph.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
