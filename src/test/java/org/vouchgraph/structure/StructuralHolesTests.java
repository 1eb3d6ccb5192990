package org.vouchgraph.structure;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.graph.WeightedPseudograph;
import org.junit.jupiter.api.Test;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Published values are those of NetworkX's tests of its module {@code structuralholes}
 * (https://github.com/networkx/networkx, computed there with UCINET and igraph, checked
 * by hand); the undirected network is the example of S. P. Borgatti: Structural holes:
 * unpacking Burt's redundancy measures, Connections 20(1), 1997.
 */
class StructuralHolesTests {

	private static final double DIGITS = 0.0006;

	@Test
	void agreesWithThePublishedValuesOfBorgattisNetwork() {
		StructuralHoles<String, DefaultWeightedEdge> holes = holes(borgatti(false));
		assertThat(holes.constraint("G")).isEqualTo(0.400, within(DIGITS));
		assertThat(holes.constraint("A")).isEqualTo(0.595, within(DIGITS));
		assertThat(holes.constraint("C")).isEqualTo(1);
		assertThat(holes.effectiveSize("G")).isEqualTo(4.67, within(0.006));
		assertThat(holes.effectiveSize("A")).isEqualTo(2.50, within(1e-12));
		assertThat(holes.effectiveSize("C")).isEqualTo(1);
		assertThat(holes.efficiency("A")).isEqualTo(2.5 / 4, within(1e-12));
	}

	@Test
	void agreesWithThePublishedValuesOfItsWeightedForm() {
		StructuralHoles<String, DefaultWeightedEdge> holes = holes(borgatti(true));
		assertThat(holes.constraint("G")).isEqualTo(0.299, within(DIGITS));
		assertThat(holes.constraint("A")).isEqualTo(0.795, within(DIGITS));
		assertThat(holes.constraint("C")).isEqualTo(1);
		assertThat(holes.effectiveSize("G")).isEqualTo(5.47, within(0.006));
		assertThat(holes.effectiveSize("A")).isEqualTo(2.47, within(0.006));
		assertThat(holes.effectiveSize("C")).isEqualTo(1);
	}

	@Test
	void agreesWithThePublishedValuesOfADirectedNetwork() {
		StructuralHoles<Integer, DefaultWeightedEdge> holes = holes(directed(1, 1, 1, 1));
		assertThat(holes.constraint(0)).isEqualTo(1.003, within(DIGITS));
		assertThat(holes.constraint(1)).isEqualTo(1.003, within(DIGITS));
		assertThat(holes.constraint(2)).isEqualTo(1.389, within(DIGITS));
		assertThat(holes.effectiveSize(0)).isEqualTo(1.167, within(DIGITS));
		assertThat(holes.effectiveSize(1)).isEqualTo(1.167, within(DIGITS));
		assertThat(holes.effectiveSize(2)).isEqualTo(1, within(DIGITS));
	}

	@Test
	void agreesWithThePublishedValuesOfAWeightedDirectedNetwork() {
		StructuralHoles<Integer, DefaultWeightedEdge> holes = holes(directed(2, 2, 1, 1));
		assertThat(holes.constraint(0)).isEqualTo(0.840, within(DIGITS));
		assertThat(holes.constraint(1)).isEqualTo(1.143, within(DIGITS));
		assertThat(holes.constraint(2)).isEqualTo(1.378, within(DIGITS));
		assertThat(holes.effectiveSize(0)).isEqualTo(1.567, within(DIGITS));
		assertThat(holes.effectiveSize(1)).isEqualTo(1.083, within(DIGITS));
		assertThat(holes.effectiveSize(2)).isEqualTo(1, within(DIGITS));
	}

	@Test
	void contactsWhoDoNotKnowEachOtherLeaveOneFree() {
		for (int size = 2; size < 12; size++) {
			StructuralHoles<Integer, Integer> star = holes(RandomNetworks.star(size));
			assertThat(star.constraint(0)).isEqualTo(1.0 / (size - 1), within(1e-12));
			assertThat(star.effectiveSize(0)).isEqualTo(size - 1, within(1e-12));
			assertThat(star.efficiency(0)).isEqualTo(1, within(1e-12));
			assertThat(star.constraint(1)).isEqualTo(1, within(1e-12));
			StructuralHoles<Integer, Integer> path = holes(RandomNetworks.path(size));
			assertThat(path.constraint(0)).isEqualTo(1, within(1e-12));
			if (size > 2) {
				assertThat(path.constraint(1)).isEqualTo(0.5, within(1e-12));
				assertThat(path.effectiveSize(1)).isEqualTo(2, within(1e-12));
			}
			if (size > 3) {
				assertThat(holes(RandomNetworks.ring(size)).constraint(0)).isEqualTo(0.5, within(1e-12));
			}
		}
		StructuralHoles<Integer, Integer> triangle = holes(RandomNetworks.ring(3));
		assertThat(triangle.constraint(0)).isEqualTo(1.125, within(1e-12));
		assertThat(triangle.effectiveSize(0)).isEqualTo(1, within(1e-12));
		assertThat(triangle.efficiency(0)).isEqualTo(0.5, within(1e-12));
	}

	@Test
	void whoHasNoContactsHasNoValue() {
		Graph<Integer, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
		graph.addVertex(1);
		graph.addEdge(1, 1);
		assertThat(holes(graph).constraint(1)).isNaN();
		assertThat(holes(graph).effectiveSize(1)).isNaN();
		assertThat(holes(graph).efficiency(1)).isNaN();
	}

	@Test
	void whoIsOnlyKnownByOthersHasContactsAllTheSame() {
		Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
		Graphs.addEdgeWithVertices(graph, 1, 2);
		assertThat(holes(graph).constraint(2)).isEqualTo(1);
	}

	@Test
	void refusesWhatItCannotMeasure() {
		Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		Graphs.addEdgeWithVertices(graph, 1, 2, 0);
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> holes(graph).constraint(3))
			.withMessage("vertex 3 is not in the graph");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> holes(graph).effectiveSize(1))
			.withMessage("strength 0.0 of edge (1 : 2) is not greater than 0 and finite");
	}

	@Test
	void agreesWithTheFormulasOnMatrices() {
		int overlapping = 0;
		for (long seed = 0; seed < 400; seed++) {
			Random random = new Random(seed);
			int size = 1 + random.nextInt(9);
			Graph<Integer, DefaultWeightedEdge> graph = random.nextBoolean()
					? new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class)
					: new WeightedPseudograph<>(DefaultWeightedEdge.class);
			double[][] mutual = new double[size][size];
			for (int i = 0; i < size; i++) {
				graph.addVertex(i);
			}
			for (int edge = random.nextInt(3 * size); edge > 0; edge--) {
				int from = random.nextInt(size);
				int to = random.nextInt(size);
				double strength = 0.1 + random.nextDouble();
				Graphs.addEdge(graph, from, to, strength);
				mutual[from][to] += (from == to) ? 0 : strength;
				mutual[to][from] += (from == to) ? 0 : strength;
			}
			StructuralHoles<Integer, DefaultWeightedEdge> holes = holes(graph);
			for (int i = 0; i < size; i++) {
				String message = "seed " + seed + ", vertex " + i;
				if (sum(mutual[i]) == 0) {
					assertThat(holes.constraint(i)).as(message).isNaN();
					continue;
				}
				double constraint = 0;
				double effective = 0;
				int contacts = 0;
				for (int j = 0; j < size; j++) {
					if (mutual[i][j] > 0) {
						double invested = mutual[i][j] / sum(mutual[i]);
						double redundant = 0;
						for (int q = 0; q < size; q++) {
							double here = mutual[i][q] / sum(mutual[i]);
							invested += (here > 0) ? here * mutual[q][j] / sum(mutual[q]) : 0;
							redundant += here * mutual[j][q] / most(mutual[j]);
						}
						constraint += invested * invested;
						effective += 1 - redundant;
						contacts++;
						overlapping += (redundant > 0) ? 1 : 0;
					}
				}
				assertThat(holes.constraint(i)).as(message).isEqualTo(constraint, within(1e-12));
				assertThat(holes.effectiveSize(i)).as(message).isEqualTo(effective, within(1e-12));
				assertThat(holes.efficiency(i)).as(message).isEqualTo(effective / contacts, within(1e-12));
			}
		}
		assertThat(overlapping).isGreaterThan(1000);
	}

	@Test
	void looksAtNobodyFartherAwayThanTwoTies() {
		// 0 knows 1 and 2, who know each other; 2 knows 3, and 3 has a tie of strength 0.
		Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		Graphs.addEdgeWithVertices(graph, 0, 1, 1);
		Graphs.addEdgeWithVertices(graph, 0, 2, 1);
		Graphs.addEdgeWithVertices(graph, 1, 2, 1);
		Graphs.addEdgeWithVertices(graph, 2, 3, 1);
		Graphs.addEdgeWithVertices(graph, 3, 4, 0);
		assertThat(holes(graph).effectiveSize(0)).isEqualTo(1, within(1e-12));
		assertThat(holes(graph).constraint(0)).isFinite();
	}

	private static Graph<String, DefaultWeightedEdge> borgatti(boolean weighted) {
		Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		Map<String, Integer> ties = new HashMap<>(
				Map.of("AB", 2, "AF", 3, "AG", 5, "AE", 2, "EG", 8, "FG", 3, "BG", 4, "BD", 1, "DG", 3, "GC", 10));
		ties.forEach((pair, strength) -> Graphs.addEdgeWithVertices(graph, pair.substring(0, 1), pair.substring(1),
				weighted ? strength : 1));
		return graph;
	}

	private static Graph<Integer, DefaultWeightedEdge> directed(double... strengths) {
		Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
		Graphs.addEdgeWithVertices(graph, 0, 1, strengths[0]);
		Graphs.addEdgeWithVertices(graph, 0, 2, strengths[1]);
		Graphs.addEdgeWithVertices(graph, 1, 0, strengths[2]);
		Graphs.addEdgeWithVertices(graph, 2, 1, strengths[3]);
		return graph;
	}

	private static <V> StructuralHoles<V, DefaultWeightedEdge> holes(Graph<V, DefaultWeightedEdge> graph) {
		return new StructuralHoles<>(graph, graph::getEdgeWeight);
	}

	private static StructuralHoles<Integer, Integer> holes(Network network) {
		return new StructuralHoles<>(new NetworkGraph(network), network::chance);
	}

	private static double sum(double[] row) {
		double sum = 0;
		for (double each : row) {
			sum += each;
		}
		return sum;
	}

	private static double most(double[] row) {
		double most = 0;
		for (double each : row) {
			most = Math.max(most, each);
		}
		return most;
	}

}
