package org.vouchgraph.introduction;

import java.util.Arrays;

/** A set of states with a number for each, cleared in the time it took to fill. */
final class States {

	private long[] bits = new long[0];

	private int[] slot = new int[0];

	private int[] member = new int[256];

	private int count;

	/** Makes room for so many states; without effect where there is. */
	void reserve(int states) {
		if (this.slot.length < states) {
			clear();
			this.bits = new long[(states >> 6) + 1];
			this.slot = new int[states];
		}
	}

	int count() {
		return this.count;
	}

	/** The state that was added as this one. */
	int member(int number) {
		return this.member[number];
	}

	boolean contains(int state) {
		return (this.bits[state >> 6] & (1L << state)) != 0;
	}

	/** The number of the state, or -1. */
	int find(int state) {
		// The bits of a million people fit the second-level cache; most are not in.
		return contains(state) ? this.slot[state] : -1;
	}

	/** Adds a state that is not in. */
	int add(int state) {
		int added = this.count++;
		if (added == this.member.length) {
			this.member = Arrays.copyOf(this.member, 2 * added);
		}
		this.member[added] = state;
		this.slot[state] = added;
		this.bits[state >> 6] |= 1L << state;
		return added;
	}

	void clear() {
		for (int i = 0; i < this.count; i++) {
			this.bits[this.member[i] >> 6] = 0;
		}
		this.count = 0;
	}

	/** Clears it, and lets go of the room that a rare large search has taken. */
	void shrink() {
		clear();
		this.member = new int[256];
	}

}
