package org.vouchgraph.identity;

import java.util.Comparator;
import java.util.List;

import org.vouchgraph.network.RecordKind;

/**
 * Two sets of records that may be of one person or organization.
 *
 * @param kind {@link RecordKind#PERSON} or {@link RecordKind#ORGANIZATION}
 * @param one the smallest record of the one set, less than {@code two}
 * @param two the smallest record of the other set
 * @param probability that they are one, as far as the weights are right; in (0..1)
 * @param reasons what speaks for it, the strongest first, then what speaks against
 */
public record Proposal(RecordKind kind, long one, long two, Decision decision, double probability,
		List<Reason> reasons) {

	/** The likeliest first, then by records. */
	static final Comparator<Proposal> LIKELIEST_FIRST = Comparator.comparingDouble(Proposal::probability)
		.reversed()
		.thenComparingLong(Proposal::one)
		.thenComparingLong(Proposal::two);

	/** What is to be done with a proposal. */
	public enum Decision {

		/** The two are merged without a question. */
		CLEAR,

		/** The user is asked. */
		ASK

	}

	public Proposal {
		reasons = List.copyOf(reasons);
		if (one >= two) {
			throw new IllegalArgumentException("record " + one + " is not smaller than record " + two);
		}
	}

}
