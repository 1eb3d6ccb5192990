package org.vouchgraph.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.planning.AskCampaign.About;
import org.vouchgraph.planning.AskCampaign.Ask;
import org.vouchgraph.planning.AskCampaign.Left;
import org.vouchgraph.planning.AskCampaign.Limits;
import org.vouchgraph.planning.AskCampaign.Plan;
import org.vouchgraph.planning.AskCampaign.Standing;
import org.vouchgraph.planning.AskCampaign.Wanted;
import org.vouchgraph.planning.AskCampaign.Why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class AskCampaignTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final FieldPack.Asks RULES = new FieldPack.Asks(2, 10, 0.02, 0.2, 90, 365, 42);

	private static final int ME = 0;

	/** By an introducer. */
	private static Path by(int introducer, int target, double chance) {
		return new Path(new int[] { ME, introducer, target }, chance);
	}

	private static Plan plan(Limits limits, List<Wanted> wanted) {
		return AskCampaign.of(TODAY, RULES, limits, wanted, Map.of(), Map.of(), 0);
	}

	private static List<String> told(Plan plan) {
		return plan.asks()
			.stream()
			.map((ask) -> ask.wanted().target() + " by " + ask.introducer() + " from " + ask.from())
			.toList();
	}

	/**
	 * Ana (1) leads to 10 and 11, Bo (2) to 11 only and less likely. If Ana may be asked
	 * once, 10 is hers and 11 is Bo's.
	 */
	@Test
	void givesUpTheBestWayWhereThatIsWorthLess() {
		Wanted ten = new Wanted(10, 1, List.of(by(1, 10, 0.5)));
		Wanted eleven = new Wanted(11, 1, List.of(by(1, 11, 0.6), by(2, 11, 0.3)));
		Plan one = plan(new Limits(1, 10, 1, 21), List.of(ten, eleven));
		assertThat(told(one)).containsExactly("10 by 1 from 2026-11-24", "11 by 2 from 2026-11-24");
		assertThat(one.expected()).isEqualTo(0.8, within(1e-12));
		assertThat(one.unlimited()).isEqualTo(1.1, within(1e-12));
		Ask second = one.asks().get(1);
		assertThat(second.best().people()).containsExactly(ME, 1, 11);
		assertThat(second.lost()).isEqualTo(0.3, within(1e-12));
		assertThat(second.fallbacks()).singleElement().satisfies((fallback) -> {
			assertThat(fallback.way().people()[1]).isEqualTo(1);
			assertThat(fallback.from()).isEqualTo(TODAY.plusDays(42));
		});

		Plan two = plan(new Limits(2, 10, 1, 21), List.of(ten, eleven));
		assertThat(told(two)).containsExactly("11 by 1 from 2026-11-24", "10 by 1 from 2026-12-15");
		assertThat(two.expected()).isEqualTo(two.unlimited());
	}

	@Test
	void waitsForTheNextQuarterOnlyWhereThatIsWorthMore() {
		Wanted ten = new Wanted(10, 1, List.of(by(1, 10, 0.5)));
		Wanted likely = new Wanted(11, 1, List.of(by(1, 11, 0.6), by(2, 11, 0.13)));
		assertThat(told(plan(new Limits(1, 10, 2, 21), List.of(ten, likely))))
			.containsExactly("11 by 1 from 2026-11-24", "10 by 1 from " + TODAY.plusDays(91));
		Wanted nearly = new Wanted(11, 1, List.of(by(1, 11, 0.6), by(2, 11, 0.59)));
		assertThat(told(plan(new Limits(1, 10, 2, 21), List.of(ten, nearly))))
			.containsExactly("11 by 2 from 2026-11-24", "10 by 1 from 2026-11-24");
	}

	@Test
	void asksNobodyBeforeSheMayBeAskedAgain() {
		Wanted ten = new Wanted(10, 1, List.of(by(1, 10, 0.5)));
		Wanted eleven = new Wanted(11, 1, List.of(by(2, 11, 0.5), by(3, 11, 0.4)));
		Plan plan = AskCampaign.of(TODAY, RULES, new Limits(2, 10, 1, 21), List.of(ten, eleven),
				Map.of(1, new Standing(1, TODAY.plusDays(30))), Map.of(new About(2, 11), TODAY.plusDays(91)), 0);
		assertThat(told(plan)).containsExactly("11 by 3 from 2026-11-24", "10 by 1 from 2026-12-24");
		Plan full = AskCampaign.of(TODAY, RULES, new Limits(2, 10, 1, 21), List.of(ten, eleven),
				Map.of(1, new Standing(2, null), 3, new Standing(0, TODAY.plusDays(100))),
				Map.of(new About(2, 11), TODAY.plusDays(91)), 0);
		assertThat(full.asks()).isEmpty();
		assertThat(full.left()).extracting((left) -> left.wanted().target() + " " + left.why())
			.containsExactlyInAnyOrder("10 NO_ASK_LEFT", "11 RESTING");
	}

	@Test
	void keepsToTheAsksOfAQuarterAndTakesTheMostValuable() {
		List<Wanted> wanted = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			wanted.add(new Wanted(10 + i, 1 + i, List.of(by(1 + i, 10 + i, 0.1))));
		}
		Plan plan = AskCampaign.of(TODAY, RULES, new Limits(2, 3, 1, 21), wanted, Map.of(), Map.of(), 1);
		assertThat(plan.asks()).extracting((ask) -> ask.wanted().target()).containsExactly(15, 14);
		assertThat(plan.left()).extracting((left) -> left.wanted().target()).containsExactly(13, 12, 11, 10);
		assertThat(plan.left()).extracting(Left::why).containsOnly(Why.NO_ASK_LEFT);
	}

	/** A poor ask spoils the target for the good one. */
	@Test
	void waitsRatherThanSpoilATarget() {
		Wanted ten = new Wanted(10, 1, List.of(by(1, 10, 0.5), by(2, 10, 0.09)));
		Plan plan = AskCampaign.of(TODAY, RULES, new Limits(2, 10, 2, 21), List.of(ten), Map.of(),
				Map.of(new About(1, 10), TODAY.plusDays(300)), 0);
		assertThat(plan.asks()).isEmpty();
		assertThat(plan.left()).singleElement().satisfies((left) -> {
			assertThat(left.why()).isEqualTo(Why.RESTING);
			assertThat(left.free()).isEqualTo(TODAY.plusDays(300));
		});
	}

	@Test
	void asksTheTargetDirectlyWithoutSpendingAnIntroducer() {
		Wanted known = new Wanted(1, 1, List.of(new Path(new int[] { ME, 1 }, 0.7), by(2, 1, 0.1)));
		Wanted ten = new Wanted(10, 1, List.of(by(1, 10, 0.5)));
		Plan plan = plan(new Limits(1, 10, 1, 21), List.of(known, ten));
		assertThat(plan.asks()).hasSize(2).allMatch((ask) -> ask.from().equals(TODAY));
		assertThat(plan.asks().get(0).direct()).isTrue();
	}

	@Test
	void hasNothingToAskWhereNobodyIsWantedOrNobodyLeadsThere() {
		assertThat(plan(new Limits(1, 1, 1, 21), List.of())).isEqualTo(new Plan(List.of(), List.of(), 0, 0));
		Plan none = plan(new Limits(1, 1, 1, 21), List.of(new Wanted(10, 1, List.of())));
		assertThat(none.left()).singleElement().satisfies((left) -> {
			assertThat(left.why()).isEqualTo(Why.NO_WAY);
			assertThat(left.best()).isNull();
		});
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new Limits(0, 1, 1, 21))
			.withMessageContaining("0 is not in [1..20]");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> plan(new Limits(1, 1, 1, 21), List.of(new Wanted(10, 0, List.of()))))
			.withMessageContaining("weight 0.0 is not greater than 0");
	}

	/** Against every plan that there can be. */
	@Test
	void isAsGoodAsTheBestOfAllPlans() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			int introducers = 1 + random.nextInt(3);
			List<Wanted> wanted = new ArrayList<>();
			for (int t = 0; t < 1 + random.nextInt(5); t++) {
				List<Path> ways = new ArrayList<>();
				if (random.nextInt(5) == 0) {
					ways.add(new Path(new int[] { ME, 10 + t }, 0.01 + 0.9 * random.nextDouble()));
				}
				for (int i = 1; i <= introducers; i++) {
					if (random.nextInt(3) > 0) {
						ways.add(by(i, 10 + t, 0.01 + 0.9 * random.nextDouble()));
					}
				}
				ways.sort((one, other) -> Double.compare(other.chance(), one.chance()));
				wanted.add(new Wanted(10 + t, 1 + random.nextInt(3), ways));
			}
			Map<Integer, Standing> standings = new HashMap<>();
			Map<About, LocalDate> rests = new HashMap<>();
			for (int i = 1; i <= introducers; i++) {
				if (random.nextBoolean()) {
					standings.put(i, new Standing(random.nextInt(3),
							random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(250))));
				}
				if (random.nextInt(3) == 0) {
					rests.put(new About(i, 10), TODAY.plusDays(random.nextInt(250)));
				}
			}
			Limits limits = new Limits(1 + random.nextInt(2), 1 + random.nextInt(4), 1 + random.nextInt(2), 21);
			int asked = random.nextInt(2);
			Plan plan = AskCampaign.of(TODAY, RULES, limits, wanted, standings, rests, asked);
			double best = new Exhaustive(limits, wanted, standings, rests, asked).best();
			double found = plan.asks()
				.stream()
				.mapToDouble((ask) -> ask.wanted().weight() * ask.way().chance()
						* Math.pow(AskCampaign.LATER, ask.quarter()))
				.sum();
			assertThat(found).as("seed " + seed).isEqualTo(best, within(1e-6));
			assertThat(plan.asks().size() + plan.left().size()).as("seed " + seed).isEqualTo(wanted.size());
			keepsToTheLimits(plan, limits, standings, rests, asked, "seed " + seed);
		}
	}

	private static void keepsToTheLimits(Plan plan, Limits limits, Map<Integer, Standing> standings,
			Map<About, LocalDate> rests, int asked, String seed) {
		Map<List<Integer>, Integer> counts = new HashMap<>();
		Map<Integer, LocalDate> last = new HashMap<>();
		int[] all = new int[limits.quarters()];
		for (Ask ask : plan.asks()) {
			all[ask.quarter()]++;
			if (ask.direct()) {
				continue;
			}
			counts.merge(List.of(ask.introducer(), ask.quarter()), 1, Integer::sum);
			Standing standing = standings.getOrDefault(ask.introducer(), new Standing(0, null));
			assertThat(ask.from()).as(seed).isAfterOrEqualTo(TODAY.plusDays(91L * ask.quarter()));
			if (standing.free() != null) {
				assertThat(ask.from()).as(seed).isAfterOrEqualTo(standing.free());
			}
			LocalDate rest = rests.get(new About(ask.introducer(), ask.wanted().target()));
			if (rest != null) {
				assertThat(ask.from()).as(seed).isAfterOrEqualTo(rest);
			}
			LocalDate before = last.put(ask.introducer(), ask.from());
			if (before != null) {
				assertThat(ask.from()).as(seed).isAfterOrEqualTo(before.plusDays(limits.askAgain()));
			}
		}
		counts.forEach((slot, count) -> assertThat(count).as(seed)
			.isLessThanOrEqualTo(limits.perIntroducer()
					- ((slot.get(1) == 0) ? standings.getOrDefault(slot.get(0), new Standing(0, null)).asked() : 0)));
		for (int quarter = 0; quarter < all.length; quarter++) {
			assertThat(all[quarter]).as(seed)
				.isLessThanOrEqualTo(Math.max(0, limits.aQuarter() - ((quarter == 0) ? asked : 0)));
		}
	}

	/** The same with many targets, as whoever is planned for can have. */
	@Test
	void plansFiveHundredTargets() {
		Random random = new Random(7);
		List<Wanted> wanted = new ArrayList<>();
		for (int t = 0; t < 500; t++) {
			List<Path> ways = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				ways.add(by(1 + (t * 3 + i * 7) % 60, 1000 + t, 0.02 + 0.5 * random.nextDouble()));
			}
			ways.sort((one, other) -> Double.compare(other.chance(), one.chance()));
			wanted.add(new Wanted(1000 + t, 1 + random.nextInt(5), ways));
		}
		Plan plan = plan(new Limits(2, 60, 4, 21), wanted);
		assertThat(plan.asks()).hasSize(240);
		keepsToTheLimits(plan, new Limits(2, 60, 4, 21), Map.of(), Map.of(), 0, "500 targets");
		assertThat(plan(new Limits(2, 60, 4, 21), wanted)).as("the same again").isEqualTo(plan);
	}

	/** Every choice for every target. */
	private record Exhaustive(Limits limits, List<Wanted> wanted, Map<Integer, Standing> standings,
			Map<About, LocalDate> rests, int asked) {

		double best() {
			Map<List<Integer>, Integer> left = new HashMap<>();
			for (int quarter = 0; quarter < this.limits.quarters(); quarter++) {
				left.put(List.of(ME, quarter), this.limits.aQuarter() - ((quarter == 0) ? this.asked : 0));
				for (int i = 1; i <= 3; i++) {
					int gone = (quarter == 0) ? this.standings.getOrDefault(i, new Standing(0, null)).asked() : 0;
					left.put(List.of(i, quarter), this.limits.perIntroducer() - gone);
				}
			}
			return best(0, left);
		}

		private double best(int from, Map<List<Integer>, Integer> left) {
			if (from == this.wanted.size()) {
				return 0;
			}
			Wanted one = this.wanted.get(from);
			double best = best(from + 1, left);
			for (Path way : one.ways()) {
				int introducer = way.people()[1];
				for (int quarter = 0; quarter < this.limits.quarters(); quarter++) {
					LocalDate end = TODAY.plusDays(91L * (quarter + 1));
					LocalDate free = this.standings.getOrDefault(introducer, new Standing(0, null)).free();
					LocalDate rest = this.rests.get(new About(introducer, one.target()));
					boolean direct = way.ties() == 1;
					if (way.chance() < 0.2 * one.ways().get(0).chance() || (free != null && !free.isBefore(end))
							|| (rest != null && !rest.isBefore(end)) || left.get(List.of(ME, quarter)) < 1
							|| (!direct && left.get(List.of(introducer, quarter)) < 1)) {
						continue;
					}
					Map<List<Integer>, Integer> then = new HashMap<>(left);
					then.merge(List.of(ME, quarter), -1, Integer::sum);
					if (!direct) {
						then.merge(List.of(introducer, quarter), -1, Integer::sum);
					}
					best = Math.max(best,
							one.weight() * way.chance() * Math.pow(AskCampaign.LATER, quarter) + best(from + 1, then));
				}
			}
			return best;
		}

	}

}
