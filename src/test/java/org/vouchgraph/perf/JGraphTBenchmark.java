package org.vouchgraph.perf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.BellmanFordShortestPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.vouchgraph.introduction.Question;

/**
 * What JGraphT has for the same questions, one pair an iteration; each answer is held
 * against this project's once it is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx12g")
public class JGraphTBenchmark {

	private static final int PATHS = 5;

	private static final int MAX_TIES = 4;

	@Param({ "100000", "1000000" })
	public int people;

	@Param({ "NETWORK", "DIRECTED" })
	public PeerGraph graph;

	private BenchmarkWorld world;

	private Runner<?> runner;

	private Shots shots;

	private int[] targets;

	private Runnable check;

	@Setup(Level.Trial)
	public void read(BenchmarkParams parameters) throws IOException {
		this.world = BenchmarkWorld.read(this.people);
		this.targets = this.world.targets();
		this.runner = new Runner<>(this.graph.of(this.world.network()));
		this.shots = new Shots(parameters);
	}

	@Setup(Level.Iteration)
	public void next() {
		this.shots.next();
	}

	@TearDown(Level.Iteration)
	public void check() {
		this.check.run();
	}

	private int[] pair() {
		return this.world.pair(this.shots.number());
	}

	private void same(int[] pair, int paths, int maxTies, List<? extends GraphPath<Integer, ?>> found) {
		this.check = () -> this.world.requireSame(pair, paths, maxTies,
				found.stream().mapToDouble(GraphPath::getWeight).toArray());
	}

	/** All paths within the limit, sorted, the first five. */
	@Benchmark
	public Object allPathsSorted() {
		int[] pair = pair();
		List<? extends GraphPath<Integer, ?>> found = this.runner.allPathsSorted(pair);
		same(pair, PATHS, MAX_TIES, found);
		return found;
	}

	/** The five likeliest, however long. */
	@Benchmark
	public Object yen() {
		int[] pair = pair();
		List<? extends GraphPath<Integer, ?>> found = this.runner.yen(pair);
		same(pair, PATHS, Question.ANY_TIES, found);
		return found;
	}

	/** The likeliest. */
	@Benchmark
	public Object bidirectionalDijkstra() {
		int[] pair = pair();
		GraphPath<Integer, ?> found = this.runner.bidirectionalDijkstra(pair);
		same(pair, 1, Question.ANY_TIES, (found == null) ? List.of() : List.of(found));
		return found;
	}

	/** One path to each of the targets, in as many rounds as ties are allowed. */
	@Benchmark
	public Object bellmanFord() {
		int[] pair = pair();
		List<? extends GraphPath<Integer, ?>> found = this.runner.bellmanFord(pair[0], this.targets);
		this.check = () -> requireNoWorse(pair[0], found);
		return found;
	}

	/**
	 * A round of this peer also hands on what the same round has found, so that its paths
	 * may have more ties than rounds: cheaper ones then, never dearer.
	 */
	private void requireNoWorse(int applicant, List<? extends GraphPath<Integer, ?>> found) {
		for (int i = 0; i < this.targets.length; i++) {
			int[] pair = { applicant, this.targets[i] };
			GraphPath<Integer, ?> path = found.get(i);
			double[] ours = (applicant == this.targets[i]) ? new double[0] : this.world.costs(pair, 1, MAX_TIES);
			if (path == null && ours.length > 0
					|| path != null && ours.length > 0 && path.getWeight() > ours[0] + 1e-9) {
				throw new IllegalStateException(
						"from " + pair[0] + " to " + pair[1] + ": " + path + ", ours costs " + Arrays.toString(ours));
			}
			if (path != null && path.getLength() <= MAX_TIES && applicant != this.targets[i]) {
				this.world.requireSame(pair, 1, MAX_TIES, new double[] { path.getWeight() });
			}
		}
	}

	/** The algorithms on a graph with any kind of edges. */
	private record Runner<E>(Graph<Integer, E> graph) {

		List<GraphPath<Integer, E>> allPathsSorted(int[] pair) {
			List<GraphPath<Integer, E>> paths = new ArrayList<>(
					new AllDirectedPaths<>(this.graph).getAllPaths(pair[0], pair[1], true, MAX_TIES));
			paths.sort(Comparator.comparingDouble(GraphPath::getWeight));
			return paths.subList(0, Math.min(PATHS, paths.size()));
		}

		List<GraphPath<Integer, E>> yen(int[] pair) {
			return new YenKShortestPath<>(this.graph).getPaths(pair[0], pair[1], PATHS);
		}

		GraphPath<Integer, E> bidirectionalDijkstra(int[] pair) {
			return new BidirectionalDijkstraShortestPath<>(this.graph).getPath(pair[0], pair[1]);
		}

		List<GraphPath<Integer, E>> bellmanFord(int applicant, int[] targets) {
			SingleSourcePaths<Integer, E> paths = new BellmanFordShortestPath<>(this.graph, 1e-9, MAX_TIES)
				.getPaths(applicant);
			return Arrays.stream(targets).mapToObj(paths::getPath).toList();
		}

	}

}
