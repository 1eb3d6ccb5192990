package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

import org.neo4j.driver.Record;

import org.vouchgraph.network.Visible;

/** Reads everything by ranges of record numbers, with several sessions at once. */
final class Ranges {

	private static final long RANGE = 50_000;

	private final Cypher findLastRecord = Cypher.load("evidence/find-last-record");

	private final Graph graph;

	private final int sessions;

	/**
	 * Reads with so many sessions at once.
	 * @param sessions at least 1
	 */
	Ranges(Graph graph, int sessions) {
		this.graph = graph;
		this.sessions = sessions;
	}

	/**
	 * Reads all ranges of record numbers, several at a time, each in a session of its
	 * own.
	 * @param each makes of a row what is handed over; called by several threads at once
	 * @param sink takes what was made, one at a time, in no order
	 */
	<T> void read(Cypher statement, Visible visible, Function<Record, T> each, Consumer<T> sink) {
		long last = this.graph.list(this.findLastRecord, Map.of()).get(0).get("last").asLong();
		AtomicLong next = new AtomicLong(1);
		Runnable work = () -> {
			for (long from = next.getAndAdd(RANGE); from <= last; from = next.getAndAdd(RANGE)) {
				this.graph.forEach(statement, Map.of("from", from, "to", from + RANGE, "sources", visible.sources()),
						(row) -> {
							T made = each.apply(row);
							synchronized (sink) {
								sink.accept(made);
							}
						});
			}
		};
		long ranges = (last + RANGE - 1) / RANGE;
		List<CompletableFuture<Void>> others = new ArrayList<>();
		for (int i = 1; i < Math.min(this.sessions, ranges); i++) {
			others.add(CompletableFuture.runAsync(work, (task) -> {
				Thread thread = new Thread(task, "read evidence");
				thread.setDaemon(true);
				thread.start();
			}));
		}
		try {
			work.run();
		}
		finally {
			// One that failed leaves nothing to do for the others.
			next.set(last + 1);
			others.forEach((other) -> other.exceptionally((ex) -> null).join());
		}
		others.forEach(Ranges::succeeded);
	}

	private static void succeeded(CompletableFuture<Void> reading) {
		try {
			reading.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

}
