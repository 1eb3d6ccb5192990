package org.vouchgraph.perf;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

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
import org.vouchgraph.introduction.Question;
import org.vouchgraph.planning.MeetingChoice;
import org.vouchgraph.planning.TiePlan;
import org.vouchgraph.planning.WorthKnowing;

/**
 * The graph part of a plan of ties for 500 targets, another applicant each time: how each
 * target is reached, who is worth knowing, and the best of 1,400 actions. Run on demand,
 * see {@link Benchmarks}:
 *
 * <pre>
 * mvn -Pbenchmark verify -Dbenchmark.arguments="--only planning"
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class PlanningBenchmark {

	private static final int TARGETS = 500;

	@Param({ "100000", "1000000" })
	public int people;

	private PlanningWorld world;

	private int next;

	@Setup(Level.Trial)
	public void prepare() throws IOException {
		this.world = new PlanningWorld(BenchmarkWorld.read(this.people).network(), TARGETS);
	}

	@Benchmark
	public TiePlan ties() {
		Question question = this.world.question(this.next++);
		WorthKnowing worth = this.world.worthKnowing(question, this.world.reaches(question));
		return this.world.plan(worth, this.world.actions(question, this.world.worth(worth)));
	}

	/** 80 meetings, of which three are chosen. */
	@Benchmark
	public MeetingChoice meetings() {
		return this.world.meetings();
	}

}
