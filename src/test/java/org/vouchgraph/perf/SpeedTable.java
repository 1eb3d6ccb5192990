package org.vouchgraph.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Writes the results of the benchmarks as a table: to {@code target/benchmark/speed.md},
 * and after a whole run between the markers of the README, so that nobody copies figures
 * by hand.
 */
final class SpeedTable {

	static final String BEGIN = "<!-- speed -->";

	static final String END = "<!-- /speed -->";

	private final List<Measured> measured;

	private final List<Integer> sizes;

	private SpeedTable(List<Measured> measured) {
		this.measured = measured;
		this.sizes = new ArrayList<>(new TreeSet<>(measured.stream()
			.filter((one) -> one.parameters().containsKey("people"))
			.map((one) -> Integer.valueOf(one.parameters().get("people")))
			.toList()));
	}

	/** Where JMH leaves its results. */
	static Path results() {
		return BenchmarkWorld.directory().resolve("results");
	}

	/** What is known of the run. */
	static Path run() {
		return BenchmarkWorld.directory().resolve("run.txt");
	}

	public static void main(String[] arguments) throws IOException {
		Run run = Run.read(run());
		String table = write(run, results());
		Files.writeString(BenchmarkWorld.directory().resolve("speed.md"), table);
		System.out.println(table);
		if (run.toReadme()) {
			Path readme = Path.of("README.md");
			Files.writeString(readme, between(Files.readString(readme), table));
		}
	}

	/** The text with the table between its markers. */
	static String between(String text, String table) {
		int begin = text.indexOf(BEGIN);
		int end = text.indexOf(END);
		if (begin < 0 || end < begin) {
			throw new IllegalArgumentException("There is no " + BEGIN + " followed by " + END
					+ " in the README: put both where the table belongs");
		}
		return text.substring(0, begin + BEGIN.length()) + "\n" + table + text.substring(end);
	}

	static String write(Run run, Path results) throws IOException {
		SpeedTable table = new SpeedTable(Measured.read(results));
		StringBuilder text = new StringBuilder();
		text.append(String.format(Locale.ROOT,
				"%s, %s, %d cores, %d GiB, %s; load of the machine at the start %.1f.%n%n",
				run.began().substring(0, 10), run.processor(), run.cores(), run.gibibytes(), run.java(), run.load()));
		table.times(text);
		table.requests(text);
		table.counts(text, results);
		return text.toString();
	}

	private void times(StringBuilder text) {
		text.append("| |");
		this.sizes.forEach((size) -> text
			.append(String.format(Locale.ROOT, " %,d people: median | 95th percentile | × ours |", size)));
		text.append("\n| --- |").append(" ---: | ---: | ---: |".repeat(this.sizes.size())).append('\n');
		for (Row row : Row.ALL) {
			List<Optional<Measured>> bests = this.sizes.stream().map((size) -> best(row, size)).toList();
			if (bests.stream().allMatch(Optional::isEmpty)) {
				continue;
			}
			text.append("| ").append(row.isPeer() ? row.words() : "**" + row.words() + "**");
			text.append(remarks(bests)).append(" |");
			for (int i = 0; i < this.sizes.size(); i++) {
				int size = this.sizes.get(i);
				text.append(bests.get(i).map((one) -> cells(row, one, size)).orElse(" – | – | – |"));
			}
			text.append('\n');
		}
		text.append('\n');
	}

	/** The least median, of all pairs where only some were asked as well. */
	private Optional<Measured> best(Row row, int size) {
		return this.measured.stream()
			.filter((one) -> one.is(row.benchmark(), row.asked(), size))
			.min(Comparator.<Measured>comparingInt((one) -> -one.pairs()).thenComparingDouble(Measured::median));
	}

	/** On which graph, and how few times where it was few. */
	private static String remarks(List<Optional<Measured>> bests) {
		List<String> graphs = bests.stream()
			.flatMap(Optional::stream)
			.filter((one) -> one.parameters().containsKey("graph"))
			.map((one) -> PeerGraph.valueOf(one.parameters().get("graph")).words())
			.distinct()
			.toList();
		List<String> shots = bests.stream()
			.flatMap(Optional::stream)
			.filter((one) -> one.shots() > 0)
			.map((one) -> Integer.toString(one.shots()))
			.distinct()
			.toList();
		String remarks = graphs.isEmpty() ? "" : ", " + String.join(" / ", graphs);
		return shots.isEmpty() ? remarks : remarks + " (" + String.join(" / ", shots) + " times)";
	}

	private String cells(Row row, Measured one, int size) {
		String ratio = row.isPeer()
				? ours(row, one, size).map((ours) -> ratio(one.median() / ours.median())).orElse("–") : "";
		return " " + time(one.median(), "us/op") + " | " + time(one.most(), "us/op") + " | " + ratio + " |";
	}

	/** This project's answer to the same pairs, or to all where those were not asked. */
	private Optional<Measured> ours(Row row, Measured peer, int size) {
		return this.measured.stream()
			.filter((one) -> one.is(row.against(), row.askedAgainst(), size))
			.min(Comparator.<Measured>comparingInt((one) -> (one.pairs() == peer.shots()) ? 0 : 1)
				.thenComparingInt((one) -> -one.pairs()));
	}

	private void requests(StringBuilder text) {
		List<Measured> requests = this.measured.stream()
			.filter((one) -> one.parameters().containsKey("world"))
			.sorted(Comparator.comparing((one) -> one.parameters().get("world")))
			.toList();
		if (requests.isEmpty()) {
			return;
		}
		text.append(
				"| a whole request, names and evidence included | median | 95th percentile |\n| --- | ---: | ---: |\n");
		for (Measured one : requests) {
			text.append(String.format(Locale.ROOT, "| `GET /api/v1/introductions`, %s | %s | %s |%n",
					one.parameters().get("world"), time(one.median(), "us/op"), time(one.most(), "us/op")));
		}
		text.append('\n');
	}

	private void counts(StringBuilder text, Path results) throws IOException {
		List<Figures> figures = new ArrayList<>();
		for (int size : this.sizes) {
			Figures.read(results, size).ifPresent(figures::add);
		}
		if (figures.isEmpty()) {
			return;
		}
		text.append("| |");
		figures.forEach(
				(one) -> text.append(String.format(Locale.ROOT, " %,d people, %,d ties |", one.people(), one.ties())));
		text.append("\n| --- |").append(" ---: |".repeat(figures.size())).append("\n| bytes a tie in memory |");
		figures.forEach((one) -> text.append(String.format(Locale.ROOT, " %.1f |", one.bytesATie())));
		text.append('\n');
		for (Row row : Row.ALL) {
			if (!row.asked().isEmpty()) {
				text.append("| arcs looked at: ").append(row.words()).append(" |");
				figures.forEach((one) -> text
					.append(String.format(Locale.ROOT, " %,d |", Math.round(one.arcs().get(row.asked())))));
				text.append('\n');
			}
		}
	}

	/** A time with three digits that count. */
	static String time(double value, String unit) {
		double micros = value * Measured.micros(unit);
		if (micros < 1000) {
			return digits(micros) + " µs";
		}
		return (micros < 1e6) ? digits(micros / 1e3) + " ms" : digits(micros / 1e6) + " s";
	}

	private static String ratio(double ratio) {
		return (ratio >= 100) ? String.format(Locale.ROOT, "%,d", Math.round(ratio)) : digits(ratio);
	}

	private static String digits(double value) {
		int decimals = (value >= 100) ? 0 : (value >= 10) ? 1 : 2;
		return String.format(Locale.ROOT, "%,." + decimals + "f", value);
	}

}
