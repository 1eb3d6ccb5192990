package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Random networks: against the best of all sets of disjoint paths, found by listing every
 * loopless path and trying every set.
 */
class IndependentWaysRandomTests {

	private static final int NETWORKS = 2000;

	private static final int QUESTIONS = 4;

	@Test
	void agreesWithTheBestOfAllSets() {
		BestFirstSearch search = new BestFirstSearch();
		AtomicInteger several = new AtomicInteger();
		compare((random) -> new IndependentWays(search), (message, ways, all, best) -> {
			if (ways.proven()) {
				assertThat(ways.atLeastOne()).as(message).isEqualTo(best, within(1e-12));
			}
			else {
				assertThat(ways.atLeastOne()).as(message).isLessThan(best + 1e-12);
			}
			several.addAndGet((ways.paths().size() > 1 && ways.proven()) ? 1 : 0);
		});
		assertThat(several).hasValueGreaterThan(500);
	}

	@Test
	void isRightAboutItsProofWhereItSeesFewPaths() {
		BestFirstSearch search = new BestFirstSearch();
		AtomicInteger provenUnseen = new AtomicInteger();
		AtomicInteger unproven = new AtomicInteger();
		AtomicInteger worse = new AtomicInteger();
		compare((random) -> new IndependentWays(search, 2 + random.nextInt(3), 1 + random.nextInt(2)),
				(message, ways, all, best) -> {
					if (ways.proven()) {
						assertThat(ways.atLeastOne()).as(message).isEqualTo(best, within(1e-12));
						// Two lists of four at most.
						provenUnseen.addAndGet((all > 8 && ways.paths().size() > 1) ? 1 : 0);
					}
					else {
						assertThat(ways.atLeastOne()).as(message).isPositive().isLessThan(best + 1e-12);
						unproven.incrementAndGet();
						worse.addAndGet((ways.atLeastOne() < best - 1e-9) ? 1 : 0);
					}
				});
		// A generator that no longer reaches these would make this test say less.
		assertThat(provenUnseen).hasValueGreaterThan(200);
		assertThat(unproven).hasValueGreaterThan(300);
		assertThat(worse).hasValueGreaterThan(5);
	}

	@Test
	void answersTheSameTwiceAndFromSeveralThreads() {
		IndependentWays shared = new IndependentWays(new BestFirstSearch());
		for (long seed = 0; seed < 50; seed++) {
			Random random = new Random(seed);
			Network network = network(random, 9);
			Question question = question(random, 9);
			List<String> alone = text(new IndependentWays(new BestFirstSearch()).find(network, question));
			assertThat(IntStream.range(0, 8).parallel().mapToObj((i) -> text(shared.find(network, question))))
				.as("seed %d", seed)
				.allMatch(alone::equals);
		}
	}

	private interface Maker {

		IndependentWays make(Random random);

	}

	private interface Check {

		void check(String message, Ways ways, int all, double best);

	}

	private static void compare(Maker maker, Check check) {
		for (long seed = 0; seed < NETWORKS; seed++) {
			Random random = new Random(seed);
			int size = 2 + random.nextInt(9);
			Network network = network(random, size);
			for (int i = 0; i < QUESTIONS; i++) {
				Question question = question(random, size);
				int most = 1 + random.nextInt(IndependentWays.MOST);
				String message = "seed " + seed + ", question " + i + ": at most " + most + " for " + question;
				List<int[]> all = new ArrayList<>();
				list(network, question, new int[] { question.applicant() }, all);
				Ways ways = maker.make(random).find(network, question, most);
				requireWays(message, network, ways, all, most);
				check.check(message, ways, all.size(), 1 - leastFailure(network, all, 0, most, new HashSet<>()));
			}
		}
	}

	/** That these are listed paths, share nobody, and have the chances they say. */
	private static void requireWays(String message, Network network, Ways ways, List<int[]> all, int most) {
		assertThat(ways.paths()).as(message).hasSizeLessThanOrEqualTo(most);
		Set<Integer> met = new HashSet<>();
		Set<String> texts = new HashSet<>();
		double failure = 1;
		double last = 1;
		for (Path path : ways.paths()) {
			assertThat(all).as(message).anyMatch((listed) -> Arrays.equals(listed, path.people()));
			assertThat(texts.add(Arrays.toString(path.people()))).as(message).isTrue();
			for (int person : between(path.people())) {
				assertThat(met.add(person)).as(message).isTrue();
			}
			assertThat(path.chance()).as(message)
				.isEqualTo(chance(network, path.people()), within(1e-12))
				.isLessThanOrEqualTo(last);
			last = path.chance();
			failure *= 1 - path.chance();
		}
		assertThat(ways.atLeastOne()).as(message).isEqualTo(1 - failure, within(1e-12));
		// Nothing that shares nobody could be added.
		if (ways.paths().size() < most) {
			assertThat(all).as(message)
				.noneMatch((listed) -> !texts.contains(Arrays.toString(listed))
						&& Arrays.stream(between(listed)).noneMatch(met::contains));
		}
	}

	private static double leastFailure(Network network, List<int[]> all, int from, int most, Set<Integer> taken) {
		double least = 1;
		for (int i = from; i < all.size() && most > 0; i++) {
			int[] path = all.get(i);
			if (Arrays.stream(between(path)).noneMatch(taken::contains)) {
				Set<Integer> more = new HashSet<>(taken);
				Arrays.stream(between(path)).forEach(more::add);
				double failure = (1 - chance(network, path)) * leastFailure(network, all, i + 1, most - 1, more);
				least = Math.min(least, failure);
			}
		}
		return least;
	}

	private static void list(Network network, Question question, int[] path, List<int[]> all) {
		int last = path[path.length - 1];
		if (last == question.target()) {
			Set<Integer> through = question.filters().through();
			if (path.length > 1 && (through == null || Arrays.stream(between(path)).anyMatch(through::contains))) {
				all.add(path);
			}
			return;
		}
		for (int next = 0; next < network.size() && path.length <= question.maxTies(); next++) {
			int person = next;
			int arc = network.arc(last, next);
			boolean shut = arc < 0
					|| question.filters().confirmedOnly() && (network.flags(arc) & Network.CONFIRMED) == 0
					|| question.filters().warmOnly() && (network.flags(arc) & Network.ONLINE_ONLY) != 0
					|| next != question.target() && question.filters().leftOut().contains(next);
			if (!shut && Arrays.stream(path).noneMatch((met) -> met == person)) {
				int[] longer = Arrays.copyOf(path, path.length + 1);
				longer[path.length] = next;
				list(network, question, longer, all);
			}
		}
	}

	private static int[] between(int[] path) {
		return Arrays.copyOfRange(path, 1, path.length - 1);
	}

	private static double chance(Network network, int[] path) {
		return Math.exp(-NaiveSearch.cost(network, path));
	}

	/** Some sparse, some dense, some with a person whom everybody else knows best. */
	private static Network network(Random random, int size) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		double density = 0.2 + 0.3 * random.nextDouble();
		int hub = random.nextBoolean() ? random.nextInt(size) : -1;
		boolean alike = random.nextInt(4) == 0;
		// Where long chains are likely they stand in the way of short ones.
		double low = (hub < 0 && random.nextBoolean()) ? 0.5 : 0.05;
		for (int a = 0; a < size; a++) {
			for (int b = 0; b < size; b++) {
				boolean known = a == hub || b == hub;
				if (a != b && random.nextDouble() < (known ? 0.9 : density)) {
					double chance = alike ? 0.5 : low + 0.45 * random.nextDouble() + (known ? 0.4 : 0);
					builder.arc(a, b, chance, (byte) random.nextInt(4));
				}
			}
		}
		return builder.build(1);
	}

	private static Question question(Random random, int size) {
		boolean filters = random.nextInt(3) == 0;
		return Questions.of(random.nextInt(size), random.nextInt(size), 1, 1 + random.nextInt(6),
				filters && random.nextInt(3) == 0, filters && random.nextInt(3) == 0,
				filters && random.nextBoolean() ? some(random, size) : Set.of(),
				filters && random.nextInt(3) == 0 ? some(random, size) : null);
	}

	private static Set<Integer> some(Random random, int size) {
		Set<Integer> some = new HashSet<>();
		for (int i = 1 + random.nextInt(2); i > 0; i--) {
			some.add(random.nextInt(size));
		}
		return some;
	}

	private static List<String> text(Ways ways) {
		List<String> text = new ArrayList<>(
				ways.paths().stream().map((path) -> Arrays.toString(path.people())).toList());
		text.add(ways.atLeastOne() + " " + ways.proven());
		return text;
	}

}
