package org.vouchgraph.exchange.ror;

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

class HostileRorTests {

	private static final String ONE = RorInstitutionsTests.institution("01an7q238",
			RorInstitutionsTests.name("Roe Heart Hospital", "ror_display label"),
			",\"relationships\":[{\"type\":\"parent\",\"label\":\"Mercy\",\"id\":\"https://ror.org/00pjdza24\"}]");

	private final RorInstitutions importer = new RorInstitutions(Ceilings.USUAL);

	static Stream<Case> common() {
		List<Case> cases = new ArrayList<>(HostileInputs.from("[\n" + ONE + ",\n" + ONE + "\n]\n"));
		HostileInputs.from("{\"number_of_results\":2,\n\"items\":[\n" + ONE + ",\n" + ONE + "\n]}\n")
			.forEach((page) -> cases.add(new Case("page: " + page.name(), page.bytes())));
		return cases.stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		String names = "\"names\":[";
		return Stream.of(Arguments.of("lines", ONE + "\n" + ONE + "\n", "2"),
				Arguments.of("a broken line", ONE + "\n{\"id\":\n" + ONE, "3 Skipped"),
				Arguments.of("an unclosed array", "[" + ONE, "1 Refused".replace("1", "0")),
				Arguments.of("deep", "[" + ONE.replace("\"US\"", "[".repeat(5000)), "0 Refused"),
				Arguments.of("numbers", "[1,2,null,\"x\"]", "4 Skipped"),
				Arguments.of("items an object", "{\"items\":" + ONE + "}", "1"),
				Arguments.of("errors", "{\"errors\":[\"no such id\"]}", "0"),
				Arguments.of("schema 1", "[{\"id\":\"https://ror.org/01an7q238\",\"name\":\"Roe\"}]", "1 Skipped"),
				Arguments.of("no id", ONE.replace("\"id\":\"https://ror.org/01an7q238\",", ""), "1 Skipped"),
				Arguments.of("a bad id", ONE.replace("01an7q238", "xyz"), "1 Skipped"),
				Arguments.of("id a number", ONE.replace("\"https://ror.org/01an7q238\"", "12"), "1 Skipped"),
				Arguments.of("no names", ONE.replace(names, "\"names\":[],\"x\":["), "1 Skipped"),
				Arguments.of("names null", ONE.replace(names, "\"names\":null,\"x\":["), "1 Skipped"),
				Arguments.of("names of nothing", ONE.replace(names, "\"names\":[null,1,[],{},\"x\"],\"x\":["),
						"1 Skipped"),
				Arguments.of("acronyms alone", ONE.replace("ror_display\",\"label", "acronym"), "1 Skipped"),
				Arguments.of("a name of spaces", ONE.replace("Roe Heart Hospital", "  \\u00a0 "), "1 Skipped"),
				Arguments.of("names twice", ONE.replace(names, "\"names\":[],\"names\":["), "1 Doubtful"),
				Arguments.of("100,000 names",
						ONE.replace(names, names + "{\"value\":\"Roe Hall\",\"types\":[\"label\"]},".repeat(100_000)),
						"1"),
				Arguments.of("a million values", ONE.replace(names, "\"names\":[" + "1,".repeat(1_000_000)),
						"1 Skipped"),
				Arguments.of("half a surrogate", ONE.replace("Roe", "R\\ud800oe\\u0000\\u202e"), "1"),
				Arguments.of("types a text", ONE.replace("[\"ror_display\",\"label\"]", "\"label\""), "1 Skipped"),
				Arguments.of("no locations", ONE.replace("locations", "places"), "1"),
				Arguments.of("country of nowhere", ONE.replace("\"US\"", "\"ZZ\""), "1"),
				Arguments.of("country an object", ONE.replace("\"US\"", "{\"a\":1}"), "1"),
				Arguments.of("its own parent", ONE.replace("00pjdza24", "01an7q238"), "1 Doubtful"),
				Arguments.of("a parent without an id", ONE.replace("https://ror.org/00pjdza24", ""), "1 Doubtful"),
				Arguments.of("a parent without a name", ONE.replace("Mercy", ""), "1 Doubtful"),
				Arguments.of("relationships a text",
						ONE.replace("\"relationships\":[", "\"relationships\":\"x\",\"y\":["), "1"),
				Arguments.of("parents in a ring", ONE + "\n"
						+ ONE.replace("01an7q238", "x").replace("00pjdza24", "01an7q238").replace("/x", "/00pjdza24"),
						"2"),
				Arguments.of("status an array", ONE.replace("\"active\"", "[]"), "1"),
				Arguments.of("status in capitals", ONE.replace("\"active\"", "\"ACTIVE\""), "1"),
				Arguments.of("markup and Cypher", ONE.replace("Roe", "<script>'}) DETACH DELETE n //"), "1"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

}
