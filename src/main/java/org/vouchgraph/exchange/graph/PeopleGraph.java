package org.vouchgraph.exchange.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.XmlElement;
import org.vouchgraph.exchange.XmlRecords;
import org.vouchgraph.network.Statement;

/**
 * Reads a graph whose nodes are people and whose edges say that two of them know each
 * other. It is read twice, nodes first, for edges may stand before the nodes that they
 * join; of the nodes only a number each is kept in between. Weights are not read: every
 * tool means something else by them.
 */
public final class PeopleGraph implements Importer {

	private static final String REMEDY = "Export the graph again from the program that wrote it.";

	private final GraphFormat format;

	private final Ceilings ceilings;

	private PeopleGraph(GraphFormat format, Ceilings ceilings) {
		this.format = format;
		this.ceilings = ceilings;
	}

	/** One importer for each format. */
	public static List<Importer> all(Ceilings ceilings) {
		return Arrays.stream(GraphFormat.values())
			.<Importer>map((format) -> new PeopleGraph(format, ceilings))
			.toList();
	}

	@Override
	public String format() {
		return this.format.code();
	}

	@Override
	public String title() {
		return "Graph of people (" + this.format.title() + ")";
	}

	@Override
	public String where() {
		return "In Gephi, Cytoscape, yEd or NetworkX export the graph as " + this.format.title()
				+ ". Nodes are read as people by their label or name, edges as acquaintances.";
	}

	@Override
	public boolean isPrivate() {
		return true;
	}

	@Override
	public boolean recognises(Sample sample) {
		return this.format.begins(sample.head());
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		Nodes nodes = new Nodes(input.entry(), sink, doubts);
		Map<String, String> titles = GraphFormat.titles();
		boolean[] root = new boolean[1];
		new XmlRecords(this.ceilings, this.format.nodes(), REMEDY).read(input, sink, doubts, new XmlRecords.Reader() {

			@Override
			public void begins(XmlElement element, int depth) {
				if (depth == 1) {
					root[0] = element.name().equals(PeopleGraph.this.format.code());
				}
			}

			@Override
			public void record(XmlElement record) {
				if (PeopleGraph.this.format.isDefinition(record)) {
					PeopleGraph.this.format.define(record, titles);
				}
				else if (root[0]) {
					node(record, nodes, titles);
				}
			}

		});
		if (!root[0]) {
			throw doubts.refused("line 1", "This is no " + this.format.title() + ".", null, REMEDY);
		}
		nodes.close();
		Edges edges = new Edges(nodes, sink, doubts);
		XmlRecords second = new XmlRecords(this.ceilings, this.format.edges(), REMEDY);
		second.read(input, new OnlyOnce(sink), doubts, (record) -> {
			if (!PeopleGraph.this.format.isDefinition(record)) {
				edge(record, edges, titles);
			}
		});
	}

	/** A node, and those within it where graphs nest. */
	private void node(XmlElement record, Nodes nodes, Map<String, String> titles) {
		nodes.read(record, this.format.attributes(record, titles));
		record.below("node").forEach((inner) -> node(inner, nodes, titles));
	}

	private void edge(XmlElement record, Edges edges, Map<String, String> titles) {
		if (record.name().equals("edge")) {
			edges.read(record, this.format.attributes(record, titles));
		}
		for (XmlElement child : record.children()) {
			edge(child, edges, titles);
		}
	}

	/** Doubts about the encoding were told at the first reading. */
	private record OnlyOnce(StatementSink sink) implements StatementSink {

		@Override
		public void recordRead() {
			this.sink.recordRead();
		}

		@Override
		public void say(Statement statement) {
			this.sink.say(statement);
		}

		@Override
		public void problem(Problem problem) {
		}

	}

}
