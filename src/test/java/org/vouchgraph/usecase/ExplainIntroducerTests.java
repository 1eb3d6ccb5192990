package org.vouchgraph.usecase;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.introduction.Explanation;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How explanations are told; what they are is tested where they are made. */
class ExplainIntroducerTests {

	// Fay — Ada — Dee
	// Fay — Bo —— Cy (— Dee, if it were so)

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	private org.vouchgraph.introduction.Path best;

	private org.vouchgraph.introduction.Path through;

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", """
				name,email,closeness,since,note
				Ada Example,ada@example.org,close,2026-01-01,
				Bo Sample,bo@example.org,knows well,2026-01-01,
				""");
		this.fixture.read("ties.csv", """
				person,other,closeness
				Ada Example,Dee Director,knows well
				Bo Sample,Cy Faculty,acquainted
				""");
		this.best = this.fixture.path(0.4, "Fay Applicant", "Ada Example", "Dee Director");
		this.through = this.fixture.path(0.1, "Fay Applicant", "Bo Sample", "Cy Faculty", "Dee Director");
	}

	private ExplainIntroducer.Answer told(String person, Explanation explanation) {
		return new ExplainIntroducer(this.fixture.network, this.fixture.store,
				(network, question, index, patience) -> explanation, this.fixture.pack, UseCaseFixture.PATIENCE)
			.explain(this.fixture.about("Dee Director"), this.fixture.key(person, RecordKind.PERSON));
	}

	@Test
	void saysThatThePersonIsTheBestAlready() {
		ExplainIntroducer.Answer answer = told("Ada Example", new Explanation.Already(this.best));
		assertThat(answer.outcome()).isEqualTo("already");
		assertThat(answer.message())
			.isEqualTo("The best path to Dee Director does begin with Ada Example: about even (40 %).");
		assertThat(answer.nextStep()).isEqualTo("Ask Ada Example.");
		assertThat(answer.best().people()).extracting((person) -> person.name())
			.containsExactly("Fay Applicant", "Ada Example", "Dee Director");
	}

	@Test
	void saysHowStrongATieWouldHaveToBe() {
		ExplainIntroducer.Answer answer = told("Bo Sample",
				new Explanation.StrongerTie(this.best, this.through, 0.2, 0.7));
		assertThat(answer.outcome()).isEqualTo("stronger-tie");
		assertThat(answer.message()).contains("Your tie with Bo Sample is about 1 in 5 (20 %).")
			.contains("The best path now, by Ada Example, is about even (40 %).")
			.contains("it would have to be at least more likely than not (70 %)")
			.contains("somebody would have to confirm it");
		assertThat(answer.tie().possible()).isTrue();
		assertThat(answer.nextStep()).startsWith("Be in touch with Bo Sample");
	}

	@Test
	void saysThatATieWouldHaveToBeThere() {
		ExplainIntroducer.Answer answer = told("Bo Sample", new Explanation.StrongerTie(null, this.through, 0, 0.3));
		assertThat(answer.message()).contains("You have no tie with Bo Sample")
			.contains("No other path leads to Dee Director.")
			.contains("about 1 in 3 (30 %)")
			.doesNotContain("confirm");
		assertThat(answer.best()).isNull();
		assertThat(answer.nextStep()).startsWith("Meet Bo Sample");
	}

	@Test
	void callsWhatNoTieCanReachImpossible() {
		for (double needed : new double[] { 0.951, 1.3 }) {
			ExplainIntroducer.Answer answer = told("Bo Sample",
					new Explanation.StrongerTie(this.best, this.through, 0.2, needed));
			assertThat(answer.tie().possible()).isFalse();
			assertThat(answer.tie().neededWords()).isEqualTo("impossible");
			assertThat(answer.message()).contains("surer than any tie can be (95 %), which is impossible");
			assertThat(answer.nextStep()).isEqualTo("Ask Ada Example instead.");
		}
		assertThat(told("Bo Sample", new Explanation.StrongerTie(this.best, this.through, 0.2, 0.95)).tie().possible())
			.isTrue();
	}

	@Test
	void namesTheTieFurtherOnThatHoldsThePersonBack() {
		ExplainIntroducer.Answer answer = told("Bo Sample", new Explanation.StrongerLater(this.best, this.through,
				this.fixture.index("Cy Faculty"), this.fixture.index("Dee Director"), 0.1, 0.45));
		assertThat(answer.outcome()).isEqualTo("stronger-later");
		assertThat(answer.message()).contains("Cy Faculty → Dee Director is about 1 in 10 (10 %)")
			.contains("at least about even (45 %)");
		assertThat(answer.tie().from().name()).isEqualTo("Cy Faculty");
		assertThat(answer.through().confirmed()).as("a tie that is not there is not confirmed").isFalse();
	}

	@Test
	void saysThatNoSingleTieWouldDo() {
		assertThat(told("Bo Sample", new Explanation.NotByOneTie(this.best, this.through)).message())
			.contains("No single tie would do it")
			.contains("about 1 in 10 (10 %)")
			.contains("by Ada Example")
			.contains("not even the surest that there can be (95 %)");
		assertThat(told("Bo Sample",
				new Explanation.NotByOneTie(this.best, new org.vouchgraph.introduction.Path(this.through.people(), 0)))
			.message()).startsWith("You have no tie with Bo Sample, and even the surest that there can be (95 %)");
	}

	@Test
	void saysThatNothingLeadsOnAndThatTimeWasOver() {
		ExplainIntroducer.Answer nowhere = told("Bo Sample", new Explanation.LeadsNowhere(null));
		assertThat(nowhere.message()).startsWith("Nothing leads on from Bo Sample to Dee Director within 6 ties");
		assertThat(nowhere.nextStep()).isNull();
		ExplainIntroducer.Answer stopped = told("Bo Sample", new Explanation.StoppedEarly());
		assertThat(stopped.outcome()).isEqualTo("stopped-early");
		assertThat(stopped.message()).contains("stopped early");
	}

	@Test
	void refusesTheApplicantAndTheTarget() {
		assertThatThrownBy(() -> told("Dee Director", new Explanation.StoppedEarly()))
			.isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("is the target");
		assertThatThrownBy(() -> told("Fay Applicant", new Explanation.StoppedEarly()))
			.isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("the one who asks");
	}

}
