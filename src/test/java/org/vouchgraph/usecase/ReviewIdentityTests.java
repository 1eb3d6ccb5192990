package org.vouchgraph.usecase;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Judgements.Likeness;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.ReviewIdentity.DecisionLine;
import org.vouchgraph.usecase.ReviewIdentity.Standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The user says who is the same; it holds, and can be taken back. */
class ReviewIdentityTests {

	private static final String WORKSPACE = UseCaseFixture.WORKSPACE;

	private static final String WORKS = """
			{"id":"https://openalex.org/W1","display_name":"One","publication_year":2020,"authorships":[\
			{"author":{"id":"https://openalex.org/A1","display_name":"Ana Silva"}},\
			{"author":{"id":"https://openalex.org/A2","display_name":"Bo Sample"}}]}
			{"id":"https://openalex.org/W2","display_name":"Two","publication_year":2021,"authorships":[\
			{"author":{"id":"https://openalex.org/A3","display_name":"A. Silva"}},\
			{"author":{"id":"https://openalex.org/A2","display_name":"Bo Sample"}}]}
			""";

	private static final String CONTACTS = """
			name,email,institution,closeness
			Ana Silva,ana@example.org,Harbor Hospital,close
			Anna Silva,ana@example.org,Bay Hospital,close
			""";

	@TempDir
	Path folder;

	private UseCaseFixture fixture;

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("works.jsonl", WORKS);
	}

	private SameRecords same() {
		return this.fixture.network.of(WORKSPACE).same();
	}

	private long record(String name) {
		return this.fixture.store.listAll(this.fixture.network.of(WORKSPACE).visible(), RecordKind.PERSON, 100)
			.stream()
			.filter((known) -> known.said().name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private boolean areOne() {
		return same().key(record("Ana Silva")) == same().key(record("A. Silva"));
	}

	private void find(boolean clear) {
		long one = Math.min(record("Ana Silva"), record("A. Silva"));
		long other = Math.max(record("Ana Silva"), record("A. Silva"));
		this.fixture.store.judgements()
			.found(this.fixture.network.of(WORKSPACE).visible(), List.of(new Likeness(RecordKind.PERSON, one, other,
					clear, 0.93, List.of("Both wrote with Bo Sample."), List.of())));
	}

	@Test
	void asksWhatIsNotClear() {
		find(false);
		Standing standing = this.fixture.identity.standing(WORKSPACE, 10);
		assertThat(areOne()).isFalse();
		assertThat(standing.waiting()).isEqualTo(1);
		assertThat(standing.questions()).singleElement().satisfies((question) -> {
			assertThat(question.kind()).isEqualTo("person");
			assertThat(question.one().name()).isEqualTo("Ana Silva");
			assertThat(question.one().facts()).containsExactly("Wrote “One” (2020)");
			assertThat(question.one().sources()).containsExactly("works.jsonl");
			assertThat(question.other().name()).isEqualTo("A. Silva");
			assertThat(question.words()).isEqualTo("likely one");
			assertThat(question.pro()).containsExactly("Both wrote with Bo Sample.");
		});
		assertThat(standing.joined()).isEmpty();
	}

	@Test
	void joinsWhatTheUserSaysIsOne() throws Exception {
		find(false);
		DecisionLine decision = this.fixture.identity.decide(WORKSPACE, record("A. Silva"), record("Ana Silva"),
				"same");
		assertThat(areOne()).isTrue();
		assertThat(this.fixture.identity.standing(WORKSPACE, 10).waiting()).isZero();
		assertThat(this.fixture.describe.person(WORKSPACE, record("A. Silva")).facts()).hasSize(2);
		assertThat(this.fixture.describe.person(WORKSPACE, record("A. Silva")).decisions()).containsExactly(decision);
		undoAndReadAgain("works.jsonl", WORKS);
		assertThat(areOne()).isTrue();
		this.fixture.identity.withdraw(WORKSPACE, decision.id());
		assertThat(areOne()).isFalse();
		assertThatThrownBy(() -> this.fixture.identity.withdraw(WORKSPACE, decision.id()))
			.isInstanceOf(UnknownThing.class);
	}

	private void undoAndReadAgain(String name, String content) throws Exception {
		long source = this.fixture.imports.list(WORKSPACE)
			.stream()
			.filter((report) -> report.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
		this.fixture.imports.undo(WORKSPACE, source).await(10_000);
		this.fixture.read("again-" + name, content);
	}

	@Test
	void joinsWhatIsClearUntilTheUserSaysOtherwise() {
		find(true);
		assertThat(areOne()).isTrue();
		Standing standing = this.fixture.identity.standing(WORKSPACE, 10);
		assertThat(standing.waiting()).isZero();
		assertThat(standing.joined()).singleElement()
			.satisfies((joined) -> assertThat(joined.one().facts()).containsExactly("Wrote “One” (2020)"));
		this.fixture.identity.decide(WORKSPACE, record("A. Silva"), record("Ana Silva"), "unsure");
		assertThat(areOne()).isFalse();
		assertThat(this.fixture.identity.standing(WORKSPACE, 10).joined()).isEmpty();
		this.fixture.identity.decide(WORKSPACE, record("A. Silva"), record("Ana Silva"), "different");
		assertThat(areOne()).isFalse();
		assertThat(this.fixture.identity.standing(WORKSPACE, 10).decisions()).singleElement()
			.satisfies((decision) -> assertThat(decision.verdict()).isEqualTo("different"));
		find(false);
		assertThat(this.fixture.identity.standing(WORKSPACE, 10).waiting()).isZero();
	}

	@Test
	void tellsApartWhatAnIdentifierJoins() throws Exception {
		this.fixture.read("contacts.csv", CONTACTS);
		long key = this.fixture.key("Anna Silva", RecordKind.PERSON);
		List<Long> records = Arrays.stream(same().records(key)).boxed().toList();
		assertThat(records).hasSize(2);
		assertThatThrownBy(() -> this.fixture.identity.decide(WORKSPACE, records.get(0), records.get(1), "different"))
			.isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("joins these two");
		assertThatThrownBy(() -> this.fixture.identity.split(WORKSPACE, key, records))
			.isInstanceOf(InvalidRequest.class);
		DecisionLine decision = this.fixture.identity.split(WORKSPACE, key, records.subList(1, 2));
		assertThat(same().key(records.get(0))).isNotEqualTo(same().key(records.get(1)));
		undoAndReadAgain("contacts.csv", CONTACTS);
		assertThat(same().records(record("Anna Silva"))).hasSize(1);
		this.fixture.identity.withdraw(WORKSPACE, decision.id());
		assertThat(same().records(record("Anna Silva"))).hasSize(2);
	}

	@Test
	void erasingSomebodyErasesWhatWasDecidedOnHerAndHerNameInReasons() {
		find(false);
		this.fixture.identity.decide(WORKSPACE, record("A. Silva"), record("Ana Silva"), "unsure");
		this.fixture.erase.erase(WORKSPACE, this.fixture.key("Bo Sample", RecordKind.PERSON));
		assertThat(this.fixture.store.judgements().likenesses(this.fixture.network.of(WORKSPACE).visible()))
			.singleElement()
			.satisfies((likeness) -> assertThat(likeness.pro()).isEmpty());
		assertThat(this.fixture.identity.standing(WORKSPACE, 10).decisions()).hasSize(1);
		this.fixture.erase.erase(WORKSPACE, this.fixture.key("A. Silva", RecordKind.PERSON));
		assertThat(this.fixture.identity.standing(WORKSPACE, 10).decisions()).isEmpty();
	}

	@Test
	void refusesWhatMakesNoSense() {
		assertThatThrownBy(
				() -> this.fixture.identity.decide(WORKSPACE, record("A. Silva"), record("Ana Silva"), "yes"))
			.hasMessageContaining("same, different, unsure");
		assertThatThrownBy(() -> this.fixture.identity.decide(WORKSPACE, record("A. Silva"), 999_999, "same"))
			.isInstanceOf(UnknownThing.class);
		assertThatThrownBy(() -> this.fixture.identity.standing(WORKSPACE, 0)).isInstanceOf(InvalidRequest.class);
	}

}
