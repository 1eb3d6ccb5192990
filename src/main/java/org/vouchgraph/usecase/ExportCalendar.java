package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Contact;
import org.vouchgraph.coverage.KeepingInTouch;
import org.vouchgraph.exchange.DayPlan;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Exporters;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.CurrentNetwork.View;

/**
 * Writes what is due and where to be: the open items of the agenda, whom to follow up
 * with after a meeting, with whom to be in touch by the cadence of their role, and the
 * meetings to come with their deadlines. What is late already stands on the day of the
 * export. What the applicant wrote of a contact leaves only when asked for.
 */
public final class ExportCalendar {

	/** How far ahead somebody's next contact is told, in days. */
	private static final int AHEAD = 120;

	/** Meetings that are looked through. */
	private static final int MOST_MEETINGS = 20_000;

	private final CurrentNetwork network;

	private final Records records;

	private final Agenda agenda;

	private final FieldPack pack;

	private final Clock clock;

	private final Exporters<DayPlan> exporters;

	public ExportCalendar(CurrentNetwork network, Records records, Agenda agenda, FieldPack pack, Clock clock,
			Exporters<DayPlan> exporters) {
		this.network = network;
		this.records = records;
		this.agenda = agenda;
		this.pack = pack;
		this.clock = clock;
		this.exporters = exporters;
	}

	/** In what it can be written, the usual first. */
	public List<OutputFormat> formats() {
		return this.exporters.formats();
	}

	/**
	 * What is due, and the meetings to come.
	 * @param notes whether what the applicant wrote of contacts is to leave with it
	 * @throws org.vouchgraph.network.UnknownThing if there is no such workspace
	 * @throws org.vouchgraph.network.InvalidRequest if there is no such format
	 */
	public Takeaway of(String workspace, String format, boolean notes) {
		Exporter<DayPlan> exporter = this.exporters.get(format);
		View view = this.network.of(workspace);
		return new Takeaway("calendar-" + workspace + "-" + view.date(), exporter.format(), (out) -> {
			List<DayPlan.Entry> entries = new ArrayList<>(followUps(view, notes));
			entries.addAll(agenda(view, notes));
			entries.addAll(meetings(view));
			entries.sort(Comparator.comparing(DayPlan.Entry::first)
				.thenComparing(DayPlan.Entry::title)
				.thenComparing(DayPlan.Entry::uid));
			String name = "Vouchgraph" + (view.workspace().fictional() ? " (fictional demo)" : "");
			exporter.write(new DayPlan(name, Instant.now(this.clock), entries), out);
			return entries.size();
		});
	}

	private List<DayPlan.Entry> followUps(View view, boolean notes) {
		Records remembered = new RememberedRecords(this.records);
		Asking asking = new Asking(view, remembered);
		Situation situation = Situation.read(view, this.pack, asking, remembered, Map.of());
		List<Contact> contacts = situation.contacts();
		LocalDate today = view.date();
		KeepingInTouch now = KeepingInTouch.of(this.pack, today, Set.of(), contacts);
		KeepingInTouch soon = KeepingInTouch.of(this.pack, today.plusDays(this.pack.coverage().days().followUpFrom()),
				Set.of(), contacts);
		KeepingInTouch later = KeepingInTouch.of(this.pack, today.plusDays(AHEAD), Set.of(), contacts);
		Map<Long, KeepingInTouch.FollowUp> met = new LinkedHashMap<>();
		now.followUps().forEach((each) -> met.put(each.person(), each));
		soon.followUps().forEach((each) -> met.putIfAbsent(each.person(), each));
		List<Long> people = new ArrayList<>(met.keySet());
		later.cold()
			.stream()
			.map(KeepingInTouch.Cold::person)
			.filter((key) -> !met.containsKey(key))
			.forEach(people::add);
		Map<Long, List<Known>> known = new People(remembered).records(view, people);
		List<DayPlan.Entry> entries = new ArrayList<>();
		for (KeepingInTouch.FollowUp each : met.values()) {
			String summary = each.met().summary();
			String why = "You met on " + Words.date(each.met().on()) + " and nothing is logged since."
					+ ((notes && summary != null && !summary.isBlank()) ? " " + summary : "");
			LocalDate on = each.by().isBefore(today) ? today : each.from().isBefore(today) ? today : each.from();
			entries.add(entry(view, "follow-up", known.get(each.person()), on, "Follow up with ", why));
		}
		for (KeepingInTouch.Cold each : later.cold()) {
			if (!met.containsKey(each.person())) {
				String role = (each.role() == null) ? "contact" : situation.role(each.role());
				String why = "Your " + role
						+ ((each.last() == null) ? ": no contact is logged."
								: ": the last contact was on " + Words.date(each.last()) + ".")
						+ " Due on " + Words.date(each.due()) + ".";
				entries.add(entry(view, "in-touch", known.get(each.person()),
						each.due().isBefore(today) ? today : each.due(), "Be in touch with ", why));
			}
		}
		entries.removeIf(Objects::isNull);
		return entries;
	}

	private static DayPlan.@Nullable Entry entry(View view, String what, @Nullable List<Known> records, LocalDate on,
			String title, String why) {
		return (records == null) ? null
				: new DayPlan.Entry(StableId.of(view.workspace().code(), what, records) + "@vouchgraph", on, on,
						title + People.name(records), why, null, 0, "Follow-up");
	}

	/** What stands open on the agenda; what is late already stands on this day. */
	private List<DayPlan.Entry> agenda(View view, boolean notes) {
		List<DayPlan.Entry> entries = new ArrayList<>();
		for (Agenda.Item item : this.agenda.items(view.workspace().code())) {
			LocalDate on = item.comesUp();
			if (item.state() == Agenda.State.OPEN && on != null) {
				String title = switch (item.kind()) {
					case FOLLOW_UP -> "Be in touch with " + item.name();
					case ASK -> "Ask " + item.name();
					case REMINDER -> "Remember: " + item.name();
					case THANKS -> "Thank " + item.name();
					case OUTCOME_NOTE -> "Tell " + item.name() + " how it went";
				};
				String why = "On your agenda since " + Words.date(item.made()) + "."
						+ ((item.aboutName() == null) ? "" : " About " + item.aboutName() + ".")
						+ ((notes && !item.line().isBlank()) ? " " + item.line() : "");
				LocalDate day = on.isBefore(view.date()) ? view.date() : on;
				entries.add(new DayPlan.Entry("agenda-" + item.id() + "@vouchgraph", day, day, title, why, null, 0,
						"Agenda"));
			}
		}
		return entries;
	}

	private List<DayPlan.Entry> meetings(View view) {
		Map<Long, List<Known>> meetings = new HashMap<>();
		for (Known known : this.records.listAll(view.visible(), RecordKind.MEETING, MOST_MEETINGS)) {
			meetings.computeIfAbsent(view.same().key(known.id()), (any) -> new ArrayList<>()).add(known);
		}
		List<DayPlan.Entry> entries = new ArrayList<>();
		meetings.values().forEach((records) -> meeting(view, records, entries));
		return entries;
	}

	private static void meeting(View view, List<Known> records, List<DayPlan.Entry> entries) {
		List<Statement.Meeting> said = records.stream().map((record) -> (Statement.Meeting) record.said()).toList();
		LocalDate start = first(said, Statement.Meeting::start);
		LocalDate end = first(said, Statement.Meeting::end);
		LocalDate deadline = first(said, Statement.Meeting::deadline);
		String name = People.name(records);
		boolean virtual = said.stream().anyMatch(Statement.Meeting::virtual);
		String country = first(said, Statement.Meeting::country);
		String town = first(said, Statement.Meeting::place);
		String place = (country == null) ? town : ((town == null) ? "" : town + ", ")
				+ new java.util.Locale("", country).getDisplayCountry(java.util.Locale.ENGLISH);
		String id = view.workspace().code();
		if (start != null && !((end == null) ? start : end).isBefore(view.date())) {
			entries.add(new DayPlan.Entry(StableId.of(id, "meeting " + start.getYear(), records) + "@vouchgraph", start,
					(end == null) ? start : end, name,
					virtual ? "A meeting that can be attended from anywhere." : "A meeting you know of.", place, 14,
					"Meeting"));
		}
		if (deadline != null && !deadline.isBefore(view.date())) {
			entries.add(new DayPlan.Entry(StableId.of(id, "deadline " + deadline.getYear(), records) + "@vouchgraph",
					deadline, deadline, "Deadline: " + name,
					"The last day to send in for " + name
							+ ((start == null) ? "." : ", which begins on " + Words.date(start) + "."),
					null, 14, "Deadline"));
		}
	}

	private static <T> @Nullable T first(List<Statement.Meeting> said,
			java.util.function.Function<Statement.Meeting, @Nullable T> value) {
		return said.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
	}

}
