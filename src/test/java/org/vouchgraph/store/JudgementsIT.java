package org.vouchgraph.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vouchgraph.network.Decided;
import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Judgements.Against;
import org.vouchgraph.network.Judgements.Decision;
import org.vouchgraph.network.Judgements.Finding;
import org.vouchgraph.network.Judgements.Judged;
import org.vouchgraph.network.Judgements.Likeness;
import org.vouchgraph.network.Judgements.Ruling;
import org.vouchgraph.network.Judgements.Verdict;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JudgementsIT {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private Neo4jStore store;

	private Judgements judgements;

	TestStore test() {
		return TestStore.embedded();
	}

	@BeforeEach
	void clear() {
		test().clear();
		this.store = test().store();
		this.judgements = this.store.judgements();
		this.store.workspaces().save(new Workspace("ana", "Ana", true));
		this.store.workspaces().save(new Workspace("bea", "Bea", true));
		Said.source(this.store, "ana", true, "first", Said.person("p1", "Ann Roe", "email:ann@x.org"),
				Said.person("p2", "A. Roe"), Said.person("p3", "Bo Li"), Said.institution("i1", "Harbor"));
	}

	private Visible ana() {
		return this.store.workspaces().visible("ana");
	}

	private Known known(String name) {
		return this.store.records()
			.listAll(ana(), RecordKind.PERSON, 100)
			.stream()
			.filter((one) -> one.said().name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static Handle handle(Known known) {
		return Handle.of(List.of(new Handle.Spoken("test", known.said())));
	}

	private Decision decision(Verdict verdict, String one, String other) {
		return new Decision("", RecordKind.PERSON, verdict, handle(known(one)), handle(known(other)), one, other, "",
				DAY);
	}

	@Test
	void keepsDecisionsTheNewestFirstAndOneOnEachPair() {
		String first = this.judgements.decide("ana", decision(Verdict.SAME, "Ann Roe", "A. Roe"));
		String second = this.judgements.decide("ana", decision(Verdict.DIFFERENT, "Ann Roe", "Bo Li"));
		String third = this.judgements.decide("ana", decision(Verdict.UNSURE, "A. Roe", "Ann Roe"));
		assertThat(this.judgements.decisions("ana")).extracting(Decision::id).containsExactly(third, second);
		assertThat(first).isNotEqualTo(third);
		assertThat(this.judgements.decisions("ana").get(1)).usingRecursiveComparison()
			.ignoringFields("id")
			.isEqualTo(decision(Verdict.DIFFERENT, "Ann Roe", "Bo Li"));
		assertThat(this.judgements.decisions("bea")).isEmpty();
		assertThat(this.judgements.withdrawDecision("bea", second)).isFalse();
		assertThat(this.judgements.withdrawDecision("ana", second)).isTrue();
		assertThat(this.judgements.withdrawDecision("ana", second)).isFalse();
		assertThatThrownBy(() -> this.judgements.decide("none", decision(Verdict.SAME, "Ann Roe", "A. Roe")))
			.isInstanceOf(UnknownThing.class);
	}

	@Test
	void findsTheRecordsAgainWhateverImportBringsThem() {
		this.judgements.decide("ana", decision(Verdict.SAME, "Ann Roe", "A. Roe"));
		this.judgements.decide("ana", decision(Verdict.DIFFERENT, "Bo Li", "A. Roe"));
		Said.source(this.store, "ana", true, "second", Said.person("q", "Dr Ann Roe", "email:ann@x.org"),
				Said.person("p2", "A. Roe"), Said.person("p3", "Somebody Else"));
		Said.source(this.store, "bea", false, "of another", Said.person("q", "Ann Roe", "email:ann@x.org"));
		Decided decided = this.judgements.on(ana()).decided();
		List<Known> people = this.store.records().listAll(ana(), RecordKind.PERSON, 100);
		List<Long> roes = people.stream()
			.filter((one) -> one.said().name().contains("Roe"))
			.map(Known::id)
			.sorted()
			.toList();
		List<Long> initials = people.stream()
			.filter((one) -> one.said().name().equals("A. Roe"))
			.map(Known::id)
			.sorted()
			.toList();
		assertThat(roes).hasSize(4);
		assertThat(decided.same()).containsExactly(new Decided.Group(true, roes));
		assertThat(decided.apart()).containsExactly(new Decided.Apart(true, List.of(known("Bo Li").id()), initials));
		assertThat(decided.clear()).isEmpty();
		assertThat(this.judgements.on(this.store.workspaces().visible("bea"))).isEqualTo(Judged.NONE);
	}

	@Test
	void keepsRulingsAndWhatTheyGoAgainst() {
		Known ann = known("Ann Roe");
		Known harbor = this.store.records().listAll(ana(), RecordKind.ORGANIZATION, 9).get(0);
		long own = this.store.sources()
			.begin(new Source.New("ana", false, "confirmed by you", "x", Source.CORRECTION))
			.id();
		this.store.sources().write(own, List.of(Said.person("r/person", "Ann Roe", "email:ann@x.org")));
		this.store.sources().complete(own, new Source.Counts(1, 1, 0, 0, null));
		Ruling ruling = new Ruling("r", FactKind.AFFILIATION, Finding.CORRECTED, handle(ann), handle(harbor),
				RecordKind.ORGANIZATION, "", "At Harbor", "I asked", DAY, own);
		this.judgements.rule("ana", ruling);
		assertThat(this.judgements.rulings("ana")).containsExactly(ruling);
		Judged judged = this.judgements.on(ana());
		assertThat(judged.own()).hasSize(1).doesNotContain(ann.id());
		assertThat(judged.against()).singleElement()
			.satisfies((against) -> assertThat(against).isEqualTo(new Against(FactKind.AFFILIATION, "",
					Set.of(ann.id(), judged.own().iterator().next()), Set.of(harbor.id()))));
		assertThat(judged.rejected(SameRecords.NONE).rejects(FactKind.AFFILIATION, ann.id(), harbor.id(), "")).isTrue();
		assertThat(judged.rejected(SameRecords.NONE)
			.rejects(FactKind.AFFILIATION, judged.own().iterator().next(), harbor.id(), "")).isFalse();
		assertThat(this.judgements.withdrawRuling("ana", "r")).isTrue();
		assertThat(this.judgements.withdrawRuling("ana", "r")).isFalse();
		assertThat(this.judgements.on(ana()).against()).isEmpty();
	}

	private Likeness likeness(String one, String other, boolean clear) {
		long a = known(one).id();
		long b = known(other).id();
		return new Likeness(RecordKind.PERSON, Math.min(a, b), Math.max(a, b), clear, 0.75,
				List.of("Both wrote with Bo Li.", "Both are in Lisbon."), List.of("Years lie between."));
	}

	@Test
	void keepsLikenessesOfOneWorkspaceUntilTheNextOrUntilARecordGoes() {
		Likeness clear = likeness("Ann Roe", "A. Roe", true);
		Likeness question = likeness("Ann Roe", "Bo Li", false);
		this.judgements.found(ana(), List.of(likeness("A. Roe", "Bo Li", false)));
		this.judgements.found(ana(), List.of(clear, question));
		assertThat(this.judgements.likenesses(ana())).containsExactlyInAnyOrder(clear, question);
		assertThat(this.judgements.likenesses(this.store.workspaces().visible("bea"))).isEmpty();
		assertThat(this.judgements.on(ana()).decided().clear())
			.containsExactly(new Decided.Group(true, List.of(clear.one(), clear.other())));
		this.judgements.decide("ana", decision(Verdict.UNSURE, "Ann Roe", "A. Roe"));
		assertThat(this.judgements.on(ana()).decided().clear()).isEmpty();
		assertThat(this.judgements.on(ana()).unsure()).hasSize(1);
		this.store.sources().erase(List.of(known("A. Roe").id()));
		assertThat(this.judgements.likenesses(ana())).containsExactly(question);
	}

	@Test
	void forgetsWhatConcernsSomebodyErased() {
		this.judgements.found(ana(), List.of(likeness("Ann Roe", "A. Roe", false)));
		this.judgements.decide("ana", decision(Verdict.SAME, "Ann Roe", "A. Roe"));
		this.judgements.decide("bea", decision(Verdict.SAME, "Bo Li", "A. Roe"));
		this.judgements.rule("bea", new Ruling("r", FactKind.ACQUAINTANCE, Finding.REJECTED, handle(known("A. Roe")),
				handle(known("Bo Li")), RecordKind.PERSON, "", "Knows Bo Li", null, DAY, 0));
		this.judgements.forget(handle(known("Bo Li")), List.of("Bo Li"));
		assertThat(this.judgements.decisions("ana")).hasSize(1);
		assertThat(this.judgements.decisions("bea")).isEmpty();
		assertThat(this.judgements.rulings("bea")).isEmpty();
		assertThat(this.judgements.likenesses(ana())).singleElement()
			.satisfies((likeness) -> assertThat(likeness.pro()).containsExactly("Both are in Lisbon."));
	}

	@Test
	void aHandleOfSomebodyToBeToldFromOthersIsWithoutWhatTheyShare() {
		Statement.Person one = Said.person("p1", "Ann Roe", "email:ann@x.org", "orcid:0000-0002-1825-0097");
		Statement.Person other = Said.person("p2", "Ann Roe", "email:ann@x.org");
		Handle handle = Handle.of(List.of(new Handle.Spoken("test", one)), List.of(new Handle.Spoken("test", other)));
		assertThat(handle.identifiers()).containsExactly("orcid:0000-0002-1825-0097");
		assertThat(handle.sayings()).containsExactly(new Handle.Saying("test", "p1", "ann roe"));
	}

}
