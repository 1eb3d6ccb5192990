package org.vouchgraph.coverage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.structure.RandomNetworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class EvidenceGapsTests {

	private static final byte INFERRED = 0;

	/** Halfway to certain. */
	private static final DoubleUnaryOperator HALFWAY = (chance) -> (1 + chance) / 2;

	private final IntroductionSearch search = new BestFirstSearch();

	private final EvidenceGaps gaps = new EvidenceGaps(this.search);

	// @formatter:off
	//
	//    0 == 0.8 == 1 -- 0.2 -- 2 == 0.8 == 3
	//                             \-- 0.4 -- 4        0 -- 0.5 -- 5 == 0.3 == 6
	//
	//    == confirmed, -- inferred
	//
	// @formatter:on
	private final Network drawn = RandomNetworks.people(7)
		.tie(0, 1, 0.8, Network.CONFIRMED)
		.tie(1, 2, 0.2, INFERRED)
		.tie(2, 3, 0.8, Network.CONFIRMED)
		.tie(2, 4, 0.4, INFERRED)
		.tie(0, 5, 0.5, INFERRED)
		.tie(5, 6, 0.3, Network.CONFIRMED)
		.build(1);

	private final List<Target> targets = List.of(new Target(3, 2), new Target(4, 1), new Target(6, 9));

	@Test
	void namesTheTieWhoseConfirmationWouldChangeMost() {
		Gaps found = find(this.drawn, Question.of(0, 0), this.targets, 10);
		assertThat(found.stoppedEarly()).isFalse();
		// The weakest tie to 6 is confirmed, so that the other is no gap.
		assertThat(found.gaps()).extracting(Gap::from).containsExactly(1, 2);
		Gap first = found.gaps().get(0);
		assertThat(first.to()).isEqualTo(2);
		assertThat(first.chance()).isEqualTo(0.2, within(1e-6));
		assertThat(first.confirmed()).isEqualTo(0.6, within(1e-6));
		assertThat(first.gain()).isEqualTo(2 * 0.8 * 0.4 * 0.8 + 0.8 * 0.4 * 0.4, within(1e-6));
		assertThat(first.effects()).extracting((effect) -> effect.target().person()).containsExactly(3, 4);
		assertThat(first.effects().get(0).before()).isEqualTo(0.128, within(1e-6));
		assertThat(first.effects().get(0).after()).isEqualTo(0.384, within(1e-6));
		assertThat(find(this.drawn, Question.of(0, 0), this.targets, 1).gaps()).hasSize(1);
	}

	@Test
	void findsNoGapWhereConfirmingChangesNothing() {
		assertThat(this.gaps
			.of(this.drawn, Question.of(0, 0), reaches(this.drawn, Question.of(0, 0), this.targets), (chance) -> chance,
					10, Patience.ENDLESS)
			.gaps()).isEmpty();
		assertThat(find(this.drawn, Question.of(0, 0), List.of(), 10).gaps()).isEmpty();
		assertThat(find(this.drawn, Question.of(0, 0), List.of(new Target(0, 1)), 10).gaps()).isEmpty();
	}

	@Test
	void onALineEveryTieIsWorthTheSameAndTheFirstComesFirst() {
		Gaps found = find(RandomNetworks.path(5), Question.of(0, 0), List.of(new Target(4, 1)), 10);
		assertThat(found.gaps()).extracting(Gap::from).containsExactly(0, 1, 2, 3);
		assertThat(found.gaps()).allSatisfy((gap) -> assertThat(gap.gain()).isEqualTo(0.03125, within(1e-6)));
	}

	@Test
	void onAStarTheTieToItsCentreIsWorthAllOthers() {
		Gaps found = find(RandomNetworks.star(6), Question.of(1, 0),
				List.of(new Target(2, 1), new Target(3, 1), new Target(4, 1)), 2);
		assertThat(found.gaps()).extracting(Gap::from, Gap::to).containsExactly(tuple(1, 0), tuple(0, 2));
		assertThat(found.gaps().get(0).gain()).isEqualTo(3 * 0.125, within(1e-6));
		assertThat(found.gaps().get(1).gain()).isEqualTo(0.125, within(1e-6));
	}

	@Test
	void countsAPathThatTheOneAskedForHasHidden() {
		// 0 - 0.5 - 1 - 0.4 - 3 and 0 - 0.2 - 2 - 0.9 - 3: to 3 only the first was seen.
		Network network = RandomNetworks.people(4)
			.tie(0, 1, 0.5, INFERRED)
			.tie(1, 3, 0.4, INFERRED)
			.tie(0, 2, 0.2, INFERRED)
			.tie(2, 3, 0.9, INFERRED)
			.build(1);
		Gap gap = find(network, Question.of(0, 0).withPaths(1), List.of(new Target(2, 1), new Target(3, 1)), 10).gaps()
			.get(0);
		assertThat(List.of(gap.from(), gap.to())).containsExactly(0, 2);
		assertThat(gap.effects()).extracting((effect) -> effect.target().person()).containsExactly(2, 3);
		assertThat(gap.gain()).isEqualTo(0.4 + 0.34, within(1e-6));
	}

	@Test
	void countsAPathThatAnIntroducersShareHasHidden() {
		// From 1 two ways lead to 4, of which only that over 2 was seen.
		Network network = RandomNetworks.people(5)
			.tie(0, 1, 0.8, INFERRED)
			.tie(1, 2, 0.5, INFERRED)
			.tie(2, 4, 0.5, INFERRED)
			.tie(1, 3, 0.3, INFERRED)
			.tie(3, 4, 0.6, INFERRED)
			.build(1);
		Gaps found = find(network, Question.of(0, 0).withPaths(2).withPerIntroducer(1),
				List.of(new Target(3, 1), new Target(4, 1)), 10);
		assertThat(found.gaps()).filteredOn((gap) -> gap.from() == 1 && gap.to() == 3)
			.singleElement()
			.satisfies((gap) -> assertThat(gap.gain()).isEqualTo(0.52 - 0.24 + 0.312 - 0.2, within(1e-6)));
	}

	@Test
	void leadsThroughNobodyWhoIsLeftOutAlthoughSheIsATarget() {
		// 0 knows 2, who knows 1 and 3; 1 and 4 lead to 3 as well.
		Network network = RandomNetworks.people(5)
			.tie(0, 2, 0.3, INFERRED)
			.tie(0, 1, 0.1, INFERRED)
			.tie(1, 2, 0.3, INFERRED)
			.tie(1, 3, 0.9, INFERRED)
			.tie(0, 4, 0.3, INFERRED)
			.tie(4, 3, 0.28, INFERRED)
			.tie(2, 3, 0.9, INFERRED)
			.build(1);
		Question question = Question.of(0, 0).withPaths(2).withFilters(Filters.NONE.withLeftOut(Set.of(2)));
		Gaps found = find(network, question, List.of(new Target(2, 1), new Target(3, 1)), 10);
		assertThat(found.gaps()).filteredOn((gap) -> gap.from() == 0 && gap.to() == 2)
			.singleElement()
			.satisfies((gap) -> assertThat(gap.effects()).extracting((effect) -> effect.target().person())
				.containsExactly(2));
		assertThat(found.gaps()).noneMatch((gap) -> Set.of(1, 2).equals(Set.of(gap.from(), gap.to())));
		assertThat(found.gaps()).filteredOn((gap) -> gap.from() == 0 && gap.to() == 1)
			.singleElement()
			.satisfies((gap) -> assertThat(gap.gain()).isEqualTo(0.55 * 0.9 - 0.09 + 0.55 * 0.9 * 0.9 - 0.3,
					within(1e-6)));
	}

	@Test
	void leavesTheNetworkAsItWas() {
		find(this.drawn, Question.of(0, 0), this.targets, 10);
		assertThat(this.drawn.chance(this.drawn.arc(1, 2))).isEqualTo(0.2, within(1e-6));
		assertThat(this.drawn.flags(this.drawn.arc(1, 2))).isZero();
	}

	@Test
	void refusesWhatIsOutOfRange() {
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> find(this.drawn, Question.of(0, 0), this.targets, 0))
			.withMessage("gaps 0 is not in [1..100]");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.gaps.of(this.drawn, Question.of(0, 0),
					reaches(this.drawn, Question.of(0, 0), this.targets), (chance) -> 1, 3, Patience.ENDLESS))
			.withMessageMatching("confirmed chance 1.0 of a tie of 0.[0-9]+ is not in \\(0..1\\)");
	}

	@Test
	void agreesWithMakingTheNetworkAnewForEveryInferredTie() {
		int several = 0;
		int unsymmetric = 0;
		for (long seed = 0; seed < 800; seed++) {
			Random random = new Random(seed);
			RandomQuestions asked = new RandomQuestions(random, true);
			List<Reach> reaches = reaches(asked.network, asked.question, asked.targets);
			int most = 20 + random.nextInt(20);
			Gaps found = new EvidenceGaps(this.search, 1 + random.nextInt(3)).of(asked.network, asked.question, reaches,
					HALFWAY, most, Patience.ENDLESS);
			String message = "seed " + seed + ": " + asked;
			Map<Set<Integer>, Double> expected = new HashMap<>();
			for (Set<Integer> pair : inferred(asked.network, reaches)) {
				double gain = gain(asked, reaches, pair);
				if (gain > 0) {
					expected.put(pair, gain);
				}
			}
			assertThat(found.stoppedEarly()).as(message).isFalse();
			assertThat(found.gaps()).as(message)
				.extracting((gap) -> Set.of(gap.from(), gap.to()))
				.containsExactlyInAnyOrderElementsOf(expected.keySet());
			double last = Double.POSITIVE_INFINITY;
			for (Gap gap : found.gaps()) {
				assertThat(gap.gain()).as(message)
					.isEqualTo(expected.get(Set.of(gap.from(), gap.to())), within(1e-9))
					.isLessThanOrEqualTo(last)
					.isEqualTo(gap.effects()
						.stream()
						.mapToDouble((effect) -> effect.target().weight() * (effect.after() - effect.before()))
						.sum(), within(1e-9));
				last = gap.gain();
				unsymmetric += (asked.network.arc(gap.to(), gap.from()) < 0) ? 1 : 0;
			}
			several += (found.gaps().size() > 2) ? 1 : 0;
		}
		assertThat(several).isGreaterThan(30);
		assertThat(unsymmetric).isGreaterThan(30);
	}

	@Test
	void triesThoseFirstThatThePathsSeenShow() {
		int cut = 0;
		for (long seed = 5000; seed < 5300; seed++) {
			Random random = new Random(seed);
			RandomQuestions asked = new RandomQuestions(random, false);
			List<Reach> reaches = reaches(asked.network, asked.question, asked.targets);
			List<Gap> all = this.gaps.of(asked.network, asked.question, reaches, HALFWAY, 100, Patience.ENDLESS).gaps();
			List<Gap> one = this.gaps.of(asked.network, asked.question, reaches, HALFWAY, 1, Patience.ENDLESS).gaps();
			String message = "seed " + seed + ": " + asked;
			assertThat(one).as(message).hasSize(Math.min(1, all.size()));
			if (!one.isEmpty()) {
				assertThat(all).as(message).contains(one.get(0));
				cut += (all.size() > 1) ? 1 : 0;
			}
		}
		assertThat(cut).isGreaterThan(50);
	}

	@Test
	void outOfTimeItSaysSoAndGivesNoGainThatIsNotThere() {
		int stopped = 0;
		for (long seed = 0; seed < 200; seed++) {
			RandomQuestions asked = new RandomQuestions(new Random(seed), true);
			List<Reach> reaches = reaches(asked.network, asked.question, asked.targets);
			Gaps all = this.gaps.of(asked.network, asked.question, reaches, HALFWAY, 100, Patience.ENDLESS);
			for (int over = 1; over < 40; over = 2 * over + 1) {
				AtomicInteger left = new AtomicInteger(over);
				Gaps some = this.gaps.of(asked.network, asked.question, reaches, HALFWAY, 100,
						() -> left.decrementAndGet() <= 0);
				String message = "seed " + seed + ", over at call " + over + ": " + asked;
				for (Gap gap : some.gaps()) {
					assertThat(all.gaps()).as(message)
						.anyMatch((one) -> one.from() == gap.from() && one.to() == gap.to()
								&& one.gain() >= gap.gain() - 1e-12);
				}
				if (!some.stoppedEarly()) {
					assertThat(some).as(message).isEqualTo(all);
				}
				stopped += some.stoppedEarly() ? 1 : 0;
			}
		}
		assertThat(stopped).isGreaterThan(100);
	}

	/** The inferred ties on paths to targets whose weakest tie is inferred. */
	private static Set<Set<Integer>> inferred(Network network, List<Reach> reaches) {
		Set<Set<Integer>> pairs = new HashSet<>();
		for (Reach reach : reaches) {
			if (reach.paths().isEmpty()) {
				continue;
			}
			int[] best = reach.paths().get(0).people();
			double weakest = 1;
			for (int i = 1; i < best.length; i++) {
				weakest = Math.min(weakest, network.chance(network.arc(best[i - 1], best[i])));
			}
			boolean weak = false;
			for (int i = 1; i < best.length; i++) {
				int arc = network.arc(best[i - 1], best[i]);
				weak |= network.chance(arc) == weakest && (network.flags(arc) & Network.CONFIRMED) == 0;
			}
			for (Path path : weak ? reach.paths() : List.<Path>of()) {
				for (int i = 1; i <= path.ties(); i++) {
					int arc = network.arc(path.people()[i - 1], path.people()[i]);
					if ((network.flags(arc) & Network.CONFIRMED) == 0) {
						pairs.add(Set.of(path.people()[i - 1], path.people()[i]));
					}
				}
			}
		}
		return pairs;
	}

	/** On a network made anew, by trying everything. */
	private static double gain(RandomQuestions asked, List<Reach> reaches, Set<Integer> pair) {
		Network network = asked.network;
		Network.Builder builder = Network
			.builder(LongStream.range(0, network.size()).map((person) -> network.key((int) person)).toArray());
		double likelier = 0;
		byte flags = 0;
		for (int from = 0; from < network.size(); from++) {
			for (int arc = network.firstArc(from); arc < network.endArc(from); arc++) {
				if (pair.equals(Set.of(from, network.head(arc)))) {
					likelier = Math.max(likelier, network.chance(arc));
					flags |= network.flags(arc);
				}
				else {
					builder.arc(from, network.head(arc), network.chance(arc), network.flags(arc));
				}
			}
		}
		List<Integer> ends = pair.stream().sorted(Comparator.naturalOrder()).toList();
		byte confirmed = (byte) ((flags | Network.CONFIRMED) & ~Network.ONLINE_ONLY);
		builder.tie(ends.get(0), ends.get(1), HALFWAY.applyAsDouble(likelier), confirmed);
		Network then = builder.build(1);
		double gain = 0;
		for (Reach reach : reaches) {
			double after = RandomQuestions.best(then, asked.question, reach.target().person());
			gain += reach.target().weight() * Math.max(0, after - reach.best());
		}
		return gain;
	}

	private Gaps find(Network network, Question question, List<Target> targets, int most) {
		return this.gaps.of(network, question, reaches(network, question, targets), HALFWAY, most, Patience.ENDLESS);
	}

	private List<Reach> reaches(Network network, Question question, List<Target> targets) {
		return LossTestTests.reaches(network, question, targets, this.search);
	}

}
