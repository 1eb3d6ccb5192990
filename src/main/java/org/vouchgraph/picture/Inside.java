package org.vouchgraph.picture;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Places the people of one community within its disc: near those to whom they are tied,
 * inside and outside, and never on each other.
 */
final class Inside {

	private static final int ROUNDS = 80;

	private static final int LAST_PUSHES = 60;

	/** In a larger crowd nobody can follow a tie: the best tied stand in the middle. */
	private static final int MOST_MOVED = 3000;

	/** How far apart people would like to stand. */
	private static final double SPACE = 1.35;

	/** How far apart they stand at least. */
	static final double LEAST_SPACE = 1;

	final double[] x;

	final double[] y;

	private final double radius;

	private final int count;

	/**
	 * Ready to be placed around the origin.
	 * @param count how many people
	 */
	Inside(int count) {
		this.count = count;
		this.radius = radius(count);
		this.x = new double[count];
		this.y = new double[count];
	}

	/** The radius of a disc with room for so many. */
	static double radius(int count) {
		return (count == 1) ? 0.5 : 0.85 * Math.sqrt(count) + 0.5;
	}

	/**
	 * Places them.
	 * @param order from the middle to the rim, to begin with
	 * @param first where the ties of each begin
	 * @param head to whom each tie leads, within the community
	 * @param weight of each tie
	 * @param outX where those outside pull, in all, to the right
	 * @param outY the same downwards; both of a length in [0, 1]
	 */
	void place(int[] order, int[] first, int[] head, double[] weight, double[] outX, double[] outY) {
		for (int n = 0; n < this.count; n++) {
			double far = this.radius * Math.sqrt((n + 0.5) / this.count) * 0.95;
			this.x[order[n]] = far * StrictMath.cos(n * Discs.GOLDEN);
			this.y[order[n]] = far * StrictMath.sin(n * Discs.GOLDEN);
		}
		if (this.count < 3 || this.count > MOST_MOVED) {
			return;
		}
		Crowded crowded = new Crowded(this.x, this.y, this.radius);
		for (int round = 0; round < ROUNDS; round++) {
			double heat = 0.35 * (1 - round / (double) ROUNDS) + 0.02;
			double[] nextX = this.x.clone();
			double[] nextY = this.y.clone();
			for (int i = 0; i < this.count; i++) {
				double sum = 0;
				double wide = 0;
				double high = 0;
				for (int at = first[i]; at < first[i + 1]; at++) {
					sum += weight[at];
					wide += weight[at] * this.x[head[at]];
					high += weight[at] * this.y[head[at]];
				}
				if (sum > 0) {
					nextX[i] += heat * (wide / sum - this.x[i]);
					nextY[i] += heat * (high / sum - this.y[i]);
				}
				nextX[i] += heat * 0.5 * outX[i] * this.radius;
				nextY[i] += heat * 0.5 * outY[i] * this.radius;
			}
			System.arraycopy(nextX, 0, this.x, 0, this.count);
			System.arraycopy(nextY, 0, this.y, 0, this.count);
			crowded.push(SPACE);
			crowded.push(SPACE);
			hold();
		}
		for (int push = 0; push < LAST_PUSHES && crowded.push(LEAST_SPACE * 1.02); push++) {
			hold();
		}
	}

	/** Nobody leaves the disc. */
	private void hold() {
		for (int i = 0; i < this.count; i++) {
			double far = Math.hypot(this.x[i], this.y[i]);
			double most = this.radius - 0.5;
			if (far > most) {
				this.x[i] *= most / far;
				this.y[i] *= most / far;
			}
		}
	}

	/** Looks for people who stand too close to each other, in squares of a net. */
	static final class Crowded {

		private final double[] x;

		private final double[] y;

		private final int side;

		private final double reach;

		private final int[] square;

		private final int[] start;

		private final int[] sorted;

		Crowded(double[] x, double[] y, double reach) {
			this.x = x;
			this.y = y;
			this.reach = reach;
			this.side = Math.max(1, (int) Math.ceil(2 * reach / SPACE));
			this.square = new int[x.length];
			this.start = new int[this.side * this.side + 1];
			this.sorted = new int[x.length];
		}

		private int line(double value) {
			return Math.max(0, Math.min(this.side - 1, (int) ((value + this.reach) / SPACE)));
		}

		/** Pushes everybody half of the way apart; whether there were some too close. */
		boolean push(double apart) {
			Arrays.fill(this.start, 0);
			for (int i = 0; i < this.x.length; i++) {
				this.square[i] = line(this.y[i]) * this.side + line(this.x[i]);
				this.start[this.square[i] + 1]++;
			}
			for (int i = 0; i < this.start.length - 1; i++) {
				this.start[i + 1] += this.start[i];
			}
			int[] next = Arrays.copyOf(this.start, this.start.length - 1);
			IntStream.range(0, this.x.length).forEach((i) -> this.sorted[next[this.square[i]]++] = i);
			boolean pushed = false;
			for (int i = 0; i < this.x.length; i++) {
				int column = this.square[i] % this.side;
				int row = this.square[i] / this.side;
				for (int r = Math.max(0, row - 1); r <= Math.min(this.side - 1, row + 1); r++) {
					for (int c = Math.max(0, column - 1); c <= Math.min(this.side - 1, column + 1); c++) {
						for (int at = this.start[r * this.side + c]; at < this.start[r * this.side + c + 1]; at++) {
							if (this.sorted[at] < i) {
								pushed |= push(i, this.sorted[at], apart);
							}
						}
					}
				}
			}
			return pushed;
		}

		private boolean push(int i, int j, double apart) {
			double wide = this.x[j] - this.x[i];
			double high = this.y[j] - this.y[i];
			double square = wide * wide + high * high;
			if (square >= apart * apart * 0.998) {
				return false;
			}
			double length = Math.sqrt(square);
			double over = (apart - length) / 2;
			if (length < 1e-6) {
				wide = StrictMath.cos(i * Discs.GOLDEN);
				high = StrictMath.sin(i * Discs.GOLDEN);
				length = 1;
			}
			this.x[i] -= wide / length * over;
			this.y[i] -= high / length * over;
			this.x[j] += wide / length * over;
			this.y[j] += high / length * over;
			return true;
		}

	}

}
