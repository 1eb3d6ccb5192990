package org.vouchgraph.network;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All ports in memory, with the semantics that their documentation promises: for tests
 * that need a store's answers and not a database.
 */
public final class InMemoryStore implements Workspaces, Sources, Evidences, Traits, Records, Transcripts, Dismissals {

	private final Clock clock;

	private final Map<String, Workspace> workspaces = new TreeMap<>();

	private final Map<String, Map<String, Dismissal>> dismissals = new TreeMap<>();

	private final Map<Long, Source> sources = new TreeMap<>();

	private final Map<Long, Known> records = new TreeMap<>();

	private final Map<Name, Long> ids = new HashMap<>();

	private final Map<Object, Stored> facts = new LinkedHashMap<>();

	private final List<Writing> writings = new ArrayList<>();

	private final String name = UUID.randomUUID().toString();

	private final InMemoryJudgements judgements = new InMemoryJudgements(this);

	private final InMemoryAgenda agenda = new InMemoryAgenda(this);

	private final InMemoryDrafts drafts = new InMemoryDrafts(this);

	private long lastId;

	private long changes;

	private int calls;

	public InMemoryStore() {
		this(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
	}

	public InMemoryStore(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Imports a complete source in one go.
	 * @return the source's number
	 */
	public long read(String workspace, boolean shared, String name, Statement... said) {
		long source = begin(new Source.New(workspace, shared, name, "sha-" + name, "test")).id();
		write(source, List.of(said));
		complete(source, new Source.Counts(said.length, said.length, 0, 0, null));
		return source;
	}

	/** The number of the record that the source calls so. */
	public long id(long source, RecordKind kind, String ref) {
		return Objects.requireNonNull(this.ids.get(new Name(source, kind, ref)),
				() -> "source " + source + " never said " + kind + " " + ref);
	}

	/** Its drafts. */
	public Drafts drafts() {
		return this.drafts;
	}

	/** What is on its agendas. */
	public Agenda agenda() {
		return this.agenda;
	}

	/** What was decided on it. */
	public Judgements judgements() {
		return this.judgements;
	}

	/** The visible records. */
	Stream<Known> records(Visible visible) {
		return this.records.values().stream().filter((known) -> visible.sources().contains(known.source()));
	}

	/** Notes a write that touches no record. */
	void judged() {
		wrote(0);
	}

	/** How often the ports for reading were called. */
	public int calls() {
		return this.calls;
	}

	// Workspaces

	@Override
	public void save(Workspace workspace) {
		wrote(0);
		this.workspaces.put(workspace.code(), workspace);
		long source = byHandSource(workspace.code()).orElseGet(() -> {
			Source begun = begin(new Source.New(workspace.code(), false, "Entries by hand", "", Source.BY_HAND));
			return complete(begun.id(), new Source.Counts(0, 0, 0, 0, null)).id();
		});
		this.records.computeIfPresent(applicant(source), (id, known) -> new Known(id, source, 0,
				person((Statement.Person) known.said(), workspace.applicant())));
		wrote(source).records.add(applicant(source));
	}

	@Override
	public Optional<Workspace> find(String code) {
		return Optional.ofNullable(this.workspaces.get(code));
	}

	@Override
	public List<Workspace> list() {
		return List.copyOf(this.workspaces.values());
	}

	@Override
	public Visible visible(String code) {
		workspace(code);
		return new Visible(code,
				this.sources.values()
					.stream()
					.filter((source) -> source.state() == Source.State.COMPLETE)
					.filter((source) -> source.shared() || source.workspace().equals(code))
					.map(Source::id)
					.toList());
	}

	private Workspace workspace(String code) {
		return find(code).orElseThrow(() -> new UnknownThing("There is no workspace \"" + code + "\"."));
	}

	// Sources

	@Override
	public Optional<Source> findSame(String workspace, String format, String sha256) {
		return this.sources.values()
			.stream()
			.filter((source) -> source.state() == Source.State.COMPLETE && source.workspace().equals(workspace)
					&& source.format().equals(format) && source.sha256().equals(sha256))
			.findFirst();
	}

	@Override
	public Source begin(Source.New source) {
		return begin(source, this.clock.instant());
	}

	@Override
	public Source begin(Source.New source, Instant at) {
		workspace(source.workspace());
		wrote(0);
		Source begun = new Source(++this.lastId, source.workspace(), source.shared(), source.name(), source.sha256(),
				source.format(), at, Source.State.IMPORTING, 0, 0, 0, 0, null);
		this.sources.put(begun.id(), begun);
		return begun;
	}

	@Override
	public void records(Visible visible, RecordKind kind, ObjLongConsumer<Statement.Record> record) {
		this.records.values()
			.stream()
			.filter((known) -> known.said().kind() == kind && visible.sources().contains(known.source()))
			.forEach((known) -> record.accept(known.said(), known.source()));
	}

	@Override
	public void facts(Visible visible, FactKind kind, ObjLongConsumer<Statement.Fact> fact) {
		this.facts.values()
			.stream()
			.filter((stored) -> FactKind.of(stored.said()) == kind && visible.sources().contains(stored.source()))
			.sorted(Comparator.comparingLong(Stored::person).thenComparingLong(Stored::other))
			.forEach((stored) -> fact.accept(stored.said(), stored.source()));
	}

	@Override
	public Source.Written write(long source, List<? extends Statement> statements) {
		Writing writing = wrote(source);
		long lastBefore = this.lastId;
		long added = 0;
		long merged = 0;
		for (Statement statement : statements) {
			if (statement instanceof Statement.Record record) {
				boolean isApplicant = record.ref().equals(Statement.APPLICANT);
				boolean isNew = !isApplicant && !this.ids.containsKey(new Name(source, record.kind(), record.ref()));
				Known known = say(source, record);
				writing.records.add(known.id());
				// Its sessions take their year from it.
				writing.unclear |= !isNew && record.kind() == RecordKind.MEETING;
				if (isNew && knownElsewhere(known)) {
					merged++;
				}
				else if (isNew) {
					added++;
				}
			}
			else if (statement instanceof Statement.Fact fact) {
				Stored stored = new Stored(source, record(source, RecordKind.PERSON, fact.person()),
						other(source, fact), fact);
				this.facts.merge(stored.sameness(), stored, Stored::and);
				((fact instanceof Statement.Authorship) ? writing.records : writing.ends)
					.addAll(List.of(stored.person, stored.other));
			}
		}
		for (long id = lastBefore + 1; id <= this.lastId; id++) {
			writing.records.add(id);
		}
		return new Source.Written(added, merged);
	}

	@Override
	public Source complete(long source, Source.Counts counts) {
		wrote(0);
		return Objects.requireNonNull(this.sources.computeIfPresent(source,
				(id, old) -> new Source(id, old.workspace(), old.shared(), old.name(), old.sha256(), old.format(),
						old.at(), Source.State.COMPLETE, counts.read(), counts.added(), counts.merged(),
						counts.skipped(), counts.problems())));
	}

	@Override
	public void undo(long source, LongConsumer progress) {
		Source gone = find(source)
			.orElseThrow(() -> new UnknownThing("There is no source " + source + " that could be taken back."));
		if (gone.format().equals(Source.BY_HAND)) {
			throw new UnknownThing("Entries by hand cannot be taken back at once.");
		}
		this.sources.remove(source);
		progress.accept(remove(source, (id) -> this.records.get(id).source() == source));
	}

	@Override
	public List<Source> list(String workspace) {
		return this.sources.values()
			.stream()
			.filter((source) -> source.shared() || source.workspace().equals(workspace))
			.sorted(Comparator.comparing(Source::at).thenComparing(Source::id).reversed())
			.toList();
	}

	@Override
	public Optional<Source> find(long source) {
		return Optional.ofNullable(this.sources.get(source));
	}

	@Override
	public long byHand(String workspace) {
		workspace(workspace);
		return byHandSource(workspace).orElseThrow();
	}

	private Optional<Long> byHandSource(String workspace) {
		return this.sources.values()
			.stream()
			.filter((source) -> source.workspace().equals(workspace) && source.format().equals(Source.BY_HAND))
			.map(Source::id)
			.findFirst();
	}

	@Override
	public List<Dismissal> dismissed(String workspace) {
		return List.copyOf(this.dismissals.getOrDefault(workspace, Map.of()).values());
	}

	@Override
	public void dismiss(String workspace, Dismissal dismissal) {
		if (!this.workspaces.containsKey(workspace)) {
			throw new UnknownThing("There is no workspace \"" + workspace + "\".");
		}
		this.dismissals.computeIfAbsent(workspace, (any) -> new TreeMap<>()).put(dismissal.finding(), dismissal);
	}

	@Override
	public boolean restore(String workspace, String finding) {
		return this.dismissals.getOrDefault(workspace, new TreeMap<>()).remove(finding) != null;
	}

	@Override
	public long erase(Collection<Long> records) {
		this.dismissals.values()
			.forEach((all) -> all.values().removeIf((one) -> one.about().stream().anyMatch(records::contains)));
		return remove(0, Set.copyOf(records)::contains);
	}

	@Override
	public Optional<Touched> touched(Visible before, long since, Visible now, int atMost) {
		Set<Long> records = new HashSet<>();
		Set<Long> ends = new HashSet<>();
		this.records.values()
			.stream()
			.filter((known) -> now.sources().contains(known.source()) && !before.sources().contains(known.source()))
			.forEach((known) -> records.add(known.id()));
		for (Writing writing : this.writings) {
			if (writing.number > since && (writing.source == 0 || before.sources().contains(writing.source)
					|| now.sources().contains(writing.source))) {
				if (writing.unclear) {
					return Optional.empty();
				}
				records.addAll(writing.records);
				ends.addAll(writing.ends);
			}
		}
		ends.removeAll(records);
		return (since > this.changes || records.size() + ends.size() > atMost) ? Optional.empty()
				: Optional.of(new Touched(records, ends));
	}

	@Override
	public Optional<String> mark(long change) {
		return (change < 1 || change > this.changes) ? Optional.empty() : Optional.of(this.name + "/" + change);
	}

	private Writing wrote(long source) {
		Writing writing = new Writing(++this.changes, source);
		this.writings.add(writing);
		return writing;
	}

	@Override
	public long changes() {
		return this.changes;
	}

	private long remove(long source, Predicate<Long> gone) {
		Set<Long> ids = new HashSet<>(this.records.keySet().stream().filter(gone).toList());
		Writing writing = wrote(source);
		writing.records.addAll(ids);
		writing.unclear = source == 0
				&& ids.stream().anyMatch((id) -> this.records.get(id).said().kind() != RecordKind.PERSON);
		Set<Identifier> identifiers = new HashSet<>();
		ids.forEach((id) -> identifiers.addAll(this.records.get(id).said().identifiers()));
		this.records.values()
			.stream()
			.filter((known) -> known.said().identifiers().stream().anyMatch(identifiers::contains))
			.forEach((known) -> writing.records.add(known.id()));
		this.facts.values()
			.stream()
			.filter((fact) -> ids.contains(fact.person) || ids.contains(fact.other))
			.forEach((fact) -> writing.records.addAll(List.of(fact.person, fact.other)));
		this.facts.values().removeIf((fact) -> ids.contains(fact.person) || ids.contains(fact.other));
		this.ids.values().removeIf(ids::contains);
		this.records.keySet().removeAll(ids);
		return ids.size();
	}

	private Known say(long source, Statement.Record said) {
		Name name = new Name(source, said.kind(), said.ref());
		if (name.isApplicant() && this.ids.get(name) == null) {
			applicant(source);
		}
		Long id = this.ids.get(name);
		Known before = (id == null) ? null : this.records.get(id);
		long number = (id == null) ? ++this.lastId : id;
		long parent = (before == null || before.parent() == 0) ? parent(source, said) : before.parent();
		Known known = new Known(number, source, parent, (before == null) ? said : filled(before.said(), said));
		this.ids.put(name, number);
		this.records.put(number, known);
		return known;
	}

	private long parent(long source, Statement.Record said) {
		if (said instanceof Statement.Organization record && record.partOf() != null) {
			return record(source, RecordKind.ORGANIZATION, record.partOf());
		}
		if (said instanceof Statement.Program record && record.institution() != null) {
			return record(source, RecordKind.ORGANIZATION, record.institution());
		}
		if (said instanceof Statement.Meeting record && record.organizer() != null) {
			return record(source, RecordKind.ORGANIZATION, record.organizer());
		}
		if (said instanceof Statement.Session record) {
			return record(source, RecordKind.MEETING, record.meeting());
		}
		return 0;
	}

	private long other(long source, Statement.Fact fact) {
		if (fact instanceof Statement.Authorship said) {
			return record(source, RecordKind.PUBLICATION, said.publication());
		}
		if (fact instanceof Statement.Affiliation said) {
			return record(source, RecordKind.ORGANIZATION, said.organization());
		}
		if (fact instanceof Statement.Membership said) {
			return record(source, RecordKind.ORGANIZATION, said.organization());
		}
		if (fact instanceof Statement.Participation said) {
			return record(source, said.gatheringKind(), said.gathering());
		}
		if (fact instanceof Statement.Position said) {
			return record(source, RecordKind.PROGRAM, said.program());
		}
		if (fact instanceof Statement.Acquaintance said) {
			return record(source, RecordKind.PERSON, said.other());
		}
		return applicant(source);
	}

	private long record(long source, RecordKind kind, String ref) {
		Name name = new Name(source, kind, ref);
		if (name.isApplicant()) {
			return applicant(source);
		}
		Long id = this.ids.get(name);
		if (id == null) {
			throw new InvalidRequest("Source " + source + " names " + kind + " \"" + ref + "\" before it says it.");
		}
		return id;
	}

	/** The applicant's record, made when first it is named. */
	private long applicant(long source) {
		return this.ids.computeIfAbsent(new Name(source, RecordKind.PERSON, Statement.APPLICANT), (name) -> {
			Workspace workspace = workspace(this.sources.get(source).workspace());
			long id = ++this.lastId;
			this.records.put(id,
					new Known(id, source, 0,
							new Statement.Person(Statement.APPLICANT, workspace.applicant(), null, null,
									Set.of(new Identifier(Identifier.Scheme.APPLICANT, workspace.code())), null, null,
									null, "")));
			return id;
		});
	}

	private boolean knownElsewhere(Known known) {
		Source own = this.sources.get(known.source());
		return this.records.values()
			.stream()
			.filter((other) -> other.source() != known.source() && other.said().kind() == known.said().kind())
			.filter((other) -> this.sources.get(other.source()).shared()
					|| this.sources.get(other.source()).workspace().equals(own.workspace()))
			.anyMatch((other) -> other.said().identifiers().stream().anyMatch(known.said().identifiers()::contains));
	}

	/** What was said first, with what it lacked. */
	private static Statement.Record filled(Statement.Record first, Statement.Record then) {
		Set<Identifier> all = new HashSet<>(first.identifiers());
		all.addAll(then.identifiers());
		if (first instanceof Statement.Person a && then instanceof Statement.Person b) {
			return new Statement.Person(a.ref(), a.name(), or(a.given(), b.given()), or(a.family(), b.family()), all,
					or(a.headline(), b.headline()), or(a.country(), b.country()), or(a.note(), b.note()), a.at());
		}
		if (first instanceof Statement.Organization a && then instanceof Statement.Organization b) {
			return new Statement.Organization(a.ref(), a.name(), a.organizationKind(), all, or(a.city(), b.city()),
					or(a.country(), b.country()), or(a.partOf(), b.partOf()), a.at());
		}
		if (first instanceof Statement.Publication a && then instanceof Statement.Publication b) {
			return new Statement.Publication(a.ref(), a.name(), or(a.year(), b.year()), or(a.venue(), b.venue()),
					Math.max(a.authorCount(), b.authorCount()), all, a.at());
		}
		if (first instanceof Statement.Program a && then instanceof Statement.Program b) {
			return new Statement.Program(a.ref(), a.name(), or(a.programKind(), b.programKind()),
					or(a.institution(), b.institution()), or(a.city(), b.city()), or(a.country(), b.country()),
					or(a.imgRecord(), b.imgRecord()), or(a.imgAsOf(), b.imgAsOf()), or(a.visa(), b.visa()),
					or(a.visaAsOf(), b.visaAsOf()), all, a.at());
		}
		if (first instanceof Statement.Meeting a && then instanceof Statement.Meeting b) {
			return new Statement.Meeting(a.ref(), a.name(), or(a.start(), b.start()), or(a.end(), b.end()),
					or(a.place(), b.place()), or(a.country(), b.country()), a.virtual(), or(a.deadline(), b.deadline()),
					or(a.organizer(), b.organizer()), all, a.at());
		}
		if (first instanceof Statement.Session a && then instanceof Statement.Session b) {
			return new Statement.Session(a.ref(), a.name(), a.meeting(), or(a.on(), b.on()), all, a.at());
		}
		throw new IllegalArgumentException(first + " and " + then + " are not of one kind");
	}

	private static Statement.Person person(Statement.Person said, String name) {
		return new Statement.Person(said.ref(), name, said.given(), said.family(), said.identifiers(), said.headline(),
				said.country(), said.note(), said.at());
	}

	private static <T> @Nullable T or(@Nullable T first, @Nullable T then) {
		return (first == null) ? then : first;
	}

	// Evidences

	@Override
	public void people(Visible visible, LongConsumer record) {
		this.calls++;
		known(visible, RecordKind.PERSON).mapToLong(Known::id).forEach(record);
	}

	@Override
	public void shared(Visible visible, Consumer<long[]> records) {
		this.calls++;
		Map<List<Object>, List<Long>> holders = new LinkedHashMap<>();
		known(visible).forEach((known) -> known.said()
			.identifiers()
			.forEach((identifier) -> holders
				.computeIfAbsent(List.of(known.said().kind(), identifier), (any) -> new ArrayList<>())
				.add(known.id())));
		holders.values()
			.stream()
			.filter((ids) -> ids.size() > 1)
			.forEach((ids) -> records.accept(ids.stream().mapToLong(Long::longValue).toArray()));
	}

	@Override
	public List<AuthorName> authors(Visible visible, Collection<Long> publications) {
		this.calls++;
		Set<Long> wanted = Set.copyOf(publications);
		return facts(visible).filter((fact) -> fact.said instanceof Statement.Authorship && wanted.contains(fact.other))
			.map((fact) -> {
				Statement.Person author = (Statement.Person) this.records.get(fact.person).said();
				return new AuthorName(fact.other, fact.person, author.name(), author.family());
			})
			.toList();
	}

	@Override
	public Map<Long, String> orcids(Visible visible, Collection<Long> wanted) {
		this.calls++;
		Map<Long, String> orcids = new HashMap<>();
		list(visible, wanted).forEach((known) -> known.said()
			.identifiers()
			.stream()
			.filter((identifier) -> identifier.scheme() == Identifier.Scheme.ORCID)
			.map(Identifier::value)
			.min(Comparator.naturalOrder())
			.ifPresent((orcid) -> orcids.put(known.id(), orcid)));
		return orcids;
	}

	@Override
	public void together(Visible visible, Consumer<Evidences.Together> together) {
		this.calls++;
		Map<Long, Map<Long, int[]>> places = new TreeMap<>();
		Map<Long, EvidenceKind> kinds = new HashMap<>();
		facts(visible).forEach((fact) -> {
			EvidenceKind kind = kind(fact);
			if (kind != null) {
				kinds.put(fact.other, kind);
				places.computeIfAbsent(fact.other, (any) -> new TreeMap<>())
					.merge(fact.person, years(fact), InMemoryStore::widened);
			}
		});
		places.forEach((place, people) -> {
			int size = (this.records.get(place).said() instanceof Statement.Publication paper)
					? Math.max(paper.authorCount(), people.size()) : people.size();
			together.accept(new Evidences.Together(kinds.get(place), place, size,
					people.keySet().stream().mapToLong(Long::longValue).toArray(),
					people.values().stream().mapToInt((years) -> years[0]).toArray(),
					people.values().stream().mapToInt((years) -> years[1]).toArray()));
		});
	}

	@Override
	public void pairs(Visible visible, Consumer<Pair> pair) {
		this.calls++;
		facts(visible).forEach((fact) -> {
			if (fact.said instanceof Statement.Acquaintance said) {
				EvidenceKind kind = (said.closeness() == Statement.Closeness.ONLINE) ? EvidenceKind.ONLINE
						: EvidenceKind.STATED;
				pair.accept(new Pair(kind, fact.person, fact.other, said.closeness().name(), day(said.on())));
			}
			if (fact.said instanceof Statement.Interaction said) {
				pair.accept(new Pair(EvidenceKind.INTERACTION, fact.other, fact.person, said.interactionKind(),
						day(said.on())));
			}
		});
	}

	// Traits

	@Override
	public void ofPeople(Visible visible, Consumer<PersonTraits> person) {
		this.calls++;
		Map<Long, Set<String>> printed = new HashMap<>();
		facts(visible).forEach((fact) -> {
			if (fact.said instanceof Statement.Authorship said && said.affiliation() != null) {
				printed.computeIfAbsent(fact.person, (any) -> new TreeSet<>()).add(said.affiliation());
			}
		});
		known(visible, RecordKind.PERSON).forEach((known) -> {
			Statement.Person said = (Statement.Person) known.said();
			person.accept(new PersonTraits(known.id(), said.name(), said.given(), said.family(), said.country(),
					said.headline(), said.identifiers(), List.copyOf(printed.getOrDefault(known.id(), Set.of()))));
		});
	}

	@Override
	public void ofOrganizations(Visible visible, Consumer<OrganizationTraits> organization) {
		this.calls++;
		known(visible, RecordKind.ORGANIZATION).forEach((known) -> {
			Statement.Organization said = (Statement.Organization) known.said();
			organization.accept(new OrganizationTraits(known.id(), said.name(), said.organizationKind(), said.city(),
					said.country(), known.parent(), said.identifiers()));
		});
	}

	private @Nullable EvidenceKind kind(Stored fact) {
		Statement.Record other = this.records.get(fact.other).said();
		if (fact.said instanceof Statement.Authorship) {
			return EvidenceKind.CO_AUTHORSHIP;
		}
		if (fact.said instanceof Statement.Participation && other.kind() == RecordKind.SESSION) {
			return EvidenceKind.SAME_SESSION;
		}
		if (other instanceof Statement.Organization organization) {
			if (fact.said instanceof Statement.Affiliation
					&& organization.organizationKind() == Statement.OrganizationKind.INSTITUTION) {
				return EvidenceKind.SAME_INSTITUTION;
			}
			if (fact.said instanceof Statement.Membership
					&& organization.organizationKind() == Statement.OrganizationKind.COMMITTEE) {
				return EvidenceKind.SAME_COMMITTEE;
			}
		}
		return null;
	}

	private int[] years(Stored fact) {
		if (fact.said instanceof Statement.Affiliation said) {
			return years(said.from(), said.to(), said.current());
		}
		if (fact.said instanceof Statement.Membership said) {
			return years(said.from(), said.to(), said.current());
		}
		Known place = this.records.get(fact.other);
		Integer year = null;
		if (place.said() instanceof Statement.Publication paper) {
			year = paper.year();
		}
		if (place.said() instanceof Statement.Session session) {
			LocalDate on = or(session.on(), ((Statement.Meeting) this.records.get(place.parent()).said()).start());
			year = (on == null) ? null : (Integer) on.getYear();
		}
		return years(year, year, false);
	}

	private static int[] years(@Nullable Integer from, @Nullable Integer to, boolean current) {
		return new int[] { (from == null) ? UNKNOWN : from, current ? ONGOING : (to == null) ? UNKNOWN : to };
	}

	private static int[] widened(int[] one, int[] two) {
		int from = (one[0] == UNKNOWN || two[0] == UNKNOWN) ? Math.max(one[0], two[0]) : Math.min(one[0], two[0]);
		return new int[] { from, Math.max(one[1], two[1]) };
	}

	private static long day(@Nullable LocalDate day) {
		return (day == null) ? UNKNOWN : day.toEpochDay();
	}

	// Records

	@Override
	public List<Known> list(Visible visible, Collection<Long> wanted) {
		this.calls++;
		return wanted.stream()
			.distinct()
			.map(this.records::get)
			.filter((known) -> known != null && visible.sources().contains(known.source()))
			.toList();
	}

	@Override
	public Map<Handle, Set<Long>> found(Visible visible, Collection<Handle> people) {
		this.calls++;
		Map<Handle, Set<Long>> found = new HashMap<>();
		for (Handle handle : people) {
			records(visible)
				.filter((known) -> known.said().kind() == RecordKind.PERSON && this.judgements.finds(handle, known))
				.forEach((known) -> found.computeIfAbsent(handle, (any) -> new TreeSet<>()).add(known.id()));
		}
		return found;
	}

	@Override
	public List<KnownFact> factsOf(Visible visible, Collection<Long> people) {
		this.calls++;
		Set<Long> wanted = Set.copyOf(people);
		List<KnownFact> found = new ArrayList<>();
		facts(visible).forEach((fact) -> {
			if (fact.ofApplicant()) {
				// Asked from either end, it is the applicant who stands at the other.
				if (wanted.contains(fact.person) || wanted.contains(fact.other)) {
					found.add(new KnownFact(fact.source, fact.person, this.records.get(fact.other), fact.said));
				}
				return;
			}
			if (wanted.contains(fact.person)) {
				found.add(new KnownFact(fact.source, fact.person, this.records.get(fact.other), fact.said));
			}
			if (wanted.contains(fact.other)) {
				found.add(new KnownFact(fact.source, fact.other, this.records.get(fact.person), fact.said));
			}
		});
		return found;
	}

	@Override
	public List<KnownFact> factsOn(Visible visible, Collection<Long> wanted) {
		this.calls++;
		Set<Long> places = Set.copyOf(wanted);
		return facts(visible)
			.filter((fact) -> places.contains(fact.other)
					&& this.records.get(fact.other).said().kind() != RecordKind.PERSON)
			.map((fact) -> new KnownFact(fact.source, fact.person, this.records.get(fact.other), fact.said))
			.toList();
	}

	@Override
	public List<Known> called(Visible visible, Collection<Called> names) {
		this.calls++;
		return known(visible)
			.filter((known) -> names.contains(new Called(known.source(), known.said().kind(), known.said().ref())))
			.toList();
	}

	@Override
	public List<Known> partsOf(Visible visible, Collection<Long> wanted) {
		this.calls++;
		Set<Long> parents = Set.copyOf(wanted);
		return known(visible).filter((known) -> parents.contains(known.parent())).toList();
	}

	@Override
	public List<Known> listAll(Visible visible, RecordKind kind, int limit) {
		this.calls++;
		return known(visible, kind)
			.sorted(Comparator.comparing((Known known) -> known.said().name()).thenComparing(Known::id))
			.limit(limit)
			.toList();
	}

	@Override
	public List<Known> search(Visible visible, String text, Set<RecordKind> kinds, int limit) {
		this.calls++;
		List<String> wanted = words(text);
		if (wanted.isEmpty()) {
			return List.of();
		}
		return known(visible).filter((known) -> kinds.contains(known.said().kind())).filter((known) -> {
			List<String> words = words(known.said().name());
			return wanted.stream().allMatch((start) -> words.stream().anyMatch((word) -> word.startsWith(start)));
		})
			.sorted(Comparator.comparing((Known known) -> known.said().name().length()).thenComparing(Known::id))
			.limit(limit)
			.toList();
	}

	@Override
	public List<Known> withIdentifier(Visible visible, Identifier identifier) {
		this.calls++;
		return known(visible).filter((known) -> known.said().identifiers().contains(identifier)).toList();
	}

	private static List<String> words(String text) {
		return Arrays.stream(Names.normalise(text).split(" ")).filter((word) -> !word.isEmpty()).toList();
	}

	private Stream<Known> known(Visible visible) {
		Set<Long> seen = new TreeSet<>(visible.sources());
		return this.records.values().stream().filter((known) -> seen.contains(known.source()));
	}

	private Stream<Known> known(Visible visible, RecordKind kind) {
		return known(visible).filter((known) -> known.said().kind() == kind);
	}

	private Stream<Stored> facts(Visible visible) {
		Set<Long> seen = new TreeSet<>(visible.sources());
		return this.facts.values().stream().filter((fact) -> seen.contains(fact.source));
	}

	/** One write and what it touched. */
	private static final class Writing {

		final long number;

		/** Whose records alone it touched, or 0. */
		final long source;

		final Set<Long> records = new HashSet<>();

		final Set<Long> ends = new HashSet<>();

		boolean unclear;

		Writing(long number, long source) {
			this.number = number;
			this.source = source;
		}

	}

	/** What a source calls a record. */
	private record Name(long source, RecordKind kind, String ref) {

		boolean isApplicant() {
			return this.kind == RecordKind.PERSON && this.ref.equals(Statement.APPLICANT);
		}

	}

	/** A fact between two records. */
	private record Stored(long source, long person, long other, Statement.Fact said) {

		boolean ofApplicant() {
			return this.said instanceof Statement.Role || this.said instanceof Statement.Interaction
					|| this.said instanceof Statement.Target;
		}

		/** Equal for facts that are one and the same, wherever the source says it. */
		Object sameness() {
			return Arrays.asList(this.person, this.other, this.said.getClass(), particulars());
		}

		private Object particulars() {
			if (this.said instanceof Statement.Affiliation at) {
				return Arrays.asList(at.title());
			}
			if (this.said instanceof Statement.Membership at) {
				return Arrays.asList(at.role());
			}
			if (this.said instanceof Statement.Participation at) {
				return Arrays.asList(at.role());
			}
			if (this.said instanceof Statement.Position at) {
				return Arrays.asList(at.role());
			}
			if (this.said instanceof Statement.Acquaintance at) {
				return Arrays.asList(at.closeness(), at.on());
			}
			if (this.said instanceof Statement.Role at) {
				return Arrays.asList(at.role());
			}
			if (this.said instanceof Statement.Interaction at) {
				return Arrays.asList(at.interactionKind(), at.on(), at.summary());
			}
			return List.of();
		}

		/** Stays widen; of other facts the first saying stands. */
		Stored and(Stored again) {
			if (this.said instanceof Statement.Affiliation a && again.said instanceof Statement.Affiliation b) {
				return new Stored(this.source, this.person, this.other,
						new Statement.Affiliation(a.person(), a.organization(), a.title(), least(a.from(), b.from()),
								most(a.to(), b.to()), a.current() || b.current(), a.at()));
			}
			return this;
		}

		private static @Nullable Integer least(@Nullable Integer a, @Nullable Integer b) {
			return (a == null) ? b : (b == null) ? a : (Integer) Math.min(a, b);
		}

		private static @Nullable Integer most(@Nullable Integer a, @Nullable Integer b) {
			return (a == null) ? b : (b == null) ? a : (Integer) Math.max(a, b);
		}

	}

}
