package org.vouchgraph.tie;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked about somebody else.
 *
 * @param person the key of who was asked
 * @param about the key of whom the ask was about
 * @param on the day
 * @param answer what came of it, so far
 * @param settled the day on which that was told or silence became an answer; null while
 * it is open
 * @param prior the chance by the priors alone on the day of the ask; 0 where no tie was
 * known before
 * @param predicted the chance on that day, with what earlier outcomes had taught
 */
public record Ask(long person, long about, LocalDate on, Answer answer, @Nullable LocalDate settled, double prior,
		double predicted) {

	/** What came of an ask. */
	public enum Answer {

		/** The introduction was made. */
		INTRODUCED,

		/** It was refused. */
		DECLINED,

		/** It was said that nothing came, or nothing came for long. */
		SILENCE,

		/** It may still come. */
		OPEN

	}

	/** Whether it is a trial of the tie that is over. */
	public boolean isSettled() {
		return this.answer != Answer.OPEN;
	}

	/** Whether the request passed. */
	public boolean passed() {
		return this.answer == Answer.INTRODUCED;
	}

}
