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
import org.vouchgraph.introduction.BestFirstSearch;

/**
 * This project's search, one pair after the other on one thread. {@code Benchmarks} runs
 * it beside its peers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class IntroductionBenchmark {

	@Param({ "100000", "1000000" })
	public int people;

	/**
	 * How many of the pairs are asked, so that a slow peer's few can be asked as well.
	 */
	@Param("400")
	public int pairs;

	private final BestFirstSearch search = new BestFirstSearch();

	private BenchmarkWorld world;

	private int[] targets;

	private int next;

	@Setup(Level.Trial)
	public void read() throws IOException {
		this.world = BenchmarkWorld.read(this.people);
		this.targets = this.world.targets();
	}

	private int[] pair() {
		this.next = (this.next + 1) % this.pairs;
		return this.world.pair(this.next);
	}

	/** Each question is another applicant's. */
	@Benchmark
	public Object ask(Kind kind) {
		return kind.asked.ask(this.search, this.world.network(), pair(), this.targets);
	}

	/** All targets of an applicant who has asked just before. */
	@Benchmark
	public Object askAgain(Before before) {
		return Asked.ALL_TARGETS.ask(this.search, this.world.network(), before.pair, this.targets);
	}

	/** What is asked. */
	@State(Scope.Benchmark)
	public static class Kind {

		@Param
		public Asked asked;

	}

	/** The question before. */
	@State(Scope.Benchmark)
	public static class Before {

		private int[] pair;

		@Setup(Level.Invocation)
		public void ask(IntroductionBenchmark benchmark) {
			this.pair = benchmark.pair();
			Asked.FOUR_TIES.ask(benchmark.search, benchmark.world.network(), this.pair, benchmark.targets);
		}

	}

}
