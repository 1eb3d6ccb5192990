package org.vouchgraph.structure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BiconnectivityTests {

	private static final byte PLAIN = 0;

	// @formatter:off
	//
	//    0 --- 1         5          8
	//     \   /         / \
	//       2 --- 3 --- 4 - 6 --- 7
	//
	//    (3 --> 4 is said in one direction only)
	//
	// @formatter:on
	private final Network drawn = RandomNetworks.people(9)
		.tie(0, 1, 0.5, PLAIN)
		.tie(0, 2, 0.5, PLAIN)
		.tie(1, 2, 0.5, PLAIN)
		.tie(2, 3, 0.5, PLAIN)
		.arc(3, 4, 0.5, PLAIN)
		.tie(4, 5, 0.5, PLAIN)
		.tie(4, 6, 0.5, PLAIN)
		.tie(5, 6, 0.5, PLAIN)
		.tie(6, 7, 0.5, PLAIN)
		.build(1);

	private final Biconnectivity structure = new Biconnectivity(this.drawn);

	@Test
	void findsCutpointsAndBridges() {
		assertThat(this.structure.getCutpoints()).containsExactlyInAnyOrder(2, 3, 4, 6);
		assertThat(this.structure.cutpoints()).isEqualTo(4);
		assertThat(this.structure.isCutpoint(2)).isTrue();
		assertThat(this.structure.isCutpoint(5)).isFalse();
		assertThat(this.structure.getBridges()).containsExactlyInAnyOrder(arc(2, 3), arc(3, 2), arc(3, 4), arc(6, 7),
				arc(7, 6));
		assertThat(this.structure.isBridge(4, 3)).isTrue();
		assertThat(this.structure.isBridge(4, 5)).isFalse();
		assertThat(this.structure.isBridge(0, 7)).isFalse();
	}

	@Test
	void tellsTheBlockCutTree() {
		assertThat(this.structure.blocks()).isEqualTo(5);
		assertThat(this.structure.components()).isEqualTo(2);
		int block = this.structure.block(5, 6);
		assertThat(this.structure.top(block)).isEqualTo(4);
		assertThat(this.structure.people(block)).startsWith(4).containsExactlyInAnyOrder(4, 5, 6);
		assertThat(this.structure.blocksOf(4)).containsExactlyInAnyOrder(block, this.structure.block(3, 4));
		assertThat(this.structure.blocksOf(8)).isEmpty();
	}

	@Test
	void tellsWhatHangsBehindACutpoint() {
		assertThat(this.structure.partsWithout(4)).containsExactly(4, 3);
		assertThat(this.structure.partsWithout(5)).containsExactly(7);
		assertThat(this.structure.partsWithout(8)).isEmpty();
		assertThat(this.structure.behind(4, 0)).isEqualTo(3);
		assertThat(this.structure.behind(4, 7)).isEqualTo(4);
		assertThat(this.structure.behind(4, 4)).isEqualTo(7);
		assertThat(this.structure.behind(4, 8)).isZero();
		assertThat(this.structure.isBehind(7, 4, 0)).isTrue();
		assertThat(this.structure.isBehind(7, 5, 0)).isFalse();
		assertThat(this.structure.isBehind(8, 4, 0)).isFalse();
	}

	@Test
	void refusesWhomItDoesNotKnow() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.structure.isCutpoint(9))
			.withMessage("person 9 is not in [0..9)");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.structure.people(5))
			.withMessage("block 5 is not in [0..5)");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.structure.block(0, 7))
			.withMessage("people 0 and 7 have no tie: name two who do");
	}

	@Test
	void nobodyHasNoStructure() {
		Biconnectivity nobody = new Biconnectivity(RandomNetworks.path(0));
		assertThat(nobody.blocks()).isZero();
		assertThat(nobody.components()).isZero();
		assertThat(nobody.getCutpoints()).isEmpty();
		assertThat(nobody.getBridges()).isEmpty();
		assertThat(nobody.isConnected()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 50 })
	void onAStarTheMiddleIsTheOnlyCutpoint(int size) {
		Biconnectivity star = new Biconnectivity(RandomNetworks.star(size));
		assertThat(star.cutpoints()).isEqualTo((size > 2) ? 1 : 0);
		assertThat(star.blocks()).isEqualTo(size - 1);
		assertThat(star.getBridges()).hasSize(2 * (size - 1));
		assertThat(star.behind(0, 1)).isEqualTo(size - 2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 4, 50 })
	void aRingIsOneBlock(int size) {
		Biconnectivity ring = new Biconnectivity(RandomNetworks.ring(size));
		assertThat(ring.isBiconnected()).isTrue();
		assertThat(ring.getBridges()).isEmpty();
		assertThat(ring.cutpoints()).isZero();
	}

	@Test
	void aPathOfAMillionPeopleDoesNotOverflow() {
		int size = 1_000_000;
		Biconnectivity path = new Biconnectivity(RandomNetworks.path(size));
		assertThat(path.cutpoints()).isEqualTo(size - 2);
		assertThat(path.blocks()).isEqualTo(size - 1);
		assertThat(path.behind(400_000, 0)).isEqualTo(size - 400_001);
		assertThat(path.behind(400_000, size - 1)).isEqualTo(400_000);
	}

	@Test
	void agreesWithJGraphT() {
		for (long seed = 0; seed < 600; seed++) {
			String message = "seed " + seed;
			Network network = RandomNetworks.any(new Random(seed));
			Graph<Integer, Integer> peer = undirected(network);
			Biconnectivity ours = new Biconnectivity(network);
			BiconnectivityInspector<Integer, Integer> theirs = new BiconnectivityInspector<>(peer);
			assertThat(ours.getCutpoints()).as(message).isEqualTo(theirs.getCutpoints());
			assertThat(ours.cutpoints()).as(message).isEqualTo(theirs.getCutpoints().size());
			assertThat(ties(network, ours.getBridges())).as(message).isEqualTo(theirs.getBridges());
			assertThat(parts(network, ours.getBlocks())).as(message).isEqualTo(parts(network, theirs.getBlocks()));
			assertThat(ours.getBlocks()).as(message).hasSize(ours.blocks());
			assertThat(parts(network, ours.getConnectedComponents())).as(message)
				.isEqualTo(parts(network, theirs.getConnectedComponents()));
			assertThat(ours.isConnected()).as(message).isEqualTo(theirs.isConnected());
			assertThat(ours.isBiconnected()).as(message).isEqualTo(theirs.isBiconnected() && theirs.isConnected());
			for (int person = 0; person < network.size(); person++) {
				assertThat(ours.isCutpoint(person)).as(message).isEqualTo(theirs.getCutpoints().contains(person));
				assertThat(parts(network, ours.getBlocks(person))).as(message)
					.isEqualTo(parts(network, theirs.getBlocks(person)));
				assertThat(part(network, ours.getConnectedComponent(person))).as(message)
					.isEqualTo(part(network, theirs.getConnectedComponent(person)));
			}
		}
	}

	@Test
	void whatIsBehindAgreesWithTakingThePersonAway() {
		for (long seed = 0; seed < 200; seed++) {
			Network network = RandomNetworks.any(new Random(seed));
			Biconnectivity structure = new Biconnectivity(network);
			for (int root = 0; root < network.size(); root++) {
				Set<Integer> all = reached(network, root, -1);
				for (int person = 0; person < network.size(); person++) {
					Set<Integer> lost = new HashSet<>(all);
					lost.removeAll((person == root) ? Set.of() : reached(network, root, person));
					if (!all.contains(person)) {
						lost.clear();
					}
					lost.remove(person);
					String message = "seed " + seed + ": without " + person + " from " + root;
					assertThat(structure.behind(person, root)).as(message).isEqualTo(lost.size());
					for (int somebody = 0; somebody < network.size(); somebody++) {
						assertThat(structure.isBehind(somebody, person, root)).as(message + " to " + somebody)
							.isEqualTo(lost.contains(somebody));
					}
				}
			}
		}
	}

	@Test
	void partsAgreeWithTakingThePersonAway() {
		for (long seed = 0; seed < 200; seed++) {
			Network network = RandomNetworks.any(new Random(seed));
			Biconnectivity structure = new Biconnectivity(network);
			for (int person = 0; person < network.size(); person++) {
				int gone = person;
				Set<Set<Integer>> parts = reached(network, person, -1).stream()
					.filter((other) -> other != gone)
					.map((other) -> reached(network, other, gone))
					.collect(Collectors.toSet());
				int[] sizes = parts.stream().mapToInt((part) -> -part.size()).sorted().map((size) -> -size).toArray();
				assertThat(structure.partsWithout(person)).as("seed %d, person %d", seed, person).isEqualTo(sizes);
			}
		}
	}

	private int arc(int from, int to) {
		return this.drawn.arc(from, to);
	}

	private static Set<Integer> reached(Network network, int root, int without) {
		Set<Integer> met = new HashSet<>(Set.of(root));
		Deque<Integer> open = new ArrayDeque<>(met);
		while (!open.isEmpty()) {
			int person = open.remove();
			for (int other = 0; other < network.size(); other++) {
				boolean tie = network.arc(person, other) >= 0 || network.arc(other, person) >= 0;
				if (tie && other != without && met.add(other)) {
					open.add(other);
				}
			}
		}
		return met;
	}

	/** An edge for each tie, named by the smaller of its arcs. */
	private static Graph<Integer, Integer> undirected(Network network) {
		Graph<Integer, Integer> graph = new SimpleGraph<>(null, null, false);
		for (int person = 0; person < network.size(); person++) {
			graph.addVertex(person);
		}
		for (int person = 0; person < network.size(); person++) {
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				graph.addEdge(person, network.head(arc), tie(network, arc));
			}
		}
		return graph;
	}

	private static int tie(Network network, int arc) {
		int back = network.arc(network.head(arc), network.tail(arc));
		return (back < 0) ? arc : Math.min(arc, back);
	}

	private static Set<Integer> ties(Network network, Collection<Integer> arcs) {
		return arcs.stream().map((arc) -> tie(network, arc)).collect(Collectors.toSet());
	}

	private static Set<String> parts(Network network, Set<Graph<Integer, Integer>> graphs) {
		return graphs.stream().map((graph) -> part(network, graph)).collect(Collectors.toSet());
	}

	private static String part(Network network, Graph<Integer, Integer> graph) {
		IntFunction<int[]> array = int[]::new;
		int[] people = graph.vertexSet().stream().mapToInt(Integer::intValue).sorted().toArray();
		int[] ties = ties(network, graph.edgeSet()).stream().mapToInt(Integer::intValue).sorted().toArray();
		return (people.length == 0) ? Arrays.toString(array.apply(0)) : Arrays.toString(people) + Arrays.toString(ties);
	}

}
