package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Tie;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.tie.TieReader;
import org.vouchgraph.usecase.RuleOnFacts.RulingLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Facts are confirmed, corrected and rejected, and stay so. */
class RuleOnFactsTests {

	private static final String CONTACTS = """
			name,email,institution,position,closeness,since
			Ada Example,ada@example.org,Harbor Hospital,Surgeon,close,2026-01-01
			Bo Sample,,Harbor Hospital,Surgeon,knows well,2026-01-01
			""";

	@TempDir
	Path folder;

	private UseCaseFixture fixture;

	@BeforeEach
	void importContacts() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", CONTACTS);
	}

	private List<String> facts(String person) {
		return this.fixture.describe.person(UseCaseFixture.WORKSPACE, key(person))
			.facts()
			.stream()
			.map((fact) -> fact.words() + " [" + fact.source().name() + ", " + fact.source().at() + "]")
			.toList();
	}

	private long key(String person) {
		return this.fixture.key(person, RecordKind.PERSON);
	}

	private RulingLine rule(String person, String words, String finding, Correction correction) {
		String fact = this.fixture.describe.person(UseCaseFixture.WORKSPACE, key(person))
			.facts()
			.stream()
			.filter((each) -> each.words().startsWith(words))
			.findFirst()
			.orElseThrow()
			.id();
		return this.fixture.rulings.rule(UseCaseFixture.WORKSPACE, key(person), fact, finding, correction, "I asked");
	}

	private double tie(String one, String other) {
		var network = this.fixture.network.of(UseCaseFixture.WORKSPACE).network();
		int a = this.fixture.index(one);
		int b = this.fixture.index(other);
		for (int arc = network.firstArc(a); arc < network.endArc(a); arc++) {
			if (network.head(arc) == b) {
				return network.chance(arc);
			}
		}
		return 0;
	}

	@Test
	void tellsWhereEachFactIsFrom() {
		assertThat(facts("Ada Example")).containsExactly(
				"Said to know (close) Fay Applicant, 1 January 2026 [contacts.csv, line 2]",
				"Surgeon at Harbor Hospital now [contacts.csv, line 2]");
		assertThat(tie("Ada Example", "Bo Sample")).isPositive();
	}

	@Test
	void whatIsRejectedIsSeenByNoQuestionAndStaysSoAfterAnotherImport() throws Exception {
		RulingLine ruling = rule("Bo Sample", "Surgeon at", "rejected", Correction.NOTHING);
		assertThat(facts("Bo Sample"))
			.containsExactly("Said to know (knows well) Fay Applicant, 1 January 2026 [contacts.csv, line 3]");
		assertThat(tie("Ada Example", "Bo Sample")).isZero();
		long first = this.fixture.imports.list(UseCaseFixture.WORKSPACE).get(0).id();
		this.fixture.imports.undo(UseCaseFixture.WORKSPACE, first).await(10_000);
		this.fixture.read("contacts-again.csv", CONTACTS + "Cy New,,Harbor Hospital,Nurse,close,\n");
		assertThat(facts("Bo Sample")).hasSize(1).first().asString().startsWith("Said to know");
		assertThat(tie("Ada Example", "Bo Sample")).isZero();
		assertThat(tie("Ada Example", "Cy New")).isPositive();
		assertThat(this.fixture.describe.person(UseCaseFixture.WORKSPACE, key("Bo Sample")).rulings())
			.containsExactly(ruling);
		this.fixture.rulings.withdraw(UseCaseFixture.WORKSPACE, ruling.id());
		assertThat(facts("Bo Sample")).hasSize(2);
		assertThat(tie("Ada Example", "Bo Sample")).isPositive();
		assertThat(this.fixture.rulings.list(UseCaseFixture.WORKSPACE)).isEmpty();
	}

	@Test
	void whatIsConfirmedOutlivesItsSource() throws Exception {
		RulingLine ruling = rule("Bo Sample", "Surgeon at", "confirmed", Correction.NOTHING);
		assertThat(facts("Bo Sample")).contains(
				"Surgeon at Harbor Hospital now [confirmed by you, confirmed on 2026-11-24]",
				"Surgeon at Harbor Hospital now [contacts.csv, line 3]");
		assertThat(this.fixture.imports.list(UseCaseFixture.WORKSPACE)).hasSize(1);
		long first = this.fixture.imports.list(UseCaseFixture.WORKSPACE).get(0).id();
		this.fixture.imports.undo(UseCaseFixture.WORKSPACE, first).await(10_000);
		assertThat(facts("Bo Sample"))
			.containsExactly("Surgeon at Harbor Hospital now [confirmed by you, confirmed on 2026-11-24]");
		this.fixture.read("contacts.csv", CONTACTS);
		assertThat(facts("Bo Sample")).hasSize(3);
		this.fixture.rulings.withdraw(UseCaseFixture.WORKSPACE, ruling.id());
		assertThat(facts("Bo Sample")).hasSize(2);
	}

	@Test
	void aCorrectionStandsInThePlaceOfWhatWasSaid() throws Exception {
		RulingLine ruling = rule("Bo Sample", "Surgeon at", "corrected",
				new Correction(null, "Resident", "2020", "none", true, null, null, null, null));
		assertThat(facts("Bo Sample"))
			.contains("Resident at Harbor Hospital since 2020 [corrected by you, corrected on 2026-11-24]")
			.noneMatch((fact) -> fact.contains("Surgeon"));
		assertThat(tie("Ada Example", "Bo Sample")).isPositive();
		assertThat(ruling.fact()).isEqualTo("Surgeon at Harbor Hospital now");
		assertThat(ruling.reason()).isEqualTo("I asked");
		rule("Ada Example", "Surgeon at", "corrected",
				new Correction("Bay Hospital", null, null, null, null, null, null, null, null));
		assertThat(facts("Ada Example"))
			.contains("Surgeon at Bay Hospital now [corrected by you, corrected on 2026-11-24]")
			.noneMatch((fact) -> fact.contains("Harbor"));
		assertThat(tie("Ada Example", "Bo Sample")).isZero();
		rule("Ada Example", "Said to know", "corrected",
				new Correction(null, null, null, null, null, null, "acquainted", "2025-03-04", "at the congress"));
		assertThat(facts("Ada Example")).contains("Said to know (acquainted) Fay Applicant: at the congress, "
				+ "4 March 2025 [corrected by you, corrected on 2026-11-24]");
	}

	@Test
	void whatIsRejectedIsNoEvidenceOfATieEither() throws Exception {
		this.fixture.read("programs.csv", """
				program,kind,institution,person,person_role,from,to
				Harbor Program,fellowship,Harbor Hospital,Cy Far,faculty,2015,
				""");
		this.fixture.read("ties.csv", "person,other,closeness\nAda Example,Cy Far,knows well\n");
		assertThat(evidence()).containsExactly("Said to know each other: knows well",
				"Both at Harbor Hospital now (inferred)");
		double before = tie("Ada Example", "Cy Far");
		rule("Cy Far", "Said to know", "rejected", Correction.NOTHING);
		assertThat(evidence()).containsExactly("Both at Harbor Hospital now (inferred)");
		assertThat(tie("Ada Example", "Cy Far")).isPositive().isLessThan(before);
		rule("Ada Example", "Surgeon at", "rejected", Correction.NOTHING);
		assertThat(tie("Ada Example", "Cy Far")).isZero();
	}

	private List<String> evidence() {
		return this.fixture.who.ask(this.fixture.about("Cy Far"))
			.answers()
			.get(0)
			.paths()
			.stream()
			.filter((path) -> path.people().get(1).name().equals("Ada Example") && path.hops().size() == 2)
			.flatMap((path) -> path.hops().get(1).evidence().stream())
			.map(WhoAnswer.EvidenceLine::words)
			.toList();
	}

	@Test
	void refusesWhatMakesNoSense() {
		assertThatThrownBy(() -> rule("Ada Example", "Surgeon at", "corrected", Correction.NOTHING))
			.isInstanceOf(InvalidRequest.class)
			.hasMessage("A correction has to say what is otherwise.");
		assertThatThrownBy(() -> rule("Ada Example", "Surgeon at", "perhaps", Correction.NOTHING))
			.hasMessageContaining("confirmed, corrected, rejected");
		assertThatThrownBy(() -> rule("Ada Example", "Surgeon at", "corrected",
				new Correction(null, null, "18", null, null, null, null, null, null)))
			.hasMessageContaining("[1900..2099]");
		assertThatThrownBy(() -> rule("Ada Example", "Surgeon at", "corrected",
				new Correction(null, null, null, null, null, null, "close", null, null)))
			.isInstanceOf(InvalidRequest.class);
		assertThatThrownBy(() -> this.fixture.rulings.withdraw(UseCaseFixture.WORKSPACE, "none"))
			.isInstanceOf(UnknownThing.class);
		assertThatThrownBy(() -> this.fixture.rulings.rule(UseCaseFixture.WORKSPACE, key("Ada Example"), "abc",
				"rejected", Correction.NOTHING, null))
			.isInstanceOf(UnknownThing.class);
		assertThat(this.fixture.rulings.list(UseCaseFixture.WORKSPACE)).isEmpty();
		assertThat(facts("Ada Example")).hasSize(2);
	}

	@Test
	void erasingAPersonErasesWhatWasRuledOnHer() throws IOException {
		rule("Bo Sample", "Surgeon at", "corrected",
				new Correction(null, "Resident", null, null, null, null, null, null, null));
		rule("Ada Example", "Surgeon at", "rejected", Correction.NOTHING);
		this.fixture.erase.erase(UseCaseFixture.WORKSPACE, key("Bo Sample"));
		assertThat(this.fixture.rulings.list(UseCaseFixture.WORKSPACE)).hasSize(1);
		assertThat(this.fixture.store.judgements().decisions(UseCaseFixture.WORKSPACE)).isEmpty();
		assertThat(this.fixture.store.list(UseCaseFixture.WORKSPACE))
			.noneMatch((source) -> source.format().equals(org.vouchgraph.network.Source.CORRECTION));
	}

	private RulingLine say(String one, String other, String says) {
		return this.fixture.rulings.ruleOnTie(UseCaseFixture.WORKSPACE, key(one), key(other), says, null);
	}

	private Optional<Tie> read(String one, String other) {
		var view = this.fixture.network.of(UseCaseFixture.WORKSPACE);
		return new TieReader(Unrejected.records(this.fixture.store), view.model()).find(view.visible(), view.same(),
				key(one), key(other));
	}

	@Test
	void twoWhoDoNotKnowEachOtherHaveNoTieWhateverSpeaksForOne() throws Exception {
		assertThat(read("Ada Example", "Bo Sample")).isPresent();
		RulingLine denied = say("Bo Sample", "Ada Example", "not");
		assertThat(denied.finding()).isEqualTo("rejected");
		assertThat(denied.fact()).isEqualTo("Bo Sample and Ada Example know each other");
		assertThat(tie("Ada Example", "Bo Sample")).isZero();
		assertThat(read("Ada Example", "Bo Sample")).isEmpty();
		assertThat(facts("Bo Sample")).as("what the tie rested on stays")
			.contains("Surgeon at Harbor Hospital now " + "[contacts.csv, line 3]");
		this.fixture.read("ties.csv", "person,other,closeness\nAda Example,Bo Sample,close\n");
		assertThat(tie("Ada Example", "Bo Sample")).as("another file says so").isZero();
		assertThat(this.fixture.describe.person(UseCaseFixture.WORKSPACE, key("Ada Example")).rulings())
			.containsExactly(denied);
		this.fixture.rulings.withdraw(UseCaseFixture.WORKSPACE, denied.id());
		assertThat(tie("Ada Example", "Bo Sample")).isPositive();
		assertThat(read("Ada Example", "Bo Sample")).isPresent();
	}

	@Test
	void whatTheUserSaysOfATieStandsInThePlaceOfWhatWasSaidBefore() {
		double inferred = tie("Ada Example", "Bo Sample");
		RulingLine well = say("Ada Example", "Bo Sample", "knows-well");
		assertThat(well.finding()).isEqualTo("confirmed");
		assertThat(well.fact()).isEqualTo("Ada Example and Bo Sample know each other well");
		double known = tie("Ada Example", "Bo Sample");
		assertThat(known).isGreaterThan(inferred);
		say("Bo Sample", "Ada Example", "not");
		assertThat(tie("Ada Example", "Bo Sample")).isZero();
		say("Ada Example", "Bo Sample", "close");
		assertThat(tie("Ada Example", "Bo Sample")).isGreaterThan(known);
		assertThat(this.fixture.rulings.list(UseCaseFixture.WORKSPACE)).hasSize(1);
		RulingLine last = say("Ada Example", "Bo Sample", "acquainted");
		assertThat(tie("Ada Example", "Bo Sample")).isBetween(inferred, known);
		this.fixture.rulings.withdraw(UseCaseFixture.WORKSPACE, last.id());
		assertThat(tie("Ada Example", "Bo Sample")).isEqualTo(inferred);
		assertThat(facts("Ada Example")).hasSize(2);
	}

	@Test
	void howTheApplicantKnowsSomebodyIsSaidInTheSameWay() {
		double close = tie("Ada Example", "Fay Applicant");
		RulingLine cooler = say("Fay Applicant", "Ada Example", "acquainted");
		assertThat(cooler.finding()).isEqualTo("corrected");
		assertThat(cooler.fact()).isEqualTo("Fay Applicant and Ada Example are acquainted");
		assertThat(tie("Ada Example", "Fay Applicant")).isPositive().isLessThan(close);
		say("Fay Applicant", "Ada Example", "not");
		assertThat(tie("Ada Example", "Fay Applicant")).isZero();
		assertThat(this.fixture.who.ask(this.fixture.about("Ada Example")).answers().get(0).paths())
			.noneMatch((path) -> path.hops().size() == 1);
	}

	@Test
	void saysWhatIsWrongWithARulingOnATie() {
		assertThatThrownBy(() -> say("Ada Example", "Bo Sample", "friends")).isInstanceOf(InvalidRequest.class)
			.hasMessage("\"friends\" is none of acquainted, knows-well, close, not.");
		assertThatThrownBy(() -> say("Ada Example", "Ada Example", "close")).isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("a tie is between two");
		assertThatThrownBy(() -> this.fixture.rulings.ruleOnTie(UseCaseFixture.WORKSPACE, key("Bo Sample"), 987_654,
				"close", null))
			.isInstanceOf(UnknownThing.class);
	}

}
