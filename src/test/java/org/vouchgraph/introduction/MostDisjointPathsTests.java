package org.vouchgraph.introduction;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.jgrapht.Graph;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class MostDisjointPathsTests {

	private static final byte PLAIN = 0;

	private final MostDisjointPaths most = new MostDisjointPaths();

	// @formatter:off
	//
	//       .--- 1 -----------.
	//    0 -|     `---.        `--- 4
	//       |--- 2 --- 3 ----------'
	//       |                      |        6
	//       `--- 5 ----------------'
	//         (online)   (online)
	//
	// Shortest first, 0-1-4 is taken; 0-2-3-4 and 0-5-4 go with it.
	//
	// @formatter:on
	private final Network drawn = Network.builder(LongKeys.upTo(7))
		.tie(0, 1, 0.5, Network.CONFIRMED)
		.tie(0, 2, 0.5, PLAIN)
		.tie(1, 3, 0.5, PLAIN)
		.tie(2, 3, 0.5, PLAIN)
		.tie(1, 4, 0.5, Network.CONFIRMED)
		.tie(3, 4, 0.5, Network.REMOTE)
		.tie(0, 5, 0.5, Network.ONLINE_ONLY)
		.tie(5, 4, 0.5, Network.ONLINE_ONLY)
		.build(1);

	@Test
	void findsAllWaysAndWhoseLossEndsThem() {
		DisjointPaths found = this.most.find(this.drawn, 0, 4, Filters.NONE);
		assertThat(people(found)).containsExactly("[0, 1, 4]", "[0, 5, 4]", "[0, 2, 3, 4]");
		assertThat(found.cut()).hasSize(3);
		assertThat(found.direct()).isFalse();
	}

	@Test
	void obeysEachFilter() {
		assertThat(people(this.most.find(this.drawn, 0, 4, new Filters(true, false, false, 0, Set.of(), null))))
			.containsExactly("[0, 1, 4]");
		assertThat(people(this.most.find(this.drawn, 0, 4, new Filters(false, true, false, 0, Set.of(), null))))
			.containsExactly("[0, 1, 4]", "[0, 2, 3, 4]");
		assertThat(people(this.most.find(this.drawn, 0, 4, new Filters(false, false, true, 0, Set.of(), null))))
			.isEmpty();
		assertThat(people(this.most.find(this.drawn, 0, 4, new Filters(false, false, false, 0, Set.of(1, 0, 4), null))))
			.containsExactly("[0, 5, 4]", "[0, 2, 3, 4]");
	}

	@Test
	void theDirectTieIsAPathThatNoLossCuts() {
		Network network = Network.builder(LongKeys.upTo(3))
			.tie(0, 2, 0.5, PLAIN)
			.tie(0, 1, 0.5, PLAIN)
			.tie(1, 2, 0.5, PLAIN)
			.build(1);
		DisjointPaths found = this.most.find(network, 0, 2, Filters.NONE);
		assertThat(people(found)).containsExactly("[0, 2]", "[0, 1, 2]");
		assertThat(found.direct()).isTrue();
		assertThat(found.cut()).containsExactly(1);
	}

	// @formatter:off
	//
	//    0 --> 1 --> 2 --> 7 --> 5
	//    |      `---------.      ^
	//    v                 v     |
	//    3 -----> 6 -----> 4 ----'
	//
	// The shortest path 0-1-4-5 stands in the way of both others, and is undone.
	//
	// @formatter:on
	@Test
	void undoesAWayThatStandsInTheWay() {
		Network network = Network.builder(LongKeys.upTo(8))
			.arc(0, 1, 0.5, PLAIN)
			.arc(1, 4, 0.5, PLAIN)
			.arc(4, 5, 0.5, PLAIN)
			.arc(0, 3, 0.5, PLAIN)
			.arc(3, 6, 0.5, PLAIN)
			.arc(6, 4, 0.5, PLAIN)
			.arc(1, 2, 0.5, PLAIN)
			.arc(2, 7, 0.5, PLAIN)
			.arc(7, 5, 0.5, PLAIN)
			.build(1);
		assertThat(people(this.most.find(network, 0, 5, Filters.NONE))).containsExactly("[0, 1, 2, 7, 5]",
				"[0, 3, 6, 4, 5]");
	}

	@Test
	void noPathIsNobodyToLose() {
		DisjointPaths none = new DisjointPaths(List.of(), false, List.of());
		assertThat(this.most.find(this.drawn, 0, 6, Filters.NONE)).isEqualTo(none);
		assertThat(this.most.find(this.drawn, 6, 0, Filters.NONE)).isEqualTo(none);
		assertThat(this.most.find(this.drawn, 4, 4, Filters.NONE)).isEqualTo(none);
	}

	@Test
	void refusesWhatWouldBeAnotherProblem() {
		for (Filters filters : List.of(Filters.NONE.withLeastChance(0.1), Filters.NONE.withThrough(Set.of(1)))) {
			assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.most.find(this.drawn, 0, 4, filters))
				.withMessageContaining("leave both away");
		}
	}

	@Test
	void refusesWhomItDoesNotKnow() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.most.find(this.drawn, 0, 7, Filters.NONE))
			.withMessage("target: person 7 is not in [0..7)");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.most.find(this.drawn, 0, 4, new Filters(false, false, false, 0, Set.of(9), null)))
			.withMessage("left out: person 9 is not in [0..7)");
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 4, 9, 60 })
	void onARingThereAreTwoAmongAllWhoKnowEachOtherAsManyAsPeople(int size) {
		Network.Builder ring = Network.builder(LongKeys.upTo(size));
		Network.Builder all = Network.builder(LongKeys.upTo(size));
		for (int a = 0; a < size; a++) {
			ring.tie(a, (a + 1) % size, 0.5, PLAIN);
			for (int b = 0; b < a; b++) {
				all.tie(a, b, 0.5, PLAIN);
			}
		}
		assertThat(this.most.find(ring.build(1), 0, size / 2, Filters.NONE).paths()).hasSize(2);
		DisjointPaths found = this.most.find(all.build(1), 0, 1, Filters.NONE);
		assertThat(found.paths()).hasSize(size - 1);
		assertThat(found.cut()).isEqualTo(IntStream.range(2, size).boxed().toList());
	}

	@Test
	void onALineOfAHundredThousandEverybodyBetweenIsACut() {
		int size = 100_000;
		Network.Builder line = Network.builder(LongKeys.upTo(size));
		for (int person = 1; person < size; person++) {
			line.tie(person - 1, person, 0.5, PLAIN);
		}
		DisjointPaths found = this.most.find(line.build(1), 0, size - 1, Filters.NONE);
		assertThat(found.paths()).hasSize(1);
		assertThat(found.cut()).hasSize(1);
	}

	@Test
	void agreesWithTheMaximumFlowOfJGraphT() {
		int several = 0;
		for (long seed = 0; seed < 1500; seed++) {
			Random random = new Random(seed);
			int size = 2 + random.nextInt(20);
			Network network = SomeNetworks.any(random, size);
			int from = random.nextInt(size);
			int to = random.nextInt(size);
			Filters filter = SomeNetworks.filter(random, size);
			String message = "seed " + seed + ": " + from + " to " + to + " under " + filter;
			DisjointPaths found = this.most.find(network, from, to, filter);
			int direct = network.arc(from, to);
			boolean isDirect = direct >= 0 && SomeNetworks.allows(network, filter, direct);
			assertThat(found.direct()).as(message).isEqualTo(isDirect);
			requireDisjoint(message, network, filter, from, to, found.paths());
			if (from != to) {
				assertThat(found.paths()).as(message).hasSize(maximum(network, from, to, filter));
			}
			assertThat(found.cut()).as(message)
				.hasSize(found.paths().size() - (isDirect ? 1 : 0))
				.doesNotContain(from, to);
			Set<Integer> gone = new HashSet<>(filter.leftOut());
			gone.addAll(found.cut());
			Filters without = new Filters(filter.confirmedOnly(), filter.warmOnly(), filter.remoteOnly(), 0, gone,
					null);
			assertThat(maximum(network, from, to, without)).as(message).isEqualTo(isDirect ? 1 : 0);
			several += (found.paths().size() > 2) ? 1 : 0;
		}
		assertThat(several).isGreaterThan(300);
	}

	/** That these are paths, allowed, share nobody, and have the chances they say. */
	static void requireDisjoint(String message, Network network, Filters filter, int from, int to, List<Path> paths) {
		Set<Integer> met = new HashSet<>();
		Set<String> texts = new HashSet<>();
		double last = 1;
		for (Path path : paths) {
			int[] people = path.people();
			assertThat(people[0]).as(message).isEqualTo(from);
			assertThat(people[path.ties()]).as(message).isEqualTo(to);
			for (int i = 1; i <= path.ties(); i++) {
				int arc = network.arc(people[i - 1], people[i]);
				assertThat(arc).as(message).isNotNegative();
				assertThat(SomeNetworks.allows(network, filter, arc)).as(message).isTrue();
			}
			for (int i = 1; i < path.ties(); i++) {
				assertThat(met.add(people[i])).as(message).isTrue();
				assertThat(filter.leftOut()).as(message).doesNotContain(people[i]);
			}
			assertThat(met).as(message).doesNotContain(from, to);
			assertThat(texts.add(Arrays.toString(people))).as(message).isTrue();
			assertThat(path.chance()).as(message)
				.isEqualTo(Math.exp(-NaiveSearch.cost(network, people)), within(1e-12))
				.isLessThanOrEqualTo(last);
			last = path.chance();
		}
	}

	/** JGraphT's maximum flow on a graph in which each person is split in two. */
	private static int maximum(Network network, int from, int to, Filters filter) {
		if (from == to) {
			return 0;
		}
		Graph<Integer, DefaultWeightedEdge> split = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
		for (int person = 0; person < network.size(); person++) {
			split.addVertex(2 * person);
			split.addVertex(2 * person + 1);
			if (person != from && person != to && !filter.leftOut().contains(person)) {
				split.addEdge(2 * person, 2 * person + 1);
			}
		}
		for (int person = 0; person < network.size(); person++) {
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				if (SomeNetworks.allows(network, filter, arc)) {
					split.addEdge(2 * person + 1, 2 * network.head(arc));
				}
			}
		}
		return (int) Math.round(new EdmondsKarpMFImpl<>(split).calculateMaximumFlow(2 * from + 1, 2 * to));
	}

	private static List<String> people(DisjointPaths found) {
		return found.paths().stream().map((path) -> Arrays.toString(path.people())).toList();
	}

}
