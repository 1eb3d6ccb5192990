package org.vouchgraph.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.clique.BronKerboschCliqueFinder;
import org.jgrapht.alg.color.BrownBacktrackColoring;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.partition.BipartitePartitioning;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EdgeBetweennessCentrality;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.KatzCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.AStarShortestPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.BellmanFordShortestPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.shortestpath.FloydWarshallShortestPaths;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** JGraphT's algorithms on the view and on JGraphT's own graph give equal answers. */
class NetworkGraphTests {

	static Stream<Algorithm> algorithms() {
		return Stream.of(
				new Algorithm("Dijkstra",
						(graph) -> weights(graph, (a, b) -> new DijkstraShortestPath<>(graph).getPath(a, b))),
				new Algorithm("BidirectionalDijkstra",
						(graph) -> weights(graph,
								(a, b) -> new BidirectionalDijkstraShortestPath<>(graph).getPath(a, b))),
				new Algorithm("BellmanFord, three hops",
						(graph) -> weights(graph,
								(a, b) -> new BellmanFordShortestPath<>(graph, 1e-9, 3).getPath(a, b))),
				new Algorithm("FloydWarshall", (graph) -> {
					FloydWarshallShortestPaths<Integer, Integer> all = new FloydWarshallShortestPaths<>(graph);
					return weights(graph, all::getPath);
				}),
				new Algorithm("Yen",
						(graph) -> new YenKShortestPath<>(graph).getPaths(first(graph), last(graph), 7)
							.stream()
							.map((path) -> rounded(path.getWeight()))
							.toList()),
				new Algorithm("AllDirectedPaths",
						(graph) -> new HashSet<>(
								new AllDirectedPaths<>(graph).getAllPaths(first(graph), last(graph), true, 4)
									.stream()
									.map(GraphPath::getVertexList)
									.toList())),
				new Algorithm("strong connectivity",
						(graph) -> new HashSet<>(
								new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets())),
				new Algorithm("weak connectivity",
						(graph) -> new HashSet<>(new ConnectivityInspector<>(graph).connectedSets())),
				new Algorithm("articulation points",
						(graph) -> new BiconnectivityInspector<>(new AsUndirectedGraph<>(graph)).getCutpoints()),
				new Algorithm("cycles", (graph) -> new CycleDetector<>(graph).findCycles()),
				new Algorithm("PageRank", (graph) -> rounded(new PageRank<>(graph).getScores())),
				new Algorithm("betweenness", (graph) -> rounded(new BetweennessCentrality<>(graph).getScores())),
				new Algorithm("edge betweenness", (graph) -> {
					Map<List<Integer>, Long> scores = new HashMap<>();
					new EdgeBetweennessCentrality<>(graph).getScores()
						.forEach((edge, score) -> scores
							.put(List.of(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)), rounded(score)));
					return scores;
				}), new Algorithm("closeness", (graph) -> rounded(new ClosenessCentrality<>(graph).getScores())),
				new Algorithm("harmonic", (graph) -> rounded(new HarmonicCentrality<>(graph).getScores())),
				new Algorithm("clustering", (graph) -> rounded(new ClusteringCoefficient<>(graph).getScores())),
				new Algorithm("maximum flow",
						(graph) -> rounded(
								new EdmondsKarpMFImpl<>(graph).calculateMaximumFlow(first(graph), last(graph)))),
				new Algorithm("breadth first", (graph) -> {
					Set<Integer> reached = new HashSet<>();
					new BreadthFirstIterator<>(graph, first(graph)).forEachRemaining(reached::add);
					return reached;
				}),
				new Algorithm("A*, no estimate",
						(graph) -> weights(graph,
								(a, b) -> new AStarShortestPath<>(graph, (from, to) -> 0.0).getPath(a, b))),
				new Algorithm("Gabow's strong connectivity",
						(graph) -> new HashSet<>(
								new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets())),
				new Algorithm("blocks", (graph) -> {
					Set<Set<Integer>> blocks = new HashSet<>();
					new BiconnectivityInspector<>(new AsUndirectedGraph<>(graph)).getBlocks()
						.forEach((block) -> blocks.add(new HashSet<>(block.vertexSet())));
					return blocks;
				}), new Algorithm("core numbers", (graph) -> new Coreness<>(simple(graph)).getScores()),
				new Algorithm("eigenvector", (graph) -> rounded(new EigenvectorCentrality<>(graph).getScores())),
				new Algorithm("Katz", (graph) -> rounded(new KatzCentrality<>(graph).getScores())),
				new Algorithm("bipartite",
						(graph) -> new BipartitePartitioning<>(new AsUndirectedGraph<>(graph)).isBipartite()),
				new Algorithm("spanning forest",
						(graph) -> rounded(
								new KruskalMinimumSpanningTree<>(new AsUndirectedGraph<>(graph)).getSpanningTree()
									.getWeight())),
				new Algorithm("chromatic number",
						(graph) -> new BrownBacktrackColoring<>(simple(graph)).getColoring().getNumberColors()),
				new Algorithm("largest clique", (graph) -> {
					Set<Set<Integer>> cliques = new HashSet<>();
					new BronKerboschCliqueFinder<>(simple(graph)).maximumIterator().forEachRemaining(cliques::add);
					return cliques;
				}), new Algorithm("push-relabel flow", (graph) -> rounded(
						new PushRelabelMFImpl<>(graph).calculateMaximumFlow(first(graph), last(graph)))));
	}

	@ParameterizedTest
	@MethodSource("algorithms")
	void givesTheAnswerOfJgraphtsOwnGraph(Algorithm algorithm) {
		for (long seed = 0; seed < 20; seed++) {
			Random random = new Random(seed);
			int size = 2 + random.nextInt(14);
			Network made = NetworkTests.random(random, size, random.nextInt(5 * size), random.nextBoolean());
			Network network = (seed % 2 == 0) ? made : changed(random, made);
			assertThat(algorithm.run().apply(new NetworkGraph(network))).as("%s, seed %d", algorithm.name(), seed)
				.isEqualTo(algorithm.run().apply(own(network)));
		}
	}

	@Test
	void hasThePeopleAndArcsOfTheNetwork() {
		Network network = Network.builder(new long[] { 1, 2, 3 })
			.arc(0, 1, 0.5, (byte) 0)
			.arc(0, 2, 0.25, (byte) 0)
			.arc(2, 0, 0.75, (byte) 0)
			.build(1);
		NetworkGraph graph = new NetworkGraph(network);
		assertThat(graph.vertexSet()).containsExactly(0, 1, 2);
		assertThat(graph.edgeSet()).containsExactly(0, 1, 2);
		assertThat(graph.outgoingEdgesOf(0)).containsExactly(0, 1);
		assertThat(graph.incomingEdgesOf(0)).containsExactly(2);
		assertThat(graph.edgesOf(0)).containsExactlyInAnyOrder(0, 1, 2);
		assertThat(graph.degreeOf(0)).isEqualTo(3);
		assertThat(graph.getEdge(1, 0)).isNull();
		assertThat(graph.getAllEdges(0, 2)).containsExactly(1);
		assertThat(graph.getAllEdges(1, 2)).isEmpty();
		assertThat(graph.getAllEdges(1, 9)).isNull();
		assertThat(graph.getEdgeSource(2)).isEqualTo(2);
		assertThat(graph.getEdgeTarget(2)).isEqualTo(0);
		assertThat(graph.getEdgeWeight(1)).isEqualTo((float) -Math.log(0.25));
		assertThat(graph.vertexSet().contains(3)).isFalse();
		assertThat(graph.incomingEdgesOf(0).contains(2)).isTrue();
		assertThat(graph.incomingEdgesOf(0).contains(1)).isFalse();
		assertThat(graph).isEqualTo(new NetworkGraph(network));
	}

	@Test
	void cannotBeChanged() {
		NetworkGraph graph = new NetworkGraph(Network.builder(new long[] { 1, 2 }).tie(0, 1, 0.5, (byte) 0).build(1));
		assertThat(graph.getType().isModifiable()).isFalse();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> graph.addVertex(5));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> graph.removeVertex(1));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> graph.addEdge(1, 0));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> graph.removeEdge(0, 1));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> graph.setEdgeWeight(0, 1));
	}

	@Test
	void refusesPeopleAndArcsThatAreNotThere() {
		NetworkGraph graph = new NetworkGraph(Network.builder(new long[] { 1, 2 }).tie(0, 1, 0.5, (byte) 0).build(1));
		assertThatIllegalArgumentException().isThrownBy(() -> graph.outgoingEdgesOf(2))
			.withMessageStartingWith("person 2 is not in [0..2)");
		assertThatIllegalArgumentException().isThrownBy(() -> graph.getEdgeTarget(2))
			.withMessageStartingWith("arc 2 is not in [0..2)");
	}

	/** One gone, one new, some ties different, twice. */
	private static Network changed(Random random, Network network) {
		Network now = network;
		for (int version = 2; version <= 3; version++) {
			long gone = now.key(random.nextInt(now.size()));
			Network.Changes changes = now.change().gone(gone).person(-version);
			for (int i = 0; i < now.size(); i++) {
				int a = random.nextInt(now.size());
				int b = random.nextInt(now.size());
				if (a == b || now.key(b) == gone || now.isGone(b)) {
					continue;
				}
				if (now.key(a) == gone || now.isGone(a)) {
					changes.tie(-version, now.key(b), 0.5, Network.REMOTE);
				}
				else {
					changes.tie(now.key(a), now.key(b), 0.05 + 0.9 * random.nextDouble(), Network.CONFIRMED);
				}
				if (random.nextInt(3) == 0) {
					changes.noTie(now.key(b), now.key((b + 1) % now.size()));
				}
			}
			now = changes.build(version);
		}
		return now;
	}

	private static Graph<Integer, Integer> own(Network network) {
		Graph<Integer, Integer> graph = new DefaultDirectedWeightedGraph<>(null, null);
		for (int person = 0; person < network.size(); person++) {
			if (!network.isGone(person)) {
				graph.addVertex(person);
			}
		}
		for (int person = 0; person < network.size(); person++) {
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				graph.addEdge(person, network.head(arc), arc);
				graph.setEdgeWeight(arc, network.cost(arc));
			}
		}
		return graph;
	}

	private static Graph<Integer, DefaultEdge> simple(Graph<Integer, Integer> graph) {
		Graph<Integer, DefaultEdge> simple = new SimpleGraph<>(DefaultEdge.class);
		graph.vertexSet().forEach(simple::addVertex);
		graph.edgeSet().forEach((edge) -> simple.addEdge(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)));
		return simple;
	}

	private static int first(Graph<Integer, Integer> graph) {
		return graph.vertexSet().stream().min(Comparator.naturalOrder()).orElseThrow();
	}

	private static int last(Graph<Integer, Integer> graph) {
		return graph.vertexSet().stream().max(Comparator.naturalOrder()).orElseThrow();
	}

	private static Map<List<Integer>, Long> weights(Graph<Integer, Integer> graph, PathBetween path) {
		Map<List<Integer>, Long> weights = new HashMap<>();
		for (int a : graph.vertexSet()) {
			for (int b : graph.vertexSet()) {
				GraphPath<Integer, Integer> found = path.find(a, b);
				weights.put(List.of(a, b), (found == null) ? -1 : rounded(found.getWeight()));
			}
		}
		return weights;
	}

	private static Map<Integer, Long> rounded(Map<Integer, Double> scores) {
		Map<Integer, Long> rounded = new HashMap<>();
		scores.forEach((vertex, score) -> rounded.put(vertex, rounded(score)));
		return rounded;
	}

	/** In millionths, as the order of a sum may differ. */
	private static long rounded(double value) {
		return Math.round(value * 1e6);
	}

	record Algorithm(String name, Function<Graph<Integer, Integer>, Object> run) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	interface PathBetween {

		GraphPath<Integer, Integer> find(int from, int to);

	}

}
