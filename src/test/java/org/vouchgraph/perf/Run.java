package org.vouchgraph.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * When and on what machine a run was made.
 *
 * @param began as an instant in ISO 8601
 * @param processor its name
 * @param cores how many the JVM may use
 * @param gibibytes of memory, rounded
 * @param java which runtime
 * @param load of the machine when it began, in processes
 * @param toReadme whether its table is to stand in the README
 */
record Run(String began, String processor, int cores, long gibibytes, String java, double load, boolean toReadme) {

	static Run now(Instant began, boolean toReadme) throws IOException {
		return new Run(began.toString(), described("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
				Runtime.getRuntime().availableProcessors(), memory(),
				System.getProperty("java.vm.name") + " " + System.getProperty("java.version"), Benchmarks.load(),
				toReadme);
	}

	private static long memory() throws IOException {
		String kibibytes = described("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", "");
		return Math.round(Long.parseLong(kibibytes) / (double) (1 << 20));
	}

	/** What the system says of it, where it says so in a file. */
	private static String described(String file, String key, String otherwise) throws IOException {
		Path path = Path.of(file);
		if (!Files.isReadable(path)) {
			return otherwise;
		}
		return Files.readAllLines(path)
			.stream()
			.filter((line) -> line.startsWith(key))
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.findFirst()
			.orElse(otherwise);
	}

	void write(Path file) throws IOException {
		new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
	}

	static Run read(Path file) throws IOException {
		return new ObjectMapper().readValue(file.toFile(), Run.class);
	}

}
