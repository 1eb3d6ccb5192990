package org.vouchgraph.exchange.linkedin;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileLinkedInTests {

	private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

	private static final String ROW = "Ann,Roe,https://www.linkedin.com/in/ann,,Mercy General,Surgeon,12 Mar 2024\n";

	private final LinkedInConnections importer = new LinkedInConnections(Ceilings.USUAL);

	static Stream<Case> common() {
		return HostileInputs.from("Notes:\n\"A note.\"\n\n" + HEADER + ROW.repeat(5)).stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		return Stream.of(Arguments.of("no header", ROW, "0 Refused"), Arguments.of("header only", HEADER, "0"),
				Arguments.of("duplicate header", HEADER.replace("Position", "Company") + ROW, "1"),
				Arguments.of("blank header cell", HEADER.replace("Position", "") + ROW, "1"),
				Arguments.of("shouting header", HEADER.toUpperCase(java.util.Locale.ROOT) + ROW, "1"),
				Arguments.of("quoted header", HEADER.replaceAll("([^,\n]+)", "\"$1\"") + ROW, "1"),
				Arguments.of("unclosed quote", HEADER + "A,\"B,,,,,\n" + ROW, "1 Skipped"),
				Arguments.of("unclosed quote in the notes", "Notes:\n\"never closed\n\n" + HEADER + ROW, "1"),
				Arguments.of("stray quotes", HEADER + "A \"x\" B,\"C \"D\" E\",,,,,\n", "1"),
				Arguments.of("backslash quote", HEADER + "A,\"B\\\"\",,,,,\n" + ROW, "1 Skipped"),
				Arguments.of("cell over lines", HEADER + "A,\"B\nC\",,,,,\n" + ROW, "2"),
				Arguments.of("a million columns", HEADER + ROW + ",".repeat(200_000) + "\n" + ROW, "2 Skipped"),
				Arguments.of("line over the limit", HEADER + ROW + ",".repeat(1_000_000) + "\n" + ROW, "2 Skipped"),
				Arguments.of("short row", HEADER + "A\n", "1"),
				Arguments.of("long row", HEADER + "A,B,,,,,,,,x,y\n", "1"),
				Arguments.of("semicolons", HEADER.replace(',', ';') + ROW.replace(',', ';'), "1"),
				Arguments.of("tabs", HEADER.replace(',', '\t') + ROW.replace(',', '\t'), "1"),
				Arguments.of("sep=", "sep=;\n" + HEADER.replace(',', ';') + ROW.replace(',', ';'), "1"),
				Arguments.of("31 February", HEADER + ROW.replace("12 Mar", "31 Feb"), "1 Doubtful"),
				Arguments.of("ambiguous date", HEADER + ROW.replace("12 Mar 2024", "03/12/24"), "1 Doubtful"),
				Arguments.of("year 9999", HEADER + ROW.replace("2024", "9999"), "1 Doubtful"),
				Arguments.of("date a number", HEADER + ROW.replace("12 Mar 2024", "1E5"), "1 Doubtful"),
				Arguments.of("no name", HEADER + ",,,,Mercy,,\n", "1 Skipped"),
				Arguments.of("name of spaces", HEADER + " ,\u00A0,,,Mercy,,\n", "1 Skipped"),
				Arguments.of("blank rows", HEADER + ",,,,,,\n\n,,,,,,\n" + ROW, "1"),
				Arguments.of("bad address", HEADER + ROW.replace("https://www.linkedin.com/in/ann", "javascript:x"),
						"1 Doubtful"),
				Arguments.of("bad e-mail", HEADER + "A,B,,not an address,,,\n", "1 Doubtful"),
				Arguments.of("company without letters", HEADER + "A,B,,,???,x,\n", "1"),
				Arguments.of("same person twice", HEADER + ROW + ROW, "2"),
				Arguments.of("all broken", HEADER + "A,\"B\n".repeat(5000), "0 Refused Skipped"),
				Arguments.of("quotes for ever", HEADER + "A,\"" + "x\n".repeat(100_000), "99999 Skipped"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

}
