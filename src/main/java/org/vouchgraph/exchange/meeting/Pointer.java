package org.vouchgraph.exchange.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where something stands in JSON: a JSON Pointer (RFC 6901) in which {@code *} is each
 * element of an array, or each value of an object.
 *
 * @param steps the names on the way, unescaped
 */
record Pointer(List<String> steps) {

	private static final int MOST_STEPS = 30;

	Pointer {
		steps = List.copyOf(steps);
	}

	/** Whether the text is meant as a pointer. */
	static boolean isPointer(String text) {
		return text.isEmpty() || text.startsWith("/");
	}

	/** Reads a pointer; the empty one is the whole. */
	static Pointer of(String text) {
		List<String> steps = new ArrayList<>();
		for (String step : text.isEmpty() ? new String[0] : text.substring(1).split("/", MOST_STEPS)) {
			steps.add(step.replace("~1", "/").replace("~0", "~"));
		}
		return new Pointer(steps);
	}

	/** Whether the step at this depth leads to the field or element of this name. */
	boolean leadsTo(int depth, String name) {
		return depth < this.steps.size() && (this.steps.get(depth).equals("*") || this.steps.get(depth).equals(name));
	}

	/** Whether it ends at this depth. */
	boolean endsAt(int depth) {
		return depth == this.steps.size();
	}

	/** Everything that it points at; an array there stands for its elements. */
	List<JsonNode> in(JsonNode tree) {
		List<JsonNode> found = new ArrayList<>();
		follow(tree, 0, found::add);
		return found;
	}

	private void follow(JsonNode node, int depth, Consumer<JsonNode> found) {
		if (endsAt(depth)) {
			if (node.isArray()) {
				node.forEach(found);
			}
			else if (!node.isMissingNode() && !node.isNull()) {
				found.accept(node);
			}
			return;
		}
		String step = this.steps.get(depth);
		if (step.equals("*")) {
			node.forEach((child) -> follow(child, depth + 1, found));
		}
		else if (node.isArray()) {
			follow(step.matches("\\d{1,6}") ? node.path(Integer.parseInt(step)) : node.path("none"), depth + 1, found);
		}
		else {
			follow(node.path(step), depth + 1, found);
		}
	}

}
