package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.vouchgraph.network.StoreUnavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MigrationsIT {

	private static final List<String> VERSIONS = List.of("V901__one", "V902__two");

	private static final Map<String, String> FILES = Map.of("V901__one", """
			// One; with a semicolon in a comment
			CREATE INDEX migration_test IF NOT EXISTS FOR (t:MigrationTest) ON (t.name);
			CREATE (:MigrationTest {name: 'a;b'});
			""", "V902__two", """
			MATCH (t:MigrationTest)
			CREATE (:MigrationTest {name: t.name + '2'});
			""");

	private List<String> all;

	private Map<String, String> files;

	TestStore test() {
		return TestStore.embedded();
	}

	@BeforeEach
	void addTo() {
		this.all = new ArrayList<>(Migrations.ALL);
		this.all.addAll(VERSIONS);
		this.files = new HashMap<>(FILES);
		Migrations.ALL.forEach((version) -> this.files.put(version, Cypher.read("migrations/" + version)));
		remove();
	}

	@AfterEach
	void remove() {
		test().run("MATCH (n:MigrationTest) DELETE n");
		test().run("MATCH (m:Migration) WHERE m.version STARTS WITH 'V9' DELETE m");
		test().run("DROP INDEX migration_test IF EXISTS");
	}

	@Test
	void runsEachOnceAlsoWhenSeveralStartAtOnce() throws Exception {
		ExecutorService starters = Executors.newFixedThreadPool(4);
		try {
			CountDownLatch together = new CountDownLatch(4);
			List<Future<?>> starts = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				starts.add(starters.submit(() -> {
					together.countDown();
					together.await();
					migrations().run(this.all, this.files);
					return null;
				}));
			}
			for (Future<?> start : starts) {
				start.get(120, TimeUnit.SECONDS);
			}
		}
		finally {
			starters.shutdown();
		}
		migrations().run(this.all, this.files);
		assertThat(test().run("MATCH (t:MigrationTest) RETURN t.name AS name ORDER BY name"))
			.extracting((row) -> row.get("name").asString())
			.containsExactly("a;b", "a;b2");
		assertThat(test().run("SHOW INDEXES YIELD name, state WHERE name = 'migration_test' RETURN state"))
			.extracting((row) -> row.get("state").asString())
			.containsExactly("ONLINE");
	}

	@Test
	void namesTheFileThatWasChanged() {
		migrations().run(this.all, this.files);
		this.files.put("V901__one", "CREATE (:MigrationTest);");
		assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> migrations().run(this.all, this.files))
			.withMessageContaining("V901__one.cypher");
		assertThat(test().run("MATCH (t:MigrationTest) RETURN t")).hasSize(2);
	}

	@Test
	void refusesADatabaseOfANewerVersion() {
		migrations().run(this.all, this.files);
		assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> migrations().run(Migrations.ALL, this.files))
			.withMessageContaining("V90")
			.withMessageContaining("newer");
	}

	@Test
	void aChangeOfLineEndsIsNoChange() {
		migrations().run(this.all, this.files);
		this.files.replaceAll((version, file) -> file.replace("\n", "\r\n"));
		migrations().run(this.all, this.files);
		assertThat(test().run("MATCH (t:MigrationTest) RETURN t")).hasSize(2);
	}

	@Test
	void splitsStatementsAtSemicolonsThatEndALine() {
		assertThat(Migrations.statements("// a;\nCREATE (:A {b: ';'});\nCREATE\n  (:B);\n"))
			.containsExactly("CREATE (:A {b: ';'})", "CREATE\n  (:B)");
		assertThatIllegalArgumentException().isThrownBy(() -> Migrations.statements("CREATE (:A)"))
			.withMessageContaining("CREATE (:A)");
	}

	private Migrations migrations() {
		return new Migrations(test().driver(), TestStore.CLOCK);
	}

}
