package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.vouchgraph.introduction.Patience;
import org.vouchgraph.network.InvalidRequest;

/**
 * Which meetings to go to, so that as much as possible of what one wants to reach comes
 * near.
 * <p>
 * <b>Definition.</b> A meeting m brings the target T, of weight w, near with the chance
 * n(m, T), independently of other meetings. Sought is the set S of at most k meetings
 * that together cost no more than there is, with the largest Σ w · (1 − Π (1 − n(m, T))):
 * weighted maximum coverage, where n is 0 or 1. Of equal sets the cheaper, then the one
 * of fewer meetings, then that with the smaller numbers.
 * <p>
 * <b>Method and guarantee.</b> Branch and bound: what meetings add to those chosen is
 * never less than what they add to more, so the k best additions bound every completion,
 * and so does the money left, filled by addition for each unit of it with the last in
 * part. It begins with the better of two greedy choices, by addition and by addition for
 * the money. Where it looked at all that was needed, the answer is exact. After so many
 * steps, or out of time, the best found is given, which is no worse than the better
 * greedy choice (at least 1 − 1/e of the best without a limit on money, at least ½ (1 −
 * 1/e) with that limit alone), together with a bound.
 * <p>
 * <b>Sources.</b> G. L. Nemhauser, L. A. Wolsey, M. L. Fisher, 1978,
 * doi:10.1007/BF01588971; S. Khuller, A. Moss, J. Naor: The budgeted maximum coverage
 * problem, 1999, doi:10.1016/S0020-0190(99)00031-9.
 * <p>
 * <b>Time and space.</b> O(meetings · targets) a step; at most {@value #DEFAULT_STEPS}
 * steps. Space O(k · targets).
 * <p>
 * <b>Empty, disconnected, unknown.</b> A meeting that brings nobody near is never chosen;
 * without others the choice is empty and exact. A weight that is not above 0, a limit
 * below 0, and a target's number out of range are an {@link InvalidRequest}.
 * <p>
 * The same meetings have the same choice. Safe for use by several threads.
 */
public final class MeetingChooser {

	/** How many partial choices are looked at. */
	public static final int DEFAULT_STEPS = 200_000;

	private static final double ROUNDING = 1e-9;

	private final int steps;

	public MeetingChooser() {
		this(DEFAULT_STEPS);
	}

	/**
	 * With another limit.
	 * @param steps how many partial choices may be looked at; 0 for the greedy choice
	 */
	public MeetingChooser(int steps) {
		if (steps < 0) {
			throw new InvalidRequest("steps " + steps + " is not in [0.." + Integer.MAX_VALUE + "]");
		}
		this.steps = steps;
	}

	/**
	 * The choice.
	 * @param weights of the targets, greater than 0
	 * @param most how many meetings at most, at least 0
	 * @param money that there is, at least 0
	 */
	public MeetingChoice choose(List<MeetingCandidate> meetings, double[] weights, int most, long money,
			Patience patience) {
		if (most < 0) {
			throw new InvalidRequest("meetings " + most + " is not at least 0");
		}
		if (money < 0) {
			throw new InvalidRequest("money " + money + " is not at least 0");
		}
		for (double weight : weights) {
			if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
				throw new InvalidRequest("weight " + weight + " is not greater than 0 and finite");
			}
		}
		for (MeetingCandidate meeting : meetings) {
			for (int target : meeting.near().keySet()) {
				if (target < 0 || target >= weights.length) {
					throw new InvalidRequest("target " + target + " is not in [0.." + weights.length + ")");
				}
			}
		}
		return new Run(meetings, weights, most, money, patience).choice();
	}

	/** Some meetings and what they bring. */
	private record Chosen(List<Integer> meetings, double value, long cost) {

		private static final Chosen NONE = new Chosen(List.of(), 0, 0);

		Chosen with(int meeting, double adds, long costs) {
			List<Integer> more = new ArrayList<>(this.meetings);
			more.add(meeting);
			more.sort(Comparator.naturalOrder());
			return new Chosen(more, this.value + adds, this.cost + costs);
		}

		boolean isBetterThan(Chosen other) {
			if (Math.abs(this.value - other.value) > ROUNDING) {
				return this.value > other.value;
			}
			if (this.cost != other.cost) {
				return this.cost < other.cost;
			}
			if (this.meetings.size() != other.meetings.size()) {
				return this.meetings.size() < other.meetings.size();
			}
			for (int i = 0; i < this.meetings.size(); i++) {
				int difference = this.meetings.get(i) - other.meetings.get(i);
				if (difference != 0) {
					return difference < 0;
				}
			}
			return false;
		}

	}

	private final class Run {

		private final double[] weights;

		private final int most;

		private final long money;

		private final Patience patience;

		private final long[] costs;

		private final int[][] targets;

		private final double[][] near;

		private Chosen best;

		private int left;

		private double bound;

		Run(List<MeetingCandidate> meetings, double[] weights, int most, long money, Patience patience) {
			this.weights = weights;
			this.most = most;
			this.money = money;
			this.patience = patience;
			this.costs = meetings.stream().mapToLong(MeetingCandidate::cost).toArray();
			this.targets = meetings.stream()
				.map((meeting) -> meeting.near().keySet().stream().mapToInt(Integer::intValue).toArray())
				.toArray(int[][]::new);
			this.near = meetings.stream()
				.map((meeting) -> meeting.near().values().stream().mapToDouble(Double::doubleValue).toArray())
				.toArray(double[][]::new);
			this.left = MeetingChooser.this.steps;
			this.best = Chosen.NONE;
		}

		MeetingChoice choice() {
			// In this order, good choices come early and most others are cut off.
			List<Integer> all = IntStream.range(0, this.costs.length)
				.filter((meeting) -> this.costs[meeting] <= this.money && this.targets[meeting].length > 0)
				.boxed()
				.sorted(Comparator.comparingDouble((Integer meeting) -> -adds(everythingMissing(), meeting))
					.thenComparing(Comparator.naturalOrder()))
				.toList();
			greedy(all, false);
			greedy(all, true);
			branch(all, 0, Chosen.NONE, everythingMissing());
			boolean exact = this.bound <= this.best.value + ROUNDING;
			List<Double> losses = this.best.meetings.stream()
				.map((meeting) -> this.best.value - without(meeting))
				.toList();
			return new MeetingChoice(this.best.meetings, this.best.value, losses, exact ? this.best.value : this.bound,
					exact);
		}

		private double[] everythingMissing() {
			double[] missing = new double[this.weights.length];
			Arrays.fill(missing, 1);
			return missing;
		}

		/** What a meeting adds, given how likely each target is still missing. */
		private double adds(double[] missing, int meeting) {
			double adds = 0;
			for (int i = 0; i < this.targets[meeting].length; i++) {
				int target = this.targets[meeting][i];
				adds += this.weights[target] * missing[target] * this.near[meeting][i];
			}
			return adds;
		}

		private double[] after(double[] missing, int meeting) {
			double[] after = missing.clone();
			for (int i = 0; i < this.targets[meeting].length; i++) {
				after[this.targets[meeting][i]] *= 1 - this.near[meeting][i];
			}
			return after;
		}

		private double without(int left) {
			double value = 0;
			double[] missing = everythingMissing();
			for (int meeting : this.best.meetings) {
				if (meeting != left) {
					value += adds(missing, meeting);
					missing = after(missing, meeting);
				}
			}
			return value;
		}

		private void greedy(List<Integer> all, boolean byMoney) {
			Chosen chosen = Chosen.NONE;
			double[] missing = everythingMissing();
			while (chosen.meetings.size() < this.most) {
				int next = -1;
				double highest = 0;
				for (int meeting : all) {
					double adds = adds(missing, meeting);
					double key = byMoney ? adds / Math.max(1, this.costs[meeting]) : adds;
					if (!chosen.meetings.contains(meeting) && chosen.cost + this.costs[meeting] <= this.money
							&& adds > ROUNDING && key > highest) {
						next = meeting;
						highest = key;
					}
				}
				if (next < 0) {
					break;
				}
				chosen = chosen.with(next, adds(missing, next), this.costs[next]);
				missing = after(missing, next);
			}
			keep(chosen);
		}

		private void keep(Chosen chosen) {
			if (chosen.isBetterThan(this.best)) {
				this.best = chosen;
			}
		}

		private void branch(List<Integer> all, int from, Chosen chosen, double[] missing) {
			keep(chosen);
			if (from == all.size() || chosen.meetings.size() == this.most) {
				return;
			}
			double most = chosen.value + most(all, from, chosen, missing);
			if (most < this.best.value - ROUNDING) {
				return;
			}
			if (this.left <= 0 || this.patience.isOver()) {
				this.bound = Math.max(this.bound, most);
				return;
			}
			this.left--;
			int meeting = all.get(from);
			double adds = adds(missing, meeting);
			if (chosen.cost + this.costs[meeting] <= this.money && adds > 0) {
				branch(all, from + 1, chosen.with(meeting, adds, this.costs[meeting]), after(missing, meeting));
			}
			branch(all, from + 1, chosen, missing);
		}

		/** No completion adds more than that. */
		private double most(List<Integer> all, int from, Chosen chosen, double[] missing) {
			double[][] adds = IntStream.range(from, all.size())
				.filter((i) -> chosen.cost + this.costs[all.get(i)] <= this.money)
				.mapToObj((i) -> new double[] { adds(missing, all.get(i)), this.costs[all.get(i)] })
				.toArray(double[][]::new);
			double byCount = Arrays.stream(adds)
				.mapToDouble((one) -> -one[0])
				.sorted()
				.limit(this.most - chosen.meetings.size())
				.sum();
			Arrays.sort(adds, Comparator.comparingDouble((double[] one) -> -one[0] / Math.max(ROUNDING, one[1])));
			double money = this.money - chosen.cost;
			double byMoney = 0;
			for (double[] one : adds) {
				double part = (one[1] == 0) ? 1 : Math.min(1, money / one[1]);
				byMoney += part * one[0];
				money -= part * one[1];
			}
			return Math.min(-byCount, byMoney);
		}

	}

}
