package org.vouchgraph.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class CommunitiesTests {

	private static final byte PLAIN = 0;

	// @formatter:off
	//
	//    0 --- 1           4 --- 5
	//    | \ / |           | \ / |        8
	//    | / \ |           | / \ |
	//    2 --- 3 --------- 6 --- 7
	//
	// @formatter:on
	@Test
	void cliquesAreToldApartAtTheTieBetweenThem() {
		Network.Builder builder = RandomNetworks.people(9);
		clique(builder, 0, 4);
		clique(builder, 4, 8);
		builder.tie(3, 6, 0.5, PLAIN);
		Communities found = new Communities(builder.build(1));
		assertThat(found.count()).isEqualTo(3);
		assertThat(found.people(0)).containsExactly(0, 1, 2, 3);
		assertThat(found.people(1)).containsExactly(4, 5, 6, 7);
		assertThat(found.people(2)).containsExactly(8);
		assertThat(found.of(6)).isEqualTo(1);
		// 12 of 13 ties inside, and 13 of 26 ends on each side.
		assertThat(found.modularity()).isCloseTo(12 / 13.0 - 0.5, within(1e-12));
	}

	@Test
	void ringOfCliquesIsItsCliques() {
		int cliques = 12;
		Network.Builder builder = RandomNetworks.people(5 * cliques);
		for (int i = 0; i < cliques; i++) {
			clique(builder, 5 * i, 5 * i + 5);
			builder.tie(5 * i, (5 * i + 6) % (5 * cliques), 0.5, PLAIN);
		}
		Communities found = new Communities(builder.build(1));
		assertThat(found.count()).isEqualTo(cliques);
		assertThat(IntStream.range(0, cliques).map(found::size).toArray()).containsOnly(5);
		assertThat(found.modularity()).isCloseTo(10 / 11.0 - 1.0 / cliques, within(1e-12));
	}

	@Test
	void strongTiesHoldCloserThanWeakOnes() {
		Network ring = RandomNetworks.people(4)
			.tie(0, 1, 0.9, PLAIN)
			.tie(1, 2, 0.1, PLAIN)
			.tie(2, 3, 0.9, PLAIN)
			.tie(3, 0, 0.1, PLAIN)
			.build(1);
		Communities found = new Communities(ring);
		assertThat(found.people(0)).containsExactly(0, 1);
		assertThat(found.people(1)).containsExactly(2, 3);
	}

	@Test
	void nobodyIsInNoCommunity() {
		assertThat(new Communities(RandomNetworks.people(0).build(1)).count()).isZero();
		assertThat(new Communities(RandomNetworks.people(0).build(1)).modularity()).isZero();
		Communities alone = new Communities(RandomNetworks.people(3).build(1));
		assertThat(alone.count()).isEqualTo(3);
		assertThat(alone.modularity()).isZero();
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> alone.of(3))
			.withMessage("person 3 is not in [0..3)");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> alone.people(-1))
			.withMessage("community -1 is not in [0..3)");
	}

	@Test
	void whoIsGoneIsInNone() {
		Network network = RandomNetworks.star(4).change().gone(200).build(2);
		Communities found = new Communities(network);
		assertThat(found.of(2)).isEqualTo(-1);
		assertThat(found.people(0)).containsExactly(0, 1, 3);
	}

	@Test
	void isNoWorseThanNoneOrAllAndItsFigureIsThatOfTheDefinition() {
		for (long seed = 0; seed < 400; seed++) {
			Network network = RandomNetworks.any(new Random(seed));
			Communities found = new Communities(network);
			int[] of = IntStream.range(0, network.size()).map(found::of).toArray();
			double figure = modularity(network, of);
			assertThat(found.modularity()).as("seed %d", seed).isCloseTo(figure, within(1e-5));
			for (int community = 0; community < found.count(); community++) {
				assertThat(hangsTogether(network, found.people(community))).as("seed %d", seed).isTrue();
			}
			if (network.arcs() == 0) {
				continue;
			}
			int[] alone = IntStream.range(0, network.size()).toArray();
			assertThat(figure).as("seed %d", seed).isGreaterThanOrEqualTo(modularity(network, alone) - 1e-5);
			int[] together = new int[network.size()];
			assertThat(figure).as("seed %d", seed).isGreaterThanOrEqualTo(modularity(network, together) - 1e-5);
		}
	}

	@Test
	void isAsGoodAsTheBestPartitionOfSmallNetworksNearlyAlways() {
		int best = 0;
		int tried = 0;
		for (long seed = 0; seed < 150; seed++) {
			Random random = new Random(seed);
			Network network = RandomNetworks.ties(random, 4 + random.nextInt(5), 2.5, false);
			if (network.arcs() == 0) {
				continue;
			}
			tried++;
			double most = best(network, new int[network.size()], 0, 0);
			double found = new Communities(network).modularity();
			assertThat(found).as("seed %d", seed).isLessThanOrEqualTo(most + 1e-5).isGreaterThan(most - 0.12);
			best += (found > most - 1e-5) ? 1 : 0;
		}
		assertThat(best).isGreaterThan(tried * 8 / 10);
	}

	/** The modularity as JGraphT measures it. */
	@Test
	void agreesWithJGraphT() {
		Random random = new Random(11);
		Network network = RandomNetworks.ties(random, 120, 6, false);
		Communities found = new Communities(network);
		SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		IntStream.range(0, network.size()).forEach(graph::addVertex);
		for (int person = 0; person < network.size(); person++) {
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				if (network.head(arc) > person) {
					graph.setEdgeWeight(graph.addEdge(person, network.head(arc)), network.chance(arc));
				}
			}
		}
		List<Set<Integer>> partition = new ArrayList<>();
		for (int community = 0; community < found.count(); community++) {
			partition.add(Arrays.stream(found.people(community)).boxed().collect(Collectors.toSet()));
		}
		assertThat(found.modularity()).isCloseTo(new UndirectedModularityMeasurer<>(graph).modularity(partition),
				within(1e-5));
	}

	@Test
	void doesNotDependOnTheOrderOfIndices() {
		for (long seed = 0; seed < 60; seed++) {
			Network network = RandomNetworks.ties(new Random(seed), 60, 5, seed % 2 == 0);
			assertThat(byKeys(network)).as("seed %d", seed).isEqualTo(byKeys(network.nearby()));
		}
	}

	private static List<Set<Long>> byKeys(Network network) {
		Communities found = new Communities(network);
		List<Set<Long>> all = new ArrayList<>();
		for (int community = 0; community < found.count(); community++) {
			all.add(Arrays.stream(found.people(community)).mapToObj(network::key).collect(Collectors.toSet()));
		}
		return all;
	}

	private static void clique(Network.Builder builder, int from, int to) {
		for (int a = from; a < to; a++) {
			for (int b = a + 1; b < to; b++) {
				builder.tie(a, b, 0.5, PLAIN);
			}
		}
	}

	/** By the definition, pair by pair. */
	private static double modularity(Network network, int[] of) {
		int size = network.size();
		double[][] weight = new double[size][size];
		double[] all = new double[size];
		double total = 0;
		for (int a = 0; a < size; a++) {
			for (int arc = network.firstArc(a); arc < network.endArc(a); arc++) {
				weight[a][network.head(arc)] += network.chance(arc);
				weight[network.head(arc)][a] += network.chance(arc);
			}
		}
		for (int a = 0; a < size; a++) {
			all[a] = Arrays.stream(weight[a]).sum();
			total += all[a];
		}
		double figure = 0;
		for (int a = 0; a < size && total > 0; a++) {
			for (int b = 0; b < size; b++) {
				figure += (of[a] == of[b]) ? weight[a][b] / total - all[a] * all[b] / total / total : 0;
			}
		}
		return figure;
	}

	/** The most that any partition has, tried one after the other. */
	private static double best(Network network, int[] of, int person, int labels) {
		if (person == network.size()) {
			return modularity(network, of);
		}
		double most = -1;
		for (int label = 0; label <= labels; label++) {
			of[person] = label;
			most = Math.max(most, best(network, of, person + 1, Math.max(labels, label + 1)));
		}
		return most;
	}

	private static boolean hangsTogether(Network network, int[] people) {
		Set<Integer> left = Arrays.stream(people).boxed().collect(Collectors.toCollection(HashSet::new));
		List<Integer> found = new ArrayList<>(List.of(people[0]));
		left.remove(people[0]);
		for (int i = 0; i < found.size(); i++) {
			int one = found.get(i);
			for (int other : List.copyOf(left)) {
				if (network.arc(one, other) >= 0 || network.arc(other, one) >= 0) {
					left.remove(other);
					found.add(other);
				}
			}
		}
		return left.isEmpty();
	}

}
