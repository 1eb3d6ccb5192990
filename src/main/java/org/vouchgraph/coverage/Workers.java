package org.vouchgraph.coverage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.vouchgraph.network.InvalidRequest;

/** The same for many, on several threads, the caller's among them. */
final class Workers {

	static final int MOST = 64;

	private final int threads;

	/**
	 * So many.
	 * @param threads in [1..{@value #MOST}]
	 */
	Workers(int threads) {
		if (threads < 1 || threads > MOST) {
			throw new InvalidRequest("threads " + threads + " is not in [1.." + MOST + "]");
		}
		this.threads = threads;
	}

	int threads() {
		return this.threads;
	}

	/** Does the task for every number below the count, each once, in any order. */
	void each(int count, IntConsumer task) {
		AtomicInteger next = new AtomicInteger();
		Runnable work = () -> {
			for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
				task.accept(i);
			}
		};
		CompletableFuture<?>[] others = IntStream.range(1, Math.min(this.threads, count))
			.mapToObj((thread) -> CompletableFuture.runAsync(work))
			.toArray(CompletableFuture<?>[]::new);
		try {
			work.run();
			CompletableFuture.allOf(others).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
		finally {
			next.set(count);
		}
	}

}
