package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Record;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Visible;

/** The visible records that handles find: those looked for, read in one go. */
final class Handled {

	private static final String SEPARATOR = "\u001F";

	private final Set<String> identifiers = new HashSet<>();

	private final Set<Map<String, Object>> sayings = new HashSet<>();

	private final Map<String, List<Hit>> byIdentifier = new HashMap<>();

	private final Map<String, List<Hit>> bySaying = new HashMap<>();

	private final Set<Long> own = new HashSet<>();

	/** Looks for it with the next {@link #read}. */
	void look(Handle handle, RecordKind kind) {
		this.identifiers.addAll(handle.identifiers());
		handle.sayings()
			.forEach((saying) -> this.sayings
				.add(Map.of("format", saying.format(), "tail", StoredRecord.tail(kind, saying.ref()))));
	}

	void read(Graph graph, Cypher listHandled, Visible visible) {
		graph
			.list(listHandled, Map.of("identifiers", List.copyOf(this.identifiers), "sayings",
					List.copyOf(this.sayings), "own", Source.CORRECTION, "sources", visible.sources()))
			.forEach(this::take);
	}

	private void take(Record row) {
		if (row.get("by").isNull()) {
			this.own.add(row.get("id").asLong());
			return;
		}
		Hit hit = new Hit(row.get("id").asLong(), RecordKind.valueOf(row.get("kind").asString()),
				Names.normalise(row.get("name").asString()));
		String by = row.get("by").asString();
		if (row.get("format").isNull()) {
			this.byIdentifier.computeIfAbsent(by, (any) -> new ArrayList<>()).add(hit);
		}
		else {
			this.bySaying.computeIfAbsent(row.get("format").asString() + SEPARATOR + by, (any) -> new ArrayList<>())
				.add(hit);
		}
	}

	/** The records that corrections wrote. */
	Set<Long> own() {
		return this.own;
	}

	Set<Long> records(Handle handle, RecordKind kind) {
		Set<Long> records = new HashSet<>();
		handle.identifiers()
			.forEach((identifier) -> this.byIdentifier.getOrDefault(identifier, List.of())
				.stream()
				.filter((hit) -> hit.kind() == kind)
				.forEach((hit) -> records.add(hit.id())));
		handle.sayings()
			.forEach((saying) -> this.bySaying
				.getOrDefault(saying.format() + SEPARATOR + StoredRecord.tail(kind, saying.ref()), List.of())
				.stream()
				.filter((hit) -> hit.name().equals(saying.name()))
				.forEach((hit) -> records.add(hit.id())));
		return records;
	}

	/** A record that was found. */
	private record Hit(long id, RecordKind kind, String name) {
	}

}
