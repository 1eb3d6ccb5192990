package org.vouchgraph.exchange.pubmed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileNbibTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String RECORD = "PMID- 77\nOWN - NLM\nDP  - 2019\nTI  - A title.\nFAU - Roe, Ann\nAU  - Roe A\n\n";

	private final MedlineCitations importer = new MedlineCitations(NOW, Ceilings.USUAL);

	static Stream<Case> common() {
		return HostileInputs.from(RECORD.repeat(5)).stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		return Stream.of(Arguments.of("no PMID", RECORD.replace("PMID- 77\n", ""), "1 Skipped"),
				Arguments.of("PMID in words", RECORD.replace("77", "none"), "1 Skipped"),
				Arguments.of("PMID 0", RECORD.replace("77", "0"), "1 Skipped"),
				Arguments.of("PMID of 2^63", RECORD.replace("77", "9223372036854775808"), "1 Skipped"),
				Arguments.of("same PMID twice", RECORD + RECORD, "2"),
				Arguments.of("PMID only", "PMID- 77\n", "1 Doubtful"),
				Arguments.of("no title", RECORD.replace("TI  - A title.\n", ""), "1 Doubtful"),
				Arguments.of("future year", RECORD.replace("2019", "2999"), "1 Doubtful"),
				Arguments.of("year in words", RECORD.replace("2019", "last winter"), "1 Doubtful"),
				Arguments.of("bad ORCID", RECORD + "AUID- ORCID: 0000-0002-1825-0098\n", "1 Doubtful"),
				Arguments.of("other number", RECORD + "AUID- ISNI: 0000000121032683\n", "1"),
				Arguments.of("ORCID before the authors", RECORD.replace("FAU", "AUID- ORCID: 0000-0002-1825-0097\nFAU"),
						"1"),
				Arguments.of("same ORCID twice", RECORD.strip()
						+ "\nAUID- ORCID: 0000-0002-1825-0097\nFAU - Poe, Bo\nAUID- ORCID: 0000-0002-1825-0097\n",
						"1 Doubtful"),
				Arguments.of("bad DOI", RECORD + "LID - 10.1/x [doi]\n", "1"),
				Arguments.of("empty author", RECORD + "FAU - \nAU  - \n", "1 Doubtful"),
				Arguments.of("comma only", RECORD + "FAU - ,\n", "1 Doubtful"),
				Arguments.of("group only", RECORD.replace("FAU - Roe, Ann\nAU  - Roe A", "CN  - G"), "1"),
				Arguments.of("unknown tags", RECORD + "ZZZZ- x\nQ1  - y\n", "1"),
				Arguments.of("one space", RECORD.replace("  - ", " - "), "1"),
				Arguments.of("no space after the dash", RECORD.replace("- ", "-"), "0"),
				Arguments.of("continuation without indent", RECORD.replace("A title.", "A title\ngoes on."), "1"),
				Arguments.of("continuation for ever", RECORD.strip() + "\nTI  - x\n" + "      word\n".repeat(500_000),
						"1"),
				Arguments.of("20,000 authors", RECORD + "FAU - Poe, Bo\nAU  - Poe B\n".repeat(20_000), "1"),
				Arguments.of("authors over the limit", RECORD + "FAU - Poe, B\n".repeat(120_000) + RECORD, "2 Skipped"),
				Arguments.of("affiliations for ever", RECORD.strip() + "\nAD  - Mercy\n".repeat(200_000), "1"),
				Arguments.of("a record over the limit",
						RECORD + ("AD  - " + "m".repeat(9000) + "\n").repeat(2200) + RECORD, "2 Skipped"),
				Arguments.of("formula", RECORD.replace("A title.", "=HYPERLINK(\"x\")"), "1"),
				Arguments.of("two PMIDs in a row", "PMID- 5\n" + RECORD, "2 Doubtful"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

	@Test
	void aSmallCeilingCostsTheRecordOnly() {
		MedlineCitations small = new MedlineCitations(NOW, new Ceilings(1, 1, 0, 1, 100, 20));
		assertThat(HostileInputs.outcome(small,
				Case.of("", RECORD + RECORD.replace("A title.", "word ".repeat(40)) + RECORD).bytes()))
			.isEqualTo("3 Skipped");
	}

}
