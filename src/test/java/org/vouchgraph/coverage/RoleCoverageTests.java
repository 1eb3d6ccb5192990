package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.coverage.Roles.Contest;
import org.vouchgraph.coverage.Roles.Coverage;
import org.vouchgraph.coverage.Roles.Filled;
import org.vouchgraph.coverage.Roles.Place;
import org.vouchgraph.network.FieldPack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.vouchgraph.coverage.RulesPack.inField;
import static org.vouchgraph.coverage.RulesPack.inTargetCountry;
import static org.vouchgraph.coverage.RulesPack.knowsWork;
import static org.vouchgraph.coverage.RulesPack.need;

class RoleCoverageTests {

	private static final LocalDate OLD = LocalDate.of(2020, 1, 1);

	private static final LocalDate YOUNG = LocalDate.of(2026, 1, 1);

	// @formatter:off
	//
	//    anna (1) ----- mentors: 1 must, 1 more
	//             \  /
	//              \/
	//              /\
	//             /  \
	//    bert (2) ----- letters: 2 must
	//
	//    cleo (3) ----- letters
	//
	// @formatter:on
	@Test
	void fillsWhatMustBeFilledBeforeWhatIsGood() {
		FieldPack pack = RulesPack.with(1, need("mentors", 1, 2, "career-mentor"),
				need("letters", 2, 2, "letter-writer"));
		Roles roles = RoleCoverage.of(pack, 1, List.of(), List.of(holder(1, "career-mentor", "letter-writer"),
				holder(2, "career-mentor", "letter-writer"), holder(3, "letter-writer")));
		assertThat(roles.needs()).extracting(Coverage::mustMissing).containsExactly(0, 0);
		assertThat(roles.needs()).extracting(Coverage::goodMissing).containsExactly(1, 0);
		assertThat(roles.needs()).extracting((need) -> need.filled().size()).containsExactly(1, 2);
		assertThat(roles.contests()).isEmpty();
	}

	@Test
	void givesAPersonAsManyPlacesAsSheCanCarryButOneOfANeed() {
		FieldPack.Need[] needs = { need("a", 2, 3, "sponsor", "connector"), need("b", 1, 1, "connector"),
				need("c", 1, 1, "connector") };
		Holder one = holder(1, "connector");
		assertThat(filled(RulesPack.with(3, needs), one)).containsExactly(1, 1, 1);
		Roles two = RoleCoverage.of(RulesPack.with(2, needs), 1, List.of(), List.of(one));
		assertThat(two.needs().stream().mapToInt((need) -> need.filled().size()).sum()).isEqualTo(2);
		assertThat(two.needs().stream().mapToInt(Coverage::mustMissing).sum()).isEqualTo(2);
		assertThat(two.contests())
			.containsExactly(new Contest(List.of(place("a"), place("b"), place("c")), List.of(1L), 2));
	}

	@Test
	void namesNeedsThatCompeteForTheSamePerson() {
		FieldPack pack = RulesPack.with(1, need("a", 1, 1, "connector"), need("b", 1, 1, "connector"),
				need("c", 1, 1, "sponsor"), need("d", 1, 1, "near-peer"));
		Roles roles = RoleCoverage.of(pack, 1, List.of(), List.of(holder(1, "connector"), holder(2, "near-peer")));
		assertThat(roles.contests()).containsExactly(new Contest(List.of(place("a"), place("b")), List.of(1L), 1));
		assertThat(roles.needs()).extracting(Coverage::mustMissing).endsWith(1, 0);
	}

	// @formatter:off
	//
	//    a (2 must) --- anna ---.
	//                            b (1 must) --- bert --- c (1 must)
	//
	//    With one place each, two of four are filled, and everybody could do more.
	//
	// @formatter:on
	@Test
	void followsAContestFromNeedToNeed() {
		FieldPack pack = RulesPack.with(1, need("a", 2, 2, "near-peer"), need("b", 1, 1, "near-peer", "sponsor"),
				need("c", 1, 1, "sponsor"));
		List<Holder> holders = List.of(holder(1, "near-peer"), acting(2, "sponsor", OLD));
		assertThat(RoleCoverage.of(pack, 1, List.of(), holders).contests())
			.containsExactly(new Contest(List.of(place("a"), place("b"), place("c")), List.of(1L, 2L), 2));
	}

	@Test
	void isNoContestWhereSomebodyIsSimplyMissing() {
		FieldPack pack = RulesPack.with(2, need("a", 2, 2, "near-peer"), need("b", 1, 1, "near-peer"));
		Roles roles = RoleCoverage.of(pack, 1, List.of(), List.of(holder(1, "near-peer")));
		assertThat(roles.needs()).extracting(Coverage::mustMissing).containsExactly(1, 0);
		assertThat(roles.contests()).isEmpty();
	}

	@Test
	void goodPlacesThatStayEmptyAreNoContest() {
		FieldPack pack = RulesPack.with(1, need("a", 1, 1, "near-peer"), need("b", 1, 5, "connector", "near-peer"));
		Roles roles = RoleCoverage.of(pack, 1, List.of(), List.of(holder(1, "near-peer"), holder(2, "connector")));
		assertThat(roles.needs()).extracting(Coverage::goodMissing).containsExactly(0, 4);
		assertThat(roles.contests()).isEmpty();
	}

	@Test
	void countsASponsorOnlyWithAnAct() {
		FieldPack pack = RulesPack.with(2, need("a", 1, 1, "sponsor"));
		Holder named = new Holder(1, List.of(new Held("sponsor", OLD, false)), Set.of(), false, false);
		Roles without = RoleCoverage.of(pack, 1, List.of(), List.of(named));
		assertThat(without.needs()).containsExactly(new Coverage(place("a"), true, List.of(), 1, 0));
		assertThat(without.withoutAct()).containsExactly(new Roles.WithoutAct(1, "sponsor"));
		Roles with = RoleCoverage.of(pack, 1, List.of(), List.of(new Holder(1,
				List.of(new Held("sponsor", OLD, false), new Held("sponsor", YOUNG, true)), Set.of(), false, false)));
		assertThat(with.needs())
			.containsExactly(new Coverage(place("a"), true, List.of(new Filled(1, "sponsor")), 0, 0));
		assertThat(with.withoutAct()).isEmpty();
	}

	@Test
	void fillsPlacesOfACountryByPeopleThere() {
		FieldPack pack = RulesPack.with(2, inTargetCountry(need("a", 1, 2, "connector")));
		Holder british = new Holder(1, held("connector"), Set.of("GB"), false, false);
		Holder both = new Holder(2, held("connector"), Set.of("GB", "US"), false, false);
		Holder unknown = holder(3, "connector");
		Roles roles = RoleCoverage.of(pack, 1, List.of("US", "GB", "US"), List.of(unknown, both, british));
		assertThat(roles.needs()).containsExactly(
				new Coverage(new Place("a", "GB"), true,
						List.of(new Filled(1, "connector"), new Filled(2, "connector")), 0, 0),
				new Coverage(new Place("a", "US"), true, List.of(new Filled(2, "connector")), 0, 1));
		assertThat(RoleCoverage.of(pack, 1, List.of(), List.of(both)).needs()).isEmpty();
	}

	@Test
	void letsTwoCountriesCompeteForWhoIsInBoth() {
		FieldPack pack = RulesPack.with(1, inTargetCountry(need("a", 1, 2, "connector")));
		Holder both = new Holder(2, held("connector"), Set.of("GB", "US"), false, false);
		assertThat(RoleCoverage.of(pack, 1, List.of("GB", "US"), List.of(both)).contests())
			.containsExactly(new Contest(List.of(new Place("a", "GB"), new Place("a", "US")), List.of(2L), 1));
	}

	@Test
	void asksForTheFieldAndForWhoKnowsTheWork() {
		FieldPack pack = RulesPack.with(9, inField(need("a", 1, 1, "connector")),
				knowsWork(need("b", 1, 1, "connector")));
		assertThat(filled(pack, new Holder(1, held("connector"), Set.of(), true, false))).containsExactly(1, 0);
		assertThat(filled(pack, new Holder(1, held("connector"), Set.of(), false, true))).containsExactly(0, 1);
		assertThat(filled(pack, new Holder(1, held("sponsor"), Set.of(), true, true))).containsExactly(0, 0);
	}

	@Test
	void prefersWhoHoldsTheRoleLonger() {
		FieldPack pack = RulesPack.with(2, need("a", 1, 1, "career-mentor", "connector"));
		Holder young = new Holder(1, List.of(new Held("connector", YOUNG, false)), Set.of(), false, false);
		Holder old = new Holder(2, List.of(new Held("connector", null, false), new Held("career-mentor", OLD, false)),
				Set.of(), false, false);
		Holder unknown = holder(3, "career-mentor");
		assertThat(RoleCoverage.of(pack, 1, List.of(), List.of(unknown, young, old)).needs().get(0).filled())
			.containsExactly(new Filled(2, "career-mentor"));
		assertThat(RoleCoverage.of(pack, 1, List.of(), List.of(unknown, young)).needs().get(0).filled())
			.containsExactly(new Filled(1, "connector"));
		assertThat(
				RoleCoverage.of(pack, 1, List.of(), List.of(holder(4, "connector"), unknown)).needs().get(0).filled())
			.containsExactly(new Filled(3, "career-mentor"));
	}

	@Test
	void ofRolesHeldEquallyLongNamesThePacksFirst() {
		FieldPack pack = RulesPack.with(2, need("a", 1, 1, "career-mentor", "connector"));
		assertThat(RoleCoverage.of(pack, 1, List.of(), List.of(holder(3, "connector", "career-mentor"))).needs())
			.containsExactly(new Coverage(place("a"), true, List.of(new Filled(3, "career-mentor")), 0, 0));
	}

	@Test
	void beginsWithANeedAsManyYearsBeforeAsItSays() {
		FieldPack pack = RulesPack.SHIPPED;
		assertThat(due(pack, 2)).containsExactly("mentors", "near-peers");
		assertThat(due(pack, 1)).containsExactly("mentors", "near-peers", "letter-writers", "target-system",
				"sponsors");
		assertThat(due(pack, 9)).containsExactly("mentors", "near-peers");
		assertThat(due(pack, 10)).isEmpty();
		assertThat(RoleCoverage.of(pack, 10, List.of("US"), List.of(holder(1, "near-peer"))).needs()).hasSize(5)
			.allSatisfy((need) -> {
				assertThat(need.filled()).isEmpty();
				assertThat(need.mustMissing() + need.goodMissing()).isZero();
			});
	}

	@Test
	void missesEverythingWithoutHolders() {
		Roles roles = RoleCoverage.of(RulesPack.SHIPPED, 0, List.of("US"), List.of());
		assertThat(roles.needs()).extracting(Coverage::mustMissing).containsExactly(1, 2, 2, 1, 1);
		assertThat(roles.needs()).extracting(Coverage::goodMissing).containsExactly(1, 2, 1, 0, 1);
		assertThat(roles.contests()).isEmpty();
		assertThat(RoleCoverage.of(RulesPack.with(1), 0, List.of(), List.of(holder(1, "sponsor"))).needs()).isEmpty();
	}

	@Test
	void ignoresRolesThatThePackDoesNotKnow() {
		FieldPack pack = RulesPack.with(2, need("a", 1, 1, "astrologer"));
		assertThat(filled(pack, holder(1, "astrologer"))).containsExactly(0);
	}

	@Test
	void answersTheSameInWhateverOrderAsked() {
		List<Holder> holders = new ArrayList<>(IntStream.range(0, 30)
			.mapToObj((i) -> new Holder(i,
					List.of(new Held(RulesPack.SHIPPED.roles().get(i % 7).code(), OLD.plusDays(i % 3), true),
							new Held(RulesPack.SHIPPED.roles().get(i % 5).code(), OLD, true)),
					Set.of((i % 2 == 0) ? "US" : "GB"), i % 4 == 0, i % 3 == 0))
			.toList());
		Roles first = RoleCoverage.of(RulesPack.SHIPPED, 0, List.of("GB", "US"), holders);
		for (int seed = 0; seed < 20; seed++) {
			Collections.shuffle(holders, new Random(seed));
			assertThat(RoleCoverage.of(RulesPack.SHIPPED, 0, List.of("US", "GB"), holders)).as("seed " + seed)
				.isEqualTo(first);
		}
	}

	@Test
	void fillsManyPlacesForManyPeopleAtOnce() {
		FieldPack.Need[] needs = IntStream.range(0, 10)
			.mapToObj((i) -> inTargetCountry(need("need-" + i, 10, 10, "connector", "sponsor")))
			.toArray(FieldPack.Need[]::new);
		List<Holder> holders = IntStream.range(0, 30)
			.mapToObj((i) -> new Holder(i, held("connector"), Set.of("US", "GB"), true, true))
			.toList();
		Roles enough = RoleCoverage.of(RulesPack.with(10, needs), 0, List.of("US", "GB"), holders);
		assertThat(enough.needs()).hasSize(20).allSatisfy((need) -> assertThat(need.mustMissing()).isZero());
		assertThat(enough.contests()).isEmpty();
		Roles tooFew = RoleCoverage.of(RulesPack.with(5, needs), 0, List.of("US", "GB"), holders);
		assertThat(tooFew.needs().stream().mapToInt((need) -> need.filled().size()).sum()).isEqualTo(150);
		assertThat(tooFew.contests()).singleElement().satisfies((contest) -> {
			assertThat(contest.places()).hasSize(20);
			assertThat(contest.people()).hasSize(30);
			assertThat(contest.missing()).isEqualTo(50);
		});
	}

	@Test
	void refusesAPersonTwice() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RoleCoverage.of(RulesPack.SHIPPED, 1, List.of(),
					List.of(holder(7, "sponsor"), holder(7, "connector"))))
			.withMessage("holder 7 stands twice");
	}

	private static List<String> due(FieldPack pack, int yearsBefore) {
		return RoleCoverage.of(pack, yearsBefore, List.of("US"), List.of())
			.needs()
			.stream()
			.filter(Coverage::due)
			.map((need) -> need.place().need())
			.toList();
	}

	private static List<Integer> filled(FieldPack pack, Holder... holders) {
		return RoleCoverage.of(pack, 1, List.of(), List.of(holders))
			.needs()
			.stream()
			.map((need) -> need.filled().size())
			.toList();
	}

	private static Place place(String need) {
		return new Place(need, null);
	}

	private static Holder acting(long person, String role, LocalDate since) {
		return new Holder(person, List.of(new Held(role, since, true)), Set.of(), false, false);
	}

	private static Holder holder(long person, String... roles) {
		return new Holder(person, held(roles), Set.of(), false, false);
	}

	private static List<Held> held(String... roles) {
		return Stream.of(roles).map((role) -> new Held(role, null, false)).toList();
	}

}
