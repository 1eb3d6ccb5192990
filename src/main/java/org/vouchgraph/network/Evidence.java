package org.vouchgraph.network;

import java.util.List;

/**
 * One dated, sourced piece of evidence that two people know each other.
 *
 * @param kind of evidence
 * @param record the paper, institution, committee or session; 0 for what stands between
 * the two alone
 * @param what its title or name, or what was said
 * @param from first year, or {@link Evidences#UNKNOWN}
 * @param to last year, {@link Evidences#UNKNOWN} or {@link Evidences#ONGOING}
 * @param day epoch day of what has one (said or logged), or {@link Evidences#UNKNOWN}
 * @param size how many people it brings together, 2 for what stands between the two alone
 * @param detail the closeness or the interaction's kind; empty otherwise
 * @param chance what this piece alone is worth today, in [0, 1)
 * @param origins who says so: at least one
 */
public record Evidence(EvidenceKind kind, long record, String what, int from, int to, long day, int size, String detail,
		double chance, List<Origin> origins) {

	public Evidence {
		origins = List.copyOf(origins);
	}

	/** Where no day is known. */
	public Evidence(EvidenceKind kind, long record, String what, int from, int to, int size, String detail,
			double chance, List<Origin> origins) {
		this(kind, record, what, from, to, Evidences.UNKNOWN, size, detail, chance, origins);
	}

	/** The same, worth something else. */
	public Evidence worth(double other) {
		return new Evidence(this.kind, this.record, this.what, this.from, this.to, this.day, this.size, this.detail,
				other, this.origins);
	}

	/**
	 * Where it is said.
	 *
	 * @param source the source's number
	 * @param at the line or record in it
	 */
	public record Origin(long source, String at) {
	}

}
