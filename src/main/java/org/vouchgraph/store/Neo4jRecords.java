package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;

/** Reads few records with their facts, never more than the workspace may see. */
final class Neo4jRecords implements Records {

	private static final int MOST_WORDS = 12;

	private final Cypher listRecords = Cypher.load("record/list-records");

	private final Cypher listParts = Cypher.load("record/list-parts");

	private final Cypher listKind = Cypher.load("record/list-kind");

	private final Cypher searchRecords = Cypher.load("record/search-records");

	private final Cypher listRecordsWithIdentifier = Cypher.load("record/list-records-with-identifier");

	private final Cypher listKnownIdentifiers = Cypher.load("record/list-known-identifiers");

	private final Cypher listFactsOfPeople = Cypher.load("fact/list-facts-of-people");

	private final Cypher listFactsOfApplicants = Cypher.load("fact/list-facts-of-applicants");

	private final Cypher listFactsOnRecords = Cypher.load("fact/list-facts-on-records");

	private final Cypher listPresences = Cypher.load("fact/list-presences");

	private final Cypher listFactsBetween = Cypher.load("fact/list-facts-between");

	private final Cypher listCalled = Cypher.load("record/list-called");

	private final Cypher listPosts = Cypher.load("fact/list-posts");

	private final Cypher glanceAtPeople = Cypher.load("record/glance-at-people");

	private final Cypher listPlaces = Cypher.load("record/list-places");

	private final Cypher listHandled = Cypher.load("judgement/list-handled");

	private final Graph graph;

	Neo4jRecords(Graph graph) {
		this.graph = graph;
	}

	@Override
	public List<Known> list(Visible visible, Collection<Long> ids) {
		return records(this.listRecords, visible, ids);
	}

	@Override
	public Map<Handle, Set<Long>> found(Visible visible, Collection<Handle> people) {
		if (people.isEmpty()) {
			return Map.of();
		}
		Handled handled = new Handled();
		people.forEach((handle) -> handled.look(handle, RecordKind.PERSON));
		handled.read(this.graph, this.listHandled, visible);
		Map<Handle, Set<Long>> found = new HashMap<>();
		for (Handle handle : people) {
			Set<Long> records = handled.records(handle, RecordKind.PERSON);
			if (!records.isEmpty()) {
				found.put(handle, records);
			}
		}
		return found;
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
	public List<KnownFact> factsBetween(Visible visible, Collection<Long> people, Collection<Long> records) {
		if (people.isEmpty() || records.isEmpty()) {
			return List.of();
		}
		return this.graph
			.list(this.listFactsBetween,
					Map.of("people", distinct(people), "ids", distinct(records), "sources", visible.sources()))
			.stream()
			.map(StoredFact::read)
			.toList();
	}

	@Override
	public List<Presence> presences(Visible visible, Collection<Long> records) {
		if (records.isEmpty()) {
			return List.of();
		}
		return this.graph.list(this.listPresences, parameters(visible, records))
			.stream()
			.map((row) -> new Presence(StoredFact.Type.valueOf(row.get("type").asString()).kind(),
					row.get("person").asLong(), row.get("record").asLong(),
					Presence.last(year(row.get("from")), year(row.get("to")), row.get("current").asBoolean(false)),
					row.get("role").isNull() ? null : row.get("role").asString()))
			.toList();
	}

	private static @Nullable Integer year(Value value) {
		return value.isNull() ? null : (Integer) value.asInt();
	}

	@Override
	public List<Known> called(Visible visible, Collection<Called> names) {
		if (names.isEmpty()) {
			return List.of();
		}
		List<String> keys = names.stream()
			.map((name) -> StoredRecord.key(name.source(), name.kind(), name.ref()))
			.distinct()
			.toList();
		return StoredRecord
			.readAll(this.graph.list(this.listCalled, Map.of("keys", keys, "sources", visible.sources())));
	}

	@Override
	public List<KnownFact> posts(Visible visible, Collection<Long> people) {
		if (people.isEmpty()) {
			return List.of();
		}
		return this.graph.list(this.listPosts, parameters(visible, people)).stream().map(StoredFact::read).toList();
	}

	@Override
	public List<KnownFact> interactions(Visible visible, Collection<Long> people) {
		if (people.isEmpty()) {
			return List.of();
		}
		return this.graph.list(this.listFactsOfApplicants, parameters(visible, people))
			.stream()
			.map(StoredFact::read)
			.filter((fact) -> fact.said() instanceof Statement.Interaction)
			.toList();
	}

	@Override
	public Glance glance(Visible visible, Collection<Long> named, Collection<Long> people) {
		Set<Long> asked = new HashSet<>(people);
		Set<Long> told = new HashSet<>(named);
		Set<Long> all = new HashSet<>(told);
		all.addAll(asked);
		List<Known> records = new ArrayList<>();
		List<KnownFact> posts = new ArrayList<>();
		List<KnownFact> dealings = new ArrayList<>();
		Map<Long, Set<Long>> places = new HashMap<>();
		Map<String, Object> parameters = Map.of("named", List.copyOf(all), "people", List.copyOf(asked), "sources",
				visible.sources());
		for (Record row : all.isEmpty() ? List.<Record>of() : this.graph.list(this.glanceAtPeople, parameters)) {
			Known known = StoredRecord.read(row);
			if (told.contains(known.id())) {
				records.add(known);
			}
			posts.addAll(row.get("posts").asList(StoredFact::read));
			dealings.addAll(row.get("dealings").asList(StoredFact::read));
			Set<Long> where = new TreeSet<>(row.get("places").asList(Value::asLong));
			if (!where.isEmpty()) {
				places.put(known.id(), where);
			}
		}
		return new Glance(records, posts, dealings, places);
	}

	@Override
	public Gatherings gatherings(Visible visible, Collection<Long> places, Collection<Long> people) {
		List<Known> records = new ArrayList<>();
		Map<Long, Known> meetings = new HashMap<>();
		List<KnownFact> facts = new ArrayList<>();
		Map<EvidenceKind, Map<Long, Set<Long>>> present = new EnumMap<>(EvidenceKind.class);
		Map<String, Object> parameters = Map.of("ids", distinct(places), "people", distinct(people), "sources",
				visible.sources());
		for (Record row : places.isEmpty() ? List.<Record>of() : this.graph.list(this.listPlaces, parameters)) {
			Known place = StoredRecord.read(row);
			records.add(place);
			if (!row.get("meeting").isNull()) {
				Known meeting = StoredRecord.read(row.get("meeting"));
				meetings.put(meeting.id(), meeting);
			}
			for (Value fact : row.get("facts").values()) {
				KnownFact known = StoredFact.read(fact, place);
				if (known.together() != null) {
					facts.add(known);
				}
			}
			for (Value list : row.get("present").values()) {
				EvidenceKind kind = kind(StoredFact.Type.valueOf(list.get(0).asString()), place);
				if (kind != null) {
					Set<Long> there = new TreeSet<>();
					for (int i = 1; i < list.size(); i++) {
						there.add(list.get(i).asLong());
					}
					present.computeIfAbsent(kind, (any) -> new HashMap<>()).put(place.id(), there);
				}
			}
		}
		return new Gatherings(records, List.copyOf(meetings.values()), facts, present);
	}

	/** What {@link KnownFact#together()} says of all facts of the type on the place. */
	private static @Nullable EvidenceKind kind(StoredFact.Type type, Known place) {
		Statement.Record said = place.said();
		return switch (type) {
			case WROTE -> EvidenceKind.CO_AUTHORSHIP;
			case TOOK_PART_IN -> (said instanceof Statement.Session) ? EvidenceKind.SAME_SESSION : null;
			case WORKED_AT -> isOf(Statement.OrganizationKind.INSTITUTION, said) ? EvidenceKind.SAME_INSTITUTION : null;
			case MEMBER_OF -> isOf(Statement.OrganizationKind.COMMITTEE, said) ? EvidenceKind.SAME_COMMITTEE : null;
			case HOLDS_POSITION_IN, KNOWS, HAS_ROLE, INTERACTED_WITH, WANTS_TO_REACH -> null;
		};
	}

	private static boolean isOf(Statement.OrganizationKind kind, Statement.Record said) {
		return said instanceof Statement.Organization at && at.organizationKind() == kind;
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

	@Override
	public Set<Identifier> known(Visible visible, RecordKind kind, Collection<Identifier> identifiers) {
		if (identifiers.isEmpty()) {
			return Set.of();
		}
		List<String> keys = identifiers.stream().map(Identifier::key).distinct().toList();
		return this.graph
			.list(this.listKnownIdentifiers, Map.of("keys", keys, "kind", kind.name(), "sources", visible.sources()))
			.stream()
			.map((row) -> Identifier.ofKey(row.get("key").asString()))
			.collect(Collectors.toSet());
	}

	private List<Known> records(Cypher statement, Visible visible, Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : StoredRecord.readAll(this.graph.list(statement, parameters(visible, ids)));
	}

	private static Map<String, Object> parameters(Visible visible, Collection<Long> ids) {
		return Map.of("ids", distinct(ids), "sources", visible.sources());
	}

	private static List<Long> distinct(Collection<Long> ids) {
		return List.copyOf(new HashSet<>(ids));
	}

	private static int checked(int limit) {
		if (limit < 1) {
			throw new InvalidRequest("limit " + limit + " is not in [1..]");
		}
		return limit;
	}

}
