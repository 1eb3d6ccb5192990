package org.vouchgraph.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InMemoryStoreTests {

	private final InMemoryStore store = new InMemoryStore();

	InMemoryStoreTests() {
		this.store.save(new Workspace("mine", "Leyla Demir", true));
		this.store.save(new Workspace("other", "Jane Doe", true));
	}

	@Test
	void workspaceSeesSharedSourcesAndItsOwnOnceTheyAreComplete() {
		long shared = this.store.read("other", true, "works", person("a"));
		long hidden = this.store.read("other", false, "notes", person("b"));
		long open = this.store.begin(new Source.New("mine", false, "half", "x", "test")).id();
		this.store.write(open, List.of(person("c")));
		assertThat(this.store.visible("mine").sources()).contains(shared, this.store.byHand("mine"))
			.doesNotContain(hidden, open, this.store.byHand("other"));
		this.store.complete(open, new Source.Counts(1, 1, 0, 0, null));
		assertThat(this.store.visible("mine").sources()).contains(open);
	}

	@Test
	void applicantsOfAllSourcesShareAnIdentifier() {
		this.store.read("mine", false, "notes", person("a"), new Statement.Target("a", 2, null, "line 1"));
		Visible visible = this.store.visible("mine");
		List<Records.Known> applicants = this.store.withIdentifier(visible,
				new Identifier(Identifier.Scheme.APPLICANT, "mine"));
		assertThat(applicants).hasSize(2)
			.allSatisfy((known) -> assertThat(known.said().name()).isEqualTo("Leyla Demir"));
	}

	@Test
	void factsAreSeenFromBothEnds() {
		long source = this.store.read("mine", false, "notes", person("a"), person("b"),
				new Statement.Acquaintance("a", "b", Statement.Closeness.CLOSE, null, null, "line 1"));
		Visible visible = this.store.visible("mine");
		long a = this.store.id(source, RecordKind.PERSON, "a");
		long b = this.store.id(source, RecordKind.PERSON, "b");
		assertThat(this.store.factsOf(visible, List.of(a))).singleElement()
			.extracting(Records.KnownFact::person, (fact) -> fact.other().id())
			.containsExactly(a, b);
		assertThat(this.store.factsOf(visible, List.of(b))).singleElement()
			.extracting(Records.KnownFact::person, (fact) -> fact.other().id())
			.containsExactly(b, a);
	}

	@Test
	void dealingsWithTheApplicantHaveHerAtTheOtherEnd() {
		long source = this.store.read("mine", false, "notes", person("a"),
				new Statement.Interaction("a", "met", LocalDate.of(2026, 1, 2), null, null, "line 1"));
		Visible visible = this.store.visible("mine");
		long a = this.store.id(source, RecordKind.PERSON, "a");
		long me = this.store.id(source, RecordKind.PERSON, Statement.APPLICANT);
		for (List<Long> asked : List.of(List.of(a), List.of(me), List.of(a, me))) {
			assertThat(this.store.factsOf(visible, asked)).singleElement()
				.extracting(Records.KnownFact::person, (fact) -> fact.other().id())
				.containsExactly(a, me);
		}
		List<Evidences.Pair> pairs = new ArrayList<>();
		this.store.pairs(visible, pairs::add);
		assertThat(pairs).containsExactly(
				new Evidences.Pair(EvidenceKind.INTERACTION, me, a, "met", LocalDate.of(2026, 1, 2).toEpochDay()));
	}

	@Test
	void sayingAgainFillsWhatWasMissingAndRepeatsNothing() {
		long source = this.store.begin(new Source.New("mine", true, "works", "x", "test")).id();
		List<Statement> said = List.of(person("a"), paper(3, null), wrote("a"), paper(5, 2020), wrote("a"));
		Source.Written first = this.store.write(source, said);
		Source.Written again = this.store.write(source, said);
		this.store.complete(source, new Source.Counts(1, 2, 0, 0, null));
		assertThat(first).isEqualTo(new Source.Written(2, 0));
		assertThat(again).isEqualTo(new Source.Written(0, 0));
		List<Evidences.Together> papers = new ArrayList<>();
		this.store.together(this.store.visible("mine"), papers::add);
		assertThat(papers).singleElement().satisfies((paper) -> {
			assertThat(paper.size()).isEqualTo(5);
			assertThat(paper.people()).hasSize(1);
			assertThat(paper.from()).containsExactly(2020);
		});
	}

	@Test
	void undoTakesBackAllThatTheSourceSaidAndNothingElse() {
		long kept = this.store.read("mine", true, "kept", person("a"));
		long taken = this.store.read("mine", true, "taken", person("a"), paper(1, 2020), wrote("a"));
		this.store.undo(taken, (gone) -> assertThat(gone).isEqualTo(2));
		Visible visible = this.store.visible("mine");
		assertThat(this.store.listAll(visible, RecordKind.PUBLICATION, 9)).isEmpty();
		assertThat(this.store.listAll(visible, RecordKind.PERSON, 9)).extracting(Records.Known::source)
			.containsExactlyInAnyOrder(kept, this.store.byHand("mine"));
		assertThat(this.store.find(taken)).isEmpty();
	}

	@Test
	void factAboutARecordThatWasNotSaidIsRefused() {
		long source = this.store.begin(new Source.New("mine", true, "works", "x", "test")).id();
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.store.write(source, List.of(person("a"), wrote("a"))));
	}

	@Test
	void findsByTheBeginningsOfWords() {
		this.store.read("mine", true, "people",
				new Statement.Person("a", "Ana da Silva-Öztürk", null, null, Set.of(), null, null, null, ""));
		Visible visible = this.store.visible("mine");
		assertThat(this.store.search(visible, "OZT an", Set.of(RecordKind.PERSON), 5)).hasSize(1);
		assertThat(this.store.search(visible, "ilva", Set.of(RecordKind.PERSON), 5)).isEmpty();
		assertThat(this.store.search(visible, "ana", Set.of(RecordKind.PROGRAM), 5)).isEmpty();
	}

	private static Statement person(String ref) {
		return new Statement.Person(ref, "Person " + ref, null, null, Set.of(), null, null, null, "");
	}

	private static Statement paper(int authors, Integer year) {
		return new Statement.Publication("w", "Paper", year, null, authors, Set.of(), "");
	}

	private static Statement wrote(String person) {
		return new Statement.Authorship(person, "w", 0, null, "line 1");
	}

}
