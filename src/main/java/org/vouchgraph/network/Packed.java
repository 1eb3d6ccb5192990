package org.vouchgraph.network;

import java.util.Arrays;

/**
 * Arcs and rows in one number each. An arc is the bits of its cost (32), of its flags (3)
 * and of its head (29), so that as numbers arcs are in the order of cost; a row is its
 * first arc and its end (32 each).
 */
final class Packed {

	static final int MOST_PEOPLE = 1 << 29;

	/** Some machines have no longer arrays. */
	static final int MOST_ARCS = Integer.MAX_VALUE - 8;

	private static final int COST_SHIFT = 32;

	private static final int FLAGS_SHIFT = 29;

	private static final int HEAD_MASK = MOST_PEOPLE - 1;

	private static final int ALL_FLAGS = Network.CONFIRMED | Network.ONLINE_ONLY | Network.REMOTE;

	private Packed() {
	}

	/**
	 * An arc to person 0.
	 * @param chance in (0, 1)
	 */
	static long arc(double chance, byte flags) {
		if (!(chance > 0 && chance < 1)) {
			throw new IllegalArgumentException("chance " + chance + " is not in (0..1)");
		}
		if ((flags & ~ALL_FLAGS) != 0) {
			throw new IllegalArgumentException("flags " + flags + " are not in [0.." + ALL_FLAGS + "]");
		}
		long cost = Float.floatToRawIntBits((float) -Math.log(chance));
		return cost << COST_SHIFT | (long) flags << FLAGS_SHIFT;
	}

	static int head(long arc) {
		return (int) arc & HEAD_MASK;
	}

	static float cost(long arc) {
		return Float.intBitsToFloat((int) (arc >>> COST_SHIFT));
	}

	static byte flags(long arc) {
		return (byte) ((int) arc >>> FLAGS_SHIFT);
	}

	static long withHead(long arc, int head) {
		return arc & ~(long) HEAD_MASK | head;
	}

	static void sortByHead(long[] arcs, int from, int to) {
		// With the head in front and the sign turned, numbers are in the order of heads.
		for (int i = from; i < to; i++) {
			arcs[i] = Long.rotateLeft(arcs[i], Long.SIZE - FLAGS_SHIFT) ^ Long.MIN_VALUE;
		}
		Arrays.sort(arcs, from, to);
		for (int i = from; i < to; i++) {
			arcs[i] = Long.rotateRight(arcs[i] ^ Long.MIN_VALUE, Long.SIZE - FLAGS_SHIFT);
		}
	}

	static long row(int first, int end) {
		return (long) first << 32 | end;
	}

	static int first(long row) {
		return (int) (row >>> 32);
	}

	static int end(long row) {
		return (int) row;
	}

	/** Rows of which each ends where the next begins. */
	static long[] rows(int[] ends, int people) {
		long[] rows = new long[people];
		for (int person = 0; person < people; person++) {
			rows[person] = row((person == 0) ? 0 : ends[person - 1], ends[person]);
		}
		return rows;
	}

	/** How long an array for so many arcs is, with spare room for changes. */
	static int room(int arcs) {
		return (int) Math.min(MOST_ARCS, arcs + 16L + (arcs >> 3));
	}

	static void requirePeople(long people) {
		if (people > MOST_PEOPLE) {
			throw new IllegalArgumentException(
					people + " people are not in [0.." + MOST_PEOPLE + "]: read fewer sources into this workspace");
		}
	}

	static int requireArcs(long arcs) {
		if (arcs > MOST_ARCS) {
			throw new IllegalArgumentException(
					arcs + " arcs are not in [0.." + MOST_ARCS + "]: read fewer sources into this workspace");
		}
		return (int) arcs;
	}

	static IllegalArgumentException tiedToHerself(long key) {
		return new IllegalArgumentException("person " + key + " has no tie to herself");
	}

}
