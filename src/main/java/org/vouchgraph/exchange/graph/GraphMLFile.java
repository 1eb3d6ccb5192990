package org.vouchgraph.exchange.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.SocialGraph;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;

/** Writes people and ties as GraphML, for Gephi, Cytoscape, yEd, igraph and NetworkX. */
public final class GraphMLFile implements Exporter<SocialGraph> {

	@Override
	public OutputFormat format() {
		return new OutputFormat("graphml", "GraphML (Gephi, Cytoscape, yEd, NetworkX)", "application/graphml+xml");
	}

	@Override
	public void write(SocialGraph graph, OutputStream out) throws IOException {
		GraphMLExporter<Somebody, Knows> exporter = new GraphMLExporter<>(Somebody::id);
		for (String name : new String[] { "name", "kind", "place", "orcid" }) {
			exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.STRING);
		}
		exporter.registerAttribute("degree", AttributeCategory.NODE, AttributeType.INT);
		for (String name : new String[] { "chance", "cost" }) {
			exporter.registerAttribute(name, AttributeCategory.EDGE, AttributeType.DOUBLE);
		}
		exporter.registerAttribute("confirmed", AttributeCategory.EDGE, AttributeType.BOOLEAN);
		exporter.registerAttribute("online", AttributeCategory.EDGE, AttributeType.BOOLEAN);
		exporter.setExportVertexLabels(true);
		exporter.setVertexLabelAttributeName("label");
		exporter.setExportEdgeWeights(true);
		exporter.setVertexAttributeProvider(Attributes::of);
		exporter.setEdgeAttributeProvider(Attributes::of);
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		exporter.exportGraph(new ListedGraph(graph), writer);
		writer.flush();
	}

}
