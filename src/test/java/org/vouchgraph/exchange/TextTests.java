package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextTests {

	private final List<Problem> problems = new ArrayList<>();

	private String decode(byte[] bytes) {
		this.problems.clear();
		try (Text text = new Text(new TextInput("t", bytes), Ceilings.USUAL, this.problems::add)) {
			StringBuilder all = new StringBuilder();
			char[] buffer = new char[777];
			for (int n = text.read(buffer, 0, buffer.length); n >= 0; n = text.read(buffer, 0, buffer.length)) {
				all.append(buffer, 0, n);
			}
			return all.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void honoursByteOrderMarks() {
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			assertThat(decode("\uFEFFname,Žofie 😀".getBytes(charset))).as("%s", charset).isEqualTo("name,Žofie 😀");
			assertThat(decode("name,Žofie 😀".getBytes(charset))).as("%s without a mark", charset)
				.isEqualTo("name,Žofie 😀");
			assertThat(this.problems).isEmpty();
		}
	}

	@Test
	void fallsBackToWindows1252AndNamesTheLine() {
		byte[] bytes = ("é".repeat(3) + "\n\r\nNúñez – €").getBytes(Charset.forName("windows-1252"));
		assertThat(decode(bytes)).isEqualTo("ééé\n\r\nNúñez – €");
		assertThat(this.problems).singleElement().satisfies((problem) -> assertThat(problem.at()).isEqualTo("line 1"));
		decode("a\r\nb\rc\nNúñez".getBytes(Charset.forName("windows-1252")));
		assertThat(this.problems).singleElement().satisfies((problem) -> assertThat(problem.at()).isEqualTo("line 4"));
	}

	@Test
	void decodesAcrossBuffersWhereverTheyFall() {
		Random random = new Random(5);
		for (int round = 0; round < 20; round++) {
			StringBuilder text = new StringBuilder("x".repeat(16_370 + round));
			for (int i = 0; i < 20_000; i++) {
				text.appendCodePoint(new int[] { 'a', 'é', '中', 0x1F600, '\n' }[random.nextInt(5)]);
			}
			assertThat(decode(text.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(text.toString());
			assertThat(this.problems).isEmpty();
		}
		String latin = "x".repeat(16_383) + "ééé" + "y".repeat(40_000) + "é";
		assertThat(decode(latin.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(latin);
	}

	@Test
	void takesOutControlAndReorderingCharactersWithAWordEach() {
		assertThat(decode("a\0b\u0007c\nd\u202Ee\u2067\tf\uFEFF".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("abc\nde\tf");
		assertThat(this.problems).extracting(Problem::at).containsExactly("line 1", "line 2");
		assertThat(this.problems).allMatch(Problem.Doubtful.class::isInstance);
	}

	@Test
	void givesPhysicalLinesHoweverTheyEnd() throws IOException {
		try (Lines lines = new Lines(
				new Text(TextInput.of("t", "a\rb\r\nc\n\n\rabcdefghij"), Ceilings.USUAL, this.problems::add), 5)) {
			List<Lines.Line> all = new ArrayList<>();
			for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
				all.add(line);
			}
			assertThat(all).containsExactly(new Lines.Line("a", 1, false), new Lines.Line("b", 2, false),
					new Lines.Line("c", 3, false), new Lines.Line("", 4, false), new Lines.Line("", 5, false),
					new Lines.Line("abcde", 6, true));
		}
	}

	@Test
	void stopsARecordAtTheCeiling() throws IOException {
		try (Text text = new Text(TextInput.of("t", "x".repeat(200_000)), new Ceilings(1, 1, 0, 1, 10_000, 1),
				this.problems::add)) {
			assertThatExceptionOfType(UnreadableFile.class)
				.isThrownBy(() -> text.transferTo(java.io.Writer.nullWriter()))
				.withMessageContaining("10000 characters");
		}
	}

}
