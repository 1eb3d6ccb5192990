package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.coverage.Target;
import org.vouchgraph.coverage.TargetCoverage;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.NaiveSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.introduction.SomeNetworks;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.planning.TiePlan.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class NextBestTieTests {

	private static final double LEAST_WAY = 0.01;

	private static final double ALL_HOURS = 1e9;

	private final NextBestTie next = new NextBestTie();

	/**
	 * <pre>
	 *   me 0 --.2-- 1 --.5-- 5 (weight 10)
	 *
	 *        2 --.8-- 5      2 --.5-- 6 (weight 4)
	 *        3 --.9-- 6
	 *        4 --.9-- 7 (weight 1)
	 * </pre>
	 */
	private static Network drawn() {
		Network.Builder builder = Network.builder(LongStream.range(0, 8).toArray());
		byte known = Network.CONFIRMED | Network.REMOTE;
		return builder.tie(0, 1, 0.2, known)
			.tie(1, 5, 0.5, known)
			.tie(2, 5, 0.8, known)
			.tie(2, 6, 0.5, known)
			.tie(3, 6, 0.9, known)
			.tie(4, 7, 0.9, known)
			.build(1);
	}

	private static WorthKnowing worth(Network network, Question question, List<Target> targets) {
		List<Reach> reaches = new TargetCoverage(new BestFirstSearch(), 1).of(network, question, targets,
				Patience.ENDLESS);
		return new WorthKnowing(network, question, reaches, LEAST_WAY);
	}

	private static WorthKnowing drawnWorth() {
		return worth(drawn(), Question.of(0, 0), List.of(new Target(5, 10), new Target(6, 4), new Target(7, 1)));
	}

	private static Action know(int person, double hours, double works, double tie) {
		return new Action(hours, works, List.of(new Attempt(person, 1, tie)));
	}

	@Test
	void saysWhatEverybodyIsWorth() {
		double[] worth = drawnWorth().worth(0.5, Patience.ENDLESS);
		// 5 is reached with 0.1 now, and 6 by way of 5 with 0.04.
		assertThat(worth[2]).isCloseTo(10 * (0.4 - 0.1) + 4 * (0.25 - 0.04), within(1e-6));
		assertThat(worth[3]).isCloseTo(10 * (0.18 - 0.1) + 4 * (0.45 - 0.04), within(1e-6));
		assertThat(worth[4]).isCloseTo(0.45, within(1e-6));
		assertThat(worth[5]).isCloseTo(10 * (0.5 - 0.1) + 4 * (0.2 - 0.04), within(1e-6));
		assertThat(worth[1]).isCloseTo(10 * (0.25 - 0.1) + 4 * (0.1 - 0.04), within(1e-6));
		assertThat(worth[0]).isZero();
	}

	@Test
	void choosesByWhatItBringsForItsHours() {
		List<Action> actions = List.of(know(2, 10, 0.5, 0.5), know(3, 2, 0.5, 0.5), know(4, 1, 0.1, 0.5));
		TiePlan plan = this.next.plan(drawnWorth(), actions, new TieOptions(12, 10, 0.1, 0), Patience.ENDLESS);
		assertThat(plan.steps()).extracting(Step::action).containsExactly(1, 0);
		// 3 alone: by her 6 with 0.45, and 5 with 0.18.
		assertThat(plan.steps().get(0).gain()).isCloseTo(0.5 * (4 * 0.41 + 10 * 0.08), within(1e-6));
		// Then 2: 6 gains only where 3 failed; 5 is 0.4 instead of 0.1, or of 0.18.
		double second = 10 * 0.5 * (0.5 * 0.3 + 0.5 * 0.22) + 4 * 0.5 * 0.5 * 0.21;
		assertThat(plan.steps().get(1).gain()).isCloseTo(second, within(1e-6));
		assertThat(plan.steps().get(1).alone()).isCloseTo(0.5 * (3 + 0.84), within(1e-6));
		assertThat(plan.gain()).isCloseTo(1.22 + second, within(1e-6));
		assertThat(plan.rest()).extracting(Step::action).containsExactly(2);
		assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.gain());
		assertThat(plan.steps().get(0).effects()).extracting((effect) -> effect.target().person())
			.containsExactly(6, 5);
		assertThat(plan.steps().get(0).effects().get(0).after()).isCloseTo(0.04 + 0.5 * 0.41, within(1e-6));
	}

	@Test
	void takesTheOneThatIsWorthAllTheHoursWhereManySmallOnesFillThem() {
		// By the hour 4 is better, but then 2 does not fit.
		List<Action> actions = List.of(know(2, 10, 1, 0.5), know(4, 1, 1, 0.5));
		TiePlan plan = this.next.plan(drawnWorth(), actions, new TieOptions(10, 10, 0.1, 0), Patience.ENDLESS);
		assertThat(plan.steps()).extracting(Step::action).containsExactly(0);
		assertThat(plan.rest()).extracting(Step::action).containsExactly(1);
	}

	@Test
	void countsATargetThatIsAWeakSpotNoMore() {
		List<Action> actions = List.of(know(4, 1, 0.5, 0.5), know(4, 1, 0.5, 0.2));
		TieOptions options = new TieOptions(ALL_HOURS, 1, 0.4, 0.5);
		TiePlan plan = this.next.plan(drawnWorth(), actions, options, Patience.ENDLESS);
		assertThat(plan.steps()).singleElement().satisfies((step) -> {
			assertThat(step.action()).isZero();
			assertThat(step.gain()).isCloseTo(0.5 * 0.45 + 0.5 * 0.5, within(1e-6));
			assertThat(step.effects().get(0).closed()).isCloseTo(0.5, within(1e-9));
		});
	}

	@Test
	void theSamePersonCanBeTriedTwice() {
		List<Action> actions = List.of(know(4, 1, 0.5, 0.5), know(4, 1, 0.5, 0.5));
		TiePlan plan = this.next.plan(drawnWorth(), actions, new TieOptions(ALL_HOURS, 5, 0.1, 0), Patience.ENDLESS);
		assertThat(plan.gain()).isCloseTo(0.75 * 0.45, within(1e-6));
	}

	@Test
	void whatNobodyGainsFromIsNoStep() {
		List<Action> actions = List.of(know(1, 1, 1, 0.1), new Action(1, 1, List.of()));
		TiePlan plan = this.next.plan(drawnWorth(), actions, new TieOptions(ALL_HOURS, 5, 0.1, 0), Patience.ENDLESS);
		assertThat(plan.steps()).isEmpty();
		assertThat(plan.rest()).isEmpty();
		assertThat(plan.bound()).isZero();
		assertThat(this.next.plan(drawnWorth(), List.of(), new TieOptions(1, 1, 0.1, 0), Patience.ENDLESS).steps())
			.isEmpty();
	}

	@Test
	void saysThatTimeRanOut() {
		TiePlan plan = this.next.plan(drawnWorth(), List.of(know(2, 1, 1, 0.5)), new TieOptions(9, 5, 0.1, 0),
				() -> true);
		assertThat(plan.stoppedEarly()).isTrue();
		assertThat(plan.steps()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0,1,0.5,0", "-1,1,0.5,0", "1,0,0.5,0", "1,1,0,0", "1,1,1,0", "1,1,0.5,-1" })
	void refusesOptionsOutOfRange(double budget, int most, double enough, double closing) {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new TieOptions(budget, most, enough, closing));
	}

	@Test
	void refusesWhomThereIsNot() {
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.next.plan(drawnWorth(), List.of(know(8, 1, 1, 0.5)), new TieOptions(9, 5, 0.1, 0),
					Patience.ENDLESS))
			.withMessageContaining("person 8 is not in [0..8)");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> new Action(1, 1, List.of(new Attempt(1, 1, 0.5), new Attempt(1, 1, 0.4))));
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new Attempt(1, 0, 0.5));
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new Attempt(1, 1, 1));
	}

	/** Every choice of actions, on changed networks, with every way things can go. */
	@Test
	void isAsGoodAsItSaysOnRandomNetworks() {
		for (int seed = 0; seed < 150; seed++) {
			Oracle oracle = new Oracle(new Random(seed));
			String message = "seed " + seed;
			for (boolean isCounted : List.of(false, true)) {
				double budget = isCounted ? ALL_HOURS : oracle.budget;
				int most = isCounted ? 2 : 100;
				TieOptions options = new TieOptions(budget, most, oracle.enough, oracle.closing);
				TiePlan plan = this.next.plan(oracle.worth, oracle.actions, options, Patience.ENDLESS);
				int chosen = 0;
				double before = 0;
				double hours = 0;
				for (Step step : plan.steps()) {
					assertThat(step.alone()).as(message).isCloseTo(oracle.value(1 << step.action()), within(1e-6));
					chosen |= 1 << step.action();
					double now = oracle.value(chosen);
					assertThat(step.gain()).as(message).isCloseTo(now - before, within(1e-6));
					double effects = step.effects()
						.stream()
						.mapToDouble((effect) -> effect.target().weight()
								* (effect.after() - effect.before() + oracle.closing * effect.closed()))
						.sum();
					assertThat(effects).as(message).isCloseTo(step.gain(), within(1e-6));
					before = now;
					hours += oracle.actions.get(step.action()).effort();
				}
				assertThat(hours).as(message).isLessThanOrEqualTo(budget);
				assertThat(plan.gain()).as(message).isCloseTo(before, within(1e-6));
				double best = 0;
				for (int set = 0; set < 1 << oracle.actions.size(); set++) {
					if (Integer.bitCount(set) <= most && oracle.effort(set) <= budget) {
						best = Math.max(best, oracle.value(set));
					}
				}
				double share = isCounted ? 1 - 1 / Math.E : 0.5 * (1 - 1 / Math.E);
				assertThat(plan.gain()).as(message).isGreaterThanOrEqualTo(share * best - 1e-6);
				assertThat(plan.bound()).as(message).isGreaterThanOrEqualTo(best - 1e-6);
				if (isCounted) {
					assertThat(plan.steps().stream().map(Step::action).toList()).as(message)
						.satisfiesAnyOf((steps) -> assertThat(steps).isEqualTo(oracle.greedy(most, false)),
								(steps) -> assertThat(steps).isEqualTo(oracle.greedy(most, true)));
				}
			}
		}
	}

	/** Working out gains only where they can matter saves most of the work. */
	@Test
	void isLazy() {
		int people = 400;
		Network.Builder builder = Network.builder(LongStream.range(0, people).toArray());
		Random random = new Random(3);
		List<Target> targets = new ArrayList<>();
		List<Action> actions = new ArrayList<>();
		for (int i = 1; i < 200; i++) {
			targets.add(new Target(200 + i, 1));
			actions.add(know(i, 1, 1, 0.5));
			builder.tie(i, 200 + i, 0.1 + 0.8 * random.nextDouble(), Network.CONFIRMED);
		}
		WorthKnowing worth = worth(builder.build(1), Question.of(0, 0), targets);
		TiePlan plan = this.next.plan(worth, actions, new TieOptions(ALL_HOURS, 20, 0.1, 0), Patience.ENDLESS);
		assertThat(plan.steps()).hasSize(20);
		// An eager choice would take 199 + 198 + … + 180 for either of the two.
		assertThat(plan.evaluations()).isLessThan(1500);
	}

	/** By trying everything. */
	private static final class Oracle {

		private final Network network;

		private final Question question;

		private final List<Target> targets = new ArrayList<>();

		private final WorthKnowing worth;

		private final List<Action> actions = new ArrayList<>();

		private final double enough;

		private final double closing;

		private final double budget;

		/** Every attempt, with its action. */
		private final List<Attempt> attempts = new ArrayList<>();

		private final List<Integer> of = new ArrayList<>();

		private final double[] now;

		private final Map<Integer, double[]> reached = new HashMap<>();

		private final Map<Integer, Double> values = new HashMap<>();

		Oracle(Random random) {
			int size = 4 + random.nextInt(4);
			this.network = SomeNetworks.any(random, size);
			Filters filters = SomeNetworks.filter(random, size);
			this.question = Question.of(random.nextInt(size), 0)
				.withMaxTies((random.nextInt(5) == 0) ? Question.ANY_TIES : 1 + random.nextInt(4))
				.withFilters(filters);
			for (int i = random.nextInt(3); i >= 0; i--) {
				this.targets.add(new Target(random.nextInt(size), 1 + random.nextInt(5)));
			}
			this.worth = worth(this.network, this.question, this.targets);
			int left = 6;
			for (int i = random.nextInt(4); i >= 0; i--) {
				List<Attempt> some = new ArrayList<>();
				for (int person = 0; person < size; person++) {
					if (person != this.question.applicant() && !filters.leftOut().contains(person) && left > 0
							&& random.nextInt(3) == 0) {
						left--;
						some.add(new Attempt(person, (random.nextInt(3) == 0) ? 1 : 0.1 + 0.8 * random.nextDouble(),
								0.1 + 0.8 * random.nextDouble()));
					}
				}
				for (Attempt attempt : some) {
					this.attempts.add(attempt);
					this.of.add(this.actions.size());
				}
				this.actions.add(new Action(1 + random.nextInt(9),
						random.nextBoolean() ? 1 : 0.1 + 0.8 * random.nextDouble(), some));
			}
			this.enough = 0.1 + 0.5 * random.nextDouble();
			this.closing = random.nextBoolean() ? 0 : random.nextDouble();
			this.budget = 1 + random.nextInt(20);
			this.now = best(this.network);
		}

		private double[] best(Network there) {
			double[] best = new double[this.targets.size()];
			for (int i = 0; i < best.length; i++) {
				List<Path> paths = new NaiveSearch()
					.findAll(there, this.question, new int[] { this.targets.get(i).person() }, Patience.ENDLESS)
					.paths()
					.get(0);
				double chance = paths.isEmpty() ? 0 : paths.get(0).chance();
				best[i] = (chance < LEAST_WAY) ? 0 : chance;
			}
			return best;
		}

		/** With these ties made, as they are or better. */
		private double[] reached(int made) {
			return this.reached.computeIfAbsent(made, (any) -> {
				Map<Integer, Double> ties = new HashMap<>();
				for (int i = 0; i < this.attempts.size(); i++) {
					if ((made >> i & 1) != 0) {
						ties.merge(this.attempts.get(i).person(), this.attempts.get(i).tie(), Math::max);
					}
				}
				Network.Builder builder = Network.builder(LongStream.range(0, this.network.size()).toArray());
				for (int from = 0; from < this.network.size(); from++) {
					for (int arc = this.network.firstArc(from); arc < this.network.endArc(from); arc++) {
						boolean isNew = from == this.question.applicant() && ties.containsKey(this.network.head(arc));
						if (!isNew) {
							builder.arc(from, this.network.head(arc), this.network.chance(arc),
									this.network.flags(arc));
						}
					}
				}
				ties.forEach((person, tie) -> builder.arc(this.question.applicant(), person, tie,
						(byte) (Network.CONFIRMED | Network.REMOTE)));
				double[] then = best(builder.build(1));
				for (int i = 0; i < then.length; i++) {
					then[i] = Math.max(then[i], this.now[i]);
				}
				return then;
			});
		}

		double effort(int set) {
			double effort = 0;
			for (int i = 0; i < this.actions.size(); i++) {
				effort += ((set >> i & 1) != 0) ? this.actions.get(i).effort() : 0;
			}
			return effort;
		}

		double value(int set) {
			return this.values.computeIfAbsent(set, (any) -> gone(set, 0, 0, 0, 1));
		}

		/** First whether each action comes about, then each attempt. */
		private double gone(int set, int step, int about, int made, double chance) {
			if (chance == 0) {
				return 0;
			}
			if (step < this.actions.size()) {
				if ((set >> step & 1) == 0) {
					return gone(set, step + 1, about, made, chance);
				}
				double works = this.actions.get(step).works();
				return gone(set, step + 1, about | 1 << step, made, chance * works)
						+ gone(set, step + 1, about, made, chance * (1 - works));
			}
			int attempt = step - this.actions.size();
			if (attempt < this.attempts.size()) {
				if ((about >> this.of.get(attempt) & 1) == 0) {
					return gone(set, step + 1, about, made, chance);
				}
				double works = this.attempts.get(attempt).works();
				return gone(set, step + 1, about, made | 1 << attempt, chance * works)
						+ gone(set, step + 1, about, made, chance * (1 - works));
			}
			double value = 0;
			double[] then = reached(made);
			for (int i = 0; i < then.length; i++) {
				boolean closes = this.now[i] < this.enough && then[i] >= this.enough;
				value += this.targets.get(i).weight() * (then[i] - this.now[i] + (closes ? this.closing : 0));
			}
			return chance * value;
		}

		/** Eagerly. */
		List<Integer> greedy(int most, boolean byRate) {
			List<Integer> chosen = new ArrayList<>();
			int set = 0;
			while (chosen.size() < most) {
				int best = -1;
				double highest = 1e-9;
				for (int i = 0; i < this.actions.size(); i++) {
					double gain = value(set | 1 << i) - value(set);
					double key = byRate ? gain / this.actions.get(i).effort() : gain;
					if ((set >> i & 1) == 0 && gain > 1e-9 && key > highest * (1 + 1e-9)) {
						best = i;
						highest = key;
					}
				}
				if (best < 0) {
					break;
				}
				set |= 1 << best;
				chosen.add(best);
			}
			return chosen;
		}

	}

}
