package org.vouchgraph.tie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Visible;

/**
 * Which kinds of evidence stand behind the ties among many people, and from which years:
 * what a picture of them is filtered by. The evidence in full, of a few ties, is what
 * {@link TieReader} reads; both hold the same pieces to count.
 * <p>
 * Time and space: those of reading the places of these people, plus one step and at most
 * 40 bytes for every pair of them at every gathering that counts.
 */
public final class TieKinds {

	private static final EvidenceKind[] KINDS = EvidenceKind.values();

	/** Beyond that it is less work to read everything than to ask for each. */
	private static final int MOST_ASKED = 5000;

	private final TieModel model;

	public TieKinds(TieModel model) {
		this.model = model;
	}

	/**
	 * Reads what stands behind all ties among these people.
	 * @param people their keys, in any order
	 */
	public Among read(Evidences evidences, Visible visible, SameRecords same, Collection<Long> people) {
		long[] keys = people.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
		LongIndex index = new LongIndex();
		for (int i = 0; i < keys.length; i++) {
			index.put(keys[i], i);
		}
		Gatherings gatherings = new Gatherings();
		List<Said> said = new ArrayList<>();
		boolean all = keys.length > MOST_ASKED;
		if (all) {
			evidences.together(visible, (together) -> take(together, same, index, gatherings));
			evidences.pairs(visible, (pair) -> take(pair, same, index, said));
		}
		else if (keys.length > 0) {
			List<Long> records = records(same, Arrays.stream(keys).boxed().toList());
			Set<Long> places = new HashSet<>();
			evidences.places(visible, records, (place) -> places.add(same.key(place)));
			if (!places.isEmpty()) {
				evidences.together(visible, records(same, places), this.model.largestGathering(),
						(together) -> take(together, same, index, gatherings));
			}
			evidences.pairs(visible, records, (pair) -> take(pair, same, index, said));
		}
		gatherings.close(keys.length);
		Among among = new Among(index, keys.length);
		for (int at = 0; at < gatherings.count(); at++) {
			gather(gatherings, at, among);
		}
		said.sort(Said.ORDER);
		Said before = null;
		for (Said each : said) {
			// Of what is said again the latest counts, and stands first.
			boolean repeats = before != null && each.repeats(before);
			before = each;
			if (!repeats && this.model.said(each.kind(), each.detail(), each.day()) > 0) {
				int year = (each.day() == Evidences.UNKNOWN) ? Evidences.UNKNOWN
						: LocalDate.ofEpochDay(each.day()).getYear();
				among.add(each.a(), each.b(), each.kind(), year, year);
			}
		}
		return among;
	}

	private void take(Evidences.Together together, SameRecords same, LongIndex index, Gatherings gatherings) {
		int at = gatherings.open(together.kind(), same.key(together.record()),
				Math.max(together.size(), together.people().length));
		if (this.model.tooLarge(together.kind(), gatherings.size(at))) {
			return;
		}
		for (int i = 0; i < together.people().length; i++) {
			int person = index.get(same.key(together.people()[i]));
			if (person >= 0) {
				gatherings.add(at, person, new Years(together.from()[i], together.to()[i]));
			}
		}
	}

	private static void take(Evidences.Pair pair, SameRecords same, LongIndex index, List<Said> said) {
		int a = index.get(same.key(pair.a()));
		int b = index.get(same.key(pair.b()));
		if (a >= 0 && b >= 0 && a != b) {
			said.add(Said.of(a, b, pair));
		}
	}

	private static List<Long> records(SameRecords same, Collection<Long> keys) {
		List<Long> records = new ArrayList<>();
		for (long key : keys) {
			for (long record : same.records(key)) {
				records.add(record);
			}
		}
		return records;
	}

	private void gather(Gatherings gatherings, int at, Among among) {
		EvidenceKind kind = gatherings.kind(at);
		int year = gatherings.lastYear(at);
		boolean stay = kind == EvidenceKind.SAME_INSTITUTION || kind == EvidenceKind.SAME_COMMITTEE;
		double worth = switch (kind) {
			case CO_AUTHORSHIP -> this.model.coAuthorship(gatherings.size(at), year);
			case SAME_SESSION -> this.model.sameSession(gatherings.size(at), year);
			default -> this.model.samePlace(kind, gatherings.size(at), new Years(Evidences.UNKNOWN, Evidences.ONGOING));
		};
		if (worth == 0) {
			return;
		}
		for (int one = gatherings.first(at); one < gatherings.end(at); one++) {
			for (int two = one + 1; two < gatherings.end(at); two++) {
				if (!stay) {
					among.add(gatherings.person(one), gatherings.person(two), kind, year, year);
					continue;
				}
				Years years = gatherings.years(one).overlap(gatherings.years(two), this.model.thisYear());
				if (years != null) {
					among.add(gatherings.person(one), gatherings.person(two), kind, years.from(),
							Math.min(years.to(), this.model.thisYear()));
				}
			}
		}
	}

	/** What was read, by pairs of keys in either order. */
	public static final class Among {

		/** A piece without a year. */
		private static final char UNDATED = 1;

		private final LongIndex index;

		private final int people;

		private final LongIndex pairs = new LongIndex();

		private int count;

		/**
		 * The last year of each kind for each pair; 0 where there is no such evidence.
		 */
		private char[] last = new char[64 * KINDS.length];

		/** The first year of any kind; 0 where none is known. */
		private char[] first = new char[64];

		private Among(LongIndex index, int people) {
			this.index = index;
			this.people = people;
		}

		/** Some of these may be unknown years. */
		private void add(int a, int b, EvidenceKind kind, int from, int to) {
			long pair = pair(a, b);
			int at = this.pairs.get(pair);
			if (at < 0) {
				at = this.count++;
				if (at == this.first.length) {
					this.first = Arrays.copyOf(this.first, at * 2);
					this.last = Arrays.copyOf(this.last, at * 2 * KINDS.length);
				}
				this.pairs.put(pair, at);
			}
			int slot = at * KINDS.length + kind.ordinal();
			this.last[slot] = (char) Math.max(this.last[slot], Math.max(to, UNDATED));
			int start = (from == Evidences.UNKNOWN) ? to : from;
			if (start != Evidences.UNKNOWN && (this.first[at] == 0 || start < this.first[at])) {
				this.first[at] = (char) start;
			}
		}

		private long pair(int a, int b) {
			return (long) Math.min(a, b) * this.people + Math.max(a, b);
		}

		private int find(long one, long two) {
			int a = this.index.get(one);
			int b = this.index.get(two);
			return (a < 0 || b < 0) ? -1 : this.pairs.get(pair(a, b));
		}

		/** The kinds of evidence between two people. */
		public Set<EvidenceKind> kinds(long one, long two) {
			EnumSet<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
			int at = find(one, two);
			if (at >= 0) {
				for (EvidenceKind kind : KINDS) {
					if (this.last[at * KINDS.length + kind.ordinal()] > 0) {
						kinds.add(kind);
					}
				}
			}
			return kinds;
		}

		/** The first year known of any evidence, or {@link Evidences#UNKNOWN}. */
		public int first(long one, long two) {
			int at = find(one, two);
			return (at < 0) ? Evidences.UNKNOWN : this.first[at];
		}

		/** The last year known of any evidence, or {@link Evidences#UNKNOWN}. */
		public int last(long one, long two) {
			int at = find(one, two);
			int last = Evidences.UNKNOWN;
			for (int i = 0; at >= 0 && i < KINDS.length; i++) {
				last = Math.max(last, this.last[at * KINDS.length + i]);
			}
			return (last <= UNDATED) ? Evidences.UNKNOWN : last;
		}

		/**
		 * Whether there is evidence of one of these kinds, from that year or later.
		 * @param since {@link Evidences#UNKNOWN} where the year does not matter
		 */
		public boolean has(long one, long two, Set<EvidenceKind> kinds, int since) {
			int at = find(one, two);
			if (at < 0) {
				return false;
			}
			for (EvidenceKind kind : kinds) {
				char last = this.last[at * KINDS.length + kind.ordinal()];
				if (last > 0 && (since == Evidences.UNKNOWN || (last > UNDATED && last >= since))) {
					return true;
				}
			}
			return false;
		}

	}

}
