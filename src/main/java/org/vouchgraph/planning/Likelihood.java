package org.vouchgraph.planning;

import java.util.Arrays;

/**
 * How likely it is that nothing reaches a value: P(M &lt; v) of a random M that takes
 * finitely many values, as a step function of v. Of independent M it is the product. So
 * E[max(b, M)] − b is the area of 1 − P between b and 1.
 *
 * @param values at which it steps, ascending, above 0
 * @param below P(M &lt; v) for every v above the value before and up to this one,
 * ascending; above the last value it is 1
 */
record Likelihood(double[] values, double[] below) {

	/** Nothing ever happens. */
	static final Likelihood NOTHING = new Likelihood(new double[0], new double[0]);

	/** Of the larger of two that are independent. */
	Likelihood and(Likelihood other) {
		int most = this.values.length + other.values.length;
		double[] merged = new double[most];
		double[] product = new double[most];
		int count = 0;
		int i = 0;
		int j = 0;
		while (i < this.values.length || j < other.values.length) {
			double mine = (i < this.values.length) ? this.values[i] : Double.POSITIVE_INFINITY;
			double others = (j < other.values.length) ? other.values[j] : Double.POSITIVE_INFINITY;
			merged[count] = Math.min(mine, others);
			product[count++] = below(i) * other.below(j);
			i += (mine <= others) ? 1 : 0;
			j += (others <= mine) ? 1 : 0;
		}
		return new Likelihood(Arrays.copyOf(merged, count), Arrays.copyOf(product, count));
	}

	/** By how much the mean of the larger grows if the other comes to it, above b. */
	double growth(Likelihood other, double b) {
		double area = 0;
		double from = b;
		int i = 0;
		for (int j = 0; j < other.values.length; j++) {
			while (i < this.values.length && this.values[i] < other.values[j]) {
				if (this.values[i] > from) {
					area += below(i) * (1 - other.below[j]) * (this.values[i] - from);
					from = this.values[i];
				}
				i++;
			}
			if (other.values[j] > from) {
				area += below(i) * (1 - other.below[j]) * (other.values[j] - from);
				from = other.values[j];
			}
		}
		return area;
	}

	/** P(M &lt; v). */
	double below(double v) {
		int i = 0;
		while (i < this.values.length && this.values[i] < v) {
			i++;
		}
		return below(i);
	}

	/** E[max(b, M)]. */
	double mean(double b) {
		return b + NOTHING.growth(this, b);
	}

	private double below(int step) {
		return (step < this.below.length) ? this.below[step] : 1;
	}

}
