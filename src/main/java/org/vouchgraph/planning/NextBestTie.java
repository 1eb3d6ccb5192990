package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

import org.vouchgraph.coverage.Reach;
import org.vouchgraph.coverage.Target;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.planning.TiePlan.Effect;
import org.vouchgraph.planning.TiePlan.Step;

/**
 * Which actions to take within some hours, so that the targets come nearest.
 * <p>
 * <b>Definition.</b> Each action comes about or not, and if so, each of its attempts
 * makes a tie or not, all independently. Let M(S) be the chance of the likeliest new way
 * to a target T, of weight w and reached with the chance b now, after the actions S: the
 * largest t · r(x) over the ties made ({@link WorthKnowing}). The gain of S is the
 * expected reachable weight that it adds, and the weak spots that it closes: F(S) = Σ w ·
 * (E[max(b, M(S))] − b) + closing · Σ w · P(M(S) ≥ enough), the second sum over the
 * targets with b &lt; enough. Sought is S of the largest F within the budget. The best
 * chance counts, not that of several ways together. It is taken that how likely an action
 * works has nothing to do with whether the ways of now work, which is too kind to an
 * action that begins with the same introducer.
 * <p>
 * <b>Method and guarantee.</b> With G(v) = P(M(S) &lt; v), a product over the actions,
 * E[max(b, M)] − b is the area of 1 − G between b and 1, so an action a adds the area of
 * G(v) · (1 − Gₐ(v)): never negative, and the less the more was chosen before. F is
 * monotone and submodular, exactly, because every tie made is the applicant's own and a
 * path has one of these only; of ties between others it would not be true. Two greedy
 * choices, by gain for each hour and by gain, each passing over what no longer fits; the
 * better of the two has at least ½ (1 − 1/e), 31 %, of the best possible. With more hours
 * than all actions take, and only their number limited, the second alone has 1 − 1/e, 63
 * %. Both limits at once have no such guarantee. What holds always is the bound given:
 * the gain, and what the remaining actions would add filled in by gain for each hour up
 * to the budget, the last in part. Gains are worked out lazily: what an action added to
 * fewer is never less than what it adds to more.
 * <p>
 * <b>Sources.</b> G. L. Nemhauser, L. A. Wolsey, M. L. Fisher: An analysis of
 * approximations for maximizing submodular set functions, 1978, doi:10.1007/BF01588971;
 * J. Leskovec et al.: Cost-effective outbreak detection in networks (CELF), 2007,
 * doi:10.1145/1281192.1281239, for laziness, costs and the bound.
 * <p>
 * <b>Time and space.</b> One search from each target, then O(targets that it leads to) to
 * work out an action once; at worst as many as actions times steps, in practice little
 * more than each once.
 * <p>
 * <b>Empty, disconnected, unknown.</b> Without actions, targets, or anything to gain, an
 * empty plan. An attempt at the applicant, or at somebody whom the network does not have,
 * is an {@link InvalidRequest}. Out of time, what was found until then, and it is said.
 * <p>
 * The same actions have the same plan; equal gains go by the number of the action. Safe
 * for use by several threads.
 */
public final class NextBestTie {

	/** Less than that is rounding. */
	private static final double NOTHING = 1e-12;

	/**
	 * The plan.
	 * @param worth of the network and the targets
	 */
	public TiePlan plan(WorthKnowing worth, List<Action> actions, TieOptions options, Patience patience) {
		Network network = worth.network();
		Set<Integer> people = new HashSet<>();
		double highest = 0;
		for (Action action : actions) {
			for (Attempt attempt : action.attempts()) {
				if (attempt.person() < 0 || attempt.person() >= network.size()) {
					throw new InvalidRequest(
							"attempt: person " + attempt.person() + " is not in [0.." + network.size() + ")");
				}
				people.add(attempt.person());
				highest = Math.max(highest, attempt.tie());
			}
		}
		if (people.isEmpty()) {
			return new TiePlan(List.of(), 0, 0, List.of(), 0, worth.stoppedEarly());
		}
		int[] distinct = people.stream().mapToInt(Integer::intValue).sorted().toArray();
		Run run = new Run(worth, worth.rests(distinct, highest, patience), distinct, actions, options);
		return run.plan(patience);
	}

	/** What one action does at one target. */
	private record Part(int target, Likelihood likelihood) {
	}

	/** One question. */
	private static final class Run {

		private final WorthKnowing worth;

		private final List<Action> actions;

		private final TieOptions options;

		private final List<List<Part>> parts = new ArrayList<>();

		private final double[] alone;

		private int evaluations;

		private boolean stopped;

		Run(WorthKnowing worth, WorthKnowing.Rests rests, int[] people, List<Action> actions, TieOptions options) {
			this.worth = worth;
			this.actions = actions;
			this.options = options;
			for (Action action : actions) {
				this.parts.add(parts(action, rests, people));
			}
			Chosen none = new Chosen();
			this.alone = new double[actions.size()];
			for (int i = 0; i < this.alone.length; i++) {
				this.alone[i] = gain(none, i);
			}
		}

		private List<Part> parts(Action action, WorthKnowing.Rests rests, int[] people) {
			Map<Integer, List<double[]>> byTarget = new TreeMap<>();
			for (Attempt attempt : action.attempts()) {
				int person = Arrays.binarySearch(people, attempt.person());
				for (int i = 0; i < rests.count(person); i++) {
					int target = rests.target(person, i);
					double value = attempt.tie() * rests.chance(person, i);
					if (value > this.worth.now(reach(target)) && value >= this.worth.leastWay()) {
						byTarget.computeIfAbsent(target, (any) -> new ArrayList<>())
							.add(new double[] { value, attempt.works() });
					}
				}
			}
			List<Part> parts = new ArrayList<>();
			byTarget.forEach((target, ways) -> parts.add(new Part(target, likelihood(action.works(), ways))));
			return parts;
		}

		/** Of the best of these ways, each a value and how likely it comes about. */
		private static Likelihood likelihood(double works, List<double[]> ways) {
			ways.sort(Comparator.comparingDouble((double[] way) -> way[0]));
			double[] values = new double[ways.size()];
			double[] below = new double[ways.size()];
			double none = 1;
			for (int i = ways.size() - 1; i >= 0; i--) {
				none *= 1 - ways.get(i)[1];
				values[i] = ways.get(i)[0];
				below[i] = 1 - works + works * none;
			}
			return new Likelihood(values, below);
		}

		private Reach reach(int target) {
			return this.worth.reaches().get(target);
		}

		TiePlan plan(Patience patience) {
			Chosen byRate = greedy(true, patience);
			Chosen byGain = greedy(false, patience);
			Chosen better = (byGain.gain > byRate.gain) ? byGain : byRate;
			List<Step> steps = new ArrayList<>();
			Chosen sofar = new Chosen();
			for (int action : better.actions) {
				steps.add(step(sofar, action));
				sofar.add(action, gain(sofar, action));
			}
			List<Step> rest = new ArrayList<>();
			for (int action = 0; action < this.actions.size(); action++) {
				if (!better.actions.contains(action) && gain(better, action) > NOTHING) {
					rest.add(step(better, action));
				}
			}
			rest.sort(Comparator.comparingDouble((Step step) -> -step.gain() / effort(step.action()))
				.thenComparingInt(Step::action));
			double bound = Math.min(bound(new Chosen()), bound(better));
			return new TiePlan(steps, better.gain, Math.max(bound, better.gain), rest, this.evaluations,
					this.stopped || this.worth.stoppedEarly());
		}

		private double effort(int action) {
			return this.actions.get(action).effort();
		}

		private record Candidate(int action, double gain, double key, int after) {
		}

		private Chosen greedy(boolean byRate, Patience patience) {
			Chosen chosen = new Chosen();
			PriorityQueue<Candidate> queue = new PriorityQueue<>(
					Comparator.comparingDouble((Candidate one) -> -one.key).thenComparingInt(Candidate::action));
			for (int action = 0; action < this.alone.length; action++) {
				queue.add(candidate(action, this.alone[action], byRate, 0));
			}
			while (!queue.isEmpty() && chosen.actions.size() < this.options.most()) {
				if (patience.isOver()) {
					this.stopped = true;
					break;
				}
				Candidate best = queue.poll();
				if (chosen.effort + effort(best.action) > this.options.budget() || best.gain <= NOTHING) {
					continue;
				}
				if (best.after == chosen.actions.size()) {
					chosen.add(best.action, best.gain);
				}
				else {
					queue.add(candidate(best.action, gain(chosen, best.action), byRate, chosen.actions.size()));
				}
			}
			return chosen;
		}

		private Candidate candidate(int action, double gain, boolean byRate, int after) {
			return new Candidate(action, gain, byRate ? gain / effort(action) : gain, after);
		}

		/** What an action adds to those chosen. */
		private double gain(Chosen chosen, int action) {
			this.evaluations++;
			double gain = 0;
			for (Part part : this.parts.get(action)) {
				Target target = reach(part.target).target();
				gain += target.weight() * (chosen.at(part.target).growth(part.likelihood, now(part.target))
						+ this.options.closing() * closed(chosen, part));
			}
			return gain;
		}

		private double now(int target) {
			return this.worth.now(reach(target));
		}

		/** By how much likelier a target becomes that is reached well enough. */
		private double closed(Chosen chosen, Part part) {
			double enough = this.options.enough();
			return (now(part.target) >= enough) ? 0
					: chosen.at(part.target).below(enough) * (1 - part.likelihood.below(enough));
		}

		private Step step(Chosen chosen, int action) {
			List<Effect> effects = new ArrayList<>();
			for (Part part : this.parts.get(action)) {
				Likelihood before = chosen.at(part.target);
				double mean = before.mean(now(part.target));
				double growth = before.growth(part.likelihood, now(part.target));
				if (growth > NOTHING) {
					effects.add(new Effect(reach(part.target).target(), mean, mean + growth, closed(chosen, part)));
				}
			}
			effects.sort(Comparator
				.comparingDouble((Effect effect) -> -effect.target().weight()
						* (effect.after() - effect.before() + this.options.closing() * effect.closed()))
				.thenComparingLong((effect) -> this.worth.network().key(effect.target().person())));
			return new Step(action, gain(chosen, action), this.alone[action], effects);
		}

		/** No choice within the budget gains more: what was chosen counts for nothing. */
		private double bound(Chosen chosen) {
			List<Candidate> all = new ArrayList<>();
			for (int action = 0; action < this.actions.size(); action++) {
				if (!chosen.actions.contains(action) && effort(action) <= this.options.budget()) {
					all.add(candidate(action, gain(chosen, action), true, 0));
				}
			}
			all.sort(Comparator.comparingDouble((Candidate one) -> -one.key));
			double left = this.options.budget();
			double bound = chosen.gain;
			for (Candidate one : all) {
				double part = Math.min(1, left / effort(one.action));
				bound += part * one.gain;
				left -= part * effort(one.action);
				if (left <= 0) {
					break;
				}
			}
			return bound;
		}

		/** Actions that were chosen, and what comes of them at each target. */
		private final class Chosen {

			private final List<Integer> actions = new ArrayList<>();

			private final Map<Integer, Likelihood> likelihoods = new HashMap<>();

			private double gain;

			private double effort;

			Likelihood at(int target) {
				return this.likelihoods.getOrDefault(target, Likelihood.NOTHING);
			}

			void add(int action, double adds) {
				this.actions.add(action);
				this.gain += adds;
				this.effort += effort(action);
				for (Part part : Run.this.parts.get(action)) {
					this.likelihoods.merge(part.target, part.likelihood, Likelihood::and);
				}
			}

		}

	}

}
