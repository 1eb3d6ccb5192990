package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened between the applicant and somebody.
 *
 * @param kind as {@link org.vouchgraph.network.Statement.Interaction} has them
 * @param on the day
 * @param summary in one line, or null
 * @param about the key of the third person whom it concerned, or null
 * @param at where it stands in its source
 * @param source the source's number
 */
public record Logged(String kind, LocalDate on, @Nullable String summary, @Nullable Long about, String at,
		long source) {

	/** By day; what happened on the same day in an order that is always the same. */
	public static final Comparator<Logged> BY_DAY = Comparator.comparing(Logged::on)
		.thenComparing(Logged::kind)
		.thenComparing(Logged::about, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparingLong(Logged::source)
		.thenComparing(Logged::at)
		.thenComparing(Logged::summary, Comparator.nullsFirst(Comparator.naturalOrder()));

	private static final Set<String> HELP = Set.of("advised", "introduced", "letter");

	private static final Set<String> GIVEN = Set.of("thanked", "updated", "outcome");

	private static final Set<String> ANSWERS = Set.of("introduced", "declined", "no-answer", "advised", "letter");

	/** The kinds with which the applicant took the other's time. */
	public static final Set<String> MESSAGES = Set.of("wrote", "asked", "updated", "called");

	private static final Set<String> NEWS = Set.of("thanked", "updated", "outcome", "wrote", "called");

	private static final Set<String> WORDED = Set.of("wrote", "asked");

	public boolean is(String code) {
		return this.kind.equals(code);
	}

	/**
	 * Whether the two had to do with each other that day; to hear nothing is no contact.
	 */
	public boolean isContact() {
		return !is("no-answer");
	}

	/** Whether the other helped the applicant. */
	public boolean isHelp() {
		return HELP.contains(this.kind);
	}

	/** Whether the applicant gave something back: thanks, news, how it ended. */
	public boolean isGiven() {
		return GIVEN.contains(this.kind);
	}

	/** Whether it settles what the applicant asked for, to the good or not. */
	public boolean isAnswer() {
		return ANSWERS.contains(this.kind);
	}

	/** Whether the applicant took the other's time with a message; thanks do not. */
	public boolean isMessage() {
		return MESSAGES.contains(this.kind);
	}

	/** Whether the other may have heard from the applicant how things went. */
	public boolean isNews() {
		return NEWS.contains(this.kind);
	}

	/** Whether its summary can be the words of a message. */
	public boolean isWorded() {
		return WORDED.contains(this.kind);
	}

}
