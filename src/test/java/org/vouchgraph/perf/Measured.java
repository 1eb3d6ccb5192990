package org.vouchgraph.perf;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One result, as JMH writes it.
 *
 * @param benchmark class and method
 * @param parameters by name
 * @param median in microseconds
 * @param most the 95th percentile, in microseconds
 * @param shots how often it was timed, where that was settled beforehand; else 0
 */
record Measured(String benchmark, Map<String, String> parameters, double median, double most, int shots) {

	/**
	 * Writes what something else than JMH has timed, so that it stands in the table.
	 * @param results {@link SpeedTable#results()}
	 * @param benchmark class and method
	 * @param world on what, in a few words
	 * @param micros how long it took each time
	 */
	static void write(Path results, String benchmark, String world, double[] micros) throws IOException {
		double[] sorted = micros.clone();
		Arrays.sort(sorted);
		ArrayNode all = new ObjectMapper().createArrayNode();
		ObjectNode one = all.addObject();
		one.put("benchmark", benchmark).put("mode", "sample");
		one.putObject("params").put("world", world);
		ObjectNode metric = one.putObject("primaryMetric").put("scoreUnit", "us/op");
		metric.putObject("scorePercentiles")
			.put("50.0", sorted[sorted.length / 2])
			.put("95.0", sorted[sorted.length * 95 / 100]);
		Files.createDirectories(results);
		String name = (benchmark + "-" + world).replaceAll("[^A-Za-z0-9.]+", "-");
		new ObjectMapper().writeValue(results.resolve(name + ".json").toFile(), all);
	}

	/** All results of a directory. */
	static List<Measured> read(Path results) throws IOException {
		List<Measured> all = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(results, "*.json")) {
			for (Path file : files) {
				// Where nothing was measured the file is empty.
				if (Files.size(file) > 0) {
					new ObjectMapper().readTree(file.toFile()).forEach((node) -> all.add(of(node)));
				}
			}
		}
		return all;
	}

	private static Measured of(JsonNode node) {
		String[] name = node.get("benchmark").asText().split("\\.");
		Map<String, String> parameters = new HashMap<>();
		node.path("params").properties().forEach((each) -> parameters.put(each.getKey(), each.getValue().asText()));
		JsonNode metric = node.get("primaryMetric");
		double micros = micros(metric.get("scoreUnit").asText());
		JsonNode percentiles = metric.get("scorePercentiles");
		int shots = node.get("mode").asText().equals("ss") ? metric.get("rawData").get(0).size() : 0;
		return new Measured(name[name.length - 2] + "." + name[name.length - 1], Map.copyOf(parameters),
				micros * percentiles.get("50.0").asDouble(), micros * percentiles.get("95.0").asDouble(), shots);
	}

	/** How many microseconds JMH's unit is. */
	static double micros(String unit) {
		return switch (unit) {
			case "ns/op" -> 1e-3;
			case "us/op" -> 1;
			case "ms/op" -> 1e3;
			case "s/op" -> 1e6;
			default -> throw new IllegalArgumentException("unit " + unit + " is none of ns/op, us/op, ms/op, s/op");
		};
	}

	boolean is(String wanted, String asked, int people) {
		return this.benchmark.equals(wanted) && (asked.isEmpty() || asked.equals(this.parameters.get("asked")))
				&& Integer.toString(people).equals(this.parameters.get("people"));
	}

	/** How many pairs were asked, or 0 where that is not so. */
	int pairs() {
		return Integer.parseInt(this.parameters.getOrDefault("pairs", "0"));
	}

}
