package org.vouchgraph.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.vouchgraph.identity.Matches;
import org.vouchgraph.identity.Matching;
import org.vouchgraph.identity.MatchingOptions;
import org.vouchgraph.identity.Progress;
import org.vouchgraph.identity.Settled;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.Dismissals.Dismissal;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Evidences.Together;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records.Called;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.Closeness;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.network.Touched;
import org.vouchgraph.network.Traits;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class StoreIT {

	private static final LocalDate DAY = LocalDate.of(2024, 5, 3);

	TestStore test() {
		return TestStore.embedded();
	}

	private Neo4jStore store;

	@BeforeEach
	void clear() {
		test().clear();
		this.store = test().store();
		this.store.workspaces().save(new Workspace("ana", "Ana Sousa", true));
		this.store.workspaces().save(new Workspace("ben", "Ben Okafor", false));
	}

	private Visible ana() {
		return this.store.workspaces().visible("ana");
	}

	private Visible ben() {
		return this.store.workspaces().visible("ben");
	}

	// Workspaces

	@Test
	void keepsWhenAndWhereAnApplicantWantsToTrain() {
		assertThat(this.store.workspaces().find("ana").orElseThrow().aim()).isEqualTo(Aim.UNSAID);
		Workspace aiming = new Workspace("ana", "Ana Sousa", true, new Aim(2027, List.of("GB", "US")));
		this.store.workspaces().save(aiming);
		assertThat(this.store.workspaces().find("ana")).contains(aiming);
		assertThat(this.store.workspaces().list()).contains(aiming, new Workspace("ben", "Ben Okafor", false));
		this.store.workspaces().save(aiming.withAim(Aim.UNSAID));
		assertThat(this.store.workspaces().find("ana").orElseThrow().aim()).isEqualTo(Aim.UNSAID);
	}

	// Dismissals

	@Test
	void hidesFindingsOfOneWorkspaceUntilTheyAreShownAgain() {
		Dismissal dismissal = new Dismissal("going-cold:12", "f00d", "She is on leave", DAY, List.of(12L, 40L));
		this.store.dismissals().dismiss("ana", new Dismissal("going-cold:12", "old", "Later", DAY, List.of()));
		this.store.dismissals().dismiss("ana", dismissal);
		Dismissal other = new Dismissal("no-home:GB", "1", "I know", DAY, List.of());
		this.store.dismissals().dismiss("ana", other);
		assertThat(this.store.dismissals().dismissed("ana")).containsExactly(dismissal, other);
		assertThat(this.store.dismissals().dismissed("ben")).isEmpty();
		assertThat(this.store.dismissals().restore("ben", "going-cold:12")).isFalse();
		assertThat(this.store.dismissals().restore("ana", "going-cold:12")).isTrue();
		assertThat(this.store.dismissals().restore("ana", "going-cold:12")).isFalse();
		assertThat(this.store.dismissals().dismissed("ana")).containsExactly(other);
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.store.dismissals().dismiss("eve", dismissal))
			.withMessageContaining("eve");
	}

	@Test
	void erasingSomebodyForgetsWhatWasDismissedAboutHer() {
		Dismissal about = new Dismissal("going-cold:12", "1", "She is on leave", DAY, List.of(12L, 40L));
		Dismissal another = new Dismissal("going-cold:13", "1", "He is on leave", DAY, List.of(13L));
		this.store.dismissals().dismiss("ana", about);
		this.store.dismissals().dismiss("ana", another);
		this.store.dismissals().dismiss("ben", about);
		this.store.sources().erase(List.of(40L));
		assertThat(this.store.dismissals().dismissed("ana")).containsExactly(another);
		assertThat(this.store.dismissals().dismissed("ben")).isEmpty();
	}

	// What sources call their records

	@Test
	void findsRecordsByWhatTheirSourcesCallThem() {
		long source = this.store.sources().byHand("ana");
		assertThat(this.store.records()
			.called(ana(),
					List.of(new Called(source, RecordKind.PERSON, Statement.APPLICANT),
							new Called(source, RecordKind.PERSON, "nobody"),
							new Called(source, RecordKind.PROGRAM, Statement.APPLICANT))))
			.extracting((known) -> known.said().name())
			.containsExactly("Ana Sousa");
		assertThat(
				this.store.records().called(ben(), List.of(new Called(source, RecordKind.PERSON, Statement.APPLICANT))))
			.isEmpty();
		assertThat(this.store.records().called(ana(), List.of())).isEmpty();
	}

	@Test
	void savesWorkspacesWithTheirApplicantsAndRenamesThem() {
		assertThat(this.store.workspaces().list()).containsExactly(new Workspace("ana", "Ana Sousa", true),
				new Workspace("ben", "Ben Okafor", false));
		this.store.workspaces().save(new Workspace("ana", "Ana Sousa-Łuk", false));
		assertThat(this.store.workspaces().find("ana")).contains(new Workspace("ana", "Ana Sousa-Łuk", false));
		assertThat(this.store.workspaces().find("eve")).isEmpty();
		assertThat(applicants(ana())).singleElement().satisfies((applicant) -> {
			assertThat(applicant.said().name()).isEqualTo("Ana Sousa-Łuk");
			assertThat(applicant.said().ref()).isEqualTo(Statement.APPLICANT);
			assertThat(applicant.source()).isEqualTo(this.store.sources().byHand("ana"));
		});
		assertThat(this.store.records().search(ana(), "luk", Set.of(RecordKind.PERSON), 5)).hasSize(1);
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.store.workspaces().visible("eve"))
			.withMessageContaining("eve");
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.store.sources().byHand("eve"));
	}

	// Sources

	@Test
	void listsAndFindsSources() {
		long one = Said.source(this.store, "ana", true, "one.csv", Said.person("p", "P"));
		long two = Said.source(this.store, "ben", false, "two.csv", Said.person("p", "P"));
		assertThat(this.store.sources().list("ana")).extracting(Source::id)
			.containsExactly(one, this.store.sources().byHand("ana"));
		assertThat(this.store.sources().list("ben")).extracting(Source::id)
			.containsExactly(two, one, this.store.sources().byHand("ben"));
		assertThat(this.store.sources().find(one)).get().satisfies((source) -> {
			assertThat(source.name()).isEqualTo("one.csv");
			assertThat(source.shared()).isTrue();
			assertThat(source.at()).isEqualTo(TestStore.CLOCK.instant());
			assertThat(source.state()).isEqualTo(Source.State.COMPLETE);
			assertThat(source.added()).isEqualTo(1);
			assertThat(source.problems()).isNull();
		});
		String checksum = Checksum.sha256("one.csv");
		assertThat(this.store.sources().findSame("ana", "test", checksum)).get().extracting(Source::id).isEqualTo(one);
		assertThat(this.store.sources().findSame("ben", "test", checksum)).isEmpty();
		assertThat(this.store.sources().findSame("ana", "other", checksum)).isEmpty();
		assertThat(this.store.sources().find(999)).isEmpty();
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.store.sources().begin(Said.file("eve", true, "x")));
	}

	@Test
	void aSourceIsInvisibleUntilItIsComplete() {
		long id = this.store.sources().begin(Said.file("ana", true, "f")).id();
		this.store.sources().write(id, List.of(Said.person("p", "Paula Half")));
		assertThat(ana().sources()).doesNotContain(id);
		assertThat(this.store.records().search(ana(), "paula", Set.of(RecordKind.PERSON), 5)).isEmpty();
		Source done = this.store.sources().complete(id, new Source.Counts(7, 1, 0, 2, "[]"));
		assertThat(done).isEqualTo(this.store.sources().find(id).orElseThrow());
		assertThat(List.of(done.read(), done.skipped())).containsExactly(7L, 2L);
		assertThat(done.problems()).isEqualTo("[]");
		assertThat(ana().sources()).contains(id);
		assertThat(this.store.records().search(ben(), "paula", Set.of(RecordKind.PERSON), 5)).hasSize(1);
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.store.sources().write(id, List.of(Said.person("q", "Q"))))
			.withMessageContaining("COMPLETE");
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.store.sources().write(999, List.of(Said.person("q", "Q"))));
	}

	@Test
	void countsWhatIsNewAndWhatAnotherVisibleSourceHas() {
		Said.source(this.store, "ana", false, "private", Said.person("a", "A", "orcid:0000-0002-1825-0097"));
		long mine = this.store.sources().begin(Said.file("ana", true, "mine")).id();
		List<Statement> batch = List.of(Said.person("x", "A", "orcid:0000-0002-1825-0097"), Said.person("y", "Y"),
				Said.institution("x", "A", "orcid:0000-0002-1825-0097"));
		assertThat(this.store.sources().write(mine, batch)).isEqualTo(new Source.Written(2, 1));
		assertThat(this.store.sources().write(mine, batch)).isEqualTo(new Source.Written(0, 0));
		long other = this.store.sources().begin(Said.file("ben", true, "other")).id();
		assertThat(this.store.sources().write(other, batch)).as("nothing that Ben may see has it")
			.isEqualTo(new Source.Written(3, 0));
	}

	@Test
	void numbersRecordsInTheOrderOfSaying() {
		List<Statement> statements = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			statements.add((i % 3 == 0) ? Said.institution("r" + i, "R " + i) : Said.person("r" + i, "R " + i));
		}
		Said.source(this.store, "ana", true, "order", statements);
		List<Known> all = new ArrayList<>(this.store.records().listAll(ana(), RecordKind.PERSON, 100));
		all.addAll(this.store.records().listAll(ana(), RecordKind.ORGANIZATION, 100));
		all.removeIf((known) -> known.said().ref().startsWith("@"));
		all.sort((a, b) -> Long.compare(a.id(), b.id()));
		assertThat(all).extracting((known) -> known.said().ref())
			.containsExactlyElementsOf(statements.stream().map((said) -> ((Statement.Record) said).ref()).toList());
	}

	@Test
	void fillsWhatWasMissingAndLetsTheFirstValueStand() {
		long id = this.store.sources().begin(Said.file("ana", true, "f")).id();
		this.store.sources()
			.write(id, List.of(Said.person("p", "Paula First", "email:p@x.org"), Said.paper("w", 2020, 3)));
		this.store.sources()
			.write(id,
					List.of(new Statement.Person("p", "Paula Second", "Paula", "Second",
							Set.of(Identifier.ofKey("pmid:7")), "Surgeon", "PT", null, "line 9"),
							new Statement.Publication("w", "Other", 2021, "Journal", 9, Set.of(), "line 9"),
							Said.paper("w", 2020, 5)));
		this.store.sources().complete(id, new Source.Counts(0, 0, 0, 0, null));
		assertThat(this.store.records().search(ana(), "paula", Set.of(RecordKind.PERSON), 5)).singleElement()
			.extracting(Known::said)
			.isEqualTo(new Statement.Person("p", "Paula First", "Paula", "Second",
					Set.of(Identifier.ofKey("pmid:7"), Identifier.ofKey("email:p@x.org")), "Surgeon", "PT", null,
					"line p"));
		assertThat(this.store.records().listAll(ana(), RecordKind.PUBLICATION, 5)).singleElement()
			.extracting(Known::said)
			.isEqualTo(new Statement.Publication("w", "Paper w", 2020, "Journal", 9, Set.of(), "line w"));
	}

	@Test
	void refusesAFactOnARecordThatWasNotSaidAndWritesNothing() {
		long id = this.store.sources().begin(Said.file("ana", true, "f")).id();
		long before = this.store.sources().changes();
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(
				() -> this.store.sources().write(id, List.of(Said.person("p", "P"), Said.wrote("p", "missing paper"))))
			.withMessageContaining("missing paper")
			.withMessageContaining("line p");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.store.sources()
				.write(id,
						List.of(Said.person("p", "P"),
								new Statement.Interaction("p", "met", DAY, null, "nobody", "line 4"))))
			.withMessageContaining("nobody");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.store.sources().write(id, List.of(Said.session("s", "no meeting", null))));
		assertThat(this.store.sources().changes()).isEqualTo(before);
		assertThat(test().run("MATCH (r:Record {source: " + id + "}) RETURN r")).isEmpty();
	}

	@Test
	void everyWriteGrowsTheCountOfChanges() {
		long start = this.store.sources().changes();
		long id = this.store.sources().begin(Said.file("ana", true, "f")).id();
		long begun = this.store.sources().changes();
		this.store.sources().write(id, List.of(Said.person("p", "P")));
		long written = this.store.sources().changes();
		this.store.sources().complete(id, new Source.Counts(0, 0, 0, 0, null));
		long completed = this.store.sources().changes();
		this.store.sources().undo(id, (gone) -> {
		});
		assertThat(List.of(start, begun, written, completed, this.store.sources().changes())).isSorted()
			.doesNotHaveDuplicates();
	}

	@Test
	void undoesASourceAndNothingElse() {
		long keep = Said.source(this.store, "ana", true, "keep", Said.person("p", "P", "email:both@x.org"),
				Said.paper("w", 2020, 1), Said.wrote("p", "w"));
		long drop = Said.source(this.store, "ana", true, "drop",
				Said.person("p", "P", "email:both@x.org", "email:only@x.org"), Said.paper("w", 2020, 1),
				Said.wrote("p", "w"));
		List<Long> progress = new ArrayList<>();
		this.store.sources().undo(drop, progress::add);
		assertThat(progress).isSorted().endsWith(2L);
		assertThat(this.store.sources().find(drop)).isEmpty();
		assertThat(this.store.sources().find(keep)).isPresent();
		assertThat(test().run("MATCH (i:Identifier) RETURN i.key AS key ORDER BY key"))
			.extracting((row) -> row.get("key").asString())
			.containsExactly("applicant:ana", "applicant:ben", "email:both@x.org");
		assertThat(test().run("MATCH ()-[f:WROTE]->() RETURN f.source AS source"))
			.extracting((row) -> row.get("source").asLong())
			.containsExactly(keep);
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.store.sources().undo(drop, (gone) -> {
		}));
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.store.sources().undo(this.store.sources().byHand("ana"), (gone) -> {
			}));
	}

	@Test
	void erasesRecordsOfAnySourceWithTheirFactsAndMentions() {
		long byHand = this.store.sources().byHand("ana");
		this.store.sources()
			.write(byHand,
					List.of(Said.person("p", "P", "email:p@x.org"), Said.person("q", "Q"),
							new Statement.Interaction("q", "asked", DAY, "about somebody", "p", "by hand"),
							Said.knows("q", "p", Closeness.CLOSE, null)));
		long file = Said.source(this.store, "ana", true, "file", Said.person("p", "P", "email:p@x.org"));
		List<Long> ids = this.store.records()
			.withIdentifier(ana(), Identifier.ofKey("email:p@x.org"))
			.stream()
			.map(Known::id)
			.toList();
		assertThat(ids).hasSize(2);
		assertThat(this.store.sources().erase(ids)).isEqualTo(2);
		assertThat(this.store.records().list(ana(), ids)).isEmpty();
		assertThat(this.store.sources().erase(ids)).isZero();
		assertThat(this.store.sources().find(file)).isPresent();
		assertThat(test().run("MATCH (i:Identifier {key: 'email:p@x.org'}) RETURN i")).isEmpty();
		Known q = this.store.records().search(ana(), "q", Set.of(RecordKind.PERSON), 5).get(0);
		assertThat(this.store.records().factsOf(ana(), List.of(q.id()))).singleElement()
			.extracting(KnownFact::said)
			.isEqualTo(new Statement.Interaction("q", "asked", DAY, "about somebody", null, "by hand"));
	}

	// Traits

	@Test
	void tellsWhatComparingNeedsAsTheStoreInMemoryDoes() {
		Statement[] said = {
				new Statement.Person("p", "Paula Żak", "Paula", "Żak",
						Set.of(Identifier.ofKey("email:p@x.org"), Identifier.ofKey("npi:12")), "Surgeon at Porto", "PT",
						null, "line 1"),
				Said.person("q", "Q"), Said.paper("w", 2020, 4, "pmid:12"), Said.paper("v", 2021, 4),
				new Statement.Organization("uni", "University of Porto", OrganizationKind.INSTITUTION,
						Set.of(Identifier.ofKey("ror:03yrm5c26"), Identifier.ofKey("name:university of porto")),
						"Porto", "PT", null, "line 2"),
				Said.organization("dep", "Surgery", OrganizationKind.INSTITUTION, "uni"),
				new Statement.Authorship("p", "w", 1, "Hospital São João, Porto", "line 3"),
				new Statement.Authorship("p", "v", 1, "University of Porto", "line 4"),
				new Statement.Authorship("q", "v", 2, "University of Porto", "line 5") };
		long source = Said.source(this.store, "ana", false, "file", said);
		InMemoryStore memory = new InMemoryStore();
		memory.save(new Workspace("ana", "Ana Sousa", true));
		long inMemory = memory.read("ana", false, "file", said);
		// The workspace's own records by hand are not of the file.
		assertThat(traits(this.store.traits(), new Visible("ana", List.of(source)))).hasSize(4)
			.isEqualTo(traits(memory, new Visible("ana", List.of(inMemory))));
		assertThat(traits(this.store.traits(), ben())).noneMatch((text) -> text.contains("Paula"));
	}

	@Test
	void isMatchedAsTheStoreInMemoryIs() {
		List<Statement> said = new ArrayList<>();
		for (int copy = 1; copy <= 2; copy++) {
			said.add(Said.paper("w" + copy, 2019 + copy, 3));
			for (String name : List.of("Anneke Sjoqvist", "Ruiz Motala", "Evita Koppel")) {
				said.add(Said.person(name + copy, name));
				said.add(Said.wrote(name + copy, "w" + copy));
			}
			said.add(Said.institution("i" + copy, (copy == 1) ? "University of Porto" : "Universidade do Porto"));
			said.add(Said.worked("Anneke Sjoqvist" + copy, "i" + copy, 2019 + copy, null, true));
		}
		Said.source(this.store, "ana", false, "file", said);
		InMemoryStore memory = new InMemoryStore();
		memory.save(new Workspace("ana", "Ana Sousa", true));
		memory.read("ana", false, "file", said.toArray(Statement[]::new));
		List<String> found = reasons(this.store.traits(), this.store.evidences(), ana());
		assertThat(found).isEqualTo(reasons(memory, memory, memory.visible("ana")));
		assertThat(found).anyMatch((text) -> text.startsWith("CLEAR") && text.contains("Anneke Sjoqvist"));
	}

	private static List<String> reasons(Traits traits, Evidences evidences, Visible visible) {
		Matches matches = new Matching(traits, evidences, MatchingOptions.DEFAULTS).match(visible, SameRecords.NONE,
				Settled.NOTHING, Progress.NONE);
		return Stream.concat(matches.clear().stream(), matches.ask().stream())
			.map((proposal) -> proposal.decision() + " " + proposal.kind() + " " + proposal.reasons())
			.sorted()
			.toList();
	}

	/** All traits as text, with the name of a parent in place of its number. */
	private static List<String> traits(Traits traits, Visible visible) {
		List<String> seen = new ArrayList<>();
		Map<Long, String> names = new HashMap<>();
		List<Traits.OrganizationTraits> organizations = new ArrayList<>();
		traits.ofOrganizations(visible, organizations::add);
		organizations.forEach((each) -> names.put(each.record(), each.name()));
		organizations.forEach((each) -> seen.add(each.name() + each.kind() + each.city() + each.country()
				+ names.get(each.parent()) + each.identifiers().stream().map(Identifier::key).sorted().toList()));
		traits.ofPeople(visible,
				(each) -> seen.add(each.name() + each.given() + each.family() + each.country() + each.headline()
						+ each.identifiers().stream().map(Identifier::key).sorted().toList()
						+ each.affiliations().stream().sorted().toList()));
		return seen.stream().sorted().toList();
	}

	// Records and facts

	@Test
	void givesRecordsAndFactsBackAsTheyWereSaid() {
		List<Statement.Record> records = List.of(
				new Statement.Person("p", "Paula Żak", "Paula", "Żak", Set.of(Identifier.ofKey("email:p@x.org")),
						"Surgeon", "PT", "met in Porto", "line 1"),
				Said.person("q", "Q"),
				Said.organization("soc", "Society", OrganizationKind.SOCIETY, null, "name:society"),
				Said.organization("com", "Committee", OrganizationKind.COMMITTEE, "soc"),
				Said.institution("inst", "Hospital", "ror:03yrm5c26"), Said.paper("w", 2020, 4, "pmid:12"),
				Said.program("prog", "inst"), Said.meeting("m", DAY, "soc"), Said.session("s", "m", DAY.plusDays(1)));
		List<Statement.Fact> facts = List.of(new Statement.Authorship("p", "w", 2, "Porto", "line 1"),
				new Statement.Affiliation("p", "inst", "Resident", 2019, 2021, false, "line 2"),
				new Statement.Membership("p", "com", "chair", 2020, null, true, "line 3"),
				new Statement.Participation("p", "s", RecordKind.SESSION, "speaker", "line 4"),
				new Statement.Participation("p", "m", RecordKind.MEETING, "attendee", "line 5"),
				new Statement.Position("p", "prog", "director", 2018, null, true, "line 6"),
				new Statement.Acquaintance("p", "q", Closeness.CLOSE, DAY, "friends", "line 7"),
				new Statement.Role("p", "sponsor", DAY, "named for a prize", "line 8"),
				new Statement.Interaction("p", "introduced", DAY, "to Q", "q", "line 9"),
				new Statement.Target("p", 2.5, "runs the program", "line 10"));
		List<Statement> all = new ArrayList<>(records);
		all.addAll(facts);
		long id = Said.source(this.store, "ana", false, "all", all);
		List<Known> known = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			known.addAll(this.store.records().listAll(ana(), kind, 50));
		}
		known.removeIf((record) -> record.source() != id || record.said().ref().equals(Statement.APPLICANT));
		assertThat(known).extracting(Known::said)
			.containsExactlyInAnyOrderElementsOf(new ArrayList<Statement.Record>(records));
		Known p = byRef(known, "p");
		List<KnownFact> of = this.store.records().factsOf(ana(), List.of(p.id()));
		assertThat(of).extracting(KnownFact::said)
			.containsExactlyInAnyOrderElementsOf(new ArrayList<Statement.Fact>(facts));
		assertThat(of).allSatisfy((fact) -> {
			assertThat(fact.source()).isEqualTo(id);
			assertThat(fact.person()).isEqualTo(p.id());
		});
		assertThat(of).filteredOn((fact) -> fact.said() instanceof Statement.Target)
			.singleElement()
			.satisfies((fact) -> assertThat(fact.other().said().ref()).isEqualTo(Statement.APPLICANT));
		Known q = byRef(known, "q");
		assertThat(this.store.records().factsOf(ana(), List.of(q.id()))).singleElement().satisfies((fact) -> {
			assertThat(fact.said()).isEqualTo(facts.get(6));
			assertThat(fact.person()).isEqualTo(q.id());
			assertThat(fact.other().id()).isEqualTo(p.id());
		});
		Known me = applicants(ana()).stream().filter((one) -> one.source() == id).findFirst().orElseThrow();
		assertThat(me.said().name()).isEqualTo("Ana Sousa");
		assertThat(this.store.records().factsOf(ana(), List.of(me.id(), p.id()))).hasSize(facts.size());
		assertThat(this.store.records().factsOf(ana(), List.of(me.id()))).hasSize(3)
			.allSatisfy(
					(fact) -> assertThat(List.of(fact.person(), fact.other().id())).containsExactly(p.id(), me.id()));
		for (String ref : List.of("soc", "com", "inst", "w", "prog", "m", "s")) {
			Known record = byRef(known, ref);
			List<KnownFact> on = this.store.records().factsOn(ana(), List.of(record.id()));
			assertThat(on).as(ref).hasSize(ref.equals("soc") ? 0 : 1).allSatisfy((fact) -> {
				assertThat(fact.other()).isEqualTo(record);
				assertThat(fact.person()).isEqualTo(p.id());
			});
		}
		assertThat(List.of(byRef(known, "com").parent(), byRef(known, "prog").parent(), byRef(known, "m").parent(),
				byRef(known, "s").parent(), p.parent()))
			.containsExactly(byRef(known, "soc").id(), byRef(known, "inst").id(), byRef(known, "soc").id(),
					byRef(known, "m").id(), 0L);
		assertThat(this.store.records().partsOf(ana(), List.of(byRef(known, "soc").id(), byRef(known, "m").id())))
			.extracting((record) -> record.said().ref())
			.containsExactlyInAnyOrder("com", "m", "s");
		assertThat(this.store.records().list(ana(), List.of(p.id(), q.id(), p.id(), 4711L)))
			.containsExactlyInAnyOrder(p, q);
	}

	@Test
	void readsTheApplicantThatAnImporterSaidItself() {
		long id = Said.source(this.store, "ana", false, "cv",
				Said.person(Statement.APPLICANT, "A. Sousa", "email:a@x.org"), Said.paper("w", 2020, 1),
				Said.wrote(Statement.APPLICANT, "w"));
		assertThat(applicants(ana())).hasSize(2)
			.filteredOn((known) -> known.source() == id)
			.singleElement()
			.extracting((known) -> known.said().name())
			.isEqualTo("A. Sousa");
		Known me = applicants(ana()).get(0);
		assertThat(me.said().identifiers()).contains(Identifier.ofKey("applicant:ana"));
	}

	@Test
	void searchesByTheBeginningsOfWords() {
		Said.source(this.store, "ana", true, "names", Said.person("1", "José Łukasz Müller"),
				Said.person("2", "Josephine Mull"), Said.person("3", "Jo Mullerson"),
				Said.institution("4", "Müller Klinik"), Said.person("5", "O'Neill AND Sons"), Said.paper("6", 2020, 1),
				Said.person("7", "李 小龙"));
		assertThat(refs("muller", RecordKind.PERSON)).containsExactly("1", "3");
		assertThat(refs("MÜLL jo", RecordKind.PERSON)).containsExactlyInAnyOrder("1", "2", "3").endsWith("1");
		assertThat(refs("luk", RecordKind.PERSON)).containsExactly("1");
		assertThat(refs("j", RecordKind.PERSON)).containsExactlyInAnyOrder("1", "2", "3");
		assertThat(refs("muller", RecordKind.ORGANIZATION, RecordKind.PERSON)).containsExactlyInAnyOrder("1", "3", "4");
		assertThat(refs("o'neill and", RecordKind.PERSON)).containsExactly("5");
		assertThat(refs("李", RecordKind.PERSON)).containsExactly("7");
		assertThat(refs("jo nobody", RecordKind.PERSON)).isEmpty();
		for (String strange : List.of("", " ", "*", "+-&&||!(){}[]^\"~*?:\\/", "name:x", "ä".repeat(300),
				"a b c d e f g h i j k l m n o p q r s t u v w x y z", "\"", "AND", "NOT", "jo OR")) {
			assertThat(refs(strange, RecordKind.PERSON)).as(strange).hasSizeLessThan(3);
		}
		assertThat(this.store.records().search(ana(), "j", Set.of(RecordKind.PERSON), 2)).hasSize(2);
		assertThat(this.store.records().search(ana(), "j", Set.of(), 2)).isEmpty();
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.store.records().search(ana(), "j", Set.of(RecordKind.PERSON), 0))
			.withMessageContaining("limit 0");
	}

	private List<String> refs(String text, RecordKind... kinds) {
		return this.store.records()
			.search(ana(), text, Set.copyOf(Arrays.asList(kinds)), 50)
			.stream()
			.map((known) -> known.said().ref())
			.toList();
	}

	// Evidence

	@Test
	void readsWhoIsTogether() {
		long id = Said.source(this.store, "ana", true, "together", Said.person("a", "A"), Said.person("b", "B"),
				Said.person("c", "C"), Said.paper("w", 2020, 7), Said.paper("v", 2021, 0), Said.institution("i", "I"),
				Said.organization("k", "K", OrganizationKind.COMMITTEE, null),
				Said.organization("z", "Z", OrganizationKind.SOCIETY, null), Said.meeting("m", DAY, null),
				Said.session("s", "m", null), Said.session("t", "m", DAY.minusYears(1)), Said.wrote("a", "w"),
				Said.wrote("b", "w"), Said.wrote("c", "w"), Said.wrote("a", "v"), Said.wrote("b", "v"),
				Said.worked("a", "i", 2010, 2012, false), Said.worked("a", "i", 2008, 2009, false),
				new Statement.Affiliation("a", "i", "Head", 2014, null, true, "line"),
				Said.worked("b", "i", null, null, false), Said.worked("c", "z", 2000, 2001, false),
				new Statement.Membership("a", "k", null, 2001, 2003, false, "line"),
				new Statement.Membership("c", "k", "chair", 2002, null, false, "line"),
				new Statement.Membership("c", "z", "member", 2002, null, false, "line"), Said.spoke("a", "s"),
				Said.spoke("b", "s"), Said.spoke("b", "t"), Said.spoke("c", "t"),
				new Statement.Participation("a", "m", RecordKind.MEETING, "attendee", "line"));
		List<String> seen = new ArrayList<>();
		this.store.evidences().together(ana(), (together) -> seen.add(text(together)));
		assertThat(seen).containsExactlyInAnyOrder("CO_AUTHORSHIP w 7 a:2020-2020 b:2020-2020 c:2020-2020",
				"CO_AUTHORSHIP v 2 a:2021-2021 b:2021-2021", "SAME_INSTITUTION i 2 a:2008-9999 b:0-0",
				"SAME_COMMITTEE k 2 a:2001-2003 c:2002-0", "SAME_SESSION s 2 a:2024-2024 b:2024-2024",
				"SAME_SESSION t 2 b:2023-2023 c:2023-2023");
		assertThat(test().run("MATCH ()-[f:WORKED_AT {source: " + id + "}]->() RETURN f")).hasSize(4);
		List<Long> people = new ArrayList<>();
		this.store.evidences().people(ana(), people::add);
		assertThat(people).hasSize(4).doesNotHaveDuplicates();
	}

	private String text(Together together) {
		StringBuilder text = new StringBuilder(together.kind() + " " + ref(together.record()) + " " + together.size());
		for (int i = 0; i < together.people().length; i++) {
			text.append(' ')
				.append(ref(together.people()[i]))
				.append(':')
				.append(together.from()[i])
				.append('-')
				.append(together.to()[i]);
		}
		return text.toString();
	}

	@Test
	void readsPairs() {
		Said.source(this.store, "ana", false, "pairs", Said.person("a", "A"), Said.person("b", "B"),
				Said.knows("a", "b", Closeness.ONLINE, DAY), Said.knows("b", "a", Closeness.KNOWS_WELL, null),
				Said.knows("a", "a", Closeness.CLOSE, null), Said.knows(Statement.APPLICANT, "a", Closeness.CLOSE, DAY),
				new Statement.Interaction("b", "letter", DAY, null, null, "line"));
		List<String> seen = new ArrayList<>();
		this.store.evidences()
			.pairs(ana(), (pair) -> seen
				.add(pair.kind() + " " + ref(pair.a()) + " " + ref(pair.b()) + " " + pair.detail() + " " + pair.day()));
		long day = DAY.toEpochDay();
		assertThat(seen).containsExactlyInAnyOrder("ONLINE a b ONLINE " + day, "STATED b a KNOWS_WELL 0",
				"STATED @applicant a CLOSE " + day, "INTERACTION @applicant b letter " + day);
	}

	@Test
	void readsSharedIdentifiersByKindOfRecord() {
		Said.source(this.store, "ana", true, "one", Said.person("a", "A", "sheet:x", "email:a@x.org"),
				Said.institution("i", "I", "sheet:x"), Said.person("alone", "B", "email:b@x.org"));
		Said.source(this.store, "ana", true, "two", Said.person("a2", "A", "sheet:x"),
				Said.person("a3", "A", "email:a@x.org"));
		Said.source(this.store, "ben", false, "hidden", Said.person("h", "B", "email:b@x.org"));
		List<String> seen = new ArrayList<>();
		this.store.evidences()
			.shared(ana(), (group) -> seen.add(Arrays.stream(group).mapToObj(this::ref).sorted().toList().toString()));
		assertThat(seen).containsExactlyInAnyOrder("[a, a2]", "[a, a3]");
	}

	@Test
	void readsAuthorsAsTheirRecordsSpellThem() {
		Said.source(this.store, "ana", true, "one",
				new Statement.Person("a", "Ann Bo", "Ann", "Bo", Set.of(), null, null, null, "line"),
				Said.person("b", "C D"), Said.paper("w", 2020, 2), Said.wrote("a", "w"), Said.wrote("b", "w"));
		Known paper = this.store.records().listAll(ana(), RecordKind.PUBLICATION, 5).get(0);
		assertThat(this.store.evidences().authors(ana(), List.of(paper.id())))
			.extracting(Evidences.AuthorName::publication, Evidences.AuthorName::name, Evidences.AuthorName::family)
			.containsExactlyInAnyOrder(tuple(paper.id(), "Ann Bo", "Bo"), tuple(paper.id(), "C D", null));
		assertThat(this.store.evidences().authors(ben(), List.of(paper.id()))).hasSize(2);
		assertThat(this.store.evidences().authors(ana(), List.of())).isEmpty();
	}

	// Changes

	@Test
	void tellsWhatWasTouchedSinceAMoment() {
		long byHand = this.store.sources().byHand("ana");
		this.store.sources()
			.write(byHand,
					List.of(Said.person("p", "P", "email:p@x.org"), Said.person("q", "Q"), Said.person("z", "Z")));
		Visible before = ana();
		long since = this.store.sources().changes();
		assertThat(this.store.sources().touched(before, since, before, 9)).hasValue(new Touched(Set.of(), Set.of()));
		this.store.sources()
			.write(byHand, List.of(Said.person("p", "P", "email:p@x.org"), Said.person("r", "R"),
					Said.knows("p", "q", Closeness.CLOSE, DAY), new Statement.Target("z", 1, null, "line")));
		Touched touched = this.store.sources().touched(before, since, ana(), 9).orElseThrow();
		assertThat(touched.records()).extracting(this::ref)
			.as("the new one; nothing new is said of p")
			.containsExactly("r");
		assertThat(touched.ends()).extracting(this::ref).containsExactlyInAnyOrder("p", "q");
		assertThat(this.store.sources().touched(before, since, ana(), 2)).as("more than asked for").isEmpty();
	}

	@Test
	void tellsOfAllThatComesIntoSightAndGoesOutOfItWithWhatStoodNextToIt() {
		long byHand = this.store.sources().byHand("ana");
		this.store.sources().write(byHand, List.of(Said.person("p", "P", "email:p@x.org")));
		Visible before = ana();
		long since = this.store.sources().changes();
		long source = Said.source(this.store, "ana", true, "f", Said.person("a", "A", "email:p@x.org"),
				Said.person("b", "B"));
		Visible with = ana();
		assertThat(this.store.sources().touched(before, since, with, 9).orElseThrow().records()).extracting(this::ref)
			.containsExactlyInAnyOrder("a", "b");
		long then = this.store.sources().changes();
		this.store.sources().undo(source, (gone) -> {
		});
		Touched gone = this.store.sources().touched(with, then, ana(), 9).orElseThrow();
		assertThat(gone.records()).hasSize(3);
		assertThat(this.store.records().list(ana(), gone.records())).extracting((known) -> known.said().ref())
			.containsExactly("p");
	}

	@Test
	void tellsWhoStoodNextToOneWhoWasErased() {
		long byHand = this.store.sources().byHand("ana");
		this.store.sources()
			.write(byHand, List.of(Said.person("p", "P"), Said.person("q", "Q"), Said.person("far", "Far"),
					Said.paper("w", 2020, 2), Said.wrote("p", "w"), Said.knows("q", "p", Closeness.CLOSE, DAY)));
		Visible visible = ana();
		long since = this.store.sources().changes();
		long p = byRef(this.store.records().listAll(visible, RecordKind.PERSON, 9), "p").id();
		this.store.sources().erase(List.of(p));
		Touched touched = this.store.sources().touched(visible, since, visible, 9).orElseThrow();
		assertThat(touched.records()).contains(p);
		assertThat(this.store.records().list(visible, touched.records())).extracting((known) -> known.said().ref())
			.containsExactlyInAnyOrder("q", "w");
	}

	@Test
	void doesNotKnowWhatWasWrittenWithoutANote() {
		Visible visible = ana();
		long since = this.store.sources().changes();
		test().run("MATCH (c:Counter {name: 'changes'}) SET c.value = c.value + 1");
		assertThat(this.store.sources().touched(visible, since, visible, 9)).isEmpty();
		assertThat(this.store.sources().mark(since + 1)).isEmpty();
		assertThat(this.store.sources().touched(visible, since + 1, visible, 9)).isPresent();
		assertThat(this.store.sources().touched(visible, since + 2, visible, 9)).as("a moment yet to come").isEmpty();
	}

	@Test
	void everyChangeHasAMarkOfItsOwn() {
		long first = this.store.sources().changes();
		this.store.sources().begin(Said.file("ana", true, "f"));
		long second = this.store.sources().changes();
		assertThat(second).isEqualTo(first + 1);
		String mark = this.store.sources().mark(first).orElseThrow();
		assertThat(this.store.sources().mark(first)).hasValue(mark);
		assertThat(this.store.sources().mark(second)).isPresent().isNotEqualTo(Optional.of(mark));
		assertThat(this.store.sources().mark(second + 1)).isEmpty();
	}

	private String ref(long id) {
		return test().run("MATCH (r:Record {id: " + id + "}) RETURN r.ref AS ref").get(0).get("ref").asString();
	}

	private List<Known> applicants(Visible visible) {
		return this.store.records()
			.withIdentifier(visible, new Identifier(Identifier.Scheme.APPLICANT, visible.workspace()));
	}

	private static Known byRef(List<Known> known, String ref) {
		return known.stream().filter((one) -> one.said().ref().equals(ref)).findFirst().orElseThrow();
	}

}
