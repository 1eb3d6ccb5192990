package org.vouchgraph.exchange.nppes;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileNppesTests {

	private static final String HEADER = Npidata.HEADER;

	private static final String ROW = Npidata.row("Provider Last Name (Legal Name)", "Roe");

	private final NppesProviders importer = new NppesProviders(Ceilings.USUAL);

	static Stream<Case> common() {
		return HostileInputs.from(HEADER + ROW.repeat(3)).stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		return Stream.of(Arguments.of("no header", ROW, "0 Refused"), Arguments.of("header alone", HEADER, "0"),
				Arguments.of("another file of the archive",
						"\"NPI\",\"Provider Other Organization Name\"\n\"1\",\"x\"\n", "0 Refused"),
				Arguments.of("no taxonomies", HEADER.replace("Taxonomy", "x") + ROW, "0 Refused"),
				Arguments.of("one taxonomy", HEADER.replaceAll("Taxonomy Code_([2-9]|1\\d)", "x") + ROW, "1"),
				Arguments.of("duplicate header", HEADER.replace("Replacement NPI", "NPI") + ROW, "1"),
				Arguments.of("shouting header", HEADER.toUpperCase(Locale.ROOT) + ROW, "1"),
				Arguments.of("without quotes", (HEADER + ROW).replace("\"", ""), "1"),
				Arguments.of("semicolons", (HEADER + ROW).replace(',', ';'), "0 Refused"),
				Arguments.of("an unclosed quote", HEADER + "\"1\",\"x\n" + ROW, "1"),
				Arguments.of("stray quotes", HEADER + ROW.replace("Roe", "Ro\"e"), "1"),
				Arguments.of("a cell over lines", HEADER + ROW.replace("Roe", "R\noe"), "1"),
				Arguments.of("a short row", HEADER + "\"1234567893\"\n" + ROW, "2"),
				Arguments.of("a long row", HEADER + ROW.strip() + ",x,y\n", "1 Skipped"),
				Arguments.of("100,000 cells", HEADER + ROW.strip() + ",".repeat(100_000) + "\n" + ROW, "1 Skipped"),
				Arguments.of("a row over the limit", HEADER + "x".repeat(1_000_000) + "\n" + ROW, "1 Skipped"),
				Arguments.of("blank rows", HEADER + "\n,,,\n\n" + ROW, "1"),
				Arguments.of("no name", HEADER + ROW.replace("Roe", ""), "1 Skipped"),
				Arguments.of("a name of spaces", HEADER + ROW.replace("Roe", " \u00A0"), "1 Skipped"),
				Arguments.of("a bad number", HEADER + ROW.replace("1234567893", "1234567894"), "1 Skipped"),
				Arguments.of("a number as a figure", HEADER + ROW.replace("1234567893", "1.23E9"), "1 Skipped"),
				Arguments.of("digits of another script", HEADER + ROW.replace("1234567893", "١٢٣٤٥٦٧٨٩٣"), "1 Skipped"),
				Arguments.of("a formula", HEADER + ROW.replace("Roe", "=HYPERLINK(1)"), "1"),
				Arguments.of("country of nowhere", HEADER + ROW.replace("\"US\"", "\"ZZ\""), "1"),
				Arguments.of("31 February", HEADER + Npidata.row("NPI Deactivation Date", "02/31/2020"), "1"),
				Arguments.of("the same twice", HEADER + ROW + ROW, "2"),
				Arguments.of("all broken", HEADER + "A,\"B\n".repeat(5000), "0 Refused Skipped"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

}
