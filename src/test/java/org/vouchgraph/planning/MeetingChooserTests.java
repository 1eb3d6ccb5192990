package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.network.InvalidRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class MeetingChooserTests {

	private static final long RICH = 1_000_000;

	private final MeetingChooser chooser = new MeetingChooser();

	/** Three meetings; the second and third together see more than the first and any. */
	private static final List<MeetingCandidate> THREE = List.of(
			new MeetingCandidate(1000, Map.of(0, 1.0, 1, 1.0, 2, 1.0)),
			new MeetingCandidate(1000, Map.of(0, 1.0, 1, 1.0, 3, 1.0)),
			new MeetingCandidate(1000, Map.of(2, 1.0, 4, 1.0)));

	private static final double[] ONES = { 1, 1, 1, 1, 1 };

	private MeetingChoice choose(List<MeetingCandidate> meetings, double[] weights, int most, long money) {
		return this.chooser.choose(meetings, weights, most, money, Patience.ENDLESS);
	}

	@Test
	void findsWhatGreedDoesNot() {
		MeetingChoice choice = choose(THREE, ONES, 2, RICH);
		assertThat(choice.meetings()).containsExactly(1, 2);
		assertThat(choice.value()).isEqualTo(5);
		assertThat(choice.losses()).containsExactly(3.0, 2.0);
		assertThat(choice.exact()).isTrue();
		MeetingChoice greedy = new MeetingChooser(0).choose(THREE, ONES, 2, RICH, Patience.ENDLESS);
		assertThat(greedy.meetings()).containsExactly(0, 1);
		assertThat(greedy.value()).isEqualTo(4);
		assertThat(greedy.exact()).isFalse();
		assertThat(greedy.bound()).isGreaterThanOrEqualTo(5);
	}

	@Test
	void chancesAddUpAsThatAtLeastOneWorks() {
		List<MeetingCandidate> two = List.of(new MeetingCandidate(1, Map.of(0, 0.5)),
				new MeetingCandidate(1, Map.of(0, 0.4)));
		assertThat(choose(two, new double[] { 10 }, 2, RICH).value()).isCloseTo(7, within(1e-9));
		assertThat(choose(two, new double[] { 10 }, 1, RICH).meetings()).containsExactly(0);
	}

	@Test
	void keepsToTheMoney() {
		List<MeetingCandidate> two = List.of(new MeetingCandidate(3000, Map.of(0, 1.0, 1, 1.0)),
				new MeetingCandidate(800, Map.of(2, 1.0)));
		assertThat(choose(two, ONES, 2, 3800).meetings()).containsExactly(0, 1);
		assertThat(choose(two, ONES, 2, 3799).meetings()).containsExactly(0);
		assertThat(choose(two, ONES, 2, 2999).meetings()).containsExactly(1);
		assertThat(choose(two, ONES, 2, 0).meetings()).isEmpty();
	}

	@Test
	void goesNowhereForNothing() {
		List<MeetingCandidate> two = List.of(new MeetingCandidate(0, Map.of()), new MeetingCandidate(5, Map.of(0, 1.0)),
				new MeetingCandidate(0, Map.of(0, 1.0)));
		assertThat(choose(two, ONES, 3, RICH).meetings()).as("the free one sees the same").containsExactly(2);
		assertThat(choose(List.of(), ONES, 3, RICH).exact()).isTrue();
		assertThat(choose(two, ONES, 0, RICH).meetings()).isEmpty();
	}

	@Test
	void refusesWhatIsOutOfRange() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> choose(THREE, ONES, -1, 1))
			.withMessage("meetings -1 is not at least 0");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> choose(THREE, ONES, 1, -1));
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> choose(THREE, new double[] { 1 }, 1, 1))
			.withMessageContaining("is not in [0..1)");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new MeetingCandidate(-1, Map.of()));
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new MeetingCandidate(1, Map.of(0, 1.1)));
	}

	@Test
	void isTheBestOfAllChoicesOnRandomOnes() {
		for (int seed = 0; seed < 400; seed++) {
			Random random = new Random(seed);
			double[] weights = random.doubles(1 + random.nextInt(6), 0.5, 10).toArray();
			List<MeetingCandidate> meetings = new ArrayList<>();
			for (int i = random.nextInt(9); i > 0; i--) {
				Map<Integer, Double> near = new TreeMap<>();
				for (int target = 0; target < weights.length; target++) {
					if (random.nextInt(3) == 0) {
						near.put(target, random.nextBoolean() ? 1 : 0.05 + 0.9 * random.nextDouble());
					}
				}
				meetings.add(new MeetingCandidate(random.nextInt(6), near));
			}
			int most = random.nextInt(5);
			long money = random.nextInt(15);
			double best = 0;
			for (int set = 0; set < 1 << meetings.size(); set++) {
				if (Integer.bitCount(set) <= most && cost(meetings, set) <= money) {
					best = Math.max(best, value(meetings, weights, set));
				}
			}
			MeetingChoice choice = choose(meetings, weights, most, money);
			int chosen = choice.meetings().stream().mapToInt((meeting) -> 1 << meeting).sum();
			assertThat(choice.exact()).as("seed " + seed).isTrue();
			assertThat(choice.value()).as("seed " + seed).isCloseTo(best, within(1e-7));
			assertThat(value(meetings, weights, chosen)).as("seed " + seed).isCloseTo(best, within(1e-7));
			assertThat(choice.meetings().size()).as("seed " + seed).isLessThanOrEqualTo(most);
			assertThat(cost(meetings, chosen)).as("seed " + seed).isLessThanOrEqualTo(money);
			for (int i = 0; i < choice.meetings().size(); i++) {
				double without = value(meetings, weights, chosen & ~(1 << choice.meetings().get(i)));
				assertThat(choice.losses().get(i)).as("seed " + seed).isCloseTo(best - without, within(1e-7));
			}
			int steps = random.nextInt(6);
			MeetingChoice few = new MeetingChooser(steps).choose(meetings, weights, most, money, Patience.ENDLESS);
			assertThat(few.bound()).as("seed " + seed).isGreaterThanOrEqualTo(best - 1e-7);
			assertThat(few.value()).as("seed " + seed)
				.isGreaterThanOrEqualTo(few.exact() ? best - 1e-7 : 0.5 * (1 - 1 / Math.E) * best);
		}
	}

	private static long cost(List<MeetingCandidate> meetings, int set) {
		long cost = 0;
		for (int i = 0; i < meetings.size(); i++) {
			cost += ((set >> i & 1) != 0) ? meetings.get(i).cost() : 0;
		}
		return cost;
	}

	private static double value(List<MeetingCandidate> meetings, double[] weights, int set) {
		double value = 0;
		for (int target = 0; target < weights.length; target++) {
			double missing = 1;
			for (int i = 0; i < meetings.size(); i++) {
				missing *= ((set >> i & 1) != 0) ? 1 - meetings.get(i).near().getOrDefault(target, 0.0) : 1;
			}
			value += weights[target] * (1 - missing);
		}
		return value;
	}

}
