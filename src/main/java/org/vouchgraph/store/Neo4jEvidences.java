package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;

/**
 * Reads all evidence in bulk: lists collected in the database, by ranges of record
 * numbers, so that neither side holds more than a few ranges.
 */
final class Neo4jEvidences implements Evidences {

	/** Neo4j plans a statement anew for lists of up to 1, 10, 100 … */
	private static final int[] SIZES = { 1, 10, 100 };

	private final Cypher listPeople = Cypher.load("evidence/list-people");

	private final Cypher listShared = Cypher.load("evidence/list-shared");

	private final Cypher listAuthors = Cypher.load("evidence/list-authors");

	private final Cypher listOrcids = Cypher.load("evidence/list-orcids");

	private final Cypher listCoauthors = Cypher.load("evidence/list-coauthors");

	private final Cypher listPlaces = Cypher.load("evidence/list-places");

	private final Cypher listAcquaintances = Cypher.load("evidence/list-acquaintances");

	private final Cypher listInteractions = Cypher.load("evidence/list-interactions");

	private final Cypher listPeopleAmong = Cypher.load("evidence/list-people-among");

	private final Cypher listSharedOf = Cypher.load("evidence/list-shared-of");

	private final Cypher listPlacesOf = Cypher.load("evidence/list-places-of");

	private final Cypher listTogetherAt = Cypher.load("evidence/list-together-at");

	private final Cypher listPairsOf = Cypher.load("evidence/list-pairs-of");

	private final Graph graph;

	private final Ranges ranges;

	/**
	 * Reads with so many sessions at once.
	 * @param sessions at least 1
	 */
	Neo4jEvidences(Graph graph, int sessions) {
		this.graph = graph;
		this.ranges = new Ranges(graph, sessions);
	}

	@Override
	public void people(Visible visible, LongConsumer record) {
		this.ranges.read(this.listPeople, visible, (row) -> numbers(row, "ids"),
				(ids) -> Arrays.stream(ids).forEach(record));
	}

	@Override
	public void shared(Visible visible, Consumer<long[]> records) {
		this.graph.forEach(this.listShared, Map.of("sources", visible.sources()), (row) -> byKind(row, records));
	}

	/** A person and an organization may have the same name in the user's sheets. */
	private static void byKind(Record row, Consumer<long[]> records) {
		Map<String, List<Long>> byKind = new LinkedHashMap<>();
		for (Value record : row.get("records").values()) {
			byKind.computeIfAbsent(record.get(0).asString(), (kind) -> new ArrayList<>()).add(record.get(1).asLong());
		}
		byKind.values()
			.stream()
			.filter((group) -> group.size() > 1)
			.forEach((group) -> records.accept(group.stream().mapToLong(Long::longValue).sorted().toArray()));
	}

	@Override
	public List<AuthorName> authors(Visible visible, Collection<Long> publications) {
		if (publications.isEmpty()) {
			return List.of();
		}
		return this.graph
			.list(this.listAuthors,
					Map.of("ids", List.copyOf(new HashSet<>(publications)), "sources", visible.sources()))
			.stream()
			.map((row) -> new AuthorName(row.get("publication").asLong(), row.get("person").asLong(),
					row.get("name").asString(), row.get("family").isNull() ? null : row.get("family").asString()))
			.toList();
	}

	@Override
	public Map<Long, String> orcids(Visible visible, Collection<Long> records) {
		Map<Long, String> orcids = new HashMap<>();
		if (!records.isEmpty()) {
			this.graph.forEach(this.listOrcids,
					Map.of("ids", List.copyOf(new HashSet<>(records)), "sources", visible.sources()), (row) -> orcids
						.put(row.get("person").asLong(), Identifier.ofKey(row.get("orcid").asString()).value()));
		}
		return orcids;
	}

	@Override
	public void together(Visible visible, Consumer<Together> together) {
		this.ranges.read(this.listCoauthors, visible, Neo4jEvidences::byPublication, (some) -> some.forEach(together));
		this.ranges.read(this.listPlaces, visible, Neo4jEvidences::atPlace, together);
	}

	/** The publications of a range, whose authorships stand one after the other. */
	private static List<Together> byPublication(Record row) {
		long[] records = numbers(row, "records");
		long[] sizes = numbers(row, "sizes");
		long[] years = numbers(row, "years");
		long[] people = numbers(row, "people");
		List<Together> publications = new ArrayList<>();
		int from = 0;
		for (int to = 1; to <= records.length; to++) {
			if (to == records.length || records[to] != records[from]) {
				long[] authors = Arrays.stream(people, from, to).sorted().distinct().toArray();
				int[] year = new int[authors.length];
				Arrays.fill(year, Math.toIntExact(years[from]));
				publications.add(new Together(EvidenceKind.CO_AUTHORSHIP, records[from],
						Math.max(Math.toIntExact(sizes[from]), authors.length), authors, year, year));
				from = to;
			}
		}
		return publications;
	}

	private static long[] numbers(Record row, String column) {
		Value list = row.get(column);
		long[] numbers = new long[list.size()];
		int at = 0;
		for (Value number : list.values()) {
			numbers[at++] = number.asLong();
		}
		return numbers;
	}

	/** Who was at one place; at a session, all in its year. */
	private static Together atPlace(Record row) {
		EvidenceKind kind = EvidenceKind.valueOf(row.get("kind").asString());
		Together whole = overYears(kind, row);
		boolean stay = kind == EvidenceKind.SAME_INSTITUTION || kind == EvidenceKind.SAME_COMMITTEE;
		if (!stay) {
			Arrays.fill(whole.from(), row.get("year").asInt());
			Arrays.fill(whole.to(), row.get("year").asInt());
		}
		return new Together(kind, whole.record(), Math.max(whole.size(), row.get("size").asInt()), whole.people(),
				whole.from(), whole.to());
	}

	/** Each for some years; who was there several times was there from first to last. */
	private static Together overYears(EvidenceKind kind, Record row) {
		Map<Long, int[]> years = new TreeMap<>();
		for (Value person : row.get("people").values()) {
			int from = person.get(1).asInt();
			int to = person.get(2).asInt();
			years.merge(person.get(0).asLong(), new int[] { from, to },
					(before, again) -> new int[] { first(before[0], again[0]), Math.max(before[1], again[1]) });
		}
		long[] people = new long[years.size()];
		int[] from = new int[people.length];
		int[] to = new int[people.length];
		int i = 0;
		for (Map.Entry<Long, int[]> person : years.entrySet()) {
			people[i] = person.getKey();
			from[i] = person.getValue()[0];
			to[i] = person.getValue()[1];
			i++;
		}
		return new Together(kind, row.get("record").asLong(), people.length, people, from, to);
	}

	private static int first(int a, int b) {
		if (a == UNKNOWN || b == UNKNOWN) {
			return Math.max(a, b);
		}
		return Math.min(a, b);
	}

	@Override
	public void pairs(Visible visible, Consumer<Pair> pair) {
		Map<String, Object> parameters = Map.of("sources", visible.sources());
		this.graph.forEach(this.listAcquaintances, parameters, (row) -> {
			String closeness = row.get("closeness").asString();
			pair.accept(new Pair(known(closeness), row.get("a").asLong(), row.get("b").asLong(), closeness, day(row)));
		});
		this.graph.forEach(this.listInteractions, parameters, (row) -> pair.accept(new Pair(EvidenceKind.INTERACTION,
				row.get("a").asLong(), row.get("b").asLong(), row.get("kind").asString(), day(row))));
	}

	@Override
	public void people(Visible visible, Collection<Long> records, LongConsumer record) {
		of(this.listPeopleAmong, visible, records, (row) -> ids(row, record));
	}

	@Override
	public void shared(Visible visible, Collection<Long> records, Consumer<long[]> group) {
		Set<Long> wanted = Set.copyOf(records);
		of(this.listSharedOf, visible, wanted, (row) -> byKind(row, (holders) -> {
			if (Arrays.stream(holders).anyMatch(wanted::contains)) {
				group.accept(holders);
			}
		}));
	}

	@Override
	public void places(Visible visible, Collection<Long> people, LongConsumer record) {
		of(this.listPlacesOf, visible, people, (row) -> ids(row, record));
	}

	@Override
	public void together(Visible visible, Collection<Long> records, int atMost, Consumer<Together> together) {
		if (records.isEmpty()) {
			return;
		}
		Map<String, Object> parameters = Map.of("ids", List.copyOf(new HashSet<>(records)), "atMost", atMost, "sources",
				visible.sources());
		this.graph.list(this.listTogetherAt, parameters).forEach((row) -> {
			Together each = atPlace(row);
			together.accept((each.people().length > atMost) ? each.withoutPeople() : each);
		});
	}

	@Override
	public void pairs(Visible visible, Collection<Long> people, Consumer<Pair> pair) {
		of(this.listPairsOf, visible, people, (row) -> {
			String detail = row.get("detail").asString();
			EvidenceKind kind = row.get("type").asString().equals(StoredFact.Type.KNOWS.name()) ? known(detail)
					: EvidenceKind.INTERACTION;
			pair.accept(new Pair(kind, row.get("a").asLong(), row.get("b").asLong(), detail, day(row)));
		});
	}

	/** Has the database plan the statements, once for each order of size of the lists. */
	@Override
	public void getReady(Visible visible) {
		List<Cypher> statements = List.of(this.listPeopleAmong, this.listSharedOf, this.listAuthors, this.listOrcids,
				this.listPlacesOf, this.listTogetherAt, this.listPairsOf);
		for (int size : SIZES) {
			// No record has such a number.
			List<Long> ids = LongStream.rangeClosed(-size, -1).boxed().toList();
			for (Cypher statement : statements) {
				this.graph.list(statement, Map.of("ids", ids, "atMost", 1, "sources", visible.sources()));
			}
		}
	}

	private static EvidenceKind known(String closeness) {
		return closeness.equals(Statement.Closeness.ONLINE.name()) ? EvidenceKind.ONLINE : EvidenceKind.STATED;
	}

	private void of(Cypher statement, Visible visible, Collection<Long> ids, Consumer<Record> row) {
		if (!ids.isEmpty()) {
			this.graph.list(statement, Map.of("ids", List.copyOf(new HashSet<>(ids)), "sources", visible.sources()))
				.forEach(row);
		}
	}

	private static void ids(Record row, LongConsumer record) {
		for (Value id : row.get("ids").values()) {
			record.accept(id.asLong());
		}
	}

	private static long day(Record row) {
		Value on = row.get("on");
		return on.isNull() ? UNKNOWN : on.asLocalDate().toEpochDay();
	}

}
