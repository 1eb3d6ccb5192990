package org.vouchgraph.network;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The keys of people by index, the way back, and who is gone: immutable. People who came
 * after the rest was laid out have the last indices and an order of their own, so that
 * their coming costs a copy of the keys and no sort.
 * <p>
 * Space: 8 bytes a person; 4 more where indices do not follow the keys, for later people
 * and for those gone.
 */
final class People {

	private static final int[] NOBODY = {};

	private final long[] keys;

	/** The first indices by rising key; null where the index is the rank of the key. */
	private final int @Nullable [] byKey;

	/** The last indices, of those who came later, by rising key. */
	private final int[] later;

	/** The indices of those gone, rising. */
	private final int[] gone;

	private People(long[] keys, int @Nullable [] byKey, int[] later, int[] gone) {
		this.keys = keys;
		this.byKey = byKey;
		this.later = later;
		this.gone = gone;
	}

	/** Of rising keys: the index is the rank. */
	static People ranked(long[] keys) {
		return new People(keys, null, NOBODY, NOBODY);
	}

	/**
	 * Of distinct keys in the order of the indices.
	 * @param byKey all indices by rising key
	 * @param gone the indices of those gone, rising
	 */
	static People placed(long[] keys, int[] byKey, int[] gone) {
		return new People(keys, isIdentity(byKey) ? null : byKey, NOBODY, gone);
	}

	/** How many indices there are, also of those gone. */
	int size() {
		return this.keys.length;
	}

	int countGone() {
		return this.gone.length;
	}

	boolean isGone(int person) {
		return this.gone.length > 0 && Arrays.binarySearch(this.gone, person) >= 0;
	}

	long key(int person) {
		return this.keys[person];
	}

	/** The index that belongs to the key, also of somebody gone, or -1. */
	int find(long key) {
		int person = find(this.byKey, this.keys.length - this.later.length, key);
		return (person < 0) ? find(this.later, this.later.length, key) : person;
	}

	private int find(int @Nullable [] order, int count, long key) {
		int low = 0;
		int high = count - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int person = (order == null) ? middle : order[middle];
			if (this.keys[person] < key) {
				low = middle + 1;
			}
			else if (this.keys[person] > key) {
				high = middle - 1;
			}
			else {
				return person;
			}
		}
		return -1;
	}

	/**
	 * These and more people.
	 * @param added keys that are not there yet, rising
	 */
	People with(long[] added) {
		if (added.length == 0) {
			return this;
		}
		long[] all = Arrays.copyOf(this.keys, this.keys.length + added.length);
		System.arraycopy(added, 0, all, this.keys.length, added.length);
		int[] indices = IntStream.range(this.keys.length, all.length).toArray();
		return new People(all, this.byKey, merged(all, this.later, indices), this.gone);
	}

	/**
	 * The same with others gone.
	 * @param gone indices, rising
	 */
	People without(int[] gone) {
		return Arrays.equals(gone, this.gone) ? this : new People(this.keys, this.byKey, this.later, gone);
	}

	/** The same in one order. */
	People settled() {
		return (this.later.length == 0) ? this : placed(this.keys, order(), this.gone);
	}

	/** All indices by rising key. */
	int[] order() {
		int[] first = (this.byKey != null) ? this.byKey
				: IntStream.range(0, this.keys.length - this.later.length).toArray();
		return (this.later.length == 0) ? first : merged(this.keys, first, this.later);
	}

	int[] gone() {
		return this.gone;
	}

	/** The keys by index; not to be written to. */
	long[] keys() {
		return this.keys;
	}

	long bytes() {
		return Long.BYTES * (long) this.keys.length + Integer.BYTES
				* ((long) ((this.byKey == null) ? 0 : this.byKey.length) + this.later.length + this.gone.length);
	}

	private static boolean isIdentity(int[] order) {
		for (int i = 0; i < order.length; i++) {
			if (order[i] != i) {
				return false;
			}
		}
		return true;
	}

	private static int[] merged(long[] keys, int[] some, int[] others) {
		int[] merged = new int[some.length + others.length];
		int a = 0;
		int b = 0;
		for (int i = 0; i < merged.length; i++) {
			boolean isFirst = b == others.length || a < some.length && keys[some[a]] < keys[others[b]];
			merged[i] = isFirst ? some[a++] : others[b++];
		}
		return merged;
	}

}
