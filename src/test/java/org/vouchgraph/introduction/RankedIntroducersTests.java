package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.introduction.Answer.Filter;
import org.vouchgraph.introduction.Introducers.Introducer;
import org.vouchgraph.introduction.Introducers.Opening;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class RankedIntroducersTests {

	private static final double HIGHEST = 0.95;

	// @formatter:off
	//
	//        .5         .8
	//   0 ------- 1 -------- 4 (target)
	//   |  \\ .9             |  |
	//   |    `--- 2 ---------'  |
	//   | .2         .3         | .9
	//   `-------- 3 ------ 5 ---'
	//                .9
	// @formatter:on
	private final Network drawn = Network.builder(LongKeys.upTo(7))
		.tie(0, 1, 0.5, (byte) 0)
		.tie(0, 2, 0.9, (byte) 0)
		.tie(0, 3, 0.2, (byte) 0)
		.tie(1, 4, 0.8, (byte) 0)
		.tie(2, 4, 0.3, (byte) 0)
		.tie(3, 5, 0.9, (byte) 0)
		.tie(5, 4, 0.9, (byte) 0)
		.build(1);

	private final RankedIntroducers introducers = new RankedIntroducers(new BestFirstSearch(), HIGHEST);

	@Test
	void ranksByTheLikeliestPathThatLeadsThroughEach() {
		List<Introducer> ranked = this.introducers.rank(this.drawn, Question.of(0, 4), Patience.ENDLESS).introducers();
		assertThat(ranked).extracting(Introducer::person).containsExactly(1, 2, 3, 5);
		assertThat(ranked).extracting(Introducer::ties).containsExactly(1, 1, 1, 2);
		assertThat(ranked.get(0).best().chance()).isEqualTo(0.4, within(1e-6));
		assertThat(ranked.get(3).best().people()).containsExactly(0, 3, 5, 4);
	}

	@Test
	void tellsWhatOneOpensAndWhetherSheAloneDoes() {
		List<Opening> openings = this.introducers
			.openedBy(this.drawn, Question.of(0, 0), 3, new int[] { 4, 5, 3, 6 }, Patience.ENDLESS)
			.openings();
		assertThat(openings).extracting(Opening::target).containsExactly(3, 5, 4);
		assertThat(openings.get(1).through().people()).containsExactly(0, 3, 5);
		assertThat(openings.get(1).without().people()).containsExactly(0, 1, 4, 5);
		assertThat(openings.get(0).without()).isNull();
		assertThat(openings.get(2).without().chance()).isEqualTo(0.4, within(1e-6));
	}

	@Test
	void whoIsTheBestIsSoAlready() {
		assertThat(explain(1)).isInstanceOfSatisfying(Explanation.Already.class,
				(already) -> assertThat(already.best().people()).containsExactly(0, 1, 4));
	}

	@Test
	void aBetterTieOfYoursWouldMakeHerTheBest() {
		assertThat(explain(3)).isInstanceOfSatisfying(Explanation.StrongerTie.class, (stronger) -> {
			assertThat(stronger.now()).isEqualTo(0.2, within(1e-6));
			assertThat(stronger.needed()).isEqualTo(0.4 / 0.81, within(1e-6));
			assertThat(stronger.through().people()).containsExactly(0, 3, 5, 4);
		});
	}

	@Test
	void soWouldATieThatIsNotThereYet() {
		assertThat(explain(5)).isInstanceOfSatisfying(Explanation.StrongerTie.class, (stronger) -> {
			assertThat(stronger.now()).isZero();
			assertThat(stronger.needed()).isEqualTo(0.4 / 0.9, within(1e-6));
			assertThat(stronger.through().people()).containsExactly(0, 5, 4);
		});
	}

	@Test
	void whereYoursIsStrongTheNextOneWouldHaveToBe() {
		assertThat(explain(2)).isInstanceOfSatisfying(Explanation.StrongerLater.class, (later) -> {
			assertThat(later.from()).isEqualTo(2);
			assertThat(later.to()).isEqualTo(4);
			assertThat(later.now()).isEqualTo(0.3, within(1e-6));
			assertThat(later.needed()).isEqualTo(0.4 / 0.9, within(1e-6));
		});
	}

	@Test
	void whoKnowsNobodyLeadsNowhere() {
		assertThat(explain(6)).isInstanceOfSatisfying(Explanation.LeadsNowhere.class,
				(nowhere) -> assertThat(nowhere.best().people()).containsExactly(0, 1, 4));
	}

	@Test
	void applicantTargetAndStrangersAreRefused() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> explain(0));
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> explain(4));
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> explain(7))
			.withMessage("person: person 7 is not in [0..7)");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> new RankedIntroducers(new BestFirstSearch(), 1));
	}

	@Test
	void aSearchWithoutPatienceSaysSo() {
		Patience over = Patience.until(() -> true);
		int size = 3000;
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int i = 1; i < size - 1; i++) {
			builder.tie(0, i, 0.5, (byte) 0).tie(i, size - 1, 0.5, (byte) 0);
		}
		Network network = builder.build(1);
		assertThat(this.introducers.rank(network, Question.of(0, size - 1).withMaxTies(6), over).stoppedEarly())
			.isTrue();
		assertThat(this.introducers.explain(network, Question.of(0, size - 1).withMaxTies(6), 5, over))
			.isInstanceOf(Explanation.StoppedEarly.class);
	}

	private Explanation explain(int person) {
		return this.introducers.explain(this.drawn, Question.of(0, 4), person, Patience.ENDLESS);
	}

	@Test
	void ranksAsAListOfAllPathsDoes() {
		int most = 0;
		for (long seed = 0; seed < 1000; seed++) {
			Random random = new Random(seed);
			Network network = BestFirstSearchRandomTests.network(random, 2 + random.nextInt(7));
			Question question = limited(BestFirstSearchRandomTests.question(random, network.size()));
			List<Introducer> ranked = this.introducers.rank(network, question, Patience.ENDLESS).introducers();
			List<String> expected = rankedNaively(network, question, question.maxTies());
			for (int ties = question.maxTies() + 1; ties <= question.widenTo()
					&& expected.size() < question.paths(); ties++) {
				expected = rankedNaively(network, question, ties);
			}
			assertThat(ranked.stream().map((each) -> text(each.person(), each.ties(), each.best().chance())).toList())
				.as("seed %d: %s", seed, question)
				.isEqualTo(expected.stream().limit(question.paths()).toList());
			for (Introducer each : ranked) {
				assertThat(each.best().people()[each.ties()]).as("seed %d", seed).isEqualTo(each.person());
				assertThat(each.best().people()).as("seed %d", seed).doesNotHaveDuplicates();
			}
			most = Math.max(most, ranked.size());
		}
		assertThat(most).isGreaterThan(4);
	}

	@Test
	void opensWhatAListOfAllPathsShows() {
		int alone = 0;
		for (long seed = 0; seed < 1000; seed++) {
			Random random = new Random(seed);
			Network network = BestFirstSearchRandomTests.network(random, 2 + random.nextInt(7));
			int size = network.size();
			Question question = limited(BestFirstSearchRandomTests.question(random, size)).withTarget(0);
			question = question.withWidenTo(question.maxTies());
			int introducer = random.nextInt(size);
			if (introducer == question.applicant()) {
				continue;
			}
			int[] targets = IntStream.range(0, size).toArray();
			Map<Integer, String> expected = new HashMap<>();
			for (int target : targets) {
				List<int[]> all = passing(network, question.withTarget(target), question.maxTies());
				double through = best(network, all, (path) -> path[1] == introducer);
				double without = best(network, all,
						(path) -> Arrays.stream(path).noneMatch((person) -> person == introducer));
				if (through > 0) {
					expected.put(target, String.format("%.9f %.9f", through, without));
				}
			}
			Map<Integer, String> found = new HashMap<>();
			List<Opening> openings = this.introducers.openedBy(network, question, introducer, targets, Patience.ENDLESS)
				.openings();
			for (Opening opening : openings) {
				double without = (opening.without() == null) ? 0 : opening.without().chance();
				found.put(opening.target(), String.format("%.9f %.9f", opening.through().chance(), without));
				alone += (opening.without() == null && opening.target() != introducer) ? 1 : 0;
			}
			assertThat(found).as("seed %d: %s by %d", seed, question, introducer).isEqualTo(expected);
			assertThat(openings).as("seed %d", seed)
				.isSortedAccordingTo(Comparator.comparingDouble((Opening opening) -> -opening.through().chance()));
		}
		assertThat(alone).isPositive();
	}

	@Test
	void whatIsNeededIsEnoughAndLittleLessIsNot() {
		Map<String, Integer> kinds = new TreeMap<>();
		for (long seed = 0; seed < 1500; seed++) {
			Random random = new Random(seed);
			Network.Builder builder = Network.builder(LongKeys.upTo(7));
			for (int a = 0; a < 7; a++) {
				for (int b = 0; b < a; b++) {
					if (random.nextInt(2) == 0) {
						builder.tie(a, b, 0.02 + 0.93 * random.nextDouble(), (byte) 0);
					}
				}
			}
			Network network = builder.build(1);
			Question question = Question.of(0, 6).withMaxTies(2 + random.nextInt(4));
			int person = 1 + random.nextInt(5);
			Explanation explanation = this.introducers.explain(network, question, person, Patience.ENDLESS);
			kinds.merge(explanation.getClass().getSimpleName(), 1, Integer::sum);
			String when = "seed " + seed + ": " + explanation;
			if (explanation instanceof Explanation.Already) {
				assertThat(isBest(network, question, person)).as(when).isTrue();
			}
			else {
				assertThat(isBest(network, question, person)).as(when).isFalse();
			}
			if (explanation instanceof Explanation.StrongerTie stronger && stronger.best() != null) {
				assertThat(stronger.needed()).as(when).isGreaterThanOrEqualTo(stronger.now());
				check(when, network, question, person, 0, person, stronger.needed());
			}
			if (explanation instanceof Explanation.StrongerLater later) {
				check(when, network, question, person, later.from(), later.to(), later.needed());
			}
			if (explanation instanceof Explanation.NotByOneTie not) {
				int[] people = not.through().people();
				for (int i = 1; i < people.length; i++) {
					assertThat(isBest(with(network, people[i - 1], people[i], HIGHEST), question, person)).as(when)
						.isFalse();
				}
			}
			if (explanation instanceof Explanation.LeadsNowhere) {
				assertThat(isBest(with(network, 0, person, HIGHEST), question, person)).as(when).isFalse();
			}
		}
		assertThat(kinds).containsOnlyKeys("Already", "StrongerTie", "StrongerLater", "NotByOneTie", "LeadsNowhere");
	}

	private static void check(String when, Network network, Question question, int person, int from, int to,
			double needed) {
		assertThat(needed).as(when).isBetween(0.0, HIGHEST);
		assertThat(isBest(with(network, from, to, Math.min(0.99999, needed * 1.0001)), question, person)).as(when)
			.isTrue();
		assertThat(isBest(with(network, from, to, needed * 0.9999), question, person)).as(when).isFalse();
	}

	private static Network with(Network network, int from, int to, double chance) {
		return network.change().tie(network.key(from), network.key(to), chance, (byte) 0).build(2);
	}

	private static boolean isBest(Network network, Question question, int person) {
		List<int[]> all = passing(network, question, question.maxTies());
		all.sort(Comparator.comparingDouble((path) -> NaiveSearch.cost(network, path)));
		return !all.isEmpty() && all.get(0).length > 2 && all.get(0)[1] == person;
	}

	private static Question limited(Question question) {
		int ties = Math.min(question.maxTies(), Question.MOST_TIES);
		return question.withMaxTies(ties).withWidenTo(Math.max(ties, Math.min(question.widenTo(), Question.MOST_TIES)));
	}

	private static double best(Network network, List<int[]> paths, java.util.function.Predicate<int[]> which) {
		return paths.stream()
			.filter(which)
			.mapToDouble((path) -> Math.exp(-NaiveSearch.cost(network, path)))
			.max()
			.orElse(0);
	}

	private static List<int[]> passing(Network network, Question question, int ties) {
		if (question.applicant() == question.target()) {
			return List.of();
		}
		return new ArrayList<>(NaiveSearch.list(network, question.applicant(), question.target())
			.stream()
			.filter((path) -> path.length - 1 <= ties && NaiveSearch.passes(network, question, path, Set.<Filter>of()))
			.toList());
	}

	private static List<String> rankedNaively(Network network, Question question, int ties) {
		Set<Integer> near = new HashSet<>();
		for (int person = 0; person < network.size(); person++) {
			int arc = network.arc(question.applicant(), person);
			if (arc >= 0 && question.filters().allow(network.flags(arc))
					&& !question.filters().leftOut().contains(person)) {
				near.add(person);
			}
		}
		Map<Integer, Double> best = new HashMap<>();
		for (int[] path : passing(network, question, ties)) {
			double chance = Math.exp(-NaiveSearch.cost(network, path));
			if (path.length > 2) {
				best.merge(path[1], chance, Math::max);
			}
			if (path.length > 3 && !near.contains(path[2])) {
				best.merge(path[2], chance, Math::max);
			}
		}
		return best.entrySet()
			.stream()
			.sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> each) -> -each.getValue())
				.thenComparing((each) -> near.contains(each.getKey()) ? 1 : 2)
				.thenComparing(Map.Entry::getKey))
			.map((each) -> text(each.getKey(), near.contains(each.getKey()) ? 1 : 2, each.getValue()))
			.toList();
	}

	private static String text(int person, int ties, double chance) {
		return person + " at " + ties + " " + chance;
	}

}
