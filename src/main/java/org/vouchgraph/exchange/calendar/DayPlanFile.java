package org.vouchgraph.exchange.calendar;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.vouchgraph.exchange.DayPlan;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.PlainText;

/**
 * Writes what is due as iCalendar (RFC 5545): events of whole days that leave the day
 * free, with a reminder at nine, because telephones show no to-dos. What is imported
 * again takes the place of what was imported before: the UID is the same, and the
 * sequence number grows.
 */
public final class DayPlanFile implements Exporter<DayPlan> {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/** RFC 5545, 3.1: a line has up to 75 octets. */
	private static final int LONGEST_LINE = 75;

	private static final int REMIND_AT = 9;

	/** Sequence numbers are integers of 32 bits: minutes since this fit for long. */
	private static final Instant SEQUENCE_FROM = Instant.parse("2020-01-01T00:00:00Z");

	@Override
	public OutputFormat format() {
		return new OutputFormat("ics", "Calendar (iCalendar)", "text/calendar;charset=UTF-8");
	}

	@Override
	public void write(DayPlan plan, OutputStream out) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		line(writer, "BEGIN:VCALENDAR");
		line(writer, "VERSION:2.0");
		line(writer, "PRODID:-//Vouchgraph//Vouchgraph//EN");
		line(writer, "CALSCALE:GREGORIAN");
		line(writer, "METHOD:PUBLISH");
		line(writer, "X-WR-CALNAME:" + text(plan.name()));
		for (DayPlan.Entry entry : plan.entries()) {
			write(writer, entry, plan.at());
		}
		line(writer, "END:VCALENDAR");
		writer.flush();
	}

	private static void write(Writer writer, DayPlan.Entry entry, Instant at) throws IOException {
		line(writer, "BEGIN:VEVENT");
		line(writer, "UID:" + text(entry.uid()));
		line(writer, "DTSTAMP:" + STAMP.format(at));
		line(writer, "LAST-MODIFIED:" + STAMP.format(at));
		line(writer, "SEQUENCE:" + Math.max(0, (at.getEpochSecond() - SEQUENCE_FROM.getEpochSecond()) / 60));
		line(writer, "DTSTART;VALUE=DATE:" + DAY.format(entry.first()));
		// The end is the first day that is free again.
		LocalDate end = entry.last().isBefore(entry.first()) ? entry.first() : entry.last();
		line(writer, "DTEND;VALUE=DATE:" + DAY.format(end.plusDays(1)));
		line(writer, "SUMMARY:" + text(entry.title()));
		line(writer, "DESCRIPTION:" + text(entry.why()));
		if (entry.place() != null) {
			line(writer, "LOCATION:" + text(entry.place()));
		}
		line(writer, "CATEGORIES:" + text(entry.category()));
		line(writer, "TRANSP:TRANSPARENT");
		line(writer, "CLASS:PRIVATE");
		line(writer, "BEGIN:VALARM");
		line(writer, "ACTION:DISPLAY");
		line(writer, "DESCRIPTION:" + text(entry.title()));
		int hours = REMIND_AT - 24 * entry.remind();
		line(writer, "TRIGGER;RELATED=START:" + ((hours < 0) ? "-" : "") + "PT" + Math.abs(hours) + "H");
		line(writer, "END:VALARM");
		line(writer, "END:VEVENT");
	}

	/** RFC 5545, 3.3.11. */
	private static String text(String text) {
		return PlainText.line(text, Integer.MAX_VALUE).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
	}

	/** Folds between characters, never within one. */
	private static void line(Writer writer, String line) throws IOException {
		int octets = 0;
		for (int i = 0; i < line.length();) {
			int c = line.codePointAt(i);
			int size = (c < 0x80) ? 1 : (c < 0x800) ? 2 : (c < 0x10000) ? 3 : 4;
			if (octets + size > LONGEST_LINE) {
				writer.write("\r\n ");
				octets = 1;
			}
			writer.append(Character.toString(c));
			octets += size;
			i += Character.charCount(c);
		}
		writer.write("\r\n");
	}

}
