package org.vouchgraph.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkFile;

/**
 * What is done with a whole network; no warm-up, as the application does it once a start.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class NetworkBenchmark {

	@Param({ "100000", "1000000" })
	public int people;

	/** Renumbers a network as it was made. */
	@Benchmark
	public Object nearby(Made made) {
		return made.network.nearby();
	}

	/** Writes to disk, forced. */
	@Benchmark
	public void write(Read read) throws IOException {
		NetworkFile.write(read.copy, new NetworkFile.Contents(read.network, Map.of(), Map.of()));
	}

	/** Reads from disk, checksums checked. */
	@Benchmark
	public Object read() throws IOException {
		return NetworkFile.read(BenchmarkWorld.file(this.people)).orElseThrow();
	}

	/** A network as it was made. */
	@State(Scope.Benchmark)
	public static class Made {

		private Network network;

		@Setup(Level.Trial)
		public void read(NetworkBenchmark benchmark) throws IOException {
			BenchmarkWorld.read(benchmark.people);
			this.network = NetworkFile.read(BenchmarkWorld.fileOfMade(benchmark.people)).orElseThrow().network();
		}

	}

	/** A network as the application keeps it, and where to write it. */
	@State(Scope.Benchmark)
	public static class Read {

		private Network network;

		private Path copy;

		@Setup(Level.Trial)
		public void read(NetworkBenchmark benchmark) throws IOException {
			this.network = BenchmarkWorld.read(benchmark.people).network();
			this.copy = Files.createTempFile(BenchmarkWorld.directory(), "copy", null);
		}

		@TearDown(Level.Trial)
		public void delete() throws IOException {
			NetworkFile.delete(this.copy);
		}

	}

}
