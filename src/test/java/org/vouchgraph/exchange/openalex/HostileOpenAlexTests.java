package org.vouchgraph.exchange.openalex;

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

class HostileOpenAlexTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String WORK = "{\"id\":\"https://openalex.org/W1\",\"display_name\":\"T\",\"publication_year\":2020,"
			+ "\"authorships\":[{\"author\":{\"id\":\"https://openalex.org/A5\",\"display_name\":\"Ann Roe\"},\"institutions\":[]}]}";

	private static final String LINES = WORK + "\n" + WORK.replace("W1", "W2") + "\n" + WORK.replace("W1", "W3") + "\n";

	private final OpenAlexWorks importer = new OpenAlexWorks(NOW, Ceilings.USUAL);

	static Stream<Case> common() {
		List<Case> cases = new ArrayList<>(HostileInputs.from(LINES));
		HostileInputs.from("{\"meta\":{},\n\"results\":[\n" + WORK + ",\n" + WORK + "\n]}\n")
			.forEach((page) -> cases.add(new Case("page: " + page.name(), page.bytes())));
		return cases.stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		String authors = "\"authorships\":[{\"author\":{\"id\":\"https://openalex.org/A5\",\"display_name\":\"Ann Roe\"},\"institutions\":[]}]";
		return Stream.of(Arguments.of("deep", LINES + "{\"id\":\"W9\",\"x\":" + "[".repeat(5000) + "\n", "4 Skipped"),
				Arguments.of("deep array", "[" + "[".repeat(200_000), "1 Refused Skipped"),
				Arguments.of("long number",
						WORK.replace("2020", "1".repeat(1_000_000)) + "\n" + WORK.replace("W1", "W2"), "2 Skipped"),
				Arguments.of("large exponent", WORK.replace("2020", "1e999999999"), "1 Doubtful"),
				Arguments.of("duplicate key", WORK.replace("{\"id\"", "{\"id\":\"W8\",\"id\""), "1 Doubtful"),
				Arguments.of("NaN", WORK.replace("2020", "NaN"), "1 Skipped"),
				Arguments.of("trailing comma", WORK.replace("2020,", "2020,,"), "1 Skipped"),
				Arguments.of("two on a line", WORK + WORK, "2"),
				Arguments.of("broken line", LINES + "{\"id\":\n" + WORK, "5 Skipped"),
				Arguments.of("wrong root", "\"works\"", "1 Skipped"), Arguments.of("numbers", "[1,2,[3]]", "3 Skipped"),
				Arguments.of("null authorships", WORK.replace(authors, "\"authorships\":null"), "1 Doubtful"),
				Arguments.of("authorships a text", WORK.replace(authors, "\"authorships\":\"x\""), "1 Doubtful"),
				Arguments.of("authorships of nothing", WORK.replace(authors, "\"authorships\":[null,1,[],{}]"),
						"1 Doubtful"),
				Arguments.of("missing id", WORK.replace("\"id\":\"https://openalex.org/W1\",", ""), "1 Skipped"),
				Arguments.of("numeric id", WORK.replace("\"https://openalex.org/W1\"", "12"), "1 Skipped"),
				Arguments.of("an author's id", WORK.replace("openalex.org/W1", "openalex.org/A1"), "1 Skipped"),
				Arguments.of("short id", WORK.replace("https://openalex.org/W1", "w1"), "1"),
				Arguments.of("id an object", WORK.replace("\"https://openalex.org/W1\"", "{\"@class\":\"x.Y\"}"),
						"1 Skipped"),
				Arguments.of("null name", WORK.replace("\"Ann Roe\"", "null"), "1 Doubtful"),
				Arguments.of("name an array", WORK.replace("\"Ann Roe\"", "[\"a\"]"), "1"),
				Arguments.of("half a surrogate", WORK.replace("Ann Roe", "Ann \\ud800Roe\\u0000\\u202e"), "1"),
				Arguments.of("null title", WORK.replace("\"T\"", "null"), "1 Doubtful"),
				Arguments.of("future year", WORK.replace("2020", "2999"), "1 Doubtful"),
				Arguments.of("month 13",
						WORK.replace("\"publication_year\":2020", "\"publication_date\":\"2020-13-01\""), "1"),
				Arguments.of("year in words", WORK.replace("2020", "\"last year\""), "1 Doubtful"),
				Arguments.of("bad ORCID",
						WORK.replace("\"display_name\":\"Ann Roe\"",
								"\"display_name\":\"Ann Roe\",\"orcid\":\"0000-0002-1825-0098\""),
						"1 Doubtful"),
				Arguments.of("bad DOI", WORK.replace("\"display_name\":\"T\"", "\"display_name\":\"T\",\"doi\":\"x\""),
						"1 Doubtful"),
				Arguments.of("same author twice",
						WORK.replace("\"authorships\":[",
								"\"authorships\":[{\"author\":{\"id\":\"A5\",\"display_name\":\"Ann Roe\"}},"),
						"1 Doubtful"),
				Arguments.of("false count", "{\"meta\":{\"count\":99},\"results\":[" + WORK + "]}", "1"),
				Arguments.of("results an object", "{\"results\":{\"a\":1}}", "1 Skipped"),
				Arguments.of("unclosed page", "{\"results\":[" + WORK, "1 Refused"),
				Arguments.of("index past 2^31",
						WORK.replace("\"id\":\"https://openalex.org/W1\"",
								"\"id\":\"W1\",\"abstract_inverted_index\":{\"a\":[2147483648,-1]}"),
						"1"),
				Arguments.of("wrong closing", "[" + WORK + "}", "1 Refused"),
				Arguments.of("5000 authors",
						"{\"id\":\"W1\",\"display_name\":\"T\",\"authorships\":["
								+ "{\"author\":{\"id\":null,\"display_name\":\"Ann Roe\"}},".repeat(4999)
								+ "{\"author\":{\"id\":null,\"display_name\":\"Ann Roe\"}}]}",
						"1"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

	@org.junit.jupiter.api.Test
	void aRecordWithoutEndStopsAtTheCeiling() {
		OpenAlexWorks small = new OpenAlexWorks(NOW, new Ceilings(1, 1, 0, 1, 100_000, 200));
		String many = "[{\"id\":\"W1\",\"authorships\":[" + "{\"author\":{}},".repeat(1_000_000);
		assertThat(HostileInputs.outcome(small, Case.of("", many).bytes())).isEqualTo("0 Refused");
		String page = "{\"meta\":[" + "\"words\",".repeat(100_000) + "1],\"results\":[" + WORK + "]}";
		assertThat(HostileInputs.outcome(small, Case.of("", page).bytes())).as("what is no record may be longer")
			.isEqualTo("1");
		assertThat(HostileInputs.outcome(small, Case.of("", many.substring(1, 500_000) + "\n" + WORK + "\n").bytes()))
			.isEqualTo("2 Skipped");
	}

}
