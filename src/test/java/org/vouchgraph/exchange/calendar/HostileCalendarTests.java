package org.vouchgraph.exchange.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileCalendarTests {

	private static final String TWO = "ATTENDEE;CN=Me:mailto:me@x.org\nATTENDEE;CN=Ann Roe:mailto:ann@x.org\n";

	private static final String EVENT = event(
			"UID:1\nSUMMARY:Talk\nDTSTART:20240312T100000Z\nDTEND:20240312T110000Z\n" + TWO);

	private final CalendarEvents importer = new CalendarEvents(
			Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC), Ceilings.USUAL);

	static Stream<Case> common() {
		return HostileInputs.from(calendar(EVENT.repeat(5))).stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		return Stream.of(Arguments.of("cards", "BEGIN:VCARD\nEND:VCARD\n", "0 Refused"),
				Arguments.of("events without a calendar", EVENT, "0 Refused"),
				Arguments.of("no events", calendar(""), "0"),
				Arguments.of("tasks and journals",
						calendar("BEGIN:VTODO\nDTSTART:x\nEND:VTODO\nBEGIN:VJOURNAL\nEND:VJOURNAL\n"), "0"),
				Arguments.of("begins without end", calendar("BEGIN:VEVENT\n".repeat(10_000)), "10000 Skipped"),
				Arguments.of("calendars without end", "BEGIN:VCALENDAR\n".repeat(10_000) + calendar(EVENT),
						"1 Doubtful"),
				Arguments.of("20,000 nested alarms",
						calendar(event("UID:1\nDTSTART:20240312\n" + "BEGIN:VALARM\n".repeat(20_000)
								+ "END:VALARM\n".repeat(20_000) + TWO)),
						"1"),
				Arguments.of("an alarm that never ends", calendar(event("DTSTART:20240312\nBEGIN:VALARM\n" + TWO)),
						"1"),
				Arguments.of("20,000 nested calendars",
						"BEGIN:VCALENDAR\n".repeat(20_000) + calendar(EVENT) + "END:VCALENDAR\n".repeat(20_000), "1"),
				Arguments.of("seconds for a year", recurring("FREQ=SECONDLY;UNTIL=20250101T000000Z"), "1 Doubtful"),
				Arguments.of("minutes for ever", recurring("FREQ=MINUTELY"), "1 Doubtful"),
				Arguments.of("a rule that never matches", recurring("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "1"),
				Arguments.of("a count of 2^31", recurring("FREQ=DAILY;COUNT=2147483648"), "1 Doubtful"),
				Arguments.of("a count below nought", recurring("FREQ=DAILY;COUNT=-5"), "1"),
				Arguments.of("an interval of nought", recurring("FREQ=DAILY;INTERVAL=0"), "1"),
				Arguments.of("an interval below nought", recurring("FREQ=DAILY;INTERVAL=-1"), "1"),
				Arguments.of("an interval of 2^31 - 1", recurring("FREQ=YEARLY;INTERVAL=2147483647"), "1"),
				Arguments.of("until before the start", recurring("FREQ=DAILY;UNTIL=20200101"), "1"),
				Arguments.of("until never", recurring("FREQ=DAILY;UNTIL=tomorrow"), "1 Doubtful"),
				Arguments.of("a rule without a frequency", recurring("INTERVAL=2"), "1 Doubtful"),
				Arguments.of("an empty rule", recurring(""), "1 Doubtful"),
				Arguments.of("an unknown frequency", recurring("FREQ=FORTNIGHTLY"), "1 Doubtful"),
				Arguments.of("weeks by number", recurring("FREQ=YEARLY;BYWEEKNO=20"), "1 Doubtful"),
				Arguments.of("dense lists",
						recurring("FREQ=DAILY;BYMONTH=" + numbers(12) + ";BYMONTHDAY=" + numbers(31) + ";BYHOUR="
								+ numbers(23) + ";BYMINUTE=" + numbers(59) + ";BYSECOND=" + numbers(59)),
						"1"),
				Arguments.of("days of no week", recurring("FREQ=MONTHLY;BYDAY=99XX,MO,"), "1"),
				Arguments.of("positions out of range", recurring("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9999,-9999"), "1"),
				Arguments.of("2,000 rules of old",
						calendar(event("DTSTART:19000101\nRRULE:FREQ=DAILY;COUNT=2147483647\n" + TWO).repeat(2000)),
						"2000 Doubtful"),
				Arguments.of("100,000 further days",
						calendar(event("DTSTART:20240312\nRDATE:" + "20240313T100000,".repeat(60_000) + "\n" + TWO)),
						"1 Doubtful"),
				Arguments.of("10,000 lines of further days",
						calendar(event(
								"DTSTART:20240312\n" + "RDATE:20240313T100000,x,20249999\n".repeat(10_000) + TWO)),
						"1"),
				Arguments.of("a period for a day",
						calendar(event("DTSTART:20240312\nRDATE;VALUE=PERIOD:20240313T100000Z/PT1H,x/y\n" + TWO)), "1"),
				Arguments.of("ends before it starts",
						calendar(event("DTSTART:20240312T100000\nDTEND:20240311T100000\n" + TWO)), "1 Doubtful"),
				Arguments.of("a negative duration", calendar(event("DTSTART:20240312T100000\nDURATION:-P5D\n" + TWO)),
						"1 Doubtful"),
				Arguments.of("a duration of ages",
						calendar(event("DTSTART:20240312T100000\nDURATION:P999999999W\n" + TWO)), "1"),
				Arguments.of("no start", calendar(event("UID:1\n" + TWO)), "1 Skipped"),
				Arguments.of("a start in words", calendar(event("DTSTART:someday\n" + TWO)), "1 Skipped"),
				Arguments.of("30 February", calendar(event("DTSTART:20240230T100000\n" + TWO)), "1 Skipped"),
				Arguments.of("month 13", calendar(event("DTSTART:20241312T100000\n" + TWO)), "1 Skipped"),
				Arguments.of("hour 99", calendar(event("DTSTART:20240312T990000Z\n" + TWO)), "1"),
				Arguments.of("year 0001", calendar(event("DTSTART:00010101T000000\n" + TWO)), "1 Skipped"),
				Arguments.of("year 1601", calendar(event("DTSTART:16010101T000000\n" + TWO)), "1 Skipped"),
				Arguments.of("year 9999", calendar(event("DTSTART:99991231T235959\n" + TWO)), "1 Skipped"),
				Arguments.of("no UID", calendar(event("DTSTART:20240312\n" + TWO).repeat(2)), "2"),
				Arguments.of("one UID for two", calendar(EVENT + EVENT.replace("Talk", "Other")), "2"),
				Arguments.of("part of itself",
						calendar(event("UID:1\nRELATED-TO:1\nDTSTART;VALUE=DATE:20240312\n"
								+ "DTEND;VALUE=DATE:20240315\nLOCATION:X\n" + TWO)),
						"1"),
				Arguments.of("part of each other", calendar(event(
						"UID:1\nRELATED-TO:2\nDTSTART;VALUE=DATE:20240312\nDTEND;VALUE=DATE:20240315\n" + TWO)
						+ event("UID:2\nRELATED-TO:1\nDTSTART;VALUE=DATE:20240312\nDTEND;VALUE=DATE:20240315\n" + TWO)),
						"2"),
				Arguments.of("a zone for a path",
						calendar(event("DTSTART;TZID=../../etc/passwd:20240312T100000\n" + TWO)), "1"),
				Arguments.of("a zone of 10,000 characters",
						calendar(event("DTSTART;TZID=" + "x".repeat(10_000) + ":20240312T100000\n" + TWO)), "1"),
				Arguments.of("an empty time zone", calendar("BEGIN:VTIMEZONE\nEND:VTIMEZONE\n" + EVENT), "1"),
				Arguments.of("a time zone of 1601",
						calendar("BEGIN:VTIMEZONE\nTZID:A\nTZURL:http://127.0.0.1:1/\nBEGIN:STANDARD\n"
								+ "DTSTART:16010101T000000\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n"
								+ event("DTSTART;TZID=A:20240312T100000\n" + TWO)),
						"1"),
				Arguments.of("the calendar's zone is none", calendar("X-WR-TIMEZONE:Nowhere\n" + EVENT), "1"),
				Arguments.of("guests without mailto",
						calendar(event(
								"DTSTART:20240312\nATTENDEE:me@x.org\nATTENDEE:ann@x.org\nATTENDEE:x\nATTENDEE:\n")),
						"1 Doubtful"),
				Arguments.of("guests with bad addresses",
						calendar(event("DTSTART:20240312\nATTENDEE;CN=A:mailto:\nATTENDEE;CN=?:mailto:x\n" + TWO)),
						"1 Doubtful"),
				Arguments.of("10,000 guests",
						calendar(
								event("UID:1\nDTSTART:20240312\nATTENDEE:mailto:me@x.org\n" + IntStream.range(0, 10_000)
									.mapToObj((i) -> "ATTENDEE:mailto:guest" + i + "@x.org\n")
									.collect(Collectors.joining()))),
						"1"),
				Arguments.of("an event of 3 MB",
						calendar(event("DTSTART:20240312\n" + "ATTENDEE:mailto:someone@example.org\n".repeat(100_000))
								+ EVENT),
						"2 Skipped"),
				Arguments.of("an attachment of 20 MB",
						calendar(event(
								"DTSTART:20240312\nATTACH;ENCODING=BASE64:" + "A".repeat(20_000_000) + "\n" + TWO)),
						"1"),
				Arguments.of("a description of 20 MB, folded",
						calendar(event("DTSTART:20240312\nDESCRIPTION:" + "x\n ".repeat(7_000_000) + "\n" + TWO)), "1"),
				Arguments.of("a title of 5 MB",
						calendar(event("DTSTART:20240312\nSUMMARY:" + "x".repeat(5_000_000) + "\n" + TWO)),
						"1 Doubtful"),
				Arguments.of("broken folding", calendar(event("DTSTART:20240312\nSUMMARY:Talk\nabout it\n" + TWO)),
						"1 Doubtful"),
				Arguments.of("control characters", calendar(event("DTSTART:20240312\nSUMMARY:T\0alk\u202E\n" + TWO)),
						"1 Doubtful"),
				Arguments.of("a formula", calendar(event("DTSTART:20240312\nSUMMARY:=HYPERLINK(\"http://x\")\n" + TWO)),
						"1"),
				Arguments.of("all called off", calendar("METHOD:CANCEL\n" + EVENT), "1"),
				Arguments.of("vCalendar 1.0", calendar(EVENT).replace("2.0", "1.0"), "1"),
				Arguments.of("version 9.9", calendar(EVENT).replace("2.0", "9.9"), "1"),
				Arguments.of("lower case", calendar(EVENT).toLowerCase(Locale.ROOT), "1"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

	private static String calendar(String events) {
		return "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:me@x.org\n" + events + "END:VCALENDAR\n";
	}

	private static String event(String lines) {
		return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
	}

	private static String recurring(String rule) {
		return calendar(event("UID:1\nDTSTART:20240101T100000Z\nRRULE:" + rule + "\n" + TWO));
	}

	private static String numbers(int last) {
		return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).collect(Collectors.joining(","));
	}

}
