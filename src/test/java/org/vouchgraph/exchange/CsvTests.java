package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows, guarded cells, dates and countries. */
class CsvTests {

	private static final String ALPHABET = "ab ,;\t\"\"'=+-@＝＠\n\r\0é";

	private static String random(Random random, int longest) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(longest + 1); i > 0; i--) {
			text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		return text.toString();
	}

	@Test
	void readsBackWhatCommonsCsvWrites() throws IOException {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			List<List<String>> rows = new ArrayList<>();
			StringWriter text = new StringWriter();
			try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
				for (int r = 0; r < 5; r++) {
					List<String> row = new ArrayList<>();
					for (int c = 0; c < 4; c++) {
						// Line ends within cells come back as \n, and NUL not at all.
						row.add(random(random, 6).replaceAll("[\\r\\n\\x00]+", "\n"));
					}
					rows.add(row);
					printer.printRecord(row);
				}
			}
			CollectingSink sink = new CollectingSink();
			Input input = TextInput.of("t", text.toString());
			List<List<String>> read = new ArrayList<>();
			try (CsvRows csv = new CsvRows(new Text(input, Ceilings.USUAL, sink::problem), new Doubts(input, sink))) {
				for (CsvRows.Row row = csv.next(); row != null; row = csv.next()) {
					read.add(row.cells());
				}
			}
			assertThat(read).as("seed %s: %s", seed, text).isEqualTo(rows);
			assertThat(sink.problems()).isEmpty();
		}
	}

	@Test
	void restoresEachDefusedCell() {
		for (int seed = 0; seed < 20_000; seed++) {
			String cell = random(new Random(seed), 8);
			String defused = CsvGuard.defuse(cell);
			assertThat(CsvGuard.restore(defused)).as("seed %s", seed).isEqualTo(cell);
			assertThat(defused.strip()).as("seed %s", seed).doesNotStartWith("=").doesNotStartWith("@");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+49 1", "-1", "@x", "\tx", "\rx", " =1", "\u00A0=1", "＝1", "＋1", "－1", "＠x",
			"'=1", "''=1" })
	void defusesWhatASpreadsheetWouldRun(String cell) {
		assertThat(CsvGuard.defuse(cell)).isEqualTo("'" + cell);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Ann", "'Ann'", "O'Hara", "a=b", "3-4", "'", "2026-01-01" })
	void leavesOtherCellsAlone(String cell) {
		assertThat(CsvGuard.defuse(cell)).isEqualTo(cell);
		assertThat(CsvGuard.restore(cell)).isEqualTo(cell);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-03-14 | 2026-03-14
			2026-03 | 2026-03-01
			2026 | 2026-01-01
			14 Mar 2026 | 2026-03-14
			14 March 2026 | 2026-03-14
			7-Feb-22 | 2022-02-07
			March 14, 2026 | 2026-03-14
			Mar 2026 | 2026-03-01
			14.03.2026 | 2026-03-14
			1.2.2026 | 2026-02-01
			25/12/2026 | 2026-12-25
			12/25/2026 | 2026-12-25
			03/03/2026 | 2026-03-03
			2026/3/4 | 2026-03-04
			2026-03-14 10:00:00 UTC | 2026-03-14
			29 Feb 2024 | 2024-02-29
			""")
	void readsDates(String written, LocalDate day) {
		assertThat(WrittenDate.read(written)).isEqualTo(new WrittenDate.Day(day));
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/02/2026", "29 Feb 2026", "2026-13-01", "0000", "1899", "2101", "soon", "14 Foo 2026",
			"", "12", "1E5", "99999999999999999999", "0/0/2026" })
	void readsNoDateWhereThereIsNone(String written) {
		assertThat(WrittenDate.read(written)).isInstanceOf(WrittenDate.Unreadable.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "03/12/24", "03/12/2024", "1-2-2024" })
	void tellsAnAmbiguousDateApart(String written) {
		assertThat(WrittenDate.read(written)).isInstanceOf(WrittenDate.Ambiguous.class);
	}

	@ParameterizedTest
	@CsvSource({ "US,US", "usa,US", "United States,US", "Türkiye,TR", "turkey,TR", "deu,DE", "Germany,DE", "uk,GB",
			"Côte d'Ivoire,CI" })
	void knowsCountries(String written, String code) {
		assertThat(Countries.code(written)).contains(code);
	}

	@Test
	void keepsNoMarkupInTitles() {
		assertThat(PlainText.withoutMarkup("A <i>b</i><scp>C</scp> p < 0.05 and x>y &amp;lt; <br/>"))
			.isEqualTo("A bC p < 0.05 and x>y &lt; ");
	}

}
