package org.vouchgraph.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The people that a workspace may see and the ties between them, at one moment:
 * immutable, in compressed sparse rows. People have an index in {@code [0..size)} and a
 * key (the smallest id of their records); ties are directed arcs with the chance that a
 * request passes along them.
 * <p>
 * Space: 9 bytes an arc, 12 a person, and as much again without the keys once
 * {@link #reversed()} was asked for, unless every tie works the same in both directions.
 * The arcs of a person stand together, the likeliest first; of equally likely ones the
 * one that leads to the smaller index.
 */
public final class Network {

	/** A person said so or logged it. */
	public static final byte CONFIRMED = 1;

	/** Nothing but a connection on a social network. */
	public static final byte ONLINE_ONLY = 2;

	/** There is evidence that did not need the same place: a paper, words, a call. */
	public static final byte REMOTE = 4;

	private final long version;

	private final long[] keys;

	private final int[] first;

	private final int[] head;

	private final float[] cost;

	private final byte[] flags;

	// Made at the first call; two threads that race make two equal ones.
	private volatile @Nullable Network reversed;

	private Network(long version, long[] keys, int[] first, int[] head, float[] cost, byte[] flags) {
		this.version = version;
		this.keys = keys;
		this.first = first;
		this.head = head;
		this.cost = cost;
		this.flags = flags;
	}

	/** The store's change number at which this was read. */
	public long version() {
		return this.version;
	}

	/** How many people. */
	public int size() {
		return this.keys.length;
	}

	/** How many arcs; a tie has one in each direction in which it is usable. */
	public int arcs() {
		return this.head.length;
	}

	/** The person's key. */
	public long key(int person) {
		return this.keys[person];
	}

	/** The index of the person with this key, or -1. */
	public int indexOf(long key) {
		int at = Arrays.binarySearch(this.keys, key);
		return (at < 0) ? -1 : at;
	}

	/** The first arc of the person. */
	public int firstArc(int person) {
		return this.first[person];
	}

	/** One past the last arc of the person. */
	public int endArc(int person) {
		return this.first[person + 1];
	}

	public int degree(int person) {
		return this.first[person + 1] - this.first[person];
	}

	/** The person that the arc leads to. */
	public int head(int arc) {
		return this.head[arc];
	}

	/** {@code -ln chance} of the arc, at least 0. */
	public float cost(int arc) {
		return this.cost[arc];
	}

	/** The chance that a request passes along the arc, in (0, 1). */
	public double chance(int arc) {
		return Math.exp(-this.cost[arc]);
	}

	/** {@link #CONFIRMED}, {@link #ONLINE_ONLY} and {@link #REMOTE}, as bits. */
	public byte flags(int arc) {
		return this.flags[arc];
	}

	/** The arc between the two people, or -1; O(ties of the first). */
	public int arc(int from, int to) {
		for (int arc = this.first[from]; arc < this.first[from + 1]; arc++) {
			if (this.head[arc] == to) {
				return arc;
			}
		}
		return -1;
	}

	/** The person that the arc comes from; O(log people). */
	public int tail(int arc) {
		if (arc < 0 || arc >= this.head.length) {
			throw new IndexOutOfBoundsException("arc " + arc + " is not in [0.." + this.head.length + ")");
		}
		int low = 0;
		int high = size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.first[middle] <= arc) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return low;
	}

	/**
	 * The same people with every arc turned round, so that a row holds the arcs that lead
	 * <em>to</em> a person; this network itself where every tie works the same in both
	 * directions. Time: O(people + arcs) at the first call, then none.
	 */
	public Network reversed() {
		Network turned = this.reversed;
		if (turned == null) {
			turned = transposed();
			if (Arrays.equals(turned.first, this.first) && Arrays.equals(turned.head, this.head)
					&& Arrays.equals(turned.cost, this.cost) && Arrays.equals(turned.flags, this.flags)) {
				turned = this;
			}
			turned.reversed = this;
			this.reversed = turned;
		}
		return turned;
	}

	private Network transposed() {
		int[] start = new int[size() + 1];
		for (int to : this.head) {
			start[to + 1]++;
		}
		for (int person = 0; person < size(); person++) {
			start[person + 1] += start[person];
		}
		int[] next = Arrays.copyOf(start, size());
		int[] tails = new int[arcs()];
		float[] costs = new float[arcs()];
		byte[] bits = new byte[arcs()];
		for (int person = 0; person < size(); person++) {
			for (int arc = this.first[person]; arc < this.first[person + 1]; arc++) {
				int at = next[this.head[arc]]++;
				tails[at] = person;
				costs[at] = this.cost[arc];
				bits[at] = this.flags[arc];
			}
		}
		sortRows(start, tails, costs, bits);
		return new Network(this.version, this.keys, start, tails, costs, bits);
	}

	/** Orders each row by (cost, head). */
	private static void sortRows(int[] first, int[] head, float[] cost, byte[] flags) {
		long[] row = new long[16];
		for (int person = 0; person < first.length - 1; person++) {
			int from = first[person];
			int size = first[person + 1] - from;
			if (row.length < size) {
				row = new long[2 * size];
			}
			for (int i = 0; i < size; i++) {
				// Costs are not negative, so their bits are in their order.
				row[i] = (long) Float.floatToRawIntBits(cost[from + i]) << 32 | (long) flags[from + i] << 29
						| head[from + i];
			}
			Arrays.sort(row, 0, size);
			for (int i = 0; i < size; i++) {
				cost[from + i] = Float.intBitsToFloat((int) (row[i] >>> 32));
				flags[from + i] = (byte) ((int) row[i] >>> 29);
				head[from + i] = (int) row[i] & 0x1FFFFFFF;
			}
		}
	}

	/** Begins a later version of this network, which stays as it is. */
	public Changes change() {
		return new Changes(this);
	}

	/**
	 * Begins a network of these people.
	 * @param keys distinct, in any order
	 */
	public static Builder builder(long[] keys) {
		return new Builder(keys);
	}

	/** Collects arcs; not safe for use by several threads. */
	public static final class Builder {

		private final long[] keys;

		private int[] tail = new int[1024];

		private int[] head = new int[1024];

		private float[] cost = new float[1024];

		private byte[] flags = new byte[1024];

		private int count;

		private Builder(long[] keys) {
			this.keys = keys.clone();
			Arrays.sort(this.keys);
			for (int i = 1; i < this.keys.length; i++) {
				if (this.keys[i] == this.keys[i - 1]) {
					throw new IllegalArgumentException("key " + this.keys[i] + " stands twice");
				}
			}
		}

		/** The index that the person will have, or -1. */
		public int indexOf(long key) {
			int at = Arrays.binarySearch(this.keys, key);
			return (at < 0) ? -1 : at;
		}

		/**
		 * Adds an arc; each ordered pair at most once.
		 * @param chance in (0, 1)
		 */
		public Builder arc(int from, int to, double chance, byte flags) {
			if (!(chance > 0 && chance < 1)) {
				throw new IllegalArgumentException("chance " + chance + " is not in (0..1)");
			}
			if (from == to) {
				throw new IllegalArgumentException("person " + this.keys[from] + " has no tie to herself");
			}
			if (this.count == this.tail.length) {
				int longer = this.count + (this.count >> 1);
				this.tail = Arrays.copyOf(this.tail, longer);
				this.head = Arrays.copyOf(this.head, longer);
				this.cost = Arrays.copyOf(this.cost, longer);
				this.flags = Arrays.copyOf(this.flags, longer);
			}
			this.tail[this.count] = from;
			this.head[this.count] = to;
			this.cost[this.count] = (float) -Math.log(chance);
			this.flags[this.count] = flags;
			this.count++;
			return this;
		}

		/** Adds both arcs of a tie that works the same in both directions. */
		public Builder tie(int a, int b, double chance, byte flags) {
			return arc(a, b, chance, flags).arc(b, a, chance, flags);
		}

		/** The network, at the store's change number. */
		public Network build(long version) {
			int people = this.keys.length;
			// Two stable counting sorts, by head and then by tail, order every row by
			// head.
			int[] byHead = sorted(this.head, people, null);
			int[] order = sorted(this.tail, people, byHead);
			int[] first = new int[people + 1];
			int[] heads = new int[this.count];
			float[] costs = new float[this.count];
			byte[] bits = new byte[this.count];
			for (int i = 0; i < this.count; i++) {
				int arc = order[i];
				first[this.tail[arc] + 1]++;
				heads[i] = this.head[arc];
				costs[i] = this.cost[arc];
				bits[i] = this.flags[arc];
				if (i > 0 && this.tail[order[i - 1]] == this.tail[arc] && heads[i - 1] == heads[i]) {
					throw new IllegalArgumentException("the arc from person " + this.keys[this.tail[arc]] + " to "
							+ this.keys[heads[i]] + " stands twice");
				}
			}
			for (int i = 0; i < people; i++) {
				first[i + 1] += first[i];
			}
			sortRows(first, heads, costs, bits);
			return new Network(version, this.keys, first, heads, costs, bits);
		}

		private int[] sorted(int[] by, int range, int[] order) {
			int[] next = new int[range + 1];
			for (int i = 0; i < this.count; i++) {
				next[by[i] + 1]++;
			}
			for (int i = 0; i < range; i++) {
				next[i + 1] += next[i];
			}
			int[] sorted = new int[this.count];
			for (int i = 0; i < this.count; i++) {
				int arc = (order == null) ? i : order[i];
				sorted[next[by[arc]]++] = arc;
			}
			return sorted;
		}

	}

	/** What is different in a later version; not safe for use by several threads. */
	public static final class Changes {

		private final Network before;

		private final TreeSet<Long> people = new TreeSet<>();

		private final Map<List<Long>, Said> ties = new HashMap<>();

		private Changes(Network before) {
			this.before = before;
			for (int person = 0; person < before.size(); person++) {
				this.people.add(before.key(person));
			}
		}

		/** A person is there now; without effect if she was. */
		public Changes person(long key) {
			this.people.add(key);
			return this;
		}

		/**
		 * A person is there no more, nor any of her ties; without effect if not known.
		 */
		public Changes gone(long key) {
			this.people.remove(key);
			return this;
		}

		/**
		 * What the tie between two people is now, the same in both directions.
		 * @param chance in (0, 1)
		 */
		public Changes tie(long a, long b, double chance, byte flags) {
			this.ties.put(List.of(Math.min(a, b), Math.max(a, b)), new Said(chance, flags));
			return this;
		}

		/** Two people have no tie now; without effect if they had none. */
		public Changes noTie(long a, long b) {
			this.ties.put(List.of(Math.min(a, b), Math.max(a, b)), new Said(0, (byte) 0));
			return this;
		}

		/** The network after the changes, at the store's change number. */
		public Network build(long version) {
			Builder builder = builder(this.people.stream().mapToLong(Long::longValue).toArray());
			for (int person = 0; person < this.before.size(); person++) {
				long a = this.before.key(person);
				for (int arc = this.before.firstArc(person); arc < this.before.endArc(person); arc++) {
					long b = this.before.key(this.before.head(arc));
					if (this.people.contains(a) && this.people.contains(b)
							&& !this.ties.containsKey(List.of(Math.min(a, b), Math.max(a, b)))) {
						builder.arc(builder.indexOf(a), builder.indexOf(b), this.before.chance(arc),
								this.before.flags(arc));
					}
				}
			}
			this.ties.forEach((ends, said) -> {
				if (said.chance > 0) {
					builder.tie(builder.indexOf(ends.get(0)), builder.indexOf(ends.get(1)), said.chance, said.flags);
				}
			});
			return builder.build(version);
		}

		private record Said(double chance, byte flags) {
		}

	}

}
