package org.vouchgraph.perf;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpeedTableTests {

	private static final Run RUN = new Run("2026-11-24T12:00:00Z", "Abacus", 2, 24, "Java 17", 0.1, false);

	@TempDir
	private Path results;

	@Test
	void holdsAPeerAgainstOurAnswerToTheSamePairs() throws IOException {
		write("ours", sample("ask", 100_000, 400, 50), sample("ask", 100_000, 20, 40));
		write("peer", shot("JGraphTBenchmark.allPathsSorted", "DIRECTED", 20, 80_000),
				shot("JGraphTBenchmark.allPathsSorted", "NETWORK", 20, 120_000));
		assertThat(SpeedTable.write(RUN, this.results))
			.contains("| **five likeliest paths, at most 4 ties** | 50.0 µs | 60.0 µs |  |")
			.contains("| JGraphT `AllDirectedPaths`, sorted, on JGraphT's directed graph (20 times) "
					+ "| 80.0 ms | 90.0 ms | 2,000 |");
	}

	@Test
	void leavesOpenWhatWasNotMeasuredAtThatSize() throws IOException {
		write("small", sample("ask", 100_000, 400, 50));
		write("large", sample("ask", 1_000_000, 400, 1500));
		write("peer", shot("JGraphTBenchmark.allPathsSorted", "NETWORK", 20, 2_000_000));
		assertThat(SpeedTable.write(RUN, this.results))
			.contains("| | 100,000 people: median | 95th percentile | × ours "
					+ "| 1,000,000 people: median | 95th percentile | × ours |")
			.contains("| **five likeliest paths, at most 4 ties** | 50.0 µs | 60.0 µs |  | 1.50 ms | 1.51 ms |  |")
			.contains("| 2.00 s | 2.01 s | 40,000 | – | – | – |");
	}

	@Test
	void showsWhatWasCounted() throws IOException {
		write("ours", sample("ask", 100_000, 400, 50));
		String arcs = Arrays.stream(Asked.values())
			.map((asked) -> "\"" + asked + "\":" + (1000 + asked.ordinal()))
			.collect(Collectors.joining(","));
		Files.writeString(this.results.resolve("figures-100000.txt"),
				"{\"people\":100000,\"ties\":1000001,\"bytesATie\":16.44,\"arcs\":{" + arcs + "}}");
		assertThat(SpeedTable.write(RUN, this.results)).contains("| | 100,000 people, 1,000,001 ties |")
			.contains("| bytes a tie in memory | 16.4 |")
			.contains("| arcs looked at: five likeliest paths, at most 5 ties | 1,001 |");
	}

	@Test
	void showsWhatSomethingElseHasTimed() throws IOException {
		Measured.write(this.results, "org.vouchgraph.perf.AnswerTimingsIT.answers", "6,000 people",
				new double[] { 5, 3000, 4 });
		assertThat(SpeedTable.write(RUN, this.results))
			.contains("| `GET /api/v1/introductions`, 6,000 people | 5.00 µs | 3.00 ms |");
	}

	@Test
	void saysWhenAndOnWhatMachine() throws IOException {
		assertThat(SpeedTable.write(RUN, this.results))
			.startsWith("2026-11-24, Abacus, 2 cores, 24 GiB, Java 17; load of the machine at the start 0.1.");
	}

	@Test
	void replacesWhatStandsBetweenTheMarkers() {
		assertThat(SpeedTable.between("a\n<!-- speed -->\nold\n<!-- /speed -->\nz", "new\n"))
			.isEqualTo("a\n<!-- speed -->\nnew\n<!-- /speed -->\nz");
	}

	@Test
	void refusesATextWithoutMarkers() {
		assertThatIllegalArgumentException().isThrownBy(() -> SpeedTable.between("a", "new"))
			.withMessageContaining("<!-- speed -->");
	}

	@Test
	void readsTimesInAnyUnit() {
		assertThat(
				List.of(SpeedTable.time(1234, "ns/op"), SpeedTable.time(1.5, "s/op"), SpeedTable.time(12.34, "ms/op")))
			.containsExactly("1.23 µs", "1.50 s", "12.3 ms");
	}

	/** A benchmark that is renamed would otherwise drop out of the table unseen. */
	@Test
	void knowsItsBenchmarks() throws ClassNotFoundException {
		for (Row row : Row.ALL) {
			String[] name = row.benchmark().split("\\.");
			if (!name[0].equals("StructureBenchmark")) {
				Class<?> type = Class.forName(getClass().getPackageName() + "." + name[0]);
				assertThat(type.getMethods()).filteredOn((method) -> method.isAnnotationPresent(Benchmark.class))
					.extracting(Method::getName)
					.contains(name[1]);
			}
		}
	}

	private static String sample(String method, int people, int pairs, double micros) {
		return node("IntroductionBenchmark." + method, "sample",
				Map.of("people", people, "pairs", pairs, "asked", "FOUR_TIES"), micros, micros + 10, 1);
	}

	private static String shot(String benchmark, String graph, int shots, double micros) {
		return node(benchmark, "ss", Map.of("people", 100_000, "graph", graph), micros, micros + 10_000, shots);
	}

	private static String node(String benchmark, String mode, Map<String, ?> parameters, double median, double most,
			int shots) {
		String params = parameters.entrySet()
			.stream()
			.map((each) -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
			.collect(Collectors.joining(","));
		String raw = Stream.generate(() -> "1").limit(shots).collect(Collectors.joining(","));
		return "{\"benchmark\":\"org.vouchgraph.perf." + benchmark + "\",\"mode\":\"" + mode + "\",\"params\":{"
				+ params + "},\"primaryMetric\":{\"scoreUnit\":\"us/op\",\"scorePercentiles\":{\"50.0\":" + median
				+ ",\"95.0\":" + most + "},\"rawData\":[[" + raw + "]]}}";
	}

	private void write(String name, String... nodes) throws IOException {
		Files.writeString(this.results.resolve(name + ".json"), "[" + String.join(",", nodes) + "]");
	}

}
