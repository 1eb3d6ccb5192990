package org.vouchgraph.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.vouchgraph.coverage.Loss.Effect;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.structure.RandomNetworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class LossTestTests {

	private static final byte PLAIN = 0;

	private final IntroductionSearch search = new BestFirstSearch();

	private final LossTest test = new LossTest(this.search);

	// @formatter:off
	//
	//      .- 0.8 - 1 - 0.8 - 3 - 0.5 - 4
	//    0 |                  |
	//      `- 0.4 - 2 - 0.4 --'    6 - 0.9 - 0      5 - 0.9 - 1
	//                              6 - 0.8 - 7 - 0.9 - 0
	//
	// @formatter:on
	private final Network drawn = RandomNetworks.people(8)
		.tie(0, 1, 0.8, PLAIN)
		.tie(1, 3, 0.8, PLAIN)
		.tie(0, 2, 0.4, PLAIN)
		.tie(2, 3, 0.4, PLAIN)
		.tie(3, 4, 0.5, PLAIN)
		.tie(1, 5, 0.9, PLAIN)
		.tie(0, 6, 0.9, PLAIN)
		.tie(6, 7, 0.8, PLAIN)
		.tie(7, 0, 0.9, PLAIN)
		.build(1);

	private final List<Target> targets = List.of(new Target(4, 1), new Target(5, 2), new Target(3, 1),
			new Target(6, 5));

	@Test
	void namesWithoutWhomTargetsAreLost() {
		Losses losses = people(Question.of(0, 0));
		assertThat(losses.stoppedEarly()).isFalse();
		assertThat(losses.losses()).extracting(Loss::lost).containsExactly(1L, 3L);
		// Through 1: nobody else leads to 5, and what leads to 3 and 4 is a quarter.
		List<Effect> effects = losses.losses().get(0).effects();
		assertThat(effects).extracting((effect) -> effect.target().person()).containsExactly(5, 3, 4);
		assertThat(effects).extracting(Effect::cutOff).containsExactly(true, false, false);
		assertThat(effects.get(0).after()).isZero();
		assertThat(effects.get(1).before()).isEqualTo(0.64, within(1e-6));
		assertThat(effects.get(1).after()).isEqualTo(0.16, within(1e-6));
		assertThat(losses.losses().get(0).weight()).isEqualTo(3.5, within(1e-6));
		assertThat(losses.losses().get(1).effects()).extracting(Effect::cutOff).containsExactly(true);
	}

	@Test
	void whatIsLeftButTooLongIsLostAndNotCutOff() {
		// Without 1, target 3 is still two ties away; with 2 made farther it is not.
		Network longer = this.drawn.change()
			.noTie(0, 200)
			.person(900)
			.tie(0, 900, 0.4, PLAIN)
			.tie(900, 200, 0.4, PLAIN)
			.build(2);
		Question question = Question.of(0, 0).withMaxTies(2);
		List<Reach> reaches = reaches(longer, question, List.of(new Target(3, 1)), this.search);
		Losses losses = this.test.people(longer, question, reaches, Patience.ENDLESS);
		assertThat(losses.losses()).hasSize(1);
		assertThat(losses.losses().get(0).effects()).singleElement().satisfies((effect) -> {
			assertThat(effect.after()).isZero();
			assertThat(effect.cutOff()).isFalse();
		});
		Question widening = question.withWidenTo(4);
		Losses less = this.test.people(longer, widening,
				reaches(longer, widening, List.of(new Target(3, 1)), this.search), Patience.ENDLESS);
		assertThat(less.losses().get(0).effects().get(0).after()).isEqualTo(0.064, within(1e-6));
		// Also where two ties were enough before.
		Question one = widening.withPaths(1);
		Losses ofOne = this.test.people(longer, one, reaches(longer, one, List.of(new Target(3, 1)), this.search),
				Patience.ENDLESS);
		assertThat(ofOne.losses().get(0).effects().get(0).after()).isEqualTo(0.064, within(1e-6));
	}

	@Test
	void testsAGroupWithoutTheApplicantAndTheTarget() {
		Question question = Question.of(0, 0);
		List<Reach> reaches = reaches(this.drawn, question, this.targets, this.search);
		Losses losses = this.test.groups(this.drawn, question, reaches,
				List.of(new Group(70, Set.of(0, 3, 2)), new Group(60, Set.of(0, 4, 6)), new Group(50, Set.of(1, 2))),
				Patience.ENDLESS);
		assertThat(losses.losses()).extracting(Loss::lost).containsExactly(50L, 70L);
		assertThat(losses.losses().get(0).effects()).extracting((effect) -> effect.target().person())
			.containsExactly(5, 3, 4);
		assertThat(losses.losses().get(0).effects()).allMatch(Effect::cutOff);
		// As a target she is still there; as an introducer she is not.
		assertThat(losses.losses().get(1).effects()).extracting((effect) -> effect.target().person())
			.containsExactly(4);
	}

	@Test
	void onAStarAllIsLostWithItsCentreAndOnARingNothingIsCutOff() {
		List<Target> others = List.of(new Target(2, 1), new Target(3, 1), new Target(4, 1));
		Network star = RandomNetworks.star(5);
		Question question = Question.of(1, 0);
		Losses losses = this.test.people(star, question, reaches(star, question, others, this.search),
				Patience.ENDLESS);
		assertThat(losses.losses()).singleElement().satisfies((loss) -> {
			assertThat(loss.lost()).isZero();
			assertThat(loss.weight()).isEqualTo(3);
			assertThat(loss.effects()).allMatch(Effect::cutOff);
		});
		Network ring = RandomNetworks.ring(8);
		Losses ofRing = this.test.people(ring, question, reaches(ring, question, others, this.search),
				Patience.ENDLESS);
		assertThat(ofRing.losses()).isNotEmpty().flatExtracting(Loss::effects).noneMatch(Effect::cutOff);
		Network path = RandomNetworks.path(5);
		Question fromEnd = Question.of(0, 0);
		assertThat(
				this.test.people(path, fromEnd, reaches(path, fromEnd, others, this.search), Patience.ENDLESS).losses())
			.extracting(Loss::lost, Loss::weight)
			.containsExactly(tuple(1L, 3.0), tuple(2L, 2.0), tuple(3L, 1.0));
	}

	@Test
	void refusesAGroupOfPeopleWhoAreNotThere() {
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.test.groups(this.drawn, Question.of(0, 0), List.of(),
					List.of(new Group(7, Set.of(8))), Patience.ENDLESS))
			.withMessage("group 7: person 8 is not in [0..8)");
	}

	@Test
	void agreesWithAskingAnewWithoutEachPerson() {
		int lost = 0;
		int cutOff = 0;
		int halved = 0;
		for (long seed = 0; seed < 800; seed++) {
			Random random = new Random(seed);
			RandomQuestions asked = new RandomQuestions(random, true);
			List<Reach> reaches = reaches(asked.network, asked.question, asked.targets, this.search);
			LossTest tested = new LossTest(this.search, 1 + random.nextInt(3),
					random.nextBoolean() ? 100 : 1 + random.nextInt(6));
			Losses losses = tested.people(asked.network, asked.question, reaches, Patience.ENDLESS);
			Map<Long, Map<Integer, Effect>> expected = new TreeMap<>();
			for (int person = 0; person < asked.network.size(); person++) {
				expected.put((long) person, without(asked, reaches, Set.of(person)));
			}
			String message = "seed " + seed + ": " + asked;
			requireSame(message, losses, expected);
			assertThat(losses.stoppedEarly()).as(message).isFalse();
			for (Loss loss : losses.losses()) {
				lost++;
				cutOff += loss.effects().stream().anyMatch(Effect::cutOff) ? 1 : 0;
				halved += loss.effects().stream().anyMatch((effect) -> effect.after() > 0) ? 1 : 0;
			}
		}
		assertThat(lost).isGreaterThan(250);
		assertThat(cutOff).isGreaterThan(100);
		assertThat(halved).isGreaterThan(50);
	}

	@Test
	void agreesWithAskingAnewWithoutEachGroup() {
		int lost = 0;
		for (long seed = 1000; seed < 1800; seed++) {
			Random random = new Random(seed);
			RandomQuestions asked = new RandomQuestions(random, true);
			List<Reach> reaches = reaches(asked.network, asked.question, asked.targets, this.search);
			List<Group> groups = new ArrayList<>();
			Map<Long, Map<Integer, Effect>> expected = new TreeMap<>();
			for (long key = 0; key < 4; key++) {
				Set<Integer> people = new HashSet<>();
				for (int i = random.nextInt(4); i >= 0; i--) {
					people.add(random.nextInt(asked.network.size()));
				}
				groups.add(new Group(key, people));
				expected.put(key, without(asked, reaches, people));
			}
			LossTest tested = new LossTest(this.search, 1 + random.nextInt(3),
					random.nextBoolean() ? 100 : 1 + random.nextInt(6));
			Losses losses = tested.groups(asked.network, asked.question, reaches, groups, Patience.ENDLESS);
			requireSame("seed " + seed + ": " + asked + " without " + groups, losses, expected);
			lost += losses.losses().size();
		}
		assertThat(lost).isGreaterThan(300);
	}

	@Test
	void outOfTimeItCallsNobodyLostWhoIsNot() {
		int stopped = 0;
		int found = 0;
		for (long seed = 0; seed < 300; seed++) {
			RandomQuestions asked = new RandomQuestions(new Random(seed), true);
			List<Reach> reaches = reaches(asked.network, asked.question, asked.targets, this.search);
			Losses all = this.test.people(asked.network, asked.question, reaches, Patience.ENDLESS);
			for (int over = 1; over < 40; over = 2 * over + 1) {
				AtomicInteger left = new AtomicInteger(over);
				Losses some = new LossTest(this.search, 1, 2).people(asked.network, asked.question, reaches,
						() -> left.decrementAndGet() <= 0);
				String message = "seed " + seed + ", over at call " + over + ": " + asked;
				for (Loss loss : some.losses()) {
					Loss whole = all.losses()
						.stream()
						.filter((one) -> one.lost() == loss.lost())
						.findFirst()
						.orElseThrow();
					for (Effect effect : loss.effects()) {
						assertThat(whole.effects()).as(message)
							.anyMatch((one) -> one.target().equals(effect.target())
									&& Math.abs(one.after() - effect.after()) < 1e-12
									&& (one.cutOff() || !effect.cutOff()));
						found++;
					}
				}
				if (!some.stoppedEarly()) {
					assertThat(some.losses()).as(message).isEqualTo(all.losses());
				}
				stopped += some.stoppedEarly() ? 1 : 0;
			}
		}
		assertThat(stopped).isGreaterThan(100);
		assertThat(found).isGreaterThan(100);
	}

	@Test
	void whatWasNotFoundOutBeforeIsSaid() {
		Question question = Question.of(0, 0);
		List<Reach> reaches = new ArrayList<>(reaches(this.drawn, question, this.targets, this.search));
		reaches.set(1, new Reach(this.targets.get(1), List.of(), new Answer.StoppedEarly(List.of()), 0, 0, true));
		Losses losses = this.test.people(this.drawn, question, reaches, Patience.ENDLESS);
		assertThat(losses.stoppedEarly()).isTrue();
		assertThat(losses.losses()).flatExtracting(Loss::effects)
			.extracting((effect) -> effect.target().person())
			.containsExactlyInAnyOrder(3, 4, 4);
		assertThat(new EvidenceGaps(this.search)
			.of(this.drawn, question, reaches, (chance) -> (1 + chance) / 2, 3, Patience.ENDLESS)
			.stoppedEarly()).isTrue();
	}

	/** By target, what its loss would do, from the network without these people. */
	private static Map<Integer, Effect> without(RandomQuestions asked, List<Reach> reaches, Set<Integer> people) {
		Map<Integer, Effect> effects = new TreeMap<>();
		for (int i = 0; i < reaches.size(); i++) {
			Target target = reaches.get(i).target();
			double before = RandomQuestions.best(asked.network, asked.question, target.person());
			Network.Changes changes = asked.network.change();
			people.stream()
				.filter((person) -> person != asked.question.applicant() && person != target.person())
				.forEach((person) -> changes.gone(asked.network.key(person)));
			Network rest = changes.build(2);
			double after = RandomQuestions.best(rest, asked.question, target.person());
			if (after < before / 2) {
				Question any = asked.question.withMaxTies(Question.ANY_TIES);
				effects.put(i,
						new Effect(target, before, after, RandomQuestions.best(rest, any, target.person()) == 0));
			}
		}
		return effects;
	}

	private static void requireSame(String message, Losses losses, Map<Long, Map<Integer, Effect>> expected) {
		Map<Long, List<Effect>> found = new TreeMap<>();
		losses.losses().forEach((loss) -> found.put(loss.lost(), loss.effects()));
		expected.forEach(
				(key, effects) -> assertThat(text(found.getOrDefault(key, List.of()))).as("%s without %d", message, key)
					.isEqualTo(text(new ArrayList<>(effects.values()))));
		double last = Double.POSITIVE_INFINITY;
		for (Loss loss : losses.losses()) {
			assertThat(loss.effects()).as(message).isNotEmpty();
			assertThat(loss.weight()).as(message).isLessThanOrEqualTo(last);
			last = loss.weight();
			double worst = Double.POSITIVE_INFINITY;
			for (Effect effect : loss.effects()) {
				assertThat(effect.target().weight() * effect.share()).as(message).isLessThanOrEqualTo(worst);
				worst = effect.target().weight() * effect.share();
			}
		}
	}

	private static List<String> text(List<Effect> effects) {
		return effects.stream()
			.map((effect) -> String.format("%s %.9f %.9f %s", effect.target(), effect.before(), effect.after(),
					effect.cutOff()))
			.sorted()
			.toList();
	}

	private Losses people(Question question) {
		return this.test.people(this.drawn, question, reaches(this.drawn, question, this.targets, this.search),
				Patience.ENDLESS);
	}

	static List<Reach> reaches(Network network, Question question, List<Target> targets, IntroductionSearch search) {
		return new TargetCoverage(search, 1).of(network, question, targets, Patience.ENDLESS);
	}

}
