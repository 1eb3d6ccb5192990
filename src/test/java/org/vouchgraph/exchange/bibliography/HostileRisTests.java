package org.vouchgraph.exchange.bibliography;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileRisTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String REFERENCE = "TY  - JOUR\nAU  - Roe, Ann\nTI  - A title\nPY  - 2019\nDO  - 10.1000/x\nER  - \n\n";

	private final RisReferences importer = new RisReferences(NOW, Ceilings.USUAL);

	static Stream<Case> common() {
		return HostileInputs.from(REFERENCE.repeat(5)).stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		String bare = REFERENCE.replace("DO  - 10.1000/x\n", "");
		return Stream.of(Arguments.of("no end", REFERENCE.replace("ER  - ", ""), "1 Doubtful"),
				Arguments.of("ends for ever", "ER  - \n".repeat(100_000) + REFERENCE, "1"),
				Arguments.of("types for ever", "TY  - JOUR\n".repeat(1000) + REFERENCE, "1001 Doubtful Skipped"),
				Arguments.of("no type", REFERENCE.replace("TY  - JOUR\n", ""), "1"),
				Arguments.of("empty reference", "TY  - JOUR\nER  - \n", "1 Skipped"),
				Arguments.of("no title", REFERENCE.replace("TI  - A title\n", ""), "1 Doubtful"),
				Arguments.of("neither title nor identifier", bare.replace("A title", ""), "1 Skipped"),
				Arguments.of("title of signs", bare.replace("A title", "???"), "1 Skipped"),
				Arguments.of("bad DOI", REFERENCE.replace("10.1000/x", "none"), "1 Doubtful"),
				Arguments.of("DOI as address", REFERENCE.replace("10.1000/x", "http://dx.doi.org/10.1000/x"), "1"),
				Arguments.of("future year", REFERENCE.replace("2019", "2999"), "1 Doubtful"),
				Arguments.of("year 0", REFERENCE.replace("2019", "0000///"), "1 Doubtful"),
				Arguments.of("slashes only", REFERENCE.replace("2019", "///"), "1 Doubtful"),
				Arguments.of("in press", REFERENCE.replace("2019", "in press"), "1 Doubtful"),
				Arguments.of("empty author", REFERENCE.replace("Roe, Ann", " "), "1"),
				Arguments.of("comma only", REFERENCE.replace("Roe, Ann", ","), "1 Doubtful"),
				Arguments.of("many commas", REFERENCE.replace("Roe, Ann", "a,b,c,d,e,f"), "1"),
				Arguments.of("et al", REFERENCE.replace("TI", "AU  - et al.\nTI"), "1 Doubtful"),
				Arguments.of("lower-case tags", REFERENCE.replace("AU", "au"), "1"),
				Arguments.of("no spaces", REFERENCE.replace("  - ", "-"), "0"),
				Arguments.of("LaTeX", REFERENCE.replace("Ann", "Jos{\\'e}"), "1"),
				Arguments.of("dashes for ever", REFERENCE.replace("A title",
						"A  - ".repeat(100_000)), "1"),
				Arguments.of("continuation for ever",
						REFERENCE.replace("ER", "N2  - x\n" + "w\n".repeat(500_000) + "ER"), "1"),
				Arguments.of("20,000 authors", REFERENCE.replace("TI", "AU  - Poe, Bo\n".repeat(20_000) + "TI"), "1"),
				Arguments.of("authors over the limit",
						REFERENCE.replace("TI", "AU  - Poe, B\n".repeat(120_000) + "TI") + REFERENCE, "2 Skipped"),
				Arguments.of("a reference over the limit",
						REFERENCE.replace("ER", ("N1  - " + "m".repeat(9000) + "\n").repeat(2200) + "ER") + REFERENCE,
						"2 Skipped"),
				Arguments.of("same twice", REFERENCE + REFERENCE, "2"),
				Arguments.of("formula", REFERENCE.replace("A title", "=HYPERLINK(\"x\")"), "1"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

}
