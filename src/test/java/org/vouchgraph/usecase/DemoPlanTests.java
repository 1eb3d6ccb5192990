package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.PlanTies.Answer;
import org.vouchgraph.usecase.PlanTies.Gain;
import org.vouchgraph.usecase.PlanTies.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The demo yields a sensible plan. */
class DemoPlanTests {

	private static final Path DEMO = Path.of("datasets/demo");

	@TempDir
	private static Path folder;

	private static UseCaseFixture fixture;

	private static PlanTies ties;

	private static FindWeakSpots weakSpots;

	private static PlanMeetings meetings;

	@BeforeAll
	static void read() throws IOException, InterruptedException {
		fixture = new UseCaseFixture(folder, List.of(new LinkedInConnections(Ceilings.USUAL)));
		fixture.store.save(new Workspace(UseCaseFixture.WORKSPACE, "Leyla Demir", false,
				new Aim(2027, List.of("US", "GB", "CA", "AU"))));
		for (String name : List.of("programs.csv", "societies.csv", "meetings.csv", "works.jsonl", "contacts.csv",
				"connections.csv", "ties.csv", "interactions.csv")) {
			fixture.read(name, Files.readString(DEMO.resolve(name)));
		}
		ties = new PlanTies(fixture.network, fixture.store, fixture.store, fixture.store, new BestFirstSearch(),
				fixture.pack, UseCaseFixture.PATIENCE);
		meetings = new PlanMeetings(fixture.network, fixture.store, fixture.store, fixture.store.drafts(),
				new BestFirstSearch(), fixture.pack, UseCaseFixture.PATIENCE);
		weakSpots = new FindWeakSpots(fixture.network, fixture.store, fixture.store, fixture.store, fixture.store,
				new BestFirstSearch(), fixture.pack, UseCaseFixture.PATIENCE);
	}

	private static Step step(List<Step> steps, String title) {
		return steps.stream()
			.filter((step) -> step.title().equals(title))
			.findFirst()
			.orElseThrow(() -> new AssertionError(title + " is none of " + steps.stream().map(Step::title).toList()));
	}

	private static Gain gain(Step step, String target) {
		return step.targets()
			.stream()
			.filter((gain) -> gain.person().name().equals(target))
			.findFirst()
			.orElseThrow(() -> new AssertionError(target + " gains nothing from " + step.title()));
	}

	@Test
	void plansTiesWithinTheHours() {
		Answer answer = ties.plan(UseCaseFixture.WORKSPACE, null, PlanTies.DEFAULT_MOST);
		assertThat(answer.steps()).extracting(Step::title)
			.containsExactly("Join the Education Committee of Northlight Society of Thoracic Surgeons.",
					"Ask Chiara D'Ambrosetta for an introduction to Kwabena Nwachukwuma.",
					"Go to Northlight Annual Meeting 2027 and meet Matthijs von der Auwiese, Hadeel Abu Zeitouna,"
							+ " Åsa C. Lindgrenholm and 2 more.",
					"Share a project with Chiara D'Ambrosetta.",
					"Join the Outreach Committee of Southern Cross Fictional Heart Society.");
		assertThat(answer.sentence()).isEqualTo("With 5 steps and 184 hours you can expect to reach 30.0 % of what you"
				+ " want instead of 28.2 %. About 1.2 of your weak targets would be weak no more.");
		assertThat(answer.proven()).isBetween(0.8, 1.0);
		assertThat(answer.steps()).allSatisfy((step) -> {
			assertThat(step.fits()).isTrue();
			assertThat(step.why()).endsWith(".");
			assertThat(step.next()).endsWith(".");
			assertThat(step.targets()).isNotEmpty();
		});
		assertThat(answer.steps().get(0).next()).isEqualTo(
				"Begin with Chiara D'Ambrosetta, who leads to Suresh Chandravarkal there, and ask what it takes.");
		assertThat(answer.others()).extracting(Step::kind)
			.contains("rotation", "research-fellowship", "meeting", "shared-project");
		Step rotation = step(answer.others(), "Rotate or observe at Mesquite Plains University Hospital.");
		assertThat(gain(rotation, "Felix Fenwickham").opens()).isTrue();
		assertThat(step(answer.others(), "Do research at Juniper Mesa University Cardiac Research Fellowship.").fits())
			.isFalse();
		assertThat(answer.assumptions()).hasSize(6);
	}

	@Test
	void neitherAsksForTargetsNorThroughThemNorWhereItIsThin() {
		Answer answer = ties.plan(UseCaseFixture.WORKSPACE, 2000, 50);
		List<String> targets = weakSpots.find(UseCaseFixture.WORKSPACE)
			.targets()
			.stream()
			.map((target) -> target.person().name())
			.toList();
		assertThat(answer.steps()).filteredOn((step) -> step.kind().equals("introduction"))
			.isNotEmpty()
			.allSatisfy((step) -> {
				assertThat(targets).doesNotContain(step.about().name());
				assertThat(step.chance()).isGreaterThanOrEqualTo(0.1);
				assertThat(step.way()).isNotNull();
				assertThat(step.way().people()).hasSizeGreaterThan(2);
			});
	}

	/** What the plan says of one introduction is what the report says with that tie. */
	@Test
	void agreesWithTryingItOut() {
		Step step = ties.plan(UseCaseFixture.WORKSPACE, 4, 1).steps().get(0);
		assertThat(step.kind()).isEqualTo("introduction");
		assertThat(step.targets()).isNotEmpty();
		// Acquainted is worth as much as the field takes an introduction to be.
		WhatIf.Answer tried = weakSpots.tryOut(UseCaseFixture.WORKSPACE,
				new WhatIf(List.of(), List.of(), List.of(),
						List.of(new WhatIf.NewTie(weakSpots.find(UseCaseFixture.WORKSPACE).applicant().key(),
								step.about().key(), "acquainted")),
						List.of(), List.of(), List.of()));
		assertThat(tried.targets()).extracting((target) -> target.person().name())
			.containsExactlyInAnyOrderElementsOf(step.targets().stream().map((gain) -> gain.person().name()).toList());
		for (WhatIf.TargetChange change : tried.targets()) {
			assertThat(change.after()).contains(gain(step, change.person().name()).afterWords());
		}
	}

	@Test
	void refusesHoursAndStepsOutOfRange() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> ties.plan(UseCaseFixture.WORKSPACE, 0, 1))
			.withMessage("hours 0 is not in [1..20000]");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> ties.plan(UseCaseFixture.WORKSPACE, 1, 51))
			.withMessage("steps 51 is not in [1..50]");
	}

	private static List<String> meetings(PlanMeetings.Answer answer) {
		return answer.chosen().stream().map((going) -> going.line().meeting().name()).toList();
	}

	@Test
	void plansMeetings() {
		PlanMeetings.Answer waiting = meetings.plan(UseCaseFixture.WORKSPACE, PlanMeetings.Limits.USUAL);
		assertThat(meetings(waiting)).containsExactly("Golden Coast Summer Meeting 2027");
		assertThat(waiting.sentence()).contains("Northlight Annual Meeting 2027 would bring more (16 %). A visa takes"
				+ " about 90 days, and it begins in 65. If you can enter the United States already, say so.");

		PlanMeetings.Answer entering = meetings.plan(UseCaseFixture.WORKSPACE,
				new PlanMeetings.Limits(null, null, null, "TR", List.of(), List.of("US"), null, false, Map.of()));
		assertThat(meetings(entering)).containsExactly("Northlight Annual Meeting 2027",
				"Golden Coast Summer Meeting 2027");
		assertThat(entering.sentence()).isEqualTo("2 meetings for USD 5,000 bring 5 of your targets near: 17 % of all"
				+ " you want, by how likely you get to speak with them.");
		assertThat(entering.chosen().get(0).near()).extracting((near) -> near.person().name())
			.startsWith("Kerem Yeşilovalı", "Matthijs von der Auwiese", "Hadeel Abu Zeitouna", "Katarzyna Novotínský");
		assertThat(entering.chosen().get(0).near()).allSatisfy((near) -> {
			assertThat(near.say().fits()).isTrue();
			assertThat(near.paper()).isNotNull();
			assertThat(near.how()).isNotBlank();
		});
		assertThat(entering.past()).extracting(PlanMeetings.Past::sentence)
			.contains("Atlantic Lantern Congress 2026: you met 5 people and are still in touch with 4.");
	}

}
