package org.vouchgraph.picture;

import java.util.Arrays;

/**
 * Places discs so that none overlap, those with much in common are near each other, and
 * all of them fill a lying oval.
 */
final class Discs {

	/** More would take long; the smaller ones stand around the others. */
	private static final int MOST_DRAWN = 300;

	private static final int ROUNDS = 200;

	private static final int PRESSES = 150;

	private static final int TURNS = 36;

	private static final double PRESS = 0.97;

	private static final int LAST_PUSHES = 400;

	/** How much a picture is wider than high. */
	static final double ASPECT = 1.6;

	/** The angle between leaves of a sunflower, which never repeats. */
	static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

	final double[] x;

	final double[] y;

	private final double[] radius;

	private final int drawn;

	/**
	 * Ready to be placed.
	 * @param radius of each, the largest first
	 */
	Discs(double[] radius) {
		this.radius = radius;
		this.x = new double[radius.length];
		this.y = new double[radius.length];
		this.drawn = Math.min(radius.length, MOST_DRAWN);
	}

	/**
	 * Places them.
	 * @param pulls pairs of discs as {@code a * count + b} with a less than b, ascending
	 * @param strength of each pull, above 0
	 */
	void place(long[] pulls, double[] strength) {
		double area = 0;
		for (int i = 0; i < this.drawn; i++) {
			area += this.radius[i] * this.radius[i];
			double far = Math.sqrt(area) * 1.3;
			this.x[i] = far * StrictMath.cos(i * GOLDEN) * Math.sqrt(ASPECT);
			this.y[i] = far * StrictMath.sin(i * GOLDEN) / Math.sqrt(ASPECT);
		}
		if (this.drawn > 1) {
			attract(pulls, shares(pulls, strength), Math.sqrt(area / this.drawn));
			lay();
			for (int press = 0; press < PRESSES; press++) {
				double[] oval = oval();
				boolean tooHigh = oval[0] < ASPECT * oval[1];
				for (int i = 0; i < this.drawn; i++) {
					this.x[i] *= tooHigh ? 1 : PRESS;
					this.y[i] *= tooHigh ? PRESS : 1;
				}
				for (int push = 0; push < 4 && push(); push++) {
					// Until they stand apart, or nearly.
				}
			}
			for (int push = 0; push < LAST_PUSHES && push(); push++) {
				// Until they stand apart.
			}
		}
		surround();
	}

	/** Turns them so that they are as wide as can be for their height. */
	private void lay() {
		double[] fromX = this.x.clone();
		double[] fromY = this.y.clone();
		double widest = -1;
		int best = 0;
		for (int turn = 0; turn <= TURNS; turn++) {
			// The last is the best again.
			double angle = Math.PI * ((turn < TURNS) ? turn : best) / TURNS;
			double wide = StrictMath.cos(angle);
			double high = StrictMath.sin(angle);
			for (int i = 0; i < this.drawn; i++) {
				this.x[i] = fromX[i] * wide + fromY[i] * high;
				this.y[i] = fromY[i] * wide - fromX[i] * high;
			}
			double[] oval = oval();
			if (turn < TURNS && oval[0] / oval[1] > widest) {
				widest = oval[0] / oval[1];
				best = turn;
			}
		}
	}

	/** How wide and how high all of them are, once they are moved around the origin. */
	private double[] oval() {
		double left = Double.POSITIVE_INFINITY;
		double right = Double.NEGATIVE_INFINITY;
		double top = Double.POSITIVE_INFINITY;
		double bottom = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < this.drawn; i++) {
			left = Math.min(left, this.x[i] - this.radius[i]);
			right = Math.max(right, this.x[i] + this.radius[i]);
			top = Math.min(top, this.y[i] - this.radius[i]);
			bottom = Math.max(bottom, this.y[i] + this.radius[i]);
		}
		for (int i = 0; i < this.drawn; i++) {
			this.x[i] -= (left + right) / 2;
			this.y[i] -= (top + bottom) / 2;
		}
		return new double[] { right - left, bottom - top };
	}

	/** What each pull is of all that pulls at its ends, in (0, 1]. */
	private double[] shares(long[] pulls, double[] strength) {
		double[] all = new double[this.radius.length];
		for (int i = 0; i < pulls.length; i++) {
			all[first(pulls[i])] += strength[i];
			all[second(pulls[i])] += strength[i];
		}
		double[] shares = new double[pulls.length];
		for (int i = 0; i < pulls.length; i++) {
			shares[i] = strength[i] / Math.sqrt(all[first(pulls[i])] * all[second(pulls[i])]);
		}
		return shares;
	}

	private int first(long pull) {
		return (int) (pull / this.radius.length);
	}

	private int second(long pull) {
		return (int) (pull % this.radius.length);
	}

	/** Spring forces between the rims, cooling down. */
	private void attract(long[] pulls, double[] shares, double unit) {
		double[] dx = new double[this.drawn];
		double[] dy = new double[this.drawn];
		for (int round = 0; round < ROUNDS; round++) {
			Arrays.fill(dx, 0);
			Arrays.fill(dy, 0);
			for (int i = 0; i < this.drawn; i++) {
				for (int j = 0; j < i; j++) {
					force(i, j, -unit * unit / Math.max(gap(i, j), unit / 4), dx, dy);
				}
				dx[i] -= this.x[i] / unit * 0.1;
				dy[i] -= this.y[i] / unit * 0.1 * ASPECT * ASPECT;
			}
			for (int i = 0; i < pulls.length; i++) {
				int a = first(pulls[i]);
				int b = second(pulls[i]);
				if (b < this.drawn) {
					double gap = Math.max(0, gap(a, b));
					force(a, b, shares[i] * 4 * gap * gap / unit, dx, dy);
				}
			}
			double most = 2 * unit * (1 - round / (double) ROUNDS);
			for (int i = 0; i < this.drawn; i++) {
				double length = Math.hypot(dx[i], dy[i]);
				double step = (length > most) ? most / length : 1;
				this.x[i] += dx[i] * step;
				this.y[i] += dy[i] * step;
			}
		}
	}

	private double gap(int i, int j) {
		return Math.hypot(this.x[i] - this.x[j], this.y[i] - this.y[j]) - this.radius[i] - this.radius[j];
	}

	/** Draws two together, or apart where it is negative. */
	private void force(int i, int j, double force, double[] dx, double[] dy) {
		double wide = this.x[j] - this.x[i];
		double high = this.y[j] - this.y[i];
		double length = Math.max(1e-9, Math.hypot(wide, high));
		dx[i] += wide / length * force;
		dy[i] += high / length * force;
		dx[j] -= wide / length * force;
		dy[j] -= high / length * force;
	}

	/** Pushes overlapping discs apart, the smaller further; whether there were some. */
	private boolean push() {
		boolean pushed = false;
		for (int i = 0; i < this.drawn; i++) {
			for (int j = 0; j < i; j++) {
				double wide = this.x[j] - this.x[i];
				double high = this.y[j] - this.y[i];
				double apart = this.radius[i] + this.radius[j];
				double square = wide * wide + high * high;
				if (square >= apart * apart * 0.9999) {
					continue;
				}
				pushed = true;
				double length = Math.sqrt(square);
				if (length < 1e-9) {
					wide = StrictMath.cos(i * GOLDEN);
					high = StrictMath.sin(i * GOLDEN);
					length = 1;
					square = 0;
				}
				double over = apart - Math.sqrt(square);
				double mine = this.radius[j] * this.radius[j]
						/ (this.radius[i] * this.radius[i] + this.radius[j] * this.radius[j]);
				this.x[i] -= wide / length * over * mine;
				this.y[i] -= high / length * over * mine;
				this.x[j] += wide / length * over * (1 - mine);
				this.y[j] += high / length * over * (1 - mine);
			}
		}
		return pushed;
	}

	/** Puts the rest in rings around those that are placed. */
	private void surround() {
		double wide = 0;
		double high = 0;
		for (int i = 0; i < this.drawn; i++) {
			wide = Math.max(wide, Math.abs(this.x[i]) + this.radius[i]);
			high = Math.max(high, Math.abs(this.y[i]) + this.radius[i]);
		}
		// An oval around a box of the same proportions.
		double ring = Math.sqrt(2) * Math.max(wide / ASPECT, high);
		double angle = 0;
		double widest = (this.drawn < this.radius.length) ? this.radius[this.drawn] : 0;
		ring += widest;
		for (int i = this.drawn; i < this.radius.length; i++) {
			if (angle + turn(this.radius[i], ring) > 2 * Math.PI) {
				angle = 0;
				ring += widest + this.radius[i];
				widest = this.radius[i];
			}
			double half = turn(this.radius[i], ring) / 2;
			angle += half;
			this.x[i] = ASPECT * ring * StrictMath.cos(angle);
			this.y[i] = ring * StrictMath.sin(angle);
			angle += half;
		}
	}

	/** By what angle two neighbours on a ring differ at least. */
	private static double turn(double radius, double ring) {
		return 2 * radius / Math.max(ring, radius);
	}

}
