package org.vouchgraph.picture;

import java.util.Arrays;

/**
 * Where people stand, by their keys; the distance of neighbours is about 1.
 *
 * @param keys in ascending order
 * @param x to the right, one for each key
 * @param y downwards, one for each key
 */
public record Spots(long[] keys, float[] x, float[] y) {

	/** Nobody stands anywhere. */
	public static final Spots NONE = new Spots(new long[0], new float[0], new float[0]);

	public Spots {
		if (x.length != keys.length || y.length != keys.length) {
			throw new IllegalArgumentException(keys.length + " keys, " + x.length + " x and " + y.length + " y");
		}
	}

	/** The place of the key in the arrays, or -1. */
	public int find(long key) {
		int at = Arrays.binarySearch(this.keys, key);
		return (at < 0) ? -1 : at;
	}

	/** How many people. */
	public int size() {
		return this.keys.length;
	}

	/** Whether the same people stand at the same spots, to the last bit. */
	public boolean isSameAs(Spots other) {
		return Arrays.equals(this.keys, other.keys) && Arrays.equals(this.x, other.x) && Arrays.equals(this.y, other.y);
	}

}
