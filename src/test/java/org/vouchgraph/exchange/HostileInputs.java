package org.vouchgraph.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad inputs that every importer must survive, and what surviving means. */
public final class HostileInputs {

	private static final long SLOWEST_SECONDS = 10;

	private HostileInputs() {
	}

	/** A bad input. */
	public record Case(String name, byte[] bytes) {

		public static Case of(String name, String text) {
			return new Case(name, text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * A sound document made bad in ways that do not depend on its format.
	 * @param sound holds the name {@code Ann Roe}
	 */
	public static List<Case> from(String sound) {
		assertThat(sound).contains("Roe");
		List<Case> cases = new ArrayList<>();
		cases.add(Case.of("nothing", ""));
		cases.add(Case.of("one byte", "x"));
		cases.add(new Case("a mark only", new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF }));
		cases.add(new Case("UTF-16LE", ("\uFEFF" + sound).getBytes(StandardCharsets.UTF_16LE)));
		cases.add(new Case("UTF-16BE", ("\uFEFF" + sound).getBytes(StandardCharsets.UTF_16BE)));
		cases.add(new Case("Latin-1", sound.replace("Roe", "Röé").getBytes(StandardCharsets.ISO_8859_1)));
		cases.add(new Case("overlong", replace(sound, new byte[] { (byte) 0xC0, (byte) 0xAF })));
		cases.add(new Case("surrogate in UTF-8", replace(sound, new byte[] { (byte) 0xED, (byte) 0xA0, (byte) 0x80 })));
		cases.add(Case.of("NUL", sound.replace("Roe", "R\0oe")));
		cases.add(Case.of("CR only", sound.replace("\n", "\r")));
		cases.add(Case.of("mixed newlines", sound.replace("\n", "\r\n\n\r")));
		cases.add(Case.of("no final newline", sound.stripTrailing()));
		for (int tenth = 1; tenth < 10; tenth++) {
			cases.add(Case.of("cut at " + tenth + " tenths", sound.substring(0, sound.length() * tenth / 10)));
		}
		byte[] random = new byte[1 << 20];
		new Random(7).nextBytes(random);
		cases.add(new Case("random", random));
		cases.add(new Case("gzip", gzip(sound)));
		cases.add(Case.of("PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n"));
		cases.add(Case.of("reordering", sound.replace("Roe", "\u202Eeo\u2066R")));
		cases.add(Case.of("combining marks", sound.replace("Roe", "R" + "\u0301".repeat(10_000))));
		cases.add(Case.of("markup", sound.replace("Roe", "&lt;img src=x onerror=alert(1)&gt;")));
		cases.add(Case.of("Cypher", sound.replace("Roe", "Robby'}) DETACH DELETE n //")));
		cases.add(Case.of("a name of 5 MB", sound.replace("Roe", "R".repeat(5_000_000))));
		cases.add(Case.of("20 MB of spaces", sound + " ".repeat(20_000_000)));
		return cases;
	}

	/**
	 * Reads a bad input and holds what comes of it to the rules.
	 * @return the records read and the kinds of problems, such as
	 * {@code 2 Doubtful Skipped}
	 */
	public static String outcome(Importer importer, byte[] bytes) {
		return outcome((sink) -> importer.read(new TextInput("bad", bytes), sink));
	}

	/**
	 * Opens a bad file, reads whatever in it fits a format, and holds what comes of it to
	 * the rules.
	 * @return as {@link #outcome(Importer, byte[])}
	 */
	static String outcome(Recognition recognition, Path file) {
		return outcome((sink) -> read(recognition, file, sink));
	}

	/** Reads whatever in a file fits a format, as an import does. */
	static void read(Recognition recognition, Path file, StatementSink sink) throws IOException {
		try (OpenedFile opened = OpenedFile.open(file, "bad", Ceilings.USUAL)) {
			Recognition.Found found = recognition.in(opened);
			for (Recognition.Match match : found.matches()) {
				match.importer().read(match.input(), sink);
				match.input().problems().forEach(sink::problem);
			}
			found.passedOver().forEach(sink::problem);
		}
	}

	private interface Reader {

		void read(StatementSink sink) throws IOException;

	}

	private static String outcome(Reader reader) {
		CollectingSink sink = new CollectingSink();
		// Processor time, for other builds may run beside this one.
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long begin = threads.getCurrentThreadCpuTime();
		try {
			reader.read(sink);
		}
		catch (UnreadableFile ex) {
			sink.problem(ex.problem());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		assertThat((threads.getCurrentThreadCpuTime() - begin) / 1_000_000_000L).as("seconds")
			.isLessThan(SLOWEST_SECONDS);
		for (Problem problem : sink.problems()) {
			assertThat(problem.file()).matches("bad(/.{1,400})?");
			assertThat(problem.at()).matches("file|line [1-9]\\d*|record .+");
			assertThat(problem.message()).endsWith(".").hasSizeLessThan(400);
			assertThat(problem.remedy()).endsWith(".");
			assertThat((problem.text() != null) ? problem.text().length() : 0).isLessThanOrEqualTo(201);
		}
		for (Statement statement : sink.statements()) {
			String said = statement.toString();
			assertThat(said.length()).isLessThan(20_000);
			assertThat(said.codePoints().anyMatch(PlainText::isUnfit)).as(said).isFalse();
		}
		TreeSet<String> kinds = new TreeSet<>();
		sink.problems().forEach((problem) -> kinds.add(problem.getClass().getSimpleName()));
		return (sink.records() + " " + String.join(" ", kinds)).strip();
	}

	private static byte[] replace(String sound, byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int at = sound.indexOf("Roe");
		out.writeBytes(sound.substring(0, at).getBytes(StandardCharsets.UTF_8));
		out.writeBytes(bytes);
		out.writeBytes(sound.substring(at).getBytes(StandardCharsets.UTF_8));
		return out.toByteArray();
	}

	public static byte[] gzip(String text) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
