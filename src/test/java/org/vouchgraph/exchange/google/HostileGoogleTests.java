package org.vouchgraph.exchange.google;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileGoogleTests {

	private static final String HEADER = "First Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Website 1 - Value\n";

	private static final String ROW = "Ann,Roe,Mercy General,A note,* myContacts,Work,ann@x.org,https://orcid.org/0000-0002-1825-0097\n";

	private final GoogleContacts importer = new GoogleContacts(Ceilings.USUAL);

	static Stream<Case> common() {
		return HostileInputs.from(HEADER + ROW.repeat(5)).stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		return Stream.of(Arguments.of("no header", ROW, "0 Refused"), Arguments.of("header only", HEADER, "0"),
				Arguments.of("another header", "a,b,c\n1,2,3\n", "0 Refused"),
				Arguments.of("a header in French",
						HEADER.replace("First Name", "Prénom")
							.replace("E-mail 1 - Label", "E-mail 1 - Libellé,Tél 1 - Libellé,Tél 1 - Valeur")
							.replace("E-mail 1 - Value", "E-mail 1 - Valeur") + ROW,
						"0 Refused"),
				Arguments.of("duplicate header", HEADER.replace("Notes", "Last Name") + ROW, "1 Doubtful"),
				Arguments.of("the same number twice", HEADER.replace("E-mail 1 - Label", "E-mail 1 - Value") + ROW,
						"1 Doubtful"),
				Arguments.of("blank header cells", HEADER.replace("Notes", "").replace("Labels", "") + ROW, "1"),
				Arguments.of("group number of 40 digits",
						HEADER.replace("Website 1", "Website " + "9".repeat(40)) + ROW, "1"),
				Arguments.of("shouting header", HEADER.toUpperCase(Locale.ROOT) + ROW, "1"),
				Arguments.of("quoted header", HEADER.replaceAll("([^,\n]+)", "\"$1\"") + ROW, "1"),
				Arguments.of("semicolons", HEADER.replace(',', ';') + ROW.replace(',', ';'), "1"),
				Arguments.of("tabs", HEADER.replace(',', '\t') + ROW.replace(',', '\t'), "1"),
				Arguments.of("sep=", "sep=;\n" + HEADER.replace(',', ';') + ROW.replace(',', ';'), "1"),
				Arguments.of("unclosed quote", HEADER + "A,\"B,,,,,\n" + ROW, "1 Skipped"),
				Arguments.of("stray quotes", HEADER + "A \"x\" B,\"C \"D\" E\",,,,,\n", "1"),
				Arguments.of("cell over lines", HEADER + ROW.replace("A note", "\"A\nnote\n\"") + ROW, "2"),
				Arguments.of("a million columns", HEADER + ROW + ",".repeat(200_000) + "\n" + ROW, "2 Skipped"),
				Arguments.of("a line over the limit", HEADER + ROW + ",".repeat(1_000_000) + "\n" + ROW, "2 Skipped"),
				Arguments.of("a header of a million columns", HEADER.strip() + ",x".repeat(1_000_000) + "\n" + ROW,
						"1 Doubtful"),
				Arguments.of("short row", HEADER + "A\n", "1"),
				Arguments.of("long row", HEADER + "A,B,,,,,,,,x,y\n", "1"),
				Arguments.of("blank rows", HEADER + ",,,,,,\n\n,,,,,,\n" + ROW, "1"),
				Arguments.of("no name", HEADER + ",,Mercy,,,,,\n", "1 Skipped"),
				Arguments.of("a name of spaces", HEADER + " ,\u00A0,Mercy,,,,,\n", "1 Skipped"),
				Arguments.of("a name of punctuation", HEADER + "?,!,,,,,,\n", "1 Skipped"),
				Arguments.of("bad e-mail", HEADER + ROW.replace("ann@x.org", "not an address"), "1 Doubtful"),
				Arguments.of("many in a cell",
						HEADER + ROW.replace("ann@x.org", "a@x.org ::: b@x.org :::  ::: c@x.org"), "1"),
				Arguments.of("10,000 in a cell", HEADER + ROW.replace("ann@x.org", "a@x.org ::: ".repeat(10_000)), "1"),
				Arguments.of("separators only", HEADER + ROW.replace("ann@x.org", " ::: ".repeat(100)), "1"),
				Arguments.of("bad ORCID", HEADER + ROW.replace("0097", "0098"), "1 Doubtful"),
				Arguments.of("bad address", HEADER + ROW.replace("https://orcid.org/", "javascript:"), "1"),
				Arguments.of("a formula", HEADER + "\"=HYPERLINK(\"\"http://x\"\")\",Roe,,,,,,\n", "1"),
				Arguments.of("the same contact twice", HEADER + ROW + ROW, "2"),
				Arguments.of("all broken", HEADER + "A,\"B\n".repeat(5000), "0 Refused Skipped"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

}
