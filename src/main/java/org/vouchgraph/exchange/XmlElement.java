package org.vouchgraph.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small tree of one element. Names are without their prefixes.
 *
 * @param text its own text, without that of its children, not trimmed
 * @param at its line
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text,
		String at) {

	/** An attribute's value, empty if it has none. */
	public String attribute(String name) {
		return this.attributes.getOrDefault(name, "");
	}

	/**
	 * The first child of a name, or of names one below the other: {@code name/family}.
	 */
	public Optional<XmlElement> find(String path) {
		XmlElement here = this;
		for (String name : path.split("/")) {
			Optional<XmlElement> next = here.children.stream().filter((child) -> child.name.equals(name)).findFirst();
			if (next.isEmpty()) {
				return Optional.empty();
			}
			here = next.get();
		}
		return Optional.of(here);
	}

	/** The text of the first element at a path, empty if there is none. */
	public String text(String path) {
		return find(path).map((found) -> found.text.strip()).orElse("");
	}

	/** The children of a name. */
	public List<XmlElement> all(String name) {
		return this.children.stream().filter((child) -> child.name.equals(name)).toList();
	}

	/** All below of a name, outermost first where they nest, in the document's order. */
	public List<XmlElement> below(String name) {
		List<XmlElement> found = new ArrayList<>();
		for (XmlElement child : this.children) {
			if (child.name.equals(name)) {
				found.add(child);
			}
			else {
				found.addAll(child.below(name));
			}
		}
		return found;
	}

}
