package org.vouchgraph.introduction;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.SuurballeKDisjointShortestPaths;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class CheapestDisjointPathsTests {

	private static final byte PLAIN = 0;

	private final CheapestDisjointPaths cheapest = new CheapestDisjointPaths();

	// @formatter:off
	//
	//        .9        .5
	//    0 ------> 1 ------> 3        5
	//    |         |.9       ^
	//    |.5       v         |
	//    `-------> 2 --------'
	//        .5       .9
	//
	// The likeliest path, 0-1-2-3, takes both people of the two ways 0-1-3 and 0-2-3.
	//
	// @formatter:on
	private final Network drawn = Network.builder(LongKeys.upTo(6))
		.tie(0, 1, 0.9, PLAIN)
		.tie(1, 2, 0.9, PLAIN)
		.tie(2, 3, 0.9, PLAIN)
		.tie(0, 2, 0.5, PLAIN)
		.tie(1, 3, 0.5, Network.ONLINE_ONLY)
		.build(1);

	@Test
	void givesUpTheLikeliestPathForTwoThatShareNobody() {
		JointPaths one = this.cheapest.find(this.drawn, 0, 3, Filters.NONE, 1);
		assertThat(people(one)).containsExactly("[0, 1, 2, 3]");
		assertThat(one.all()).isEqualTo(0.729, within(1e-6));
		JointPaths two = this.cheapest.find(this.drawn, 0, 3, Filters.NONE, 2);
		assertThat(people(two)).containsExactly("[0, 1, 3]", "[0, 2, 3]");
		assertThat(two.all()).isEqualTo(0.45 * 0.45, within(1e-6));
		assertThat(people(this.cheapest.find(this.drawn, 0, 3, Filters.NONE, 3))).isEqualTo(people(two));
	}

	@Test
	void obeysTheFilter() {
		Filters warm = new Filters(false, true, false, 0, Set.of(), null);
		assertThat(people(this.cheapest.find(this.drawn, 0, 3, warm, 2))).containsExactly("[0, 1, 2, 3]");
		Filters without = new Filters(false, false, false, 0, Set.of(1), null);
		assertThat(people(this.cheapest.find(this.drawn, 0, 3, without, 2))).containsExactly("[0, 2, 3]");
	}

	@Test
	void theDirectTieIsOneOfThem() {
		Network network = Network.builder(LongKeys.upTo(3))
			.tie(0, 2, 0.5, PLAIN)
			.tie(0, 1, 0.9, PLAIN)
			.tie(1, 2, 0.9, PLAIN)
			.build(1);
		JointPaths found = this.cheapest.find(network, 0, 2, Filters.NONE, 4);
		assertThat(people(found)).containsExactly("[0, 1, 2]", "[0, 2]");
		assertThat(found.all()).isEqualTo(0.405, within(1e-6));
	}

	@Test
	void noPathIsNoChance() {
		JointPaths none = new JointPaths(List.of(), 0);
		assertThat(this.cheapest.find(this.drawn, 0, 5, Filters.NONE, 2)).isEqualTo(none);
		assertThat(this.cheapest.find(this.drawn, 5, 0, Filters.NONE, 2)).isEqualTo(none);
		assertThat(this.cheapest.find(this.drawn, 1, 1, Filters.NONE, 2)).isEqualTo(none);
	}

	@Test
	void asksAreChecked() {
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.cheapest.find(this.drawn, 0, 3, Filters.NONE, 5))
			.withMessage("paths 5 is not in [1..4]");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.cheapest.find(this.drawn, 0, 6, Filters.NONE, 2))
			.withMessage("target: person 6 is not in [0..6)");
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 10, 500 })
	void onARingTheTwoWaysAreAllTies(int size) {
		Network.Builder ring = Network.builder(LongKeys.upTo(size));
		for (int person = 0; person < size; person++) {
			ring.tie(person, (person + 1) % size, 0.9, PLAIN);
		}
		JointPaths found = this.cheapest.find(ring.build(1), 0, size / 3, Filters.NONE, 3);
		assertThat(found.paths()).hasSize(2);
		assertThat(found.all()).isEqualTo(Math.pow(0.9, size), within(1e-6));
	}

	@Test
	void agreesWithTryingEverySet() {
		int several = 0;
		for (long seed = 0; seed < 1500; seed++) {
			Random random = new Random(seed);
			int size = (seed < 500) ? 2 + random.nextInt(5) : 6 + random.nextInt(2);
			Network network = SomeNetworks.any(random, size);
			int from = random.nextInt(size);
			int to = random.nextInt(size);
			Filters filter = SomeNetworks.filter(random, size);
			int most = 1 + random.nextInt(CheapestDisjointPaths.MOST);
			String message = "seed " + seed + ": " + most + " from " + from + " to " + to + " under " + filter;
			JointPaths found = this.cheapest.find(network, from, to, filter, most);
			MostDisjointPathsTests.requireDisjoint(message, network, filter, from, to, found.paths());
			List<int[]> all = SomeNetworks.paths(network, from, to, filter);
			double[] best = new double[most + 1];
			Arrays.fill(best, Double.POSITIVE_INFINITY);
			best(network, all, 0, 0, 0, new HashSet<>(), best);
			int count = most;
			while (best[count] == Double.POSITIVE_INFINITY) {
				count--;
			}
			assertThat(found.paths()).as(message).hasSize(count);
			assertThat(cost(network, found)).as(message).isEqualTo(best[count], within(1e-9));
			assertThat(found.all()).as(message).isEqualTo((count == 0) ? 0 : Math.exp(-best[count]), within(1e-12));
			several += (count > 2) ? 1 : 0;
		}
		assertThat(several).isGreaterThan(60);
	}

	@Test
	void agreesWithSuurballeOfJGraphTOnPeopleSplitInTwo() {
		int several = 0;
		for (long seed = 0; seed < 400; seed++) {
			Random random = new Random(seed);
			int size = 10 + random.nextInt(30);
			Network network = exact(random, size);
			int from = random.nextInt(size);
			int to = (from + 1 + random.nextInt(size - 1)) % size;
			int most = 1 + random.nextInt(3);
			String message = "seed " + seed + ": " + most + " from " + from + " to " + to;
			JointPaths found = this.cheapest.find(network, from, to, Filters.NONE, most);
			MostDisjointPathsTests.requireDisjoint(message, network, Filters.NONE, from, to, found.paths());
			List<GraphPath<Integer, DefaultWeightedEdge>> theirs = new SuurballeKDisjointShortestPaths<>(
					split(network, from, to))
				.getPaths(2 * from + 1, 2 * to, most);
			assertThat(found.paths()).as(message).hasSameSizeAs(theirs);
			assertThat(cost(network, found)).as(message)
				.isEqualTo(theirs.stream().mapToDouble(GraphPath::getWeight).sum(), within(1e-9));
			several += (theirs.size() > 1) ? 1 : 0;
		}
		assertThat(several).isGreaterThan(150);
	}

	/** Of costs that are multiples of 1/64: JGraphT's refuses what rounding leaves. */
	private static Network exact(Random random, int size) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		double density = (2 + 4 * random.nextDouble()) / size;
		for (int a = 0; a < size; a++) {
			for (int b = 0; b < size; b++) {
				if (a != b && random.nextDouble() < density) {
					builder.arc(a, b, Math.exp(-(1 + random.nextInt(200)) / 64.0), PLAIN);
				}
			}
		}
		return builder.build(1);
	}

	private static void best(Network network, List<int[]> all, int next, int count, double cost, Set<Integer> met,
			double[] best) {
		best[count] = Math.min(best[count], cost);
		for (int i = next; i < all.size() && count + 1 < best.length; i++) {
			Set<Integer> between = SomeNetworks.between(all.get(i));
			if (Collections.disjoint(between, met)) {
				Set<Integer> more = new HashSet<>(met);
				more.addAll(between);
				best(network, all, i + 1, count + 1, cost + NaiveSearch.cost(network, all.get(i)), more, best);
			}
		}
	}

	private static Graph<Integer, DefaultWeightedEdge> split(Network network, int from, int to) {
		Graph<Integer, DefaultWeightedEdge> split = new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
		for (int person = 0; person < network.size(); person++) {
			split.addVertex(2 * person);
			split.addVertex(2 * person + 1);
			if (person != from && person != to) {
				split.setEdgeWeight(split.addEdge(2 * person, 2 * person + 1), 0);
			}
		}
		for (int person = 0; person < network.size(); person++) {
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				split.setEdgeWeight(split.addEdge(2 * person + 1, 2 * network.head(arc)), network.cost(arc));
			}
		}
		return split;
	}

	private static double cost(Network network, JointPaths found) {
		return found.paths().stream().mapToDouble((path) -> NaiveSearch.cost(network, path.people())).sum();
	}

	private static List<String> people(JointPaths found) {
		return found.paths().stream().map((path) -> Arrays.toString(path.people())).toList();
	}

}
