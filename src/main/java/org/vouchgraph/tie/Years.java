package org.vouchgraph.tie;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Evidences;

/**
 * When somebody was somewhere, in whole years.
 *
 * @param from first year, or {@link Evidences#UNKNOWN}
 * @param to last year, {@link Evidences#UNKNOWN} or {@link Evidences#ONGOING}
 */
record Years(int from, int to) {

	/** Nothing is known. */
	static final Years UNKNOWN = new Years(Evidences.UNKNOWN, Evidences.UNKNOWN);

	Years {
		from = known(from);
		to = known(to);
	}

	/** From the first year known of either to the last year known of either. */
	Years widen(Years other) {
		int first = (this.from == Evidences.UNKNOWN || other.from == Evidences.UNKNOWN) ? this.from + other.from
				: Math.min(this.from, other.from);
		return new Years(first, Math.max(this.to, other.to));
	}

	/**
	 * The years in which both were there, or null where that is not known. Where any of
	 * the four years is unknown, only two people who are both still there were surely
	 * there together. What begins in the future has not brought anybody together yet.
	 */
	@Nullable Years overlap(Years other, int thisYear) {
		int first = Math.max(this.from, other.from);
		int last = Math.min(this.to, other.to);
		if (first > thisYear) {
			return null;
		}
		if (this.from == Evidences.UNKNOWN || other.from == Evidences.UNKNOWN) {
			return (last == Evidences.ONGOING) ? new Years(Evidences.UNKNOWN, last) : null;
		}
		return (first <= last) ? new Years(first, last) : null;
	}

	/** Years that no calendar has are as good as none. */
	private static int known(int year) {
		return (year < 1 || year > Evidences.ONGOING) ? Evidences.UNKNOWN : year;
	}

}
