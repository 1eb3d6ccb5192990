package org.vouchgraph.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The ways in which dates are written. */
final class DateForms {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final Pattern ISO = Pattern
		.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.{0,20})?)?)?");

	private static final Pattern DAY_FIRST = Pattern
		.compile("(\\d{1,2})[ \\-.]{1,2}(\\p{L}{3,9})\\.?[ \\-,]{1,2}(\\d{4}|\\d{2})");

	private static final Pattern MONTH_FIRST = Pattern
		.compile("(\\p{L}{3,9})\\.?[ \\-](?:(\\d{1,2})(?:st|nd|rd|th)?,?[ \\-])?(\\d{4})");

	private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4}|\\d{2})");

	private DateForms() {
	}

	static WrittenDate read(String text) {
		Matcher iso = ISO.matcher(text);
		if (iso.matches()) {
			return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
		}
		Matcher dayFirst = DAY_FIRST.matcher(text);
		if (dayFirst.matches()) {
			return day(year(dayFirst.group(3)), month(dayFirst.group(2)), number(dayFirst.group(1)));
		}
		Matcher monthFirst = MONTH_FIRST.matcher(text);
		if (monthFirst.matches()) {
			return day(number(monthFirst.group(3)), month(monthFirst.group(1)), number(monthFirst.group(2)));
		}
		Matcher slashes = SLASHES.matcher(text);
		if (slashes.matches()) {
			return slashes(slashes);
		}
		return new WrittenDate.Unreadable();
	}

	private static WrittenDate slashes(Matcher matcher) {
		int a = number(matcher.group(1));
		int b = number(matcher.group(3));
		int year = year(matcher.group(4));
		// Dots are written by people who put the day first.
		if (matcher.group(2).equals(".") || a > 12 || a == b) {
			return day(year, b, a);
		}
		if (b > 12) {
			return day(year, a, b);
		}
		return (a < 1 || b < 1) ? new WrittenDate.Unreadable() : new WrittenDate.Ambiguous();
	}

	private static WrittenDate day(int year, int month, int day) {
		if (year < 1900 || year > 2100) {
			return new WrittenDate.Unreadable();
		}
		try {
			return new WrittenDate.Day(LocalDate.of(year, (month == -1) ? 1 : month, (day == -1) ? 1 : day));
		}
		catch (DateTimeException ex) {
			return new WrittenDate.Unreadable();
		}
	}

	private static int number(@Nullable String digits) {
		return (digits == null) ? -1 : Integer.parseInt(digits);
	}

	private static int year(String digits) {
		return (digits.length() == 2) ? 2000 + number(digits) : number(digits);
	}

	private static int month(String name) {
		int index = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
		return (index < 0) ? 99 : index + 1;
	}

}
