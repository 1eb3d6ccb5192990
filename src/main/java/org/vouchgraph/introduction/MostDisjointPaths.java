package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * How many ways lead to the target that share nobody, however long, and the fewest people
 * whose loss would cut the applicant off.
 * <p>
 * <b>Definition.</b> A set of paths from applicant to target, as large as possible, no
 * two with anybody in common but the two; and a set of other people, as small as
 * possible, of whom every path but the direct tie has one. By Menger's theorem there are
 * as many of these as of those. The direct tie, which no loss of people cuts, is counted
 * as a path of its own, and the theorem holds for the rest. Paths are added one by one
 * along augmenting paths of a flow in which each person carries one unit; each is found
 * by breadth-first search from both ends, and the search that fails leaves the cut at the
 * end that it exhausted.
 * <p>
 * <b>Sources.</b> K. Menger: Zur allgemeinen Kurventheorie, 1927,
 * doi:10.4064/fm-10-1-96-115; L. R. Ford, D. R. Fulkerson: Maximal flow through a
 * network, 1956, doi:10.4153/CJM-1956-045-5.
 * <p>
 * <b>Time and space.</b> O(paths · arcs) at worst; each search touches two neighbourhoods
 * that grow until they meet, and the last one usually only the people around one end.
 * Space for what was touched, no copy of the network.
 * <p>
 * <b>No path.</b> No paths and nobody to lose, also where applicant and target are the
 * same. An index that the network does not have is an {@link InvalidRequest}.
 * <p>
 * The same question on the same network has the same answer. Safe for use by several
 * threads.
 */
public final class MostDisjointPaths {

	/**
	 * The largest set of paths, and the smallest set of people, under the filter.
	 * @param filter without a least chance and anybody to lead through, which would be
	 * another problem
	 */
	public DisjointPaths find(Network network, int applicant, int target, Filters filter) {
		DisjointFlow flow = new DisjointFlow(network, applicant, target, filter);
		if (applicant == target) {
			return new DisjointPaths(List.of(), false, List.of());
		}
		Search search = new Search(flow);
		while (search.meet()) {
			flow.add(search.path());
			search = new Search(flow);
		}
		List<Path> paths = new ArrayList<>(flow.paths());
		boolean direct = flow.direct() >= 0;
		if (direct) {
			paths.add(flow.path(applicant, target));
			paths.sort(Path.LIKELIEST);
		}
		return new DisjointPaths(paths, direct, search.cut());
	}

	/**
	 * How many paths there are in the largest set, counted up to so many: where less than
	 * that is asked, the searches that take longest are left away.
	 * @param filter without a least chance and anybody to lead through
	 * @param most at which to stop counting, at least 1
	 * @return at most that; fewer than there are only if patience is over
	 */
	public int count(Network network, int applicant, int target, Filters filter, int most, Patience patience) {
		if (most < 1) {
			throw new InvalidRequest("ways to count " + most + " are not at least 1");
		}
		DisjointFlow flow = new DisjointFlow(network, applicant, target, filter);
		if (applicant == target) {
			return 0;
		}
		int count = (flow.direct() >= 0) ? 1 : 0;
		while (count < most && !patience.isOver()) {
			Search search = new Search(flow);
			if (!search.meet()) {
				break;
			}
			flow.add(search.path());
			count++;
		}
		return count;
	}

	/** One search from both ends. */
	private static final class Search {

		private final DisjointFlow flow;

		private final Side forward;

		private final Side backward;

		private int meeting = -1;

		Search(DisjointFlow flow) {
			this.flow = flow;
			this.forward = new Side(flow.applicant);
			this.backward = new Side(flow.target);
		}

		boolean meet() {
			while (this.meeting < 0 && !this.forward.isExhausted() && !this.backward.isExhausted()) {
				if (weight(this.forward, this.flow.out) <= weight(this.backward, this.flow.in)) {
					for (int end = this.forward.slots.count(); this.forward.done < end && this.meeting < 0;) {
						goOn(this.forward.done++);
					}
				}
				else {
					for (int end = this.backward.slots.count(); this.backward.done < end && this.meeting < 0;) {
						goBack(this.backward.done++);
					}
				}
			}
			return this.meeting >= 0;
		}

		/** How many arcs there are to look at in the next round. */
		private long weight(Side side, Network rows) {
			long weight = 0;
			for (int slot = side.done; slot < side.slots.count(); slot++) {
				weight += 1 + rows.degree(DisjointFlow.person(side.slots.key(slot)));
			}
			return weight;
		}

		private void goOn(int slot) {
			int state = this.forward.slots.key(slot);
			int person = DisjointFlow.person(state);
			if (this.flow.goesBack(state)) {
				int before = this.flow.before(person);
				if (before != this.flow.applicant) {
					reach(this.flow.out(before), slot, this.forward, this.backward);
				}
				return;
			}
			Network rows = this.flow.out;
			for (int arc = rows.firstArc(person); arc < rows.endArc(person) && this.meeting < 0; arc++) {
				int to = rows.head(arc);
				boolean direct = person == this.flow.applicant && to == this.flow.target;
				if (to != this.flow.applicant && !direct && this.flow.allows(rows, arc, to)) {
					reach(DisjointFlow.in(to), slot, this.forward, this.backward);
				}
			}
			if (!this.flow.isFree(person)) {
				reach(DisjointFlow.in(person), slot, this.forward, this.backward);
			}
		}

		private void goBack(int slot) {
			int state = this.backward.slots.key(slot);
			int person = DisjointFlow.person(state);
			if (!this.flow.isFree(person) && !this.flow.goesBack(state)) {
				int after = this.flow.after(person);
				if (after != this.flow.target) {
					reach(DisjointFlow.in(after), slot, this.backward, this.forward);
				}
				return;
			}
			Network rows = this.flow.in;
			for (int arc = rows.firstArc(person); arc < rows.endArc(person) && this.meeting < 0; arc++) {
				int from = rows.head(arc);
				boolean direct = person == this.flow.target && from == this.flow.applicant;
				if (from != this.flow.target && !direct && this.flow.allows(rows, arc, from)) {
					reach(this.flow.out(from), slot, this.backward, this.forward);
				}
			}
			if (!this.flow.isFree(person)) {
				reach(this.flow.out(person), slot, this.backward, this.forward);
			}
		}

		private void reach(int state, int from, Side side, Side other) {
			if (this.meeting < 0 && side.reach(state, from) && other.slots.find(state) >= 0) {
				this.meeting = state;
			}
		}

		int[] path() {
			return DisjointFlow.joined(this.forward.wayBack(this.meeting), this.backward.wayBack(this.meeting));
		}

		/**
		 * Of a search that failed: who arrives at the exhausted side, and cannot leave.
		 */
		List<Integer> cut() {
			List<Integer> cut = new ArrayList<>();
			for (int person : this.flow.touched()) {
				if (!this.flow.isFree(person)) {
					int in = DisjointFlow.in(person);
					int out = this.flow.out(person);
					boolean between = this.forward.isExhausted()
							? this.forward.slots.find(in) >= 0 && this.forward.slots.find(out) < 0
							: this.backward.slots.find(out) >= 0 && this.backward.slots.find(in) < 0;
					if (between) {
						cut.add(person);
					}
				}
			}
			Collections.sort(cut);
			return cut;
		}

	}

	/** The states that one end has reached, in the order in which it did. */
	private static final class Side {

		final Slots slots = new Slots();

		/** How many of them were looked at. */
		int done;

		private int[] from = new int[this.slots.capacity()];

		Side(int end) {
			reach(DisjointFlow.in(end), -1);
		}

		boolean isExhausted() {
			return this.done == this.slots.count();
		}

		/** Whether the state is new. */
		boolean reach(int state, int from) {
			int count = this.slots.count();
			int slot = this.slots.add(state);
			if (slot < count) {
				return false;
			}
			if (this.from.length < this.slots.capacity()) {
				this.from = Arrays.copyOf(this.from, this.slots.capacity());
			}
			this.from[slot] = from;
			return true;
		}

		/** From the state back to the end. */
		int[] wayBack(int state) {
			return this.slots.wayBack(state, this.from);
		}

	}

}
