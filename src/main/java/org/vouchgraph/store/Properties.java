package org.vouchgraph.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Handle;

/** Properties of a node or relationship; what is null is absent. */
final class Properties {

	/** Between the parts of a saying; no text has it. */
	private static final String SEPARATOR = "\u001F";

	private final Map<String, Object> values;

	private Properties(Map<String, Object> values) {
		this.values = values;
	}

	static Properties none() {
		return new Properties(new LinkedHashMap<>());
	}

	static Properties of(Map<String, Object> values) {
		return new Properties(values);
	}

	Properties with(String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, value);
		}
		return this;
	}

	/** What a handle finds, as two lists. */
	Properties with(String name, Handle handle) {
		return with(name + "Identifiers", List.copyOf(handle.identifiers())).with(name + "Sayings",
				handle.sayings()
					.stream()
					.map((saying) -> String.join(SEPARATOR, saying.format(), saying.ref(), saying.name()))
					.toList());
	}

	Handle handle(String name) {
		Set<Handle.Saying> sayings = new LinkedHashSet<>();
		for (String saying : texts(name + "Sayings")) {
			String[] parts = saying.split(SEPARATOR, 3);
			sayings.add(new Handle.Saying(parts[0], parts[1], parts[2]));
		}
		return new Handle(Set.copyOf(texts(name + "Identifiers")), sayings);
	}

	Map<String, Object> asMap() {
		return this.values;
	}

	String text(String name) {
		String value = find(name);
		return (value == null) ? "" : value;
	}

	@Nullable String find(String name) {
		return (String) this.values.get(name);
	}

	@Nullable LocalDate day(String name) {
		return (LocalDate) this.values.get(name);
	}

	LocalDate dayGiven(String name) {
		return Objects.requireNonNull(day(name), () -> name + " is not given");
	}

	List<String> texts(String name) {
		return (this.values.get(name) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of();
	}

	@Nullable Integer year(String name) {
		Object value = this.values.get(name);
		return (value instanceof Number number) ? Integer.valueOf(number.intValue()) : null;
	}

	long number(String name) {
		return (this.values.get(name) instanceof Number number) ? number.longValue() : 0;
	}

	double real(String name) {
		return (this.values.get(name) instanceof Number number) ? number.doubleValue() : 0;
	}

	boolean flag(String name) {
		return Boolean.TRUE.equals(this.values.get(name));
	}

}
