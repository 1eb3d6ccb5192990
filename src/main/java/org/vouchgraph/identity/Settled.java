package org.vouchgraph.identity;

import java.util.Arrays;

/** What the user has said about two sets of records. */
@FunctionalInterface
public interface Settled {

	/** The user has said nothing yet. */
	Settled NOTHING = new Settled() {
		@Override
		public Answer answer(long one, long two) {
			return Answer.NONE;
		}

		@Override
		public boolean concerns(long set) {
			return false;
		}
	};

	/**
	 * The user's answer.
	 * @param one the smallest record of a set, less than {@code two}
	 * @param two the smallest record of another
	 */
	Answer answer(long one, long two);

	/**
	 * Whether there may be an answer about this set. Whoever says so for few sets is
	 * asked about few pairs.
	 * @param set the smallest record of a set
	 */
	default boolean concerns(long set) {
		return true;
	}

	/**
	 * The answer about two that are made of several sets each: different if that was said
	 * of any two of them.
	 */
	default Answer answer(long[] ones, long[] twos) {
		Answer found = Answer.NONE;
		long[] concerned = Arrays.stream(twos).filter(this::concerns).toArray();
		for (long one : ones) {
			if (concerned.length == 0 || !concerns(one)) {
				continue;
			}
			for (long two : concerned) {
				Answer answer = answer(Math.min(one, two), Math.max(one, two));
				if (answer == Answer.DIFFERENT) {
					return answer;
				}
				found = (answer == Answer.NONE) ? found : answer;
			}
		}
		return found;
	}

	/** What she may say. */
	enum Answer {

		/** She was not asked, or has not answered. */
		NONE,

		/**
		 * They are one. To be joined by whoever keeps the answers: matching only does not
		 * ask again.
		 */
		SAME,

		/** They are two: they are never joined, not by way of others either. */
		DIFFERENT,

		/** She cannot tell: she is not asked again, and nothing is merged of itself. */
		UNSURE

	}

}
