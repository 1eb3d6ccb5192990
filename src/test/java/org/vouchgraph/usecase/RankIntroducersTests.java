package org.vouchgraph.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.introduction.Introducers;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RecordKind;

import static org.assertj.core.api.Assertions.assertThat;

/** How rankings and openings are told; what they are is tested where they are made. */
class RankIntroducersTests {

	// Fay — Ada — Dee (director)
	// Fay — Bo —— Cy (faculty), Bo — Ada

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	private final Told told = new Told();

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", """
				name,email,closeness,since,note
				Ada Example,ada@example.org,close,2026-01-01,
				Bo Sample,bo@example.org,knows well,2026-01-01,
				""");
		this.fixture.read("programs.csv", """
				program,kind,institution,person,person_role,from,to
				Bay Program,fellowship,Bay Hospital,Cy Faculty,faculty,2020,
				Bay Program,,,Dee Director,director,2020,
				""");
		this.fixture.read("ties.csv", """
				person,other,closeness,target_weight
				Ada Example,Dee Director,knows well,
				Bo Sample,Cy Faculty,acquainted,
				Bo Sample,Ada Example,acquainted,
				Cy Faculty,,,3
				""");
	}

	private Introducers.Introducer introducer(String name, int ties, double chance, String... path) {
		return new Introducers.Introducer(this.fixture.index(name), ties, this.fixture.path(chance, path));
	}

	private RankIntroducers.Answer rankProgram() {
		Kind.Ref program = new Kind.Ref(Kind.PROGRAM, this.fixture.key("Bay Program", RecordKind.PROGRAM));
		return new RankIntroducers(this.fixture.network, this.fixture.store, this.told, UseCaseFixture.PATIENCE)
			.rank(WhoQuestion.of(UseCaseFixture.WORKSPACE, program));
	}

	private ListOpenings.Answer openings(String introducer) {
		return new ListOpenings(this.fixture.network, this.fixture.store, this.told, UseCaseFixture.PATIENCE)
			.list(UseCaseFixture.WORKSPACE, this.fixture.key(introducer, RecordKind.PERSON), Conditions.NONE);
	}

	@Test
	void putsThoseWhoLeadToADirectorFirstAndNamesEachOnce() {
		this.told.ranked.put(this.fixture.index("Cy Faculty"),
				List.of(introducer("Bo Sample", 1, 0.5, "Fay Applicant", "Bo Sample", "Cy Faculty"),
						introducer("Ada Example", 1, 0.3, "Fay Applicant", "Ada Example", "Bo Sample", "Cy Faculty")));
		this.told.ranked.put(this.fixture.index("Dee Director"),
				List.of(introducer("Ada Example", 1, 0.2, "Fay Applicant", "Ada Example", "Dee Director")));
		RankIntroducers.Answer answer = rankProgram();
		assertThat(answer.introducers()).extracting((line) -> line.person().name())
			.containsExactly("Ada Example", "Bo Sample");
		assertThat(answer.introducers()).extracting((line) -> line.target().name())
			.containsExactly("Dee Director", "Cy Faculty");
		assertThat(answer.introducers().get(0).sentence())
			.isEqualTo("You have a tie with Ada Example; the best path to Dee Director is about 1 in 5 (20 %).");
		assertThat(answer.introducers().get(0).best().confirmed()).isTrue();
		assertThat(answer.message()).startsWith("2 people within one or two ties of you lead to Bay Program");
	}

	@Test
	void saysByWhomSomebodyTwoTiesAwayIsReached() {
		this.told.ranked.put(this.fixture.index("Dee Director"), List
			.of(introducer("Ada Example", 2, 0.2, "Fay Applicant", "Bo Sample", "Ada Example", "Dee Director")));
		assertThat(rankProgram().introducers().get(0).sentence())
			.startsWith("Ada Example is two ties away, by Bo Sample;");
	}

	@Test
	void saysWhenThereIsNobodyAndWhenTimeWasOver() {
		assertThat(rankProgram().message()).isEqualTo("Nobody within one or two ties of you leads to Bay Program.");
		this.told.stopped = true;
		assertThat(rankProgram().message()).startsWith("Nobody was found in the time given");
		assertThat(rankProgram().stoppedEarly()).isTrue();
	}

	@Test
	void tellsWhatAnIntroducerOpensTheWantedFirst() {
		this.told.opened.add(new Introducers.Opening(this.fixture.index("Dee Director"),
				this.fixture.path(0.4, "Fay Applicant", "Bo Sample", "Ada Example", "Dee Director"),
				this.fixture.path(0.1, "Fay Applicant", "Ada Example", "Dee Director")));
		this.told.opened.add(new Introducers.Opening(this.fixture.index("Cy Faculty"),
				this.fixture.path(0.3, "Fay Applicant", "Bo Sample", "Cy Faculty"), null));
		ListOpenings.Answer answer = openings("Bo Sample");
		assertThat(this.told.targets).containsExactly(this.fixture.index("Cy Faculty"),
				this.fixture.index("Dee Director"));
		assertThat(answer.openings()).extracting((line) -> line.target().name())
			.containsExactly("Cy Faculty", "Dee Director");
		assertThat(answer.openings()).extracting(ListOpenings.Line::sentence)
			.containsExactly("You have no other way.",
					"Better than your next way, by Ada Example: about even (40 %) against about 1 in 10 (10 %), 4 times as"
							+ " likely.");
		assertThat(answer.openings().get(1).target().detail()).isEqualTo("Director, Bay Program");
		assertThat(answer.message())
			.isEqualTo("Bo Sample opens 2 people, 1 of them whom you want to reach; to 1 you have no other way.");
	}

	@Test
	void saysWhenAnotherWayIsBetter() {
		this.told.opened.add(new Introducers.Opening(this.fixture.index("Dee Director"),
				this.fixture.path(0.1, "Fay Applicant", "Bo Sample", "Ada Example", "Dee Director"),
				this.fixture.path(0.4, "Fay Applicant", "Ada Example", "Dee Director")));
		assertThat(openings("Bo Sample").openings().get(0).sentence())
			.startsWith("You have a way that is as good or better, by Ada Example");
	}

	@Test
	void saysThatSomebodyWithoutATieCannotBeAskedFirst() {
		assertThat(openings("Dee Director").message()).startsWith("You have no tie with Dee Director");
		assertThat(this.told.targets).isNull();
		assertThat(openings("Fay Applicant").message()).isEqualTo("That is the applicant.");
	}

	/** Tells what the test says. */
	private static final class Told implements Introducers {

		private final Map<Integer, List<Introducer>> ranked = new HashMap<>();

		private final List<Opening> opened = new ArrayList<>();

		private boolean stopped;

		private int[] targets;

		@Override
		public Ranking rank(Network network, Question question, Patience patience) {
			return new Ranking(this.ranked.getOrDefault(question.target(), List.of()), this.stopped);
		}

		@Override
		public Openings openedBy(Network network, Question question, int introducer, int[] targets, Patience patience) {
			this.targets = targets;
			return new Openings(this.opened, this.stopped);
		}

	}

}
