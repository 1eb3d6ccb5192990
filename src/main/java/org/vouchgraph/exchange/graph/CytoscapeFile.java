package org.vouchgraph.exchange.graph;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.SocialGraph;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;

/**
 * Writes people and ties as Cytoscape.js JSON ({@code .cyjs}), which Cytoscape opens by
 * File, Import, Network from file, and NetworkX by {@code cytoscape_graph}.
 */
public final class CytoscapeFile implements Exporter<SocialGraph> {

	private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	@Override
	public OutputFormat format() {
		return new OutputFormat("cyjs", "Cytoscape JSON", "application/json");
	}

	@Override
	public void write(SocialGraph graph, OutputStream out) throws IOException {
		JsonGenerator json = JSON.createGenerator(out);
		json.writeStartObject();
		json.writeStringField("format_version", "1.0");
		json.writeStringField("generated_by", "Vouchgraph");
		json.writeStringField("target_cytoscapejs_version", "~3");
		json.writeBooleanField("directed", false);
		json.writeBooleanField("multigraph", false);
		json.writeObjectFieldStart("data");
		json.writeStringField("name", graph.title());
		json.writeStringField("date", graph.on().toString());
		json.writeBooleanField("fictional", graph.fictional());
		json.writeEndObject();
		json.writeObjectFieldStart("elements");
		json.writeArrayFieldStart("nodes");
		for (Somebody person : graph.people()) {
			json.writeStartObject();
			json.writeObjectFieldStart("data");
			json.writeStringField("id", person.id());
			json.writeStringField("value", person.id());
			json.writeStringField("name", person.name());
			json.writeStringField("kind", person.kind());
			optional(json, "place", person.place());
			optional(json, "orcid", person.orcid());
			json.writeNumberField("degree", person.degree());
			json.writeEndObject();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("edges");
		long number = 0;
		for (Knows tie : graph.ties()) {
			json.writeStartObject();
			json.writeObjectFieldStart("data");
			json.writeStringField("id", "t" + number++);
			json.writeStringField("source", tie.from());
			json.writeStringField("target", tie.to());
			json.writeNumberField("weight", tie.chance());
			json.writeNumberField("chance", tie.chance());
			json.writeNumberField("cost", tie.cost());
			json.writeBooleanField("confirmed", tie.confirmed());
			json.writeBooleanField("online", tie.online());
			json.writeEndObject();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndObject();
		json.flush();
	}

	private static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
		if (value != null) {
			json.writeStringField(name, value);
		}
	}

}
