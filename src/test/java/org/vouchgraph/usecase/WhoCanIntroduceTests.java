package org.vouchgraph.usecase;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Exporters;
import org.vouchgraph.exchange.tabular.LeadSheet;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.WhoAnswer.PathCard;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.TargetAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WhoCanIntroduceTests {

	// Fay (applicant) — Ada — Dee (director) Lone (nobody knows her)
	// \ / Far — Away (apart)
	// Bo ————————————— Cy (faculty) Net (online only)

	private static final String CONTACTS = """
			name,email,closeness,since,note
			Ada Example,ada@example.org,close,2026-01-01,
			Bo Sample,bo@example.org,knows well,2026-01-01,
			""";

	private static final String PROGRAMS = """
			program,kind,institution,person,person_role,from,to
			Bay Program,fellowship,Bay Hospital,Cy Faculty,faculty,2020,
			Bay Program,,,Dee Director,director,2020,
			Bay Program,,,Old Director,director,2001,2010
			Empty Program,fellowship,Void Hospital,Tia Trainee,trainee,2024,
			""";

	private static final String SOCIETIES = """
			society,committee,person,role
			Bay Society,Fellowship Committee,Bo Sample,chair
			""";

	private static final String TIES = """
			person,other,closeness,target_weight
			Ada Example,Dee Director,knows well,
			Bo Sample,Cy Faculty,acquainted,
			Far Person,Away Person,close,
			Dee Director,,,3
			=Lone Person,,,2
			""";

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", CONTACTS);
		this.fixture.read("programs.csv", PROGRAMS);
		this.fixture.read("societies.csv", SOCIETIES);
		this.fixture.read("ties.csv", TIES);
	}

	private TargetAnswer only(WhoQuestion question) {
		WhoAnswer answer = this.fixture.who.ask(question);
		assertThat(answer.answers()).hasSize(1);
		return answer.answers().get(0);
	}

	private static List<String> names(PathCard path) {
		return path.people().stream().map(PersonLine::name).toList();
	}

	@Test
	void tellsThePathWithItsEvidenceAndTheNextStep() {
		TargetAnswer answer = only(this.fixture.about("Dee Director"));
		assertThat(answer.outcome()).isEqualTo("found");
		PathCard best = answer.paths().get(0);
		assertThat(names(best)).containsExactly("Fay Applicant", "Ada Example", "Dee Director");
		assertThat(best.confirmed()).isTrue();
		assertThat(best.priorDriven()).isTrue();
		assertThat(best.hops().get(1).evidence().get(0).sources().get(0).name()).isEqualTo("ties.csv");
		assertThat(best.hops().get(1).evidence().get(0).sources().get(0).at()).isEqualTo("line 2");
		assertThat(answer.nextStep()).startsWith("Ask Ada Example").contains("Dee Director");
	}

	@Test
	void asksForTheDirectorsOfAProgramFirstAndForNobodyWhoHasLeft() {
		long program = this.fixture.key("Bay Program", RecordKind.PROGRAM);
		WhoAnswer answer = this.fixture.who
			.ask(WhoQuestion.of(UseCaseFixture.WORKSPACE, new Kind.Ref(Kind.PROGRAM, program)));
		assertThat(answer.answers()).extracting((target) -> target.person().name())
			.containsExactly("Dee Director", "Cy Faculty");
		assertThat(answer.answers()).extracting((target) -> target.person().role())
			.containsExactly("director", "faculty");
	}

	@Test
	void saysWhenNobodyIsKnownAtAProgram() {
		long program = this.fixture.key("Empty Program", RecordKind.PROGRAM);
		WhoAnswer answer = this.fixture.who
			.ask(WhoQuestion.of(UseCaseFixture.WORKSPACE, new Kind.Ref(Kind.PROGRAM, program)));
		assertThat(answer.answers()).isEmpty();
		assertThat(answer.message()).contains("Nobody is known at this program yet");
	}

	@Test
	void leavesPeopleOutAndSaysThatTheyStandInTheWay() {
		long ada = this.fixture.key("Ada Example", RecordKind.PERSON);
		WhoQuestion asked = this.fixture.about("Dee Director");
		TargetAnswer answer = only(asked.withConditions(Conditions.NONE.withTies(2).withWithout(List.of(ada))));
		assertThat(answer.outcome()).isEqualTo("filtered");
		assertThat(answer.message()).contains("the people left out");
		assertThat(names(answer.shown().get(0))).contains("Ada Example");
		assertThat(answer.paths()).isEmpty();
	}

	@Test
	void leadsThroughASocietyByItsCommittees() {
		long society = this.fixture.key("Bay Society", RecordKind.ORGANIZATION);
		WhoQuestion asked = this.fixture.about("Dee Director");
		TargetAnswer answer = only(
				asked.withConditions(Conditions.NONE.withThrough(new Kind.Ref(Kind.SOCIETY, society))));
		assertThat(answer.outcome()).isEqualTo("found");
		assertThat(answer.paths()).allSatisfy((path) -> assertThat(names(path)).contains("Bo Sample"));
	}

	@Test
	void saysWhyThereIsNoPath() {
		assertThat(only(this.fixture.about("Away Person")).outcome()).isEqualTo("out-of-reach");
		assertThat(only(this.fixture.about("=Lone Person")).outcome()).isEqualTo("no-ties-of-target");
		assertThat(only(this.fixture.about("Fay Applicant")).outcome()).isEqualTo("yourself");
		WhoQuestion asked = this.fixture.about("Dee Director");
		TargetAnswer far = only(asked.withConditions(Conditions.NONE.withTies(1)));
		assertThat(far.outcome()).isEqualTo("too-far");
		assertThat(far.message()).contains("No path within 1 tie").contains("takes 2");
		assertThat(names(far.shown().get(0))).containsExactly("Fay Applicant", "Ada Example", "Dee Director");
	}

	@Test
	void searchesLongerPathsWhereFewAreFoundAndSaysSo() {
		TargetAnswer answer = only(this.fixture.about("Dee Director"));
		assertThat(answer.searchedTies()).isEqualTo(6);
		assertThat(answer.widened())
			.isEqualTo("Only 2 ways in within 4 ties, so chains of up to 6 ties were searched as well.");
		TargetAnswer held = only(this.fixture.about("Dee Director").withConditions(Conditions.NONE.withTies(4)));
		assertThat(held.searchedTies()).isEqualTo(4);
		assertThat(held.widened()).isNull();
		TargetAnswer enough = only(this.fixture.about("Dee Director").withPaths(1));
		assertThat(enough.searchedTies()).isEqualTo(4);
		assertThat(enough.widened()).isNull();
	}

	@Test
	void saysWhichConditionStandsInTheWay() {
		TargetAnswer unlikely = only(
				this.fixture.about("Dee Director").withConditions(Conditions.NONE.withLeast(0.945)));
		assertThat(unlikely.outcome()).isEqualTo("filtered");
		assertThat(unlikely.message()).contains("the least chance of 94.5 %");
		TargetAnswer likely = only(this.fixture.about("Dee Director").withConditions(Conditions.NONE.withLeast(0.001)));
		assertThat(likely.outcome()).isEqualTo("found");
	}

	@Test
	void goesByTiesThatCarryOverDistanceAlone() throws Exception {
		this.fixture.read("meetings.csv", """
				meeting,kind,start,session,person,role
				Bay Meeting,conference,2026-03-01,Valves,Ada Example,speaker
				Bay Meeting,,,Valves,Gus Neighbour,speaker
				""");
		TargetAnswer near = only(this.fixture.about("Gus Neighbour"));
		assertThat(near.outcome()).isEqualTo("found");
		assertThat(near.paths().get(0).hops().get(0).remote()).isTrue();
		assertThat(near.paths().get(0).hops().get(1).remote()).isFalse();
		TargetAnswer remote = only(
				this.fixture.about("Gus Neighbour").withConditions(Conditions.NONE.withRemote(true)));
		assertThat(remote.outcome()).isEqualTo("filtered");
		assertThat(remote.message()).contains("rest on nothing but having been in the same place");
	}

	@Test
	void takesAnotherIntroducerForEachPathAndProvesTheWaysAllTheSame() {
		WhoQuestion asked = this.fixture.about("Cy Faculty");
		List<PathCard> any = only(asked).paths();
		TargetAnswer different = only(asked.withPerIntroducer(1));
		assertThat(different.paths()).extracting((path) -> path.people().get(1).name()).doesNotHaveDuplicates();
		assertThat(different.paths().size()).isLessThanOrEqualTo(any.size());
		assertThat(different.together()).isEqualTo(only(asked).together());
	}

	@Test
	void saysWhyAPathStandsBelowTheFirst() {
		List<PathCard> paths = only(this.fixture.about("Cy Faculty")).paths();
		assertThat(paths.get(0).below()).isNull();
		assertThat(paths).hasSizeGreaterThan(1);
		assertThat(paths.subList(1, paths.size())).allSatisfy((path) -> {
			assertThat(path.below().factor()).isCloseTo(paths.get(0).chance() / path.chance(),
					org.assertj.core.data.Offset.offset(1e-9));
			assertThat(path.below().sentence()).startsWith("Below the first because");
		});
	}

	@Test
	void saysThatItWasStoppedEarlyWhenTimeIsOver() {
		WhoCanIntroduce hasty = new WhoCanIntroduce(this.fixture.network, this.fixture.store, this.fixture.store,
				new IntroductionSearch() {
					@Override
					public Answer find(Network network, Question question, Patience patience) {
						return patience.isOver() ? new Answer.StoppedEarly(List.of()) : new Answer.Yourself();
					}

					@Override
					public AllPaths findAll(Network network, Question question, int[] targets, Patience patience) {
						throw new UnsupportedOperationException();
					}
				}, Duration.ZERO);
		TargetAnswer answer = hasty.ask(this.fixture.about("Dee Director")).answers().get(0);
		assertThat(answer.outcome()).isEqualTo("stopped-early");
		assertThat(answer.together()).isNull();
	}

	@Test
	void tellsTheChanceThatOneOfSeveralWaysWorks() {
		TargetAnswer answer = only(this.fixture.about("Cy Faculty"));
		assertThat(answer.together().ways()).isEqualTo(2);
		assertThat(answer.together().best()).isTrue();
		assertThat(answer.together().chance()).isGreaterThan(answer.paths().get(0).chance()).isLessThan(1);
		assertThat(answer.together().sentence()).contains("2 ways share nobody");
		assertThat(answer.hinges().ways()).isEqualTo(2);
		assertThat(answer.hinges().people()).hasSize(2);
		assertThat(answer.hinges().sentence()).contains("at most 2 ways share nobody").contains("none would be left");
	}

	@Test
	void drawsEverybodyOnThePathsInsideThePicture() {
		WhoAnswer answer = this.fixture.who.ask(this.fixture.about("Dee Director"));
		assertThat(answer.picture().nodes()).allSatisfy((node) -> {
			assertThat(node.x()).isBetween(-1.0, 1.0);
			assertThat(node.y()).isBetween(-1.0, 1.0);
		});
		assertThat(answer.picture().nodes()).extracting((node) -> node.kind())
			.contains("applicant", "introducer", "target");
		assertThat(answer.picture().edges()).anyMatch((edge) -> edge.onPath() && edge.confirmed());
		assertThat(this.fixture.who.ask(this.fixture.about("Dee Director")).picture()).isEqualTo(answer.picture());
	}

	@Test
	void knowsNothingThatIsNotThere() {
		assertThatThrownBy(() -> this.fixture.who
			.ask(WhoQuestion.of(UseCaseFixture.WORKSPACE, new Kind.Ref(Kind.PERSON, 999_999))))
			.isInstanceOf(UnknownThing.class)
			.hasMessageContaining("999999");
	}

	@Test
	void writesWarmLeadsWithoutCellsThatASpreadsheetWouldRun() throws Exception {
		this.fixture.read("more.csv", """
				person,other,closeness
				Ada Example,=Lone Person,close
				""");
		ExportLeads leads = new ExportLeads(this.fixture.who, this.fixture.network, this.fixture.store,
				new Exporters<>(List.of(new LeadSheet())));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThat(leads.of(UseCaseFixture.WORKSPACE, null, "csv", false).write(out)).isEqualTo(2);
		List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
		assertThat(lines.get(0)).startsWith("\uFEFFtarget,program,role,best_introducer,chance_percent");
		assertThat(lines.get(1)).startsWith("Dee Director,Bay Program,director,Ada Example,");
		assertThat(lines.get(2)).startsWith("'=Lone Person,,,Ada Example,");
	}

}
