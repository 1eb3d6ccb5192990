package org.vouchgraph.structure;

import java.util.Arrays;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * Who stands between an applicant and others: the dominator tree.
 * <p>
 * <b>Definition.</b> A person d other than v <em>dominates</em> v if every path along
 * arcs from the applicant to v leads through d; v is then <em>behind</em> d. The
 * dominators of v are in a line, the last of them is the immediate one, and a person is
 * in the tree below her immediate dominator. In the numbers of a depth-first walk, with
 * semi(w) the smallest number v from which w is reached by a path of greater numbers in
 * between, the immediate dominator of w is the nearest common ancestor of its parent and
 * semi(w) in the tree made so far. Where every tie is the same in both directions, it is
 * the top of the block of w, which the walk alone tells.
 * <p>
 * <b>Sources.</b> T. Lengauer, R. E. Tarjan: A fast algorithm for finding dominators in a
 * flowgraph, 1979, doi:10.1145/357062.357071; in the form "Semi-NCA" of L. Georgiadis, R.
 * E. Tarjan, R. F. Werneck: Finding dominators in practice, 2006, doi:10.7155/jgaa.00119.
 * <p>
 * <b>Time and space.</b> O(people + arcs) where ties are the same in both directions;
 * else O(arcs · log people) for the semidominators, and at most the depth of the tree for
 * each person after that (on real networks a few steps, at worst O(people²) in all).
 * Without recursion; about 36 bytes a person while it is kept, and
 * {@link Network#reversed()}.
 * <p>
 * <b>Empty, disconnected, unknown.</b> Who is not reached has no dominator and is behind
 * nobody; an applicant without ties reaches only herself. A person out of range is an
 * {@link InvalidRequest}.
 * <p>
 * Immutable; safe for use by several threads.
 */
public final class Dominators {

	private final DepthFirst walk;

	/** By number; smaller than it, -1 for the applicant. */
	private final int[] dominator;

	/** How many people are in the subtree of the dominator tree, by number. */
	private final int[] size;

	/** The place in an order in which subtrees of the dominator tree are ranges. */
	private final int[] place;

	/**
	 * Looks from the applicant.
	 * @param applicant index in the network
	 */
	public Dominators(Network network, int applicant) {
		if (applicant < 0 || applicant >= network.size()) {
			throw new InvalidRequest("applicant: person " + applicant + " is not in [0.." + network.size() + ")");
		}
		this.walk = DepthFirst.reached(network, applicant);
		this.dominator = (network.reversed() == network) ? byBlocks(this.walk) : bySemidominators(this.walk, network);
		int count = this.walk.count;
		this.size = new int[count];
		Arrays.fill(this.size, 1);
		for (int number = count - 1; number > 0; number--) {
			this.size[this.dominator[number]] += this.size[number];
		}
		this.place = new int[count];
		int[] next = new int[count];
		next[0] = 1;
		for (int number = 1; number < count; number++) {
			int above = this.dominator[number];
			this.place[number] = next[above];
			next[number] = next[above] + 1;
			next[above] += this.size[number];
		}
	}

	private static int[] byBlocks(DepthFirst walk) {
		int[] dominator = new int[walk.count];
		dominator[0] = -1;
		for (int number = 1; number < walk.count; number++) {
			int parent = walk.parent[number];
			dominator[number] = (walk.low[number] >= parent) ? parent : dominator[parent];
		}
		return dominator;
	}

	private static int[] bySemidominators(DepthFirst walk, Network network) {
		Network turned = network.reversed();
		int[] semi = Arrays.copyOf(walk.parent, walk.count);
		Least least = new Least(walk);
		for (int number = walk.count - 1; number > 0; number--) {
			int person = walk.person[number];
			int smallest = semi[number];
			for (int arc = turned.firstArc(person); arc < turned.endArc(person); arc++) {
				int from = walk.number[turned.head(arc)];
				if (from > number) {
					smallest = Math.min(smallest, least.above(from, number));
				}
				else if (from >= 0) {
					smallest = Math.min(smallest, from);
				}
			}
			semi[number] = smallest;
			least.of[number] = smallest;
		}
		int[] dominator = new int[walk.count];
		dominator[0] = -1;
		for (int number = 1; number < walk.count; number++) {
			int above = walk.parent[number];
			while (above > semi[number]) {
				above = dominator[above];
			}
			dominator[number] = above;
		}
		return dominator;
	}

	/** How many people the applicant reaches, herself counted. */
	public int reached() {
		return this.walk.count;
	}

	/** Whether the applicant reaches the person; true for herself. */
	public boolean isReached(int person) {
		return number(person) >= 0;
	}

	/**
	 * The immediate dominator: of those through whom every path to the person leads, the
	 * last.
	 * @return the applicant where nobody else does; -1 for the applicant herself, and for
	 * whom she does not reach
	 */
	public int dominator(int person) {
		int number = number(person);
		return (number <= 0) ? -1 : this.walk.person[this.dominator[number]];
	}

	/**
	 * The people through whom every path to the person leads, neither she nor the
	 * applicant among them.
	 * @return in the order in which they are passed
	 */
	public int[] between(int person) {
		int[] between = new int[8];
		int at = between.length;
		int number = number(person);
		if (number > 0) {
			for (int above = this.dominator[number]; above > 0; above = this.dominator[above]) {
				if (at == 0) {
					at = between.length;
					int[] longer = new int[2 * at];
					System.arraycopy(between, 0, longer, at, at);
					between = longer;
				}
				between[--at] = this.walk.person[above];
			}
		}
		return Arrays.copyOfRange(between, at, between.length);
	}

	/** How many people the applicant loses with this person, herself not counted. */
	public int behind(int person) {
		int number = number(person);
		return (number < 0) ? 0 : this.size[number] - 1;
	}

	/** Whether every path from the applicant to somebody leads through this person. */
	public boolean isBehind(int somebody, int person) {
		int to = number(somebody);
		int by = number(person);
		return to >= 0 && by >= 0 && this.place[to] > this.place[by] && this.place[to] < this.place[by] + this.size[by];
	}

	/** Which of the targets are behind this person, in their order. */
	public int[] behind(int person, int[] targets) {
		return Arrays.stream(targets).filter((target) -> isBehind(target, person)).toArray();
	}

	/**
	 * How many of the targets are behind each person, for everybody at once. O(people +
	 * targets).
	 * @return by index in the network; a target that stands twice counts twice
	 */
	public int[] countBehind(int[] targets) {
		int[] within = new int[this.walk.count];
		for (int target : targets) {
			int number = number(target);
			if (number > 0) {
				within[this.dominator[number]]++;
			}
		}
		int[] counts = new int[this.walk.number.length];
		for (int number = this.walk.count - 1; number >= 0; number--) {
			counts[this.walk.person[number]] = within[number];
			if (number > 0) {
				within[this.dominator[number]] += within[number];
			}
		}
		return counts;
	}

	private int number(int person) {
		if (person < 0 || person >= this.walk.number.length) {
			throw new InvalidRequest("person " + person + " is not in [0.." + this.walk.number.length + ")");
		}
		return this.walk.number[person];
	}

	/** The least semidominator on a way up the tree, with ways made shorter when used. */
	private static final class Least {

		/** The least on the way up to where it was cut short. */
		final int[] of;

		private final int[] above;

		private final int[] way;

		Least(DepthFirst walk) {
			this.of = new int[walk.count];
			this.above = Arrays.copyOf(walk.parent, walk.count);
			this.way = new int[walk.count];
		}

		/** On the way from a number up to, and without, the first not above the limit. */
		int above(int from, int limit) {
			int length = 0;
			int at = from;
			while (this.above[at] > limit) {
				this.way[length++] = at;
				at = this.above[at];
			}
			while (length > 0) {
				int below = this.way[--length];
				this.of[below] = Math.min(this.of[below], this.of[at]);
				this.above[below] = this.above[at];
				at = below;
			}
			return this.of[from];
		}

	}

}
