package org.vouchgraph.exchange.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.PlainText;

/**
 * Where in a program things stand: for each of our names one or several pointers or plain
 * values, which are joined with a space. What a mapping does not tell is as in the plain
 * shape.
 *
 * @param values by names such as {@code meeting.name}, {@code title}, {@code person.name}
 */
record Mapping(Map<String, List<String>> values) {

	/** The field of a file that holds its mapping. */
	static final String FIELD = "vouchgraph";

	/** The plain shape. */
	static final Mapping PLAIN = plain();

	Mapping {
		values = Map.copyOf(values);
	}

	private static Mapping plain() {
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (String name : List.of("name", "start", "end", "place", "country", "virtual", "deadline", "organizer")) {
			values.put("meeting." + name, List.of("/meeting/" + name));
		}
		for (String name : List.of("sessions", "id", "title", "date", "people")) {
			values.put(name, List.of("/" + name));
		}
		for (String name : List.of("name", "role", "affiliation", "orcid", "email", "openalex")) {
			values.put("person." + name, List.of("/" + name));
		}
		return new Mapping(values);
	}

	/** Reads the mapping of a file; what is no part of one is told. */
	static Mapping of(JsonNode node, String at, Doubts doubts) {
		Map<String, List<String>> values = new LinkedHashMap<>(PLAIN.values());
		Set<String> unknown = new TreeSet<>();
		node.properties().forEach((field) -> {
			if (field.getKey().equals("meeting") || field.getKey().equals("person")) {
				field.getValue()
					.properties()
					.forEach((inner) -> put(values, field.getKey() + "." + inner.getKey(), inner.getValue(), unknown));
			}
			else {
				put(values, field.getKey(), field.getValue(), unknown);
			}
		});
		if (!unknown.isEmpty()) {
			doubts.doubtful(at, "The mapping has fields that are not known or hold no text; they were passed over.",
					PlainText.line(String.join(", ", unknown), 200), "Known are: " + known() + ".");
		}
		return new Mapping(values);
	}

	private static String known() {
		return PLAIN.values().keySet().stream().sorted().collect(Collectors.joining(", "));
	}

	private static void put(Map<String, List<String>> values, String name, JsonNode value, Set<String> unknown) {
		List<String> texts = new ArrayList<>();
		(value.isArray() ? value : List.of(value)).forEach((one) -> {
			if (one.isValueNode() && !one.isNull()) {
				texts.add(one.asText());
			}
		});
		if (!values.containsKey(name) || texts.isEmpty() || texts.size() > 10) {
			unknown.add(PlainText.name(name));
		}
		else {
			values.put(name, texts);
		}
	}

	/** The pointers among what stands for a name. */
	List<Pointer> pointers(String name) {
		return this.values.getOrDefault(name, List.of()).stream().filter(Pointer::isPointer).map(Pointer::of).toList();
	}

	/**
	 * What stands for a name in a tree: plain values, and the first text at each pointer.
	 */
	String text(String name, JsonNode tree) {
		return this.values.getOrDefault(name, List.of())
			.stream()
			.map((value) -> Pointer.isPointer(value) ? first(Pointer.of(value), tree) : value)
			.filter((text) -> !text.isBlank())
			.collect(Collectors.joining(" "));
	}

	private static String first(Pointer pointer, JsonNode tree) {
		return pointer.in(tree)
			.stream()
			.filter(JsonNode::isValueNode)
			.map(JsonNode::asText)
			.filter((text) -> !text.isBlank())
			.findFirst()
			.orElse("");
	}

}
