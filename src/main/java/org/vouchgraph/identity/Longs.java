package org.vouchgraph.identity;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** A growing list of numbers without a box for each. */
final class Longs {

	private long[] numbers = new long[1024];

	private int size;

	void add(long number) {
		if (this.size == this.numbers.length) {
			this.numbers = Arrays.copyOf(this.numbers, Math.addExact(this.size, this.size >> 1));
		}
		this.numbers[this.size++] = number;
	}

	/** Every number replaced by another. */
	Longs mapped(LongUnaryOperator each) {
		for (int i = 0; i < this.size; i++) {
			this.numbers[i] = each.applyAsLong(this.numbers[i]);
		}
		return this;
	}

	/** Ascending, each once; empties the list. */
	long[] sortedDistinct() {
		Arrays.parallelSort(this.numbers, 0, this.size);
		int kept = 0;
		for (int i = 0; i < this.size; i++) {
			if (i == 0 || this.numbers[i] != this.numbers[i - 1]) {
				this.numbers[kept++] = this.numbers[i];
			}
		}
		long[] all = Arrays.copyOf(this.numbers, kept);
		this.numbers = new long[16];
		this.size = 0;
		return all;
	}

}
