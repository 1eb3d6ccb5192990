package org.vouchgraph.usecase;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.CaptureContact.Captured;
import org.vouchgraph.usecase.CaptureContact.Note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Somebody whom the applicant met is noted in one go, and taken back in one go. */
class CaptureContactTests {

	private static final String MINE = UseCaseFixture.WORKSPACE;

	private static final String CONTACTS = """
			name,email,institution,position,closeness,since
			Ada Example,ada@example.org,Harbor Hospital,Surgeon,close,2026-01-01
			""";

	@TempDir
	Path folder;

	private UseCaseFixture fixture;

	@BeforeEach
	void importContacts() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", CONTACTS);
	}

	private static Note note(String name) {
		return new Note(name, null, null, null, null, null, null);
	}

	private List<String> facts(long person) {
		return this.fixture.describe.person(MINE, person)
			.facts()
			.stream()
			.map((fact) -> fact.words() + " [" + fact.source().name() + ", " + fact.source().at() + "]")
			.toList();
	}

	private long sources() {
		return this.fixture.store.list(MINE).stream().filter((one) -> one.format().equals(Source.CAPTURE)).count();
	}

	private boolean hasTie(String one, String other) {
		var network = this.fixture.network.of(MINE).network();
		int from = this.fixture.index(one);
		int to = this.fixture.index(other);
		for (int arc = network.firstArc(from); arc < network.endArc(from); arc++) {
			if (network.head(arc) == to) {
				return true;
			}
		}
		return false;
	}

	@Test
	void makesThePersonTheAffiliationTheMeetingAndTheTieInOneGo() {
		Captured captured = this.fixture.captures.capture(MINE, new Note(" Bo  Sample ", null, "Harbor Hospital",
				"Poster hall", "Offered to read my draft", LocalDate.of(2026, 11, 20), null));
		assertThat(captured.person().name()).isEqualTo("Bo Sample");
		assertThat(captured.person().detail()).isEqualTo("Harbor Hospital");
		assertThat(captured.known()).isFalse();
		assertThat(captured.on()).isEqualTo("2026-11-20");
		assertThat(facts(captured.person().key())).containsExactlyInAnyOrder(
				"At Harbor Hospital now [noted by you, noted on 2026-11-24]",
				"Met: Poster hall: Offered to read my draft, 20 November 2026 [noted by you, noted on 2026-11-24]",
				"Said to know (acquainted) Fay Applicant, 20 November 2026 [noted by you, noted on 2026-11-24]");
		assertThat(hasTie("Fay Applicant", "Bo Sample")).isTrue();
		assertThat(hasTie("Ada Example", "Bo Sample")).as("the same hospital").isTrue();
	}

	@Test
	void isTodayWithoutADayAndNeedsANameOnly() {
		Captured captured = this.fixture.captures.capture(MINE, note("Bo Sample"));
		assertThat(captured.on()).isEqualTo("2026-11-24");
		assertThat(facts(captured.person().key())).containsExactlyInAnyOrder(
				"Met, 24 November 2026 [noted by you, noted on 2026-11-24]",
				"Said to know (acquainted) Fay Applicant, 24 November 2026 [noted by you, noted on 2026-11-24]");
	}

	@Test
	void isFollowedUpAfterSomeDays() {
		Captured captured = this.fixture.captures.capture(MINE,
				new Note("Bo Sample", null, null, null, null, LocalDate.of(2026, 11, 20), null));
		FindWeakSpots weakSpots = new FindWeakSpots(this.fixture.network, this.fixture.store, this.fixture.store,
				this.fixture.store, this.fixture.store, new BestFirstSearch(), this.fixture.pack,
				UseCaseFixture.PATIENCE);
		assertThat(weakSpots.find(MINE).findings())
			.filteredOn((finding) -> finding.kind() == WeakSpots.Kind.FOLLOW_UP_DUE)
			.singleElement()
			.satisfies((finding) -> assertThat(finding.people()).extracting(WhoAnswer.PersonLine::key)
				.containsExactly(captured.person().key()));
	}

	@Test
	void isNoImport() {
		this.fixture.captures.capture(MINE, note("Bo Sample"));
		assertThat(this.fixture.imports.list(MINE)).extracting(ImportReport::name).containsExactly("contacts.csv");
		long id = this.fixture.store.list(MINE).get(0).id();
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.fixture.imports.undo(MINE, id));
	}

	@Test
	void joinsWhoWasChosenAlsoWhenTheImportIsUndoneAndReadAgain() throws Exception {
		long ada = this.fixture.key("Ada Example", RecordKind.PERSON);
		Captured captured = this.fixture.captures.capture(MINE,
				new Note("Ada", ada, "Cove Clinic", null, "News", null, null));
		assertThat(captured.known()).isTrue();
		assertThat(captured.person().name()).isEqualTo("Ada Example");
		assertThat(captured.person().key()).isEqualTo(ada);
		assertThat(facts(ada)).hasSize(5)
			.contains("Surgeon at Harbor Hospital now [contacts.csv, line 2]",
					"At Cove Clinic now [noted by you, noted on 2026-11-24]");
		assertThat(this.fixture.describe.person(MINE, ada).name()).isEqualTo("Ada Example");

		long first = this.fixture.imports.list(MINE).get(0).id();
		this.fixture.imports.undo(MINE, first).await(10_000);
		assertThat(facts(this.fixture.key("Ada Example", RecordKind.PERSON))).hasSize(3);
		this.fixture.read("contacts.csv", CONTACTS);
		assertThat(facts(this.fixture.key("Ada Example", RecordKind.PERSON))).hasSize(5);
	}

	@Test
	void joinsByADecisionWhereThereIsNoIdentifierAndTakesThatBackToo() {
		Captured first = this.fixture.captures.capture(MINE, note("Bo Sample"));
		Captured second = this.fixture.captures.capture(MINE,
				new Note(null, first.person().key(), null, null, "Met again", null, null));
		assertThat(second.person().key()).isEqualTo(first.person().key());
		assertThat(facts(first.person().key())).contains(
				"Met: Met again, 24 November 2026 [noted by you, noted on 2026-11-24]",
				"Met, 24 November 2026 [noted by you, noted on 2026-11-24]");
		assertThat(this.fixture.store.judgements().decisions(MINE)).hasSize(1);
		assertThat(this.fixture.identity.standing(MINE, 10).decisions()).as("no decision of its own").isEmpty();
		this.fixture.captures.undo(MINE, second.id());
		assertThat(this.fixture.store.judgements().decisions(MINE)).isEmpty();
		assertThat(facts(first.person().key())).hasSize(2);
	}

	@Test
	void whoWasChosenByMistakeIsToldApartLater() {
		long ada = this.fixture.key("Ada Example", RecordKind.PERSON);
		this.fixture.captures.capture(MINE, new Note(null, ada, "Cove Clinic", null, null, null, null));
		List<Long> noted = this.fixture.describe.person(MINE, ada)
			.records()
			.stream()
			.filter((record) -> record.source().name().equals("noted by you"))
			.map(Describe.RecordLine::id)
			.toList();
		this.fixture.identity.split(MINE, ada, noted);
		assertThat(facts(ada)).hasSize(2);
		long other = this.fixture.network.of(MINE).same().key(noted.get(0));
		assertThat(other).isNotEqualTo(ada);
		assertThat(facts(other)).hasSize(3);
	}

	@Test
	void anErasedPersonIsGoneWithWhatWasNotedOfThem() {
		Captured captured = this.fixture.captures.capture(MINE,
				new Note("Bo Sample", null, "Cove Clinic", null, "Private", null, null));
		this.fixture.captures.capture(MINE, new Note(null, captured.person().key(), null, null, "Again", null, null));
		this.fixture.erase.erase(MINE, captured.person().key());
		assertThat(this.fixture.store.judgements().decisions(MINE)).isEmpty();
		assertThat(this.fixture.store.listAll(this.fixture.network.of(MINE).visible(), RecordKind.PERSON, 100))
			.extracting((known) -> known.said().name())
			.containsExactlyInAnyOrder("Ada Example", "Fay Applicant", "Fay Applicant", "Fay Applicant",
					"Fay Applicant");
	}

	@Test
	void aNameAloneJoinsNobody() {
		Captured captured = this.fixture.captures.capture(MINE, note("Ada Example"));
		assertThat(captured.known()).isFalse();
		assertThat(facts(captured.person().key())).hasSize(2);
	}

	@Test
	void undoingTakesAllBack() {
		Captured captured = this.fixture.captures.capture(MINE,
				new Note("Bo Sample", null, "Cove Clinic", null, null, null, null));
		this.fixture.captures.undo(MINE, captured.id());
		assertThat(sources()).isZero();
		assertThat(this.fixture.store.listAll(this.fixture.network.of(MINE).visible(), RecordKind.PERSON, 100))
			.extracting((known) -> known.said().name())
			.doesNotContain("Bo Sample");
		assertThat(this.fixture.store.listAll(this.fixture.network.of(MINE).visible(), RecordKind.ORGANIZATION, 100))
			.extracting((known) -> known.said().name())
			.containsExactly("Harbor Hospital");
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.fixture.captures.undo(MINE, captured.id()))
			.withMessageContaining("no note number " + captured.id());
	}

	@Test
	void anImportIsNoNoteToTakeBack() {
		long contacts = this.fixture.imports.list(MINE).get(0).id();
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.fixture.captures.undo(MINE, contacts));
		assertThat(this.fixture.imports.list(MINE)).hasSize(1);
	}

	@Test
	void refusesWhatCannotBeAndKeepsNothingOfIt() {
		refused(note(null), "needs the person's name.");
		refused(note("  "), "needs the person's name.");
		refused(note("?!"), "\"?!\" is none");
		refused(note("x".repeat(301)), "up to 300 characters; it has 301");
		refused(new Note("Bo", null, "…", null, null, null, null), "\"…\" is no name");
		refused(new Note("Bo", null, "x".repeat(301), null, null, null, null), "The affiliation must have up to 300");
		refused(new Note("Bo", null, null, "x".repeat(301), null, null, null), "The place where you met must");
		refused(new Note("Bo", null, null, null, "x".repeat(1001), null, null), "The line must have up to 1000");
		refused(new Note("Bo", null, null, null, null, LocalDate.of(2026, 11, 26), null),
				"The day 2026-11-26 is not in");
		refused(new Note("Bo", null, null, null, null, LocalDate.of(1850, 1, 1), null), "The day 1850-01-01 is not in");
		long me = this.fixture.key("Fay Applicant", RecordKind.PERSON);
		refused(new Note(null, me, null, null, null, null, null), "is the applicant");
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(
				() -> this.fixture.captures.capture(MINE, new Note(null, 987_654L, null, null, null, null, null)));
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.fixture.captures.capture("nobody", note("Bo")));
		assertThat(sources()).isZero();
	}

	private void refused(Note note, String why) {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.fixture.captures.capture(MINE, note))
			.withMessageContaining(why);
	}

	@Test
	void listsNotesTheNewestFirstUntilTheyAreTakenBack() {
		long ada = this.fixture.key("Ada Example", RecordKind.PERSON);
		Captured first = this.fixture.captures.capture(MINE,
				new Note("Bo Sample", null, null, "Poster hall", "Offered to read", LocalDate.of(2026, 11, 20), null));
		Captured second = this.fixture.captures.capture(MINE, new Note(null, ada, null, null, null, null, null));
		assertThat(this.fixture.captures.list(MINE, null, 20))
			.extracting((note) -> note.id() + " " + note.person().name() + " " + note.on() + " " + note.line())
			.containsExactly(second.id() + " Ada Example 2026-11-24 null",
					first.id() + " Bo Sample 2026-11-20 Poster hall: Offered to read");
		assertThat(this.fixture.captures.list(MINE, ada, 20)).extracting(CaptureContact.Noted::id)
			.containsExactly(second.id());
		assertThat(this.fixture.captures.list(MINE, null, 1)).hasSize(1);
		this.fixture.captures.undo(MINE, second.id());
		assertThat(this.fixture.captures.list(MINE, null, 20)).extracting(CaptureContact.Noted::id)
			.containsExactly(first.id());
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.fixture.captures.list(MINE, null, 0))
			.withMessage("limit 0 is not in [1..1000]");
	}

	@Test
	void putsTheFollowUpOnTheAgendaWithWhichItGoes() {
		Captured captured = this.fixture.captures.capture(MINE,
				new Note("Bo Sample", null, null, "Poster hall", "Offered to read", null, LocalDate.of(2026, 11, 28)));
		assertThat(captured.followUp()).isEqualTo("2026-11-28");
		assertThat(this.fixture.agenda.list(MINE)).singleElement().satisfies((item) -> {
			assertThat(item.kind()).isEqualTo("follow-up");
			assertThat(item.person().key()).isEqualTo(captured.person().key());
			assertThat(item.due()).isEqualTo("2026-11-28");
			assertThat(item.line()).isEqualTo("Offered to read");
		});
		this.fixture.captures.undo(MINE, captured.id());
		assertThat(this.fixture.agenda.list(MINE)).isEmpty();
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.fixture.captures.capture(MINE,
				new Note("Bo Sample", null, null, null, null, null, LocalDate.of(2020, 1, 1))));
		assertThat(sources()).as("a note that is refused is not kept").isZero();
	}

}
