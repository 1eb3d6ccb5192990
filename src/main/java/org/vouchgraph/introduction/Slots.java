package org.vouchgraph.introduction;

import java.util.Arrays;

/**
 * Numbers the keys that are met from 0 on, so that what is known of the few states that a
 * search touches stands in short arrays.
 */
final class Slots {

	private static final int MULTIPLIER = 0x9E3779B9;

	/** Slot plus one, or 0. */
	private int[] table = new int[256];

	private int[] keys = new int[128];

	private int count;

	/** How many keys. */
	int count() {
		return this.count;
	}

	/** How long an array must be that has a place for every slot. */
	int capacity() {
		return this.keys.length;
	}

	int key(int slot) {
		return this.keys[slot];
	}

	/** The slot of the key, or -1. */
	int find(int key) {
		return this.table[place(key)] - 1;
	}

	/** The slot of the key, which is the new {@link #count()} less one if it is new. */
	int add(int key) {
		int place = place(key);
		if (this.table[place] == 0) {
			if (this.count == this.keys.length) {
				grow();
				place = place(key);
			}
			this.keys[this.count++] = key;
			this.table[place] = this.count;
		}
		return this.table[place] - 1;
	}

	/**
	 * The keys on the way from a key back to where it began.
	 * @param from by slot, the slot before it; -1 at the beginning
	 */
	int[] wayBack(int key, int[] from) {
		int[] way = new int[8];
		int length = 0;
		for (int slot = find(key); slot >= 0; slot = from[slot]) {
			way = (length < way.length) ? way : Arrays.copyOf(way, 2 * length);
			way[length++] = this.keys[slot];
		}
		return Arrays.copyOf(way, length);
	}

	private int place(int key) {
		int mask = this.table.length - 1;
		int place = (key * MULTIPLIER >>> 7) & mask;
		while (this.table[place] != 0 && this.keys[this.table[place] - 1] != key) {
			place = place + 1 & mask;
		}
		return place;
	}

	private void grow() {
		this.keys = Arrays.copyOf(this.keys, 2 * this.count);
		this.table = new int[4 * this.count];
		for (int slot = 0; slot < this.count; slot++) {
			this.table[place(this.keys[slot])] = slot + 1;
		}
	}

}
