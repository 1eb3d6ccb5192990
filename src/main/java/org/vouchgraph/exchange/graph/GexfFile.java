package org.vouchgraph.exchange.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jgrapht.nio.Attribute;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Markup;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.SocialGraph;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;

/**
 * Writes people and ties as GEXF 1.2 (gexf.net), which Gephi and NetworkX open. JGraphT
 * has no exporter of it.
 */
public final class GexfFile implements Exporter<SocialGraph> {

	private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

	private static final Map<String, String> OF_PEOPLE = new java.util.TreeMap<>(
			Map.of("name", "string", "kind", "string", "place", "string", "orcid", "string", "degree", "integer"));

	private static final Map<String, String> OF_TIES = new java.util.TreeMap<>(
			Map.of("chance", "double", "cost", "double", "confirmed", "boolean", "online", "boolean"));

	@Override
	public OutputFormat format() {
		return new OutputFormat("gexf", "GEXF (Gephi)", "application/gexf+xml");
	}

	@Override
	public void write(SocialGraph graph, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newInstance()
				.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			write(graph, xml);
			xml.flush();
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof IOException cause) {
				throw cause;
			}
			throw new IOException(ex);
		}
	}

	private static void write(SocialGraph graph, XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		xml.writeStartElement("gexf");
		xml.writeDefaultNamespace(NAMESPACE);
		xml.writeAttribute("version", "1.2");
		xml.writeStartElement("meta");
		xml.writeAttribute("lastmodifieddate", graph.on().toString());
		text(xml, "creator", "Vouchgraph");
		text(xml, "description", graph.title() + (graph.fictional() ? " Fictional demo data." : ""));
		xml.writeEndElement();
		xml.writeStartElement("graph");
		xml.writeAttribute("mode", "static");
		xml.writeAttribute("defaultedgetype", "undirected");
		define(xml, "node", OF_PEOPLE);
		define(xml, "edge", OF_TIES);
		xml.writeStartElement("nodes");
		for (Somebody person : graph.people()) {
			xml.writeStartElement("node");
			xml.writeAttribute("id", person.id());
			xml.writeAttribute("label", Markup.fitForXml(person.name()));
			values(xml, OF_PEOPLE, Attributes.of(person));
			xml.writeEndElement();
		}
		xml.writeEndElement();
		xml.writeStartElement("edges");
		long number = 0;
		for (Knows tie : graph.ties()) {
			xml.writeStartElement("edge");
			xml.writeAttribute("id", Long.toString(number++));
			xml.writeAttribute("source", tie.from());
			xml.writeAttribute("target", tie.to());
			xml.writeAttribute("weight", Double.toString(tie.chance()));
			values(xml, OF_TIES, Attributes.of(tie));
			xml.writeEndElement();
		}
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeEndDocument();
	}

	private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(Markup.fitForXml(text));
		xml.writeEndElement();
	}

	private static void define(XMLStreamWriter xml, String of, Map<String, String> types) throws XMLStreamException {
		xml.writeStartElement("attributes");
		xml.writeAttribute("class", of);
		for (Map.Entry<String, String> type : types.entrySet()) {
			xml.writeEmptyElement("attribute");
			xml.writeAttribute("id", type.getKey());
			xml.writeAttribute("title", type.getKey());
			xml.writeAttribute("type", type.getValue());
		}
		xml.writeEndElement();
	}

	private static void values(XMLStreamWriter xml, Map<String, String> types, Map<String, Attribute> values)
			throws XMLStreamException {
		xml.writeStartElement("attvalues");
		for (String name : types.keySet()) {
			Attribute value = values.get(name);
			if (value != null) {
				xml.writeEmptyElement("attvalue");
				xml.writeAttribute("for", name);
				xml.writeAttribute("value", value.getValue());
			}
		}
		xml.writeEndElement();
	}

}
