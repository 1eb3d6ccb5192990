package org.vouchgraph.tie;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Network;

/**
 * Weaves ties from closed gatherings and from what was said, person by person. Rows of
 * different people may be woven by several threads at once, each with a {@link Row} of
 * its own. A tie comes out the same to the last bit however its people are numbered.
 */
final class Loom {

	private final TieModel model;

	private final Gatherings gatherings;

	private final List<Said> said;

	private final int people;

	private final IntToLongFunction keys;

	/**
	 * {@code ln(1 − p)} of each paper and session, which is the same for all its people;
	 * of each stay at its best; 0 for what counts nothing.
	 */
	private final double[] survival;

	private final int[] firstPlace;

	private final int[] places;

	/**
	 * Makes ready.
	 * @param gatherings closed, of {@code people} people
	 * @param said in the order of {@link Said#ORDER}
	 * @param keys of people, by their indices
	 */
	Loom(TieModel model, Gatherings gatherings, List<Said> said, int people, IntToLongFunction keys) {
		this.model = model;
		this.gatherings = gatherings;
		this.said = said;
		this.people = people;
		this.keys = keys;
		this.survival = survival();
		int[][] byPerson = gatherings.byPerson(people);
		this.firstPlace = byPerson[0];
		this.places = byPerson[1];
	}

	private double[] survival() {
		double[] pieces = new double[this.gatherings.count()];
		for (int at = 0; at < pieces.length; at++) {
			int size = this.gatherings.size(at);
			EvidenceKind kind = this.gatherings.kind(at);
			double chance = switch (kind) {
				case CO_AUTHORSHIP -> this.model.coAuthorship(size, this.gatherings.lastYear(at));
				case SAME_SESSION -> this.model.sameSession(size, this.gatherings.lastYear(at));
				default -> this.model.samePlace(kind, size, new Years(Evidences.UNKNOWN, Evidences.ONGOING));
			};
			pieces[at] = Math.log1p(-chance);
		}
		return pieces;
	}

	/** Where the sayings of a person with others after her begin. */
	private int firstSaid(int person) {
		int low = 0;
		int high = this.said.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.said.get(middle).a() < person) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** The ties of one person at a time; not safe for use by several threads. */
	final class Row {

		/** Where a person's sums stand, plus one; 0 for who was not met in this row. */
		private final int[] metAt = new int[Loom.this.people];

		private int[] others = new int[64];

		private double[] sums = new double[64 * TieModel.SLOTS];

		private int count;

		private int person;

		/** Weaves the ties of a person to those after her, up to {@code end}. */
		void weave(int person, int end) {
			for (int i = 0; i < this.count; i++) {
				this.metAt[this.others[i]] = 0;
			}
			Arrays.fill(this.sums, 0, this.count * TieModel.SLOTS, 0);
			this.count = 0;
			this.person = person;
			for (int i = Loom.this.firstPlace[person]; i < Loom.this.firstPlace[person + 1]; i++) {
				gather(Loom.this.places[i], end);
			}
			List<Said> said = Loom.this.said;
			for (int i = firstSaid(person); i < said.size() && said.get(i).a() == person;) {
				Said latest = said.get(i);
				if (latest.b() < end) {
					double chance = Loom.this.model.said(latest.kind(), latest.detail(), latest.day());
					// To meet somebody may make the sums longer.
					int at = meet(latest.b());
					TieModel.add(this.sums, at, latest.kind(), latest.detail(), Math.log1p(-chance));
				}
				do {
					i++;
				}
				while (i < said.size() && said.get(i).repeats(latest));
			}
		}

		/** Adds what one of a person's places ties her to. */
		private void gather(int place, int end) {
			Gatherings all = Loom.this.gatherings;
			int gathering = all.gathering(place);
			EvidenceKind kind = all.kind(gathering);
			boolean stay = kind == EvidenceKind.SAME_INSTITUTION || kind == EvidenceKind.SAME_COMMITTEE;
			double piece = Loom.this.survival[gathering];
			if (piece == 0) {
				return;
			}
			int slot = kind.ordinal();
			int last = all.end(gathering);
			for (int other = place + 1; other < last && all.person(other) < end; other++) {
				if (stay) {
					piece = stay(kind, gathering, place, other);
					if (piece == 0) {
						continue;
					}
				}
				int at = meet(all.person(other));
				this.sums[at + slot] += piece;
			}
		}

		private double stay(EvidenceKind kind, int gathering, int place, int other) {
			Gatherings all = Loom.this.gatherings;
			Years overlap = all.years(place).overlap(all.years(other), Loom.this.model.thisYear());
			return (overlap == null) ? 0 : Math.log1p(-Loom.this.model.samePlace(kind, all.size(gathering), overlap));
		}

		/** Where the sums of the person stand. */
		private int meet(int other) {
			int at = this.metAt[other] - 1;
			if (at < 0) {
				at = this.count++;
				if (at == this.others.length) {
					this.others = Arrays.copyOf(this.others, at * 2);
					this.sums = Arrays.copyOf(this.sums, at * 2 * TieModel.SLOTS);
				}
				this.metAt[other] = at + 1;
				this.others[at] = other;
			}
			return at * TieModel.SLOTS;
		}

		/** Hands over the ties of the row, in no order. */
		void forEach(TieSink sink) {
			Learned learned = Loom.this.model.learned();
			for (int i = 0; i < this.count; i++) {
				Learned.Correction correction = learned.isNothing() ? null : learned
					.correction(Loom.this.keys.applyAsLong(this.person), Loom.this.keys.applyAsLong(this.others[i]));
				TieModel.Strength strength = Loom.this.model.strength(this.sums, i * TieModel.SLOTS, correction);
				if (strength.chance() > 0) {
					sink.accept(this.others[i], strength.chance(), flags(strength));
				}
			}
		}

		private static byte flags(TieModel.Strength strength) {
			return (byte) ((strength.confirmed() ? Network.CONFIRMED : 0)
					| (strength.onlineOnly() ? Network.ONLINE_ONLY : 0) | (strength.remote() ? Network.REMOTE : 0));
		}

	}

	/** Takes one tie of a row. */
	interface TieSink {

		void accept(int other, double chance, byte flags);

	}

}
