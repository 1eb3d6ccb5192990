package org.vouchgraph.tie;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;

/**
 * When two sources say the same about two people. A closeness and a connection on a
 * network are one thing however often they are said, and the latest saying counts; an
 * interaction is the same only on the same day.
 *
 * @param kind stated, interaction or online
 * @param detail the closeness or the interaction's kind
 * @param day of an interaction; otherwise always {@link Evidences#UNKNOWN}
 */
record Saying(EvidenceKind kind, String detail, long day) {

	static Saying of(EvidenceKind kind, String detail, long day) {
		return new Saying(kind, detail, (kind == EvidenceKind.INTERACTION) ? day : Evidences.UNKNOWN);
	}

	/** The later of two days; no day is today, which is never earlier. */
	static long later(long a, long b) {
		return (a == Evidences.UNKNOWN || b == Evidences.UNKNOWN) ? Evidences.UNKNOWN : Math.max(a, b);
	}

}
