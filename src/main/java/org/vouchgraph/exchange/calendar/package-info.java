/**
 * Calendars as iCalendar (.ics): whom the applicant met, and the meetings and sessions in
 * which she took part.
 * <p>
 * May import: {@code network}, {@code exchange}, biweekly, ICU (the time zones of
 * Windows).
 */
@NullMarked
package org.vouchgraph.exchange.calendar;

import org.jspecify.annotations.NullMarked;
