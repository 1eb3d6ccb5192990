package org.vouchgraph.exchange.graph;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.Acquaintance;
import org.vouchgraph.network.Statement.Closeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PeopleGraphTests {

	static final Importer GRAPHML = PeopleGraph.all(Ceilings.USUAL).get(0);

	static final Importer GEXF = PeopleGraph.all(Ceilings.USUAL).get(1);

	static final String SMALL_GRAPHML = text("small.graphml");

	static final String SMALL_GEXF = text("small.gexf");

	private static String text(String file) {
		return new String(Reading.resource("graph/" + file).bytes(), StandardCharsets.UTF_8);
	}

	@Test
	void readsGraphMl() {
		CollectingSink sink = Reading.read(GRAPHML, SMALL_GRAPHML);
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(5);
		assertThat(sink.all(Statement.Person.class)).filteredOn((person) -> person.name().equals("Ann Roe"))
			.singleElement()
			.satisfies((person) -> {
				assertThat(person.ref()).isEqualTo("node n1");
				assertThat(person.identifiers()).extracting(Identifier::key).containsExactly("email:ann@x.org");
				assertThat(person.headline()).isEqualTo("Mercy General");
			});
		assertThat(sink.only(Statement.Affiliation.class))
			.isEqualTo(new Statement.Affiliation("node n1", "name:mercy general", null, null, null, false, "line 9"));
		assertThat(sink.all(Acquaintance.class)).containsExactly(
				new Acquaintance("node n1", "node n2", Closeness.ACQUAINTED, LocalDate.of(2019, 5, 4), null, "line 8"),
				new Acquaintance(Statement.APPLICANT, "node n2", Closeness.ACQUAINTED, null, null, "line 12"));
		int lastRecord = 0;
		int firstTie = Integer.MAX_VALUE;
		for (int i = 0; i < sink.statements().size(); i++) {
			lastRecord = (sink.statements().get(i) instanceof Statement.Record) ? i : lastRecord;
			firstTie = (sink.statements().get(i) instanceof Acquaintance) ? Math.min(firstTie, i) : firstTie;
		}
		assertThat(lastRecord).as("people before ties, though edges stand before nodes").isLessThan(firstTie);
	}

	@Test
	void readsGexf() {
		CollectingSink sink = Reading.read(GEXF, SMALL_GEXF);
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name, Statement.Person::identifiers)
			.containsExactly(tuple("Ann Roe", Set.of(Identifier.ofKey("orcid:0000-0002-1825-0097"))),
					tuple("Bo Poe", Set.of()));
		assertThat(sink.only(Acquaintance.class)).isEqualTo(new Acquaintance("node 2", "node 1", Closeness.ACQUAINTED,
				LocalDate.of(2015, 1, 1), "wrote a book", "line 12"));
	}

	@Test
	void saysTheSameTwice() {
		for (String[] graph : new String[][] { { SMALL_GRAPHML }, { SMALL_GEXF } }) {
			Importer importer = (graph[0] == SMALL_GEXF) ? GEXF : GRAPHML;
			assertThat(Reading.read(importer, graph[0]).statements())
				.isEqualTo(Reading.read(importer, graph[0]).statements());
		}
	}

	@Test
	void readsWhatJGraphTWrites() {
		SimpleGraph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
		graph.addVertex("a");
		graph.addVertex("b");
		graph.addEdge("a", "b");
		GraphMLExporter<String, DefaultEdge> exporter = new GraphMLExporter<>((vertex) -> vertex);
		exporter.registerAttribute("name", GraphMLExporter.AttributeCategory.NODE,
				org.jgrapht.nio.AttributeType.STRING);
		exporter.setVertexAttributeProvider((vertex) -> Map.of("name",
				DefaultAttribute.createAttribute(vertex.equals("a") ? "Ann Roe" : "Bo Poe")));
		StringWriter out = new StringWriter();
		exporter.exportGraph(graph, out);
		CollectingSink sink = Reading.read(GRAPHML, out.toString());
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("Ann Roe", "Bo Poe");
		assertThat(sink.only(Acquaintance.class).other()).isEqualTo("node b");
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void takesNamesWhereToolsPutThem() {
		CollectingSink sink = Reading.read(GRAPHML,
				"""
						<graphml><key id="g" attr.name="given"/><key id="f" attr.name="family"/><key id="l" attr.name="label"/>
						<key id="y" for="node" yfiles.type="nodegraphics"/><graph>
						<node id="Ann Roe"/>
						<node id="b"><data key="g">Bo</data><data key="f">Poe</data></node>
						<node id="c"><data key="y"><ShapeNode><NodeLabel>Cy Moe</NodeLabel></ShapeNode></data></node>
						<node id="d"><graph><node id="e"><data key="l">Di Low</data></node></graph><data key="l">Ed Coe</data></node>
						<node id="n7"/><node id="x@y.org"/>
						</graph></graphml>
						""");
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("Ann Roe", "Bo Poe", "Cy Moe", "Ed Coe", "Di Low");
		assertThat(sink.problems()).extracting(Problem::text).containsExactly("n7", "x@y.org");
	}

	@Test
	void passesOverNodesThatAreNoPeople() {
		CollectingSink sink = Reading.read(GRAPHML, """
				<graphml><key id="l" attr.name="label"/><key id="t" attr.name="type"/><graph>
				<node id="1"><data key="l">Ann Roe</data><data key="t">Person</data></node>
				<node id="2"><data key="l">Mercy General</data><data key="t">Institution</data></node>
				<node id="3"><data key="l">Grace Hospital</data><data key="t">institution</data></node>
				<edge source="1" target="2"/></graph></graphml>
				""");
		assertThat(sink.only(Statement.Person.class).name()).isEqualTo("Ann Roe");
		assertThat(sink.all(Acquaintance.class)).isEmpty();
		assertThat(sink.problems()).extracting(Problem::at).containsExactly("line 3", "line 5");
	}

	@Test
	void recognisesItsOwn() {
		assertThat(GRAPHML.recognises(new Sample("x", SMALL_GRAPHML))).isTrue();
		assertThat(GRAPHML.recognises(new Sample("x", SMALL_GEXF))).isFalse();
		assertThat(GEXF.recognises(new Sample("x", SMALL_GEXF))).isTrue();
		assertThat(GEXF.recognises(new Sample("x", SMALL_GRAPHML))).isFalse();
		assertThat(GEXF.recognises(new Sample("x", "<!-- a <gexf> --><html><gexf>"))).isFalse();
		assertThat(GEXF.recognises(new Sample("x", "<?xml version='1.0'?><!-- by Gephi --><viz:gexf xmlns:viz='x'>")))
			.isTrue();
	}

}
