package org.vouchgraph.usecase;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.KeepAgenda.AgendaLine;
import org.vouchgraph.usecase.KeepAgenda.Change;
import org.vouchgraph.usecase.KeepAgenda.Wanted;
import org.vouchgraph.usecase.LogInteraction.Happened;
import org.vouchgraph.usecase.LogInteraction.Kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What one wants to do and what happened, on 24 November 2026. */
class KeepAgendaTests {

	private static final String MINE = UseCaseFixture.WORKSPACE;

	private static final String CONTACTS = "name,email,affiliation,closeness\n" + "Ada Example,ada@x.org,Harbor,close\n"
			+ "Bo Sample,,Harbor,acquainted\n" + "Dee Director,dee@x.org,Cove,\n";

	@TempDir
	Path folder;

	private UseCaseFixture fixture;

	private long ada;

	private long bo;

	private long dee;

	@BeforeEach
	void importContacts() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", CONTACTS);
		this.ada = this.fixture.key("Ada Example", RecordKind.PERSON);
		this.bo = this.fixture.key("Bo Sample", RecordKind.PERSON);
		this.dee = this.fixture.key("Dee Director", RecordKind.PERSON);
	}

	private AgendaLine add(String kind, long person, Long about, String due) {
		return this.fixture.agenda.add(MINE,
				new Wanted(kind, person, about, (due == null) ? null : LocalDate.parse(due), "Her talk "));
	}

	private List<String> agenda() {
		return this.fixture.agenda.list(MINE)
			.stream()
			.map((item) -> item.kind() + " " + item.person().name() + " " + item.comesUp() + " " + item.daysLate() + " "
					+ item.state())
			.toList();
	}

	private static Happened happened(long person, String kind, Long about) {
		return new Happened(person, kind, null, about, null, null);
	}

	private List<String> facts(long person) {
		return this.fixture.describe.person(MINE, person)
			.facts()
			.stream()
			.filter((fact) -> fact.kind().equals("interaction"))
			.map((fact) -> fact.words() + " [" + fact.source().name() + ", " + fact.source().at() + "]")
			.toList();
	}

	@Test
	void listsWhatComesUpFirstFirst() {
		AgendaLine ask = add("ask", this.ada, this.dee, "2026-12-04");
		assertThat(ask.about().name()).isEqualTo("Dee Director");
		assertThat(ask.line()).isEqualTo("Her talk");
		add("reminder", this.bo, null, null);
		AgendaLine late = add("follow-up", this.bo, null, "2026-11-20");
		assertThat(agenda()).containsExactly("follow-up Bo Sample 2026-11-20 4 open",
				"ask Ada Example 2026-12-04 -10 open", "reminder Bo Sample null null open");
		this.fixture.agenda.change(MINE, late.id(), new Change(null, LocalDate.of(2026, 12, 24), null, null));
		this.fixture.agenda.change(MINE, ask.id(), new Change("done", null, null, null));
		assertThat(agenda()).containsExactly("ask Ada Example 2026-12-04 -10 done",
				"follow-up Bo Sample 2026-12-24 -30 open", "reminder Bo Sample null null open");
		this.fixture.agenda.remove(MINE, ask.id());
		assertThat(agenda()).hasSize(2);
	}

	@Test
	void outlivesAReImportAndNamesWhomNoRecordIsOf() throws Exception {
		add("ask", this.bo, this.dee, null);
		long source = this.fixture.imports.list(MINE).get(0).id();
		this.fixture.imports.undo(MINE, source).await(10_000);
		assertThat(this.fixture.agenda.list(MINE)).singleElement().satisfies((item) -> {
			assertThat(item.person()).isEqualTo(new WhoAnswer.PersonLine(0, "Bo Sample", null));
			assertThat(item.about().key()).isZero();
		});
		this.fixture.read("contacts.csv", CONTACTS);
		assertThat(this.fixture.agenda.list(MINE).get(0).person().key())
			.isEqualTo(this.fixture.key("Bo Sample", RecordKind.PERSON))
			.isNotEqualTo(this.bo);
	}

	@Test
	void isShownAndErasedWithThePersonAlsoWhereItIsAboutThem() {
		add("ask", this.ada, this.dee, null);
		add("thanks", this.ada, null, null);
		assertThat(this.fixture.describe.person(MINE, this.dee).agenda()).extracting(AgendaLine::kind)
			.containsExactly("ask");
		this.fixture.erase.erase(MINE, this.dee);
		assertThat(agenda()).containsExactly("thanks Ada Example null null open");
	}

	@Test
	void refusesWhatCannotBe() {
		refused(new Wanted("asks", this.ada, null, null, null), "\"asks\" is none of follow-up, ask, reminder");
		refused(new Wanted("ask", null, null, null, null), "needs the number of the person");
		refused(new Wanted("ask", this.ada, this.ada, null, null), "cannot be asked about themselves");
		refused(new Wanted("ask", this.ada, null, LocalDate.of(2050, 1, 1), null), "The day 2050-01-01 is not in");
		refused(new Wanted("ask", this.ada, null, null, "x".repeat(1001)), "up to 1000 characters");
		refused(new Wanted("ask", this.fixture.key("Fay Applicant", RecordKind.PERSON), null, null, null),
				"is the applicant");
		AgendaLine item = add("ask", this.ada, null, null);
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.fixture.agenda.change(MINE, item.id(),
					new Change(null, LocalDate.of(2026, 1, 1), null, null)))
			.withMessageContaining("The day 2026-01-01 is over");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.fixture.agenda.change(MINE, item.id(), new Change("gone", null, null, null)))
			.withMessageContaining("\"gone\" is none of open, done, dropped");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.fixture.agenda.change(MINE, item.id(), new Change(null, null, null, null)));
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.fixture.agenda.change(MINE, "x", new Change("done", null, null, null)));
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.fixture.agenda.remove(MINE, "x"));
		assertThat(agenda()).hasSize(1);
	}

	private void refused(Wanted wanted, String why) {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.fixture.agenda.add(MINE, wanted))
			.withMessageContaining(why);
	}

	@Test
	void logsWhatHappenedWithWhomIsKnownAndTakesItBackExactly() {
		Kept kept = this.fixture.interactions.log(MINE,
				new Happened(this.bo, "asked", LocalDate.of(2026, 11, 20), this.dee, "By mail", null));
		assertThat(kept.person().key()).isEqualTo(this.bo);
		assertThat(kept.about().name()).isEqualTo("Dee Director");
		assertThat(facts(this.bo))
			.containsExactly("Asked: By mail, 20 November 2026 [logged by you, logged on 2026-11-24]");
		Kept again = this.fixture.interactions.log(MINE, happened(this.bo, "permission", null));
		assertThat(facts(this.bo)).hasSize(2)
			.contains("Permission, 24 November 2026 [logged by you, logged on 2026-11-24]");
		assertThat(this.fixture.store.judgements().decisions(MINE)).as("Bo twice, Dee once").hasSize(3);
		assertThat(this.fixture.imports.list(MINE)).as("no import").hasSize(1);
		this.fixture.interactions.undo(MINE, again.id());
		this.fixture.interactions.undo(MINE, kept.id());
		assertThat(facts(this.bo)).isEmpty();
		assertThat(this.fixture.store.judgements().decisions(MINE)).isEmpty();
		assertThat(this.fixture.store.list(MINE)).extracting((source) -> source.format()).doesNotContain("interaction");
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.fixture.interactions.undo(MINE, kept.id()));
		long contacts = this.fixture.imports.list(MINE).get(0).id();
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.fixture.interactions.undo(MINE, contacts));
	}

	@Test
	void ticksOffWhatIsSettledAndOpensItAgainWhenTakenBack() {
		add("ask", this.ada, this.dee, "2026-12-04");
		add("ask", this.ada, this.bo, "2026-12-05");
		AgendaLine reminder = add("reminder", this.bo, null, "2026-12-06");
		Kept kept = this.fixture.interactions.log(MINE,
				new Happened(this.ada, "asked", null, this.dee, null, reminder.id()));
		assertThat(kept.settled()).hasSize(2);
		assertThat(agenda()).containsExactly("ask Ada Example 2026-12-04 -10 done",
				"ask Ada Example 2026-12-05 -11 open", "reminder Bo Sample 2026-12-06 -12 done");
		this.fixture.interactions.undo(MINE, kept.id());
		assertThat(agenda()).allMatch((item) -> item.endsWith("open"));
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(
				() -> this.fixture.interactions.log(MINE, new Happened(this.ada, "asked", null, null, null, "none")));
	}

	@Test
	void anOutcomePutsANoteOnTheAgendaForEachWhoHelpedTowardsIt() {
		this.fixture.interactions.log(MINE,
				new Happened(this.ada, "introduced", LocalDate.of(2026, 10, 1), this.bo, "By mail", null));
		this.fixture.interactions.log(MINE,
				new Happened(this.dee, "advised", LocalDate.of(2026, 11, 1), null, null, null));
		Kept kept = this.fixture.interactions.log(MINE,
				new Happened(this.bo, "outcome", LocalDate.of(2026, 11, 20), null, "A place to observe", null));
		assertThat(kept.notes())
			.extracting((note) -> note.kind() + " " + note.person().name() + " " + note.about().name() + " "
					+ note.due() + " " + note.line())
			.containsExactly(
					"outcome-note Ada Example Bo Sample 2026-12-01 Their part: 1 October 2026, introduced: By mail"
							+ " (about Bo Sample)",
					"outcome-note Dee Director Bo Sample 2026-12-01 Their part: 1 November 2026, advised");
		Kept told = this.fixture.interactions.log(MINE,
				new Happened(this.ada, "updated", null, null, null, kept.notes().get(0).id()));
		assertThat(this.fixture.agenda.list(MINE)).extracting(AgendaLine::state).containsExactly("done", "open");
		this.fixture.interactions.undo(MINE, told.id());
		this.fixture.interactions.undo(MINE, kept.id());
		assertThat(this.fixture.agenda.list(MINE)).isEmpty();
		assertThat(this.fixture.interactions.log(MINE, happened(this.dee, "outcome", null)).notes())
			.extracting((note) -> note.person().name())
			.as("whoever advised in the year, but not whom it was with")
			.isEmpty();
	}

	@Test
	void logsNothingThatCannotBe() {
		notLogged(happened(this.ada, "phoned", null), "\"phoned\" is none of met, wrote");
		notLogged(new Happened(null, "met", null, null, null, null), "Say with whom");
		notLogged(happened(this.ada, "asked", this.ada), "leave that out");
		notLogged(new Happened(this.ada, "met", LocalDate.of(2026, 11, 26), null, null, null), "is not in");
		notLogged(new Happened(this.ada, "met", null, null, "x".repeat(1001), null), "up to 1000");
		notLogged(happened(this.fixture.key("Fay Applicant", RecordKind.PERSON), "met", null), "is the applicant");
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.fixture.interactions.log(MINE, happened(987_654L, "met", null)));
		assertThat(this.fixture.store.list(MINE)).extracting((source) -> source.format()).doesNotContain("interaction");
	}

	private void notLogged(Happened happened, String why) {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.fixture.interactions.log(MINE, happened))
			.withMessageContaining(why);
	}

	@Test
	void kindsAndStatesAreReadBack() {
		for (Agenda.Kind kind : Agenda.Kind.values()) {
			assertThat(Agenda.Kind.of(kind.code())).contains(kind);
		}
		assertThat(Agenda.Kind.OUTCOME_NOTE.code()).isEqualTo("outcome-note");
		assertThat(Agenda.State.of("dropped")).contains(Agenda.State.DROPPED);
	}

}
