package org.vouchgraph.exchange.orcid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.vouchgraph.exchange.JsonTrees;
import org.vouchgraph.exchange.XmlElement;

/**
 * A part of a record, whether it was written as JSON or as XML: both name alike what they
 * hold, but JSON wraps values and lists.
 */
sealed interface Part {

	/** The text at a path of names, such as {@code start-date/year}; empty if none. */
	String text(String path);

	/** All parts at a path of names, the last of which may stand more than once. */
	List<Part> all(String path);

	/** Its line. */
	String at();

	/** Whose record it belongs to and what it is there: {@code /0000-…/employment/12}. */
	String path();

	/** {@code public}, {@code limited}, {@code private}, or empty. */
	String visibility();

	/** Written as JSON. */
	record Json(JsonNode node, String at) implements Part {

		@Override
		public String text(String path) {
			JsonNode here = this.node;
			for (String name : path.split("/")) {
				here = here.path(name);
			}
			JsonNode value = here.isObject() ? here.path("value") : here;
			return value.isValueNode() ? Objects.toString(JsonTrees.text(value), "").strip() : "";
		}

		@Override
		public List<Part> all(String path) {
			JsonNode here = this.node;
			for (String name : path.split("/")) {
				here = here.path(name);
			}
			List<Part> parts = new ArrayList<>();
			if (here.isArray()) {
				here.forEach((one) -> parts.add(new Json(one, this.at)));
			}
			else if (here.isObject()) {
				parts.add(new Json(here, this.at));
			}
			return parts;
		}

		@Override
		public String path() {
			return text("path");
		}

		@Override
		public String visibility() {
			return text("visibility");
		}

	}

	/** Written as XML. */
	record Xml(XmlElement element) implements Part {

		@Override
		public String text(String path) {
			return this.element.text(path);
		}

		@Override
		public List<Part> all(String path) {
			int last = path.lastIndexOf('/');
			List<XmlElement> found = (last < 0) ? this.element.all(path)
					: this.element.find(path.substring(0, last))
						.map((parent) -> parent.all(path.substring(last + 1)))
						.orElse(List.of());
			return found.stream().<Part>map(Xml::new).toList();
		}

		@Override
		public String at() {
			return this.element.at();
		}

		@Override
		public String path() {
			return this.element.attribute("path");
		}

		@Override
		public String visibility() {
			return this.element.attribute("visibility");
		}

	}

}
