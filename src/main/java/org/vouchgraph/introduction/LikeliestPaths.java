package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.List;

import org.jgrapht.GraphPath;
import org.jgrapht.GraphTests;
import org.jgrapht.alg.interfaces.KShortestPathAlgorithm;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.GraphWalk;
import org.vouchgraph.network.NetworkGraph;

/**
 * {@link BestFirstSearch} as JGraphT's algorithms for one and for k shortest loopless
 * paths, with a limit on ties or without: for whoever has a {@link NetworkGraph} and
 * knows those interfaces.
 * <p>
 * Weight is cost, {@code -ln chance}. Paths come by (weight, edges, keys from the sink
 * back). From a vertex to itself there is the empty path alone. No path is an empty list,
 * and null where one path is asked for. A vertex that the graph does not have is an
 * {@link IllegalArgumentException}; a search that was given up, which only many walks
 * that are not loopless can bring about, an {@link IllegalStateException}.
 */
public final class LikeliestPaths
		implements KShortestPathAlgorithm<Integer, Integer>, ShortestPathAlgorithm<Integer, Integer> {

	/** The most paths that can be asked for. */
	public static final int MOST = 100;

	private final NetworkGraph graph;

	private final int maxTies;

	private final BestFirstSearch search = new BestFirstSearch();

	/** Without a limit on ties. */
	public LikeliestPaths(NetworkGraph graph) {
		this(graph, Question.ANY_TIES);
	}

	/**
	 * With a limit on ties.
	 * @param maxTies in [1..6], or {@link Question#ANY_TIES}
	 */
	public LikeliestPaths(NetworkGraph graph, int maxTies) {
		this.graph = graph;
		this.maxTies = Question.of(0, 0).withMaxTies(maxTies).maxTies();
	}

	/**
	 * The first k paths.
	 * @param k in [0..{@value #MOST}]
	 */
	@Override
	public List<GraphPath<Integer, Integer>> getPaths(Integer source, Integer sink, int k) {
		if (k < 0 || k > MOST) {
			throw new IllegalArgumentException("k " + k + " is not in [0.." + MOST + "]");
		}
		requireKnown(source);
		requireKnown(sink);
		if (k == 0) {
			return List.of();
		}
		if (source.equals(sink)) {
			return List.of(GraphWalk.singletonWalk(this.graph, source, 0));
		}
		IntroductionSearch.AllPaths found = this.search.findAll(this.graph.network(),
				Question.of(source, sink).withPaths(k).withMaxTies(this.maxTies), new int[] { sink }, Patience.ENDLESS);
		if (found.stoppedEarly()) {
			throw new IllegalStateException("the search from " + source + " to " + sink + " was given up");
		}
		return found.paths().get(0).stream().map(this::walk).toList();
	}

	@Override
	public GraphPath<Integer, Integer> getPath(Integer source, Integer sink) {
		List<GraphPath<Integer, Integer>> paths = getPaths(source, sink, 1);
		return paths.isEmpty() ? null : paths.get(0);
	}

	@Override
	public double getPathWeight(Integer source, Integer sink) {
		GraphPath<Integer, Integer> path = getPath(source, sink);
		return (path == null) ? Double.POSITIVE_INFINITY : path.getWeight();
	}

	/**
	 * The paths to everybody, by Dijkstra's algorithm, which has no limit on ties.
	 * @throws UnsupportedOperationException if there is a limit on ties
	 */
	@Override
	public SingleSourcePaths<Integer, Integer> getPaths(Integer source) {
		if (this.maxTies != Question.ANY_TIES) {
			throw new UnsupportedOperationException("with a limit on ties, ask for one sink at a time");
		}
		return new DijkstraShortestPath<>(GraphTests.requireDirected(this.graph)).getPaths(source);
	}

	private void requireKnown(Integer person) {
		if (!this.graph.containsVertex(person)) {
			throw new IllegalArgumentException("person " + person + " is not in the graph");
		}
	}

	private GraphPath<Integer, Integer> walk(Path path) {
		int[] people = path.people();
		List<Integer> arcs = new ArrayList<>();
		double weight = 0;
		for (int i = 1; i < people.length; i++) {
			int arc = this.graph.network().arc(people[i - 1], people[i]);
			arcs.add(arc);
			weight += this.graph.network().cost(arc);
		}
		return new GraphWalk<>(this.graph, people[0], people[people.length - 1], arcs, weight);
	}

}
