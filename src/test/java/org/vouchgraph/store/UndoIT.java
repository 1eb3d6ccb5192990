package org.vouchgraph.store;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.Closeness;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Undoing, repeating and tidying leave the graph as if it had never been. */
class UndoIT {

	TestStore test() {
		return TestStore.embedded();
	}

	private Neo4jStore store;

	@BeforeEach
	void clear() {
		reset();
	}

	private void reset() {
		test().clear();
		this.store = test().store();
		this.store.workspaces().save(new Workspace("ana", "Ana", true));
	}

	@Test
	void importingTwoAndUndoingOneEqualsImportingTheOther() {
		for (long seed = 1; seed <= 6; seed++) {
			List<Statement> a = file(new Random(seed));
			List<Statement> b = file(new Random(seed + 1000));
			reset();
			Said.source(this.store, "ana", true, "b", b);
			String alone = dump();
			for (boolean first : new boolean[] { true, false }) {
				reset();
				long id = 0;
				if (first) {
					id = Said.source(this.store, "ana", true, "a", a);
				}
				Said.source(this.store, "ana", true, "b", b);
				if (!first) {
					id = Said.source(this.store, "ana", true, "a", a);
				}
				this.store.sources().undo(id, (gone) -> {
				});
				assertThat(dump()).as("seed " + seed + ", undone source first: " + first).isEqualTo(alone);
			}
		}
	}

	@Test
	void sayingABatchAgainChangesNothing() {
		for (long seed = 1; seed <= 6; seed++) {
			List<Statement> statements = file(new Random(seed));
			reset();
			long id = this.store.sources().begin(Said.file("ana", true, "f")).id();
			this.store.sources().write(id, statements);
			String once = dump();
			this.store.sources().write(id, statements);
			assertThat(dump()).as("seed " + seed).isEqualTo(once);
			int cut = new Random(seed).nextInt(statements.size());
			reset();
			long inTwo = this.store.sources().begin(Said.file("ana", true, "f")).id();
			this.store.sources().write(inTwo, statements.subList(0, cut));
			this.store.sources().write(inTwo, statements.subList(cut, statements.size()));
			assertThat(dump()).as("seed " + seed + ", cut at " + cut).isEqualTo(once);
		}
	}

	@Test
	void undoingGoesOnWhereItWasCutOff() {
		List<Statement> many = new ArrayList<>();
		for (int i = 0; i < 4500; i++) {
			many.add(Said.person("p" + i, "P " + i, "email:p" + i + "@x.org"));
		}
		String before = dump();
		long id = Said.source(this.store, "ana", true, "many", many);
		assertThatIllegalStateException().isThrownBy(() -> this.store.sources().undo(id, (gone) -> {
			assertThat(this.store.workspaces().visible("ana").sources()).doesNotContain(id);
			throw new IllegalStateException("cut off after " + gone);
		})).withMessage("cut off after 2000");
		assertThat(this.store.sources().find(id)).get().extracting(Source::state).isEqualTo(Source.State.UNDOING);
		List<Long> progress = new ArrayList<>();
		this.store.sources().undo(id, progress::add);
		assertThat(progress).contains(2000L, 2500L);
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void tidiesWhatAnEarlierProcessLeftAndNothingElse() {
		long done = Said.source(this.store, "ana", true, "done", Said.person("p", "P"));
		long left = this.store.sources().begin(Said.file("ana", true, "left")).id();
		this.store.sources().write(left, List.of(Said.person("p", "P")));
		assertThat(this.store.tidy(Duration.ZERO)).as("our own work goes on").isZero();
		long byHand = this.store.sources().byHand("ana");
		try (Neo4jStore later = store(Clock.offset(TestStore.CLOCK, Duration.ofMinutes(14)))) {
			assertThat(later.tidy()).as("may be at work still").isZero();
			assertThat(later.sources().find(left)).isPresent();
		}
		try (Neo4jStore later = store(Clock.offset(TestStore.CLOCK, Duration.ofMinutes(15)))) {
			assertThat(later.tidy()).isEqualTo(1);
			assertThat(later.sources().list("ana")).extracting(Source::id).containsExactlyInAnyOrder(done, byHand);
		}
		long again = this.store.sources().begin(Said.file("ana", true, "again")).id();
		try (Neo4jStore later = store(Clock.fixed(TestStore.CLOCK.instant(), ZoneOffset.UTC))) {
			assertThat(later.tidy(Duration.ZERO)).isEqualTo(1);
			assertThat(later.sources().find(again)).isEmpty();
		}
	}

	Neo4jStore store(Clock clock) {
		return test().another(clock);
	}

	/** A file that says a little of everything, with some things said twice. */
	private static List<Statement> file(Random random) {
		List<Statement> records = new ArrayList<>();
		List<Statement> facts = new ArrayList<>();
		Function<String, String> any = (kind) -> kind + random.nextInt(5);
		records.add(Said.organization("society", "Society", OrganizationKind.SOCIETY, null, "name:society"));
		for (int i = 0; i < 5; i++) {
			records.add(Said.person("p" + i, "Person " + random.nextInt(9), "email:p" + random.nextInt(7) + "@x.org"));
			records.add(Said.institution("i" + i, "Institution " + i, "name:institution " + random.nextInt(6)));
			records.add(Said.organization("k" + i, "Committee " + i, OrganizationKind.COMMITTEE, "society"));
			records.add(Said.paper("w" + i, 2000 + random.nextInt(20), random.nextInt(9),
					"pmid:" + (1 + random.nextInt(7))));
			records.add(Said.program("g" + i, "i" + i));
			records.add(Said.meeting("m" + i, LocalDate.of(2020 + i, 1, 1), "society"));
			records.add(Said.session("s" + i, "m" + i, null));
		}
		for (int i = 0; i < 40; i++) {
			String person = any.apply("p");
			Integer from = random.nextBoolean() ? null : Integer.valueOf(2000 + random.nextInt(10));
			Integer to = random.nextBoolean() ? null : Integer.valueOf(2010 + random.nextInt(10));
			LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3));
			facts.add(switch (random.nextInt(9)) {
				case 0 -> new Statement.Authorship(person, any.apply("w"), random.nextInt(3), null, "line " + i);
				case 1 -> Said.worked(person, any.apply("i"), from, to, random.nextBoolean());
				case 2 -> new Statement.Membership(person, any.apply("k"), null, from, to, false, "line " + i);
				case 3 -> Said.spoke(person, any.apply("s"));
				case 4 -> new Statement.Position(person, any.apply("g"), "faculty", from, to, true, "line " + i);
				case 5 -> Said.knows(person, any.apply("p"), Closeness.values()[random.nextInt(4)], day);
				case 6 -> new Statement.Role(person, "sponsor", day, null, "line " + i);
				case 7 -> new Statement.Interaction(person, "met", day, null,
						random.nextBoolean() ? any.apply("p") : null, "line " + i);
				default -> new Statement.Target(person, 1 + random.nextInt(3), null, "line " + i);
			});
		}
		List<Statement> all = new ArrayList<>(records);
		all.addAll(facts);
		for (int i = 0; i < 10; i++) {
			all.add(all.get(random.nextInt(all.size())));
		}
		return all;
	}

	/**
	 * All nodes and relationships as sorted text; numbers of sources and records aside.
	 */
	private String dump() {
		Map<Long, String> sources = new TreeMap<>();
		test().run("MATCH (s:Source) RETURN s.id AS id, s.name AS name")
			.forEach((row) -> sources.put(row.get("id").asLong(), row.get("name").asString()));
		List<String> lines = new ArrayList<>();
		test().run(
				"MATCH (n) WHERE NOT n:Counter AND NOT n:Migration AND NOT n:Change RETURN labels(n) AS labels, n {.*} AS n")
			.forEach((row) -> lines.add(row.get("labels").asList().stream().map(Object::toString).sorted().toList()
					+ " " + plain(row.get("n").asMap(), sources)));
		test().run("MATCH (a)-[f]->(b) RETURN a.key AS a, b.key AS b, type(f) AS type, f {.*} AS f")
			.forEach((row) -> lines.add(row.get("type").asString() + " " + key(row.get("a").asString(), sources) + " "
					+ key(row.get("b").asString(), sources) + " " + plain(row.get("f").asMap(), sources)));
		Collections.sort(lines);
		return String.join("\n", lines);
	}

	private static Map<String, Object> plain(Map<String, Object> properties, Map<Long, String> sources) {
		Map<String, Object> plain = new TreeMap<>(properties);
		Set.of("id", "owner", "touched", "added", "merged").forEach(plain::remove);
		plain.computeIfPresent("source", (name, source) -> sources.get(((Number) source).longValue()));
		plain.computeIfPresent("key", (name, key) -> key(key.toString(), sources));
		return plain;
	}

	private static String key(String key, Map<Long, String> sources) {
		int slash = key.indexOf('/');
		return key.matches("\\d+/[A-Z]+/.*") ? sources.get(Long.valueOf(key.substring(0, slash))) + key.substring(slash)
				: key;
	}

}
