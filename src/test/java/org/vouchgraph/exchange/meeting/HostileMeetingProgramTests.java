package org.vouchgraph.exchange.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;
import org.vouchgraph.exchange.Importer;

import static org.assertj.core.api.Assertions.assertThat;

class HostileMeetingProgramTests {

	private static final String ANN = "{\"name\":\"Ann Roe\"}";

	static Stream<Case> common() {
		List<Case> cases = new ArrayList<>(HostileInputs.from(MeetingProgramTests.PLAIN));
		HostileInputs.from(MeetingProgramTests.SCHEDULE)
			.forEach((mapped) -> cases.add(new Case("mapped: " + mapped.name(), mapped.bytes())));
		return cases.stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(MeetingProgramTests.IMPORTER, bad.bytes())).matches("\\d+( \\w+)*");
	}

	private static String program(String people) {
		return sessions("{\"title\":\"T\",\"date\":\"2026-01-02\",\"people\":" + people + "}");
	}

	private static String sessions(String sessions) {
		return "{\"meeting\":{\"name\":\"M 2026\"},\"sessions\":[" + sessions + "]}";
	}

	private static String meeting(String meeting) {
		return "{\"meeting\":" + meeting + ",\"sessions\":[{\"title\":\"T\"}]}";
	}

	private static String mapped(String mapping) {
		return "{\"vouchgraph\":" + mapping
				+ ",\"meeting\":{\"name\":\"M 2026\"},\"sessions\":[{\"title\":\"T\",\"people\":[" + ANN + "]}]}";
	}

	static Stream<Arguments> ofItsOwn() {
		String deep = "[".repeat(5000) + "]".repeat(5000);
		return Stream.of(Arguments.of("sound", program("[" + ANN + "]"), "1"),
				Arguments.of("no meeting", "{\"sessions\":[{\"title\":\"T\"}]}", "0 Refused"),
				Arguments.of("meeting null", meeting("null"), "0 Refused"),
				Arguments.of("meeting a text", meeting("\"M 2026\""), "0 Refused"),
				Arguments.of("meeting without letters", meeting("{\"name\":\"???\"}"), "0 Refused"),
				Arguments.of("meeting's name an object", meeting("{\"name\":{\"en\":\"M\"}}"), "0 Refused"),
				Arguments.of("meeting backwards",
						meeting("{\"name\":\"M\",\"start\":\"2026-02-02\",\"end\":\"2026-01-01\"}"), "1 Doubtful"),
				Arguments.of("meeting nowhere", meeting("{\"name\":\"M\",\"country\":\"Atlantis\"}"), "1 Doubtful"),
				Arguments.of("meeting without a date", meeting("{\"name\":\"M\",\"start\":\"soon\"}"), "1 Doubtful"),
				Arguments.of("meeting twice",
						"{\"meeting\":{\"name\":\"A 1\"}," + meeting("{\"name\":\"B\"}").substring(1), "1"),
				Arguments.of("no sessions", "{\"meeting\":{\"name\":\"M\"}}", "0 Refused"),
				Arguments.of("sessions null", "{\"meeting\":{\"name\":\"M\"},\"sessions\":null}", "0 Refused"),
				Arguments.of("sessions empty", sessions(""), "0 Refused"),
				Arguments.of("sessions a number", "{\"meeting\":{\"name\":\"M\"},\"sessions\":7}", "1 Skipped"),
				Arguments.of("sessions of nothing", sessions("null,1,\"x\",[],{}"), "4 Skipped"),
				Arguments.of("session an object alone", "{\"meeting\":{\"name\":\"M\"},\"sessions\":{\"title\":\"T\"}}",
						"1"),
				Arguments.of("session twice", sessions("{\"title\":\"T\"},{\"title\":\"T\"}"), "2"),
				Arguments.of("session without a title", sessions("{\"people\":[" + ANN + "]}"), "1"),
				Arguments.of("title an object", sessions("{\"title\":{\"en\":\"T\"}}"), "1 Skipped"),
				Arguments.of("title without letters", sessions("{\"title\":\"!!!\",\"people\":[" + ANN + "]}"), "1"),
				Arguments.of("title of a megabyte", sessions("{\"title\":\"" + "x".repeat(1_000_000) + "\"}"), "1"),
				Arguments.of("date of two days", sessions("{\"title\":\"T\",\"date\":\"03/04/2026\"}"), "1 Doubtful"),
				Arguments.of("date a number", sessions("{\"title\":\"T\",\"date\":1700000000000}"), "1 Doubtful"),
				Arguments.of("date past 2100", sessions("{\"title\":\"T\",\"date\":\"9999-01-01\"}"), "1 Doubtful"),
				Arguments.of("31 February", sessions("{\"title\":\"T\",\"date\":\"2026-02-31\"}"), "1 Doubtful"),
				Arguments.of("people null", program("null"), "1"),
				Arguments.of("people a text", program("\"Ann Roe\""), "1"),
				Arguments.of("people of nothing", program("[null,1,[],{},\"\"]"), "1 Doubtful"),
				Arguments.of("5,000 people", program("[" + (ANN + ",").repeat(4999) + ANN + "]"), "1"),
				Arguments.of("a million people", program("[" + "1,".repeat(1_000_000) + "1]"), "0 Refused"),
				Arguments.of("name null", program("[{\"name\":null}]"), "1 Doubtful"),
				Arguments.of("name an array", program("[{\"name\":[\"Ann Roe\",\"x\"]}]"), "1"),
				Arguments.of("name of commas", program("[{\"name\":\",,,\"},{\"name\":\"Roe,\"},{\"name\":\",Ann\"}]"),
						"1 Doubtful"),
				Arguments.of("name of many degrees",
						program("[{\"name\":\"Ann Roe, " + "M.D., Ph.D., ".repeat(2000) + "x\"}]"), "1"),
				Arguments.of("half a surrogate", program("[{\"name\":\"Ann \\ud800Roe\\u0000\\u202e\"}]"), "1"),
				Arguments.of("formula for a name", program("[{\"name\":\"=1+1\"}]"), "1"),
				Arguments.of("bad ORCID", program("[{\"name\":\"A B\",\"orcid\":\"0000-0002-1825-0098\"}]"),
						"1 Doubtful"),
				Arguments.of("bad e-mail", program("[{\"name\":\"A B\",\"email\":\"at x\"}]"), "1 Doubtful"),
				Arguments.of("OpenAlex id of a work", program("[{\"name\":\"A B\",\"openalex\":\"W1\"}]"),
						"1 Doubtful"),
				Arguments.of("role unknown", program("[{\"name\":\"A B\",\"role\":\"heckler\"}]"), "1"),
				Arguments.of("deep", sessions("{\"title\":\"T\",\"x\":" + deep + "}"), "0 Refused"),
				Arguments.of("deep elsewhere", "{\"x\":" + deep + "," + sessions("").substring(1), "0 Refused"),
				Arguments.of("long number", sessions("{\"title\":" + "1".repeat(100_000) + "}"), "0 Refused"),
				Arguments.of("large exponent", sessions("{\"title\":1e999999999}"), "1"),
				Arguments.of("NaN", sessions("{\"title\":NaN}"), "0 Refused"),
				Arguments.of("trailing comma", sessions("{\"title\":\"T\"},"), "0 Refused"),
				Arguments.of("two documents", program("[]") + program("[]"), "0 Refused"),
				Arguments.of("an array", "[" + program("[]") + "]", "0 Refused"),
				Arguments.of("mapping null", mapped("null"), "1"), Arguments.of("mapping a text", mapped("\"x\""), "1"),
				Arguments.of("mapping empty", mapped("{}"), "1"),
				Arguments.of("mapping of unknown fields", mapped("{\"x\":\"/y\",\"person\":{\"z\":1}}"), "1 Doubtful"),
				Arguments.of("mapping to nowhere", mapped("{\"sessions\":\"/none/*/x\"}"), "0 Refused"),
				Arguments.of("mapping to itself", mapped("{\"sessions\":\"/vouchgraph\"}"), "1 Skipped"),
				Arguments.of("mapping of the whole", mapped("{\"sessions\":\"\"}"), "1 Skipped"),
				Arguments.of("mapping of stars", mapped("{\"sessions\":\"" + "/*".repeat(1000) + "\"}"), "0 Refused"),
				Arguments.of("people of stars", mapped("{\"people\":\"" + "/*".repeat(1000) + "\"}"), "1"),
				Arguments.of("pointer without a slash", mapped("{\"sessions\":\"sessions\"}"), "0 Refused"),
				Arguments.of("pointer with escapes", mapped("{\"sessions\":\"/~2~~0~1\"}"), "0 Refused"),
				Arguments.of("pointer to the 2^31st", mapped("{\"people\":\"/people/2147483648\"}"), "1"),
				Arguments.of("a thousand pointers", mapped("{\"title\":[" + "\"/a\",".repeat(1000) + "\"/title\"]}"),
						"1 Doubtful"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(MeetingProgramTests.IMPORTER, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

	@Test
	void onlyASessionIsHeldToTheCeilingOfARecord() {
		Importer small = new MeetingProgram(new Ceilings(1, 1, 0, 1, 100_000, 200));
		String much = "[" + "\"words\",".repeat(100_000) + "1]";
		assertThat(HostileInputs.outcome(small,
				Case.of("", "{\"x\":" + much + "," + sessions("{\"title\":\"T\"}").substring(1)).bytes()))
			.isEqualTo("1");
		assertThat(HostileInputs.outcome(small, Case.of("", sessions("{\"title\":\"T\",\"x\":" + much + "}")).bytes()))
			.isEqualTo("0 Refused");
	}

}
