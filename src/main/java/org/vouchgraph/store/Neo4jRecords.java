package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Visible;

/** Reads few records with their facts, never more than the workspace may see. */
final class Neo4jRecords implements Records {

	private static final int MOST_WORDS = 12;

	private final Cypher listRecords = Cypher.load("record/list-records");

	private final Cypher listParts = Cypher.load("record/list-parts");

	private final Cypher listKind = Cypher.load("record/list-kind");

	private final Cypher searchRecords = Cypher.load("record/search-records");

	private final Cypher listRecordsWithIdentifier = Cypher.load("record/list-records-with-identifier");

	private final Cypher listFactsOfPeople = Cypher.load("fact/list-facts-of-people");

	private final Cypher listFactsOfApplicants = Cypher.load("fact/list-facts-of-applicants");

	private final Cypher listFactsOnRecords = Cypher.load("fact/list-facts-on-records");

	private final Graph graph;

	Neo4jRecords(Graph graph) {
		this.graph = graph;
	}

	@Override
	public List<Known> list(Visible visible, Collection<Long> ids) {
		return records(this.listRecords, visible, ids);
	}

	@Override
	public List<KnownFact> factsOf(Visible visible, Collection<Long> people) {
		if (people.isEmpty()) {
			return List.of();
		}
		Map<String, Object> parameters = parameters(visible, people);
		return this.graph.read((transaction) -> {
			List<KnownFact> facts = new ArrayList<>();
			transaction.list(this.listFactsOfPeople, parameters).forEach((row) -> facts.add(StoredFact.read(row)));
			transaction.list(this.listFactsOfApplicants, parameters).forEach((row) -> facts.add(StoredFact.read(row)));
			return List.copyOf(facts);
		});
	}

	@Override
	public List<KnownFact> factsOn(Visible visible, Collection<Long> records) {
		if (records.isEmpty()) {
			return List.of();
		}
		return this.graph.list(this.listFactsOnRecords, parameters(visible, records))
			.stream()
			.map(StoredFact::read)
			.toList();
	}

	@Override
	public List<Known> partsOf(Visible visible, Collection<Long> records) {
		return records(this.listParts, visible, records);
	}

	@Override
	public List<Known> listAll(Visible visible, RecordKind kind, int limit) {
		return StoredRecord.readAll(this.graph.list(this.listKind,
				Map.of("kind", kind.name(), "limit", checked(limit), "sources", visible.sources())));
	}

	@Override
	public List<Known> search(Visible visible, String text, Set<RecordKind> kinds, int limit) {
		String query = query(text);
		if (query.isEmpty() || kinds.isEmpty()) {
			return List.of();
		}
		return StoredRecord.readAll(this.graph.list(this.searchRecords, Map.of("query", query, "kinds",
				kinds.stream().map(Enum::name).toList(), "limit", checked(limit), "sources", visible.sources())));
	}

	/**
	 * Each word must begin one of the name's words; a word that is there in full counts
	 * more. Normalised words hold letters and digits only, so that nothing in them means
	 * anything to Lucene (whose operators are in capitals).
	 */
	static String query(String text) {
		return Arrays.stream(Names.normalise(text).split(" "))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.limit(MOST_WORDS)
			.map((word) -> "+(" + word + "^2 " + word + "*)")
			.collect(Collectors.joining(" "));
	}

	@Override
	public List<Known> withIdentifier(Visible visible, Identifier identifier) {
		return StoredRecord.readAll(this.graph.list(this.listRecordsWithIdentifier,
				Map.of("key", identifier.key(), "sources", visible.sources())));
	}

	private List<Known> records(Cypher statement, Visible visible, Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : StoredRecord.readAll(this.graph.list(statement, parameters(visible, ids)));
	}

	private static Map<String, Object> parameters(Visible visible, Collection<Long> ids) {
		return Map.of("ids", List.copyOf(new HashSet<>(ids)), "sources", visible.sources());
	}

	private static int checked(int limit) {
		if (limit < 1) {
			throw new InvalidRequest("limit " + limit + " is not in [1..]");
		}
		return limit;
	}

}
