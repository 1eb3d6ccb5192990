package org.vouchgraph.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Loss.Effect;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.MostDisjointPaths;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.structure.Dominators;

/**
 * Without whom targets would be lost: single points of failure.
 * <p>
 * <b>Definition.</b> For a set S of people, one person or all of a group, and a target t
 * with a best path of the chance b(t): b(t, S) is the chance of the best path to the same
 * question when nobody of S can introduce any more, 0 where there is none. An effect is a
 * target with b(t, S) &lt; b(t)/2. The applicant and the target itself, where they are of
 * S, stay. A target is cut off if then no path at all leads there under the filters,
 * however long. The weight of a loss is Σ weight(t) · (1 − b(t, S)/b(t)).
 * <p>
 * <b>Method.</b> Only somebody on a target's best path can make it worse. The next best
 * path without S is the first in the list of the likeliest that avoids S: first in the
 * paths seen, then in the {@value #LISTED} likeliest of the target, which serve for all
 * S; only where none of these tells, in a search without S. Whether a person cuts a
 * target off is read from one dominator tree, where filters do not matter, and else, and
 * for groups, found by a search from both ends without S.
 * <p>
 * <b>Sources.</b> The problem of replacement paths: J. Hershberger, S. Suri: Vickrey
 * prices and shortest paths: what is an edge worth?, 2001, doi:10.1109/SFCS.2001.959899;
 * {@link Dominators}, {@link MostDisjointPaths}.
 * <p>
 * <b>Time and space.</b> One list for each target that somebody's loss may concern, and
 * one search for each loss and target that the lists do not tell; O(people + arcs) for
 * the dominators, where anybody's loss leaves a target without a path of as many ties as
 * asked.
 * <p>
 * <b>Empty, disconnected, unknown.</b> A target without a path has nothing to lose; nor
 * has one known directly unless the direct tie is not the best path. People of a group
 * whom the network does not have are an {@link InvalidRequest}. Out of time, or where a
 * search gives up, the target is left out for that loss and the result says that it
 * stopped early; a target is never called lost because time was.
 * <p>
 * The same question on the same network has the same answer, on however many threads.
 * Safe for use by several threads.
 */
public final class LossTest {

	private static final int LISTED = 100;

	private final IntroductionSearch search;

	private final Workers workers;

	private final int listed;

	private final MostDisjointPaths disjoint = new MostDisjointPaths();

	/** On one thread. */
	public LossTest(IntroductionSearch search) {
		this(search, 1);
	}

	/**
	 * On several threads.
	 * @param threads in [1..64]
	 */
	public LossTest(IntroductionSearch search, int threads) {
		this(search, threads, LISTED);
	}

	/**
	 * With shorter lists.
	 * @param listed how many of the likeliest paths of a target are listed, in [1..100]
	 */
	LossTest(IntroductionSearch search, int threads, int listed) {
		this.search = search;
		this.workers = new Workers(threads);
		this.listed = listed;
	}

	/**
	 * What would be lost without each person.
	 * @param question as it was asked for the reaches
	 * @param reaches as {@link TargetCoverage} found them in this network
	 * @return losses named by the index of the person
	 */
	public Losses people(Network network, Question question, List<Reach> reaches, Patience patience) {
		Trial trial = new Trial(network, question, reaches, patience);
		List<Lost> lost = trial.onBest.keySet()
			.stream()
			.map((person) -> new Lost(person, network.key(person), Set.of(person)))
			.toList();
		return trial.test(lost, trial::isBehind);
	}

	/**
	 * What would be lost without everybody of each group.
	 * @param question as it was asked for the reaches
	 * @param reaches as {@link TargetCoverage} found them in this network
	 * @return losses named by the key of the group
	 */
	public Losses groups(Network network, Question question, List<Reach> reaches, List<Group> groups,
			Patience patience) {
		for (Group group : groups) {
			for (int person : group.people()) {
				if (person < 0 || person >= network.size()) {
					throw new InvalidRequest(
							"group " + group.key() + ": person " + person + " is not in [0.." + network.size() + ")");
				}
			}
		}
		List<Lost> lost = groups.stream().map((group) -> new Lost(group.key(), group.key(), group.people())).toList();
		Trial trial = new Trial(network, question, reaches, patience);
		return trial.test(lost, trial::isCutOff);
	}

	/**
	 * Who is lost.
	 *
	 * @param name as the result names them
	 * @param order smaller first among equal ones
	 */
	private record Lost(long name, long order, Set<Integer> people) {
	}

	/** Whether a loss leaves no path to the target of a reach, however long. */
	@FunctionalInterface
	private interface Cut {

		boolean isCutOff(Lost lost, int number);

	}

	/** One question's losses. */
	private final class Trial {

		private final Network network;

		private final Question question;

		private final List<Reach> reaches;

		private final Patience patience;

		/** Of a person, the numbers of the reaches on whose best path she is. */
		private final Map<Integer, List<Integer>> onBest = new HashMap<>();

		/** The likeliest paths of a reach, where somebody has asked. */
		private final @Nullable Listed[] listed;

		private final AtomicBoolean stopped = new AtomicBoolean();

		private @Nullable Dominators dominators;

		Trial(Network network, Question question, List<Reach> reaches, Patience patience) {
			this.network = network;
			this.question = question;
			this.reaches = reaches;
			this.patience = patience;
			this.listed = new Listed[reaches.size()];
			for (int i = 0; i < reaches.size(); i++) {
				if (reaches.get(i).answer() instanceof Answer.StoppedEarly) {
					this.stopped.set(true);
				}
				if (!reaches.get(i).paths().isEmpty()) {
					Path best = reaches.get(i).paths().get(0);
					for (int at = 1; at < best.ties(); at++) {
						this.onBest.computeIfAbsent(best.people()[at], (person) -> new ArrayList<>()).add(i);
					}
				}
			}
		}

		Losses test(List<Lost> all, Cut cut) {
			List<List<Integer>> concerned = all.stream().map(this::concerned).toList();
			// What is known of the applicant is kept for as many ties as in the list
			// before.
			int[] toList = concerned.stream()
				.flatMap(List::stream)
				.distinct()
				.sorted(Comparator.comparingInt(this::ties).thenComparingInt((i) -> i))
				.mapToInt(Integer::intValue)
				.toArray();
			LossTest.this.workers.each(toList.length, (i) -> this.listed[toList[i]] = listed(toList[i]));
			Loss[] losses = new Loss[all.size()];
			LossTest.this.workers.each(losses.length, (i) -> {
				List<Effect> effects = new ArrayList<>();
				for (int reach : concerned.get(i)) {
					Effect effect = effect(all.get(i), reach, cut);
					if (effect != null) {
						effects.add(effect);
					}
				}
				effects.sort(Comparator.comparingDouble((Effect effect) -> -effect.target().weight() * effect.share())
					.thenComparing(Effect::cutOff, Comparator.reverseOrder())
					.thenComparingLong((effect) -> this.network.key(effect.target().person())));
				losses[i] = new Loss(all.get(i).name, effects);
			});
			double[] weights = Arrays.stream(losses).mapToDouble(Loss::weight).toArray();
			List<Loss> sorted = IntStream.range(0, losses.length)
				.filter((i) -> weights[i] > 0)
				.boxed()
				.sorted(Comparator.comparingDouble((Integer i) -> -weights[i])
					.thenComparingLong((i) -> all.get(i).order))
				.map((i) -> losses[i])
				.toList();
			return new Losses(sorted, this.stopped.get());
		}

		private int ties(int reach) {
			return (this.reaches.get(reach).answer() instanceof Answer.Found found) ? found.ties() : Question.ANY_TIES;
		}

		/** The reaches of which the paths seen do not show that little would be lost. */
		private List<Integer> concerned(Lost lost) {
			Set<Integer> concerned = new TreeSet<>();
			for (int person : lost.people) {
				concerned.addAll(this.onBest.getOrDefault(person, List.of()));
			}
			concerned.removeIf((i) -> {
				Reach reach = this.reaches.get(i);
				return reach.paths()
					.stream()
					.anyMatch((path) -> path.chance() >= reach.best() / 2 && !path.leadsThroughAny(lost.people));
			});
			return List.copyOf(concerned);
		}

		/** Whether no path is left without the one person, however long. */
		boolean isBehind(Lost lost, int number) {
			if (this.patience.isOver()) {
				this.stopped.set(true);
				return false;
			}
			int target = this.reaches.get(number).target().person();
			return dominators().isBehind(target, (int) lost.name)
					|| !this.question.filters().equals(Filters.NONE) && isCutOff(lost, number);
		}

		private synchronized Dominators dominators() {
			if (this.dominators == null) {
				this.dominators = new Dominators(this.network, this.question.applicant());
			}
			return this.dominators;
		}

		private @Nullable Listed listed(int reach) {
			if (!(this.reaches.get(reach).answer() instanceof Answer.Found found)) {
				return null;
			}
			Question list = this.question.withPaths(LossTest.this.listed)
				.withMaxTies(found.ties())
				.withPerIntroducer(Question.ANY_NUMBER);
			IntroductionSearch.AllPaths all = ask(list, reach);
			List<Path> paths = all.paths().get(0);
			return new Listed(found.ties(), paths, paths.size() < LossTest.this.listed && !all.stoppedEarly());
		}

		private IntroductionSearch.AllPaths ask(Question asked, int reach) {
			int[] target = { this.reaches.get(reach).target().person() };
			return LossTest.this.search.findAll(this.network, asked, target, this.patience);
		}

		private @Nullable Effect effect(Lost lost, int number, Cut cut) {
			Reach reach = this.reaches.get(number);
			double after = after(lost, number);
			if (Double.isNaN(after)) {
				this.stopped.set(true);
				return null;
			}
			if (after >= reach.best() / 2) {
				return null;
			}
			return new Effect(reach.target(), reach.best(), after, after == 0 && cut.isCutOff(lost, number));
		}

		/** The best path's chance then; NaN where that was not found out. */
		private double after(Lost lost, int number) {
			Listed list = this.listed[number];
			if (list != null && list.ties == this.question.widenTo()) {
				for (Path path : list.paths) {
					if (!path.leadsThroughAny(lost.people)) {
						return path.chance();
					}
				}
				if (list.isComplete) {
					return 0;
				}
			}
			else if (list != null && list.fills(this.question, lost.people)) {
				return list.paths.stream()
					.filter((path) -> !path.leadsThroughAny(lost.people))
					.findFirst()
					.orElseThrow()
					.chance();
			}
			Question without = without(lost);
			IntroductionSearch.AllPaths found = ask((without.maxTies() == without.widenTo())
					? without.withPaths(1).withPerIntroducer(Question.ANY_NUMBER) : without, number);
			List<Path> paths = found.paths().get(0);
			if (paths.isEmpty()) {
				return found.stoppedEarly() ? Double.NaN : 0;
			}
			return paths.get(0).chance();
		}

		private Question without(Lost lost) {
			Filters filters = this.question.filters();
			Set<Integer> leftOut = lost.people;
			if (!filters.leftOut().isEmpty()) {
				leftOut = new HashSet<>(filters.leftOut());
				leftOut.addAll(lost.people);
			}
			return this.question.withFilters(filters.withLeftOut(leftOut));
		}

		/** Whether no path is left, however long. */
		boolean isCutOff(Lost lost, int number) {
			if (this.question.maxTies() == Question.ANY_TIES) {
				return true;
			}
			Question without = without(lost).withPaths(1)
				.withMaxTies(Question.ANY_TIES)
				.withPerIntroducer(Question.ANY_NUMBER);
			Filters filters = without.filters();
			boolean isOver;
			boolean none;
			if (filters.leastChance() == 0 && filters.through() == null) {
				none = LossTest.this.disjoint.count(this.network, without.applicant(),
						this.reaches.get(number).target().person(), filters, 1, this.patience) == 0;
				isOver = none && this.patience.isOver();
			}
			else {
				IntroductionSearch.AllPaths found = ask(without, number);
				none = found.paths().get(0).isEmpty();
				isOver = none && found.stoppedEarly();
			}
			if (isOver) {
				this.stopped.set(true);
			}
			return none && !isOver;
		}

	}

	/**
	 * The likeliest paths of a target.
	 *
	 * @param ties the most ties that they may have: as many as its answer needed
	 * @param isComplete whether there are no more
	 */
	private record Listed(int ties, List<Path> paths, boolean isComplete) {

		/**
		 * Whether enough of them avoid these people to answer the question, so that it
		 * would not be asked with more ties.
		 */
		boolean fills(Question question, Set<Integer> people) {
			Map<Integer, Integer> byIntroducer = new HashMap<>();
			int count = 0;
			for (Path path : this.paths) {
				if (!path.leadsThroughAny(people) && (path.ties() == 1
						|| byIntroducer.merge(path.people()[1], 1, Integer::sum) <= question.perIntroducer())) {
					count++;
				}
			}
			return count >= question.paths();
		}

	}

}
