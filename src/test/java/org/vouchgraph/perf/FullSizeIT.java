package org.vouchgraph.perf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.vouchgraph.embedded.EmbeddedNeo4j;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.SnapshotFiles;
import org.vouchgraph.network.Snapshots;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.store.Neo4jStore;
import org.vouchgraph.tie.NetworkReader;
import org.vouchgraph.tie.TieModel;
import org.vouchgraph.usecase.CurrentNetwork;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures at the size of a whole field what it costs to read a network from the
 * database, to keep it in a file, and until what was written by hand is seen. Set
 * {@code -Dfull.people=1000000} for the full size, with 6 GB of heap, and
 * {@code -Dfull.store=<folder>} to use a filled store again.
 */
@Tag("load")
class FullSizeIT {

	private static final int PEOPLE = Integer.getInteger("full.people", 20_000);

	private static final int ROUNDS = Integer.getInteger("full.rounds", 2);

	private static final int WARMING = 10;

	private static final int WRITES = 100;

	private static final String CODE = BulkStore.CODE;

	private final Random random = new Random();

	/** So that a store that is used again has not seen what is written now. */
	private final String run = Integer.toString(this.random.nextInt(Integer.MAX_VALUE), 36);

	private Neo4jStore store;

	private CurrentNetwork current;

	@Test
	void readsAWholeFieldAndSeesWhatIsWrittenByHand(@TempDir Path temp) throws IOException {
		FieldPack pack = new FieldPackReader().readShipped("cardiothoracic-img");
		String folder = System.getProperty("full.store");
		Path home = (folder == null) ? temp.resolve("data") : Path.of(folder);
		if (!Files.isDirectory(home)) {
			timed("import", () -> {
				BulkStore.fill(home, home.resolveSibling(home.getFileName() + "-csv"), PEOPLE, 1);
				return home;
			});
		}
		EmbeddedNeo4j database = timed("start", () -> EmbeddedNeo4j.start(home));
		try (database;
				Neo4jStore opened = timed("open the store", () -> Neo4jStore.connect(database.boltUri(),
						database.user(), database.password(), Clock.systemUTC()))) {
			this.store = opened;
			if (opened.workspaces().list().isEmpty()) {
				opened.workspaces().save(new Workspace(CODE, "Ana", true));
			}
			for (int round = 1; round <= ROUNDS; round++) {
				read(pack, temp.resolve("round" + round));
			}
			this.current = new CurrentNetwork(opened.workspaces(), opened.sources(), opened.evidences(),
					opened.judgements(), new Grouping(opened.evidences()), pack, Clock.systemUTC(),
					new SnapshotFiles(temp.resolve("round" + ROUNDS)));
			timed("first view from the file", () -> this.current.of(CODE));
			double tie = write();
			Network kept = this.current.of(CODE).network();
			Network anew = new CurrentNetwork(opened.workspaces(), opened.sources(), opened.evidences(),
					opened.judgements(), new Grouping(opened.evidences()), pack, Clock.systemUTC())
				.of(CODE)
				.network();
			assertThat(kept.people()).isEqualTo(anew.people());
			assertThat(kept.arcs()).isEqualTo(anew.arcs());
			assertThat(tie).as("milliseconds until a tie is seen").isLessThan(250);
		}
	}

	private void read(FieldPack pack, Path cache) throws IOException {
		long start = System.nanoTime();
		Visible visible = this.store.workspaces().visible(CODE);
		SameRecords same = timed("group", () -> new Grouping(this.store.evidences()).group(visible));
		TieModel model = new TieModel(pack, LocalDate.now(Clock.systemUTC()));
		Network network = timed("read and weave", () -> new NetworkReader(model).read(this.store.evidences(), visible,
				same, this.store.sources().changes()));
		Network near = timed("nearby", network::nearby);
		say("%-44s %9.3f s", "all of it", (System.nanoTime() - start) / 1e9);
		say("%,d people, %,d ties, %.1f bytes a tie, %,d records joined", near.people(), near.arcs() / 2,
				near.bytes() * 2.0 / near.arcs(), same.joined());
		SnapshotFiles files = new SnapshotFiles(cache);
		// As CurrentNetwork keeps it, so that it is found again.
		Map<String, String> about = Map.of("date", LocalDate.now(Clock.systemUTC()).toString(), "rules", model.rules(),
				"mark", this.store.sources().mark(near.version()).orElseThrow());
		timed("save", () -> files.save(new Snapshots.Snapshot(near, same, visible, about)));
		Network found = timed("find again", () -> files.find(CODE).orElseThrow()).network();
		assertThat(found.arcs()).isEqualTo(near.arcs());
		System.gc();
		say("%d MB live", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
	}

	private double write() {
		long byHand = this.store.sources().byHand(CODE);
		LocalDate today = LocalDate.now();
		measure("contact at an institution of 200", (i) -> write(byHand, contact("h" + i),
				institution(i % BulkStore.LARGE),
				new Statement.Affiliation(ref("h" + i), "i" + i % BulkStore.LARGE, null, 2010, null, true, "line")));
		measure("contact at an institution of 8", (i) -> {
			int place = BulkStore.LARGE + this.random.nextInt(BulkStore.institutions(PEOPLE) - BulkStore.LARGE);
			write(byHand, contact("s" + i), institution(place),
					new Statement.Affiliation(ref("s" + i), "i" + place, null, 2010, null, true, "line"));
		});
		double tie = measure("tie of two contacts", (i) -> write(byHand, new Statement.Acquaintance(ref("h" + i),
				ref("s" + i), Statement.Closeness.CLOSE, today, null, "line")));
		measure("interaction with a contact",
				(i) -> write(byHand, new Statement.Interaction(ref("h" + i), "met", today, null, null, "line")));
		measure("contact who is an author",
				(i) -> write(byHand,
						new Statement.Person(ref("x" + i), "Hub " + i, null, null,
								Set.of(new Identifier(Identifier.Scheme.OPENALEX, "A" + this.random.nextInt(PEOPLE))),
								null, null, null, "line")));
		measure("interaction with an author",
				(i) -> write(byHand, new Statement.Interaction(ref("x" + i), "met", today, null, null, "line")));
		return tie;
	}

	private void write(long source, Statement... statements) {
		this.store.sources().write(source, List.of(statements));
	}

	private String ref(String name) {
		return this.run + name;
	}

	private Statement contact(String name) {
		return new Statement.Person(ref(name), "Hand " + name, null, null,
				Set.of(new Identifier(Identifier.Scheme.EMAIL, ref(name) + "@example.org")), null, null, null, "line");
	}

	private static Statement institution(int number) {
		return new Statement.Organization("i" + number, "Institution " + number, Statement.OrganizationKind.INSTITUTION,
				Set.of(new Identifier(Identifier.Scheme.NAME, "institution " + number)), null, null, null, "line");
	}

	/** The median time from the end of a write to the network that has it. */
	private double measure(String what, IntConsumer write) {
		double[] seen = new double[WRITES];
		double[] wrote = new double[WRITES];
		double first = 0;
		long used = 0;
		for (int i = -WARMING; i < WRITES; i++) {
			if (i == 0) {
				used = processorTime();
			}
			long start = System.nanoTime();
			write.accept(i + WARMING);
			long written = System.nanoTime();
			long version = this.current.of(CODE).network().version();
			double took = (System.nanoTime() - written) / 1e6;
			assertThat(version).isEqualTo(this.store.sources().changes());
			if (i >= 0) {
				seen[i] = took;
				wrote[i] = (written - start) / 1e6;
			}
			else if (i == -WARMING) {
				first = took;
			}
		}
		double each = (processorTime() - used) / 1e6 / WRITES;
		Arrays.sort(seen);
		Arrays.sort(wrote);
		say("%-36s seen after median %.1f ms, 95 %% within %.1f ms, first %.1f ms; "
				+ "written in median %.1f ms; both %.1f ms of processors", what, seen[WRITES / 2],
				seen[WRITES * 95 / 100], first, wrote[WRITES / 2], each);
		return seen[WRITES / 2];
	}

	private static <T, E extends Exception> T timed(String what, Work<T, E> work) throws E {
		long start = System.nanoTime();
		long used = processorTime();
		T done = work.run();
		say("%-44s %9.3f s, %9.3f s of processors", what, (System.nanoTime() - start) / 1e9,
				(processorTime() - used) / 1e9);
		return done;
	}

	/** Of all threads, the database's among them: what it costs on a busy machine. */
	private static long processorTime() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static void say(String format, Object... values) {
		System.err.println(String.format(Locale.ROOT, format, values));
	}

	/** What is timed. */
	private interface Work<T, E extends Exception> {

		T run() throws E;

	}

}
