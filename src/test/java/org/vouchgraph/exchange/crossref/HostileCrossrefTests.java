package org.vouchgraph.exchange.crossref;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileCrossrefTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String AUTHOR = "{\"given\":\"Ann\",\"family\":\"Roe\",\"sequence\":\"first\",\"affiliation\":[]}";

	private static final String WORK = "{\"DOI\":\"10.1000/x\",\"title\":[\"T\"],\"issued\":{\"date-parts\":[[2019]]},\"author\":["
			+ AUTHOR + "]}";

	private static final String PAGE = "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[\n"
			+ WORK + ",\n" + WORK + "\n]}}\n";

	private final CrossrefWorks importer = new CrossrefWorks(NOW, Ceilings.USUAL);

	static Stream<Case> common() {
		List<Case> cases = new ArrayList<>(HostileInputs.from((WORK + "\n").repeat(3)));
		HostileInputs.from(PAGE).forEach((page) -> cases.add(new Case("page: " + page.name(), page.bytes())));
		return cases.stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		return Stream.of(Arguments.of("deep", WORK + "\n{\"title\":" + "[".repeat(5000) + "\n", "2 Skipped"),
				Arguments.of("deep page", "{\"message\":".repeat(200_000), "0 Refused"),
				Arguments.of("message in message", "{\"message\":{\"message\":" + WORK + "}}", "1 Skipped"),
				Arguments.of("message an array", "{\"message\":[" + WORK + "]}", "1"),
				Arguments.of("message a text", "{\"message\":\"Resource not found.\"}", "1 Skipped"),
				Arguments.of("message null", "{\"status\":\"ok\",\"message\":null}", "0"),
				Arguments.of("items an object", "{\"items\":" + WORK + "}", "1"),
				Arguments.of("items of nothing", "{\"items\":[null,1,\"x\",[],{}]}", "5 Skipped"),
				Arguments.of("unclosed page", PAGE.replace("]}}", ""), "2 Refused"),
				Arguments.of("wrong closing", "[" + WORK + "}", "1 Refused"),
				Arguments.of("large exponent", WORK.replace("2019", "1e999999999"), "1 Doubtful"),
				Arguments.of("long number", WORK.replace("2019", "1".repeat(1_000_000)) + "\n" + WORK, "2 Skipped"),
				Arguments.of("year a text", WORK.replace("2019", "\"2019\""), "1"),
				Arguments.of("year an object", WORK.replace("2019", "{}"), "1"),
				Arguments.of("future year", WORK.replace("2019", "2999"), "1 Doubtful"),
				Arguments.of("negative year", WORK.replace("2019", "-5"), "1 Doubtful"),
				Arguments.of("date-parts a text", WORK.replace("[[2019]]", "\"2019\""), "1"),
				Arguments.of("NaN", WORK.replace("2019", "NaN"), "1 Skipped"),
				Arguments.of("duplicate key", WORK.replace("{\"DOI\"", "{\"DOI\":\"10.1000/y\",\"DOI\""), "1 Doubtful"),
				Arguments.of("null author", WORK.replace("[" + AUTHOR + "]", "null"), "1"),
				Arguments.of("author a text", WORK.replace("[" + AUTHOR + "]", "\"Ann Roe\""), "1 Doubtful"),
				Arguments.of("author an object", WORK.replace("[" + AUTHOR + "]", AUTHOR), "1 Doubtful"),
				Arguments.of("authors of nothing", WORK.replace(AUTHOR, "null,1,[],{}"), "1 Doubtful"),
				Arguments.of("empty names", WORK.replace("Ann", "").replace("Roe", " "), "1 Doubtful"),
				Arguments.of("names numbers", WORK.replace("\"Ann\"", "1").replace("\"Roe\"", "true"), "1"),
				Arguments.of("bad ORCID", WORK.replace("\"given\"", "\"ORCID\":\"0000-0002-1825-0098\",\"given\""),
						"1 Doubtful"),
				Arguments.of("same ORCID twice",
						WORK.replace(AUTHOR,
								(AUTHOR + "," + AUTHOR).replace("\"given\"",
										"\"ORCID\":\"0000-0002-1825-0097\",\"given\"")),
						"1 Doubtful"),
				Arguments.of("bad DOI", WORK.replace("10.1000/x", "x"), "1 Doubtful"),
				Arguments.of("DOI an array", WORK.replace("\"10.1000/x\"", "[\"10.1000/x\"]"), "1"),
				Arguments.of("no DOI", WORK.replace("\"DOI\":\"10.1000/x\",", ""), "1"),
				Arguments.of("neither DOI nor title", "{\"author\":[" + AUTHOR + "]}", "1 Skipped"),
				Arguments.of("title of nulls", WORK.replace("[\"T\"]", "[null]"), "1 Doubtful"),
				Arguments.of("half a surrogate", WORK.replace("Ann", "A\\ud800\\u0000\\u202e"), "1"),
				Arguments.of("affiliation a text",
						WORK.replace("\"affiliation\":[]", "\"affiliation\":[\"Mercy\",null,1]"), "1"),
				Arguments.of("bad ROR",
						WORK.replace("\"affiliation\":[]",
								"\"affiliation\":[{\"name\":\"M\",\"id\":[{\"id-type\":\"ROR\",\"id\":\"x\"}]}]"),
						"1"),
				Arguments.of("affiliations for ever",
						WORK.replace("\"affiliation\":[]",
								"\"affiliation\":[" + "{\"name\":\"M\"},".repeat(50_000) + "{}]"),
						"1"),
				Arguments.of("20,000 authors", WORK.replace(AUTHOR, (AUTHOR + ",").repeat(19_999) + AUTHOR), "1"),
				Arguments.of("authors over the limit",
						WORK.replace(AUTHOR, "{},".repeat(100_001) + AUTHOR) + "\n" + WORK, "2 Skipped"),
				Arguments.of("brackets for ever", WORK.replace("\"T\"", "[],".repeat(600_000) + "\"T\"") + "\n" + WORK,
						"2 Skipped"),
				Arguments.of("false count", PAGE.replace("\"items\"", "\"total-results\":9,\"items\""), "2"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

}
