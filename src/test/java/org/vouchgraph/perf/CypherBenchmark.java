package org.vouchgraph.perf;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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

/**
 * The five likeliest loopless paths of at most four ties in Cypher, one pair an
 * iteration; each answer is held against this project's once it is timed. With so few
 * ties and no two between the same people, a path has a loop only where it comes back to
 * its beginning or leaves its end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class CypherBenchmark {

	private static final String VARIABLE_LENGTH = """
			MATCH path = (a:Person {id: $from})-[ties:TIE*1..4]-(b:Person {id: $to})
			WHERE none(person IN nodes(path)[1..-1] WHERE person = a OR person = b)
			WITH nodes(path) AS people, reduce(cost = 0.0, tie IN ties | cost + tie.cost) AS cost
			ORDER BY cost LIMIT 5
			RETURN cost, [person IN people | person.id] AS people""";

	private static final String QUANTIFIED = """
			MATCH (a:Person {id: $from}), (b:Person {id: $to})
			MATCH path = (a) ((left)-[tie:TIE]-(right) WHERE left <> b AND right <> a){1,4} (b)
			WITH nodes(path) AS people, reduce(cost = 0.0, t IN tie | cost + t.cost) AS cost
			ORDER BY cost LIMIT 5
			RETURN cost, [person IN people | person.id] AS people""";

	/** One branch a length; the longest meet where two ties from either end do. */
	private static final String MEETING = """
			MATCH (a:Person {id: $from}), (b:Person {id: $to})
			CALL (a, b) {
			  MATCH (a)-[t1:TIE]-(b)
			  RETURN t1.cost AS cost, [a.id, b.id] AS people
			UNION ALL
			  MATCH (a)-[t1:TIE]-(x)-[t2:TIE]-(b)
			  RETURN t1.cost + t2.cost AS cost, [a.id, x.id, b.id] AS people
			  ORDER BY cost LIMIT 5
			UNION ALL
			  MATCH (a)-[t1:TIE]-(x)-[t2:TIE]-(y)-[t3:TIE]-(b)
			  USING JOIN ON x
			  WHERE x <> b AND y <> a
			  WITH x, y, t1.cost + t2.cost + t3.cost AS cost
			  ORDER BY cost LIMIT 5
			  RETURN cost, [$from, x.id, y.id, $to] AS people
			UNION ALL
			  MATCH (a)-[t1:TIE]-(x)-[t2:TIE]-(y)-[t3:TIE]-(z)-[t4:TIE]-(b)
			  USING JOIN ON y
			  WHERE x <> b AND y <> b AND y <> a AND z <> a AND x <> z
			  WITH x, y, z, t1.cost + t2.cost + t3.cost + t4.cost AS cost
			  ORDER BY cost LIMIT 5
			  RETURN cost, [$from, x.id, y.id, z.id, $to] AS people
			}
			RETURN cost, people
			ORDER BY cost LIMIT 5""";

	@Param({ "100000", "1000000" })
	public int people;

	private BenchmarkWorld world;

	private PeerDatabase database;

	private Shots shots;

	private double[] found;

	@Setup(Level.Trial)
	public void open(BenchmarkParams parameters) throws IOException {
		this.world = BenchmarkWorld.read(this.people);
		this.database = PeerDatabase.open(this.people);
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
		this.world.requireSame(this.world.pair(this.shots.number()), 5, 4, this.found);
	}

	@Benchmark
	public Object variableLength() {
		return ask(VARIABLE_LENGTH);
	}

	@Benchmark
	public Object quantifiedPath() {
		return ask(QUANTIFIED);
	}

	@Benchmark
	public Object meetInTheMiddle() {
		return ask(MEETING);
	}

	private double[] ask(String statement) {
		int[] pair = this.world.pair(this.shots.number());
		this.found = this.database.costs(statement, Map.of("from", (long) pair[0], "to", (long) pair[1]));
		return this.found;
	}

}
