package org.vouchgraph.exchange.graph;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.vouchgraph.exchange.Markup;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;

/**
 * What files say of people and ties, under the same names in all formats. {@code chance}
 * is the strength of a tie, {@code cost} its length: {@code -ln chance}. {@code weight}
 * is the chance again, for programs that take a greater weight for a stronger tie.
 */
final class Attributes {

	private Attributes() {
	}

	/** Of a person: name, kind, degree, and place and ORCID where there are such. */
	static Map<String, Attribute> of(Somebody person) {
		Map<String, Attribute> attributes = new LinkedHashMap<>();
		attributes.put("label", text(person.name()));
		attributes.put("name", text(person.name()));
		attributes.put("kind", text(person.kind()));
		attributes.put("degree", DefaultAttribute.createAttribute(person.degree()));
		if (person.place() != null) {
			attributes.put("place", text(person.place()));
		}
		if (person.orcid() != null) {
			attributes.put("orcid", text(person.orcid()));
		}
		return attributes;
	}

	static Map<String, Attribute> of(Knows tie) {
		Map<String, Attribute> attributes = new LinkedHashMap<>();
		attributes.put("weight", DefaultAttribute.createAttribute(tie.chance()));
		attributes.put("chance", DefaultAttribute.createAttribute(tie.chance()));
		attributes.put("cost", DefaultAttribute.createAttribute(tie.cost()));
		attributes.put("confirmed", DefaultAttribute.createAttribute(tie.confirmed()));
		attributes.put("online", DefaultAttribute.createAttribute(tie.online()));
		return attributes;
	}

	private static Attribute text(String text) {
		return DefaultAttribute.createAttribute(Markup.fitForXml(text));
	}

}
