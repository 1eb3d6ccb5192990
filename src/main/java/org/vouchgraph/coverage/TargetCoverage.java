package org.vouchgraph.coverage;

import java.util.List;

import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IndependentWays;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.MostDisjointPaths;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * How well each of many targets is reached.
 * <p>
 * <b>Definition.</b> For each target: the answer to the question, as
 * {@link IntroductionSearch} gives it; the number of paths, however long, of which no two
 * share anybody but the two ends ({@link MostDisjointPaths}), counted up to
 * {@link Reach#MOST_APART}; and 1 − Π(1 − chance(P)) over at most three paths that share
 * nobody and are the best such set, each of as many ties as the answer needed and through
 * any introducers ({@link IndependentWays}). The filters of the question hold for all
 * three, but for the number of paths a least chance and people to lead through, with
 * which it would be another problem.
 * <p>
 * <b>Sources.</b> Those of the three classes named.
 * <p>
 * <b>Time and space.</b> The sum of theirs over the targets, shared out to the threads;
 * what is known of the applicant is found out once for each thread.
 * <p>
 * <b>Empty, disconnected, unknown.</b> No targets, nothing. A target that is not reached
 * has no paths, 0 ways and the chance 0, and the answer tells why; so has the applicant
 * herself. A target that the network does not have, or of a weight that is not above 0,
 * is an {@link InvalidRequest}. Out of time, {@link Reach#stoppedEarly()} is said of each
 * target concerned, and what is given is what was found until then.
 * <p>
 * The same question on the same network has the same answers, on however many threads.
 * Safe for use by several threads.
 */
public final class TargetCoverage {

	private final IntroductionSearch search;

	private final Workers workers;

	private final IndependentWays independent;

	private final MostDisjointPaths disjoint = new MostDisjointPaths();

	/**
	 * With this search.
	 * @param threads how many search at the same time, in [1..64]
	 */
	public TargetCoverage(IntroductionSearch search, int threads) {
		this.search = search;
		this.workers = new Workers(threads);
		this.independent = new IndependentWays(search);
	}

	/**
	 * How each target is reached, in their order.
	 * @param question its target does not matter
	 */
	public List<Reach> of(Network network, Question question, List<Target> targets, Patience patience) {
		for (Target target : targets) {
			if (!(target.weight() > 0) || target.weight() == Double.POSITIVE_INFINITY) {
				throw new InvalidRequest("target " + target.person() + ": weight " + target.weight()
						+ " is not greater than 0 and finite");
			}
		}
		Reach[] reaches = new Reach[targets.size()];
		this.workers.each(reaches.length, (i) -> reaches[i] = reach(network, question, targets.get(i), patience));
		return List.of(reaches);
	}

	private Reach reach(Network network, Question question, Target target, Patience patience) {
		Question asked = question.withTarget(target.person());
		Answer answer = this.search.find(network, asked, patience);
		List<Path> paths = List.of();
		int ties = question.maxTies();
		if (answer instanceof Answer.Found found) {
			paths = found.paths();
			ties = found.ties();
		}
		else if (answer instanceof Answer.StoppedEarly stopped) {
			paths = stopped.paths();
		}
		double atLeastOne = paths.isEmpty() ? 0 : atLeastOne(network, asked.withMaxTies(ties), paths, patience);
		int apart = isOutOfReach(answer) ? 0 : apart(network, asked, patience);
		return new Reach(target, paths, answer, apart, atLeastOne,
				answer instanceof Answer.StoppedEarly || patience.isOver());
	}

	/** Whether nobody leads there even without filters. */
	private static boolean isOutOfReach(Answer answer) {
		return answer instanceof Answer.Yourself || answer instanceof Answer.NoTiesOfYours
				|| answer instanceof Answer.NoTiesOfTarget || answer instanceof Answer.OutOfReach;
	}

	private double atLeastOne(Network network, Question asked, List<Path> paths, Patience patience) {
		double chance = this.independent.find(network, asked.withPerIntroducer(Question.ANY_NUMBER), patience)
			.atLeastOne();
		// Out of time it may not even have seen the best path.
		return Math.max(chance, paths.get(0).chance());
	}

	private int apart(Network network, Question asked, Patience patience) {
		Filters filters = asked.filters().withLeastChance(0).withThrough(null);
		return this.disjoint.count(network, asked.applicant(), asked.target(), filters, Reach.MOST_APART, patience);
	}

}
