package org.vouchgraph.exchange;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: {@code 2026-03-14}, {@code 2026-03}, {@code 2026},
 * {@code 14 Mar 2026}, {@code 7-Feb-22}, {@code March 14, 2026}, {@code 14.03.2026},
 * {@code 25/12/2026}. Two-digit years are of this century. {@code 03/12/2026} may be
 * either of two days and is told apart.
 */
public sealed interface WrittenDate {

	/** A day; where only the month or the year was written, its first day. */
	record Day(LocalDate first) implements WrittenDate {
	}

	/** May be two different days. */
	record Ambiguous() implements WrittenDate {
	}

	/** No date. */
	record Unreadable() implements WrittenDate {
	}

	/** Reads a date; years from 1900 to 2100. */
	static WrittenDate read(String text) {
		return DateForms.read(PlainText.line(text, 60));
	}

	/** The day, or null if it is not one. */
	default @Nullable LocalDate dayOrNull() {
		return (this instanceof Day day) ? day.first() : null;
	}

}
