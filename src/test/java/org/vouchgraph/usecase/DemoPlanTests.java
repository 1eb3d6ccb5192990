package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

	@Test
	void plansMeetings() {
		PlanMeetings plan = new PlanMeetings(fixture.network, fixture.store, fixture.store, new BestFirstSearch(),
				fixture.pack, UseCaseFixture.PATIENCE);
		for (PlanMeetings.Limits limits : List.of(PlanMeetings.Limits.USUAL, new PlanMeetings.Limits(null, 2, null,
				"TR", List.of(), List.of("US"), null, false, java.util.Map.of()))) {
			PlanMeetings.Answer answer = plan.plan(UseCaseFixture.WORKSPACE, limits);
			System.out.println("+++" + answer.limits() + answer.sentence() + answer.guarantee());
			answer.chosen().forEach((g) -> {
				System.out.println("+" + g.line() + " " + g.brings() + " " + g.lost() + " " + g.why());
				g.near()
					.forEach((n) -> System.out
						.println("+  n " + n.person().name() + n.target() + n.chanceWords() + n.how() + n.say()));
				g.before().forEach((n) -> System.out.println("+  b " + n));
				g.after().forEach((n) -> System.out.println("+  a " + n));
			});
			answer.others()
				.forEach((g) -> System.out
					.println("+o " + g.line().meeting().name() + " " + g.brings() + " " + g.why()));
			answer.past().forEach((g) -> System.out.println("+p " + g));
		}
	}

}
