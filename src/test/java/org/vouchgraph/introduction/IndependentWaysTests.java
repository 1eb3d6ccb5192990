package org.vouchgraph.introduction;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** Drawn networks and closed forms. */
class IndependentWaysTests {

	private static final byte PLAIN = 0;

	private static final int ME = 0;

	private final IndependentWays ways = new IndependentWays(new BestFirstSearch());

	// @formatter:off
	//
	//         .9        .5
	//    ME ------ 1 ------- 3
	//    |  \      |       / |
	//    |   \     | .7   /  |        7
	//    |    \    |     /   |
	//    |  .5 `-- 2 ---' .9 |
	//    | .3         .2     |
	//    `---- 4 ------------'
	//     (online only)
	//
	// The likeliest path, ME-1-2-3, takes both people of the two ways ME-1-3 and ME-2-3.
	// ME-1 and 1-3 are confirmed; 7 knows nobody.
	//
	// @formatter:on
	private final Network drawn = drawn(0.7);

	@Test
	void givesUpTheLikeliestPathForTwoThatShareNobody() {
		Ways found = this.ways.find(this.drawn, Question.of(ME, 3), 2);
		assertThat(people(found)).containsExactly("[0, 1, 3]", "[0, 2, 3]");
		assertThat(found.atLeastOne()).isEqualTo(1 - (1 - 0.45) * (1 - 0.45), within(1e-6));
		assertThat(found.proven()).isTrue();
	}

	@Test
	void keepsTheLikeliestPathWhereOneWayIsAsked() {
		Ways found = this.ways.find(this.drawn, Question.of(ME, 3), 1);
		assertThat(people(found)).containsExactly("[0, 1, 2, 3]");
		assertThat(found.atLeastOne()).isEqualTo(0.9 * 0.7 * 0.9, within(1e-6));
		assertThat(found.proven()).isTrue();
	}

	@Test
	void keepsTheLikeliestPathWhereItAndAWeakOneBeatThree() {
		// .729 and .06 against .45, .45 and .06; with two ties at most, the first is out.
		Network network = drawn(0.9);
		assertThat(people(this.ways.find(network, Question.of(ME, 3)))).containsExactly("[0, 1, 2, 3]", "[0, 4, 3]");
		Question two = Questions.of(ME, 3, 1, 2, false, false, Set.of(), null);
		assertThat(people(this.ways.find(network, two))).containsExactly("[0, 1, 3]", "[0, 2, 3]", "[0, 4, 3]");
	}

	@Test
	void addsTheThirdWayToTheTwo() {
		Ways found = this.ways.find(this.drawn, Question.of(ME, 3));
		assertThat(people(found)).containsExactly("[0, 1, 3]", "[0, 2, 3]", "[0, 4, 3]");
		assertThat(found.atLeastOne()).isEqualTo(1 - 0.55 * 0.55 * 0.94, within(1e-6));
	}

	@Test
	void obeysEachFilter() {
		assertThat(people(this.ways.find(this.drawn, question(true, false, Set.of(), null))))
			.containsExactly("[0, 1, 3]");
		assertThat(people(this.ways.find(this.drawn, question(false, true, Set.of(2), null))))
			.containsExactly("[0, 1, 3]");
		assertThat(people(this.ways.find(this.drawn, question(false, false, Set.of(), Set.of(1, 4)))))
			.containsExactly("[0, 1, 2, 3]", "[0, 4, 3]");
	}

	@Test
	void noPathIsNoWayAndNoChance() {
		Ways none = new Ways(List.of(), 0, true);
		assertThat(this.ways.find(this.drawn, Question.of(ME, 7))).isEqualTo(none);
		assertThat(this.ways.find(this.drawn, Question.of(7, 3))).isEqualTo(none);
		assertThat(this.ways.find(this.drawn, Question.of(3, 3))).isEqualTo(none);
		assertThat(this.ways.find(this.drawn, question(true, false, Set.of(1), null))).isEqualTo(none);
	}

	@Test
	void aSearchGivenUpProvesNothing() {
		Ways found = new IndependentWays(new BestFirstSearch(1)).find(this.drawn, Question.of(ME, 3));
		assertThat(found).isEqualTo(new Ways(List.of(), 0, false));
	}

	@Test
	void anUnprovenAnswerIsMadeUpByWaysNotListed() {
		// A hundred paths and more lead through 1; the tie to the target and 2 are less
		// likely than any of them.
		Network.Builder builder = Network.builder(LongKeys.upTo(200))
			.tie(ME, 1, 0.9, PLAIN)
			.tie(ME, 2, 0.01, PLAIN)
			.tie(2, 3, 0.02, PLAIN)
			.tie(ME, 3, 0.001, PLAIN);
		for (int person = 4; person < 200; person++) {
			builder.tie(1, person, 0.9, PLAIN).tie(person, 3, 0.9 - person / 1000.0, PLAIN);
		}
		Network network = builder.build(1);
		Ways once = new IndependentWays(new BestFirstSearch(), 100, 1).find(network, Question.of(ME, 3), 4);
		Ways twice = new IndependentWays(new BestFirstSearch(), 100, 2).find(network, Question.of(ME, 3), 4);
		assertThat(people(once)).containsExactly("[0, 1, 4, 3]", "[0, 3]", "[0, 2, 3]");
		assertThat(once.proven()).isFalse();
		assertThat(once.atLeastOne()).isEqualTo(1 - (1 - 0.9 * 0.9 * 0.896) * (1 - 0.001) * (1 - 0.0002), within(1e-6));
		assertThat(people(twice)).isEqualTo(people(once));
		assertThat(twice.proven()).isTrue();
	}

	// @formatter:off
	//
	//        .9       .7      .9
	//    ME ----> 1 -----> 4 ----> 5
	//    |        |  \ .8          ^
	//    | .5     |.9  `------.     | .9
	//    |        v    .9     v     |
	//    `------> 2 --------> 3 ----'
	//
	// @formatter:on
	@Test
	void whoIsLeftOutMayStillBeOnAnUnseenWay() {
		Network network = Network.builder(LongKeys.upTo(6))
			.arc(ME, 1, 0.9, PLAIN)
			.arc(1, 2, 0.9, PLAIN)
			.arc(1, 3, 0.8, PLAIN)
			.arc(2, 3, 0.9, PLAIN)
			.arc(3, 5, 0.9, PLAIN)
			.arc(1, 4, 0.7, PLAIN)
			.arc(4, 5, 0.9, PLAIN)
			.arc(ME, 2, 0.5, PLAIN)
			.build(1);
		// The two likeliest lead through 1 and 3, the only one without 1 through 3: the
		// third through 1 would go with it, but is not seen.
		Ways few = new IndependentWays(new BestFirstSearch(), 2, 2).find(network, Question.of(ME, 5), 2);
		assertThat(people(few)).containsExactly("[0, 1, 2, 3, 5]");
		assertThat(few.proven()).isFalse();
		Ways found = this.ways.find(network, Question.of(ME, 5), 2);
		assertThat(people(found)).containsExactly("[0, 1, 4, 5]", "[0, 2, 3, 5]");
		assertThat(found.proven()).isTrue();
	}

	@Test
	void smallChancesKeepTheirDigits() {
		Network network = Network.builder(LongKeys.upTo(4))
			.tie(0, 1, 1e-6, PLAIN)
			.tie(1, 3, 1e-6, PLAIN)
			.tie(0, 2, 1e-6, PLAIN)
			.tie(2, 3, 1e-6, PLAIN)
			.build(1);
		assertThat(this.ways.find(network, Question.of(0, 3)).atLeastOne()).isEqualTo(2e-12, within(1e-17));
	}

	@ParameterizedTest
	@CsvSource({ "2, 1, 1", "2, 2, 2", "3, 2, 2", "4, 5, 3", "6, 5, 3" })
	void parallelChainsAreWaysAsFarAsAsked(int ties, int chains, int expected) {
		Network.Builder builder = Network.builder(LongKeys.upTo(2 + chains * (ties - 1)));
		int person = 2;
		for (int chain = 0; chain < chains; chain++) {
			int last = 0;
			for (int tie = 1; tie < ties; tie++) {
				builder.tie(last, person, 0.5, PLAIN);
				last = person++;
			}
			builder.tie(last, 1, 0.5, PLAIN);
		}
		Ways found = this.ways.find(builder.build(1), Questions.of(0, 1, 1, 6, false, false, Set.of(), null));
		assertThat(found.paths()).hasSize(expected);
		assertThat(found.atLeastOne()).isEqualTo(1 - Math.pow(1 - Math.pow(0.5, ties), expected), within(1e-6));
		assertThat(found.proven()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 10, 500 })
	void onAStarThereIsOneWay(int size) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int leaf = 1; leaf < size; leaf++) {
			builder.tie(0, leaf, 0.5, PLAIN);
		}
		Ways found = this.ways.find(builder.build(1), Question.of(1, size - 1));
		assertThat(people(found)).containsExactly("[1, 0, " + (size - 1) + "]");
		assertThat(found.atLeastOne()).isEqualTo(0.25, within(1e-7));
		assertThat(found.proven()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "3, 1, 2", "6, 3, 2", "7, 2, 2", "12, 6, 2", "11, 4, 1", "40, 6, 1" })
	void onARingThereAreTwoWaysIfTheSecondIsShortEnough(int size, int apart, int expected) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int person = 0; person < size; person++) {
			builder.tie(person, (person + 1) % size, 0.5, PLAIN);
		}
		Ways found = this.ways.find(builder.build(1), Questions.of(0, apart, 1, 6, false, false, Set.of(), null));
		double second = (expected == 2) ? Math.pow(0.5, size - apart) : 0;
		assertThat(found.paths()).hasSize(expected);
		assertThat(found.atLeastOne()).isEqualTo(1 - (1 - Math.pow(0.5, apart)) * (1 - second), within(1e-6));
		assertThat(found.proven()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 30, 200 })
	void amongPeopleWhoAllKnowEachOtherTheTieItselfAndTheFirstTwoPeopleAreTheWays(int size) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int a = 0; a < size; a++) {
			for (int b = 0; b < a; b++) {
				builder.tie(a, b, 0.5, PLAIN);
			}
		}
		Ways found = this.ways.find(builder.build(1), Question.of(0, 1));
		assertThat(people(found))
			.isEqualTo(List.of("[0, 1]", "[0, 2, 1]", "[0, 3, 1]").subList(0, Math.min(3, size - 1)));
		assertThat(found.proven()).isTrue();
	}

	@Test
	void asksAreChecked() {
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.ways.find(this.drawn, Question.of(ME, 3), 0))
			.withMessage("ways 0 is not in [1..4]");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.ways.find(this.drawn, Question.of(ME, 3), 5))
			.withMessage("ways 5 is not in [1..4]");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.ways.find(this.drawn, Question.of(ME, 8)))
			.withMessage("target: person 8 is not in [0..8)");
	}

	private static Network drawn(double between1And2) {
		return Network.builder(LongKeys.upTo(8))
			.tie(ME, 1, 0.9, Network.CONFIRMED)
			.tie(ME, 2, 0.5, PLAIN)
			.tie(1, 2, between1And2, PLAIN)
			.tie(1, 3, 0.5, Network.CONFIRMED)
			.tie(2, 3, 0.9, PLAIN)
			.tie(ME, 4, 0.3, Network.ONLINE_ONLY)
			.tie(4, 3, 0.2, Network.ONLINE_ONLY)
			.build(1);
	}

	private static Question question(boolean confirmedOnly, boolean warmOnly, Set<Integer> leftOut,
			Set<Integer> through) {
		return Questions.of(ME, 3, 1, 4, confirmedOnly, warmOnly, leftOut, through);
	}

	private static List<String> people(Ways ways) {
		return ways.paths().stream().map((path) -> Arrays.toString(path.people())).toList();
	}

}
