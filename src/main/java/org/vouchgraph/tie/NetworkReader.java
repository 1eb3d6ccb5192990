package org.vouchgraph.tie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Touched;
import org.vouchgraph.network.Visible;

/**
 * Reads all evidence that a workspace may see into a {@link Network}.
 * <p>
 * <b>Definition.</b> The people are the sets of {@link SameRecords}; papers,
 * institutions, committees and sessions are joined in the same way, with the people of
 * all records and the largest size and latest year that any gives. Two people have a tie
 * where {@link TieModel} finds their evidence worth more than nothing, with its chance in
 * both directions: the same as that of {@link TieReader}, up to single precision; and
 * where the user does not hold that they have none.
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
		// What was read can go before the network is laid out.
		return new Reading(same).read(evidences, visible).build(version);
	}

	/**
	 * The network after some writing, read around what was touched alone: exactly what
	 * {@link #read} gives.
	 * @param before the network before, weighed by the same rules in the same year
	 * @param after what is different now
	 * @param version the change number at which this is read
	 * @return empty where more people are concerned than {@code after} allows: then all
	 * must be read anew
	 */
	public Optional<Network> update(Network before, After after, long version) {
		return Optional.ofNullable(new NetworkUpdate(this.model, before, after).read(version));
	}

	/**
	 * What an update of a network goes by.
	 *
	 * @param evidences what is known now
	 * @param visible what the workspace may see of it now
	 * @param wasSame which records were the same when the network was read
	 * @param same which records are the same now
	 * @param records the ids of the records that {@link Touched#records()} names, and of
	 * those that are in other sets now
	 * @param ends the ids of the records that {@link Touched#ends()} names
	 * @param said the ids of people's records whose sayings about each other are worth
	 * something else now, as the day is another of the same year
	 * @param atMost how many people to look at
	 */
	public record After(Evidences evidences, Visible visible, SameRecords wasSame, SameRecords same, Set<Long> records,
			Set<Long> ends, Set<Long> said, int atMost) {
	}

	/** The state of one reading. */
	private final class Reading {

		private static final int ROWS_AT_ONCE = 1024;

		private final SameRecords same;

		private final LongIndex people = new LongIndex();

		private final Gatherings gatherings = new Gatherings();

		private final List<Said> said = new ArrayList<>();

		private Reading(SameRecords same) {
			this.same = same;
		}

		private Network.Builder read(Evidences evidences, Visible visible) {
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
			weave(keys, new Denied(visible.rejected(), this.same), network);
			return network;
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
				this.said.add(Said.of(a, b, pair));
			}
		}

		/** Fills the network with the ties of each person to those after her. */
		private void weave(long[] keys, Denied denied, Network.Builder network) {
			int size = keys.length;
			Loom loom = new Loom(NetworkReader.this.model, this.gatherings, this.said, size, (index) -> keys[index]);
			Queue<Loom.Row> idle = new ConcurrentLinkedQueue<>();
			int parts = (size + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
			IntStream.range(0, parts).parallel().forEach((part) -> {
				Loom.Row row = idle.poll();
				if (row == null) {
					row = loom.new Row();
				}
				Woven woven = new Woven(keys, denied);
				int end = Math.min(size, (part + 1) * ROWS_AT_ONCE);
				for (int a = part * ROWS_AT_ONCE; a < end; a++) {
					woven.from = a;
					row.weave(a, size);
					row.forEach(woven);
				}
				idle.add(row);
				synchronized (network) {
					woven.addTo(network);
				}
			});
		}

	}

	/** Ties that wait to be added to the network. */
	private static final class Woven implements Loom.TieSink {

		private final long[] keys;

		private final Denied denied;

		private int from;

		private int count;

		private int[] ends = new int[4096];

		private double[] chance = new double[2048];

		private byte[] flags = new byte[2048];

		Woven(long[] keys, Denied denied) {
			this.keys = keys;
			this.denied = denied;
		}

		@Override
		public void accept(int other, double worth, byte bits) {
			if (this.denied.between(this.keys[this.from], this.keys[other])) {
				return;
			}
			if (this.count == this.chance.length) {
				int longer = this.count * 2;
				this.ends = Arrays.copyOf(this.ends, longer * 2);
				this.chance = Arrays.copyOf(this.chance, longer);
				this.flags = Arrays.copyOf(this.flags, longer);
			}
			this.ends[2 * this.count] = this.from;
			this.ends[2 * this.count + 1] = other;
			this.chance[this.count] = worth;
			this.flags[this.count] = bits;
			this.count++;
		}

		void addTo(Network.Builder network) {
			for (int i = 0; i < this.count; i++) {
				network.tie(this.ends[2 * i], this.ends[2 * i + 1], this.chance[i], this.flags[i]);
			}
		}

	}

}
