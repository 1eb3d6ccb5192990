package org.vouchgraph.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What was counted on a network.
 *
 * @param people how many
 * @param ties how many
 * @param bytesATie of the whole network in memory
 * @param arcs how many a question of each kind looks at, the median
 */
record Figures(int people, int ties, double bytesATie, Map<String, Double> arcs) {

	private static Path file(Path results, int people) {
		return results.resolve("figures-" + people + ".txt");
	}

	void write() throws IOException {
		new ObjectMapper().writeValue(file(SpeedTable.results(), this.people).toFile(), this);
	}

	static Optional<Figures> read(Path results, int people) throws IOException {
		Path file = file(results, people);
		return Files.exists(file) ? Optional.of(new ObjectMapper().readValue(file.toFile(), Figures.class))
				: Optional.empty();
	}

}
