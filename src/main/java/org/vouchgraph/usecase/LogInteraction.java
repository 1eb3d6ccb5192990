package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Contact;
import org.vouchgraph.coverage.Debts;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Agenda.Item;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * Keeps what happened between the applicant and somebody who is known. Each is a source
 * of its own, so that it can be taken back like an import, and no import touches it.
 */
public final class LogInteraction {

	private final CurrentNetwork network;

	private final Sources sources;

	private final Judgements judgements;

	private final Agenda agenda;

	private final Clock clock;

	private final FieldPack pack;

	private final Records records;

	private final KeepAgenda keeping;

	private final People people;

	public LogInteraction(CurrentNetwork network, Records records, Sources sources, Judgements judgements,
			Agenda agenda, FieldPack pack, Clock clock) {
		this.network = network;
		this.sources = sources;
		this.judgements = judgements;
		this.agenda = agenda;
		this.clock = clock;
		this.pack = pack;
		this.records = records;
		this.keeping = new KeepAgenda(network, records, sources, agenda, clock);
		this.people = new People(records);
	}

	/**
	 * What happened, as it is typed.
	 *
	 * @param person with whom, by number
	 * @param kind one of {@link Statement.Interaction#KINDS}
	 * @param on the day; today where absent
	 * @param about the third person whom it concerned, by number
	 * @param line in the user's words
	 * @param settles the id of an item of the agenda that is done with this
	 */
	public record Happened(@Nullable Long person, @Nullable String kind, @Nullable LocalDate on, @Nullable Long about,
			@Nullable String line, @Nullable String settles) {
	}

	/**
	 * What was kept.
	 *
	 * @param id takes it back
	 * @param settled the ids of the items of the agenda that are done with it
	 * @param notes of an outcome: an item for each who helped towards it and has not
	 * heard of it, to be told in a message of its own
	 */
	public record Kept(long id, String kind, PersonLine person, @Nullable PersonLine about, LocalDate on, String line,
			List<String> settled, List<KeepAgenda.AgendaLine> notes) {
	}

	/**
	 * Keeps it, and ticks off what is settled by it: the item that is named, and to ask
	 * the same person about the same.
	 * @throws InvalidRequest if there is no person or no such kind, somebody is the
	 * applicant, both are the same, the day is to come, or the line is too long
	 * @throws UnknownThing if there is no such workspace, person or item
	 */
	public Kept log(String workspace, Happened happened) {
		View view = this.network.of(workspace);
		LocalDate today = LocalDate.now(this.clock);
		String kind = kind(happened.kind());
		if (happened.person() == null) {
			throw new InvalidRequest("Say with whom it happened, by the number of the person.");
		}
		List<Known> person = other(view, happened.person());
		List<Known> about = (happened.about() == null) ? List.of() : other(view, happened.about());
		if (happened.about() != null && view.same().key(happened.person()) == view.same().key(happened.about())) {
			throw new InvalidRequest(
					"Person " + happened.person() + " cannot be the one whom it was about as well; leave that out.");
		}
		LocalDate on = Typed.happened(happened.on(), today);
		String line = Typed.text("line", happened.line(), Typed.LONGEST_LINE);
		Handles handles = new Handles(this.sources, workspace);
		List<Item> settled = settled(workspace, happened, kind, handles.of(person), handles.of(about));

		String id = UUID.randomUUID().toString();
		String at = "logged on " + today;
		List<Statement> statements = new ArrayList<>();
		statements.add(new Statement.Person(Statement.APPLICANT, "me", null, null, Set.of(), null, null, null, at));
		Statement.Person with = copy(id + "/person", person, at);
		statements.add(with);
		Statement.Person concerned = about.isEmpty() ? null : copy(id + "/about", about, at);
		if (concerned != null) {
			statements.add(concerned);
		}
		statements.add(new Statement.Interaction(with.ref(), kind, on, line.isEmpty() ? null : line,
				(concerned == null) ? null : concerned.ref(), at));
		Source source = this.sources.begin(new Source.New(workspace, false, "logged by you", id, Source.INTERACTION));
		this.sources.write(source.id(), statements);
		join(workspace, handles, id, with, person, today);
		if (concerned != null) {
			join(workspace, handles, id, concerned, about, today);
		}
		this.sources.complete(source.id(), new Source.Counts(1, 1, 0, 0, null));
		settled.forEach((item) -> this.agenda.keep(workspace, item.with(Agenda.State.DONE, id)));
		return new Kept(source.id(), kind, line(view, person), about.isEmpty() ? null : line(view, about), on, line,
				settled.stream().map(Item::id).toList(), kind.equals("outcome")
						? tellUpstream(workspace, id, source.id(), handles.lasting(person), today) : List.of());
	}

	/** Puts a note on the agenda for each who helped and has not heard of it since. */
	private List<KeepAgenda.AgendaLine> tellUpstream(String workspace, String id, long source, List<Known> person,
			LocalDate today) {
		View view = this.network.of(workspace);
		Situation situation = Situation.now(view, this.pack, new RememberedRecords(this.records), this.sources);
		long with = view.same().key(person.get(0).id());
		List<Contact> contacts = situation.contacts();
		Logged outcome = situation.logs()
			.getOrDefault(with, List.of())
			.stream()
			.filter((entry) -> entry.source() == source)
			.findFirst()
			.orElseThrow();
		Handles handles = new Handles(this.sources, workspace);
		List<Item> notes = new ArrayList<>();
		Debts.upstream(with, outcome, contacts).forEach((helper, part) -> {
			boolean told = situation.logs()
				.get(helper)
				.stream()
				.anyMatch((entry) -> entry.isNews() && !entry.on().isBefore(outcome.on()));
			List<Known> known = this.people.records(view, List.of(helper)).getOrDefault(helper, List.of());
			if (helper != with && !told && !known.isEmpty()) {
				notes.add(new Item(UUID.randomUUID().toString(), Agenda.Kind.OUTCOME_NOTE,
						handles.of(handles.lasting(known)), People.name(known), handles.of(person), People.name(person),
						today.plusDays(this.pack.planning().followUps().noteBy()),
						"Their part: " + situation.words(part), today, Agenda.State.OPEN, null, id, ""));
			}
		});
		notes.forEach((note) -> this.agenda.keep(workspace, note));
		return this.keeping.lines(workspace, notes);
	}

	/**
	 * Takes it back: all that it said is gone, what it settled is open again.
	 * @throws UnknownThing if the workspace has no such entry
	 */
	public void undo(String workspace, long id) {
		Source source = this.sources.list(workspace)
			.stream()
			.filter((each) -> each.id() == id && each.format().equals(Source.INTERACTION)
					&& each.workspace().equals(workspace))
			.findFirst()
			.orElseThrow(() -> new UnknownThing(
					"There is no logged entry number " + id + " in the workspace \"" + workspace + "\"."));
		this.sources.undo(id, (gone) -> {
		});
		this.judgements.withdrawDecisionsOf(workspace, source.sha256());
		for (Item item : this.agenda.items(workspace)) {
			if (item.interaction().equals(source.sha256())) {
				this.agenda.remove(workspace, item.id());
			}
			else if (item.settledBy().equals(source.sha256())) {
				this.agenda.keep(workspace, item.with(Agenda.State.OPEN, ""));
			}
		}
	}

	private static String kind(@Nullable String given) {
		String kind = (given == null) ? "" : given.strip();
		if (!Statement.Interaction.KINDS.contains(kind)) {
			throw new InvalidRequest(
					"The kind \"" + kind + "\" is none of " + String.join(", ", Statement.Interaction.KINDS) + ".");
		}
		return kind;
	}

	private List<Known> other(View view, long key) {
		List<Known> known = this.people.thing(view, new Kind.Ref(Kind.PERSON, key));
		if (view.same().key(key) == this.people.applicant(view)) {
			throw new InvalidRequest("Person " + key + " is the applicant; what is logged happened with others.");
		}
		return known;
	}

	private List<Item> settled(String workspace, Happened happened, String kind, Handle person, Handle about) {
		List<Item> settled = new ArrayList<>();
		boolean found = happened.settles() == null;
		for (Item item : this.agenda.items(workspace)) {
			boolean named = item.id().equals(happened.settles());
			found |= named;
			boolean asked = kind.equals("asked") && item.kind() == Agenda.Kind.ASK && item.person().meets(person)
					&& item.about() != null && item.about().meets(about);
			if ((named || asked) && item.state() == Agenda.State.OPEN) {
				settled.add(item);
			}
		}
		if (!found) {
			throw new UnknownThing("There is no item \"" + happened.settles() + "\" on the agenda of the workspace \""
					+ workspace + "\".");
		}
		return settled;
	}

	private static Statement.Person copy(String ref, List<Known> known, String at) {
		Set<Identifier> identifiers = known.stream()
			.flatMap((record) -> record.said().identifiers().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return new Statement.Person(ref, People.name(known), null, null, identifiers, null, null, null, at);
	}

	/** Joins the entry with whom it is on, also where no identifier does. */
	private void join(String workspace, Handles handles, String id, Statement.Person own, List<Known> known,
			LocalDate today) {
		this.judgements.decide(workspace,
				handles.joining(Source.INTERACTION, own, known, handles.lasting(known), id, today));
	}

	private PersonLine line(View view, List<Known> known) {
		long key = view.same().key(known.get(0).id());
		return this.people.described(view, List.of(key)).getOrDefault(key, PersonLine.unnamed(key));
	}

}
