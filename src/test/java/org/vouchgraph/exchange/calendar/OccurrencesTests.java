package org.vouchgraph.exchange.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.calendar.Rule.Weekday;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

/** The examples of RFC 5545 §3.8.5.3, which begin in September 1997. */
class OccurrencesTests {

	private static final LocalDate START = LocalDate.of(1997, 9, 2);

	@Test
	void daily() {
		assertThat(days(rule(ChronoUnit.DAYS, 1, 10), START)).hasSize(10).endsWith(LocalDate.of(1997, 9, 11));
		assertThat(days(rule(ChronoUnit.DAYS, 10, 5), START)).containsExactly(START, LocalDate.of(1997, 9, 12),
				LocalDate.of(1997, 9, 22), LocalDate.of(1997, 10, 2), LocalDate.of(1997, 10, 12));
		Rule untilChristmas = new Rule(ChronoUnit.DAYS, 1, null, LocalDate.of(1997, 12, 24), List.of(), List.of(),
				List.of(), List.of(), MONDAY);
		assertThat(days(untilChristmas, START)).hasSize(114).endsWith(LocalDate.of(1997, 12, 24));
	}

	@Test
	void weekly() {
		assertThat(days(rule(ChronoUnit.WEEKS, 1, 10), START)).hasSize(10).endsWith(LocalDate.of(1997, 11, 4));
		Rule tuesdaysAndThursdays = weekly(2, 8, MONDAY, TUESDAY, THURSDAY);
		assertThat(days(tuesdaysAndThursdays, START)).containsExactly(START, LocalDate.of(1997, 9, 4),
				LocalDate.of(1997, 9, 16), LocalDate.of(1997, 9, 18), LocalDate.of(1997, 9, 30),
				LocalDate.of(1997, 10, 2), LocalDate.of(1997, 10, 14), LocalDate.of(1997, 10, 16));
	}

	@Test
	void theDayOnWhichAWeekBeginsMatters() {
		LocalDate start = LocalDate.of(1997, 8, 5);
		assertThat(days(weekly(2, 4, MONDAY, TUESDAY, SUNDAY), start)).containsExactly(start, LocalDate.of(1997, 8, 10),
				LocalDate.of(1997, 8, 19), LocalDate.of(1997, 8, 24));
		assertThat(days(weekly(2, 4, SUNDAY, TUESDAY, SUNDAY), start)).containsExactly(start, LocalDate.of(1997, 8, 17),
				LocalDate.of(1997, 8, 19), LocalDate.of(1997, 8, 31));
	}

	@Test
	void monthly() {
		LocalDate friday = LocalDate.of(1997, 9, 5);
		assertThat(days(monthly(3, List.of(new Weekday(1, FRIDAY)), List.of(), List.of()), friday))
			.containsExactly(friday, LocalDate.of(1997, 10, 3), LocalDate.of(1997, 11, 7));
		LocalDate monday = LocalDate.of(1997, 9, 22);
		assertThat(days(monthly(3, List.of(new Weekday(-2, MONDAY)), List.of(), List.of()), monday))
			.containsExactly(monday, LocalDate.of(1997, 10, 20), LocalDate.of(1997, 11, 17));
		LocalDate third = LocalDate.of(1997, 9, 28);
		assertThat(days(monthly(3, List.of(), List.of(-3), List.of()), third)).containsExactly(third,
				LocalDate.of(1997, 10, 29), LocalDate.of(1997, 11, 28));
		LocalDate thirteenth = LocalDate.of(1998, 2, 13);
		assertThat(days(monthly(3, List.of(new Weekday(0, FRIDAY)), List.of(13), List.of()), thirteenth))
			.containsExactly(thirteenth, LocalDate.of(1998, 3, 13), LocalDate.of(1998, 11, 13));
	}

	@Test
	void monthlyByPosition() {
		List<Weekday> working = List.of(new Weekday(0, MONDAY), new Weekday(0, TUESDAY),
				new Weekday(0, DayOfWeek.WEDNESDAY), new Weekday(0, THURSDAY), new Weekday(0, FRIDAY));
		LocalDate start = LocalDate.of(1997, 9, 29);
		assertThat(days(monthly(3, working, List.of(), List.of(-2)), start)).containsExactly(start,
				LocalDate.of(1997, 10, 30), LocalDate.of(1997, 11, 27));
	}

	@Test
	void yearly() {
		LocalDate june = LocalDate.of(1997, 6, 10);
		Rule juneAndJuly = new Rule(ChronoUnit.YEARS, 1, 4, null, List.of(), List.of(), List.of(6, 7), List.of(),
				MONDAY);
		assertThat(days(juneAndJuly, june)).containsExactly(june, LocalDate.of(1997, 7, 10), LocalDate.of(1998, 6, 10),
				LocalDate.of(1998, 7, 10));
		LocalDate monday = LocalDate.of(1997, 5, 19);
		Rule twentieth = new Rule(ChronoUnit.YEARS, 1, 3, null, List.of(new Weekday(20, MONDAY)), List.of(), List.of(),
				List.of(), MONDAY);
		assertThat(days(twentieth, monday)).containsExactly(monday, LocalDate.of(1998, 5, 18),
				LocalDate.of(1999, 5, 17));
		LocalDate leap = LocalDate.of(1996, 2, 29);
		assertThat(days(rule(ChronoUnit.YEARS, 1, 2), leap)).containsExactly(leap, LocalDate.of(2000, 2, 29));
	}

	@Test
	void theLatestOfTheLastYearsCount() {
		LocalDate today = LocalDate.of(2026, 11, 24);
		List<LocalDate> days = new Occurrences(today).of(LocalDate.of(1990, 1, 1), rule(ChronoUnit.DAYS, 1, null),
				List.of(), List.of());
		assertThat(days).hasSize(Occurrences.MOST)
			.startsWith(today.minusDays(Occurrences.MOST))
			.endsWith(today.minusDays(1));
		List<LocalDate> monthly = new Occurrences(today).of(LocalDate.of(1990, 1, 31), rule(ChronoUnit.MONTHS, 1, null),
				List.of(), List.of(LocalDate.of(2026, 10, 31)));
		assertThat(monthly).hasSize(34).startsWith(LocalDate.of(2021, 12, 31)).endsWith(LocalDate.of(2026, 8, 31));
	}

	@Test
	void whatTookPlaceOnceMayBeOlderAndNothingIsInTheFuture() {
		Occurrences occurrences = new Occurrences(LocalDate.of(2026, 11, 24));
		assertThat(occurrences.of(START, null, List.of(), List.of())).containsExactly(START);
		assertThat(occurrences.of(LocalDate.of(2026, 11, 24), null, List.of(), List.of())).isEmpty();
		assertThat(occurrences.of(LocalDate.of(2026, 11, 20), null,
				List.of(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 12, 1)), List.of(LocalDate.of(2026, 11, 20))))
			.containsExactly(LocalDate.of(2026, 11, 22));
	}

	@Test
	void followsNoRuleForEver() {
		Occurrences occurrences = new Occurrences(LocalDate.of(2026, 11, 24));
		Rule never = new Rule(ChronoUnit.YEARS, 1, Integer.MAX_VALUE, null, List.of(), List.of(30), List.of(2),
				List.of(), MONDAY);
		for (int i = 0; i < 5000; i++) {
			occurrences.of(LocalDate.of(1900, 1, 1), never, List.of(), List.of());
		}
		assertThat(occurrences.isExhausted()).isTrue();
		assertThat(occurrences.of(LocalDate.of(2026, 11, 1), never, List.of(), List.of()))
			.containsExactly(LocalDate.of(2026, 11, 1));
	}

	@Test
	void aSkipToTheLastYearsFindsTheSameDaysAsAWalkFromTheStart() {
		for (int seed = 0; seed < 500; seed++) {
			Random random = new Random(seed);
			LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
			LocalDate start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
			ChronoUnit unit = List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS)
				.get(random.nextInt(4));
			List<Weekday> weekdays = random.nextBoolean() ? List.of()
					: List.of(new Weekday(random.nextInt(5) - 2, DayOfWeek.of(1 + random.nextInt(7))));
			int interval = 1 + random.nextInt(4);
			Rule rule = new Rule(unit, interval, null, null, weekdays, List.of(), List.of(), List.of(), MONDAY);
			Rule counted = new Rule(unit, interval, Integer.MAX_VALUE, null, weekdays, List.of(), List.of(), List.of(),
					MONDAY);
			assertThat(new Occurrences(today).of(start, rule, List.of(), List.of())).as("seed " + seed)
				.isEqualTo(new Occurrences(today).of(start, counted, List.of(), List.of()));
		}
	}

	/**
	 * The days as they stood five years after the start, when nothing was cut off yet.
	 */
	private static List<LocalDate> days(Rule rule, LocalDate start) {
		TreeSet<LocalDate> days = new TreeSet<>(
				new Occurrences(start.plusYears(5)).of(start, rule, List.of(), List.of()));
		return List.copyOf(days);
	}

	private static Rule rule(ChronoUnit unit, int interval, @Nullable Integer count) {
		return new Rule(unit, interval, count, null, List.of(), List.of(), List.of(), List.of(), MONDAY);
	}

	private static Rule weekly(int interval, int count, DayOfWeek weekStart, DayOfWeek... days) {
		return new Rule(ChronoUnit.WEEKS, interval, count, null,
				List.of(days).stream().map((day) -> new Weekday(0, day)).toList(), List.of(), List.of(), List.of(),
				weekStart);
	}

	private static Rule monthly(int count, List<Weekday> weekdays, List<Integer> monthDays, List<Integer> positions) {
		return new Rule(ChronoUnit.MONTHS, 1, count, null, weekdays, monthDays, List.of(), positions, MONDAY);
	}

}
