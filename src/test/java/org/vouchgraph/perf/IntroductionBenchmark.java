package org.vouchgraph.perf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkGraph;

/**
 * The five likeliest paths between random pairs, one pair after the other: this search
 * and JGraphT on the same network and the same pairs. Run on demand:
 *
 * <pre>
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/classes:target/test-classes:$(cat target/classpath) \
 *     org.vouchgraph.perf.IntroductionBenchmark -p people=100000 'allPathsSorted|bestFirst'
 * </pre>
 *
 * JMH's own options apply; sample times give the median. Yen's algorithm knows no limit
 * on ties, so it answers an easier question for want of a peer; one answer takes it
 * seconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class IntroductionBenchmark {

	private static final int PAIRS = 400;

	private static final int TIES_A_PERSON = 10;

	@Param({ "100000", "1000000" })
	public int people;

	@Param("4")
	public int maxTies;

	private final BestFirstSearch search = new BestFirstSearch();

	private Network network;

	private Graph<Integer, Integer> graph;

	private int[][] pairs;

	private int next;

	/** Makes the network; pairs without a path within the limit are asked as well. */
	@Setup(Level.Trial)
	public void prepare() {
		this.network = CoauthorNetworks.create(this.people, TIES_A_PERSON * this.people, 1);
		this.graph = new NetworkGraph(this.network);
		this.pairs = IntroductionTimings.pairs(this.network, PAIRS, 2);
	}

	private int[] pair() {
		this.next = (this.next + 1) % PAIRS;
		return this.pairs[this.next];
	}

	/** This project's search. */
	@Benchmark
	public Answer bestFirst() {
		int[] pair = pair();
		return this.search.find(this.network, Question.of(pair[0], pair[1]).withMaxTies(this.maxTies));
	}

	/** JGraphT: all paths within the limit, sorted, the first five. */
	@Benchmark
	public List<GraphPath<Integer, Integer>> allPathsSorted() {
		int[] pair = pair();
		List<GraphPath<Integer, Integer>> paths = new ArrayList<>(
				new AllDirectedPaths<>(this.graph).getAllPaths(pair[0], pair[1], true, this.maxTies));
		paths.sort(Comparator.comparingDouble(GraphPath::getWeight));
		return paths.subList(0, Math.min(5, paths.size()));
	}

	/** JGraphT: the five likeliest, however long. */
	@Benchmark
	public List<GraphPath<Integer, Integer>> yenWithoutLimit() {
		int[] pair = pair();
		return new YenKShortestPath<>(this.graph).getPaths(pair[0], pair[1], 5);
	}

	public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
		new Runner(new CommandLineOptions(arguments)).run();
	}

}
