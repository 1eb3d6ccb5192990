package org.vouchgraph.exchange.calendar;

import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.WrittenName;
import org.vouchgraph.network.Names;

/**
 * Somebody at an event.
 *
 * @param name as written, given name first; the e-mail address where there is none
 * @param email normalised, or empty
 * @param role {@code organizer}, {@code chair} or {@code attendee}
 * @param declined whether she said that she would not come
 */
record Guest(WrittenName name, String email, String role, boolean declined) {

	private static final String GOOGLE = "calendar.google.com";

	/** A guest with the name that is written beside the address, if any. */
	static Guest of(String commonName, String email, String role, boolean declined) {
		WrittenName name = WrittenName.read(commonName);
		// No guess from the address: "ann.roe@x.org" need not be Ann Roe.
		boolean named = !Names.normalise(name.name()).isEmpty() && name.name().indexOf('@') < 0;
		return new Guest(named ? name : new WrittenName(email, null, null), email, role, declined);
	}

	/** Whether she has a name, and not her address for one. */
	boolean isNamed() {
		return !this.name.name().equals(this.email);
	}

	/** Tells her apart within the calendar; empty if nothing does. */
	String key() {
		return !this.email.isEmpty() ? "email:" + this.email
				: this.name.name().isEmpty() ? "" : "name:" + Names.normalise(this.name.name());
	}

	/** Whether a person can be behind it. */
	boolean isSomebody() {
		return !key().isEmpty() && this.email.length() <= PlainText.LONGEST_NAME && !isCalendar(this.email);
	}

	/** Whether the address is a calendar's or a room's at Google, and nobody's. */
	static boolean isCalendar(String email) {
		String host = email.substring(email.indexOf('@') + 1);
		return host.equals(GOOGLE) || host.endsWith("." + GOOGLE);
	}

}
