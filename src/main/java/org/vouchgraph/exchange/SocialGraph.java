package org.vouchgraph.exchange;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * People and who knows whom, to take away. A tie works the same in both directions and is
 * there once.
 *
 * @param title what it shows, in plain words
 * @param on the day of which it tells
 * @param fictional whether all of it is made up
 * @param people gone through before the ties
 * @param ties between those people
 */
public record SocialGraph(String title, LocalDate on, boolean fictional, Iterable<Somebody> people,
		Iterable<Knows> ties) {

	/**
	 * A person.
	 *
	 * @param id a letter and digits, unique in this graph
	 * @param kind {@code applicant}, {@code target} or {@code person}
	 * @param place position or place in one line, or null
	 * @param orcid bare, or null
	 * @param degree how many ties she has in this graph
	 */
	public record Somebody(String id, String name, String kind, @Nullable String place, @Nullable String orcid,
			int degree) {
	}

	/**
	 * A tie.
	 *
	 * @param from the id of the one
	 * @param chance that a request passes, in (0, 1): the strength of the tie
	 * @param confirmed whether somebody stated or logged it
	 * @param online whether it is a connection on a social network alone
	 */
	public record Knows(String from, String to, double chance, boolean confirmed, boolean online) {

		/** {@code -ln chance}: what a shortest path adds up. */
		public double cost() {
			return -Math.log(this.chance);
		}

	}

}
