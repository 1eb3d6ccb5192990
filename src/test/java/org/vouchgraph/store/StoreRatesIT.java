package org.vouchgraph.store;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.vouchgraph.embedded.EmbeddedNeo4j;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures starting, stopping, writing, reading back and undoing a file of 50,000
 * authors. The bounds are far below what was measured; they catch a change of kind, such
 * as an index that is no longer used.
 */
@Tag("load")
class StoreRatesIT {

	private static final int AUTHORS = 50_000;

	private static final int BATCH = 5_000;

	@Test
	void writesReadsAndUndoesFiftyThousandAuthors(@TempDir Path temp) {
		Meter time = new Meter();
		EmbeddedNeo4j database = EmbeddedNeo4j.start(temp.resolve("data"));
		report("first start", time, 0);
		time = new Meter();
		database.close();
		report("stop", time, 0);
		time = new Meter();
		database = EmbeddedNeo4j.start(temp.resolve("data"));
		report("second start in this JVM", time, 0);
		time = new Meter();
		Neo4jStore store = Neo4jStore.connect(database.boltUri(), database.user(), database.password(),
				Clock.systemUTC());
		report("open the store, first time", time, 0);
		store.workspaces().save(new Workspace("ana", "Ana", true));
		List<Statement> statements = statements(1);
		for (int round = 1; round <= 2; round++) {
			time = new Meter();
			long source = store.sources().begin(Said.file("ana", true, "load " + round)).id();
			for (int from = 0; from < statements.size(); from += BATCH) {
				store.sources().write(source, statements.subList(from, Math.min(statements.size(), from + BATCH)));
			}
			store.sources().complete(source, new Source.Counts(0, 0, 0, 0, null));
			report("write, round " + round, time, statements.size());
			Visible visible = store.workspaces().visible("ana");
			for (int again = 1; again <= 2; again++) {
				AtomicLong rows = new AtomicLong();
				time = new Meter();
				store.evidences().people(visible, (person) -> rows.incrementAndGet());
				report("read people", time, rows.get());
				rows.set(0);
				time = new Meter();
				store.evidences().together(visible, (together) -> rows.addAndGet(together.people().length));
				report("read who is together", time, rows.get());
				assertThat(rows.get()).isEqualTo(2L * round * AUTHORS);
				rows.set(0);
				time = new Meter();
				store.evidences().shared(visible, (group) -> rows.addAndGet(group.length));
				report("read shared identifiers", time, rows.get());
			}
		}
		time = new Meter();
		AtomicLong gone = new AtomicLong();
		store.sources().undo(store.sources().list("ana").get(0).id(), gone::set);
		assertThat(report("undo", time, gone.get())).isLessThan(Duration.ofMinutes(3));
		time = new Meter();
		store.close();
		database.close();
		report("stop", time, 0);
	}

	/** One paper of four authors after the other, with their records just before. */
	private static List<Statement> statements(long seed) {
		Random random = new Random(seed);
		List<Statement> statements = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			statements.add(Said.institution("i" + i, "Institution " + i, "name:institution " + i));
		}
		for (int i = 0; i < AUTHORS; i++) {
			String person = "p" + i;
			String paper = "w" + i / 4;
			if (i % 4 == 0) {
				statements.add(Said.paper(paper, 1990 + random.nextInt(35), 4, "pmid:" + (i + 1)));
			}
			statements.add(Said.person(person, "Given" + random.nextInt(3000) + " Family" + random.nextInt(20_000),
					"openalex:A" + i));
			statements.add(Said.wrote(person, paper));
			statements.add(Said.worked(person, "i" + random.nextInt(1000), 2000 + random.nextInt(10), 2015, false));
		}
		return statements;
	}

	private static Duration report(String what, Meter since, long rows) {
		Duration took = Duration.ofNanos(System.nanoTime() - since.nanos);
		double seconds = took.toMillis() / 1000.0;
		// The processor time tells what is left of it on a busy machine.
		double busy = (Meter.processor() - since.processor) / 1e9;
		System.err.println(String.format("%-28s %8.2f s %8.2f cpu-s %9d rows %10.0f rows/s %10.0f rows/cpu-s", what,
				seconds, busy, rows, rows / seconds, rows / busy));
		return took;
	}

	/**
	 * A moment, by the clock and by the processor time of this JVM, database included.
	 */
	private static final class Meter {

		private final long nanos = System.nanoTime();

		private final long processor = processor();

		static long processor() {
			return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
		}

	}

}
