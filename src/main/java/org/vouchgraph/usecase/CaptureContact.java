package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.OrganizationNames;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * Keeps what the applicant notes of somebody she just met: the person, where they work,
 * that they met and know each other. Each note is a source of its own, so that it can be
 * taken back like an import, and no import touches it.
 */
public final class CaptureContact {

	private static final int MOST_LISTED = 1000;

	/** Where the meeting itself was rejected. */
	private static final Statement.Interaction NOTHING = new Statement.Interaction("", "met", LocalDate.EPOCH, null,
			null, "");

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final Judgements judgements;

	private final Agenda agenda;

	private final Clock clock;

	private final People people;

	public CaptureContact(CurrentNetwork network, Records records, Sources sources, Judgements judgements,
			Agenda agenda, Clock clock) {
		this.agenda = agenda;
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.judgements = judgements;
		this.clock = clock;
		this.people = new People(records);
	}

	/**
	 * A note, as it is typed.
	 *
	 * @param name of the person; of somebody who is known already it may be absent
	 * @param person the number of somebody who is known already; null makes a new person,
	 * whoever else has the name
	 * @param affiliation where the person works now
	 * @param where they met, in the user's words
	 * @param line what it was about, in one line
	 * @param on the day on which they met; today where absent
	 * @param followUp the day by which to follow up; null puts nothing on the agenda
	 */
	public record Note(@Nullable String name, @Nullable Long person, @Nullable String affiliation,
			@Nullable String where, @Nullable String line, @Nullable LocalDate on, @Nullable LocalDate followUp) {
	}

	/**
	 * What was kept.
	 *
	 * @param id takes it back
	 * @param person whose page shows it
	 * @param known whether the person was known before
	 * @param followUp the day by which to follow up, as it stands on the agenda; or null
	 */
	public record Captured(long id, PersonLine person, boolean known, LocalDate on, @Nullable LocalDate followUp) {
	}

	/**
	 * Keeps a note.
	 * @throws InvalidRequest if there is no name, something is too long, the day is to
	 * come or that of following up is over, or the person is the applicant
	 * @throws UnknownThing if there is no such workspace or person
	 */
	public Captured capture(String workspace, Note note) {
		View view = this.network.of(workspace);
		List<Known> known = (note.person() == null) ? List.of() : known(view, note.person());
		LocalDate today = LocalDate.now(this.clock);
		LocalDate on = Typed.happened(note.on(), today);
		LocalDate followUp = (note.followUp() == null) ? null : Typed.planned(note.followUp(), today);
		String name = known.isEmpty() ? name(note.name()) : People.name(known);
		String affiliation = Typed.text("affiliation", note.affiliation(), PlainText.LONGEST_NAME);
		if (!affiliation.isEmpty() && Names.normalise(affiliation).isEmpty()) {
			throw new InvalidRequest("The affiliation \"" + affiliation + "\" is no name; write it out or leave it.");
		}
		String where = Typed.text("place where you met", note.where(), PlainText.LONGEST_NAME);
		String line = Typed.text("line", note.line(), Typed.LONGEST_LINE);

		String id = UUID.randomUUID().toString();
		String at = "noted on " + today;
		Statement.Person person = person(id, name, known, at);
		List<Statement> statements = new ArrayList<>();
		statements.add(new Statement.Person(Statement.APPLICANT, "me", null, null, Set.of(), null, null, null, at));
		statements.add(person);
		if (!affiliation.isEmpty()) {
			String place = id + "/affiliation";
			statements.add(new Statement.Organization(place, affiliation, Statement.OrganizationKind.INSTITUTION,
					OrganizationNames.identifier(affiliation).map(Set::of).orElse(Set.of()), null, null, null, at));
			statements.add(new Statement.Affiliation(person.ref(), place, null, null, null, true, at));
		}
		statements.add(new Statement.Acquaintance(Statement.APPLICANT, person.ref(), Statement.Closeness.ACQUAINTED, on,
				null, at));
		statements.add(new Statement.Interaction(person.ref(), "met", on, summary(where, line), null, at));

		Source source = this.sources.begin(new Source.New(workspace, false, "noted by you", id, Source.CAPTURE));
		this.sources.write(source.id(), statements);
		if (!known.isEmpty()) {
			join(workspace, id, person, known, today);
		}
		this.sources.complete(source.id(), new Source.Counts(1, 1, 0, 0, null));
		PersonLine kept = line(workspace, source.id(), person);
		if (followUp != null) {
			remind(workspace, kept, followUp, (line.isEmpty()) ? where : line, id, today);
		}
		return new Captured(source.id(), kept, !known.isEmpty(), on, followUp);
	}

	/** Puts the follow-up on the agenda; it goes with the note. */
	private void remind(String workspace, PersonLine person, LocalDate due, String line, String id, LocalDate today) {
		View now = this.network.of(workspace);
		Handles handles = new Handles(this.sources, workspace);
		List<Known> known = this.people.thing(now, new Kind.Ref(Kind.PERSON, person.key()));
		this.agenda.keep(workspace,
				new Agenda.Item(UUID.randomUUID().toString(), Agenda.Kind.FOLLOW_UP, handles.of(handles.lasting(known)),
						person.name(), null, null, due, line, today, Agenda.State.OPEN, null, id, ""));
	}

	/**
	 * Takes a note back: all that it said is gone.
	 * @throws UnknownThing if the workspace has no such note
	 */
	public void undo(String workspace, long id) {
		Source source = this.sources.list(workspace)
			.stream()
			.filter((each) -> each.id() == id && each.format().equals(Source.CAPTURE)
					&& each.workspace().equals(workspace))
			.findFirst()
			.orElseThrow(() -> new UnknownThing(
					"There is no note number " + id + " in the workspace \"" + workspace + "\"."));
		this.sources.undo(id, (gone) -> {
		});
		this.judgements.withdrawDecisionsOf(workspace, source.sha256());
		this.agenda.items(workspace)
			.stream()
			.filter((item) -> item.interaction().equals(source.sha256()))
			.forEach((item) -> this.agenda.remove(workspace, item.id()));
	}

	/**
	 * A note that was kept, or what was {@linkplain LogInteraction logged}.
	 *
	 * @param id takes it back
	 * @param logged whether it was logged, and no note of somebody met
	 * @param kind what happened, {@code met} for a note
	 * @param on the day on which it happened
	 * @param line in the user's words; null where nothing was written
	 * @param made when it was noted
	 */
	public record Noted(long id, boolean logged, String kind, PersonLine person, LocalDate on, @Nullable String line,
			LocalDate made) {
	}

	/**
	 * What the user noted and logged, the newest first.
	 * @param person on whom; null where on anybody
	 * @param most at most so many, at least 1
	 */
	public List<Noted> list(String workspace, @Nullable Long person, int most) {
		if (most < 1 || most > MOST_LISTED) {
			throw new InvalidRequest("limit " + most + " is not in [1.." + MOST_LISTED + "]");
		}
		View view = this.network.of(workspace);
		List<Source> notes = this.sources.list(workspace)
			.stream()
			.filter((source) -> source.format().equals(Source.CAPTURE) || source.format().equals(Source.INTERACTION))
			.filter((source) -> source.workspace().equals(workspace) && source.state() == Source.State.COMPLETE)
			.sorted(Comparator.comparing(Source::at).thenComparing(Source::id).reversed())
			.toList();
		Map<Long, Known> people = new HashMap<>();
		this.records
			.called(view.visible(),
					notes.stream()
						.map((note) -> new Records.Called(note.id(), RecordKind.PERSON, ref(note.sha256())))
						.toList())
			.forEach((known) -> people.put(known.source(), known));
		List<Source> wanted = notes.stream()
			.filter((note) -> people.containsKey(note.id()))
			.filter((note) -> person == null || view.same().key(people.get(note.id()).id()) == view.same().key(person))
			.limit(most)
			.toList();
		List<Long> records = wanted.stream().map((note) -> people.get(note.id()).id()).toList();
		Map<Long, Statement.Interaction> met = new HashMap<>();
		this.records.factsOf(view.visible(), records).forEach((fact) -> {
			if (fact.said() instanceof Statement.Interaction interaction) {
				met.putIfAbsent(fact.source(), interaction);
			}
		});
		Map<Long, PersonLine> lines = this.people.described(view,
				records.stream().map((record) -> view.same().key(record)).distinct().toList());
		return wanted.stream().map((note) -> {
			long key = view.same().key(people.get(note.id()).id());
			LocalDate made = LocalDate.ofInstant(note.at(), ZoneOffset.UTC);
			boolean logged = note.format().equals(Source.INTERACTION);
			Statement.Interaction happened = met.getOrDefault(note.id(), NOTHING);
			return new Noted(note.id(), logged, happened.interactionKind(),
					lines.getOrDefault(key, PersonLine.unnamed(key)), (happened == NOTHING) ? made : happened.on(),
					happened.summary(), made);
		}).toList();
	}

	private static String ref(String id) {
		return id + "/person";
	}

	private List<Known> known(View view, long key) {
		List<Known> known = this.people.thing(view, new Kind.Ref(Kind.PERSON, key));
		if (view.same().key(key) == this.people.applicant(view)) {
			throw new InvalidRequest("Person " + key + " is the applicant; a note is on somebody else.");
		}
		return known;
	}

	private static String name(@Nullable String given) {
		String name = Typed.text("name", given, PlainText.LONGEST_NAME);
		if (Names.normalise(name).isEmpty()) {
			throw new InvalidRequest(
					"A note needs the person's name" + (name.isEmpty() ? "." : "; \"" + name + "\" is none."));
		}
		return name;
	}

	private static @Nullable String summary(String where, String line) {
		if (where.isEmpty()) {
			return line.isEmpty() ? null : line;
		}
		return line.isEmpty() ? where : where + ": " + line;
	}

	private static Statement.Person person(String id, String name, List<Known> known, String at) {
		Set<Identifier> identifiers = known.stream()
			.flatMap((record) -> record.said().identifiers().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return new Statement.Person(ref(id), name, null, null, identifiers, null, null, null, at);
	}

	/** Joins the note with whom it is on, also where no identifier does. */
	private void join(String workspace, String id, Statement.Person person, List<Known> known, LocalDate today) {
		this.judgements.decide(workspace,
				new Handles(this.sources, workspace).joining(Source.CAPTURE, person, known, known, id, today));
	}

	/** The person as the network knows them now. */
	private PersonLine line(String workspace, long source, Statement.Person person) {
		View now = this.network.of(workspace);
		long key = this.records
			.called(now.visible(), List.of(new Records.Called(source, RecordKind.PERSON, person.ref())))
			.stream()
			.mapToLong((known) -> now.same().key(known.id()))
			.findFirst()
			.orElseThrow();
		return this.people.described(now, List.of(key)).get(key);
	}

}
