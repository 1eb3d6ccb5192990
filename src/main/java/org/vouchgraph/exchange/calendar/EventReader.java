package org.vouchgraph.exchange.calendar;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.parameter.RelationshipType;
import biweekly.property.Attendee;
import biweekly.property.ICalProperty;
import biweekly.property.Organizer;
import biweekly.property.TextProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import biweekly.util.Recurrence;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Components.Component;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;

/**
 * Reads one VEVENT with biweekly. Only days matter, so time zones are hardly needed: a
 * day counts as it is written, whatever its zone is called and whether the file defines
 * it or not; only what is written in UTC is taken to the calendar's zone.
 */
final class EventReader {

	/** The lines of an event that are read. */
	static final Set<String> WANTED = Set.of("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "STATUS",
			"TRANSP", "ORGANIZER", "ATTENDEE", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "RELATED-TO", "CONFERENCE",
			"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK");

	private static final int EARLIEST = 1900;

	private static final int LATEST = 2100;

	private static final Pattern ZONE = Pattern.compile("(?im)^DTSTART[^:\\r\\n]*;TZID=\"?([^\":;\\r\\n]+)");

	private static final Pattern END = Pattern.compile("(?im)^RRULE[^\\r\\n]*(?:COUNT|UNTIL)=");

	private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

	private static final Set<String> NOBODY = Set.of("ROOM", "RESOURCE", "GROUP");

	private static final Map<Frequency, ChronoUnit> UNITS = Map.of(Frequency.DAILY, ChronoUnit.DAYS, Frequency.WEEKLY,
			ChronoUnit.WEEKS, Frequency.MONTHLY, ChronoUnit.MONTHS, Frequency.YEARLY, ChronoUnit.YEARS);

	private final Frame frame;

	private final Doubts doubts;

	EventReader(Frame frame, Doubts doubts) {
		this.frame = frame;
		this.doubts = doubts;
	}

	/** The event, or null if it cannot be read, which is a problem. */
	@Nullable Event read(Component component) throws IOException {
		String at = component.at();
		VEvent event = parse(component);
		if (event == null) {
			this.doubts.skipped(at, "The event is damaged and cannot be read.", PlainText.line(component.text(), 200),
					"Export the calendar again; the others were read.");
			return null;
		}
		ZoneId zone = zone(component.text());
		String title = text(event.getSummary());
		ICalDate begin = (event.getDateStart() != null) ? event.getDateStart().getValue() : null;
		LocalDate start = day(begin, zone);
		if (begin == null || start == null) {
			this.doubts.skipped(at, "The event has no start that is a date from " + EARLIEST + " to " + LATEST + ".",
					title, "Correct it in the calendar and export it again.");
			return null;
		}
		boolean allDay = !begin.hasTime();
		LocalDate last = last(event, start, allDay, zone);
		if (last.isBefore(start)) {
			this.doubts.doubtful(at, "The event ends before it starts; its end was left out.", title,
					"Correct it in the calendar and export it again.");
			last = start;
		}
		String place = text(event.getLocation());
		boolean web = WEB_ADDRESS.matcher(place).matches();
		boolean link = !event.getConferences().isEmpty() || !event.getExperimentalProperties().isEmpty();
		ICalDate instead = (event.getRecurrenceId() != null) ? event.getRecurrenceId().getValue() : null;
		return new Event(PlainText.name(text(event.getUid())), at, title, (web || place.isEmpty()) ? null : place,
				web || (place.isEmpty() && link), start, last, allDay,
				event.getTransparency() != null && event.getTransparency().isTransparent(),
				this.frame.isCancelled() || (event.getStatus() != null && event.getStatus().isCancelled()),
				guests(event, at), rule(event, component, zone), more(event, zone), except(event, zone),
				day(instead, zone), parents(event));
	}

	private @Nullable VEvent parse(Component component) throws IOException {
		String whole = "BEGIN:VCALENDAR\r\nVERSION:" + this.frame.version() + "\r\nBEGIN:VEVENT\r\n" + component.text()
				+ "END:VEVENT\r\nEND:VCALENDAR\r\n";
		try (ICalReader reader = new ICalReader(whole, ICalVersion.V2_0)) {
			reader.setDefaultTimezone(TimeZone.getTimeZone("UTC"));
			ICalendar calendar = reader.readNext();
			return (calendar == null || calendar.getEvents().isEmpty()) ? null : calendar.getEvents().get(0);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	/** Where what is written in UTC took place. */
	private ZoneId zone(String text) {
		Matcher matcher = ZONE.matcher(text);
		if (matcher.find()) {
			return Frame.zone(matcher.group(1).strip()).orElse(this.frame.zone());
		}
		return this.frame.zone();
	}

	private static @Nullable LocalDate day(@Nullable ICalDate date, ZoneId zone) {
		DateTimeComponents parts = (date != null) ? date.getRawComponents() : null;
		if (parts == null || parts.getYear() < EARLIEST || parts.getYear() > LATEST) {
			return null;
		}
		try {
			LocalDate day = LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
			if (!parts.hasTime() || !parts.isUtc()) {
				return day;
			}
			LocalDateTime time = day.atTime(Math.floorMod(parts.getHour(), 24), Math.floorMod(parts.getMinute(), 60));
			return time.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static LocalDate last(VEvent event, LocalDate start, boolean allDay, ZoneId zone) {
		ICalDate end = (event.getDateEnd() != null) ? event.getDateEnd().getValue() : null;
		LocalDate day = day(end, zone);
		if (end != null && day != null) {
			DateTimeComponents parts = end.getRawComponents();
			boolean midnight = !parts.hasTime() || (!parts.isUtc() && parts.getHour() == 0 && parts.getMinute() == 0);
			// The end is not part of the event.
			return (midnight && day.isAfter(start)) ? day.minusDays(1) : day;
		}
		Duration duration = (event.getDuration() != null) ? event.getDuration().getValue() : null;
		if (duration != null) {
			long days = Math.min(duration.toMillis() / 86_400_000, 3660);
			return start.plusDays((allDay && days > 0) ? days - 1 : days);
		}
		return start;
	}

	private List<Guest> guests(VEvent event, String at) {
		Map<String, Guest> guests = new LinkedHashMap<>();
		Organizer organizer = event.getOrganizer();
		String sender = "";
		if (organizer != null) {
			Guest guest = Guest.of(orEmpty(organizer.getCommonName()),
					email(organizer, organizer.getEmail(), organizer.getUri()), "organizer", false);
			sender = guest.key();
			put(guests, guest);
		}
		for (Attendee attendee : event.getAttendees()) {
			String role = (attendee.getRole() != null) ? attendee.getRole().getValue() : "";
			String level = (attendee.getParticipationLevel() != null)
					? String.valueOf(attendee.getParticipationLevel().getValue(ICalVersion.V2_0)) : "";
			String type = (attendee.getCalendarUserType() != null) ? attendee.getCalendarUserType().getValue() : "";
			String status = (attendee.getParticipationStatus() != null) ? attendee.getParticipationStatus().getValue()
					: "";
			String email = email(attendee, attendee.getEmail(), attendee.getUri());
			Guest guest = Guest.of(orEmpty(attendee.getCommonName()), email, "", status.equalsIgnoreCase("DECLINED"));
			boolean sent = guest.key().equals(sender);
			boolean chair = role.equalsIgnoreCase("CHAIR");
			boolean nobody = NOBODY.contains(type.toUpperCase(Locale.ROOT))
					|| level.equalsIgnoreCase("NON-PARTICIPANT");
			if (nobody) {
				guests.remove(guest.key());
			}
			else {
				put(guests, new Guest(guest.name(), email, sent ? "organizer" : chair ? "chair" : "attendee",
						guest.declined()));
			}
			if (email.isEmpty() && guest.key().isEmpty()) {
				this.doubts.doubtfulOnce(at, "Somebody at the event has neither a name nor an e-mail address.",
						attendee.getUri(), "Add the guest again in the calendar.");
			}
		}
		return guests.values().stream().filter(Guest::isSomebody).toList();
	}

	private static void put(Map<String, Guest> guests, Guest guest) {
		Guest before = guests.get(guest.key());
		boolean nameless = before != null && !guest.isNamed();
		guests.put(guest.key(),
				nameless ? new Guest(before.name(), guest.email(), guest.role(), guest.declined()) : guest);
	}

	/**
	 * The normalised address. Where the value is something else (an account at Apple,
	 * {@code invalid:nomail}), a parameter may hold it.
	 */
	private static String email(ICalProperty property, @Nullable String email, @Nullable String uri) {
		return Stream.of(orEmpty(email), orEmpty(uri), orEmpty(property.getParameter("EMAIL")))
			.map((written) -> written.regionMatches(true, 0, "mailto:", 0, 7) ? written.substring(7) : written)
			.flatMap((written) -> Identifier.parse(Scheme.EMAIL, PlainText.name(written)).stream())
			.map(Identifier::value)
			.findFirst()
			.orElse("");
	}

	private @Nullable Rule rule(VEvent event, Component component, ZoneId zone) {
		Recurrence rule = (event.getRecurrenceRule() != null) ? event.getRecurrenceRule().getValue() : null;
		if (rule == null) {
			return null;
		}
		ChronoUnit unit = (rule.getFrequency() != null) ? UNITS.get(rule.getFrequency()) : null;
		// biweekly drops an end that it cannot read, and the rule would go on for ever.
		boolean endLost = rule.getCount() == null && rule.getUntil() == null && END.matcher(component.text()).find();
		if (unit == null || endLost || !rule.getByWeekNo().isEmpty() || !rule.getByYearDay().isEmpty()) {
			this.doubts.doubtful(component.at(),
					"The event recurs in a way that is not read; its first day alone counts.", text(event.getSummary()),
					"Log the other days by hand if they matter.");
			return null;
		}
		int interval = (rule.getInterval() != null) ? Math.max(1, Math.min(rule.getInterval(), 100_000)) : 1;
		List<Rule.Weekday> weekdays = rule.getByDay()
			.stream()
			.filter((day) -> day != null && day.getDay() != null)
			.map((day) -> new Rule.Weekday((day.getNum() != null) ? day.getNum() : 0, weekday(day.getDay())))
			.distinct()
			.toList();
		return new Rule(unit, interval, rule.getCount(), day(rule.getUntil(), zone), weekdays,
				numbers(rule.getByMonthDay()), numbers(rule.getByMonth()), numbers(rule.getBySetPos()),
				(rule.getWorkweekStarts() != null) ? weekday(rule.getWorkweekStarts()) : DayOfWeek.MONDAY);
	}

	private static DayOfWeek weekday(biweekly.util.DayOfWeek day) {
		// Both begin on different days, but have the same names.
		return DayOfWeek.valueOf(day.name());
	}

	private static List<Integer> numbers(Collection<Integer> numbers) {
		return numbers.stream().filter(Objects::nonNull).distinct().toList();
	}

	private static List<LocalDate> more(VEvent event, ZoneId zone) {
		List<LocalDate> days = new ArrayList<>();
		event.getRecurrenceDates().forEach((dates) -> {
			dates.getDates().forEach((date) -> days.add(day(date, zone)));
			dates.getPeriods().stream().map(Period::getStartDate).forEach((date) -> days.add(day(date, zone)));
		});
		days.removeIf(Objects::isNull);
		return days;
	}

	private static List<LocalDate> except(VEvent event, ZoneId zone) {
		return event.getExceptionDates()
			.stream()
			.flatMap((dates) -> dates.getValues().stream())
			.map((date) -> day(date, zone))
			.filter(Objects::nonNull)
			.toList();
	}

	private static List<String> parents(VEvent event) {
		return event.getRelatedTo()
			.stream()
			.filter((related) -> related.getRelationshipType() == null
					|| related.getRelationshipType() == RelationshipType.PARENT)
			.map(EventReader::text)
			.map(PlainText::name)
			.filter((uid) -> !uid.isEmpty())
			.toList();
	}

	private static String text(@Nullable TextProperty property) {
		return (property != null) ? PlainText.line(property.getValue(), PlainText.LONGEST_NAME) : "";
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
