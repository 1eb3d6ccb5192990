package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.vouchgraph.planning.LetterPortfolio.Chosen;
import org.vouchgraph.planning.LetterPortfolio.Writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class LetterPortfolioTests {

	/**
	 * <pre>
	 *             program 0 (10)   program 1 (6)   program 2 (5)
	 * 1 Ana           0.8              .               .
	 * 2 Bo            0.7             0.2              .
	 * 3 Cem            .              0.5             0.5    in the target system
	 * 4 Dee           0.1              .              0.1    in the target system
	 * </pre>
	 */
	private static final List<Writer> DRAWN = List.of(new Writer(1, 12, false, Map.of(0, 0.8)),
			new Writer(2, 30, false, Map.of(0, 0.7, 1, 0.2)), new Writer(3, 6, true, Map.of(1, 0.5, 2, 0.5)),
			new Writer(4, 4, true, Map.of(0, 0.1, 2, 0.1)));

	private static final double[] WEIGHTS = { 10, 6, 5 };

	@Test
	void takesWhoReachWhatTheOthersDoNot() {
		Chosen two = new LetterPortfolio(DRAWN, WEIGHTS, 2, 2).choose();
		// Ana and Bo know the same director: Cem adds more than either beside the other.
		assertThat(two.writers()).extracting(Writer::person).containsExactly(1L, 3L);
		assertThat(two.worth()).isCloseTo(10 * 0.8 + 6 * 0.5 + 5 * 0.5, within(1e-12));
		assertThat(two.inTargetSystem()).isTrue();
		Chosen three = new LetterPortfolio(DRAWN, WEIGHTS, 2, 3).choose();
		assertThat(three.writers()).extracting(Writer::person).containsExactlyInAnyOrder(1L, 2L, 3L);
	}

	@Test
	void oneIsOfTheTargetSystemEvenIfAnotherIsWorthMore() {
		List<Writer> writers = List.of(new Writer(1, 12, false, Map.of(0, 0.8)),
				new Writer(2, 30, false, Map.of(1, 0.9)), new Writer(3, 6, true, Map.of(2, 0.01)));
		assertThat(new LetterPortfolio(writers, WEIGHTS, 2, 2).choose().writers()).extracting(Writer::person)
			.containsExactly(1L, 3L);
	}

	@Test
	void ofSetsWorthTheSameTheLongestTogether() {
		List<Writer> writers = List.of(new Writer(1, 3, false, Map.of()), new Writer(2, 40, false, Map.of()),
				new Writer(3, 20, false, Map.of()), new Writer(4, 20, false, Map.of()));
		Chosen chosen = new LetterPortfolio(writers, WEIGHTS, 2, 3).choose();
		assertThat(chosen.writers()).extracting(Writer::person).containsExactly(2L, 3L);
		assertThat(chosen.worth()).isZero();
		assertThat(chosen.inTargetSystem()).isFalse();
	}

	@Test
	void withFewWritersAllOfThemAndWithoutAnyNobody() {
		assertThat(new LetterPortfolio(DRAWN.subList(0, 1), WEIGHTS, 2, 3).choose().writers()).hasSize(1);
		assertThat(new LetterPortfolio(List.of(), WEIGHTS, 2, 3).choose().writers()).isEmpty();
		assertThat(new LetterPortfolio(DRAWN, new double[0], 2, 3).worth(List.of())).isZero();
		assertThatThrownBy(() -> new LetterPortfolio(DRAWN, WEIGHTS, 3, 2)).hasMessageContaining("[3..2]");
	}

	@Test
	void isTheBestOfAllSets() {
		int chosenOfTargetSystem = 0;
		for (long seed = 0; seed < 400; seed++) {
			Random random = new Random(seed);
			double[] weights = random.doubles(1 + random.nextInt(6), 1, 10).toArray();
			List<Writer> writers = new ArrayList<>();
			for (int i = 0; i < random.nextInt(9); i++) {
				writers.add(writer(i, random, weights.length));
			}
			int least = 1 + random.nextInt(2);
			int most = least + random.nextInt(3);
			LetterPortfolio portfolio = new LetterPortfolio(writers, weights, least, most);
			Chosen chosen = portfolio.choose();
			double best = oracle(portfolio, writers, least, most);
			assertThat(Math.max(0, chosen.worth())).as("seed %d", seed).isCloseTo(Math.max(0, best), within(1e-9));
			assertThat(portfolio.worth(chosen.writers())).as("seed %d", seed)
				.isCloseTo(Math.max(0, chosen.worth()), within(1e-9));
			assertThat(chosen.writers()).hasSizeLessThanOrEqualTo(most)
				.hasSizeGreaterThanOrEqualTo(Math.min(least, writers.size()));
			assertThat(chosen.inTargetSystem()).as("seed %d", seed)
				.isEqualTo(writers.stream().anyMatch(Writer::inTargetSystem));
			chosenOfTargetSystem += chosen.inTargetSystem() ? 1 : 0;
		}
		assertThat(chosenOfTargetSystem).isBetween(100, 390);
	}

	@Test
	void boundsLeaveMostSetsOut() {
		Random random = new Random(7);
		List<Writer> writers = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			writers.add(writer(i, random, 14));
		}
		Chosen chosen = new LetterPortfolio(writers, random.doubles(14, 1, 10).toArray(), 2, 3).choose();
		assertThat(chosen.writers()).hasSize(3);
		assertThat(chosen.considered()).isLessThan(9880 / 2);
	}

	private static Writer writer(int number, Random random, int programs) {
		Map<Integer, Double> heard = new HashMap<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			heard.put(random.nextInt(programs), random.nextInt(5) == 0 ? 1 : random.nextDouble());
		}
		return new Writer(number, random.nextInt(40), random.nextInt(4) == 0, heard);
	}

	/** Every set, one after the other. */
	private static double oracle(LetterPortfolio portfolio, List<Writer> writers, int least, int most) {
		boolean needs = writers.stream().anyMatch(Writer::inTargetSystem);
		double best = -1;
		for (int bits = 0; bits < 1 << writers.size(); bits++) {
			List<Writer> set = new ArrayList<>();
			for (int i = 0; i < writers.size(); i++) {
				if ((bits >> i & 1) == 1) {
					set.add(writers.get(i));
				}
			}
			boolean allowed = set.size() <= most && set.size() >= Math.min(least, writers.size())
					&& (!needs || set.stream().anyMatch(Writer::inTargetSystem));
			if (allowed) {
				best = Math.max(best, portfolio.worth(set));
			}
		}
		return best;
	}

}
