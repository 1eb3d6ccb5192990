package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;
import org.vouchgraph.store.StoredFact.Named;

/**
 * Some statements of one source, made ready to be written: a record said twice is one,
 * facts stand by type.
 */
final class Batch {

	private static final int LONGEST_IDENTIFIER = 2048;

	private final long source;

	private final Map<String, Map<String, Object>> records = new LinkedHashMap<>();

	private final Map<String, RecordKind> kinds = new LinkedHashMap<>();

	private final Set<Map<String, Object>> identifiers = new LinkedHashSet<>();

	private final Map<String, Map<String, Object>> parents = new LinkedHashMap<>();

	private final Map<StoredFact.Type, List<Map<String, Object>>> facts = new EnumMap<>(StoredFact.Type.class);

	/** Where each record is named first, by key. */
	private final Map<String, Mention> mentions = new LinkedHashMap<>();

	private boolean applicant;

	private Batch(long source) {
		this.source = source;
	}

	static Batch of(long source, List<? extends Statement> statements) {
		Batch batch = new Batch(source);
		for (Statement statement : statements) {
			if (statement instanceof Statement.Record said) {
				batch.add(said);
			}
			else {
				batch.add((Statement.Fact) statement);
			}
		}
		return batch;
	}

	private void add(Statement.Record said) {
		Map<String, Object> properties = StoredRecord.properties(this.source, said);
		String key = (String) properties.get("key");
		Map<String, Object> before = this.records.putIfAbsent(key, properties);
		if (before != null) {
			before.putAll(StoredRecord.missing(before, properties));
		}
		this.kinds.put(key, said.kind());
		said.identifiers().forEach((identifier) -> identify(key, identifier));
		StoredRecord.Parent parent = StoredRecord.parent(said);
		if (parent != null) {
			String whole = mention(new Named(parent.kind(), parent.ref()), said.at());
			this.parents.putIfAbsent(key, Map.of("record", key, "parent", whole, "at", said.at()));
		}
		if (said.kind() == RecordKind.PERSON && said.ref().equals(Statement.APPLICANT)) {
			this.applicant = true;
		}
	}

	private void add(Statement.Fact said) {
		StoredFact fact = StoredFact.of(this.source, said);
		String start = mention(fact.start(), said.at());
		String end = mention(fact.end(), said.at());
		if (fact.about() != null) {
			mention(fact.about(), said.at());
		}
		this.applicant |= fact.namesApplicant();
		this.facts.computeIfAbsent(fact.type(), (type) -> new ArrayList<>())
			.add(Map.of("start", start, "end", end, "key", fact.key(), "properties", fact.properties()));
	}

	private void identify(String key, Identifier identifier) {
		if (identifier.value().length() > LONGEST_IDENTIFIER) {
			throw new InvalidRequest("an identifier (" + identifier.scheme() + ") has " + identifier.value().length()
					+ " characters, which is more than " + LONGEST_IDENTIFIER);
		}
		this.identifiers.add(Map.of("record", key, "identifier", identifier.key()));
	}

	private String mention(Named named, String at) {
		String key = StoredRecord.key(this.source, named.kind(), named.ref());
		this.mentions.putIfAbsent(key, new Mention(named, at));
		return key;
	}

	/**
	 * Says the applicant's record if anything names it, with the identifier that ties it
	 * to the workspace.
	 */
	void completeApplicant(String workspace, String name) {
		if (!this.applicant) {
			return;
		}
		Identifier identifier = new Identifier(Identifier.Scheme.APPLICANT, workspace);
		add(new Statement.Person(Statement.APPLICANT, name, null, null, Set.of(identifier), null, null, null,
				"workspace " + workspace));
	}

	/** By key, in the order of saying. */
	Map<String, Map<String, Object>> records() {
		return this.records;
	}

	RecordKind kind(String key) {
		return this.kinds.get(key);
	}

	List<Map<String, Object>> identifiers() {
		return List.copyOf(this.identifiers);
	}

	List<Map<String, Object>> parents() {
		return List.copyOf(this.parents.values());
	}

	Map<StoredFact.Type, List<Map<String, Object>>> facts() {
		return this.facts;
	}

	/** Records that facts and parts name and that the batch itself does not say. */
	Map<String, Mention> mentions() {
		Map<String, Mention> outside = new LinkedHashMap<>(this.mentions);
		outside.keySet().removeAll(this.records.keySet());
		return outside;
	}

	/** A record that is named, and where. */
	record Mention(Named named, String at) {

		InvalidRequest unknown() {
			return new InvalidRequest(this.at + ": names the " + this.named.kind().name().toLowerCase(Locale.ROOT)
					+ " \"" + this.named.ref() + "\", which the source has not said. Say the record before the fact.");
		}

	}

}
