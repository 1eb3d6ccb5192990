package org.vouchgraph.exchange;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is due and where to be, to take away into a calendar.
 *
 * @param name what to call the calendar
 * @param at when it was made
 * @param entries in order of days
 */
public record DayPlan(String name, Instant at, Iterable<Entry> entries) {

	/**
	 * One thing on one or more whole days.
	 *
	 * @param uid the same in each export, so that a calendar that has it is brought up to
	 * date
	 * @param first day
	 * @param last day, inclusive
	 * @param title in a few words
	 * @param why in a sentence or two
	 * @param place or null
	 * @param remind how many days before the first to remind
	 * @param category in a word
	 */
	public record Entry(String uid, LocalDate first, LocalDate last, String title, String why, @Nullable String place,
			int remind, String category) {
	}

}
