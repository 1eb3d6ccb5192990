package org.vouchgraph.exchange.graph;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.CsvGuard;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Markup;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.SocialGraph;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;
import org.vouchgraph.exchange.SomeLeads;
import org.vouchgraph.network.Statement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/**
 * What is written of a network is read back by readers that are not ours: JGraphT's, the
 * JDK's, Jackson's and commons-csv's, by NetworkX where there is one, and by our
 * importer.
 */
class NetworkFilesTests {

	@TempDir
	private Path folder;

	/** People with the hard names on a ring with a chord. */
	private static SocialGraph graph() {
		List<String> names = SomeLeads.HARD_NAMES;
		List<Somebody> people = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			people.add(new Somebody("p" + i, names.get(i), (i == 0) ? "applicant" : "person",
					(i == 1) ? names.get(6) : null, (i == 2) ? "0000-0002-1825-0097" : null,
					(i == 0 || i == 5) ? 3 : 2));
		}
		List<Knows> ties = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			ties.add(new Knows("p" + i, "p" + (i + 1) % names.size(), (i + 1) / 20.0, i % 2 == 0, i == 3));
		}
		ties.add(new Knows("p0", "p5", 0.95, true, false));
		return new SocialGraph("A ring.", LocalDate.of(2026, 11, 26), true, people, ties);
	}

	private static byte[] written(Exporter<SocialGraph> exporter, SocialGraph graph) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		exporter.write(graph, out);
		return out.toByteArray();
	}

	/** What a reader made of a file: names by id, chance and cost by pair. */
	private record Read(Map<String, String> names, Map<String, double[]> ties) {

		static Read empty() {
			return new Read(new TreeMap<>(), new TreeMap<>());
		}

		void tie(String from, String to, double chance, double cost) {
			this.ties.put(pair(from, to), new double[] { chance, cost });
		}

		static String pair(String from, String to) {
			return (from.compareTo(to) < 0) ? from + " " + to : to + " " + from;
		}

		void isWhatWasWritten(SocialGraph graph) {
			int people = 0;
			for (Somebody person : graph.people()) {
				people++;
				assertThat(PlainText.name(Markup.fitForXml(this.names.get(person.id())))).as(person.id())
					.isEqualTo(PlainText.name(Markup.fitForXml(person.name())));
			}
			assertThat(this.names).hasSize(people);
			int ties = 0;
			for (Knows tie : graph.ties()) {
				ties++;
				double[] read = this.ties.get(pair(tie.from(), tie.to()));
				assertThat(read).as(tie.toString()).isNotNull();
				assertThat(read[0]).isEqualTo(tie.chance());
				assertThat(read[1]).isCloseTo(-Math.log(tie.chance()), offset(1e-12));
			}
			assertThat(this.ties).hasSize(ties);
		}

	}

	private static Graph<String, DefaultWeightedEdge> emptyGraph() {
		return new SimpleWeightedGraph<>(SupplierUtil.createStringSupplier(),
				SupplierUtil.createSupplier(DefaultWeightedEdge.class));
	}

	@Test
	void isGraphMLForJGraphT() throws IOException {
		Graph<String, DefaultWeightedEdge> graph = emptyGraph();
		GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
		importer.setVertexFactory((id) -> id);
		Map<String, Map<String, Attribute>> people = new HashMap<>();
		Map<DefaultWeightedEdge, Map<String, Attribute>> ties = new HashMap<>();
		importer.addVertexAttributeConsumer(
				(pair, value) -> people.computeIfAbsent(pair.getFirst(), (any) -> new HashMap<>())
					.put(pair.getSecond(), value));
		importer.addEdgeAttributeConsumer((pair,
				value) -> ties.computeIfAbsent(pair.getFirst(), (any) -> new HashMap<>()).put(pair.getSecond(), value));
		importer.importGraph(graph,
				new StringReader(new String(written(new GraphMLFile(), graph()), StandardCharsets.UTF_8)));
		read(graph, people, ties).isWhatWasWritten(graph());
		assertThat(people.get("p0").get("kind").getValue()).isEqualTo("applicant");
		assertThat(people.get("p2").get("orcid").getValue()).isEqualTo("0000-0002-1825-0097");
		assertThat(graph.getEdgeWeight(graph.getEdge("p0", "p5"))).isEqualTo(0.95);
	}

	@Test
	void isDotForJGraphT() throws IOException {
		Graph<String, DefaultWeightedEdge> graph = emptyGraph();
		DOTImporter<String, DefaultWeightedEdge> importer = new DOTImporter<>();
		importer.setVertexFactory((id) -> id);
		Map<String, Map<String, Attribute>> people = new HashMap<>();
		Map<DefaultWeightedEdge, Map<String, Attribute>> ties = new HashMap<>();
		importer.addVertexAttributeConsumer(
				(pair, value) -> people.computeIfAbsent(pair.getFirst(), (any) -> new HashMap<>())
					.put(pair.getSecond(), value));
		importer.addEdgeAttributeConsumer((pair,
				value) -> ties.computeIfAbsent(pair.getFirst(), (any) -> new HashMap<>()).put(pair.getSecond(), value));
		importer.importGraph(graph,
				new StringReader(new String(written(new DotFile(), graph()), StandardCharsets.UTF_8)));
		read(graph, people, ties).isWhatWasWritten(graph());
	}

	@Test
	void swallowsNoQuoteInDotAfterABackslash() throws IOException {
		SocialGraph odd = new SocialGraph("", LocalDate.EPOCH, false,
				List.of(new Somebody("p1", "Ends in \\", "person", "\"quoted\" \\n", null, 0)), List.of());
		String dot = new String(written(new DotFile(), odd), StandardCharsets.UTF_8);
		assertThat(dot).contains("name=\"Ends in /\"").contains("place=\"\\\"quoted\\\" /n\"");
	}

	private static Read read(Graph<String, DefaultWeightedEdge> graph, Map<String, Map<String, Attribute>> people,
			Map<DefaultWeightedEdge, Map<String, Attribute>> ties) {
		Read read = Read.empty();
		graph.vertexSet().forEach((id) -> read.names().put(id, people.get(id).get("name").getValue()));
		graph.edgeSet()
			.forEach((tie) -> read.tie(graph.getEdgeSource(tie), graph.getEdgeTarget(tie),
					Double.parseDouble(ties.get(tie).get("chance").getValue()),
					Double.parseDouble(ties.get(tie).get("cost").getValue())));
		return read;
	}

	@Test
	void isGexfForAnXmlParser() throws Exception {
		Document document = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(written(new GexfFile(), graph())));
		assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("1.2");
		Read read = Read.empty();
		NodeList nodes = document.getElementsByTagName("node");
		for (int i = 0; i < nodes.getLength(); i++) {
			Element node = (Element) nodes.item(i);
			read.names().put(node.getAttribute("id"), node.getAttribute("label"));
			assertThat(values(node).get("name")).isEqualTo(node.getAttribute("label"));
		}
		NodeList edges = document.getElementsByTagName("edge");
		for (int i = 0; i < edges.getLength(); i++) {
			Element edge = (Element) edges.item(i);
			Map<String, String> values = values(edge);
			assertThat(values.get("chance")).isEqualTo(edge.getAttribute("weight"));
			read.tie(edge.getAttribute("source"), edge.getAttribute("target"), Double.parseDouble(values.get("chance")),
					Double.parseDouble(values.get("cost")));
		}
		read.isWhatWasWritten(graph());
	}

	private static Map<String, String> values(Element element) {
		Map<String, String> values = new HashMap<>();
		NodeList all = element.getElementsByTagName("attvalue");
		for (int i = 0; i < all.getLength(); i++) {
			Element value = (Element) all.item(i);
			values.put(value.getAttribute("for"), value.getAttribute("value"));
		}
		return values;
	}

	@Test
	void isCytoscapeJsonForAJsonParser() throws IOException {
		JsonNode file = new ObjectMapper().readTree(written(new CytoscapeFile(), graph()));
		Read read = Read.empty();
		file.at("/elements/nodes")
			.forEach((node) -> read.names().put(node.at("/data/id").asText(), node.at("/data/name").asText()));
		file.at("/elements/edges")
			.forEach((edge) -> read.tie(edge.at("/data/source").asText(), edge.at("/data/target").asText(),
					edge.at("/data/chance").asDouble(), edge.at("/data/cost").asDouble()));
		read.isWhatWasWritten(graph());
		assertThat(file.at("/data/fictional").asBoolean()).isTrue();
		assertThat(file.at("/elements/edges/3/data/online").asBoolean()).isTrue();
	}

	@Test
	void isPairsForACsvParser() throws IOException {
		List<CSVRecord> rows = CSVParser
			.parse(new ByteArrayInputStream(written(new PairSheet(), graph())), StandardCharsets.UTF_8,
					CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())
			.getRecords();
		Read read = Read.empty();
		for (CSVRecord row : rows) {
			for (String end : List.of("source", "target")) {
				String name = row.get(end + "_name");
				assertThat(name).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
				read.names().put(row.get((end.equals("source")) ? "Source" : "Target"), CsvGuard.restore(name));
			}
			assertThat(row.get("Weight")).isEqualTo(row.get("chance"));
			read.tie(row.get("Source"), row.get("Target"), Double.parseDouble(row.get("chance")),
					Double.parseDouble(row.get("cost")));
		}
		read.isWhatWasWritten(graph());
	}

	@Test
	void isReadByOurOwnImporter() throws IOException {
		for (Exporter<SocialGraph> exporter : List.of(new GraphMLFile(), new GexfFile())) {
			Importer importer = PeopleGraph.all(Ceilings.USUAL)
				.stream()
				.filter((each) -> each.format().equals(exporter.format().code()))
				.findFirst()
				.orElseThrow();
			CollectingSink sink = Reading.read(importer,
					new String(written(exporter, graph()), StandardCharsets.UTF_8));
			assertThat(sink.problems()).isEmpty();
			assertThat(sink.distinct(Statement.Person.class)).isEqualTo(SomeLeads.HARD_NAMES.size());
			assertThat(sink.all(Statement.Acquaintance.class)).hasSize(SomeLeads.HARD_NAMES.size() + 1);
		}
	}

	/**
	 * The same by NetworkX; without it nothing is lost but that, as the tests above read
	 * the same files.
	 */
	@Test
	void isOpenedByNetworkX() throws Exception {
		for (Exporter<SocialGraph> exporter : List.of(new GraphMLFile(), new GexfFile(), new CytoscapeFile(),
				new PairSheet())) {
			Files.write(this.folder.resolve("network." + exporter.format().code()), written(exporter, graph()));
		}
		Path script = Files.writeString(this.folder.resolve("read.py"), """
				import csv, json, sys
				try:
				    import networkx as nx
				except ImportError:
				    sys.exit(77)
				folder = sys.argv[1] + "/network."
				graphs = [nx.read_graphml(folder + "graphml"), nx.read_gexf(folder + "gexf"),
				          nx.cytoscape_graph(json.load(open(folder + "cyjs", encoding="utf-8")))]
				pairs = nx.Graph()
				for row in csv.DictReader(open(folder + "csv", encoding="utf-8", newline="")):
				    pairs.add_edge(row["Source"], row["Target"], chance=float(row["chance"]), cost=float(row["cost"]))
				for g in graphs + [pairs]:
				    assert not g.is_directed()
				    print(g.number_of_nodes(), g.number_of_edges(),
				          "%.6f" % sum(d["chance"] for _, _, d in g.edges(data=True)),
				          " ".join(nx.shortest_path(g, "p0", "p6", weight="cost")))
				""");
		Process process;
		try {
			process = new ProcessBuilder("python3", script.toString(), this.folder.toString()).redirectErrorStream(true)
				.start();
		}
		catch (IOException ex) {
			Assumptions.abort("no python3 here");
			return;
		}
		String printed;
		try (InputStream out = process.getInputStream()) {
			printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
		}
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		Assumptions.assumeFalse(process.exitValue() == 77, "python3 has no networkx here");
		double sum = 0;
		for (Knows tie : graph().ties()) {
			sum += tie.chance();
		}
		int people = SomeLeads.HARD_NAMES.size();
		String line = people + " " + (people + 1) + " " + String.format(java.util.Locale.ROOT, "%.6f", sum)
				+ " p0 p5 p6";
		assertThat(printed.lines()).containsExactly(line, line, line, line);
	}

}
