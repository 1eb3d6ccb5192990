package org.vouchgraph.exchange.orcid;

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

import static org.assertj.core.api.Assertions.assertThat;

class HostileOrcidTests {

	private static final String JSON = OrcidRecordsTests.JSON;

	private static final String XML = OrcidRecordsTests.XML.strip();

	private final OrcidRecords importer = new OrcidRecords(OrcidRecordsTests.NOW, Ceilings.USUAL);

	static Stream<Case> common() {
		List<Case> cases = new ArrayList<>();
		HostileInputs.from(JSON).forEach((one) -> cases.add(new Case("JSON: " + one.name(), one.bytes())));
		HostileInputs.from(XML).forEach((one) -> cases.add(new Case("XML: " + one.name(), one.bytes())));
		return cases.stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		String iD = "0000-0002-1825-0097";
		String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000) + "\"><!ENTITY c \""
				+ "&b;".repeat(1000) + "\">]>";
		String bare = XML.substring(XML.indexOf("<record:record"));
		return Stream.of(Arguments.of("wrong check digit", JSON.replace(iD, "0000-0002-1825-0098"), "5 Skipped"),
				Arguments.of("no iD", JSON.replace(iD, ""), "5 Skipped"),
				Arguments.of("iD an object", JSON.replace("\"path\":\"" + iD + "\",\"host\"", "\"path\":{},\"host\""),
						"5"),
				Arguments.of("person null",
						JSON.replaceFirst("(?s)\"person\":.*?\"path\":\"/[^\"]*person\"\\}", "\"person\":null"), "4"),
				Arguments.of("person a text",
						JSON.replaceFirst("(?s)\"person\":.*?\"path\":\"/[^\"]*person\"\\}", "\"person\":\"x\""),
						"5 Skipped"),
				Arguments.of("activities null",
						JSON.replaceFirst("(?s)\"activities-summary\":.*\\},\n\"path\"",
								"\"activities-summary\":null,\"path\""),
						"1"),
				Arguments.of("groups of nothing",
						JSON.replace("\"works\":{\"group\":[", "\"works\":{\"group\":[null,1,\"x\",[],{},"),
						"9 Skipped"),
				Arguments.of("summaries a text",
						JSON.replace("\"summaries\":[{\"edu", "\"summaries\":\"x\",\"y\":[{\"edu"), "4"),
				Arguments.of("organization null",
						JSON.replaceFirst("(?s)\"organization\":\\{\"name\":\"Uni.*?RINGGOLD\"\\}\\}",
								"\"organization\":null"),
						"5 Skipped"),
				Arguments.of("organization of signs", JSON.replace("University of Porto", "???"), "5 Skipped"),
				Arguments.of("year in words", JSON.replace("\"1999\"", "\"then\""), "5 Doubtful"),
				Arguments.of("year 1e999999999", JSON.replace("\"1999\"", "1e999999999"), "5 Doubtful"),
				Arguments.of("year an array", JSON.replace("\"1999\"", "[1999]"), "5"),
				Arguments.of("year 0", JSON.replace("\"1999\"", "\"0000\""), "5 Doubtful"),
				Arguments.of("future end", JSON.replace("\"2015\"", "\"2999\""), "5 Doubtful"),
				Arguments.of("ends before it begins", JSON.replace("\"2015\"", "\"2001\""), "5 Doubtful"),
				Arguments.of("bad ROR", JSON.replace("https://ror.org/04z8k9a98", "grid.1"), "5"),
				Arguments.of("bad DOI", JSON.replace("10.1000/X1", "x"), "5 Doubtful"),
				Arguments.of("bad PMID", JSON.replace("\"77\"", "\"x\""), "5 Doubtful"),
				Arguments.of("bad e-mail", JSON.replace("Ann@Example.org", "x"), "5"),
				Arguments
					.of("no title", JSON.replace("{\"title\":{\"value\":\"A <i>title</i>\"}}", "null"), "5 Doubtful"),
				Arguments.of("half a surrogate", JSON.replace("\"Roe\"", "\"R\\ud800\\u0000\\u202eoe\""), "5"),
				Arguments.of("other names for ever",
						JSON.replace(
								"\"other-name\":[", "\"other-name\":[" + "{\"content\":\"Bo Poe\"},".repeat(50_000)),
						"5"),
				Arguments.of("deep", JSON.replace("\"claimed\":true", "\"x\":" + "[".repeat(5000)), "0 Refused"),
				Arguments.of("envelopes for ever", "{\"activities-summary\":".repeat(100_000), "0 Refused"),
				Arguments.of("an error", "{\"response-code\":404,\"error-code\":9016}", "1 Skipped"),
				Arguments.of("errors in bulk", "{\"bulk\":[{\"error\":{\"response-code\":404}},{\"work\":null}]}", "0"),
				Arguments.of("20,000 contributors",
						"{\"bulk\":[{\"work\":{\"title\":{\"title\":{\"value\":\"T\"}},\"contributors\":{\"contributor\":["
								+ "{\"credit-name\":{\"value\":\"Bo Poe\"}},".repeat(20_000) + "{}]},\"path\":\"/" + iD
								+ "/work/1\"}}]}",
						"1 Doubtful"),
				Arguments.of("billion laughs", laughs + bare.replace(">Roe<", ">&c;<"), "5 Doubtful"),
				Arguments.of("external entity",
						"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + bare.replace(">Roe<", ">&a;<"),
						"5 Doubtful"),
				Arguments.of("document type cut off", "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!E\uFFFF", "0 Refused"),
				Arguments.of("deep XML", bare.replace(">Roe<", ">" + "<a>".repeat(200_000) + "<"), "0 Refused"),
				Arguments.of("elements for ever", bare.replace(">Roe<", ">" + "<a/>".repeat(300_000) + "<"),
						"0 Refused"),
				Arguments.of("20,000 attributes", bare.replace("<person:name ", "<person:name " + attributes() + " "),
						"0 Refused"),
				Arguments.of("undeclared prefix", bare.replace("pd:family-name", "zz:family-name"), "0 Refused"),
				Arguments.of("other root", "<html xmlns=\"http://www.orcid.org/ns/x\"><body/></html>", "0 Refused"),
				Arguments.of("named character", bare.replace(">Roe<", ">Ro&eacute;<"), "5"),
				Arguments.of("no end", bare.replace("</record:record>", ""), "5 Refused"),
				Arguments.of("two roots", bare + bare, "5 Refused"),
				Arguments.of("path of traversal", bare.replace("/" + iD + "/education/1", "../../etc/passwd"), "5"));
	}

	private static String attributes() {
		StringBuilder attributes = new StringBuilder();
		for (int i = 0; i < 20_000; i++) {
			attributes.append(" a").append(i).append("=\"\"");
		}
		return attributes.toString();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

	@Test
	void aPartWithoutEndStopsAtTheCeiling() {
		OrcidRecords small = new OrcidRecords(OrcidRecordsTests.NOW, new Ceilings(1, 1, 0, 1, 100_000, 200));
		String many = XML.replace(">Roe<", ">" + "R".repeat(1_000_000) + "<");
		assertThat(HostileInputs.outcome(small, Case.of("", many).bytes())).isEqualTo("0 Refused");
		assertThat(HostileInputs.outcome(small,
				Case.of("", JSON.replace("\"Roe\"", "\"" + "R".repeat(1_000_000) + "\"")).bytes()))
			.isEqualTo("0 Refused");
	}

}
