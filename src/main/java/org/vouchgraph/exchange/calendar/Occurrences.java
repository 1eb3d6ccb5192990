package org.vouchgraph.exchange.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The days on which events took place. Written by hand rather than left to a library
 * because a rule from a stranger must not be able to ask for more work than a calendar is
 * worth: of an event that recurs the latest {@value #MOST} days of the last
 * {@value #YEARS} years count, and a file has so many looks at days and no more.
 */
final class Occurrences {

	static final int MOST = 200;

	static final int YEARS = 5;

	private static final long LOOKS = 30_000_000;

	private final LocalDate from;

	private final LocalDate to;

	private long looks = LOOKS;

	/** Days before today. */
	Occurrences(LocalDate today) {
		this.from = today.minusYears(YEARS);
		this.to = today.minusDays(1);
	}

	/**
	 * The past days of an event, in order.
	 * @param rule how it recurs, or null
	 * @param more further days
	 * @param except days on which it did not take place
	 */
	List<LocalDate> of(LocalDate start, @Nullable Rule rule, Collection<LocalDate> more, Collection<LocalDate> except) {
		TreeSet<LocalDate> days = new TreeSet<>();
		if (rule == null && more.isEmpty()) {
			// What took place once may be older.
			if (!start.isAfter(this.to)) {
				days.add(start);
			}
		}
		else {
			add(days, start);
			more.forEach((day) -> add(days, day));
			if (rule != null) {
				recur(days, start, rule);
			}
		}
		days.removeAll(except);
		while (days.size() > MOST) {
			days.pollFirst();
		}
		return List.copyOf(days);
	}

	/** Whether some rules were not followed to their end. */
	boolean isExhausted() {
		return this.looks <= 0;
	}

	private void recur(TreeSet<LocalDate> days, LocalDate start, Rule rule) {
		LocalDate last = (rule.until() != null && rule.until().isBefore(this.to)) ? rule.until() : this.to;
		long all = (rule.count() != null) ? rule.count() : Long.MAX_VALUE;
		long period = 0;
		if (rule.count() == null && start.isBefore(this.from)) {
			long passed = rule.every().between(rule.period(start, 0), this.from);
			period = passed / rule.interval();
		}
		// The start is the first, whatever the rule says.
		long seen = 1;
		LocalDate begin = rule.period(start, period * rule.interval());
		while (!begin.isAfter(last) && seen < all && this.looks > 0) {
			this.looks -= rule.every().getDuration().toDays();
			for (LocalDate day : rule.days(begin, start)) {
				if (day.isAfter(start) && !day.isAfter(last) && seen < all) {
					seen++;
					add(days, day);
				}
			}
			period++;
			begin = rule.period(start, period * rule.interval());
		}
	}

	private void add(TreeSet<LocalDate> days, LocalDate day) {
		if (!day.isBefore(this.from) && !day.isAfter(this.to)) {
			days.add(day);
		}
	}

}
