package org.vouchgraph.exchange.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.SocialGraph;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;

/** Writes people and ties in the language of Graphviz; holds the people meanwhile. */
public final class DotFile implements Exporter<SocialGraph> {

	@Override
	public OutputFormat format() {
		return new OutputFormat("dot", "DOT (Graphviz)", "text/vnd.graphviz;charset=UTF-8");
	}

	@Override
	public void write(SocialGraph graph, OutputStream out) throws IOException {
		DOTExporter<Somebody, Knows> exporter = new DOTExporter<>(Somebody::id);
		exporter.setGraphIdProvider(() -> "vouchgraph");
		exporter.setVertexAttributeProvider((person) -> plain(Attributes.of(person)));
		exporter.setEdgeAttributeProvider((tie) -> plain(Attributes.of(tie)));
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		exporter.exportGraph(new ListedGraph(graph), writer);
		writer.flush();
	}

	/**
	 * A backslash before the closing quote would swallow it, and others would be escapes
	 * of Graphviz.
	 */
	private static Map<String, Attribute> plain(Map<String, Attribute> attributes) {
		Map<String, Attribute> plain = new LinkedHashMap<>();
		attributes.forEach((name, value) -> plain.put(name,
				(value.getType() == AttributeType.STRING)
						? DefaultAttribute.createAttribute(value.getValue().replace('\\', '/').replaceAll("\\s", " "))
						: value));
		return plain;
	}

}
