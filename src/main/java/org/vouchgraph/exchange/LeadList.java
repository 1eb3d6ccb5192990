package org.vouchgraph.exchange;

import java.time.LocalDate;

/**
 * Warm leads to take away.
 *
 * @param applicant whose
 * @param on the day of which they tell
 * @param fictional whether all of it is made up, and must say so
 * @param withNotes whether private notes are in it
 * @param leads the first first; found while they are gone through
 */
public record LeadList(String applicant, LocalDate on, boolean fictional, boolean withNotes, Iterable<Lead> leads) {
}
