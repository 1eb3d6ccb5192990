package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Narrative;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.usecase.PlanMeetings.Answer;
import org.vouchgraph.usecase.PlanMeetings.Limits;
import org.vouchgraph.usecase.PlanMeetings.NearPerson;
import org.vouchgraph.usecase.PlanMeetings.Other;
import org.vouchgraph.usecase.PlanMeetings.Task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Today is 24 November 2026. */
class PlanMeetingsTests {

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	private PlanMeetings plan;

	@BeforeEach
	void read() throws IOException, InterruptedException {
		this.fixture = new UseCaseFixture(this.folder, List.of(new LinkedInConnections(Ceilings.USUAL)));
		this.fixture.read("contacts.csv", """
				name,email,closeness,country
				Ana Silva,ana@example.edu,close,US
				""");
		this.fixture.read("connections.csv", """
				First Name,Last Name,URL,Email Address,Company,Position,Connected On
				Bo,Online,,bo@example.edu,,,08 Nov 2025
				""");
		this.fixture.read("ties.csv", """
				person,other,person_email,closeness,target_weight
				Ana Silva,Dee Director,,knows well,
				Bo Online,Tim Target,bo@example.edu,close,
				Dee Director,,,,10
				Tim Target,,,,5
				Una Target,,,,1
				""");
		this.plan = new PlanMeetings(this.fixture.network, this.fixture.store, this.fixture.store,
				this.fixture.store.drafts(), new BestFirstSearch(), this.fixture.pack, UseCaseFixture.PATIENCE);
	}

	private void meetings(String rows) throws IOException, InterruptedException {
		this.fixture.read("meetings.csv",
				"meeting,start,end,place,country,virtual,deadline,session,session_date,person,role\n" + rows);
	}

	private Answer plan(Limits limits) {
		return this.plan.plan(UseCaseFixture.WORKSPACE, limits);
	}

	private static Limits limits(List<String> countries, List<String> enter, Long money, boolean virtualOnly) {
		return new Limits(null, null, money, "TR", countries, enter, null, virtualOnly, Map.of());
	}

	private static List<String> chosen(Answer answer) {
		return answer.chosen().stream().map((going) -> going.line().meeting().name()).toList();
	}

	private static String why(Answer answer, String meeting) {
		return answer.others()
			.stream()
			.filter((other) -> other.line().meeting().name().equals(meeting))
			.map(Other::why)
			.findFirst()
			.orElseThrow();
	}

	private static final String SPRING = """
			Spring Congress,2027-04-10,2027-04-12,Chicago,US,no,2027-01-10,,,Dee Director,speaker
			Spring Congress,2027-04-10,2027-04-12,Chicago,US,no,2027-01-10,,,Ana Silva,attendee
			Spring Congress,2027-04-10,2027-04-12,Chicago,US,no,2027-01-10,,,Bo Online,attendee
			Spring Congress,2027-04-10,2027-04-12,Chicago,US,no,2027-01-10,,,Tim Target,attendee
			""";

	@Test
	void countsATargetOnlyWhereAnIntroducerOrASmallSessionBringsItNear() throws Exception {
		meetings(
				SPRING + "Spring Congress,2027-04-10,2027-04-12,Chicago,US,no,,Valves,2027-04-11,Una Target,speaker\n");
		Answer answer = plan(Limits.USUAL);
		assertThat(chosen(answer)).containsExactly("Spring Congress");
		assertThat(answer.exact()).isTrue();
		List<NearPerson> near = answer.chosen().get(0).near();
		// Bo is an online connection and introduces nobody.
		assertThat(near).extracting((who) -> who.person().name()).containsExactly("Dee Director", "Una Target");
		assertThat(near.get(0).introducer().name()).isEqualTo("Ana Silva");
		assertThat(near.get(0).how()).startsWith("Ana Silva takes part too and can introduce you: ");
		assertThat(near.get(1).introducer()).isNull();
		assertThat(near.get(1).chance()).isEqualTo(0.15, org.assertj.core.api.Assertions.within(1e-9));
		assertThat(near.get(1).how())
			.isEqualTo("In the session “Valves” on 11 April 2027 with 0 others, small enough to speak afterwards.");
	}

	@Test
	void saysWhatToDoBeforeAndAfter() throws Exception {
		meetings(SPRING);
		Answer answer = plan(limits(List.of(), List.of(), null, false));
		List<Task> before = answer.chosen().get(0).before();
		assertThat(before).extracting(Task::kind).containsExactly("deadline", "visa", "ask", "write");
		assertThat(before).extracting(Task::by)
			.containsExactly(LocalDate.of(2027, 1, 10), LocalDate.of(2027, 1, 10), LocalDate.of(2027, 3, 20),
					LocalDate.of(2027, 3, 20));
		assertThat(before.get(2).words())
			.isEqualTo("Ask Ana Silva, who takes part too, to introduce you to Dee Director there.");
		List<Task> after = answer.chosen().get(0).after();
		assertThat(after.get(0).person().name()).isEqualTo("Dee Director");
		assertThat(after.get(0).from()).isEqualTo(LocalDate.of(2027, 4, 15));
		assertThat(after.get(0).by()).isEqualTo(LocalDate.of(2027, 4, 19));
		assertThat(after.get(after.size() - 1).kind()).isEqualTo("keep");
		assertThat(after.get(after.size() - 1).by()).isEqualTo(LocalDate.of(2027, 10, 9));
	}

	@Test
	void saysOfEachThatItDidNotChooseWhy() throws Exception {
		meetings(SPRING + """
				Winter Days,2027-01-10,2027-01-11,Boston,US,no,,,,Dee Director,speaker
				Winter Days,2027-01-10,2027-01-11,Boston,US,no,,,,Ana Silva,speaker
				Evening Online,2027-02-01,2027-02-01,,,yes,,,,Dee Director,speaker
				Evening Online,2027-02-01,2027-02-01,,,yes,,,,Ana Silva,speaker
				Empty Days,2027-05-01,2027-05-01,Oslo,NO,no,,,,,
				Too Late,2028-05-01,2028-05-01,Oslo,NO,no,,,,Dee Director,speaker
				""");
		Answer usual = plan(limits(List.of(), List.of(), null, false));
		assertThat(chosen(usual)).containsExactly("Evening Online", "Spring Congress");
		assertThat(why(usual, "Winter Days")).isEqualTo("A visa takes about 90 days, and it begins in 47. "
				+ "If you can enter the United States already, say so.");
		assertThat(why(usual, "Empty Days")).startsWith("Nobody is known to take part.");
		assertThat(usual.others()).extracting((other) -> other.line().meeting().name()).doesNotContain("Too Late");

		Answer entering = plan(limits(List.of(), List.of("US"), null, false));
		assertThat(why(entering, "Spring Congress")).isEqualTo("The 2 chosen bring as much near, or more.");
		assertThat(entering.chosen().get(0).before()).noneMatch((task) -> task.kind().equals("visa"));

		Answer online = plan(limits(List.of(), List.of("US"), null, true));
		assertThat(chosen(online)).containsExactly("Evening Online");
		assertThat(why(online, "Winter Days")).isEqualTo("It is not online.");

		Answer abroad = plan(limits(List.of("TR", "NO"), List.of("US"), null, false));
		assertThat(why(abroad, "Spring Congress")).isEqualTo("It is in the United States, to which you do not travel.");

		Answer poor = plan(limits(List.of(), List.of("US"), 2000L, false));
		assertThat(chosen(poor)).containsExactly("Evening Online");
		assertThat(why(poor, "Winter Days")).isEqualTo("It costs more than you have: USD 2,500.");

		long winter = this.fixture.key("Winter Days", RecordKind.MEETING);
		Answer cheap = plan(
				new Limits(null, 1, 2000L, "TR", List.of(), List.of("US"), null, false, Map.of(winter, 0L)));
		assertThat(cheap.chosen().get(0).line().meeting().name()).as("the same for less").isEqualTo("Winter Days");
		assertThat(cheap.chosen().get(0).line().costSaid()).isTrue();
	}

	@Test
	void saysWhatOneHasToldOfOneself() throws Exception {
		meetings(SPRING);
		assertThat(plan(Limits.USUAL).chosen().get(0).near().get(0).say().blanks()).isEqualTo(3);
		this.fixture.store.drafts()
			.tell(UseCaseFixture.WORKSPACE,
					new Narrative(Map.of(Narrative.Field.WHO, "House officer in Izmir", Narrative.Field.WHY,
							"I want to repair valves", Narrative.Field.SEEK, "I look for a research year")));
		assertThat(plan(Limits.USUAL).chosen().get(0).near().get(0).say().text())
			.isEqualTo("Dr. Dee Director? I am Fay Applicant, house officer in Izmir. Ana Silva suggested that I speak"
					+ " with you. I know your work on [one thing of theirs that you have read]. I want to repair valves."
					+ " I look for a research year. May I ask you one question now, or write to you next week?");
	}

	@Test
	void countsWithWhomOneStayedInTouch() throws Exception {
		meetings("Old Days,2026-02-01,2026-02-03,Boston,US,no,,,,Ana Silva,speaker\n");
		this.fixture.read("interactions.csv", """
				person,date,kind,summary
				Ana Silva,2026-02-02,met,
				Ana Silva,2026-10-02,wrote,
				Dee Director,2026-02-03,met,
				""");
		assertThat(plan(Limits.USUAL).past()).singleElement()
			.satisfies((past) -> assertThat(past.sentence())
				.isEqualTo("Old Days: you met 2 people and are still in touch with 1."));
	}

	@Test
	void saysWhyThereIsNothingToChoose() throws Exception {
		assertThat(plan(Limits.USUAL).sentence())
			.startsWith("No meeting is known that begins between 24 November 2026 and 24 November 2027.");
		meetings("Empty Days,2027-05-01,2027-05-01,Oslo,NO,no,,,,Ana Silva,speaker\n");
		assertThat(plan(Limits.USUAL).sentence()).startsWith("None of the 1 meetings known brings a target near.");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> new Limits(null, null, -1L, null, List.of(), List.of(), null, false, Map.of()));
	}

}
