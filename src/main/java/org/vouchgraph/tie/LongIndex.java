package org.vouchgraph.tie;

import java.util.Arrays;

/** Numbers to indices, by open addressing in primitive arrays. */
final class LongIndex {

	private static final int FREE = -1;

	private long[] keys = new long[16];

	private int[] values = new int[16];

	private int size;

	LongIndex() {
		Arrays.fill(this.values, FREE);
	}

	/** The index of the number, or -1. */
	int get(long key) {
		return this.values[slot(key)];
	}

	/** Sets the index of the number; at least 0. */
	void put(long key, int value) {
		int slot = slot(key);
		if (this.values[slot] == FREE) {
			this.size++;
		}
		this.keys[slot] = key;
		this.values[slot] = value;
		if (this.size * 2 > this.keys.length) {
			grow();
		}
	}

	private int slot(long key) {
		int mask = this.keys.length - 1;
		// Fibonacci hashing: ids come in runs, and the high bits of the product spread
		// them.
		int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
		while (this.values[slot] != FREE && this.keys[slot] != key) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private void grow() {
		long[] oldKeys = this.keys;
		int[] oldValues = this.values;
		this.keys = new long[oldKeys.length * 2];
		this.values = new int[oldKeys.length * 2];
		Arrays.fill(this.values, FREE);
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldValues[i] != FREE) {
				int slot = slot(oldKeys[i]);
				this.keys[slot] = oldKeys[i];
				this.values[slot] = oldValues[i];
			}
		}
	}

}
