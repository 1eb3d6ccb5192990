package org.vouchgraph.coverage;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.NaiveSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.introduction.SomeNetworks;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.structure.RandomNetworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class TargetCoverageTests {

	private static final byte PLAIN = 0;

	private final TargetCoverage coverage = new TargetCoverage(new BestFirstSearch(), 1);

	// @formatter:off
	//
	//      .- 0.5 - 1 - 0.5 -.
	//    0 |                 |- 3 - 0.5 - 4        5
	//      `- 0.8 - 2 - 0.4 -'
	//
	// @formatter:on
	private final Network drawn = RandomNetworks.people(6)
		.tie(0, 1, 0.5, PLAIN)
		.tie(0, 2, 0.8, PLAIN)
		.tie(1, 3, 0.5, PLAIN)
		.tie(2, 3, 0.4, PLAIN)
		.tie(3, 4, 0.5, PLAIN)
		.build(1);

	@Test
	void tellsHowEachTargetIsReached() {
		List<Target> targets = List.of(new Target(3, 2), new Target(4, 1), new Target(5, 1), new Target(0, 1),
				new Target(2, 1));
		List<Reach> reaches = this.coverage.of(this.drawn, Question.of(0, 0), targets, Patience.ENDLESS);
		assertThat(reaches).extracting(Reach::target).isEqualTo(targets);
		assertThat(reaches).extracting(Reach::apart).containsExactly(2, 1, 0, 0, 2);
		assertThat(reaches.get(0).best()).isEqualTo(0.32, within(1e-6));
		assertThat(reaches.get(0).atLeastOne()).isEqualTo(1 - 0.68 * 0.75, within(1e-6));
		assertThat(reaches.get(1).best()).isEqualTo(0.16, within(1e-6));
		assertThat(reaches.get(1).atLeastOne()).isEqualTo(0.16, within(1e-6));
		assertThat(reaches.get(2).answer()).isInstanceOf(Answer.NoTiesOfTarget.class);
		assertThat(reaches.get(2).atLeastOne()).isZero();
		assertThat(reaches.get(3).answer()).isInstanceOf(Answer.Yourself.class);
		assertThat(reaches.get(4).atLeastOne()).isEqualTo(1 - 0.2 * 0.9, within(1e-6));
		assertThat(reaches).noneMatch(Reach::stoppedEarly);
	}

	@Test
	void countsWaysThatAreLongerThanAsked() {
		Reach reach = this.coverage
			.of(this.drawn, Question.of(0, 0).withMaxTies(2), List.of(new Target(4, 1)), Patience.ENDLESS)
			.get(0);
		assertThat(reach.answer()).isInstanceOf(Answer.TooFar.class);
		assertThat(reach.paths()).isEmpty();
		assertThat(reach.apart()).isOne();
		assertThat(reach.atLeastOne()).isZero();
	}

	@Test
	void stopsCountingWaysAtTen() {
		for (int ways = 8; ways < 14; ways++) {
			Network.Builder wheel = RandomNetworks.people(ways + 2);
			for (int way = 0; way < ways; way++) {
				wheel.tie(0, 2 + way, 0.5, PLAIN).tie(2 + way, 1, 0.5, PLAIN);
			}
			Reach reach = this.coverage
				.of(wheel.build(1), Question.of(0, 0), List.of(new Target(1, 1)), Patience.ENDLESS)
				.get(0);
			assertThat(reach.apart()).isEqualTo(Math.min(ways, Reach.MOST_APART));
		}
	}

	@Test
	void starPathAndRing() {
		assertThat(this.coverage.of(RandomNetworks.star(6), Question.of(1, 0),
				List.of(new Target(0, 1), new Target(5, 1)), Patience.ENDLESS))
			.extracting(Reach::apart, (reach) -> (float) reach.best(), (reach) -> (float) reach.atLeastOne())
			.containsExactly(tuple(1, 0.5f, 0.5f), tuple(1, 0.25f, 0.25f));
		Reach ring = this.coverage
			.of(RandomNetworks.ring(6), Question.of(0, 0), List.of(new Target(2, 1)), Patience.ENDLESS)
			.get(0);
		assertThat(ring.apart()).isEqualTo(2);
		assertThat(ring.atLeastOne()).isEqualTo(1 - 0.75 * 15 / 16, within(1e-6));
	}

	@Test
	void outOfTimeItSaysSo() {
		List<Reach> reaches = this.coverage.of(this.drawn, Question.of(0, 0),
				List.of(new Target(3, 2), new Target(4, 1)), () -> true);
		assertThat(reaches).hasSize(2).allMatch(Reach::stoppedEarly);
	}

	@Test
	void refusesWhatIsOutOfRange() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new TargetCoverage(new BestFirstSearch(), 0))
			.withMessage("threads 0 is not in [1..64]");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(
					() -> this.coverage.of(this.drawn, Question.of(0, 0), List.of(new Target(3, 0)), Patience.ENDLESS))
			.withMessage("target 3: weight 0.0 is not greater than 0 and finite");
		for (int threads = 1; threads < 4; threads++) {
			TargetCoverage several = new TargetCoverage(new BestFirstSearch(), threads);
			assertThatExceptionOfType(InvalidRequest.class)
				.isThrownBy(() -> several.of(this.drawn, Question.of(0, 0), Collections.nCopies(50, new Target(6, 1)),
						Patience.ENDLESS))
				.withMessage("target: person 6 is not in [0..6)");
		}
	}

	@Test
	void agreesWithTryingEverything() {
		int several = 0;
		int unreached = 0;
		for (long seed = 0; seed < 400; seed++) {
			RandomQuestions asked = new RandomQuestions(new Random(seed), true);
			List<Reach> reaches = this.coverage.of(asked.network, asked.question, asked.targets, Patience.ENDLESS);
			List<Reach> onThree = new TargetCoverage(new BestFirstSearch(), 3).of(asked.network, asked.question,
					asked.targets, Patience.ENDLESS);
			for (int i = 0; i < reaches.size(); i++) {
				String message = "seed " + seed + ", target " + i + ": " + asked;
				Reach reach = reaches.get(i);
				Question question = asked.question.withTarget(reach.target().person());
				Answer answer = new NaiveSearch().find(asked.network, question, Patience.ENDLESS);
				assertThat(reach.answer().getClass()).as(message).isEqualTo(answer.getClass());
				assertThat(text(reach)).as(message).isEqualTo(text(onThree.get(i)));
				List<Path> paths = (answer instanceof Answer.Found found) ? found.paths() : List.of();
				assertThat(people(reach.paths())).as(message).isEqualTo(people(paths));
				List<int[]> all = SomeNetworks.paths(asked.network, question.applicant(), question.target(),
						question.filters());
				assertThat(reach.apart()).as(message).isEqualTo(mostApart(all, 0, new HashSet<>()));
				double least = (answer instanceof Answer.Found found) ? leastFailure(asked.network, NaiveSearch
					.list(asked.network, question.applicant(), question.target())
					.stream()
					.filter((path) -> path.length - 1 <= found.ties()
							&& NaiveSearch.passes(asked.network, question, path, EnumSet.noneOf(Answer.Filter.class)))
					.toList(), 0, 3, new HashSet<>()) : 1;
				assertThat(reach.atLeastOne()).as(message).isEqualTo(1 - least, within(1e-9));
				assertThat(reach.stoppedEarly()).as(message).isFalse();
				several += (reach.apart() > 1) ? 1 : 0;
				unreached += reach.paths().isEmpty() ? 1 : 0;
			}
		}
		assertThat(several).isGreaterThan(150);
		assertThat(unreached).isGreaterThan(150);
	}

	static String text(Reach reach) {
		return reach.target() + " " + people(reach.paths()) + " " + reach.apart() + " " + reach.atLeastOne();
	}

	private static List<String> people(List<Path> paths) {
		return paths.stream().map((path) -> Arrays.toString(path.people())).toList();
	}

	private static int mostApart(List<int[]> all, int from, Set<Integer> taken) {
		int most = 0;
		for (int i = from; i < all.size() && most < Reach.MOST_APART; i++) {
			Set<Integer> between = SomeNetworks.between(all.get(i));
			if (Collections.disjoint(between, taken)) {
				Set<Integer> more = new HashSet<>(taken);
				more.addAll(between);
				most = Math.max(most, 1 + mostApart(all, i + 1, more));
			}
		}
		return most;
	}

	private static double leastFailure(Network network, List<int[]> all, int from, int most, Set<Integer> taken) {
		double least = 1;
		for (int i = from; i < all.size() && most > 0; i++) {
			Set<Integer> between = SomeNetworks.between(all.get(i));
			if (Collections.disjoint(between, taken)) {
				Set<Integer> more = new HashSet<>(taken);
				more.addAll(between);
				double chance = Math.exp(-NaiveSearch.cost(network, all.get(i)));
				least = Math.min(least, (1 - chance) * leastFailure(network, all, i + 1, most - 1, more));
			}
		}
		return least;
	}

}
