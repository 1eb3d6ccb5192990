package org.vouchgraph.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.vouchgraph.coverage.Shares.Share;
import org.vouchgraph.network.InvalidRequest;

/**
 * On how few something hangs.
 * <p>
 * <b>Definition.</b> The share of k is s(k) = w(k) / Σ w, and the Herfindahl index H = Σ
 * s(k)²: 1 where all hangs on one, 1/n where n have equal shares; 1/H is as how many
 * equal parts it is.
 * <p>
 * <b>Sources.</b> A. O. Hirschman: The paternity of an index, 1964,
 * https://www.jstor.org/stable/1818582, on his own index of 1945 and that of O. C.
 * Herfindahl, 1950.
 * <p>
 * <b>Time and space.</b> O(n log n) and O(n).
 * <p>
 * <b>Empty, unknown.</b> What has the weight 0 has no share; without any weight there are
 * no shares and the index is 0. A weight below 0, infinite or not a number is an
 * {@link InvalidRequest}.
 */
public final class Concentration {

	private Concentration() {
	}

	/**
	 * The shares, the largest first.
	 * @param weights by what they hang on, each 0 or more
	 */
	public static <K extends Comparable<K>> Shares<K> of(Map<K, Double> weights) {
		weights.forEach((key, weight) -> {
			if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
				throw new InvalidRequest("weight " + weight + " of " + key + " is not a number of 0 or more");
			}
		});
		List<Map.Entry<K, Double>> sorted = weights.entrySet()
			.stream()
			.filter((each) -> each.getValue() > 0)
			.sorted(Map.Entry.<K, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.toList();
		// Parts of the largest, so that no sum overflows and none is lost to 0.
		double largest = sorted.isEmpty() ? 1 : sorted.get(0).getValue();
		double sum = 0;
		for (Map.Entry<K, Double> each : sorted) {
			sum += each.getValue() / largest;
		}
		double total = sum;
		List<Share<K>> shares = sorted.stream()
			.map((each) -> new Share<>(each.getKey(), each.getValue() / largest / total))
			.toList();
		return new Shares<>(shares, shares.stream().mapToDouble((share) -> share.share() * share.share()).sum());
	}

}
