package org.vouchgraph.identity;

/** What the user has said about two sets of records. */
@FunctionalInterface
public interface Settled {

	/** The user has said nothing yet. */
	Settled NOTHING = (one, two) -> Answer.NONE;

	/**
	 * The user's answer.
	 * @param one the smallest record of a set, less than {@code two}
	 * @param two the smallest record of another
	 */
	Answer answer(long one, long two);

	/** What she may say. */
	enum Answer {

		/** She was not asked, or has not answered. */
		NONE,

		/** They are one. */
		SAME,

		/** They are two: they are never joined, not by way of others either. */
		DIFFERENT,

		/** She cannot tell: she is not asked again, and nothing is merged of itself. */
		UNSURE

	}

}
