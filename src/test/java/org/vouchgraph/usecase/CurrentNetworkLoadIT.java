package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.store.Neo4jStore;
import org.vouchgraph.tie.NetworkReader;
import org.vouchgraph.tie.TieModel;
import org.vouchgraph.usecase.CurrentNetwork.View;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures what it costs to read a network from the database, to keep it up to date and
 * to find it again at the next start. Set {@code -Dload.people=1000000} for the full
 * size; there are 1.3 papers a person, about ten ties a person.
 */
@Tag("load")
class CurrentNetworkLoadIT {

	private static final int PEOPLE = Integer.getInteger("load.people", 20_000);

	private static final int BATCH = 10_000;

	private static final String CODE = "mine";

	private final Random random = new Random(1);

	@Test
	void readsKeepsUpToDateAndFindsAgain(@TempDir Path temp) throws IOException {
		FieldPack pack = new FieldPackReader().readShipped("cardiothoracic-img");
		String folder = System.getProperty("load.store");
		Path home = (folder == null) ? temp.resolve("data") : Path.of(folder);
		try (EmbeddedNeo4j database = EmbeddedNeo4j.start(home);
				Neo4jStore store = Neo4jStore.connect(database.boltUri(), database.user(), database.password(),
						Clock.systemUTC())) {
			if (store.workspaces().list().isEmpty()) {
				store.workspaces().save(new Workspace(CODE, "Ana", true));
				timed("fill", () -> fill(store));
			}
			for (int round = 1; round <= 2; round++) {
				Visible visible = store.workspaces().visible(CODE);
				SameRecords same = timed("group", () -> new Grouping(store.evidences()).group(visible));
				Network network = timed("read and weave", () -> new NetworkReader(new TieModel(pack, LocalDate.now()))
					.read(store.evidences(), visible, same, 1));
				Network near = timed("renumber", network::nearby);
				say("%,d people, %,d ties, %.1f bytes a tie, %,d records joined", near.people(), near.arcs() / 2,
						near.bytes() * 2.0 / near.arcs(), same.joined());
			}
			System.gc();
			say("%d MB live", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
			keepUpToDate(store, pack, temp.resolve("cache"));
		}
	}

	private void keepUpToDate(Neo4jStore store, FieldPack pack, Path cache) throws IOException {
		CurrentNetwork network = network(store, pack, new SnapshotFiles(cache));
		View first = timed("first view", () -> network.of(CODE));
		say("most ties of one person: %d", mostTies(first.network()));
		long byHand = store.sources().byHand(CODE);
		List<Double> contacts = new ArrayList<>();
		List<Double> ties = new ArrayList<>();
		List<Double> hubs = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			store.sources()
				.write(byHand, List.of(person("h" + i, "Hand " + i, Identifier.Scheme.EMAIL, "h" + i + "@example.org"),
						institution(this.random.nextInt(PEOPLE / 25)), worksAt("h" + i)));
			contacts.add(milliseconds(() -> network.of(CODE)));
			store.sources()
				.write(byHand,
						List.of(new Statement.Acquaintance("h" + i, "h" + (i / 2), Statement.Closeness.CLOSE,
								LocalDate.now(), null, "line"),
								new Statement.Interaction("h" + i, "met", LocalDate.now(), null, null, "line")));
			ties.add(milliseconds(() -> network.of(CODE)));
			store.sources()
				.write(byHand, List.of(person("x" + i, "Hub " + i, Identifier.Scheme.OPENALEX, "A" + i * 40)));
			hubs.add(milliseconds(() -> network.of(CODE)));
		}
		report("contact with institution", contacts);
		report("tie and interaction", ties);
		report("joined to an author of many papers", hubs);
		long source = timed("write 200 papers", () -> {
			long id = store.sources().begin(new Source.New(CODE, true, "more", "y", "test")).id();
			store.sources().write(id, papers(200, 100));
			store.sources().complete(id, new Source.Counts(0, 0, 0, 0, null));
			return id;
		});
		timed("after an import of 200 papers", () -> network.of(CODE));
		timed("undo", () -> {
			store.sources().undo(source, (gone) -> {
			});
			return source;
		});
		View last = timed("after the undoing", () -> network.of(CODE));
		long deadline = System.nanoTime() + 60_000_000_000L;
		while (!Files.exists(cache.resolve(CODE + ".network")) && System.nanoTime() < deadline) {
			Thread.onSpinWait();
		}
		CurrentNetwork next = network(store, pack, new SnapshotFiles(cache));
		View found = timed("first view from the disk, brought up to date", () -> next.of(CODE));
		assertThat(found.network().people()).isEqualTo(last.network().people());
		assertThat(found.network().arcs()).isEqualTo(last.network().arcs());
		View anew = network(store, pack, new SnapshotFiles(cache.resolveSibling("none"))).of(CODE);
		assertThat(anew.network().people()).isEqualTo(last.network().people());
		assertThat(anew.network().arcs()).isEqualTo(last.network().arcs());
		assertThat(median(ties)).as("milliseconds").isLessThan(250);
	}

	private static CurrentNetwork network(Neo4jStore store, FieldPack pack, SnapshotFiles files) {
		return new CurrentNetwork(store.workspaces(), store.sources(), store.evidences(), store.judgements(),
				new Grouping(store.evidences()), pack, Clock.systemUTC(), files);
	}

	private static int mostTies(Network network) {
		return IntStream.range(0, network.size()).map(network::degree).max().orElse(0);
	}

	private Object fill(Neo4jStore store) {
		long id = store.sources().begin(new Source.New(CODE, true, "field", "x", "test")).id();
		List<Statement> batch = new ArrayList<>();
		for (int i = 0; i < PEOPLE / 25; i++) {
			batch.add(institution(i));
		}
		for (int i = 0; i < PEOPLE; i++) {
			batch
				.add(person("p" + i, "Given" + i % 3000 + " Family" + i % 20_011, Identifier.Scheme.OPENALEX, "A" + i));
			if (i % 3 == 0) {
				batch.add(new Statement.Affiliation("p" + i, "i" + this.random.nextInt(PEOPLE / 25), null,
						2000 + this.random.nextInt(15), 2016 + this.random.nextInt(8), false, "line"));
			}
			flush(store, id, batch, BATCH);
		}
		for (int i = 0; i < PEOPLE * 13 / 10; i++) {
			paper(batch, i);
			flush(store, id, batch, BATCH);
		}
		flush(store, id, batch, 1);
		store.sources().complete(id, new Source.Counts(0, 0, 0, 0, null));
		return id;
	}

	private static void flush(Neo4jStore store, long source, List<Statement> batch, int least) {
		if (batch.size() >= least) {
			store.sources().write(source, batch);
			batch.clear();
		}
	}

	/** 1 to 9 authors with near numbers, a few of whom write very much. */
	private void paper(List<Statement> batch, int paper) {
		int[] authors = authors();
		batch.add(new Statement.Publication("w" + paper, "Paper " + paper, 1990 + this.random.nextInt(37), null,
				authors.length, Set.of(new Identifier(Identifier.Scheme.PMID, Integer.toString(paper + 1))), "line"));
		for (int author : authors) {
			batch.add(new Statement.Authorship("p" + author, "w" + paper, 0, null, "line"));
		}
	}

	private int[] authors() {
		int around = this.random.nextInt(PEOPLE) / 40 * 40;
		return this.random.doubles(1 + this.random.nextInt(9))
			.mapToInt((skewed) -> (around + (int) (Math.pow(skewed, 3) * 120)) % PEOPLE)
			.distinct()
			.toArray();
	}

	/** Papers known already, as another source has them, with people of its own. */
	private List<Statement> papers(int count, int people) {
		List<Statement> said = new ArrayList<>();
		for (int i = 0; i < people; i++) {
			said.add(person("p" + i, "Given" + i % 3000 + " Family" + i % 20_011, Identifier.Scheme.EMAIL,
					"more" + i + "@example.org"));
		}
		for (int i = 0; i < count; i++) {
			said.add(new Statement.Publication("w" + i, "Paper " + i, 2020, null, 3,
					Set.of(new Identifier(Identifier.Scheme.PMID, Integer.toString(this.random.nextInt(PEOPLE) + 1))),
					"line"));
			for (int author = 0; author < 3; author++) {
				said.add(new Statement.Authorship("p" + this.random.nextInt(people), "w" + i, 0, null, "line"));
			}
		}
		return said;
	}

	private Statement worksAt(String person) {
		return new Statement.Affiliation(person, this.last, null, 2010, null, true, "line");
	}

	private String last = "";

	private Statement institution(int number) {
		this.last = "i" + number;
		return new Statement.Organization(this.last, "Institution " + number, Statement.OrganizationKind.INSTITUTION,
				Set.of(new Identifier(Identifier.Scheme.NAME, "institution " + number)), null, null, null, "line");
	}

	private static Statement person(String ref, String name, Identifier.Scheme scheme, String value) {
		return new Statement.Person(ref, name, null, null, Set.of(new Identifier(scheme, value)), null, null, null,
				"line");
	}

	private static void report(String what, List<Double> milliseconds) {
		double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		say("%-44s median %.1f ms, 95 %% within %.1f ms, first %.1f ms", what, sorted[sorted.length / 2],
				sorted[sorted.length * 95 / 100], milliseconds.get(0));
	}

	private static double median(List<Double> milliseconds) {
		double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static double milliseconds(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e6;
	}

	private static <T> T timed(String what, Supplier<T> work) {
		long start = System.nanoTime();
		T done = work.get();
		say("%-44s %9.3f s", what, (System.nanoTime() - start) / 1e9);
		return done;
	}

	private static void say(String format, Object... values) {
		System.err.println(String.format(Locale.ROOT, format, values));
	}

}
