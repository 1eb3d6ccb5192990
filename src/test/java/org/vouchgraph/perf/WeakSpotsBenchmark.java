package org.vouchgraph.perf;

import java.io.IOException;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Question;

/**
 * The graph part of a report of weak spots for 500 targets, another applicant each time,
 * on two threads: how each target is reached, whose loss would hurt (people, and 60
 * groups of 5 to 400), the ten ties most worth confirming, on how few it all hangs, and
 * how much the applicant's contacts overlap. Run on demand, see {@link Benchmarks}:
 *
 * <pre>
 * mvn -Pbenchmark verify -Dbenchmark.arguments="--only weakspots"
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class WeakSpotsBenchmark {

	private static final int TARGETS = 500;

	private static final int THREADS = 2;

	@Param({ "100000", "1000000" })
	public int people;

	private WeakSpotsWorld world;

	private int next;

	@Setup(Level.Trial)
	public void prepare() throws IOException {
		this.world = new WeakSpotsWorld(BenchmarkWorld.read(this.people).network(), TARGETS, THREADS,
				new BestFirstSearch());
	}

	/** All of it. */
	@Benchmark
	public void report(Blackhole hole) {
		Question question = this.world.question(this.next++);
		List<Reach> reaches = this.world.coverage(question);
		hole.consume(this.world.people(question, reaches));
		hole.consume(this.world.groups(question, reaches));
		hole.consume(this.world.gaps(question, reaches));
		hole.consume(this.world.concentration(reaches));
		hole.consume(this.world.holes(question));
	}

	/** The first part of it. */
	@Benchmark
	public List<Reach> coverage() {
		return this.world.coverage(this.world.question(this.next++));
	}

	public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
		new Runner(new CommandLineOptions(arguments)).run();
	}

}
