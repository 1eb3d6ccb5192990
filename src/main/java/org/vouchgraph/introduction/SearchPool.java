package org.vouchgraph.introduction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import org.vouchgraph.network.Network;

/**
 * What searches need, kept from one to the next: one for each thread that searches at the
 * same time.
 */
final class SearchPool {

	private final int steps;

	/** The one used last comes first: its arrays are warm. */
	private final Deque<PathSearch> idle = new ArrayDeque<>();

	private final LongAdder scanned = new LongAdder();

	SearchPool(int steps) {
		this.steps = steps;
	}

	long scanned() {
		return this.scanned.sum();
	}

	<T> T use(Network network, Question question, Patience patience, Function<PathSearch, T> task) {
		PathSearch search = take(network, question);
		try {
			search.begin(patience);
			return task.apply(search);
		}
		finally {
			this.scanned.add(search.scanned());
			search.release();
			synchronized (this.idle) {
				this.idle.addFirst(search);
			}
		}
	}

	private PathSearch take(Network network, Question question) {
		synchronized (this.idle) {
			Iterator<PathSearch> each = this.idle.iterator();
			while (each.hasNext()) {
				PathSearch search = each.next();
				if (search.knows(network, question)) {
					each.remove();
					return search;
				}
			}
			PathSearch search = this.idle.pollFirst();
			return (search != null) ? search : new PathSearch(this.steps);
		}
	}

}
