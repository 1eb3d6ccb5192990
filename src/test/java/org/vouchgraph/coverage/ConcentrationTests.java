package org.vouchgraph.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.vouchgraph.coverage.Shares.Share;
import org.vouchgraph.network.InvalidRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class ConcentrationTests {

	@Test
	void ordersShares() {
		Shares<String> shares = Concentration.of(Map.of("b", 1.0, "a", 1.0, "c", 2.0, "d", 0.0));
		assertThat(shares.shares()).containsExactly(new Share<>("c", 0.5), new Share<>("a", 0.25),
				new Share<>("b", 0.25));
		assertThat(shares.herfindahl()).isEqualTo(0.375);
		assertThat(shares.effective()).isEqualTo(1 / 0.375);
	}

	@Test
	void equalSharesCountEachOther() {
		for (int parts = 1; parts < 50; parts++) {
			Map<Integer, Double> weights = new HashMap<>();
			for (int i = 0; i < parts; i++) {
				weights.put(i, 3.7);
			}
			assertThat(Concentration.of(weights).herfindahl()).isEqualTo(1.0 / parts, within(1e-12));
			assertThat(Concentration.of(weights).effective()).isEqualTo(parts, within(1e-9));
		}
	}

	@Test
	void nothingHangsOnNobody() {
		assertThat(Concentration.of(Map.<String, Double>of()).shares()).isEmpty();
		assertThat(Concentration.of(Map.of("a", 0.0)).herfindahl()).isZero();
		assertThat(Concentration.of(Map.of("a", 0.0)).effective()).isZero();
	}

	@Test
	void neitherOverflowsNorVanishes() {
		assertThat(Concentration.of(Map.of(1, Double.MAX_VALUE, 2, Double.MAX_VALUE)).herfindahl()).isEqualTo(0.5);
		assertThat(Concentration.of(Map.of(1, Double.MIN_VALUE, 2, Double.MIN_VALUE)).herfindahl()).isEqualTo(0.5);
	}

	@Test
	void refusesWhatIsNoWeight() {
		for (double weight : new double[] { -1, Double.NaN, Double.POSITIVE_INFINITY }) {
			assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Concentration.of(Map.of("a", weight)))
				.withMessage("weight " + weight + " of a is not a number of 0 or more");
		}
	}

	@Test
	void sharesSumToOne() {
		for (long seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			Map<Integer, Double> weights = new HashMap<>();
			double sum = 0;
			double squares = 0;
			for (int i = 1 + random.nextInt(20); i > 0; i--) {
				double weight = random.nextInt(4) * random.nextDouble();
				weights.put(i, weight);
				sum += weight;
				squares += weight * weight;
			}
			Shares<Integer> shares = Concentration.of(weights);
			double total = sum;
			assertThat(shares.shares()).as("seed %d", seed)
				.allSatisfy(
						(share) -> assertThat(share.share()).isEqualTo(weights.get(share.key()) / total, within(1e-12)))
				.hasSize((int) weights.values().stream().filter((weight) -> weight > 0).count());
			assertThat(shares.herfindahl()).as("seed %d", seed)
				.isEqualTo((sum == 0) ? 0 : squares / sum / sum, within(1e-12));
		}
	}

}
