package org.vouchgraph.perf;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleGraph;
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
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.CheapestDisjointPaths;
import org.vouchgraph.introduction.DisjointPaths;
import org.vouchgraph.introduction.JointPaths;
import org.vouchgraph.introduction.MostDisjointPaths;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkGraph;
import org.vouchgraph.structure.Betweenness;
import org.vouchgraph.structure.Biconnectivity;
import org.vouchgraph.structure.Dominators;

/**
 * The structure of a whole network, and disjoint paths between people of about 20 ties
 * each, beside JGraphT where it can do that. Run on demand:
 *
 * <pre>
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/classes:target/test-classes:$(cat target/classpath) \
 *     org.vouchgraph.perf.StructureBenchmark -p people=100000 'cutpoints|dominators'
 * </pre>
 *
 * JGraphT's inspector recurses: it runs on a thread with a stack of 3 GB, and on a graph
 * that is undirected. Its betweenness knows no sample, so run it with
 * {@code -p people=2000} only, beside {@code allBetweenness}. Its maximum flow needs a
 * copy in which everybody is split in two, which is made beforehand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class StructureBenchmark {

	private static final int PAIRS = 100;

	private static final int TIES_A_PERSON = 10;

	private static final long STACK = 3L << 30;

	@Param({ "100000", "1000000" })
	public int people;

	private Network network;

	private int[][] pairs;

	private int next;

	/** Makes the network, and asks once for what it keeps from then on. */
	@Setup(Level.Trial)
	public void prepare() {
		this.network = CoauthorNetworks.create(this.people, TIES_A_PERSON * this.people, 1);
		this.network.reversed();
		Random random = new Random(2);
		this.pairs = new int[PAIRS][];
		for (int i = 0; i < PAIRS;) {
			int from = random.nextInt(this.people);
			int to = random.nextInt(this.people);
			if (from != to && isOfTwenty(from) && isOfTwenty(to)) {
				this.pairs[i++] = new int[] { from, to };
			}
		}
	}

	private boolean isOfTwenty(int person) {
		return Math.abs(this.network.degree(person) - 20) <= 2;
	}

	private int[] pair() {
		this.next = (this.next + 1) % PAIRS;
		return this.pairs[this.next];
	}

	/** Cutpoints, bridges and blocks. */
	@Benchmark
	public Biconnectivity cutpoints() {
		return new Biconnectivity(this.network);
	}

	/** Who stands between an applicant and whom. */
	@Benchmark
	public Dominators dominators() {
		return new Dominators(this.network, pair()[0]);
	}

	/** Betweenness, one source at a time. */
	@Benchmark
	public Betweenness betweennessOfOneSource() {
		this.next++;
		return new Betweenness(this.network, Betweenness.Options.sampled(1, this.next));
	}

	/** Betweenness, a hundred sources on one thread: divide by a hundred. */
	@Benchmark
	public Betweenness betweennessOfAHundredSources() {
		this.next++;
		return new Betweenness(this.network, Betweenness.Options.sampled(100, this.next));
	}

	/** Betweenness of all sources. */
	@Benchmark
	public Betweenness allBetweenness() {
		return new Betweenness(this.network, Betweenness.Options.all());
	}

	/** As many disjoint paths as there are. */
	@Benchmark
	public DisjointPaths mostDisjointPaths() {
		int[] pair = pair();
		return new MostDisjointPaths().find(this.network, pair[0], pair[1], Filters.NONE);
	}

	/** The three that most likely all work. */
	@Benchmark
	public JointPaths cheapestDisjointPaths() {
		int[] pair = pair();
		return new CheapestDisjointPaths().find(this.network, pair[0], pair[1], Filters.NONE, 3);
	}

	/** JGraphT: cutpoints. */
	@Benchmark
	public Set<Integer> inspectorOfJGraphT(Undirected undirected) throws InterruptedException {
		Found<Set<Integer>> found = new Found<>();
		Thread deep = new Thread(null,
				() -> found.value = new BiconnectivityInspector<>(undirected.graph).getCutpoints(), "deep", STACK);
		deep.start();
		deep.join();
		return found.value;
	}

	/** JGraphT: betweenness of all sources. */
	@Benchmark
	public Map<Integer, Double> allBetweennessOfJGraphT() {
		return new BetweennessCentrality<>(new NetworkGraph(this.network)).getScores();
	}

	/** JGraphT: how many disjoint paths there are. */
	@Benchmark
	public double maximumFlowOfJGraphT(Split split) {
		int[] pair = pair();
		return new EdmondsKarpMFImpl<>(split.graph).calculateMaximumFlow(2 * pair[0] + 1, 2 * pair[1]);
	}

	public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
		new Runner(new CommandLineOptions(arguments)).run();
	}

	/** The network as an undirected graph of JGraphT. */
	@State(Scope.Benchmark)
	public static class Undirected {

		private Graph<Integer, DefaultEdge> graph;

		@Setup(Level.Trial)
		public void prepare(StructureBenchmark benchmark) {
			Network network = benchmark.network;
			this.graph = new SimpleGraph<>(DefaultEdge.class);
			for (int person = 0; person < network.size(); person++) {
				this.graph.addVertex(person);
			}
			for (int person = 0; person < network.size(); person++) {
				for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
					if (person < network.head(arc)) {
						this.graph.addEdge(person, network.head(arc));
					}
				}
			}
		}

	}

	/** The network with everybody split in two. */
	@State(Scope.Benchmark)
	public static class Split {

		private Graph<Integer, DefaultWeightedEdge> graph;

		@Setup(Level.Trial)
		public void prepare(StructureBenchmark benchmark) {
			Network network = benchmark.network;
			this.graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
			for (int person = 0; person < network.size(); person++) {
				this.graph.addVertex(2 * person);
				this.graph.addVertex(2 * person + 1);
				this.graph.addEdge(2 * person, 2 * person + 1);
			}
			for (int person = 0; person < network.size(); person++) {
				for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
					this.graph.addEdge(2 * person + 1, 2 * network.head(arc));
				}
			}
		}

	}

	private static final class Found<T> {

		private T value;

	}

}
