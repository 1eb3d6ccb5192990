package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Agenda.Item;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/** Keeps what the applicant wants to do: follow up, ask, thank, tell. */
public final class KeepAgenda {

	private final CurrentNetwork network;

	private final Sources sources;

	private final Agenda agenda;

	private final Clock clock;

	private final Records records;

	private final People people;

	public KeepAgenda(CurrentNetwork network, Records records, Sources sources, Agenda agenda, Clock clock) {
		this.network = network;
		this.sources = sources;
		this.agenda = agenda;
		this.clock = clock;
		this.records = records;
		this.people = new People(records);
	}

	/**
	 * Something to do, as it is typed.
	 *
	 * @param kind {@link Agenda.Kind#code()}
	 * @param person with whom, by number
	 * @param about the third person whom it concerns, by number
	 * @param due the day by which
	 * @param line in the user's words
	 */
	public record Wanted(@Nullable String kind, @Nullable Long person, @Nullable Long about, @Nullable LocalDate due,
			@Nullable String line) {
	}

	/**
	 * What is to be otherwise; null leaves it as it is.
	 *
	 * @param state {@link Agenda.State#code()}
	 * @param snoozedTo the day before which it is not to come up
	 */
	public record Change(@Nullable String state, @Nullable LocalDate snoozedTo, @Nullable LocalDate due,
			@Nullable String line) {
	}

	/**
	 * An item, ready to show.
	 *
	 * @param person with the number 0 where no visible record is of that person now
	 * @param comesUp the day on which it comes up: when it is due or, later, until when
	 * it is snoozed; null where it has none
	 * @param daysLate 0 or less while there is still time; null without a day
	 */
	public record AgendaLine(String id, String kind, PersonLine person, @Nullable PersonLine about,
			@Nullable LocalDate due, @Nullable LocalDate snoozedTo, @Nullable LocalDate comesUp,
			@Nullable Integer daysLate, String line, LocalDate made, String state) {

		/** Without the user's line. */
		AgendaLine withoutNotes() {
			return new AgendaLine(this.id, this.kind, this.person, this.about, this.due, this.snoozedTo, this.comesUp,
					this.daysLate, "", this.made, this.state);
		}

	}

	/** All items, the first to come up first, those without a day last. */
	public List<AgendaLine> list(String workspace) {
		View view = this.network.of(workspace);
		return lines(view, this.agenda.items(workspace));
	}

	/**
	 * Puts something on the agenda.
	 * @throws InvalidRequest if it has no kind or person, they are the same or the
	 * applicant, or the day cannot be
	 * @throws UnknownThing if there is no such workspace or person
	 */
	public AgendaLine add(String workspace, Wanted wanted) {
		View view = this.network.of(workspace);
		LocalDate today = LocalDate.now(this.clock);
		Agenda.Kind kind = kind(wanted.kind());
		if (wanted.person() == null) {
			throw new InvalidRequest("An item on the agenda needs the number of the person with whom it is.");
		}
		List<Known> person = other(view, wanted.person());
		List<Known> about = (wanted.about() == null) ? null : other(view, wanted.about());
		if (about != null && view.same().key(wanted.person()) == view.same().key(wanted.about())) {
			throw new InvalidRequest("Person " + wanted.person()
					+ " cannot be asked about themselves; leave out whom it is about, or name somebody else.");
		}
		Handles handles = new Handles(this.sources, workspace);
		Item item = new Item(UUID.randomUUID().toString(), kind, handles.of(handles.lasting(person)),
				People.name(person), (about == null) ? null : handles.of(handles.lasting(about)),
				(about == null) ? null : People.name(about),
				(wanted.due() == null) ? null : Typed.planned(wanted.due(), today),
				Typed.text("line", wanted.line(), Typed.LONGEST_LINE), today, Agenda.State.OPEN, null, "", "");
		this.agenda.keep(workspace, item);
		return lines(view, List.of(item)).get(0);
	}

	/**
	 * Changes an item: ticks it off, drops it, takes it up again, snoozes it.
	 * @throws InvalidRequest if nothing is to change, or it cannot be so
	 * @throws UnknownThing if the workspace has no such item
	 */
	public AgendaLine change(String workspace, String id, Change change) {
		View view = this.network.of(workspace);
		Item item = known(workspace, id);
		LocalDate today = LocalDate.now(this.clock);
		if (change.state() == null && change.snoozedTo() == null && change.due() == null && change.line() == null) {
			throw new InvalidRequest("Say what is to change: state, snoozedTo, due or line.");
		}
		Agenda.State state = (change.state() == null) ? item.state() : state(change.state());
		if (change.snoozedTo() != null && change.snoozedTo().isBefore(today)) {
			throw new InvalidRequest("The day " + change.snoozedTo() + " is over; snooze to a day in [" + today + ".."
					+ today.plusYears(1) + "].");
		}
		Item changed = new Item(item.id(), item.kind(), item.person(), item.name(), item.about(), item.aboutName(),
				(change.due() == null) ? item.due() : Typed.planned(change.due(), today),
				(change.line() == null) ? item.line() : Typed.text("line", change.line(), Typed.LONGEST_LINE),
				item.made(), state,
				(change.snoozedTo() == null) ? item.snoozedTo() : Typed.planned(change.snoozedTo(), today),
				item.interaction(), (state == item.state()) ? item.settledBy() : "");
		this.agenda.keep(workspace, changed);
		return lines(view, List.of(changed)).get(0);
	}

	/**
	 * Takes an item off the agenda, as if it had never been on it.
	 * @throws UnknownThing if the workspace has no such item
	 */
	public void remove(String workspace, String id) {
		if (!this.agenda.remove(workspace, id)) {
			throw unknown(workspace, id);
		}
	}

	/** The items, ready to show, in the order of the agenda. */
	List<AgendaLine> lines(String workspace, List<Item> items) {
		return lines(this.network.of(workspace), items);
	}

	/** The items that name a person. */
	List<AgendaLine> on(String workspace, List<Known> known) {
		Handle handle = new Handles(this.sources, workspace).of(known);
		return lines(this.network.of(workspace),
				this.agenda.items(workspace).stream().filter((item) -> item.names(handle)).toList());
	}

	private Item known(String workspace, String id) {
		return this.agenda.find(workspace, id).orElseThrow(() -> unknown(workspace, id));
	}

	private static UnknownThing unknown(String workspace, String id) {
		return new UnknownThing("There is no item \"" + id + "\" on the agenda of the workspace \"" + workspace
				+ "\"; \"agenda\" lists them.");
	}

	private static Agenda.Kind kind(@Nullable String code) {
		return Agenda.Kind.of((code == null) ? "" : code.strip())
			.orElseThrow(() -> new InvalidRequest("The kind \"" + ((code == null) ? "" : code) + "\" is none of "
					+ String.join(", ", Arrays.stream(Agenda.Kind.values()).map(Agenda.Kind::code).toList()) + "."));
	}

	private static Agenda.State state(String code) {
		return Agenda.State.of(code.strip())
			.orElseThrow(() -> new InvalidRequest("The state \"" + code + "\" is none of "
					+ String.join(", ", Arrays.stream(Agenda.State.values()).map(Agenda.State::code).toList()) + "."));
	}

	private List<Known> other(View view, long key) {
		List<Known> known = this.people.thing(view, new Kind.Ref(Kind.PERSON, key));
		if (view.same().key(key) == this.people.applicant(view)) {
			throw new InvalidRequest("Person " + key + " is the applicant; the agenda is on others.");
		}
		return known;
	}

	/** The keys of whom handles find; of several the smallest. */
	static Map<Handle, Long> keys(View view, Records records, Collection<Handle> handles) {
		Map<Handle, Long> keys = new HashMap<>();
		records.found(view.visible(), handles)
			.forEach((handle, found) -> keys.put(handle,
					found.stream().mapToLong((record) -> view.same().key(record)).min().orElseThrow()));
		return keys;
	}

	private List<AgendaLine> lines(View view, List<Item> items) {
		Set<Handle> handles = new LinkedHashSet<>();
		for (Item item : items) {
			handles.add(item.person());
			if (item.about() != null) {
				handles.add(item.about());
			}
		}
		Map<Handle, Long> keys = keys(view, this.records, handles);
		Map<Long, PersonLine> lines = this.people.described(view, new LinkedHashSet<>(keys.values()));
		return items.stream()
			.map((item) -> line(item, view.date(), keys, lines))
			.sorted(Comparator.comparing(AgendaLine::comesUp, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(AgendaLine::made)
				.thenComparing(AgendaLine::kind)
				.thenComparing((line) -> line.person().name())
				.thenComparing(AgendaLine::id))
			.toList();
	}

	private static AgendaLine line(Item item, LocalDate today, Map<Handle, Long> keys, Map<Long, PersonLine> lines) {
		LocalDate comesUp = item.comesUp();
		return new AgendaLine(item.id(), item.kind().code(), person(item.person(), item.name(), keys, lines),
				(item.about() == null || item.aboutName() == null) ? null
						: person(item.about(), item.aboutName(), keys, lines),
				item.due(), item.snoozedTo(), comesUp,
				(comesUp == null) ? null : (Integer) (int) ChronoUnit.DAYS.between(comesUp, today), item.line(),
				item.made(), item.state().code());
	}

	private static PersonLine person(Handle handle, String name, Map<Handle, Long> keys, Map<Long, PersonLine> lines) {
		Long key = keys.get(handle);
		PersonLine line = (key == null) ? null : lines.get(key);
		return (line == null) ? new PersonLine(0, name, null) : line;
	}

}
