package org.vouchgraph.exchange.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.DayPlan;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.SomeLeads;

import static org.assertj.core.api.Assertions.assertThat;

/** Read back by biweekly. */
class DayPlanFileTests {

	private static final Instant AT = Instant.parse("2026-11-26T18:00:00Z");

	private static String written(Instant at, DayPlan.Entry... entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DayPlanFile().write(new DayPlan("Vouchgraph", at, List.of(entries)), out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static DayPlan.Entry entry(String title) {
		return new DayPlan.Entry("1d1c6b3e@vouchgraph", LocalDate.of(2027, 3, 14), LocalDate.of(2027, 3, 16), title,
				"Why; because, \\ of this.", "Lisbon, Portugal", 14, "Meeting");
	}

	private static String day(java.util.Date date) {
		return new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT).format(date);
	}

	@Test
	void isReadBackByBiweekly() throws IOException {
		String text = written(AT, entry("Heart Valve Forum"));
		ICalendar calendar = Biweekly.parse(text).first();
		assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
		assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
		VEvent event = calendar.getEvents().get(0);
		assertThat(event.getUid().getValue()).isEqualTo("1d1c6b3e@vouchgraph");
		assertThat(event.getSummary().getValue()).isEqualTo("Heart Valve Forum");
		assertThat(event.getDescription().getValue()).isEqualTo("Why; because, \\ of this.");
		assertThat(event.getLocation().getValue()).isEqualTo("Lisbon, Portugal");
		assertThat(event.getDateStart().getValue().hasTime()).isFalse();
		assertThat(day(event.getDateStart().getValue())).isEqualTo("2027-03-14");
		// The end is exclusive: a meeting of three days ends on the fourth.
		assertThat(day(event.getDateEnd().getValue())).isEqualTo("2027-03-17");
		assertThat(event.getTransparency().isTransparent()).isTrue();
		assertThat(event.getAlarms().get(0).getTrigger().getDuration().toMillis())
			.isEqualTo(-(14 * 24 - 9) * 3_600_000L);
	}

	@Test
	void bringsWhatWasImportedBeforeUpToDate() throws IOException {
		VEvent before = Biweekly.parse(written(AT, entry("Forum"))).first().getEvents().get(0);
		VEvent after = Biweekly.parse(written(AT.plusSeconds(3600), entry("Forum, moved"))).first().getEvents().get(0);
		assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
		assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
		assertThat(after.getDateTimeStamp().getValue()).isAfter(before.getDateTimeStamp().getValue());
	}

	@Test
	void keepsEveryNameAndFoldsBetweenCharacters() throws IOException {
		for (String name : SomeLeads.HARD_NAMES) {
			String longName = (name + " ").repeat(9);
			String text = written(AT, entry(longName));
			for (String line : text.split("\r\n")) {
				assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
				assertThat(line).doesNotContain("\uFFFD");
			}
			assertThat(Biweekly.parse(text).first().getEvents().get(0).getSummary().getValue())
				.isEqualTo(PlainText.line(longName, Integer.MAX_VALUE));
		}
	}

	@Test
	void isACalendarWithoutEntriesToo() throws IOException {
		assertThat(Biweekly.parse(written(AT)).first().getEvents()).isEmpty();
	}

}
