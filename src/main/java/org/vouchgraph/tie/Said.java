package org.vouchgraph.tie;

import java.util.Comparator;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;

/**
 * One saying about two people.
 *
 * @param a the person with the smaller index
 * @param b the person with the larger index
 */
record Said(int a, int b, EvidenceKind kind, String detail, long day) {

	/** By people, then what is the same said again together, the latest first. */
	static final Comparator<Said> ORDER = Comparator.comparingInt(Said::a)
		.thenComparingInt(Said::b)
		.thenComparing(Said::kind)
		.thenComparing(Said::detail)
		.thenComparing(Comparator.comparingLong(Said::recency).reversed());

	/** The saying with its people in order; they must be two. */
	static Said of(int one, int two, Evidences.Pair pair) {
		return new Said(Math.min(one, two), Math.max(one, two), pair.kind(), pair.detail(), pair.day());
	}

	boolean repeats(Said before) {
		return this.a == before.a && this.b == before.b && saying().equals(before.saying());
	}

	/** No day is today: nothing is later. */
	private long recency() {
		return (this.day == Evidences.UNKNOWN) ? Long.MAX_VALUE : this.day;
	}

	private Saying saying() {
		return Saying.of(this.kind, this.detail, this.day);
	}

}
