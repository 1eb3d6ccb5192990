package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

import org.vouchgraph.coverage.EvidenceGaps;
import org.vouchgraph.coverage.Gaps;
import org.vouchgraph.coverage.Group;
import org.vouchgraph.coverage.Loss;
import org.vouchgraph.coverage.LossTest;
import org.vouchgraph.coverage.Losses;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.coverage.Target;
import org.vouchgraph.coverage.TargetCoverage;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.RoleLine;
import org.vouchgraph.usecase.WeakSpots.Spread;
import org.vouchgraph.usecase.WeakSpots.TargetLine;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Everything that is weak in one situation.
 *
 * @param findings the most serious first, dismissed or not
 */
record WeakSpotReport(List<Finding> findings, List<TargetLine> targets, List<RoleLine> roles, Spread spread,
		boolean stoppedEarly) {

	private static final Comparator<Finding> MOST_SERIOUS = Comparator.comparing(Finding::severity)
		.thenComparing(Comparator.comparingDouble(Finding::weight).reversed())
		.thenComparing(Finding::kind)
		.thenComparing(Finding::id);

	private static final int THREADS = 2;

	private static final int MOST_GAPS = 5;

	private static final int MOST_LOSSES = 25;

	/** By this factor a place has to cost more than each of its people. */
	private static final double MUCH_MORE = 1.25;

	/** As which a tie would be confirmed. */
	private static final String CONFIRMED_AS = "knows-well";

	static WeakSpotReport of(Situation situation, IntroductionSearch search, Evidences evidences, Records records,
			Patience limit) {
		Network network = situation.network();
		// An online connection alone carries no request, so no way that counts has one.
		Question question = Question.of(situation.me(), situation.me())
			.withWidenTo(Question.MOST_TIES)
			.withFilters(Filters.NONE.withWarmOnly(true));
		List<Target> targets = situation.wanted()
			.entrySet()
			.stream()
			.map((wanted) -> new Target(network.indexOf(wanted.getKey()), wanted.getValue()))
			.toList();
		List<Reach> reaches = new TargetCoverage(search, THREADS).of(network, question, targets, limit);
		Set<Long> onPaths = new LinkedHashSet<>();
		reaches.forEach((reach) -> reach.paths()
			.forEach((path) -> Arrays.stream(path.people()).forEach((person) -> onPaths.add(network.key(person)))));
		situation.where().read(onPaths);

		LossTest test = new LossTest(search, THREADS);
		Losses people = test.people(network, question, reaches, limit);
		Places places = new Places(situation, evidences, records);
		Map<Long, Thing> passed = places.of(between(situation, reaches));
		List<Group> groups = places.groups(passed.values());
		Losses together = test.groups(network, question, reaches, groups, limit);
		Gaps gaps = new EvidenceGaps(search, THREADS).of(network, question, reaches, confirmed(situation), MOST_GAPS,
				limit);

		List<Finding> findings = new ArrayList<>();
		TargetFindings targetFindings = new TargetFindings(situation, people.losses());
		reaches.stream().map(targetFindings::finding).filter(Objects::nonNull).forEach(findings::add);
		LossFindings lossFindings = new LossFindings(situation, reaches);
		people.losses()
			.stream()
			.map(lossFindings::person)
			.filter(Objects::nonNull)
			.limit(MOST_LOSSES)
			.forEach(findings::add);
		findings.addAll(places(situation, together.losses(), passed, groups, people.losses(), lossFindings));
		RoleFindings roles = new RoleFindings(situation, search, records, limit);
		findings.addAll(roles.findings());
		findings.addAll(new ContactFindings(situation, people.losses()).findings());
		findings.addAll(new EvidenceFindings(situation, records).of(gaps.gaps()));
		SpreadFindings spread = new SpreadFindings(situation, reaches);
		findings.addAll(spread.findings());
		findings.addAll(new StandingFindings(situation, records).findings());
		findings.sort(MOST_SERIOUS);
		boolean stopped = people.stoppedEarly() || together.stoppedEarly() || gaps.stoppedEarly()
				|| roles.stoppedEarly() || reaches.stream().anyMatch(Reach::stoppedEarly);
		return new WeakSpotReport(List.copyOf(findings), reaches.stream().map(targetFindings::line).toList(),
				roles.lines(), spread.spread(), stopped);
	}

	/** Whoever is between the applicant and a target on the best path to it. */
	private static Set<Long> between(Situation situation, Collection<Reach> reaches) {
		Set<Long> between = new LinkedHashSet<>();
		for (Reach reach : reaches) {
			if (!reach.paths().isEmpty()) {
				int[] best = reach.paths().get(0).people();
				for (int i = 1; i < best.length - 1; i++) {
					between.add(situation.network().key(best[i]));
				}
			}
		}
		return between;
	}

	/** What a tie's chance would be if the two were said to know each other well. */
	private static DoubleUnaryOperator confirmed(Situation situation) {
		double said = situation.pack().prior(EvidenceKind.STATED).details().get(CONFIRMED_AS);
		double most = situation.pack().highestChance();
		return (chance) -> Math.max(chance, Math.min(most, 1 - (1 - chance) * (1 - said)));
	}

	/** Losses of places that cost clearly more than the loss of any one person there. */
	private static List<Finding> places(Situation situation, List<Loss> losses, Map<Long, Thing> things,
			List<Group> groups, List<Loss> people, LossFindings words) {
		Map<Long, Group> byKey = new HashMap<>();
		groups.forEach((group) -> byKey.put(group.key(), group));
		Set<Set<Target>> told = new HashSet<>();
		Map<Integer, Loss> alone = new HashMap<>();
		people.forEach((loss) -> alone.put((int) loss.lost(), loss));
		List<Finding> findings = new ArrayList<>();
		for (Loss loss : losses) {
			List<Loss> those = byKey.get(loss.lost())
				.people()
				.stream()
				.map(alone::get)
				.filter(Objects::nonNull)
				.toList();
			boolean oneIsAll = those.stream()
				.anyMatch((one) -> closed(one) >= closed(loss) && one.weight() * MUCH_MORE >= loss.weight());
			// The same people are often an institution, its program and its committee.
			if (oneIsAll || findings.size() >= MOST_LOSSES || !told.add(targets(loss))) {
				continue;
			}
			Finding finding = words.place(loss, things.get(loss.lost()),
					those.stream()
						.map((one) -> situation.person((int) one.lost()))
						.sorted(Comparator.comparing(PersonLine::name).thenComparing(PersonLine::key))
						.toList());
			if (finding != null) {
				findings.add(finding);
			}
		}
		return findings;
	}

	private static long closed(Loss loss) {
		return loss.effects().stream().filter((effect) -> effect.after() == 0).count();
	}

	private static Set<Target> targets(Loss loss) {
		Set<Target> targets = new HashSet<>();
		loss.effects().forEach((effect) -> targets.add(effect.target()));
		return targets;
	}

}
