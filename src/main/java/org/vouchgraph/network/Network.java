package org.vouchgraph.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The people that a workspace may see and the ties between them, at one moment:
 * immutable, in compressed sparse rows. People have an index in {@code [0..size)} and a
 * key (the smallest id of their records); ties are directed arcs with the chance that a
 * request passes along them. The arcs of a person stand together, the likeliest first, so
 * that a search need not look at the rest.
 * <p>
 * <b>Versions.</b> {@link #change()} makes a later version that shares the array of arcs:
 * a changed row is written behind the last one, and only the places of the rows are
 * copied. Everybody keeps her index; who is new has the next one, who is gone keeps hers
 * without ties ({@link #isGone(int)}). So {@link #size()} bounds the indices and
 * {@link #people()} counts the people, and the indices of arcs have gaps: go through them
 * row by row, from {@link #firstArc(int)} to {@link #endArc(int)}. When the spare room is
 * used up, or a second version is made from the same one, the arcs are laid out anew, in
 * O(people + arcs); {@link #isWorn()} says when it is time to do that beforehand.
 * <p>
 * <b>Space.</b> With n = size, m = arcs: 8 (m + m/8 + 16) bytes for the arcs and their
 * spare room, 16 n for rows and keys, and 4 n where the index is not the rank of the key.
 * A tie is two arcs, so a network of ten ties a person takes at most 20 bytes a tie. A
 * changed version has 8 n for its own rows and 4 for each changed row, each later person
 * and each one gone. 8 (m + n) more once {@link #reversed()} was asked for, unless every
 * tie works the same in both directions.
 */
public final class Network {

	/** A person said so or logged it. */
	public static final byte CONFIRMED = 1;

	/** Nothing but a connection on a social network. */
	public static final byte ONLINE_ONLY = 2;

	/** There is evidence that did not need the same place: a paper, words, a call. */
	public static final byte REMOTE = 4;

	/** How many people there can be. */
	public static final int MOST_PEOPLE = Packed.MOST_PEOPLE;

	private static final int[] NONE = {};

	private static final int WORN = 20;

	private final long version;

	private final People people;

	/** First arc and end of each row. */
	private final long[] rows;

	private final long[] packed;

	/** How many arcs are in a row. */
	private final int arcs;

	private final Layout layout;

	/** What lies from here on in the array is of later versions. */
	private final int end;

	/** Whose rows were written after the layout, in that order. */
	private final int[] moved;

	// Made at the first call; two threads that race make two equal ones.
	private volatile @Nullable Network reversed;

	private Network(long version, People people, long[] rows, int arcs, Layout layout, int end, int[] moved) {
		this.version = version;
		this.people = people;
		this.rows = rows;
		this.packed = layout.arcs;
		this.arcs = arcs;
		this.layout = layout;
		this.end = end;
		this.moved = moved;
	}

	/**
	 * A network whose rows lie one after the other.
	 * @param arcs each row in ascending order, then spare room
	 * @param count how many are arcs
	 */
	static Network of(long version, People people, long[] rows, long[] arcs, int count) {
		return new Network(version, people, rows, count, new Layout(arcs, rows, count), count, NONE);
	}

	/** The store's change number at which this was read. */
	public long version() {
		return this.version;
	}

	/** How many indices there are; also those of people gone. */
	public int size() {
		return this.rows.length;
	}

	/** How many people; not those gone. */
	public int people() {
		return size() - this.people.countGone();
	}

	/** How many arcs; a tie has one in each direction in which it is usable. */
	public int arcs() {
		return this.arcs;
	}

	/** The person's key, also of one who is gone. */
	public long key(int person) {
		return this.people.key(person);
	}

	/** The index of the person with this key, or -1; O(log people). */
	public int indexOf(long key) {
		int person = this.people.find(key);
		return (person < 0 || isGone(person)) ? -1 : person;
	}

	/** Whether somebody had this index in an earlier version and is there no more. */
	public boolean isGone(int person) {
		return this.people.isGone(person);
	}

	/** The first arc of the person. */
	public int firstArc(int person) {
		return Packed.first(this.rows[person]);
	}

	/** One past the last arc of the person. */
	public int endArc(int person) {
		return Packed.end(this.rows[person]);
	}

	public int degree(int person) {
		long row = this.rows[person];
		return Packed.end(row) - Packed.first(row);
	}

	/** The person that the arc leads to. */
	public int head(int arc) {
		return Packed.head(this.packed[arc]);
	}

	/** {@code -ln chance} of the arc, above 0. */
	public float cost(int arc) {
		return Packed.cost(this.packed[arc]);
	}

	/** The chance that a request passes along the arc, in (0, 1). */
	public double chance(int arc) {
		return Math.exp(-cost(arc));
	}

	/** {@link #CONFIRMED}, {@link #ONLINE_ONLY} and {@link #REMOTE}, as bits. */
	public byte flags(int arc) {
		return Packed.flags(this.packed[arc]);
	}

	/** The arc between the two people, or -1; O(degree of the first). */
	public int arc(int from, int to) {
		int end = endArc(from);
		for (int arc = firstArc(from); arc < end; arc++) {
			if (Packed.head(this.packed[arc]) == to) {
				return arc;
			}
		}
		return -1;
	}

	/**
	 * The person that the arc comes from; O(log people).
	 * @throws IndexOutOfBoundsException if this version has no such arc
	 */
	public int tail(int arc) {
		int person = findTail(arc);
		if (person < 0) {
			throw new IndexOutOfBoundsException((arc < 0 || arc >= this.end)
					? "arc " + arc + " is not in [0.." + this.end + ")" : "arc " + arc + " is not of this version");
		}
		return person;
	}

	/** The person that the arc comes from, or -1 if this version has no such arc. */
	int findTail(int arc) {
		if (arc < 0 || arc >= this.end) {
			return -1;
		}
		boolean isMoved = arc >= this.layout.count;
		int low = 0;
		int high = (isMoved ? this.moved.length : this.layout.rows.length) - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			long row = isMoved ? this.rows[this.moved[middle]] : this.layout.rows[middle];
			if (Packed.first(row) <= arc) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		if (low > high) {
			return -1;
		}
		int person = isMoved ? this.moved[low] : low;
		return (firstArc(person) <= arc && arc < endArc(person)) ? person : -1;
	}

	/** One past the largest index of an arc. */
	int endOfArcs() {
		return this.end;
	}

	/**
	 * The same people with every arc turned round, so that a row holds the arcs that lead
	 * <em>to</em> a person; this network itself where every tie works the same in both
	 * directions. Time: none where the network was made of ties only, else O(people +
	 * arcs) at the first call.
	 */
	public Network reversed() {
		Network turned = this.reversed;
		if (turned == null) {
			turned = transposed();
			if (isSameAs(turned)) {
				turned = this;
			}
			turned.reversed = this;
			this.reversed = turned;
		}
		return turned;
	}

	/** Says that every tie works the same in both directions. */
	Network symmetric() {
		this.reversed = this;
		return this;
	}

	/** Whether it is known already that every tie works the same in both directions. */
	boolean isKnownSymmetric() {
		return this.reversed == this;
	}

	private boolean isSameAs(Network turned) {
		for (int person = 0; person < size(); person++) {
			if (!Arrays.equals(this.packed, firstArc(person), endArc(person), turned.packed, turned.firstArc(person),
					turned.endArc(person))) {
				return false;
			}
		}
		return true;
	}

	private Network transposed() {
		int[] next = new int[size() + 1];
		for (int person = 0; person < size(); person++) {
			for (int arc = firstArc(person); arc < endArc(person); arc++) {
				next[head(arc) + 1]++;
			}
		}
		for (int person = 0; person < size(); person++) {
			next[person + 1] += next[person];
		}
		long[] turned = new long[this.arcs];
		for (int person = 0; person < size(); person++) {
			for (int arc = firstArc(person); arc < endArc(person); arc++) {
				turned[next[head(arc)]++] = Packed.withHead(this.packed[arc], person);
			}
		}
		long[] rows = Packed.rows(next, size());
		for (long row : rows) {
			Arrays.sort(turned, Packed.first(row), Packed.end(row));
		}
		return of(this.version, this.people, rows, turned, this.arcs);
	}

	/**
	 * The same people and ties with other indices: people who know each other stand close
	 * to each other, so that a search finds their rows in the processor's cache; who is
	 * gone has no index any more. It depends on keys and ties alone. Time: O(people +
	 * arcs log degree).
	 */
	public Network nearby() {
		int[] order = NearbyOrder.of(this);
		int[] place = new int[size()];
		Arrays.fill(place, -1);
		long[] keys = new long[order.length];
		long[] laid = new long[order.length];
		int at = 0;
		for (int person = 0; person < order.length; person++) {
			place[order[person]] = person;
			keys[person] = key(order[person]);
			laid[person] = Packed.row(at, at + degree(order[person]));
			at = Packed.end(laid[person]);
		}
		long[] arcs = new long[Packed.room(at)];
		IntStream.range(0, order.length).parallel().forEach((person) -> {
			int to = Packed.first(laid[person]);
			for (int arc = firstArc(order[person]); arc < endArc(order[person]); arc++) {
				arcs[to++] = Packed.withHead(this.packed[arc], place[head(arc)]);
			}
			Arrays.sort(arcs, Packed.first(laid[person]), to);
		});
		int[] byKey = Arrays.stream(this.people.order())
			.map((person) -> place[person])
			.filter((person) -> person >= 0)
			.toArray();
		Network near = of(this.version, People.placed(keys, byKey, NONE), laid, arcs, at);
		return isKnownSymmetric() ? near.symmetric() : near;
	}

	/**
	 * Whether so many arcs of earlier versions lie between those of this one, one for
	 * every twenty, that {@link #compact()} is worth its time.
	 */
	public boolean isWorn() {
		return (this.end - this.arcs) > this.arcs / WORN;
	}

	/**
	 * The same people, with the same indices, and ties in clean arrays: this network if
	 * it has never been changed. Time: O(people + arcs).
	 */
	public Network compact() {
		return (this.rows == this.layout.rows) ? this : laidOut(this.version, this.people, Map.of(), this.arcs);
	}

	/**
	 * A version in arrays of its own.
	 * @param changed the rows that are not as they were
	 */
	private Network laidOut(long version, People people, Map<Integer, long[]> changed, int count) {
		long[] laid = new long[people.size()];
		long[] arcs = new long[Packed.room(count)];
		int at = 0;
		for (int person = 0; person < laid.length; person++) {
			long[] row = changed.get(person);
			int start = at;
			if (row != null) {
				System.arraycopy(row, 0, arcs, at, row.length);
				at += row.length;
			}
			else if (person < size()) {
				System.arraycopy(this.packed, firstArc(person), arcs, at, degree(person));
				at += degree(person);
			}
			laid[person] = Packed.row(start, at);
		}
		Network clean = of(version, people.settled(), laid, arcs, count);
		return isKnownSymmetric() ? clean.symmetric() : clean;
	}

	/**
	 * How many bytes the arrays take, those shared with other versions included; the
	 * reversed network only where it is another one.
	 */
	public long bytes() {
		long bytes = this.people.bytes() + bytesOfTies();
		Network turned = this.reversed;
		return (turned == null || turned == this) ? bytes : bytes + turned.bytesOfTies();
	}

	private long bytesOfTies() {
		long places = this.rows.length + ((this.rows == this.layout.rows) ? 0 : this.layout.rows.length);
		return Long.BYTES * (this.packed.length + places) + (long) Integer.BYTES * this.moved.length;
	}

	/** The keys, and who is gone. */
	People known() {
		return this.people;
	}

	/** All arcs that were ever written, and spare room; not to be written to. */
	long[] packed() {
		return this.packed;
	}

	/** Begins a later version of this network, which stays as it is. */
	public Changes change() {
		return new Changes(this);
	}

	/**
	 * Begins a network of these people.
	 * @param keys distinct, in any order, at most {@link #MOST_PEOPLE}
	 */
	public static Builder builder(long[] keys) {
		return new Builder(keys);
	}

	/** What versions share. */
	private static final class Layout {

		private final long[] arcs;

		/** The rows as they were laid out, one after the other. */
		private final long[] rows;

		/** How many arcs were laid out. */
		private final int count;

		/** Up to where any version has written; whoever moves it may write in between. */
		private final AtomicInteger used;

		Layout(long[] arcs, long[] rows, int count) {
			this.arcs = arcs;
			this.rows = rows;
			this.count = count;
			this.used = new AtomicInteger(count);
		}

	}

	/**
	 * Collects arcs for one network; not safe for use by several threads.
	 * <p>
	 * Space: 12 bytes an arc until {@link #build(long)}, and 8 a person and the network
	 * itself during it.
	 */
	public static final class Builder {

		private static final int LEAST = 1 << 10;

		private static final int MOST = 1 << 15;

		private final long[] keys;

		// Arcs as they come, in pieces, so that none is ever copied; and their tails.
		private final List<long[]> arcs = new ArrayList<>();

		private final List<int[]> tails = new ArrayList<>();

		private long[] lastArcs = {};

		private int[] lastTails = {};

		/** How many of the last piece are filled. */
		private int filled;

		private long count;

		private boolean isSymmetric = true;

		private boolean isBuilt;

		private Builder(long[] keys) {
			Packed.requirePeople(keys.length);
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
			long arc = checked(from, to, chance, flags);
			this.isSymmetric = false;
			add(from, arc | to);
			return this;
		}

		/**
		 * Adds both arcs of a tie that works the same in both directions.
		 * @param chance in (0, 1)
		 */
		public Builder tie(int a, int b, double chance, byte flags) {
			long arc = checked(a, b, chance, flags);
			add(a, arc | b);
			add(b, arc | a);
			return this;
		}

		private long checked(int from, int to, double chance, byte flags) {
			requireKnown(from);
			requireKnown(to);
			if (from == to) {
				throw Packed.tiedToHerself(this.keys[from]);
			}
			return Packed.arc(chance, flags);
		}

		private void requireKnown(int person) {
			if (person < 0 || person >= this.keys.length) {
				throw new IllegalArgumentException("person " + person + " is not in [0.." + this.keys.length + ")");
			}
		}

		private void add(int tail, long arc) {
			if (this.filled == this.lastArcs.length) {
				int length = (int) Math.max(LEAST, Math.min(MOST, this.count));
				this.lastArcs = new long[length];
				this.lastTails = new int[length];
				this.arcs.add(this.lastArcs);
				this.tails.add(this.lastTails);
				this.filled = 0;
			}
			this.lastArcs[this.filled] = arc;
			this.lastTails[this.filled] = tail;
			this.filled++;
			this.count++;
		}

		/**
		 * The network, at the store's change number.
		 * @throws IllegalStateException if it was built before
		 * @throws IllegalArgumentException if an arc stands twice, or there are too many
		 */
		public Network build(long version) {
			if (this.isBuilt) {
				throw new IllegalStateException("this network was built: begin another with Network.builder");
			}
			this.isBuilt = true;
			int total = Packed.requireArcs(this.count);
			int people = this.keys.length;
			int[] next = new int[people + 1];
			for (int piece = 0; piece < this.tails.size(); piece++) {
				for (int i = 0; i < filled(piece); i++) {
					next[this.tails.get(piece)[i] + 1]++;
				}
			}
			for (int person = 0; person < people; person++) {
				next[person + 1] += next[person];
			}
			long[] sorted = new long[Packed.room(total)];
			for (int piece = 0; piece < this.tails.size(); piece++) {
				long[] arcs = this.arcs.get(piece);
				int[] tails = this.tails.get(piece);
				for (int i = 0; i < filled(piece); i++) {
					sorted[next[tails[i]]++] = arcs[i];
				}
			}
			this.arcs.clear();
			this.tails.clear();
			long[] rows = Packed.rows(next, people);
			IntStream.range(0, people).parallel().forEach((person) -> sort(sorted, person, rows[person]));
			Network network = of(version, People.ranked(this.keys), rows, sorted, total);
			return this.isSymmetric ? network.symmetric() : network;
		}

		private int filled(int piece) {
			return (piece == this.tails.size() - 1) ? this.filled : this.tails.get(piece).length;
		}

		private void sort(long[] arcs, int person, long row) {
			Packed.sortByHead(arcs, Packed.first(row), Packed.end(row));
			for (int i = Packed.first(row) + 1; i < Packed.end(row); i++) {
				if (Packed.head(arcs[i]) == Packed.head(arcs[i - 1])) {
					throw new IllegalArgumentException("the arc from person " + this.keys[person] + " to "
							+ this.keys[Packed.head(arcs[i])] + " stands twice");
				}
			}
			Arrays.sort(arcs, Packed.first(row), Packed.end(row));
		}

	}

	/**
	 * What is different in a later version, the last word on a person or tie counting;
	 * not safe for use by several threads.
	 * <p>
	 * Time of {@link #build(long)}: O(people) to copy 8 bytes a person (16 where there
	 * are new ones), and the rows of those whose ties change; O(people + arcs) when the
	 * arcs must be laid out anew. Where ties do not work the same in both directions,
	 * somebody who goes needs {@link Network#reversed()}.
	 */
	public static final class Changes {

		/** An arc without cost is none. */
		private static final long NO_ARC = 0;

		private final Network before;

		/** Whether the person is there. */
		private final TreeMap<Long, Boolean> people = new TreeMap<>();

		/** Whose earlier ties are no more. */
		private final Set<Long> cut = new HashSet<>();

		/** From both ends, the arc to person 0 or none. */
		private final Map<Long, Map<Long, Long>> ties = new HashMap<>();

		private Changes(Network before) {
			this.before = before;
		}

		/** A person is there now; without effect if she was. */
		public Changes person(long key) {
			this.people.put(key, true);
			return this;
		}

		/**
		 * A person is there no more, nor any of her ties; without effect if not known.
		 */
		public Changes gone(long key) {
			this.people.put(key, false);
			this.cut.add(key);
			Map<Long, Long> row = this.ties.remove(key);
			if (row != null) {
				row.keySet().forEach((other) -> this.ties.get(other).remove(key));
			}
			return this;
		}

		/**
		 * What the tie between two people is now, the same in both directions.
		 * @param chance in (0, 1)
		 */
		public Changes tie(long a, long b, double chance, byte flags) {
			return say(a, b, Packed.arc(chance, flags));
		}

		/** Two people have no tie now; without effect if they had none. */
		public Changes noTie(long a, long b) {
			return say(a, b, NO_ARC);
		}

		private Changes say(long a, long b, long arc) {
			if (a == b) {
				throw Packed.tiedToHerself(a);
			}
			this.ties.computeIfAbsent(a, (key) -> new HashMap<>()).put(b, arc);
			this.ties.computeIfAbsent(b, (key) -> new HashMap<>()).put(a, arc);
			return this;
		}

		/**
		 * The network after the changes, at the store's change number.
		 * @throws IllegalArgumentException if a tie is said of somebody who is not there
		 */
		public Network build(long version) {
			People people = peopleNow();
			Map<Integer, long[]> changed = new TreeMap<>();
			long count = this.before.arcs;
			int longer = 0;
			for (Map.Entry<Integer, TreeMap<Integer, Long>> said : arcs(people).entrySet()) {
				int person = said.getKey();
				long[] row = rowBefore(person);
				long[] now = merged(row, said.getValue());
				if (!Arrays.equals(row, now)) {
					changed.put(person, now);
					count += now.length - row.length;
					longer += now.length;
				}
			}
			int arcs = Packed.requireArcs(count);
			Layout layout = this.before.layout;
			int from = this.before.end;
			boolean fits = longer <= layout.arcs.length - from
					&& (longer == 0 || layout.used.compareAndSet(from, from + longer));
			if (!fits) {
				return this.before.laidOut(version, people, changed, arcs);
			}
			long[] rows = Arrays.copyOf(this.before.rows, people.size());
			int at = from;
			for (Map.Entry<Integer, long[]> row : changed.entrySet()) {
				int length = row.getValue().length;
				System.arraycopy(row.getValue(), 0, layout.arcs, at, length);
				rows[row.getKey()] = (length == 0) ? 0 : Packed.row(at, at + length);
				at += length;
			}
			IntStream still = Arrays.stream(this.before.moved).filter((person) -> !changed.containsKey(person));
			IntStream behind = changed.entrySet()
				.stream()
				.filter((row) -> row.getValue().length > 0)
				.mapToInt(Map.Entry::getKey);
			Network after = new Network(version, people, rows, arcs, layout, at,
					IntStream.concat(still, behind).toArray());
			return this.before.isKnownSymmetric() ? after.symmetric() : after;
		}

		private People peopleNow() {
			People before = this.before.people;
			TreeSet<Integer> gone = new TreeSet<>();
			Arrays.stream(before.gone()).forEach(gone::add);
			List<Long> added = new ArrayList<>();
			this.people.forEach((key, isThere) -> {
				int person = before.find(key);
				if (person < 0) {
					if (isThere) {
						added.add(key);
					}
				}
				else if (isThere) {
					gone.remove(person);
				}
				else {
					gone.add(person);
				}
			});
			Packed.requirePeople((long) before.size() + added.size());
			return before.with(added.stream().mapToLong(Long::longValue).toArray())
				.without(gone.stream().mapToInt(Integer::intValue).toArray());
		}

		/** By tail and head, what each arc is now. */
		private Map<Integer, TreeMap<Integer, Long>> arcs(People people) {
			Map<Integer, TreeMap<Integer, Long>> arcs = new TreeMap<>();
			for (long key : this.cut) {
				int person = this.before.indexOf(key);
				if (person >= 0) {
					cut(person, arcs);
				}
			}
			this.ties.forEach((key, row) -> row.forEach((other, arc) -> {
				int from = place(key, people, arc);
				int to = place(other, people, arc);
				if (from >= 0 && to >= 0) {
					arcs.computeIfAbsent(from, (person) -> new TreeMap<>()).put(to, arc);
				}
			}));
			return arcs;
		}

		private void cut(int person, Map<Integer, TreeMap<Integer, Long>> arcs) {
			Network turned = this.before.reversed();
			for (int arc = this.before.firstArc(person); arc < this.before.endArc(person); arc++) {
				arcs.computeIfAbsent(person, (from) -> new TreeMap<>()).put(this.before.head(arc), NO_ARC);
			}
			for (int arc = turned.firstArc(person); arc < turned.endArc(person); arc++) {
				arcs.computeIfAbsent(turned.head(arc), (from) -> new TreeMap<>()).put(person, NO_ARC);
			}
		}

		private static int place(long key, People people, long arc) {
			int person = people.find(key);
			if (person >= 0 && !people.isGone(person)) {
				return person;
			}
			if (arc == NO_ARC) {
				return -1;
			}
			throw new IllegalArgumentException(
					"person " + key + " is not in the network: a tie needs person(" + key + ") first");
		}

		private long[] rowBefore(int person) {
			return (person < this.before.size())
					? Arrays.copyOfRange(this.before.packed, this.before.firstArc(person), this.before.endArc(person))
					: new long[0];
		}

		private static long[] merged(long[] row, TreeMap<Integer, Long> said) {
			long[] merged = new long[row.length + said.size()];
			int length = 0;
			for (long arc : row) {
				if (!said.containsKey(Packed.head(arc))) {
					merged[length++] = arc;
				}
			}
			for (Map.Entry<Integer, Long> arc : said.entrySet()) {
				if (arc.getValue() != NO_ARC) {
					merged[length++] = arc.getValue() | arc.getKey();
				}
			}
			Arrays.sort(merged, 0, length);
			return Arrays.copyOf(merged, length);
		}

	}

}
