package org.vouchgraph.exchange.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileGraphTests {

	private static final String ANN = "<node id=\"1\"><data key=\"l\">Ann Roe</data></node>";

	private static final String BO = "<node id=\"2\"><data key=\"l\">Bo Poe</data></node>";

	private static final String EDGE = "<edge source=\"1\" target=\"2\"/>";

	static Stream<Case> common() {
		List<Case> cases = new ArrayList<>(HostileInputs.from(PeopleGraphTests.SMALL_GRAPHML));
		HostileInputs.from(PeopleGraphTests.SMALL_GEXF)
			.forEach((gexf) -> cases.add(new Case("gexf: " + gexf.name(), gexf.bytes())));
		return cases.stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs
			.outcome(bad.name().startsWith("gexf") ? PeopleGraphTests.GEXF : PeopleGraphTests.GRAPHML, bad.bytes()))
			.matches("\\d+( \\w+)*");
	}

	private static String graph(String content) {
		return "<graphml><key id=\"l\" attr.name=\"label\"/><key id=\"m\" attr.name=\"email\"/>"
				+ "<key id=\"o\" attr.name=\"openalex\"/><key id=\"c\" attr.name=\"country\"/>"
				+ "<key id=\"d\" attr.name=\"date\"/><graph>" + content + "</graph></graphml>";
	}

	static Stream<Arguments> graphMl() {
		String laughs = "<!DOCTYPE graphml [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000) + "\"><!ENTITY c \""
				+ "&b;".repeat(1000) + "\">]>";
		return Stream.of(Arguments.of("sound", graph(ANN + BO + EDGE), "3"),
				Arguments.of("no graph", "<graphml/>", "0"), Arguments.of("other root", "<svg/>", "0 Refused"),
				Arguments.of("GEXF read as GraphML", PeopleGraphTests.SMALL_GEXF, "0 Refused"),
				Arguments.of("two roots", graph(ANN) + graph(BO), "1 Refused"),
				Arguments.of("mismatched", graph(ANN + "</nodes>"), "1 Refused"),
				Arguments.of("billion laughs", laughs + graph(ANN.replace("Ann Roe", "&c;") + BO),
						"2 Doubtful Skipped"),
				Arguments.of("external entity",
						"<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
								+ graph(ANN.replace("Ann Roe", "Ann &x;Roe")),
						"1 Doubtful"),
				Arguments.of("document type on the web",
						"<!DOCTYPE graphml SYSTEM \"http://127.0.0.1:1/x.dtd\">" + graph(ANN), "1"),
				Arguments.of("malformed document type", "<!DOCTYPE graphml [<!ENTITY>]>" + graph(ANN), "1"),
				Arguments.of("deep", graph("<graph><node id=\"x\">".repeat(10_000)), "0 Refused"),
				Arguments.of("a node of a million parts",
						graph("<node id=\"1\">" + "<data/>".repeat(1_000_000) + "</node>"), "0 Refused"),
				Arguments.of("a comment of 5 MB", graph(ANN + "<!--" + "x".repeat(5_000_000) + "-->" + BO), "2"),
				Arguments.of("node without id", graph("<node><data key=\"l\">Ann Roe</data></node>"), "1 Skipped"),
				Arguments.of("node with an id of a megabyte",
						graph(ANN.replace("\"1\"", "\"" + "x".repeat(1_000_000) + "\"")), "1 Skipped"),
				Arguments.of("id of the applicant", graph(ANN.replace("\"1\"", "\"@applicant\"")), "1"),
				Arguments.of("node without a name", graph("<node id=\"n1\"/>"), "1 Skipped"),
				Arguments.of("name without letters", graph(ANN.replace("Ann Roe", "???")), "1 Skipped"),
				Arguments.of("name that reorders", graph(ANN.replace("Ann Roe", "Ann &#x202E;eoR")), "1"),
				Arguments.of("name of controls", graph(ANN.replace("Ann Roe", "Ann&#x85;Roe")), "1"),
				Arguments.of("name of NUL", graph(ANN.replace("Ann Roe", "Ann&#0;Roe")), "0 Refused"),
				Arguments.of("formula for a name", graph(ANN.replace("Ann Roe", "=HYPERLINK(\"http://x\")")), "1"),
				Arguments.of("undeclared key", graph(ANN.replace("\"l\"", "\"zz\"")), "1 Skipped"),
				Arguments.of("key named label but not declared",
						"<graphml><graph>" + ANN.replace("\"l\"", "\"label\"") + "</graph></graphml>", "1"),
				Arguments.of("same node twice", graph(ANN + ANN), "2"),
				Arguments.of("bad e-mail", graph(ANN.replace("</node>", "<data key=\"m\">ann at x</data></node>")),
						"1 Doubtful"),
				Arguments.of("OpenAlex id of a work", graph(ANN.replace("</node>", "<data key=\"o\">W7</data></node>")),
						"1 Doubtful"),
				Arguments.of("country that is none",
						graph(ANN.replace("</node>", "<data key=\"c\">Atlantis</data></node>")), "1 Doubtful"),
				Arguments.of("edge to nowhere", graph(ANN + EDGE), "2 Skipped"),
				Arguments.of("edge without ends", graph(ANN + "<edge/>"), "2 Skipped"),
				Arguments.of("edge to itself", graph(ANN + EDGE.replace("\"2\"", "\"1\"")), "2 Skipped"),
				Arguments.of("edges both ways",
						graph(ANN + BO + EDGE + EDGE.replace("1", "3").replace("2", "1").replace("3", "2")), "4"),
				Arguments.of("hyperedge", graph(ANN + BO + "<hyperedge><endpoint node=\"1\"/></hyperedge>"), "2"),
				Arguments.of("edge with a port", graph(ANN + BO + EDGE.replace("/>", " sourceport=\"north\"/>")), "3"),
				Arguments.of("date that is none",
						graph(ANN + BO + EDGE.replace("/>", "><data key=\"d\">31/02/2020</data></edge>")),
						"3 Doubtful"),
				Arguments.of("date of two days",
						graph(ANN + BO + EDGE.replace("/>", "><data key=\"d\">03/04/2020</data></edge>")),
						"3 Doubtful"),
				Arguments.of("date past 2100",
						graph(ANN + BO + EDGE.replace("/>", "><data key=\"d\">9999</data></edge>")), "3 Doubtful"),
				Arguments.of("edges before nodes", graph(EDGE + BO + ANN), "3"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void graphMl(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(PeopleGraphTests.GRAPHML, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

	static Stream<Arguments> gexf() {
		String sound = PeopleGraphTests.SMALL_GEXF;
		return Stream.of(Arguments.of("sound", sound, "3"),
				Arguments.of("attribute of no class", sound.replace("class=\"node\"", ""), "3"),
				Arguments.of("attvalue for nothing", sound.replace("for=\"0\"", "for=\"99\""), "3"),
				Arguments.of("old attvalue", sound.replace("for=\"0\"", "id=\"0\""), "3"),
				Arguments.of("bad ORCID", sound.replace("1825-0097", "1825-0098"), "3 Doubtful"),
				Arguments.of("label lost", sound.replace("label=\"Ann Roe\"", ""), "3 Skipped"),
				Arguments.of("hierarchy",
						sound.replace("label=\"Bo Poe\"/>",
								"label=\"Bo Poe\"><nodes><node id=\"3\" label=\"Cy Moe\"/></nodes></node>"),
						"4"),
				Arguments.of("weight NaN", sound.replace("3.5", "NaN"), "3"),
				Arguments.of("year in words", sound.replace("2015.0", "long ago"), "3 Doubtful"),
				Arguments.of("cut in an attribute", sound.substring(0, sound.indexOf("Bo Poe")), "1 Refused"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void gexf(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(PeopleGraphTests.GEXF, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

}
