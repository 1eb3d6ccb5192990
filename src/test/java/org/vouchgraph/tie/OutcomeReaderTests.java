package org.vouchgraph.tie;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.tie.Ask.Answer;
import org.vouchgraph.tie.OutcomeReader.Outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class OutcomeReaderTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private FieldPack pack;

	private InMemoryStore store;

	@BeforeEach
	void begin() throws IOException {
		this.pack = new FieldPackReader().readShipped("cardiothoracic-img");
		this.store = new InMemoryStore();
		this.store.save(new Workspace("mine", "Leyla Demir", true));
	}

	@Test
	void eachAskIsSettledByWhatCameOfIt() {
		read(dealt("a", "asked", "2026-01-10", "t"), dealt("a", "introduced", "2026-01-20", "t"),
				dealt("b", "asked", "2026-02-10", "t"), dealt("b", "declined", "2026-02-11", null),
				dealt("c", "asked", "2026-03-10", "t"), dealt("d", "asked", "2026-11-01", "t"),
				dealt("e", "asked", "2026-04-01", null), dealt("e", "no-answer", "2026-04-20", null));
		assertThat(outcomes().asks()).extracting(Ask::on, Ask::answer, Ask::settled)
			.containsExactly(tuple(day("2026-01-10"), Answer.INTRODUCED, day("2026-01-20")),
					tuple(day("2026-02-10"), Answer.DECLINED, day("2026-02-11")),
					tuple(day("2026-03-10"), Answer.SILENCE,
							day("2026-03-10").plusDays(this.pack.coverage().days().openAsk() + 1L)),
					tuple(day("2026-11-01"), Answer.OPEN, null));
		assertThat(outcomes().learned()).isNotEqualTo(Learned.NOTHING);
	}

	@Test
	void anIntroductionAfterAllUndoesASilenceAndAnAskAgainIsAnother() {
		read(dealt("a", "asked", "2025-01-10", "t"), dealt("a", "no-answer", "2025-02-10", "t"),
				dealt("a", "introduced", "2025-09-01", "t"), dealt("b", "asked", "2025-01-10", "t"),
				dealt("b", "asked", "2025-06-01", "t"), dealt("b", "introduced", "2025-06-02", "t"),
				dealt("c", "asked", "2025-01-10", "t"), dealt("c", "introduced", "2025-01-11", "u"));
		assertThat(outcomes().asks()).extracting(Ask::on, Ask::answer)
			.containsExactlyInAnyOrder(tuple(day("2025-01-10"), Answer.INTRODUCED),
					tuple(day("2025-01-10"), Answer.SILENCE), tuple(day("2025-06-01"), Answer.INTRODUCED),
					tuple(day("2025-01-10"), Answer.SILENCE));
	}

	@Test
	void whatWasExpectedIsOfWhatWasKnownThen() {
		read(new Statement.Acquaintance(Statement.APPLICANT, "a", Statement.Closeness.KNOWS_WELL, null, null, "1"),
				dealt("a", "asked", "2026-01-10", "t"), dealt("a", "introduced", "2026-01-20", "t"),
				new Statement.Acquaintance(Statement.APPLICANT, "b", Statement.Closeness.KNOWS_WELL, null, null, "2"),
				dealt("b", "asked", "2026-06-10", "t"), dealt("b", "met", "2026-07-01", null),
				dealt("c", "asked", "2026-07-10", "t"), dealt("c", "met", "2026-08-01", null));
		List<Ask> asks = outcomes().asks();
		assertThat(asks.get(0).prior()).isEqualTo(0.5);
		assertThat(asks.get(0).predicted()).isEqualTo(0.5);
		// The first success was of another tie of the same kind.
		double strength = this.pack.learning().kindStrength();
		assertThat(asks.get(1).prior()).isEqualTo(0.5);
		assertThat(asks.get(1).predicted()).isCloseTo((strength * 0.5 + 1) / (strength + 1), within(1e-12));
		// Nothing was known of the third before the day of the ask.
		assertThat(asks.get(2).prior()).isZero();
		assertThat(asks.get(2).predicted()).isZero();
	}

	@Test
	void twoSourcesOfOneAskAreOneAndLaterDaysDoNotCount() {
		read(dealt("a", "asked", "2026-01-10", "t"));
		read(dealt("a", "asked", "2026-01-10", "t"), dealt("b", "asked", "2026-12-10", "t"));
		// Nothing says that the two sources mean the same people.
		assertThat(outcomes().asks()).hasSize(2);
		InMemoryStore one = new InMemoryStore();
		one.save(new Workspace("mine", "Leyla Demir", true));
		this.store = one;
		read(dealt("a", "asked", "2026-01-10", "t"),
				new Statement.Interaction("a", "asked", day("2026-01-10"), "again", "t", "another line"),
				dealt("b", "asked", "2026-12-10", "t"));
		assertThat(outcomes().asks()).hasSize(1);
	}

	@Test
	void sharesAreOfTheKindsThatStoodThen() {
		read(new Statement.Acquaintance(Statement.APPLICANT, "a", Statement.Closeness.KNOWS_WELL, null, null, "1"),
				dealt("a", "asked", "2026-01-10", "t"), dealt("a", "declined", "2026-01-20", "t"));
		Learned learned = outcomes().learned();
		assertThat(learned.spelled()).contains(" false 0.5 ");
		List<Double> shares = new ArrayList<>();
		for (EvidenceKind kind : EvidenceKind.values()) {
			shares.add((kind == EvidenceKind.STATED) ? 1.0 : 0.0);
		}
		assertThat(learned).isEqualTo(Learned.from(learned.applicant(),
				List.of(new Learned.Outcome(outcomes().asks().get(0).person(), false, 0.5, shares))));
	}

	@Test
	void withoutAsksNothingIsLearned() {
		read(dealt("a", "introduced", "2026-01-10", "t"));
		assertThat(outcomes()).isEqualTo(Outcomes.NONE);
		assertThat(new OutcomeReader(new InMemoryStore(), this.pack).read(new Visible("mine", List.of()),
				SameRecords.NONE, "mine", TODAY))
			.isEqualTo(Outcomes.NONE);
	}

	private void read(Statement... facts) {
		List<Statement> said = new ArrayList<>();
		said.add(new Statement.Person(Statement.APPLICANT, "Leyla Demir", null, null, Set.of(), null, null, null, ""));
		for (String ref : List.of("a", "b", "c", "d", "e", "t", "u")) {
			said.add(new Statement.Person(ref, "Person " + ref, null, null, Set.of(), null, null, null, ""));
		}
		said.addAll(List.of(facts));
		this.store.read("mine", false, "interactions.csv", said.toArray(Statement[]::new));
	}

	private Outcomes outcomes() {
		Visible visible = this.store.visible("mine");
		return new OutcomeReader(this.store, this.pack).read(visible, new Grouping(this.store).group(visible), "mine",
				TODAY);
	}

	private static Statement dealt(String person, String kind, String on, String about) {
		return new Statement.Interaction(person, kind, day(on), null, about, "line " + person + kind + on);
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

}
