package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.tie.OutcomeReader;
import org.vouchgraph.usecase.PlanLetters.WriterLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** The demo yields sensible letters, years, routes, role models and outcomes. */
class DemoLongPlansTests {

	private static final Path DEMO = Path.of("datasets/demo");

	@TempDir
	private static Path folder;

	private static UseCaseFixture fixture;

	private static Records records;

	@BeforeAll
	static void read() throws IOException, InterruptedException {
		fixture = new UseCaseFixture(folder, List.of(new LinkedInConnections(Ceilings.USUAL)));
		fixture.store.save(new Workspace(UseCaseFixture.WORKSPACE, "Leyla Demir", false,
				new Aim(2027, List.of("US", "GB", "CA", "AU"))));
		for (String name : List.of("programs.csv", "societies.csv", "meetings.csv", "works.jsonl", "contacts.csv",
				"connections.csv", "ties.csv", "interactions.csv")) {
			fixture.read(name, Files.readString(DEMO.resolve(name)));
		}
		records = Unrejected.records(fixture.store);
	}

	@Test
	void lettersAreByWhoIsHeardFurthestAndOneIsStillToAsk() {
		PlanLetters.Answer answer = new PlanLetters(fixture.network, records, fixture.store, fixture.pack)
			.plan(UseCaseFixture.WORKSPACE);
		assertThat(answer.message()).isEqualTo("Of all sets, letters by Chiara D'Ambrosetta, Owen M. Thistlewade and"
				+ " Tomáš E. Đurašković-Lav reach furthest: 30 % of what you aim at, by the ties that are known."
				+ " Nothing shows yet what Chiara D'Ambrosetta has seen of your work: do something together first.");
		assertThat(answer.chosen())
			.extracting((writer) -> writer.person().name(), WriterLine::strength, WriterLine::state, WriterLine::months)
			.containsExactly(tuple("Chiara D'Ambrosetta", "fair", "open", 4),
					tuple("Owen M. Thistlewade", "strong", "due", 13),
					tuple("Tomáš E. Đurašković-Lav", "strong", "written", 4));
		WriterLine owen = answer.chosen().get(1);
		assertThat(owen.next()).startsWith("Due to ask: you have worked together since 1 October 2025.");
		assertThat(owen.seen().get(0).words()).isEqualTo("Your research mentor since 1 October 2025");
		assertThat(owen.seen()).anySatisfy((seen) -> {
			assertThat(seen.words()).isEqualTo("Advised on 2026-06-04: Advice on a research year");
			assertThat(seen.sources()).extracting(WhoAnswer.Origin::name).containsExactly("interactions.csv");
		});
		assertThat(owen.heard().get(0).by().name()).isEqualTo("Kerem Yeşilovalı");
		assertThat(answer.places()).hasSize(14);
		assertThat(answer.places().get(0).writers()).extracting(WhoAnswer.PersonLine::name)
			.containsExactly("Owen M. Thistlewade", "Chiara D'Ambrosetta");
		// Near-peers write no letters, and who was met once has seen nothing.
		assertThat(answer.others()).extracting((writer) -> writer.person().name())
			.contains("Oğuz Gökçebel", "Emre Balıkhisar")
			.doesNotContain("Tuğba C. Yıldırımtaş");
		assertThat(answer.notYet()).extracting(WriterLine::strength).containsOnly("weak");
	}

	@Test
	void yearsSayWhatIsLate() {
		PlanYears.Answer answer = years();
		assertThat(answer.message()).isEqualTo("7 of 10 aims met, 3 late. People: 5 of 5; work: 2 of 5."
				+ " The people are there: give them work to speak of.");
		assertThat(answer.goals()).filteredOn((goal) -> goal.state().equals("late"))
			.extracting(PlanYears.GoalLine::code)
			.containsExactly("first-project", "observership", "more-papers");
		assertThat(answer.goals()).filteredOn((goal) -> goal.code().equals("talk"))
			.singleElement()
			.satisfies((goal) -> assertThat(goal.have()).extracting(PlanYears.HaveLine::words)
				.containsExactly("Mitral Evening, Imagined Trainees Bootcamp 2026"));
		assertThat(answer.goals()).filteredOn((goal) -> goal.code().equals("target-sponsor"))
			.singleElement()
			.satisfies((goal) -> assertThat(goal.have()).extracting(PlanYears.HaveLine::words)
				.containsExactly("Zihan B. Gongsun, sponsor"));
		assertThat(answer.reviewDue()).isFalse();
		assertThat(answer.review()).isNotEmpty();
	}

	@Test
	void routesAreOrderedByTimeRiskAndTiesAndSayWhatIsUnknown() {
		PlanRoutes.Answer answer = new PlanRoutes(fixture.network, records, fixture.store, fixture.pack)
			.plan(new PlanRoutes.Question(UseCaseFixture.WORKSPACE, null, null, null, null));
		assertThat(answer.routes()).extracting((route) -> route.legs().stream().map(PlanRoutes.LegLine::step).toList())
			.containsExactly(List.of("home", "advanced"), List.of("general-surgery", "fellowship"),
					List.of("integrated"), List.of("research", "integrated-after-research"),
					List.of("research", "general-surgery-known", "fellowship"));
		assertThat(answer.notes()).singleElement().asString().startsWith("Nobody can change from J-1 to H-1B");
		PlanRoutes.StepLine integrated = answer.steps()
			.stream()
			.filter((step) -> step.code().equals("integrated"))
			.findFirst()
			.orElseThrow();
		assertThat(integrated.programs()).isEqualTo(19);
		assertThat(integrated.takeImg() + integrated.takeNone() + integrated.unknownImg()).isEqualTo(19);
		assertThat(integrated.unknownImg()).isEqualTo(9);
		assertThat(integrated.openings().get(0).program().name())
			.isEqualTo("Harbor University Integrated Thoracic Surgery Residency");
		assertThat(integrated.openings().get(0).imgWords())
			.isEqualTo("4 of 6 trainees were international graduates (27 February 2026)");
		assertThat(integrated.keeps()).startsWith("You know Tuğba C. Yıldırımtaş, Zihan B. Gongsun, ");
		assertThat(answer.steps()).filteredOn((step) -> step.code().equals("home"))
			.singleElement()
			.satisfies((home) -> assertThat(home.adds()).isEqualTo("No tie where you want to train."));
	}

	@Test
	void routesFromElsewhereAndRefusedQuestions() {
		PlanRoutes routes = new PlanRoutes(fixture.network, records, fixture.store, fixture.pack);
		assertThat(
				routes.plan(new PlanRoutes.Question(UseCaseFixture.WORKSPACE, "general-surgeon", "J-1", 3, 2)).routes())
			.singleElement()
			.satisfies((route) -> {
				assertThat(route.legs().get(0).visas()).containsExactly("J-1", "work visa");
				assertThat(route.sentence()).isEqualTo("Thoracic surgery fellowship (2027 to 2030).");
			});
		assertThat(routes.plan(new PlanRoutes.Question(UseCaseFixture.WORKSPACE, null, null, 3, null)).message())
			.startsWith("No route leads from there");
		assertThatThrownBy(
				() -> routes.plan(new PlanRoutes.Question(UseCaseFixture.WORKSPACE, "student", null, null, null)))
			.isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("\"student\" is none of");
		assertThatThrownBy(() -> routes.plan(new PlanRoutes.Question(UseCaseFixture.WORKSPACE, null, null, 41, null)))
			.hasMessageContaining("years 41 is not in [1..40]");
	}

	@Test
	void roleModelsAreOfTheSameSchoolAndUnknownOnesStandApart() {
		FindRoleModels.Answer answer = roleModels(null, null);
		assertThat(answer.country()).isEqualTo("TR");
		assertThat(answer.assumed()).contains("Akçakıyı University Faculty of Medicine").endsWith("say where.");
		assertThat(answer.programs())
			.extracting((program) -> program.program().name(), (program) -> program.people().get(0).person().name())
			.containsExactly(tuple("Old Mill Lane University Cardiac Research Fellowship", "Kıvanç V. Kuşkonmaz-Er"),
					tuple("Harbor University Integrated Thoracic Surgery Residency", "Tuğba C. Yıldırımtaş"),
					tuple("Saltmarsh University Traditional Thoracic Surgery Residency", "Barış Üzümbağ"));
		assertThat(answer.programs().get(1).people().get(0)).satisfies((model) -> {
			assertThat(model.likeness()).isEqualTo("school");
			assertThat(model.from()).isEqualTo(2022);
			assertThat(model.because())
				.isEqualTo("Alumnus, Akçakıyı University Doctor of Medicine Program, Turkey, from 2016");
			assertThat(model.way()).isEqualTo("you know each other");
			assertThat(model.sources()).extracting(WhoAnswer.Origin::name).containsExactly("programs.csv");
		});
		assertThat(answer.unknown()).isEqualTo(670);
		assertThat(answer.known()).isEqualTo(116);
		FindRoleModels.Answer elsewhere = roleModels(null, "GB");
		assertThat(elsewhere.programs()).isNotEmpty();
		assertThat(elsewhere.programs().get(0).people())
			.allSatisfy((model) -> assertThat(model.because()).isNotBlank());
		assertThatThrownBy(() -> roleModels(null, "Turkey")).hasMessageContaining("not a two-letter code");
		assertThatThrownBy(
				() -> roleModels(new Kind.Ref(Kind.PERSON, fixture.key("Owen M. Thistlewade", RecordKind.PERSON)),
						null))
			.hasMessageContaining("a school is an institution or a program");
	}

	@Test
	void outcomesSayHowManyAreMissing() {
		ReviewOutcomes.Answer answer = new ReviewOutcomes(fixture.network, records,
				new OutcomeReader(records, fixture.pack), fixture.pack)
			.review(UseCaseFixture.WORKSPACE);
		assertThat(answer.message()).isEqualTo("2 of 4 settled asks led to an introduction. 2 asks are open. It takes"
				+ " 6 outcomes more to tell whether the chances are right.");
		assertThat(answer.score()).isNull();
		assertThat(answer.asks())
			.extracting((ask) -> ask.person().name(), (ask) -> ask.about().name(), ReviewOutcomes.AskLine::answer)
			.containsExactly(tuple("Owen M. Thistlewade", "Hadeel Abu Zeitouna", "open"),
					tuple("Chiara D'Ambrosetta", "Hadeel Abu Zeitouna", "open"),
					tuple("Tuğba C. Yıldırımtaş", "Lapo Papadimitrakou", "introduced"),
					tuple("Tomáš E. Đurašković-Lav", "Maeve Kettlebrook", "declined"),
					tuple("Owen M. Thistlewade", "Kerem Yeşilovalı", "introduced"),
					tuple("Zihan B. Gongsun", "Thị Lan Phùng Khắc", "silence"));
		assertThat(answer.kinds().get(0).sentence()).contains("worse than general experience has it");
	}

	@Test
	void pathsThroughWhomWasAskedSayHowManyOutcomesStandBehindThem() {
		WhoAnswer.PathCard path = fixture.who.ask(fixture.about("Kerem Yeşilovalı"))
			.answers()
			.get(0)
			.paths()
			.stream()
			.filter((card) -> card.people().get(1).name().equals("Owen M. Thistlewade"))
			.findFirst()
			.orElseThrow();
		assertThat(path.priorDriven()).isFalse();
		assertThat(path.hops().get(0).learned())
			.isEqualTo("Behind this chance: 1 outcome of asks along this tie and 3 outcomes along ties of yours of the"
					+ " same kind, beside general experience.");
		assertThat(path.hops().get(1).learned()).isNull();
		assertThat(path.outcomes()).isEqualTo(4);
	}

	private static PlanYears.Answer years() {
		return new PlanYears(fixture.network, records, fixture.store, fixture.pack).plan(UseCaseFixture.WORKSPACE);
	}

	private static FindRoleModels.Answer roleModels(Kind.@Nullable Ref school, @Nullable String country) {
		return new FindRoleModels(fixture.network, records, fixture.store, new BestFirstSearch(), fixture.pack,
				UseCaseFixture.PATIENCE)
			.find(new FindRoleModels.Question(UseCaseFixture.WORKSPACE, school, country));
	}

}
