package org.vouchgraph.tie;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;

/**
 * Papers, institutions, committees and sessions with their people, in flat arrays: 12
 * bytes for each person at each. What several sources say of the same one is united.
 */
final class Gatherings {

	private static final EvidenceKind[] KINDS = EvidenceKind.values();

	private final Map<EvidenceKind, LongIndex> index = new EnumMap<>(EvidenceKind.class);

	private int count;

	private long[] key = new long[256];

	private byte[] kind = new byte[256];

	private int[] size = new int[256];

	/** Once closed, where the people of each begin; one more than there are. */
	private int[] first = new int[0];

	private int members;

	private int[] gathering = new int[1024];

	private int[] person = new int[1024];

	private char[] from = new char[1024];

	private char[] to = new char[1024];

	/** The gathering of this kind with this key, new if there is none yet. */
	int open(EvidenceKind kind, long key, int people) {
		LongIndex ofKind = this.index.computeIfAbsent(kind, (any) -> new LongIndex());
		int at = ofKind.get(key);
		if (at < 0) {
			at = this.count++;
			ofKind.put(key, at);
			if (at == this.kind.length) {
				this.key = Arrays.copyOf(this.key, at * 2);
				this.kind = Arrays.copyOf(this.kind, at * 2);
				this.size = Arrays.copyOf(this.size, at * 2);
			}
			this.key[at] = key;
			this.kind[at] = (byte) kind.ordinal();
		}
		this.size[at] = Math.max(this.size[at], people);
		return at;
	}

	void add(int at, int somebody, Years years) {
		if (this.members == this.person.length) {
			int longer = this.members + (this.members >> 1);
			this.gathering = Arrays.copyOf(this.gathering, longer);
			this.person = Arrays.copyOf(this.person, longer);
			this.from = Arrays.copyOf(this.from, longer);
			this.to = Arrays.copyOf(this.to, longer);
		}
		this.gathering[this.members] = at;
		this.person[this.members] = somebody;
		this.from[this.members] = (char) years.from();
		this.to[this.members] = (char) years.to();
		this.members++;
	}

	/**
	 * Brings the people of each gathering together, ordered by index, each once, and the
	 * gatherings in an order that does not depend on that in which they were opened, so
	 * that sums over them are the same to the last bit.
	 * @param people how many people there are in all
	 */
	void close(int people) {
		order();
		// Two stable counting sorts: by person, then by gathering.
		int[] order = sorted(this.gathering, this.count, sorted(this.person, people, null));
		int[] somebody = new int[this.members];
		char[] since = new char[this.members];
		char[] until = new char[this.members];
		int[] starts = new int[this.count + 1];
		int kept = 0;
		int at = 0;
		for (int i = 0; i < this.members; i++) {
			int member = order[i];
			while (at < this.gathering[member]) {
				starts[++at] = kept;
			}
			Years years = new Years(this.from[member], this.to[member]);
			if (kept > starts[at] && somebody[kept - 1] == this.person[member]) {
				kept--;
				years = years.widen(new Years(since[kept], until[kept]));
			}
			somebody[kept] = this.person[member];
			since[kept] = (char) years.from();
			until[kept] = (char) years.to();
			kept++;
		}
		while (at < this.count) {
			starts[++at] = kept;
		}
		this.members = kept;
		this.first = starts;
		this.person = somebody;
		this.from = since;
		this.to = until;
		this.gathering = new int[kept];
		for (int i = 0; i < this.count; i++) {
			Arrays.fill(this.gathering, this.first[i], this.first[i + 1], i);
			if (kind(i) != EvidenceKind.CO_AUTHORSHIP) {
				this.size[i] = Math.max(this.size[i], this.first[i + 1] - this.first[i]);
			}
		}
	}

	/** Orders the gatherings by kind and key. */
	private void order() {
		int[] rank = new int[this.count];
		byte[] kinds = new byte[this.count];
		int[] sizes = new int[this.count];
		long[] keys = new long[this.count];
		int next = 0;
		for (Map.Entry<EvidenceKind, LongIndex> ofKind : this.index.entrySet()) {
			int from = next;
			for (int at = 0; at < this.count; at++) {
				if (kind(at) == ofKind.getKey()) {
					keys[next++] = this.key[at];
				}
			}
			Arrays.parallelSort(keys, from, next);
			for (int to = from; to < next; to++) {
				int at = ofKind.getValue().get(keys[to]);
				rank[at] = to;
				kinds[to] = this.kind[at];
				sizes[to] = this.size[at];
			}
		}
		for (int member = 0; member < this.members; member++) {
			this.gathering[member] = rank[this.gathering[member]];
		}
		this.kind = kinds;
		this.size = sizes;
		// Nothing is opened any more.
		this.key = new long[0];
		this.index.clear();
	}

	int count() {
		return this.count;
	}

	EvidenceKind kind(int at) {
		return KINDS[this.kind[at]];
	}

	/** How many people it brings together, known or not. */
	int size(int at) {
		return this.size[at];
	}

	/** Where the gathering's people begin. */
	int first(int at) {
		return this.first[at];
	}

	/** One past the last of the gathering's people. */
	int end(int at) {
		return this.first[at + 1];
	}

	/** All people at all gatherings. */
	int members() {
		return this.members;
	}

	int person(int member) {
		return this.person[member];
	}

	int gathering(int member) {
		return this.gathering[member];
	}

	Years years(int member) {
		return new Years(this.from[member], this.to[member]);
	}

	/** The last year known of anybody at the gathering. */
	int lastYear(int at) {
		int last = Evidences.UNKNOWN;
		for (int member = first(at); member < end(at); member++) {
			last = Math.max(last, this.to[member]);
		}
		return last;
	}

	/** Where each person's places in the gatherings stand, as first and then place. */
	int[][] byPerson(int people) {
		int[] starts = new int[people + 1];
		for (int i = 0; i < this.members; i++) {
			starts[this.person[i] + 1]++;
		}
		for (int i = 0; i < people; i++) {
			starts[i + 1] += starts[i];
		}
		return new int[][] { starts, sorted(this.person, people, null) };
	}

	private int[] sorted(int[] by, int range, int[] order) {
		int[] next = new int[range + 1];
		for (int i = 0; i < this.members; i++) {
			next[by[i] + 1]++;
		}
		for (int i = 0; i < range; i++) {
			next[i + 1] += next[i];
		}
		int[] sorted = new int[this.members];
		for (int i = 0; i < this.members; i++) {
			int member = (order == null) ? i : order[i];
			sorted[next[by[member]]++] = member;
		}
		return sorted;
	}

}
