package org.vouchgraph.usecase;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.network.InvalidRequest;

/** What a user typed, held to what can be. */
final class Typed {

	/** The most characters of a line in the user's own words. */
	static final int LONGEST_LINE = 1000;

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	/** Nobody plans longer ahead. */
	private static final int MOST_YEARS = 20;

	private Typed() {
	}

	/** What was typed, on one line; empty where there is nothing. */
	static String text(String field, @Nullable String given, int longest) {
		String text = PlainText.line(given, Integer.MAX_VALUE);
		if (text.length() > longest) {
			throw new InvalidRequest(
					"The " + field + " must have up to " + longest + " characters; it has " + text.length() + ".");
		}
		return text;
	}

	/** The day on which something happened; today where absent. */
	static LocalDate happened(@Nullable LocalDate given, LocalDate today) {
		LocalDate on = (given == null) ? today : given;
		// Where the server is told another time zone than the browser, tomorrow has
		// begun.
		if (on.isBefore(EARLIEST) || on.isAfter(today.plusDays(1))) {
			throw new InvalidRequest("The day " + on + " is not in [" + EARLIEST + ".." + today
					+ "]; give the day on which it happened, as " + today + ".");
		}
		return on;
	}

	/** A day for which something is planned. */
	static LocalDate planned(LocalDate given, LocalDate today) {
		LocalDate first = today.minusYears(1);
		LocalDate last = today.plusYears(MOST_YEARS);
		if (given.isBefore(first) || given.isAfter(last)) {
			throw new InvalidRequest("The day " + given + " is not in [" + first + ".." + last
					+ "]; give the day by which to do it, as " + today.plusDays(7) + ".");
		}
		return given;
	}

}
