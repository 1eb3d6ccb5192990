package org.vouchgraph.exchange.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.WrittenName;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;

/**
 * Says what past events say of the applicant and others. Up to {@value #LARGEST_TALK}
 * people who sat together met; a larger event, or one of several days, is a meeting in
 * which they took part; and an event that is part of a meeting is one of its sessions.
 */
final class EventSpeech {

	/** The most people, the applicant among them, who meet each other. */
	static final int LARGEST_TALK = 12;

	private static final int LATELY = 4096;

	private static final int MOST_MEETINGS = 10_000;

	private final StatementSink sink;

	private final Said said;

	private final String owner;

	private final Survey survey;

	private final LocalDate today;

	private final Occurrences occurrences;

	/** The refs of meetings with sessions, by uid. */
	private final Map<String, String> meetings = new LinkedHashMap<>();

	private final Map<String, Boolean> lately = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > LATELY;
		}
	};

	/**
	 * Speaks of one calendar.
	 * @param owner the applicant's address in it, or empty where it is not known
	 */
	EventSpeech(StatementSink sink, String owner, Survey survey, LocalDate today) {
		this.sink = sink;
		this.said = new Said(sink);
		this.owner = owner;
		this.survey = survey;
		this.today = today;
		this.occurrences = new Occurrences(today);
	}

	/** Says the event if it is a meeting that others are part of. */
	void sayParent(Event event) {
		if (this.survey.isParent(event) && tookPlace(event) && isMeeting(event) && isNew(event)
				&& this.meetings.size() < MOST_MEETINGS) {
			sayMeeting(event).ifPresent((ref) -> this.meetings.put(event.uid(), ref));
		}
	}

	/** Says the event. */
	void say(Event event) {
		if (!tookPlace(event) || !isNew(event)) {
			return;
		}
		String meeting = event.parents()
			.stream()
			.filter(this.meetings::containsKey)
			.map(this.meetings::get)
			.findFirst()
			.orElse(null);
		if (meeting != null) {
			saySession(event, meeting);
		}
		else if (isMeeting(event)) {
			sayMeeting(event);
		}
		else if (!event.others(this.owner).isEmpty()) {
			sayThatTheyMet(event);
		}
	}

	/** Whether events recur so often that some days were left out. */
	boolean isExhausted() {
		return this.occurrences.isExhausted();
	}

	private boolean tookPlace(Event event) {
		boolean declined = event.guest(this.owner).map(Guest::declined).orElse(false);
		return !event.cancelled() && !declined && event.start().isBefore(this.today) && !isNotice(event);
	}

	/**
	 * Whole days that leave the time free and have no place are holidays and absences.
	 */
	private boolean isNotice(Event event) {
		return event.allDay() && event.free() && event.place() == null && !event.virtual()
				&& !this.survey.isParent(event);
	}

	private boolean isMeeting(Event event) {
		if (event.others(this.owner).size() + 1 > LARGEST_TALK) {
			return true;
		}
		// Without anybody, a place or sessions it is a leave.
		return event.isOfSeveralDays() && (!event.others(this.owner).isEmpty() || event.place() != null
				|| event.virtual() || this.survey.isParent(event));
	}

	private boolean isNew(Event event) {
		String key = event.uid() + " " + event.instead();
		return event.uid().isEmpty() || this.lately.put(key, true) == null;
	}

	/**
	 * Days of a series that count. Whoever sits in the same weekly round was not met anew
	 * each time: a series of several people counts once a year, of two once a month.
	 */
	private static Collection<LocalDate> lastOfEach(Function<LocalDate, Object> period, List<LocalDate> days) {
		Map<Object, LocalDate> last = new LinkedHashMap<>();
		days.forEach((day) -> last.merge(period.apply(day), day, (one, other) -> one.isAfter(other) ? one : other));
		return last.values();
	}

	private void sayThatTheyMet(Event event) {
		List<Guest> others = event.others(this.owner);
		Collection<LocalDate> days = lastOfEach((others.size() > 1) ? LocalDate::getYear : YearMonth::from,
				days(event));
		if (days.isEmpty()) {
			return;
		}
		this.said.sayApplicant(event.at());
		for (Guest guest : others) {
			String person = sayPerson(guest, event.at());
			for (LocalDate day : days) {
				this.sink.say(new Statement.Interaction(person, "met", day, orNull(event.title()), null, event.at()));
			}
		}
	}

	private Optional<String> sayMeeting(Event event) {
		List<LocalDate> days = days(event);
		if (days.isEmpty()) {
			return Optional.empty();
		}
		String ref = ref(event);
		// Of a series, one meeting from the first to the last time.
		LocalDate last = (days.size() > 1) ? days.get(days.size() - 1) : event.last();
		this.said.say(new Statement.Meeting(ref, title(event), days.get(0), last, event.place(), null, event.virtual(),
				null, null, Set.of(), event.at()), List.of(days.get(0), last));
		sayWhoTookPart(event, ref, RecordKind.MEETING);
		return Optional.of(ref);
	}

	private void saySession(Event event, String meeting) {
		String ref = ref(event);
		this.said.say(new Statement.Session(ref, title(event), meeting, event.start(), Set.of(), event.at()), meeting);
		sayWhoTookPart(event, ref, RecordKind.SESSION);
	}

	private void sayWhoTookPart(Event event, String gathering, RecordKind kind) {
		this.said.sayApplicant(event.at());
		this.sink.say(new Statement.Participation(Statement.APPLICANT, gathering, kind,
				event.guest(this.owner).map(Guest::role).orElse("attendee"), event.at()));
		for (Guest guest : event.others(this.owner)) {
			String person = sayPerson(guest, event.at());
			this.sink.say(new Statement.Participation(person, gathering, kind, guest.role(), event.at()));
		}
	}

	private String sayPerson(Guest guest, String at) {
		Set<Identifier> identifiers = guest.email().isEmpty() ? Set.of()
				: Set.of(new Identifier(Scheme.EMAIL, guest.email()));
		WrittenName name = this.survey.name(guest);
		this.said.say(new Statement.Person(guest.key(), name.name(), name.given(), name.family(), identifiers, null,
				null, null, at));
		return guest.key();
	}

	private List<LocalDate> days(Event event) {
		List<LocalDate> except = new ArrayList<>(event.except());
		if (event.instead() == null) {
			except.addAll(this.survey.instead(event.uid()));
		}
		return this.occurrences.of(event.start(), event.rule(), event.more(), except);
	}

	private static String title(Event event) {
		return Names.normalise(event.title()).isEmpty() ? "Meeting without a title" : event.title();
	}

	private static String ref(Event event) {
		String name = event.uid().isEmpty() ? event.start() + " " + Names.normalise(event.title()) : event.uid();
		return PlainText.name((event.instead() == null) ? "event:" + name : "event:" + event.instead() + " " + name);
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
