package org.vouchgraph.coverage;

import java.util.List;

/**
 * How the weight of what can be reached is spread over people, places or countries.
 *
 * @param <K> what it hangs on
 * @param shares the largest first, of equal ones the smaller key; they sum to 1 unless
 * there are none
 * @param herfindahl the sum of the squares of the shares, in (0, 1]; 0 where there are
 * none
 */
public record Shares<K>(List<Share<K>> shares, double herfindahl) {

	public Shares {
		shares = List.copyOf(shares);
	}

	/** As how many equal parts it is: 1 / herfindahl; 0 where there are none. */
	public double effective() {
		return this.shares.isEmpty() ? 0 : 1 / this.herfindahl;
	}

	/** What hangs on one of them, in (0, 1]. */
	public record Share<K>(K key, double share) {
	}

}
