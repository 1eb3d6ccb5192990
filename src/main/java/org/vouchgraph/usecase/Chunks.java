package org.vouchgraph.usecase;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Goes through many things of which some are read at a time, so that no more than those
 * are held.
 *
 * @param <T> what is gone through
 */
final class Chunks<T> implements Iterator<T> {

	private final long[] keys;

	private final int size;

	private final Function<List<Long>, List<T>> read;

	private int next;

	private Iterator<T> ready = List.<T>of().iterator();

	private long count;

	/**
	 * Of these keys.
	 * @param size how many are read at a time, at least 1
	 * @param read what is made of some keys
	 */
	Chunks(long[] keys, int size, Function<List<Long>, List<T>> read) {
		this.keys = keys;
		this.size = size;
		this.read = read;
	}

	@Override
	public boolean hasNext() {
		while (!this.ready.hasNext() && this.next < this.keys.length) {
			int to = Math.min(this.keys.length, this.next + this.size);
			this.ready = this.read.apply(java.util.Arrays.stream(this.keys, this.next, to).boxed().toList()).iterator();
			this.next = to;
		}
		return this.ready.hasNext();
	}

	@Override
	public T next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		this.count++;
		return this.ready.next();
	}

	/** How many were given so far. */
	long count() {
		return this.count;
	}

}
