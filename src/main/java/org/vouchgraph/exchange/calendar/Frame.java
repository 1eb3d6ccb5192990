package org.vouchgraph.exchange.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

import com.ibm.icu.util.TimeZone;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;

/** What the lines around the events say of the calendar. */
final class Frame {

	private final ZoneId usual;

	private ZoneId zone;

	private String version = "2.0";

	private String owner = "";

	private boolean cancelled;

	private int calendars;

	private int open;

	/**
	 * Nothing is known yet.
	 * @param zone of calendars that name none
	 */
	Frame(ZoneId zone) {
		this.usual = zone;
		this.zone = zone;
	}

	/** Takes a line outside of events. */
	void line(String name, String value) {
		boolean calendar = value.equalsIgnoreCase("VCALENDAR");
		switch (name) {
			case "BEGIN" -> {
				if (calendar) {
					begin();
				}
			}
			case "END" -> this.open -= calendar ? 1 : 0;
			case "VERSION" -> this.version = value.equals("1.0") ? "1.0" : "2.0";
			case "METHOD" -> this.cancelled = value.equalsIgnoreCase("CANCEL");
			case "X-WR-TIMEZONE" -> this.zone = zone(value).orElse(this.usual);
			case "X-WR-CALNAME", "X-WR-RELCALID", "X-OWNER" -> {
				if (this.owner.isEmpty()) {
					this.owner = Identifier
						.parse(Scheme.EMAIL, value.regionMatches(true, 0, "mailto:", 0, 7) ? value.substring(7) : value)
						.map(Identifier::value)
						.filter((email) -> !Guest.isCalendar(email))
						.orElse("");
				}
			}
			default -> {
				// Of a task, a journal or a time zone.
			}
		}
	}

	/** The e-mail address that the calendar is named after, or empty. */
	String owner() {
		return this.owner;
	}

	ZoneId zone() {
		return this.zone;
	}

	/** Of iCalendar: 2.0, or 1.0 for vCalendar. */
	String version() {
		return this.version;
	}

	/** Whether it tells of events that are called off. */
	boolean isCancelled() {
		return this.cancelled;
	}

	/** Whether there was a calendar at all. */
	boolean isCalendar() {
		return this.calendars > 0;
	}

	/** Whether a calendar has not ended yet. */
	boolean isOpen() {
		return this.open > 0;
	}

	private void begin() {
		this.calendars++;
		this.open++;
		this.zone = this.usual;
		this.version = "2.0";
		this.cancelled = false;
	}

	/** The zone of a name, which may be one of Windows: "Eastern Standard Time". */
	static Optional<ZoneId> zone(String name) {
		String known = TimeZone.getIDForWindowsID(name, "001");
		try {
			return Optional.of(ZoneId.of((known != null) ? known : name));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
