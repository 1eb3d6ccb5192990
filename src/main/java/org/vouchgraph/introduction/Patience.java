package org.vouchgraph.introduction;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long a search may go on. It is asked every few thousand steps; once it is over, the
 * answer is {@link Answer.StoppedEarly}.
 */
@FunctionalInterface
public interface Patience {

	/** Until the search itself gives up. */
	Patience ENDLESS = () -> false;

	/** Whether the search must end now; true ever after. */
	boolean isOver();

	/** For so long from now. */
	static Patience of(Duration time) {
		long start = System.nanoTime();
		long nanos = time.toNanos();
		return () -> System.nanoTime() - start >= nanos;
	}

	/** Until something is so: somebody has cancelled, say. */
	static Patience until(BooleanSupplier over) {
		return over::getAsBoolean;
	}

	/** Until either is over. */
	default Patience or(Patience other) {
		return () -> isOver() || other.isOver();
	}

}
