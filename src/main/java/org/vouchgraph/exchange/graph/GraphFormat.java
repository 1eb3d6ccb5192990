package org.vouchgraph.exchange.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.vouchgraph.exchange.XmlElement;

/**
 * The two ways of writing a graph, and where each keeps what is said of a node or edge.
 */
enum GraphFormat {

	/**
	 * GraphML (graphml.graphdrawing.org), as NetworkX, igraph, yEd and others write it.
	 */
	GRAPHML("graphml", "GraphML", "key") {

		@Override
		void define(XmlElement element, Map<String, String> titles) {
			String name = element.attribute("attr.name");
			titles.put(element.attribute("id"), name.isEmpty() ? element.attribute("yfiles.type") : name);
		}

		@Override
		Map<String, String> attributes(XmlElement element, Map<String, String> titles) {
			Map<String, String> attributes = new LinkedHashMap<>();
			for (XmlElement data : element.all("data")) {
				String key = data.attribute("key");
				// yEd keeps what it shows of a node deep in its drawing.
				String value = data.children().isEmpty() ? data.text()
						: data.below(element.name().equals("node") ? "NodeLabel" : "EdgeLabel")
							.stream()
							.map(XmlElement::text)
							.findFirst()
							.orElse("");
				attributes.putIfAbsent(data.children().isEmpty() ? plain(titles.getOrDefault(key, key)) : "label",
						value);
			}
			return attributes;
		}

	},

	/** GEXF 1.2 and 1.3 (gexf.net), as Gephi writes it. */
	GEXF("gexf", "GEXF", "attributes") {

		@Override
		void define(XmlElement element, Map<String, String> titles) {
			for (XmlElement attribute : element.all("attribute")) {
				// Nodes and edges count their attributes each for themselves.
				titles.put(element.attribute("class") + " " + attribute.attribute("id"), attribute.attribute("title"));
			}
		}

		@Override
		Map<String, String> attributes(XmlElement element, Map<String, String> titles) {
			Map<String, String> attributes = new LinkedHashMap<>();
			for (XmlElement list : element.all("attvalues")) {
				for (XmlElement value : list.all("attvalue")) {
					String key = value.attribute("for").isEmpty() ? value.attribute("id") : value.attribute("for");
					String title = titles.getOrDefault(element.name() + " " + key, key);
					attributes.putIfAbsent(plain(title), value.attribute("value"));
				}
			}
			for (String own : List.of("label", "start")) {
				if (!element.attribute(own).isBlank()) {
					attributes.putIfAbsent(own, element.attribute(own));
				}
			}
			return attributes;
		}

	};

	private final String root;

	private final String title;

	private final String definition;

	private final Pattern beginning;

	GraphFormat(String root, String title, String definition) {
		this.root = root;
		this.title = title;
		this.definition = definition;
		this.beginning = Pattern
			.compile("(?s)\\s*(<\\?.{0,500}?\\?>\\s*|<!--.{0,5000}?-->\\s*|<!DOCTYPE[^>\\[]{0,500}>\\s*)"
					+ "{0,20}<([\\w.-]{1,50}:)?" + root + "[\\s>].*");
	}

	/** Its code. */
	String code() {
		return this.root;
	}

	/** Its name. */
	String title() {
		return this.title;
	}

	/** Whether a document begins as this format does. */
	boolean begins(String head) {
		return this.beginning.matcher(head).lookingAt();
	}

	/** The elements that tell what attributes are called, and the nodes. */
	Set<String> nodes() {
		return Set.of(this.definition, "node");
	}

	/** The elements that tell what attributes are called, and the edges. */
	Set<String> edges() {
		return Set.of(this.definition, "edge", "node");
	}

	/** Notes what attributes are called. */
	abstract void define(XmlElement element, Map<String, String> titles);

	/** What is said of a node or an edge, by plain names: {@code fullname}. */
	abstract Map<String, String> attributes(XmlElement element, Map<String, String> titles);

	boolean isDefinition(XmlElement element) {
		return element.name().equals(this.definition);
	}

	/**
	 * The titles of attributes by their ids; bounded, for who knows what a file holds.
	 */
	static Map<String, String> titles() {
		return new HashMap<>() {
			@Override
			public String put(String id, String title) {
				return (size() < 10_000) ? super.put(id, title) : null;
			}
		};
	}

	private static String plain(String title) {
		return title.substring(0, Math.min(title.length(), 100))
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
