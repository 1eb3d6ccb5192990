package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.junit.jupiter.api.Test;
import org.vouchgraph.introduction.Answer.Filter;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Random networks: the search against a naive one, and against JGraphT. */
class BestFirstSearchRandomTests {

	private static final int NETWORKS = 1500;

	private static final int QUESTIONS = 8;

	private final BestFirstSearch search = new BestFirstSearch();

	private final NaiveSearch oracle = new NaiveSearch();

	@Test
	void answersAsTheNaiveSearchDoes() {
		Map<String, Integer> answers = new TreeMap<>();
		Map<Filter, Integer> filters = new EnumMap<>(Filter.class);
		for (long seed = 0; seed < NETWORKS; seed++) {
			Random random = new Random(seed);
			Network network = network(random, 1 + random.nextInt(8));
			for (int i = 0; i < QUESTIONS; i++) {
				Question question = question(random, network.size());
				Answer expected = this.oracle.find(network, question);
				Answer answer = this.search.find(network, question);
				assertThat(text(answer)).as("seed %d, question %d: %s", seed, i, question).isEqualTo(text(expected));
				answers.merge(answer.getClass().getSimpleName(), 1, Integer::sum);
				if (answer instanceof Answer.Filtered filtered) {
					filtered.filters().forEach((filter) -> filters.merge(filter, 1, Integer::sum));
				}
			}
		}
		// A generator that no longer reaches a variant would make this test say less.
		assertThat(answers).containsOnlyKeys("Found", "Yourself", "NoTiesOfYours", "NoTiesOfTarget", "OutOfReach",
				"TooFar", "Filtered");
		assertThat(answers.values()).allMatch((count) -> count >= 100, answers.toString());
		assertThat(filters).containsOnlyKeys(Filter.values());
	}

	@Test
	void answersLongerChainsAsTheNaiveSearchDoes() {
		for (long seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			int size = 9 + random.nextInt(4);
			int[] order = shuffled(random, size);
			Network.Builder builder = Network.builder(LongKeys.upTo(size));
			for (int i = 0; i < size; i++) {
				for (int step = 1; step <= 2 && i + step < size; step++) {
					if (step == 1 || random.nextInt(6) == 0) {
						builder.tie(order[i], order[i + step], chance(random, true), (byte) random.nextInt(8));
					}
				}
			}
			Network network = builder.build(1);
			for (int i = 0; i < QUESTIONS; i++) {
				Question question = question(random, size);
				assertThat(text(this.search.find(network, question))).as("seed %d, question %d: %s", seed, i, question)
					.isEqualTo(text(this.oracle.find(network, question)));
			}
		}
	}

	@Test
	void findsThePathsThatYensAlgorithmFinds() {
		for (long seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			// A path of seven people has at most six ties: the limit never bites.
			Network network = network(random, 2 + random.nextInt(6));
			int from = random.nextInt(network.size());
			int to = (from + 1 + random.nextInt(network.size() - 1)) % network.size();
			int paths = 1 + random.nextInt(12);
			List<GraphPath<Integer, Integer>> expected = new YenKShortestPath<>(new NetworkGraph(network))
				.getPaths(from, to, paths);
			Answer answer = this.search.find(network, Questions.of(from, to, paths, 6, false, false, Set.of(), null));
			List<Path> found = (answer instanceof Answer.Found f) ? f.paths() : List.of();
			assertThat(found).as("seed %d", seed).hasSameSizeAs(expected);
			for (int i = 0; i < found.size(); i++) {
				assertThat(NaiveSearch.cost(network, found.get(i).people())).as("seed %d, path %d", seed, i)
					.isEqualTo(expected.get(i).getWeight(), within(1e-9));
			}
		}
	}

	@Test
	void findsThePathsThatAListOfAllWouldBeginWith() {
		// Large enough for every array of the search to grow.
		for (long seed = 0; seed < 10; seed++) {
			Random random = new Random(seed);
			int size = 3000;
			Network.Builder builder = Network.builder(LongKeys.upTo(size));
			Set<List<Integer>> taken = new HashSet<>();
			boolean alike = random.nextBoolean();
			for (int i = 0; i < 7000; i++) {
				// A few people know very many.
				int a = (random.nextInt(12) == 0) ? random.nextInt(12) : random.nextInt(size);
				int b = random.nextInt(size);
				if (a != b && taken.add(List.of(Math.min(a, b), Math.max(a, b)))) {
					builder.tie(a, b, chance(random, alike), (byte) random.nextInt(8));
				}
			}
			Network network = builder.build(1);
			for (int maxTies = 3; maxTies <= 5; maxTies++) {
				// From one of those, so that more is pulled than pushed.
				int from = random.nextInt(12);
				int to = 12 + random.nextInt(size - 12);
				List<int[]> expected = new AllDirectedPaths<>(new NetworkGraph(network))
					.getAllPaths(from, to, true, maxTies)
					.stream()
					.map((path) -> path.getVertexList().stream().mapToInt(Integer::intValue).toArray())
					.sorted(Comparator.<int[]>comparingDouble((path) -> NaiveSearch.cost(network, path))
						.thenComparingInt((path) -> path.length)
						.thenComparing(NaiveSearch.SMALLER_FROM_TARGET))
					.limit(50)
					.toList();
				// A new search, as arrays that once grew stay so.
				Answer answer = new BestFirstSearch().find(network,
						Questions.of(from, to, 50, maxTies, false, false, Set.of(), null));
				List<Path> found = (answer instanceof Answer.Found f) ? f.paths() : List.of();
				assertThat(found.stream().map(Path::people).map(Arrays::toString).toList())
					.as("seed %d, %d to %d within %d", seed, from, to, maxTies)
					.isEqualTo(expected.stream().map(Arrays::toString).toList());
			}
		}
	}

	@Test
	void severalThreadsGetTheSameAnswersAsOne() {
		Network network = network(new Random(7), 8);
		List<Question> questions = new ArrayList<>();
		Random random = new Random(8);
		for (int i = 0; i < 2000; i++) {
			questions.add(question(random, 8));
		}
		List<String> alone = questions.stream().map((question) -> text(this.search.find(network, question))).toList();
		List<String> together = questions.parallelStream()
			.map((question) -> text(this.search.find(network, question)))
			.toList();
		assertThat(together).isEqualTo(alone);
	}

	@Test
	void allTargetsAtOnceHaveTheSamePathsAsEachAlone() {
		for (long seed = 0; seed < 400; seed++) {
			Random random = new Random(seed);
			int size = 2 + random.nextInt(9);
			Network network = network(random, size);
			int[] targets = IntStream.range(0, size).filter((any) -> random.nextBoolean()).toArray();
			for (int i = 0; i < QUESTIONS; i++) {
				Question question = question(random, size);
				IntroductionSearch.AllPaths all = this.search.findAll(network, question, targets, Patience.ENDLESS);
				assertThat(all.stoppedEarly()).isFalse();
				for (int t = 0; t < targets.length; t++) {
					Answer alone = new BestFirstSearch().find(network, question.withTarget(targets[t]));
					assertThat(text(all.paths().get(t))).as("seed %d, question %d to %d", seed, i, targets[t])
						.isEqualTo(text((alone instanceof Answer.Found f) ? f.paths() : List.of()));
				}
			}
		}
	}

	@Test
	void findsThePathsThatYensAlgorithmFindsHoweverLong() {
		for (long seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			int size = 30 + random.nextInt(120);
			int ties = (int) (size * (1 + 2 * random.nextDouble()));
			boolean alike = random.nextInt(3) == 0;
			boolean directed = random.nextBoolean();
			Network.Builder builder = Network.builder(LongKeys.upTo(size));
			Set<List<Integer>> taken = new HashSet<>();
			for (int i = 0; i < ties; i++) {
				int a = random.nextInt(size);
				int b = random.nextInt(size);
				if (a != b && taken.add(List.of(Math.min(a, b), Math.max(a, b)))) {
					if (directed) {
						builder.arc(a, b, chance(random, alike), (byte) 0);
					}
					else {
						builder.tie(a, b, chance(random, alike), (byte) 0);
					}
				}
			}
			NetworkGraph graph = new NetworkGraph(builder.build(1));
			LikeliestPaths likeliest = new LikeliestPaths(graph);
			for (int i = 0; i < 6; i++) {
				int from = random.nextInt(size);
				int to = (from + 1 + random.nextInt(size - 1)) % size;
				int paths = 1 + random.nextInt(9);
				List<GraphPath<Integer, Integer>> expected = new YenKShortestPath<>(graph).getPaths(from, to, paths);
				List<GraphPath<Integer, Integer>> found = likeliest.getPaths(from, to, paths);
				assertThat(found).as("seed %d, %d to %d", seed, from, to).hasSameSizeAs(expected);
				for (int j = 0; j < found.size(); j++) {
					assertThat(found.get(j).getWeight()).as("seed %d, %d to %d, path %d", seed, from, to, j)
						.isEqualTo(expected.get(j).getWeight(), within(1e-9));
				}
				assertThat(likeliest.getPathWeight(from, to)).as("seed %d, %d to %d", seed, from, to)
					.isEqualTo(new BidirectionalDijkstraShortestPath<>(graph).getPathWeight(from, to), within(1e-9));
			}
		}
	}

	static Network network(Random random, int size) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		double density = random.nextDouble();
		boolean directed = random.nextBoolean();
		boolean alike = random.nextInt(3) > 0;
		for (int a = 0; a < size; a++) {
			for (int b = a + 1; b < size; b++) {
				byte flags = (byte) random.nextInt(8);
				double chance = chance(random, alike);
				if (!directed && random.nextDouble() < density) {
					builder.tie(a, b, chance, flags);
				}
				if (directed && random.nextDouble() < density) {
					builder.arc(a, b, chance, flags);
				}
				if (directed && random.nextDouble() < density) {
					builder.arc(b, a, chance(random, alike), (byte) random.nextInt(8));
				}
			}
		}
		return builder.build(1);
	}

	private static double chance(Random random, boolean alike) {
		// Powers of one half make paths of different lengths equally likely.
		return alike ? Math.pow(0.5, 1 + random.nextInt(2)) : 0.02 + 0.93 * random.nextDouble();
	}

	static Question question(Random random, int size) {
		int maxTies = (random.nextInt(6) == 0) ? Question.ANY_TIES : 1 + random.nextInt(6);
		boolean widens = maxTies <= 6 && random.nextInt(3) == 0;
		Filters filters = new Filters(random.nextInt(4) == 0, random.nextInt(4) == 0, random.nextInt(5) == 0,
				(random.nextInt(5) == 0) ? Math.pow(0.5, 1 + random.nextInt(6)) : 0,
				(random.nextInt(3) == 0) ? people(random, size) : Set.of(),
				(random.nextInt(3) == 0) ? people(random, size) : null);
		return new Question(random.nextInt(size), random.nextInt(size), 1 + random.nextInt(7), maxTies,
				widens ? maxTies + random.nextInt(7 - maxTies) : maxTies,
				(random.nextInt(3) == 0) ? 1 + random.nextInt(2) : Question.ANY_NUMBER, filters);
	}

	private static Set<Integer> people(Random random, int size) {
		Set<Integer> people = new HashSet<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			people.add(random.nextInt(size));
		}
		return people;
	}

	private static int[] shuffled(Random random, int size) {
		int[] order = IntStream.range(0, size).toArray();
		for (int i = size - 1; i > 0; i--) {
			int j = random.nextInt(i + 1);
			int swap = order[i];
			order[i] = order[j];
			order[j] = swap;
		}
		return order;
	}

	/** The answer in words, its paths with people and exact chances. */
	private static String text(Answer answer) {
		if (answer instanceof Answer.Found found) {
			return "Found " + found.ties() + text(found.paths());
		}
		if (answer instanceof Answer.OutOfReach out) {
			return "OutOfReach " + text(out.nearest());
		}
		if (answer instanceof Answer.TooFar far) {
			return "TooFar " + text(List.of(far.shortest()));
		}
		if (answer instanceof Answer.Filtered filtered) {
			return "Filtered " + filtered.filters().stream().sorted().toList() + text(List.of(filtered.without()));
		}
		return answer.toString();
	}

	private static String text(List<Path> paths) {
		return paths.stream().map((path) -> Arrays.toString(path.people()) + path.chance()).toList().toString();
	}

}
