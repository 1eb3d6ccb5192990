package org.vouchgraph.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.vouchgraph.network.Network;

/**
 * Puts whoever is new beside those whom she knows, and leaves all others where they
 * stand.
 */
final class Beside {

	/** Steps of the spiral on which free spots are looked for. */
	private static final double STEP = 0.5;

	private final Network network;

	private final long[] keys;

	private final float[] x;

	private final float[] y;

	private final boolean[] stands;

	/** Who stands in each square of the plane. */
	private final Map<Long, List<Integer>> squares = new HashMap<>();

	private double left = Double.POSITIVE_INFINITY;

	private double bottom = Double.NEGATIVE_INFINITY;

	Beside(Network network, long[] keys, Spots kept) {
		this.network = network;
		this.keys = keys;
		this.x = new float[keys.length];
		this.y = new float[keys.length];
		this.stands = new boolean[keys.length];
		for (int i = 0; i < keys.length; i++) {
			int at = kept.find(keys[i]);
			if (at >= 0) {
				stand(i, kept.x()[at], kept.y()[at]);
			}
		}
	}

	Spots spots() {
		List<Integer> waiting = new ArrayList<>();
		for (int i = 0; i < this.keys.length; i++) {
			if (!this.stands[i]) {
				waiting.add(i);
			}
		}
		// Who knows nobody that stands waits for those who do.
		boolean some = true;
		while (some) {
			some = false;
			List<Integer> left = new ArrayList<>();
			for (int i : waiting) {
				some |= putNearFriends(i) || !left.add(i);
			}
			waiting = left;
		}
		double cornerX = this.left;
		double cornerY = this.bottom;
		waiting.forEach((i) -> put(i, cornerX, cornerY));
		return new Spots(this.keys, this.x, this.y);
	}

	private boolean putNearFriends(int i) {
		int person = this.network.indexOf(this.keys[i]);
		double sum = 0;
		double wide = 0;
		double high = 0;
		for (int arc = this.network.firstArc(person); arc < this.network.endArc(person); arc++) {
			int other = Arrays.binarySearch(this.keys, this.network.key(this.network.head(arc)));
			if (this.stands[other]) {
				double chance = this.network.chance(arc);
				sum += chance;
				wide += chance * this.x[other];
				high += chance * this.y[other];
			}
		}
		if (sum == 0) {
			return false;
		}
		put(i, wide / sum, high / sum);
		return true;
	}

	/** At the first free spot of a spiral. */
	private void put(int i, double fromX, double fromY) {
		double angle = 0;
		double far = 0;
		while (true) {
			double wide = fromX + far * StrictMath.cos(angle);
			double high = fromY + far * StrictMath.sin(angle);
			if (isFree(wide, high)) {
				stand(i, (float) wide, (float) high);
				return;
			}
			angle += STEP / Math.max(far, STEP);
			far = STEP * angle / (2 * Math.PI) * 1.5;
		}
	}

	private boolean isFree(double wide, double high) {
		long column = (long) Math.floor(wide);
		long row = (long) Math.floor(high);
		for (long r = row - 1; r <= row + 1; r++) {
			for (long c = column - 1; c <= column + 1; c++) {
				for (int other : this.squares.getOrDefault(square(c, r), List.of())) {
					if (Math.hypot(this.x[other] - wide, this.y[other] - high) < Inside.LEAST_SPACE) {
						return false;
					}
				}
			}
		}
		return true;
	}

	private void stand(int i, float wide, float high) {
		this.x[i] = wide;
		this.y[i] = high;
		this.stands[i] = true;
		this.left = Math.min(this.left, wide);
		this.bottom = Math.max(this.bottom, high);
		this.squares
			.computeIfAbsent(square((long) Math.floor(wide), (long) Math.floor(high)), (any) -> new ArrayList<>(2))
			.add(i);
	}

	private static long square(long column, long row) {
		return (column << 32) ^ (row & 0xFFFFFFFFL);
	}

}
