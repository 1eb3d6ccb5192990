package org.vouchgraph.usecase;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Workspaces;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often a question goes to the store. Each call of a port is a transaction there, and
 * what a question takes is mostly that.
 */
class RoundTripsTests {

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	private final List<String> calls = new ArrayList<>();

	private WhoCanIntroduce who;

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", """
				name,email,institution,closeness,since
				Ada Example,ada@example.org,Harbor Hospital,close,2026-01-01
				Bo Sample,bo@example.org,Harbor Hospital,knows well,2026-01-01
				""");
		this.fixture.read("programs.csv", """
				program,kind,institution,person,person_role,from,to
				Bay Program,fellowship,Bay Hospital,Cy Faculty,faculty,2020,
				Bay Program,,,Dee Director,director,2020,
				""");
		this.fixture.read("ties.csv", """
				person,other,closeness
				Ada Example,Dee Director,knows well
				Bo Sample,Ada Example,acquainted
				Bo Sample,Cy Faculty,acquainted
				""");
		CurrentNetwork network = new CurrentNetwork(counted(Workspaces.class), counted(Sources.class),
				this.fixture.store, this.fixture.store.judgements(), new Grouping(this.fixture.store),
				this.fixture.pack, UseCaseFixture.CLOCK);
		this.who = new WhoCanIntroduce(network, counted(Records.class), counted(Sources.class), new BestFirstSearch(),
				UseCaseFixture.PATIENCE);
		this.who.ask(this.fixture.about("Dee Director"));
		this.calls.clear();
	}

	/** The store's port, with every call noted. */
	private <T> T counted(Class<T> port) {
		return port
			.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] { port }, (proxy, method, arguments) -> {
				this.calls.add(method.getName());
				try {
					return method.invoke(this.fixture.store, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	@Test
	void theSameQuestionAgainTakesTwo() {
		WhoAnswer answer = this.who.ask(this.fixture.about("Dee Director"));
		assertSame(answer, this.fixture.who.ask(this.fixture.about("Dee Director")));
		assertThat(this.calls).as("whose network, is it current").containsExactly("find", "changes");
	}

	@Test
	void whatIsRememberedGoesWithTheNextWrite() throws Exception {
		this.fixture.read("more.csv", """
				person,other,closeness
				Ada Example,Dee Director,close
				""");
		WhoAnswer answer = this.who.ask(this.fixture.about("Dee Director"));
		assertSame(answer, this.fixture.who.ask(this.fixture.about("Dee Director")));
		assertThat(answer.answers().get(0).paths().get(0).hops().get(1).evidence()).extracting((line) -> line.words())
			.contains("Said to know each other: close");
	}

	@Test
	void aQuestionForAPersonTakesFour() {
		WhoAnswer answer = this.who.ask(this.fixture.about("Cy Faculty"));
		assertThat(answer.answers().get(0).paths()).hasSizeGreaterThan(1);
		assertThat(this.calls).as("whose network, is it current, people, places")
			.containsExactly("find", "changes", "glance", "gatherings");
	}

	@Test
	void aQuestionForAProgramTakesTwoMore() {
		Kind.Ref program = new Kind.Ref(Kind.PROGRAM, this.fixture.key("Bay Program", RecordKind.PROGRAM));
		WhoAnswer answer = this.who.ask(WhoQuestion.of(UseCaseFixture.WORKSPACE, program));
		assertThat(answer.answers()).hasSize(2);
		assertThat(this.calls).as("besides, the program and who works there")
			.containsExactly("find", "changes", "list", "factsOn", "glance", "gatherings");
	}

	@Test
	void leavingPeopleOutTakesNoMore() {
		this.who.ask(this.fixture.about("Dee Director")
			.withConditions(Conditions.NONE.withWithout(List.of(this.fixture.key("Bo Sample", RecordKind.PERSON)))));
		assertThat(this.calls).doesNotContain("list", "factsOf").hasSizeLessThanOrEqualTo(4);
	}

	/** Sums may be taken in another order where people are numbered otherwise. */
	private static void assertSame(WhoAnswer answer, WhoAnswer expected) {
		assertThat(answer).usingRecursiveComparison()
			.withComparatorForType((a, b) -> (Math.abs(a - b) < 1e-12) ? 0 : Double.compare(a, b), Double.class)
			.isEqualTo(expected);
	}

}
