package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.introduction.Answer.Filter;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** Drawn networks and closed forms. */
class BestFirstSearchTests {

	private static final byte PLAIN = 0;

	private static final int ME = 0;

	private final BestFirstSearch search = new BestFirstSearch();

	// @formatter:off
	//
	//        .8          .5
	//   ME ------ 1 ------------ 3        5 --- 6     7
	//    \        |            /  \
	//     \ .4    | .9     .7 /    \ .6 (online only)
	//      \      |          /      \
	//       `---- 2 --------'        4
	//
	// ME-1 and 1-2 are confirmed; 7 knows nobody, 5 and 6 know each other only.
	//
	// @formatter:on
	private final Network drawn = Network.builder(LongKeys.upTo(8))
		.tie(ME, 1, 0.8, Network.CONFIRMED)
		.tie(ME, 2, 0.4, PLAIN)
		.tie(1, 2, 0.9, Network.CONFIRMED)
		.tie(1, 3, 0.5, PLAIN)
		.tie(2, 3, 0.7, PLAIN)
		.tie(3, 4, 0.6, Network.ONLINE_ONLY)
		.tie(5, 6, 0.5, PLAIN)
		.build(1);

	@Test
	void findsTheLikeliestPathsFirst() {
		List<Path> paths = found(this.drawn, Question.of(ME, 3));
		assertThat(people(paths)).containsExactly("[0, 1, 2, 3]", "[0, 1, 3]", "[0, 2, 3]", "[0, 2, 1, 3]");
		assertThat(paths).extracting(Path::chance)
			.usingComparatorForType((a, b) -> (Math.abs(a - b) < 1e-6) ? 0 : Double.compare(a, b), Double.class)
			.containsExactly(0.8 * 0.9 * 0.7, 0.8 * 0.5, 0.4 * 0.7, 0.4 * 0.9 * 0.5);
	}

	@Test
	void returnsNoMorePathsThanAsked() {
		assertThat(people(found(this.drawn, question(3, 2, 4)))).containsExactly("[0, 1, 2, 3]", "[0, 1, 3]");
	}

	@Test
	void returnsNoPathWithMoreTiesThanAsked() {
		assertThat(people(found(this.drawn, question(3, 5, 2)))).containsExactly("[0, 1, 3]", "[0, 2, 3]");
	}

	@Test
	void leadsThroughNobodyLeftOut() {
		assertThat(people(found(this.drawn, Questions.of(ME, 3, 5, 4, false, false, Set.of(1), null))))
			.containsExactly("[0, 2, 3]");
	}

	@Test
	void leavingOutTheApplicantOrTheTargetChangesNothing() {
		assertThat(found(this.drawn, Questions.of(ME, 3, 5, 4, false, false, Set.of(ME, 3), null))).hasSize(4);
	}

	@Test
	void leadsThroughOneOfThePeopleWanted() {
		assertThat(people(found(this.drawn, Questions.of(ME, 3, 5, 4, false, false, Set.of(), Set.of(2, 7)))))
			.containsExactly("[0, 1, 2, 3]", "[0, 2, 3]", "[0, 2, 1, 3]");
	}

	@Test
	void neitherTheApplicantNorTheTargetIsTheOneToPass() {
		Answer answer = this.search.find(this.drawn,
				Questions.of(ME, 1, 5, 4, false, false, Set.of(), Set.of(ME, 1, 7)));
		assertThat(answer).isInstanceOfSatisfying(Answer.Filtered.class, (filtered) -> {
			assertThat(filtered.filters()).containsExactly(Filter.THROUGH);
			assertThat(filtered.without().people()).containsExactly(ME, 1);
		});
	}

	@Test
	void takesConfirmedTiesOnly() {
		assertThat(people(found(this.drawn, Questions.of(ME, 2, 5, 4, true, false, Set.of(), null))))
			.containsExactly("[0, 1, 2]");
	}

	@Test
	void followsATieOnlyInItsDirection() {
		Network oneWay = Network.builder(LongKeys.upTo(3)).arc(0, 1, 0.5, PLAIN).arc(2, 1, 0.5, PLAIN).build(1);
		assertThat(this.search.find(oneWay, Question.of(0, 1))).isInstanceOf(Answer.Found.class);
		assertThat(this.search.find(oneWay, Question.of(1, 0))).isInstanceOf(Answer.NoTiesOfYours.class);
		assertThat(this.search.find(oneWay, Question.of(0, 2))).isInstanceOf(Answer.NoTiesOfTarget.class);
	}

	@Test
	void toldToFindOneselfItSaysSo() {
		assertThat(this.search.find(this.drawn, Question.of(7, 7))).isInstanceOf(Answer.Yourself.class);
	}

	@Test
	void saysThatTheApplicantKnowsNobody() {
		assertThat(this.search.find(this.drawn, Question.of(7, 3))).isInstanceOf(Answer.NoTiesOfYours.class);
	}

	@Test
	void saysThatNobodyKnowsTheTarget() {
		assertThat(this.search.find(this.drawn, Question.of(ME, 7))).isInstanceOf(Answer.NoTiesOfTarget.class);
	}

	@Test
	void outOfReachNamesTheBestConnectedWithinThreeTies() {
		assertThat(this.search.find(this.drawn, Question.of(ME, 5))).isInstanceOfSatisfying(Answer.OutOfReach.class,
				(out) -> assertThat(people(out.nearest())).containsExactly("[0, 1]", "[0, 1, 2]", "[0, 1, 2, 3]",
						"[0, 1, 3, 4]"));
	}

	@Test
	void tooFarShowsTheLikeliestOfTheShortest() {
		assertThat(this.search.find(this.drawn, question(4, 5, 2))).isInstanceOfSatisfying(Answer.TooFar.class,
				(far) -> assertThat(far.shortest().people()).containsExactly(0, 1, 3, 4));
	}

	@Test
	void tooFarObeysTheOtherFilters() {
		Question question = Questions.of(ME, 4, 5, 2, false, false, Set.of(1), null);
		assertThat(this.search.find(this.drawn, question)).isInstanceOfSatisfying(Answer.TooFar.class,
				(far) -> assertThat(far.shortest().people()).containsExactly(0, 2, 3, 4));
	}

	@Test
	void filteredNamesTheOneFilterInTheWay() {
		Question question = Questions.of(ME, 4, 5, 4, false, true, Set.of(1), null);
		assertThat(this.search.find(this.drawn, question)).isInstanceOfSatisfying(Answer.Filtered.class, (filtered) -> {
			assertThat(filtered.filters()).containsExactly(Filter.WARM_ONLY);
			assertThat(filtered.without().people()).containsExactly(0, 2, 3, 4);
		});
	}

	@Test
	void filteredNamesEachFilterThatAloneIsInTheWay() {
		// Without 2, only 1-3 is left, which nobody confirmed; confirmed ties alone end
		// at 2, and with 1 left out as well ME-2 is not confirmed.
		Network network = Network.builder(LongKeys.upTo(4))
			.tie(0, 1, 0.5, Network.CONFIRMED)
			.tie(1, 3, 0.5, Network.CONFIRMED)
			.tie(0, 2, 0.5, PLAIN)
			.tie(2, 3, 0.9, PLAIN)
			.build(1);
		Question question = Questions.of(0, 3, 5, 4, true, false, Set.of(1), null);
		assertThat(this.search.find(network, question)).isInstanceOfSatisfying(Answer.Filtered.class, (filtered) -> {
			assertThat(filtered.filters()).containsExactlyInAnyOrder(Filter.CONFIRMED_ONLY, Filter.LEFT_OUT);
			assertThat(filtered.without().people()).containsExactly(0, 2, 3);
		});
	}

	@Test
	void filteredNamesAllFiltersWhereNoneAloneIsInTheWay() {
		Question question = Questions.of(ME, 4, 5, 4, true, true, Set.of(), null);
		assertThat(this.search.find(this.drawn, question)).isInstanceOfSatisfying(Answer.Filtered.class, (filtered) -> {
			assertThat(filtered.filters()).containsExactlyInAnyOrder(Filter.CONFIRMED_ONLY, Filter.WARM_ONLY);
			assertThat(filtered.without().people()).containsExactly(0, 1, 2, 3, 4);
		});
	}

	@Test
	void filteredAlsoWhereOnlyALongerChainLeadsThereWithoutTheFilter() {
		Question question = Questions.of(ME, 4, 5, 2, false, true, Set.of(), null);
		assertThat(this.search.find(this.drawn, question)).isInstanceOfSatisfying(Answer.Filtered.class, (filtered) -> {
			assertThat(filtered.filters()).containsExactly(Filter.WARM_ONLY);
			assertThat(filtered.without().people()).containsExactly(0, 1, 3, 4);
		});
	}

	@Test
	void ofEquallyLikelyPathsThoseWithFewerTiesAndSmallerIndicesComeFirst() {
		// 0 to 5 over 4, 3 or 1-2: one half and one half make the same as one quarter.
		Network network = Network.builder(LongKeys.upTo(6))
			.tie(0, 4, 0.25, PLAIN)
			.tie(4, 5, 0.5, PLAIN)
			.tie(0, 3, 0.5, PLAIN)
			.tie(3, 5, 0.25, PLAIN)
			.tie(0, 1, 0.5, PLAIN)
			.tie(1, 2, 0.5, PLAIN)
			.tie(2, 5, 0.5, PLAIN)
			.build(1);
		assertThat(people(found(network, Question.of(0, 5)))).containsExactly("[0, 3, 5]", "[0, 4, 5]", "[0, 1, 2, 5]");
	}

	@Test
	void aWalkThatLooksBetterIsNoPath() {
		// With 2 to be passed, 0-1-2-1-3 would be likelier than 0-1-2-4-3, but is no
		// path.
		Network network = Network.builder(LongKeys.upTo(5))
			.tie(0, 1, 0.9, PLAIN)
			.tie(1, 2, 0.9, PLAIN)
			.tie(1, 3, 0.9, PLAIN)
			.tie(2, 4, 0.1, PLAIN)
			.tie(4, 3, 0.1, PLAIN)
			.build(1);
		assertThat(people(found(network, Questions.of(0, 3, 5, 4, false, false, Set.of(), Set.of(2)))))
			.containsExactly("[0, 1, 2, 4, 3]");
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 10, 500 })
	void onAStarEveryPairHasOnePathOverTheMiddle(int size) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int leaf = 1; leaf < size; leaf++) {
			builder.tie(0, leaf, 0.5, PLAIN);
		}
		List<Path> paths = found(builder.build(1), Question.of(1, size - 1));
		assertThat(people(paths)).containsExactly("[1, 0, " + (size - 1) + "]");
		assertThat(paths.get(0).chance()).isEqualTo(0.25, within(1e-7));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 5, 7, 8, 60, 3000 })
	void onAPathTheOnlyChainIsFoundOrTooFar(int size) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int person = 1; person < size; person++) {
			builder.tie(person - 1, person, 0.9, PLAIN);
		}
		Answer answer = this.search.find(builder.build(1), question(size - 1, 5, 6));
		Path path = (size <= 7) ? ((Answer.Found) answer).paths().get(0) : ((Answer.TooFar) answer).shortest();
		assertThat(path.ties()).isEqualTo(size - 1);
		assertThat(path.chance()).isEqualTo(Math.pow(0.9, size - 1), within(1e-6));
	}

	@ParameterizedTest
	@CsvSource({ "3, 1, 2", "6, 3, 2", "7, 2, 2", "9, 3, 2", "12, 6, 2", "11, 4, 1", "40, 6, 1" })
	void onARingThereIsOneWayRoundOrTwo(int size, int apart, int ways) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int person = 0; person < size; person++) {
			builder.tie(person, (person + 1) % size, 0.5, PLAIN);
		}
		List<Path> paths = found(builder.build(1), question(apart, 5, 6));
		assertThat(paths).hasSize(ways);
		assertThat(paths.get(0).ties()).isEqualTo(apart);
		if (ways == 2) {
			assertThat(paths.get(1).ties()).isEqualTo(size - apart);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 5, 6, 30, 200 })
	void amongPeopleWhoAllKnowEachOtherPathsComeByTiesAndThenByKeysFromTheTarget(int size) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int a = 0; a < size; a++) {
			for (int b = 0; b < a; b++) {
				builder.tie(a, b, 0.5, PLAIN);
			}
		}
		List<Path> paths = found(builder.build(1), question(size - 1, 100, 4));
		long between = size - 2;
		long all = 1 + between * (1 + Math.max(0, between - 1) * (1 + Math.max(0, between - 2)));
		assertThat(paths).hasSize((int) Math.min(100, all));
		List<int[]> sorted = new ArrayList<>(paths.stream().map(Path::people).toList());
		sorted.sort(
				(a, b) -> (a.length != b.length) ? a.length - b.length : NaiveSearch.SMALLER_FROM_TARGET.compare(a, b));
		assertThat(paths.stream().map(Path::people).toList()).isEqualTo(sorted);
		assertThat(people(paths)).doesNotHaveDuplicates();
	}

	@Test
	void aSearchGivenUpSaysSoAndKeepsWhatItFound() {
		// Everybody knows everybody but the person to pass, whom only 1 knows: every
		// path to her leads back.
		int size = 40;
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int a = 1; a < size - 1; a++) {
			for (int b = 0; b < a; b++) {
				builder.tie(a, b, 0.5, PLAIN);
			}
		}
		builder.tie(1, size - 1, 0.5, PLAIN);
		Network network = builder.build(1);
		Answer answer = new BestFirstSearch(1000).find(network,
				Questions.of(0, size - 2, 5, 6, false, false, Set.of(), Set.of(size - 1)));
		assertThat(answer).isEqualTo(new Answer.StoppedEarly(List.of()));
		assertThat(new BestFirstSearch(50).find(network, question(size - 2, 100, 4))).isInstanceOfSatisfying(
				Answer.StoppedEarly.class,
				(stopped) -> assertThat(people(stopped.paths())).startsWith("[0, 38]").hasSizeLessThan(100));
	}

	@Test
	void refusesPeopleWhomTheNetworkDoesNotHave() {
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.search.find(this.drawn, Question.of(8, 3)))
			.withMessage("applicant: person 8 is not in [0..8)");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.search.find(this.drawn, Question.of(0, -1)))
			.withMessage("target: person -1 is not in [0..8)");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.search.find(this.drawn, Questions.of(0, 1, 5, 4, false, false, Set.of(99), null)))
			.withMessage("left out: person 99 is not in [0..8)");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(
					() -> this.search.find(this.drawn, Questions.of(0, 1, 5, 4, false, false, Set.of(), Set.of(99))))
			.withMessage("through: person 99 is not in [0..8)");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new BestFirstSearch(0));
	}

	@Test
	void aNetworkOfAnotherSizeIsNoTrouble() {
		assertThat(found(this.drawn, Question.of(ME, 3))).hasSize(4);
		Network large = Network.builder(LongKeys.upTo(5000)).tie(0, 4999, 0.5, PLAIN).build(2);
		assertThat(people(found(large, Question.of(0, 4999)))).containsExactly("[0, 4999]");
		assertThat(found(this.drawn, Questions.of(ME, 3, 5, 4, false, false, Set.of(), Set.of(2)))).hasSize(3);
		assertThat(found(this.drawn, Question.of(ME, 3))).hasSize(4);
	}

	private List<Path> found(Network network, Question question) {
		Answer answer = this.search.find(network, question);
		assertThat(answer).isInstanceOf(Answer.Found.class);
		return ((Answer.Found) answer).paths();
	}

	private static Question question(int target, int paths, int maxTies) {
		return Questions.of(ME, target, paths, maxTies, false, false, Set.of(), null);
	}

	private static List<String> people(List<Path> paths) {
		return paths.stream().map((path) -> Arrays.toString(path.people())).toList();
	}

}
