package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * Introducers ranked by the likeliest path that leads through them, exactly, and what
 * would make one of them the best.
 * <p>
 * <b>Definition.</b> The value of a person one tie from the applicant is the chance of
 * the likeliest loopless path (applicant, she, …, target) under the question's limit and
 * filters; of one two ties away (and not one), of (applicant, anybody, she, …, target).
 * What a person opens are the targets to which such a path leads.
 * <p>
 * <b>Method.</b> The labels of {@link BestFirstSearch}, from the target, bound the value
 * of everybody; in the order of the bound, the path of each is found, until as many as
 * are wanted are worth more than the bound of the next. (Best-first search as in
 * doi:10.1109/TSSC.1968.300136.) For the targets of one introducer, one search from her
 * and one from the applicant without her.
 * <p>
 * <b>What would make her the best.</b> If C is the chance of the likeliest path that does
 * not begin with her, and R that of the likeliest rest from her on, her tie to the
 * applicant would have to have C / R; if no tie can be as strong, one of the later ties
 * would have to be stronger by C over the chance of her path, which is tried on a changed
 * copy of the network, as it may help others as well.
 * <p>
 * <b>Time and space.</b> As one search of the same limit, and one step for each person
 * two ties away; an explanation as a few searches, and O(people) to change a copy.
 * <p>
 * <b>No path</b> gives empty lists, or says that she leads nowhere. A target that is the
 * applicant has no introducers. An index that the network does not have is an
 * {@link InvalidRequest}. Safe for use by several threads.
 */
public final class RankedIntroducers implements Introducers, Explainer {

	private static final Comparator<Opening> LIKELIEST = Comparator
		.comparingDouble((Opening opening) -> -opening.through().chance())
		.thenComparingInt((opening) -> opening.through().ties());

	private final IntroductionSearch search;

	private final double highestChance;

	private final SearchPool pool = new SearchPool(BestFirstSearch.DEFAULT_STEPS);

	/**
	 * With a search for what one person opens.
	 * @param highestChance the highest that a tie can have, in (0, 1)
	 */
	public RankedIntroducers(IntroductionSearch search, double highestChance) {
		if (!(highestChance > 0 && highestChance < 1)) {
			throw new InvalidRequest("highest chance " + highestChance + " is not in (0..1)");
		}
		this.search = search;
		this.highestChance = highestChance;
	}

	@Override
	public Ranking rank(Network network, Question question, Patience patience) {
		BestFirstSearch.requireKnown(network, question);
		BestFirstSearch.requireKnown("target", question.target(), network);
		if (question.applicant() == question.target()) {
			return new Ranking(List.of(), false);
		}
		return this.pool.use(network, question, patience, (each) -> {
			int ties = Math.min(question.maxTies(), Question.MOST_TIES);
			List<Introducer> ranked = each.rank(network, question, ties);
			while (ranked.size() < question.paths() && ties < Math.min(question.widenTo(), Question.MOST_TIES)
					&& !each.stopped()) {
				ties++;
				ranked = each.rank(network, question, ties);
			}
			return new Ranking(ranked, each.stopped());
		});
	}

	@Override
	public Openings openedBy(Network network, Question question, int introducer, int[] targets, Patience patience) {
		BestFirstSearch.requireKnown(network, question);
		BestFirstSearch.requireKnown("introducer", introducer, network);
		Question one = question.withPaths(1).withPerIntroducer(Question.ANY_NUMBER);
		IntroductionSearch.AllPaths on = onFrom(network, one, introducer, targets, patience);
		Set<Integer> others = new HashSet<>(question.filters().leftOut());
		others.add(introducer);
		IntroductionSearch.AllPaths without = this.search.findAll(network,
				one.withFilters(question.filters().withLeftOut(others)), targets, patience);
		List<Opening> openings = new ArrayList<>();
		for (int i = 0; i < targets.length; i++) {
			Path path = first(on.paths().get(i));
			if (targets[i] == introducer) {
				path = direct(network, question, introducer);
			}
			if (path != null && targets[i] != question.applicant()
					&& path.chance() >= question.filters().leastChance()) {
				openings.add(
						new Opening(targets[i], path, targets[i] == introducer ? null : first(without.paths().get(i))));
			}
		}
		openings.sort(LIKELIEST.thenComparingLong((opening) -> network.key(opening.target())));
		return new Openings(openings, on.stoppedEarly() || without.stoppedEarly());
	}

	/** The likeliest paths that begin with the introducer. */
	private IntroductionSearch.AllPaths onFrom(Network network, Question question, int introducer, int[] targets,
			Patience patience) {
		List<List<Path>> none = Collections.nCopies(targets.length, List.of());
		int arc = usable(network, question, introducer);
		if (arc < 0 || question.filters().leftOut().contains(introducer) || question.maxTies() == 1) {
			return new IntroductionSearch.AllPaths(none, false);
		}
		IntroductionSearch.AllPaths rests = this.search.findAll(network, rest(network, question, introducer, arc),
				targets, patience);
		return new IntroductionSearch.AllPaths(rests.paths()
			.stream()
			.map((paths) -> paths.stream().map((rest) -> joined(network, question.applicant(), rest)).toList())
			.toList(), rests.stoppedEarly());
	}

	/** What has to lead on from her. */
	private static Question rest(Network network, Question question, int introducer, int arc) {
		Filters filters = question.filters();
		Set<Integer> leftOut = new HashSet<>(filters.leftOut());
		leftOut.add(question.applicant());
		Set<Integer> through = filters.through();
		double own = (arc < 0) ? 1 : network.chance(arc);
		return new Question(introducer, question.target(), 1, shorter(question.maxTies()), shorter(question.widenTo()),
				Question.ANY_NUMBER,
				filters.withLeftOut(leftOut)
					.withThrough((through == null || through.contains(introducer)) ? null : through)
					.withLeastChance(Math.min(filters.leastChance() / own * (1 - 1e-9), 1 - 1e-9)));
	}

	private static int shorter(int ties) {
		return (ties == Question.ANY_TIES) ? ties : ties - 1;
	}

	/** The arc to her, or -1 where there is none that the filters let pass. */
	private static int usable(Network network, Question question, int introducer) {
		int arc = network.arc(question.applicant(), introducer);
		return (arc >= 0 && question.filters().allow(network.flags(arc))) ? arc : -1;
	}

	private static @Nullable Path direct(Network network, Question question, int introducer) {
		int arc = usable(network, question, introducer);
		return (arc < 0 || question.filters().through() != null) ? null
				: new Path(new int[] { question.applicant(), introducer }, network.chance(arc));
	}

	private static Path joined(Network network, int applicant, Path rest) {
		int[] people = new int[rest.people().length + 1];
		people[0] = applicant;
		System.arraycopy(rest.people(), 0, people, 1, rest.people().length);
		return Path.along(network, people);
	}

	private static @Nullable Path first(List<Path> paths) {
		return paths.isEmpty() ? null : paths.get(0);
	}

	@Override
	public Explanation explain(Network network, Question question, int person, Patience patience) {
		BestFirstSearch.requireKnown(network, question);
		BestFirstSearch.requireKnown("target", question.target(), network);
		BestFirstSearch.requireKnown("person", person, network);
		if (person == question.applicant() || person == question.target()) {
			throw new InvalidRequest("the person is the applicant or the target; ask for somebody else");
		}
		Question one = question.withPaths(1).withPerIntroducer(Question.ANY_NUMBER);
		int[] target = { question.target() };
		IntroductionSearch.AllPaths found = this.search.findAll(network, one, target, patience);
		if (found.stoppedEarly()) {
			return new Explanation.StoppedEarly();
		}
		Path best = first(found.paths().get(0));
		if (best != null && best.ties() > 1 && best.people()[1] == person) {
			return new Explanation.Already(best);
		}
		int arc = usable(network, one, person);
		if (question.filters().leftOut().contains(person) || question.maxTies() == 1) {
			return new Explanation.LeadsNowhere(best);
		}
		Question onFromHer = rest(network, one, person, -1);
		IntroductionSearch.AllPaths rests = this.search.findAll(network, onFromHer, target, patience);
		if (rests.stoppedEarly()) {
			return new Explanation.StoppedEarly();
		}
		Path rest = first(rests.paths().get(0));
		if (rest == null) {
			return new Explanation.LeadsNowhere(best);
		}
		Path through = joined(network, question.applicant(), rest);
		if (arc < 0) {
			// A tie that the filters shut out is as good as none.
			through = new Path(through.people(), 0);
		}
		double now = (arc < 0) ? 0 : network.chance(arc);
		double sought = Math.max((best == null) ? 0 : best.chance(), question.filters().leastChance());
		double needed = sought / rest.chance();
		if (needed <= this.highestChance) {
			return new Explanation.StrongerTie(best, through, now, needed);
		}
		if (best == null) {
			return new Explanation.LeadsNowhere(null);
		}
		Explanation later = (arc < 0) ? null : later(network, one, best, through, person, patience);
		return (later != null) ? later : new Explanation.NotByOneTie(best, through);
	}

	/** The later tie that has to gain least, if one would do. */
	private @Nullable Explanation later(Network network, Question question, Path best, Path through, int person,
			Patience patience) {
		double factor = best.chance() / through.chance();
		int[] people = through.people();
		List<Integer> ties = new ArrayList<>();
		for (int i = 2; i < people.length; i++) {
			if (network.chance(network.arc(people[i - 1], people[i])) * factor <= this.highestChance) {
				ties.add(i);
			}
		}
		ties.sort(Comparator.comparingDouble((Integer i) -> network.chance(network.arc(people[i - 1], people[i])))
			.thenComparingInt((i) -> i));
		for (int i : ties) {
			int arc = network.arc(people[i - 1], people[i]);
			double needed = network.chance(arc) * factor;
			Network changed = network.change()
				.tie(network.key(people[i - 1]), network.key(people[i]), Math.min(needed * (1 + 1e-6), 1 - 1e-7),
						network.flags(arc))
				.build(network.version());
			Question there = new Question(changed.indexOf(network.key(question.applicant())),
					changed.indexOf(network.key(question.target())), 1, question.maxTies(), question.widenTo(),
					Question.ANY_NUMBER, question.filters());
			Path then = first(
					this.search.findAll(changed, there, new int[] { there.target() }, patience).paths().get(0));
			if (then != null && then.ties() > 1 && then.people()[1] == person) {
				return new Explanation.StrongerLater(best, through, people[i - 1], people[i], network.chance(arc),
						needed);
			}
		}
		return null;
	}

}
