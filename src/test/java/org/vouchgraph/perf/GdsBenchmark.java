package org.vouchgraph.perf;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.neo4j.exceptions.KernelException;
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
 * What Neo4j's Graph Data Science has for the same questions, on its graph in memory and
 * with both processors, one pair an iteration; each answer is held against this project's
 * once it is timed. It knows no limit on ties. Needs the profile "gds".
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class GdsBenchmark {

	private static final String[] PROCEDURES = { "org.neo4j.gds.catalog.GraphProjectProc",
			"org.neo4j.gds.paths.sourcetarget.ShortestPathYensStreamProc",
			"org.neo4j.gds.paths.sourcetarget.ShortestPathDijkstraStreamProc",
			"org.neo4j.gds.articulationpoints.ArticulationPointsStatsProc" };

	private static final String PROJECT = """
			CALL gds.graph.project('people', 'Person',
			  {TIE: {orientation: 'UNDIRECTED', properties: 'cost'}}, {readConcurrency: 2})
			YIELD relationshipCount RETURN toFloat(relationshipCount) AS cost""";

	private static final String YENS = """
			MATCH (a:Person {id: $from}), (b:Person {id: $to})
			CALL gds.shortestPath.yens.stream('people',
			  {sourceNode: a, targetNode: b, k: 5, relationshipWeightProperty: 'cost', concurrency: 2})
			YIELD totalCost, nodeIds
			RETURN totalCost AS cost, nodeIds ORDER BY cost""";

	private static final String DIJKSTRA = """
			MATCH (a:Person {id: $from}), (b:Person {id: $to})
			CALL gds.shortestPath.dijkstra.stream('people',
			  {sourceNode: a, targetNode: b, relationshipWeightProperty: 'cost', concurrency: 2})
			YIELD totalCost, nodeIds
			RETURN totalCost AS cost, nodeIds""";

	private static final String ARTICULATION_POINTS = """
			CALL gds.articulationPoints.stats('people', {concurrency: 2})
			YIELD articulationPointCount RETURN toFloat(articulationPointCount) AS cost""";

	@Param({ "100000", "1000000" })
	public int people;

	private BenchmarkWorld world;

	private PeerDatabase database;

	private Shots shots;

	private Runnable check;

	/** Whether Graph Data Science is here. */
	static boolean isPossible() {
		try {
			Class.forName(PROCEDURES[0], false, GdsBenchmark.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException none) {
			return false;
		}
	}

	@Setup(Level.Trial)
	public void open(BenchmarkParams parameters) throws IOException, ReflectiveOperationException, KernelException {
		this.world = BenchmarkWorld.read(this.people);
		this.database = PeerDatabase.open(this.people);
		this.database.register(PROCEDURES);
		double arcs = this.database.costs(PROJECT, Map.of())[0];
		if (arcs != this.world.network().arcs()) {
			throw new IllegalStateException("projected " + arcs + " arcs instead of " + this.world.network().arcs());
		}
		this.shots = new Shots(parameters);
	}

	@TearDown(Level.Trial)
	public void close() {
		this.database.close();
	}

	@Setup(Level.Iteration)
	public void next() {
		this.shots.next();
	}

	@TearDown(Level.Iteration)
	public void check() {
		this.check.run();
	}

	/** The five likeliest, however long. */
	@Benchmark
	public Object yens() {
		return ask(YENS, 5);
	}

	/** The likeliest. */
	@Benchmark
	public Object dijkstra() {
		return ask(DIJKSTRA, 1);
	}

	/** How many people there are without whom the network falls apart. */
	@Benchmark
	public Object articulationPoints() {
		double[] count = this.database.costs(ARTICULATION_POINTS, Map.of());
		this.check = () -> {
			if (count[0] < 1) {
				throw new IllegalStateException(count[0] + " articulation points");
			}
		};
		return count;
	}

	private double[] ask(String statement, int paths) {
		int[] pair = this.world.pair(this.shots.number());
		double[] found = this.database.costs(statement, Map.of("from", (long) pair[0], "to", (long) pair[1]));
		this.check = () -> this.world.requireSame(pair, paths, Question.ANY_TIES, found);
		return found;
	}

}
