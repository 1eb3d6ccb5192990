package org.vouchgraph.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Touched;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.store.Graph.Transaction;

/**
 * Writes batches of statements, each batch in one transaction. Every write may be
 * repeated: records and facts are merged on their keys. One writer works at a time, also
 * across processes, as each transaction begins with the counter of changes.
 */
final class Neo4jSources implements Sources {

	// Larger transactions gain no speed and hold more memory in the database.
	private static final int STATEMENTS_AT_ONCE = 10_000;

	private static final int RECORDS_UNDONE_AT_ONCE = 2_000;

	private final Cypher takeNumbers = Cypher.load("counter/take-numbers");

	private final Cypher findChanges = Cypher.load("counter/find-changes");

	private final Cypher findMark = Cypher.load("change/find-mark");

	private final Cypher findWorkspace = Cypher.load("workspace/find-workspace");

	private final Cypher listVisibleSources = Cypher.load("workspace/list-visible-sources");

	private final Cypher findSameSource = Cypher.load("source/find-same-source");

	private final Cypher createSource = Cypher.load("source/create-source");

	private final Cypher touchSource = Cypher.load("source/touch-source");

	private final Cypher completeSource = Cypher.load("source/complete-source");

	private final Cypher beginUndoing = Cypher.load("source/begin-undoing");

	private final Cypher deleteSomeRecords = Cypher.load("source/delete-some-records");

	private final Cypher deleteSource = Cypher.load("source/delete-source");

	private final Cypher listSources = Cypher.load("source/list-sources");

	private final Cypher findSource = Cypher.load("source/find-source");

	private final Cypher findSourceByHand = Cypher.load("source/find-source-by-hand");

	private final Cypher listUnfinishedSources = Cypher.load("source/list-unfinished-sources");

	private final Cypher listSaidRecords = Cypher.load("record/list-said-records");

	private final Cypher listSaidKeys = Cypher.load("record/list-said-keys");

	private final Cypher createRecords = Cypher.load("record/create-records");

	private final Cypher fillRecords = Cypher.load("record/fill-records");

	private final Cypher mergeIdentifiers = Cypher.load("record/merge-identifiers");

	private final Cypher mergeParents = Cypher.load("record/merge-parents");

	private final Cypher countMerged = Cypher.load("record/count-merged");

	private final Cypher eraseMentions = Cypher.load("record/erase-mentions");

	private final Cypher eraseRecords = Cypher.load("record/erase-records");

	private final Cypher deleteDismissalsAbout = Cypher.load("dismissal/delete-dismissals-about");

	private final Map<StoredFact.Type, Cypher> mergeFacts = new EnumMap<>(StoredFact.Type.class);

	private final Graph graph;

	private final ChangeNotes notes;

	private final Clock clock;

	/** Tells the sources that this process writes from those of others. */
	private final String owner = UUID.randomUUID().toString();

	Neo4jSources(Graph graph, Clock clock) {
		this.graph = graph;
		this.notes = new ChangeNotes(graph);
		this.clock = clock;
		for (StoredFact.Type type : StoredFact.Type.values()) {
			this.mergeFacts.put(type, Cypher.load(type.statement()));
		}
	}

	@Override
	public Optional<Source> findSame(String workspace, String format, String sha256) {
		return this.graph.list(this.findSameSource, Map.of("workspace", workspace, "format", format, "sha256", sha256))
			.stream()
			.map(Neo4jSources::source)
			.findFirst();
	}

	@Override
	public Source begin(Source.New source) {
		return begin(source, this.clock.instant());
	}

	@Override
	public Source begin(Source.New source, Instant at) {
		if (source.format().equals(Source.BY_HAND)) {
			throw new InvalidRequest(
					"a source of format \"" + Source.BY_HAND + "\" is made with its workspace and cannot be begun");
		}
		return this.graph.write((transaction) -> {
			if (transaction.list(this.findWorkspace, Map.of("code", source.workspace())).isEmpty()) {
				throw Neo4jWorkspaces.unknown(source.workspace());
			}
			return find(transaction, create(transaction, source, at, Source.State.IMPORTING)).orElseThrow();
		});
	}

	long create(Transaction transaction, Source.New source, Source.State state) {
		return create(transaction, source, this.clock.instant(), state);
	}

	private long create(Transaction transaction, Source.New source, Instant at, Source.State state) {
		long id = takeNumbers(transaction, "sources", 1);
		transaction.run(this.createSource,
				Map.of("properties",
						Properties.none()
							.with("id", id)
							.with("workspace", source.workspace())
							.with("shared", source.shared())
							.with("name", source.name())
							.with("sha256", source.sha256())
							.with("format", source.format())
							.with("at", at.atZone(ZoneOffset.UTC))
							.with("state", state.name())
							.with("touched", now())
							.with("owner", this.owner)
							.asMap()));
		return id;
	}

	@Override
	public Source.Written write(long source, List<? extends Statement> statements) {
		long added = 0;
		long merged = 0;
		for (int from = 0; from < statements.size(); from += STATEMENTS_AT_ONCE) {
			List<? extends Statement> some = statements.subList(from,
					Math.min(statements.size(), from + STATEMENTS_AT_ONCE));
			Source.Written written = this.graph.write((transaction) -> write(transaction, source, some));
			added += written.added();
			merged += written.merged();
		}
		return new Source.Written(added, merged);
	}

	Source.Written write(Transaction transaction, long id, List<? extends Statement> statements) {
		Record touched = transaction.list(this.touchSource, Map.of("id", id, "at", now(), "owner", this.owner))
			.stream()
			.findFirst()
			.orElseThrow(() -> unknown(id));
		Source source = source(touched);
		if (source.state() != Source.State.IMPORTING && !source.format().equals(Source.BY_HAND)) {
			throw new InvalidRequest("source " + id + " is " + source.state()
					+ "; only a source that is being imported, and entries by hand, can be written");
		}
		Batch batch = Batch.of(id, statements);
		Set<String> said = Set.copyOf(batch.records().keySet());
		batch.completeApplicant(source.workspace(), touched.get("applicant").asString());
		requireSaid(transaction, batch.mentions());
		List<String> filled = new ArrayList<>();
		List<String> created = saveRecords(transaction, batch, filled);
		boolean identified = !batch.identifiers().isEmpty()
				&& transaction.run(this.mergeIdentifiers, Map.of("rows", batch.identifiers()))
					.relationshipsCreated() > 0;
		if (!batch.parents().isEmpty()) {
			transaction.run(this.mergeParents, Map.of("rows", batch.parents(), "source", id));
		}
		batch.facts().forEach((type, rows) -> runRows(transaction, this.mergeFacts.get(type), rows));
		if (source.state() == Source.State.COMPLETE) {
			note(transaction, id, batch, created, filled, identified);
		}
		// The applicant is no find of the file, nor is what only completes it.
		String applicant = StoredRecord.key(id, RecordKind.PERSON, Statement.APPLICANT);
		List<String> counted = created.stream().filter(said::contains).filter((key) -> !key.equals(applicant)).toList();
		long merged = countMerged(transaction, source, counted);
		return new Source.Written(counted.size() - merged, merged);
	}

	/** Notes what entries by hand touch, which are seen at once. */
	private void note(Transaction transaction, long source, Batch batch, List<String> created, List<String> filled,
			boolean identified) {
		Set<String> records = new HashSet<>(created);
		records.addAll(filled);
		if (identified) {
			batch.identifiers().forEach((row) -> records.add((String) row.get("record")));
		}
		Set<String> ends = new HashSet<>();
		batch.facts().forEach((type, rows) -> {
			Set<String> touched = (type == StoredFact.Type.WROTE) ? records : ends;
			if (type.isEvidence()) {
				rows.forEach((row) -> touched.addAll(List.of((String) row.get("start"), (String) row.get("end"))));
			}
		});
		// Sessions take their year from their meeting.
		boolean meeting = filled.stream().anyMatch((key) -> batch.kind(key) == RecordKind.MEETING);
		this.notes.written(transaction, source, records, ends, meeting);
	}

	private void requireSaid(Transaction transaction, Map<String, Batch.Mention> mentions) {
		if (mentions.isEmpty()) {
			return;
		}
		Set<String> known = new HashSet<>();
		transaction.list(this.listSaidKeys, Map.of("keys", List.copyOf(mentions.keySet())))
			.forEach((row) -> known.add(row.get("key").asString()));
		mentions.forEach((key, mention) -> {
			if (!known.contains(key)) {
				throw mention.unknown();
			}
		});
	}

	/** Returns the keys of the records that are new, and adds those that say more now. */
	private List<String> saveRecords(Transaction transaction, Batch batch, List<String> filled) {
		Map<String, Map<String, Object>> fresh = new LinkedHashMap<>(batch.records());
		List<Map<String, Object>> fills = new ArrayList<>();
		for (Record row : transaction.list(this.listSaidRecords, Map.of("keys", List.copyOf(fresh.keySet())))) {
			String key = row.get("key").asString();
			Map<String, Object> missing = StoredRecord.missing(row.get("record").asMap(), fresh.remove(key));
			if (!missing.isEmpty()) {
				fills.add(Map.of("key", key, "missing", missing));
				filled.add(key);
			}
		}
		runRows(transaction, this.fillRecords, fills);
		if (!fresh.isEmpty()) {
			long number = takeNumbers(transaction, "records", fresh.size()) - fresh.size();
			Map<RecordKind, List<Map<String, Object>>> rows = new EnumMap<>(RecordKind.class);
			for (Map.Entry<String, Map<String, Object>> record : fresh.entrySet()) {
				record.getValue().put("id", ++number);
				rows.computeIfAbsent(batch.kind(record.getKey()), (kind) -> new ArrayList<>()).add(record.getValue());
			}
			rows.forEach((kind, some) -> transaction.run(this.createRecords,
					Map.of("label", StoredRecord.label(kind), "rows", some)));
		}
		return List.copyOf(fresh.keySet());
	}

	private long countMerged(Transaction transaction, Source source, List<String> keys) {
		if (keys.isEmpty()) {
			return 0;
		}
		List<Long> others = transaction.list(this.listVisibleSources, Map.of("code", source.workspace()))
			.stream()
			.map((row) -> row.get("id").asLong())
			.filter((other) -> other != source.id())
			.toList();
		return transaction.single(this.countMerged, Map.of("keys", keys, "sources", others)).get("merged").asLong();
	}

	private static void runRows(Transaction transaction, Cypher statement, List<Map<String, Object>> rows) {
		if (!rows.isEmpty()) {
			transaction.run(statement, Map.of("rows", rows));
		}
	}

	/** Returns the last number of the block. */
	private long takeNumbers(Transaction transaction, String name, long count) {
		return transaction.single(this.takeNumbers, Map.of("name", name, "count", count)).get("last").asLong();
	}

	@Override
	public Source complete(long source, Source.Counts counts) {
		Map<String, Object> properties = Properties.none()
			.with("read", counts.read())
			.with("added", counts.added())
			.with("merged", counts.merged())
			.with("skipped", counts.skipped())
			.with("problems", counts.problems())
			.asMap();
		return this.graph.write((transaction) -> {
			List<Record> rows = transaction.list(this.completeSource, Map.of("id", source, "counts", properties));
			if (rows.isEmpty()) {
				Source standing = find(transaction, source).orElseThrow(() -> unknown(source));
				if (standing.state() != Source.State.COMPLETE) {
					throw new InvalidRequest("source " + source + " is being undone and cannot be completed");
				}
				// The answer to the first try was lost on the way; it had worked.
				return standing;
			}
			return source(rows.get(0));
		});
	}

	@Override
	public void undo(long source, LongConsumer progress) {
		this.graph.write((transaction) -> {
			Source standing = find(transaction, source).orElseThrow(() -> unknown(source));
			if (standing.format().equals(Source.BY_HAND)) {
				throw new UnknownThing("Source " + source + " is entries by hand, which cannot be undone as a whole.");
			}
			if (standing.state() == Source.State.COMPLETE) {
				this.notes.hidden(transaction, source);
			}
			transaction.run(this.beginUndoing, Map.of("id", source, "at", now(), "owner", this.owner));
			return null;
		});
		long gone = 0;
		for (long some = -1; some != 0;) {
			some = this.graph.write((transaction) -> {
				transaction.list(this.touchSource, Map.of("id", source, "at", now(), "owner", this.owner));
				return transaction
					.single(this.deleteSomeRecords, Map.of("source", source, "limit", RECORDS_UNDONE_AT_ONCE))
					.get("gone")
					.asLong();
			});
			gone += some;
			progress.accept(gone);
		}
		this.graph.write((transaction) -> {
			transaction.run(this.deleteSource, Map.of("id", source));
			return null;
		});
	}

	/** Undoes what another process left unfinished and has not touched for so long. */
	int tidy(Duration untouched) {
		List<Record> left = this.graph.list(this.listUnfinishedSources,
				Map.of("before", now().minus(untouched), "owner", this.owner));
		left.forEach((row) -> undo(row.get("id").asLong(), (gone) -> {
		}));
		return left.size();
	}

	@Override
	public List<Source> list(String workspace) {
		return this.graph.list(this.listSources, Map.of("workspace", workspace))
			.stream()
			.map(Neo4jSources::source)
			.toList();
	}

	@Override
	public Optional<Source> find(long source) {
		return this.graph.read((transaction) -> find(transaction, source));
	}

	private Optional<Source> find(Transaction transaction, long source) {
		return transaction.list(this.findSource, Map.of("id", source)).stream().map(Neo4jSources::source).findFirst();
	}

	@Override
	public long byHand(String workspace) {
		return this.graph.read((transaction) -> findByHand(transaction, workspace))
			.orElseThrow(() -> Neo4jWorkspaces.unknown(workspace));
	}

	/** Notes that a record of a visible source has another name. */
	void renamed(Transaction transaction, long source, String key) {
		this.notes.written(transaction, source, List.of(key), List.of(), false);
	}

	Optional<Long> findByHand(Transaction transaction, String workspace) {
		return transaction.list(this.findSourceByHand, Map.of("workspace", workspace))
			.stream()
			.map((row) -> row.get("id").asLong())
			.findFirst();
	}

	@Override
	public long erase(Collection<Long> records) {
		return this.graph.write((transaction) -> {
			List<Long> ids = List.copyOf(new HashSet<>(records));
			this.notes.erased(transaction, ids);
			transaction.run(this.eraseMentions, Map.of("ids", ids));
			transaction.run(this.deleteDismissalsAbout, Map.of("ids", ids));
			return transaction.single(this.eraseRecords, Map.of("ids", ids)).get("gone").asLong();
		});
	}

	@Override
	public Optional<Touched> touched(Visible before, long since, Visible now, int atMost) {
		return this.notes.touched(before, since, now, atMost);
	}

	@Override
	public long changes() {
		return this.graph.list(this.findChanges, Map.of()).get(0).get("value").asLong();
	}

	@Override
	public Optional<String> mark(long change) {
		return this.graph.list(this.findMark, Map.of("number", change))
			.stream()
			.map((row) -> row.get("mark"))
			.filter((mark) -> !mark.isNull())
			.map(Value::asString)
			.findFirst();
	}

	private ZonedDateTime now() {
		return this.clock.instant().atZone(ZoneOffset.UTC);
	}

	private static UnknownThing unknown(long source) {
		return new UnknownThing("There is no source " + source + ".");
	}

	private static Source source(Record row) {
		Map<String, Object> map = row.get("source").asMap();
		Properties source = Properties.of(map);
		Instant at = ((ZonedDateTime) map.get("at")).toInstant();
		@Nullable String problems = source.find("problems");
		return new Source(source.number("id"), source.text("workspace"), source.flag("shared"), source.text("name"),
				source.text("sha256"), source.text("format"), at, Source.State.valueOf(source.text("state")),
				source.number("read"), source.number("added"), source.number("merged"), source.number("skipped"),
				problems);
	}

}
