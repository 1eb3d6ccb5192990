package org.vouchgraph.tie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Visible;

/**
 * Reads all evidence that a workspace may see into a {@link Network}.
 * <p>
 * <b>Definition.</b> The people are the sets of {@link SameRecords}; papers,
 * institutions, committees and sessions are joined in the same way, with the people of
 * all records and the largest size and latest year that any gives. Two people have a tie
 * where {@link TieModel} finds their evidence worth more than nothing, with its chance in
 * both directions: the same as that of {@link TieReader}, up to single precision.
 * <p>
 * <b>Method.</b> Row by row, the product of the matrix of people and gatherings with its
 * own transpose, with a dense row of sums: F. G. Gustavson, Two fast algorithms for
 * sparse matrices, ACM TOMS 4 (1978), doi:10.1145/355791.355796.
 * <p>
 * <b>Time and space.</b> Linear in the people, plus one step for every pair of people at
 * every gathering that counts; 64 bytes a person and 16 a person at a gathering, beside
 * the network itself.
 * <p>
 * <b>Without people</b> the network is empty; people without evidence have no ties;
 * evidence about people who are not there is left out.
 */
public final class NetworkReader {

	private final TieModel model;

	public NetworkReader(TieModel model) {
		this.model = model;
	}

	/**
	 * Reads the network.
	 * @param evidences what is known
	 * @param visible what the workspace may see of it
	 * @param same which records are the same
	 * @param version the change number at which this is read
	 * @return the network
	 */
	public Network read(Evidences evidences, Visible visible, SameRecords same, long version) {
		return new Reading(same).read(evidences, visible, version);
	}

	/** The state of one reading. */
	private final class Reading {

		private final SameRecords same;

		private final LongIndex people = new LongIndex();

		private final Gatherings gatherings = new Gatherings();

		private final List<Said> said = new ArrayList<>();

		private Reading(SameRecords same) {
			this.same = same;
		}

		private Network read(Evidences evidences, Visible visible, long version) {
			LongStream.Builder records = LongStream.builder();
			evidences.people(visible, records::add);
			long[] ids = records.build().toArray();
			long[] keys = Arrays.stream(ids).map(this.same::key).sorted().distinct().toArray();
			for (long id : ids) {
				this.people.put(id, Arrays.binarySearch(keys, this.same.key(id)));
			}
			evidences.together(visible, this::take);
			evidences.pairs(visible, this::take);
			this.gatherings.close(keys.length);
			this.said.sort(Said.ORDER);
			Network.Builder network = Network.builder(keys);
			weave(keys.length, network);
			return network.build(version);
		}

		private void take(Evidences.Together together) {
			int at = this.gatherings.open(together.kind(), this.same.key(together.record()),
					Math.max(together.size(), together.people().length));
			if (NetworkReader.this.model.tooLarge(together.kind(), this.gatherings.size(at))) {
				return;
			}
			for (int i = 0; i < together.people().length; i++) {
				int person = this.people.get(together.people()[i]);
				if (person >= 0) {
					this.gatherings.add(at, person, new Years(together.from()[i], together.to()[i]));
				}
			}
		}

		private void take(Evidences.Pair pair) {
			int a = this.people.get(pair.a());
			int b = this.people.get(pair.b());
			if (a >= 0 && b >= 0 && a != b) {
				this.said.add(new Said(Math.min(a, b), Math.max(a, b), pair.kind(), pair.detail(), pair.day()));
			}
		}

		/** Fills the network with the ties of each person to those after her. */
		private void weave(int size, Network.Builder network) {
			double[] survival = eventSurvival();
			int[][] places = this.gatherings.byPerson(size);
			double[] sums = new double[Math.multiplyExact(size, TieModel.SLOTS)];
			boolean[] met = new boolean[size];
			int[] others = new int[size];
			int next = 0;
			for (int a = 0; a < size; a++) {
				int count = 0;
				for (int i = places[0][a]; i < places[0][a + 1]; i++) {
					count = gather(places[1][i], survival, sums, met, others, count);
				}
				while (next < this.said.size() && this.said.get(next).a == a) {
					Said latest = this.said.get(next);
					if (!met[latest.b]) {
						met[latest.b] = true;
						others[count++] = latest.b;
					}
					double chance = NetworkReader.this.model.said(latest.kind, latest.detail, latest.day);
					TieModel.add(sums, latest.b * TieModel.SLOTS, latest.kind, latest.detail, Math.log1p(-chance));
					do {
						next++;
					}
					while (next < this.said.size() && this.said.get(next).repeats(latest));
				}
				for (int i = 0; i < count; i++) {
					int b = others[i];
					int at = b * TieModel.SLOTS;
					TieModel.Strength strength = NetworkReader.this.model.strength(sums, at);
					if (strength.chance() > 0) {
						network.tie(a, b, strength.chance(), flags(strength));
					}
					Arrays.fill(sums, at, at + TieModel.SLOTS, 0);
					met[b] = false;
				}
			}
		}

		/** Adds what one of a person's places ties her to. */
		private int gather(int place, double[] survival, double[] sums, boolean[] met, int[] others, int count) {
			int gathering = this.gatherings.gathering(place);
			EvidenceKind kind = this.gatherings.kind(gathering);
			boolean stay = kind == EvidenceKind.SAME_INSTITUTION || kind == EvidenceKind.SAME_COMMITTEE;
			double piece = survival[gathering];
			if (piece == 0) {
				return count;
			}
			int found = count;
			int slot = kind.ordinal();
			int end = this.gatherings.end(gathering);
			for (int other = place + 1; other < end; other++) {
				if (stay) {
					piece = staySurvival(kind, gathering, place, other);
					if (piece == 0) {
						continue;
					}
				}
				int b = this.gatherings.person(other);
				if (!met[b]) {
					met[b] = true;
					others[found++] = b;
				}
				sums[b * TieModel.SLOTS + slot] += piece;
			}
			return found;
		}

		/**
		 * {@code ln(1 − p)} of each paper and session, which is the same for all its
		 * people; of each stay at its best; 0 for what counts nothing.
		 */
		private double[] eventSurvival() {
			double[] survival = new double[this.gatherings.count()];
			for (int at = 0; at < survival.length; at++) {
				int people = this.gatherings.size(at);
				EvidenceKind kind = this.gatherings.kind(at);
				double chance = switch (kind) {
					case CO_AUTHORSHIP -> NetworkReader.this.model.coAuthorship(people, this.gatherings.lastYear(at));
					case SAME_SESSION -> NetworkReader.this.model.sameSession(people, this.gatherings.lastYear(at));
					default -> NetworkReader.this.model.samePlace(kind, people,
							new Years(Evidences.UNKNOWN, Evidences.ONGOING));
				};
				survival[at] = Math.log1p(-chance);
			}
			return survival;
		}

		private double staySurvival(EvidenceKind kind, int gathering, int place, int other) {
			Years overlap = this.gatherings.years(place)
				.overlap(this.gatherings.years(other), NetworkReader.this.model.thisYear());
			return (overlap == null) ? 0
					: Math.log1p(-NetworkReader.this.model.samePlace(kind, this.gatherings.size(gathering), overlap));
		}

		private byte flags(TieModel.Strength strength) {
			return (byte) ((strength.confirmed() ? Network.CONFIRMED : 0)
					| (strength.onlineOnly() ? Network.ONLINE_ONLY : 0) | (strength.remote() ? Network.REMOTE : 0));
		}

	}

	/**
	 * One saying about two people.
	 *
	 * @param a the person with the smaller index
	 * @param b the person with the larger index
	 */
	private record Said(int a, int b, EvidenceKind kind, String detail, long day) {

		/** By people, then what is the same said again together, the latest first. */
		static final Comparator<Said> ORDER = Comparator.comparingInt(Said::a)
			.thenComparingInt(Said::b)
			.thenComparing(Said::kind)
			.thenComparing(Said::detail)
			.thenComparing(Comparator.comparingLong(Said::recency).reversed());

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

}
