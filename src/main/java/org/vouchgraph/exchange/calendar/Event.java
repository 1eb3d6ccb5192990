package org.vouchgraph.exchange.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar.
 *
 * @param uid its lasting name, or empty
 * @param at where in the file it stands
 * @param title on one line, or empty
 * @param place on one line; null where there is none or it is a web address
 * @param virtual whether it is on the web only
 * @param start its day where it was written
 * @param last its last day, not before the start
 * @param allDay whether it has no hours
 * @param free whether it leaves the time free
 * @param cancelled whether it did not take place
 * @param guests everybody in it once, those who declined among them
 * @param rule how it recurs, or null
 * @param more further days
 * @param except days on which it did not take place
 * @param instead the day of a recurring event in the place of which it stands, or null
 * @param parents the uids of the events that it is part of
 */
record Event(String uid, String at, String title, @Nullable String place, boolean virtual, LocalDate start,
		LocalDate last, boolean allDay, boolean free, boolean cancelled, List<Guest> guests, @Nullable Rule rule,
		List<LocalDate> more, List<LocalDate> except, @Nullable LocalDate instead, List<String> parents) {

	/** The most days of a conference; what is longer is a rotation or a leave. */
	private static final int LONGEST_MEETING = 14;

	/** Whether it goes over several days, as a conference does. */
	boolean isOfSeveralDays() {
		long nights = ChronoUnit.DAYS.between(this.start, this.last);
		// With hours, one night may be a night on call.
		return nights >= (this.allDay ? 1 : 2) && nights < LONGEST_MEETING;
	}

	/** What the calendar says of this address. */
	Optional<Guest> guest(String email) {
		return this.guests.stream().filter((guest) -> guest.email().equals(email)).findFirst();
	}

	/** Those with this address left out, and those who declined. */
	List<Guest> others(String email) {
		return this.guests.stream()
			.filter((guest) -> !guest.declined() && (email.isEmpty() || !guest.email().equals(email)))
			.toList();
	}

}
