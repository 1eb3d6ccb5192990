package org.vouchgraph.exchange.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarEventsTests {

	private static final String ME = "ATTENDEE;CN=Me:mailto:me@x.org\n";

	private static final String ANN = "ATTENDEE;CN=Ann Roe:mailto:Ann@x.org\n";

	private final CalendarEvents importer = new CalendarEvents(
			Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneId.of("Europe/Berlin")), Ceilings.USUAL);

	@Test
	void saysWhomTheApplicantMet() {
		CollectingSink sink = read(mine(event("""
				UID:1
				SUMMARY:Lunch\\, with Ann
				DTSTART;TZID=America/New_York:20240312T233000
				DTEND;TZID=America/New_York:20240313T003000
				ORGANIZER;CN=Me:mailto:me@x.org
				ATTENDEE;CN="Roe, Ann";PARTSTAT=ACCEPTED:mailto:Ann@x.org
				ATTENDEE;CN=me@x.org:mailto:me@x.org
				ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@x.org
				ATTENDEE;CUTYPE=RESOURCE;CN=Beamer:mailto:beamer@x.org
				ATTENDEE;CUTYPE=GROUP;CN=Team:mailto:team@x.org
				ATTENDEE;ROLE=NON-PARTICIPANT;CN=Copied:mailto:copied@x.org
				ATTENDEE;CN=Room 5:mailto:c_1@resource.calendar.google.com
				ATTENDEE;PARTSTAT=DECLINED;CN=Ben:mailto:ben@x.org
				ATTENDEE;CN=Cy Nomail:invalid:nomail
				ATTENDEE:mailto:dee.roe@x.org
				DESCRIPTION:Never kept
				BEGIN:VALARM
				SUMMARY:Not this
				END:VALARM
				""")));
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(1);
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("me", "Ann Roe", "Cy Nomail", "dee.roe@x.org");
		assertThat(sink.all(Statement.Person.class).get(1))
			.isEqualTo(new Statement.Person("email:ann@x.org", "Ann Roe", "Ann", "Roe",
					Set.of(new Identifier(Identifier.Scheme.EMAIL, "ann@x.org")), null, null, null, "line 4"));
		assertThat(sink.all(Statement.Interaction.class).get(0)).isEqualTo(new Statement.Interaction("email:ann@x.org",
				"met", LocalDate.of(2024, 3, 12), "Lunch, with Ann", null, "line 4"));
		assertThat(sink.all(Statement.Interaction.class)).hasSize(3);
		assertThat(sink.everything()).doesNotContain("Never kept", "Not this", "me@x.org");
	}

	@Test
	void leavesOutWhatDidNotTakePlace() {
		CollectingSink sink = read(mine(event("UID:1\nDTSTART:20240312T100000\nSTATUS:CANCELLED\n" + ME + ANN)
				+ event("UID:2\nDTSTART:20261124T080000\n" + ME + ANN)
				+ event("UID:3\nDTSTART:20270101T080000\n" + ME + ANN)
				+ event("UID:4\nDTSTART:20240312T100000\nATTENDEE;PARTSTAT=DECLINED:mailto:me@x.org\n" + ANN)
				+ event("UID:5\nDTSTART:20240312T100000\n" + ME + "ATTENDEE;PARTSTAT=DECLINED:mailto:ann@x.org\n")
				+ event("UID:6\nDTSTART;VALUE=DATE:20240312\nSUMMARY:Holiday\nTRANSP:TRANSPARENT\n")
				+ event("UID:7\nDTSTART:20240312T100000\nSUMMARY:Alone\n" + ME)
				+ event("UID:9\nDTSTART;VALUE=DATE:20240312\nSUMMARY:Ann is away\nTRANSP:TRANSPARENT\n" + ME + ANN)
				+ event("UID:8\nDTSTART;VALUE=DATE:20240301\nDTEND;VALUE=DATE:20240308\nSUMMARY:Leave\n")));
		assertThat(sink.records()).isEqualTo(9);
		assertThat(sink.statements()).isEmpty();
		assertThat(sink.problems()).isEmpty();
		assertThat(read("BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:CANCEL\n"
				+ event("UID:1\nDTSTART:20240312T100000\n" + ME + ANN) + "END:VCALENDAR\n")
			.statements()).isEmpty();
	}

	@Test
	void aWholeDayTogetherThatTakesTimeCounts() {
		CollectingSink sink = read(mine(event("UID:1\nDTSTART;VALUE=DATE:20240312\nSUMMARY:Course\n" + ME + ANN)
				+ event("UID:2\nDTSTART:20240313T100000\nTRANSP:TRANSPARENT\n" + ME + ANN)));
		assertThat(sink.all(Statement.Interaction.class)).hasSize(2);
	}

	@Test
	void manyPeopleMakeAMeeting() {
		String twelve = event("UID:1\nSUMMARY:Small\nDTSTART:20240312T100000\n" + ME + guests(11));
		String thirteen = event("UID:2\nSUMMARY:Grand rounds\nDTSTART:20240313T100000\nLOCATION:Hall 4\n"
				+ "ORGANIZER:mailto:guest1@x.org\n" + ME + guests(12));
		CollectingSink small = read(mine(twelve));
		assertThat(small.all(Statement.Interaction.class)).hasSize(11);
		assertThat(small.all(Statement.Meeting.class)).isEmpty();
		CollectingSink large = read(mine(thirteen));
		assertThat(large.all(Statement.Interaction.class)).isEmpty();
		assertThat(large.only(Statement.Meeting.class))
			.isEqualTo(new Statement.Meeting("event:2", "Grand rounds", LocalDate.of(2024, 3, 13),
					LocalDate.of(2024, 3, 13), "Hall 4", null, false, null, null, Set.of(), "line 4"));
		assertThat(large.all(Statement.Participation.class)).hasSize(13)
			.contains(
					new Statement.Participation(Statement.APPLICANT, "event:2", RecordKind.MEETING, "attendee",
							"line 4"),
					new Statement.Participation("email:guest1@x.org", "event:2", RecordKind.MEETING, "organizer",
							"line 4"),
					new Statement.Participation("email:guest12@x.org", "event:2", RecordKind.MEETING, "attendee",
							"line 4"));
	}

	@Test
	void severalDaysMakeAMeetingAndItsPartsSessions() {
		CollectingSink sink = read(mine(event("""
				UID:s1
				RELATED-TO;RELTYPE=PARENT:conf
				SUMMARY:Aortic session
				DTSTART;TZID=America/Chicago:20260202T100000
				ATTENDEE;ROLE=CHAIR;CN=Dee Roe:mailto:dee@x.org
				""" + ANN) + event("UID:conf\nSUMMARY:Annual meeting\nDTSTART;VALUE=DATE:20260201\n"
				+ "DTEND;VALUE=DATE:20260204\nTRANSP:TRANSPARENT\nLOCATION:New Orleans\n")));
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(2);
		assertThat(sink.only(Statement.Meeting.class))
			.isEqualTo(new Statement.Meeting("event:conf", "Annual meeting", LocalDate.of(2026, 2, 1),
					LocalDate.of(2026, 2, 3), "New Orleans", null, false, null, null, Set.of(), "line 12"));
		assertThat(sink.only(Statement.Session.class)).isEqualTo(new Statement.Session("event:s1", "Aortic session",
				"event:conf", LocalDate.of(2026, 2, 2), Set.of(), "line 4"));
		assertThat(sink.statements().indexOf(sink.only(Statement.Meeting.class)))
			.isLessThan(sink.statements().indexOf(sink.only(Statement.Session.class)));
		assertThat(sink.all(Statement.Participation.class))
			.extracting((part) -> part.person() + " " + part.gathering() + " " + part.role())
			.containsExactlyInAnyOrder("@applicant event:conf attendee", "@applicant event:s1 attendee",
					"email:dee@x.org event:s1 chair", "email:ann@x.org event:s1 attendee");
		assertThat(sink.all(Statement.Interaction.class)).isEmpty();
	}

	@Test
	void aPartOfSomethingThatIsNoMeetingStandsAlone() {
		CollectingSink sink = read(mine(event("UID:a\nDTSTART:20260202T100000\nRELATED-TO:b\n" + ME + ANN)
				+ event("UID:b\nDTSTART:20260201T100000\n" + ME + ANN)
				+ event("UID:c\nDTSTART:20260203T100000\nRELATED-TO:future\n" + ME + ANN)
				+ event("UID:future\nDTSTART;VALUE=DATE:20270201\nDTEND;VALUE=DATE:20270204\nLOCATION:X\n")
				+ event("UID:d\nDTSTART:20260204T100000\nRELATED-TO:nowhere\n" + ME + ANN)));
		assertThat(sink.all(Statement.Interaction.class)).hasSize(4);
		assertThat(sink.all(Statement.Meeting.class)).isEmpty();
		assertThat(sink.all(Statement.Session.class)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			LOCATION:Hall 4                            | Hall 4 | false
			LOCATION:https://zoom.us/j/1?pwd=secret    | -      | true
			X-GOOGLE-CONFERENCE:https://meet.google/x  | -      | true
			CONFERENCE;VALUE=URI:https://meet.google/x | -      | true
			LOCATION:Hall 4~CONFERENCE:https://meet/x  | Hall 4 | false
			SUMMARY:Nothing                            | -      | false
			""")
	void aMeetingIsVirtualIfItHasALinkAndNoPlace(String lines, String place, boolean virtual) {
		CollectingSink sink = read(mine(event("UID:1\nDTSTART;VALUE=DATE:20260201\nDTEND;VALUE=DATE:20260204\n"
				+ lines.replace('~', '\n') + "\n" + ME + ANN)));
		assertThat(sink.only(Statement.Meeting.class).place()).isEqualTo(place);
		assertThat(sink.only(Statement.Meeting.class).virtual()).isEqualTo(virtual);
		assertThat(sink.everything()).doesNotContain("secret");
	}

	@Test
	void recurringEventsTookPlaceOnTheirPastDays() {
		CollectingSink sink = read(mine(event("""
				UID:w
				RECURRENCE-ID;TZID=Eastern Standard Time:20260910T080000
				DTSTART;TZID=Eastern Standard Time:20260911T080000
				SUMMARY:Moved
				""" + ME + ANN) + event("""
				UID:w
				SUMMARY:Weekly
				DTSTART;TZID=Eastern Standard Time:20260901T080000
				RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261001T000000Z
				EXDATE;TZID=Eastern Standard Time:20260908T080000,20260929T080000
				RDATE;TZID=Eastern Standard Time:20261005T080000
				""" + ME + ANN) + event("""
				UID:w
				RECURRENCE-ID;TZID=Eastern Standard Time:20260917T080000
				DTSTART;TZID=Eastern Standard Time:20260917T080000
				STATUS:CANCELLED
				""" + ME + ANN)));
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Interaction.class)).extracting((met) -> met.on() + " " + met.summary())
			.containsExactly("2026-09-11 Moved", "2026-09-24 Weekly", "2026-10-05 Weekly");
	}

	@Test
	void whoSitsInTheSameRoundWasMetOnceAYear() {
		CollectingSink sink = read(mine(
				event("UID:1\nSUMMARY:Round\nDTSTART:20250901T080000\nRRULE:FREQ=WEEKLY;COUNT=40\n" + ME + guests(2))));
		assertThat(sink.all(Statement.Interaction.class)).extracting(Statement.Interaction::on)
			.extracting(Object::toString)
			.containsExactlyInAnyOrder("2025-12-29", "2025-12-29", "2026-06-01", "2026-06-01");
	}

	@Test
	void aSeriesOfLargeEventsIsOneMeeting() {
		CollectingSink sink = read(mine(event(
				"UID:1\nSUMMARY:Rounds\nDTSTART:20260901T080000\nRRULE:FREQ=WEEKLY;COUNT=4\n" + ME + guests(20))));
		assertThat(sink.only(Statement.Meeting.class).start()).isEqualTo("2026-09-01");
		assertThat(sink.only(Statement.Meeting.class).end()).isEqualTo("2026-09-22");
		assertThat(sink.all(Statement.Participation.class)).hasSize(21);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DTSTART;TZID=America/New_York:20240312T233000      | 2024-03-12
			DTSTART;TZID="Eastern Standard Time":20240312T2330 | 2024-03-12
			DTSTART;TZID=../../etc/passwd:20240312T233000      | 2024-03-12
			DTSTART;TZID=:20240312T233000                      | 2024-03-12
			DTSTART:20240312T233000                            | 2024-03-12
			DTSTART:20240312T233000Z                           | 2024-03-13
			DTSTART;VALUE=DATE:20240312                        | 2024-03-12
			DTSTART:20240312                                   | 2024-03-12
			DTSTART:2024-03-12T23:30:00                        | 2024-03-12
			""")
	void theDayIsTheLocalOne(String start, LocalDate day) {
		CollectingSink sink = read(mine(event("UID:1\n" + start + "\n" + ME + ANN)));
		assertThat(sink.only(Statement.Interaction.class).on()).isEqualTo(day);
	}

	@Test
	void theCalendarsZoneCountsForWhatIsWrittenInUtc() {
		String event = event("UID:1\nDTSTART:20240312T233000Z\n" + ME + ANN);
		CollectingSink chicago = read(
				"BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:me@x.org\nX-WR-TIMEZONE:America/Chicago\n" + event
						+ "END:VCALENDAR\n");
		assertThat(chicago.only(Statement.Interaction.class).on()).isEqualTo("2024-03-12");
	}

	@Test
	void aTimeZoneOf1601DoesNoHarm() {
		CollectingSink sink = read("""
				BEGIN:VCALENDAR
				VERSION:2.0
				X-WR-CALNAME:me@x.org
				BEGIN:VTIMEZONE
				TZID:Eastern Standard Time
				BEGIN:STANDARD
				DTSTART:16011104T020000
				RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
				TZOFFSETFROM:-0400
				TZOFFSETTO:-0500
				END:STANDARD
				END:VTIMEZONE
				BEGIN:VTIMEZONE
				END:VTIMEZONE
				""" + event("UID:1\nDTSTART;TZID=Eastern Standard Time:20240312T233000\n" + ME + ANN)
				+ "END:VCALENDAR\n");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.only(Statement.Interaction.class).on()).isEqualTo("2024-03-12");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-WR-CALNAME:Me@x.org", "X-WR-RELCALID:me@x.org", "X-OWNER;CN=\"Me\":mailto:me@x.org" })
	void theCalendarIsWhoseNameItBears(String line) {
		CollectingSink sink = read("BEGIN:VCALENDAR\nVERSION:2.0\n" + line + "\n"
				+ event("UID:1\nDTSTART:20240312T100000\n" + ME + ANN) + "END:VCALENDAR\n");
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::ref)
			.containsExactly(Statement.APPLICANT, "email:ann@x.org");
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void aCalendarNamedAfterItselfIsNobodys() {
		CollectingSink sink = read("BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-RELCALID:abc@group.calendar.google.com\n"
				+ event("UID:1\nDTSTART:20240312T100000\n" + ME + ANN)
				+ event("UID:2\nDTSTART:20240313T100000\n" + ME + "ATTENDEE:mailto:ben@x.org\n") + "END:VCALENDAR\n");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("me", "Ann Roe", "ben@x.org");
	}

	@Test
	void theAddressMayStandBesideAnAccountOfApple() {
		CollectingSink sink = read(mine(
				event("UID:1\nDTSTART:20240312T100000\n" + "ORGANIZER;CN=Ann Roe;EMAIL=ann@x.org:/aMTA4/principal/\n"
						+ "ATTENDEE;CN=Me;EMAIL=me@x.org;PARTSTAT=ACCEPTED:/bMTA4/principal/\n")));
		assertThat(sink.only(Statement.Interaction.class).person()).isEqualTo("email:ann@x.org");
	}

	@Test
	void orWhoseAddressTakesPartInMostEvents() {
		String events = IntStream.range(0, 5000)
			.mapToObj((i) -> event(
					"UID:%d\nDTSTART:20240312T100000\nATTENDEE:mailto:me@x.org\nATTENDEE:mailto:p%d@x.org\n"
						.formatted(i, i)))
			.collect(Collectors.joining());
		CollectingSink sink = read("BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Interaction.class)).hasSize(5000);
		assertThat(sink.everything()).doesNotContain("me@x.org");
	}

	@Test
	void orNobodysWithAWord() {
		CollectingSink sink = read("BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Work\n"
				+ event("UID:1\nDTSTART:20240312T100000\n" + ME + ANN) + "END:VCALENDAR\n");
		assertThat(sink.all(Statement.Interaction.class)).extracting(Statement.Interaction::person)
			.containsExactly("email:me@x.org", "email:ann@x.org");
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Doubtful.class);
			assertThat(problem.at()).isEqualTo("file");
			assertThat(problem.remedy()).contains("X-WR-CALNAME");
		});
	}

	@Test
	void aNameWrittenAnywhereBesideAnAddressIsHers() {
		CollectingSink sink = read(
				mine(event("UID:1\nDTSTART:20240312T100000\n" + ME + "ATTENDEE;CN=ann@x.org:mailto:ann@x.org\n")
						+ event("UID:2\nDTSTART:20240313T100000\n" + ME + ANN)));
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("me", "Ann Roe");
	}

	@Test
	void theSameEventTwiceCountsOnce() {
		String event = event("UID:1\nDTSTART:20240312T100000\n" + ME + ANN);
		CollectingSink sink = read(mine(event + event));
		assertThat(sink.records()).isEqualTo(2);
		assertThat(sink.all(Statement.Interaction.class)).hasSize(1);
	}

	@Test
	void saysTheSameEachTime() {
		String text = mine(event("UID:1\nDTSTART:20240312T100000\n" + ME + guests(5))
				+ event("DTSTART:20240313T100000\nSUMMARY:Rounds\n" + ME + guests(15)));
		List<Statement> once = read(text).statements();
		assertThat(once).hasSizeGreaterThan(20).isEqualTo(read(text).statements());
		assertThat(read(text).only(Statement.Meeting.class).ref()).isEqualTo("event:2024-03-13 rounds");
	}

	@Test
	void aBadEventCostsThatEvent() {
		CollectingSink sink = read(mine("BEGIN:VEVENT\nUID:0\n" + event("UID:1\nDTSTART:20240312T100000\n" + ME + ANN)
				+ event("UID:2\nDTSTART:someday\n" + ME + ANN) + event("UID:3\nDTSTART:20240313T100000\n" + ME + ANN)));
		assertThat(sink.all(Statement.Interaction.class)).hasSize(2);
		assertThat(sink.problems()).extracting(Problem::at).containsExactly("line 4", "line 12");
	}

	@Test
	void saysThatAFileIsCutShort() {
		String text = mine(event("UID:1\nDTSTART:20240312T100000\n" + ME + ANN));
		CollectingSink sink = read(text.replace("END:VCALENDAR\n", ""));
		assertThat(sink.all(Statement.Interaction.class)).hasSize(1);
		assertThat(sink.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("cut short"));
	}

	@Test
	void isKnownByItsContent() {
		assertThat(this.importer.recognises(new Sample("x", "\r\nbegin:vcalendar\r\n"))).isTrue();
		assertThat(this.importer.recognises(new Sample("x.ics", "BEGIN:VCARD\r\n"))).isFalse();
		assertThat(this.importer.isPrivate()).isTrue();
	}

	private CollectingSink read(String text) {
		return Reading.read(this.importer, text);
	}

	private static String mine(String events) {
		return "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:me@x.org\n" + events + "END:VCALENDAR\n";
	}

	private static String event(String lines) {
		return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
	}

	private static String guests(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((i) -> "ATTENDEE;CN=Guest %d:mailto:guest%d@x.org\n".formatted(i, i))
			.collect(Collectors.joining());
	}

}
