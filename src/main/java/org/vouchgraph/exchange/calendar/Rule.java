package org.vouchgraph.exchange.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How an event recurs, to the day (RFC 5545 §3.3.10 without {@code BYYEARDAY},
 * {@code BYWEEKNO} and what recurs within a day).
 *
 * @param every the unit of the period: days, weeks, months or years
 * @param interval periods from one to the next, at least 1
 * @param count how many there are in all, or null
 * @param until the last day on which there can be one, or null
 * @param positions {@code BYSETPOS}
 */
record Rule(ChronoUnit every, int interval, @Nullable Integer count, @Nullable LocalDate until, List<Weekday> weekdays,
		List<Integer> monthDays, List<Integer> months, List<Integer> positions, DayOfWeek weekStart) {

	/**
	 * A day of the week.
	 *
	 * @param nth which one in its month or year, from the end if below 0; 0 for each
	 */
	record Weekday(int nth, DayOfWeek day) {
	}

	/** The first day of the period that is so many periods after that of a day. */
	LocalDate period(LocalDate start, long periods) {
		LocalDate first = switch (this.every) {
			case WEEKS -> start.with(TemporalAdjusters.previousOrSame(this.weekStart));
			case MONTHS -> start.withDayOfMonth(1);
			case YEARS -> start.withDayOfYear(1);
			default -> start;
		};
		return first.plus(periods, this.every);
	}

	/** The days of the period that begins so, in order. */
	List<LocalDate> days(LocalDate period, LocalDate start) {
		List<LocalDate> days = new ArrayList<>();
		LocalDate end = period.plus(1, this.every);
		for (LocalDate day = period; day.isBefore(end); day = day.plusDays(1)) {
			if (fits(day, start)) {
				days.add(day);
			}
		}
		if (this.positions.isEmpty()) {
			return days;
		}
		List<LocalDate> chosen = new ArrayList<>();
		for (int i = 0; i < days.size(); i++) {
			if (this.positions.contains(i + 1) || this.positions.contains(i - days.size())) {
				chosen.add(days.get(i));
			}
		}
		return chosen;
	}

	private boolean fits(LocalDate day, LocalDate start) {
		if (!this.months.isEmpty() && !this.months.contains(day.getMonthValue())) {
			return false;
		}
		if (!this.monthDays.isEmpty() && !this.monthDays.contains(day.getDayOfMonth())
				&& !this.monthDays.contains(day.getDayOfMonth() - day.lengthOfMonth() - 1)) {
			return false;
		}
		if (!this.weekdays.isEmpty()) {
			return this.weekdays.stream().anyMatch((weekday) -> fits(day, weekday));
		}
		if (!this.monthDays.isEmpty()) {
			return true;
		}
		return switch (this.every) {
			case WEEKS -> day.getDayOfWeek() == start.getDayOfWeek();
			case MONTHS -> day.getDayOfMonth() == start.getDayOfMonth();
			case YEARS -> day.getDayOfMonth() == start.getDayOfMonth()
					&& (!this.months.isEmpty() || day.getMonth() == start.getMonth());
			default -> true;
		};
	}

	private boolean fits(LocalDate day, Weekday weekday) {
		if (day.getDayOfWeek() != weekday.day()) {
			return false;
		}
		if (weekday.nth() == 0 || this.every == ChronoUnit.DAYS || this.every == ChronoUnit.WEEKS) {
			return true;
		}
		boolean ofMonth = this.every == ChronoUnit.MONTHS || !this.months.isEmpty();
		int place = ofMonth ? day.getDayOfMonth() : day.getDayOfYear();
		int length = ofMonth ? day.lengthOfMonth() : day.lengthOfYear();
		return weekday.nth() == (place - 1) / 7 + 1 || weekday.nth() == -((length - place) / 7 + 1);
	}

}
