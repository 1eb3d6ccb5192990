package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * The pair, or three or four, of paths that share nobody and most likely <em>all</em>
 * work, however long: for two letters by two people who do not know of each other, say.
 * <p>
 * <b>Definition.</b> Of the sets of m paths from applicant to target, no two with anybody
 * in common but the two, one of the least sum of −ln chance over all its ties, that is,
 * the greatest product of the chances of its paths. (The set with the greatest chance
 * that <em>at least one</em> works is another: {@link IndependentWays} finds that, within
 * a limit on ties. It rather has one very likely path and a poor one than two fair ones;
 * this here is the other way round.) Where fewer than m such paths exist, as many as
 * there are. The direct tie is a path. Paths are added one by one along shortest
 * augmenting paths, each found from both ends on costs made non-negative by potentials:
 * with d the distance from the applicant, e that to the target, D = d(target) and r + s =
 * D, the change of the potential of v is min(d(v), r) + max(s − e(v), 0), so that only
 * what either search settled changes against all others.
 * <p>
 * <b>Sources.</b> J. W. Suurballe: Disjoint paths in a network, 1974,
 * doi:10.1002/net.3230040204; J. W. Suurballe, R. E. Tarjan: A quick method for finding
 * shortest pairs of disjoint paths, 1984, doi:10.1002/net.3230140209.
 * <p>
 * <b>Time and space.</b> m searches of O(arcs touched · log of them); each touches two
 * neighbourhoods that grow until they meet. Space for what was touched, no copy of the
 * network.
 * <p>
 * <b>No path.</b> No paths and the chance 0, also where applicant and target are the
 * same. An index that the network does not have is an {@link InvalidRequest}.
 * <p>
 * The same question on the same network has the same answer. Safe for use by several
 * threads.
 */
public final class CheapestDisjointPaths {

	/** The most paths that can be asked for. */
	public static final int MOST = 4;

	/**
	 * The cheapest set of this many paths under the filter.
	 * @param filter without a least chance and anybody to lead through, which would be
	 * another problem
	 * @param paths in [1..{@value #MOST}]
	 */
	public JointPaths find(Network network, int applicant, int target, Filters filter, int paths) {
		if (paths < 1 || paths > MOST) {
			throw new InvalidRequest("paths " + paths + " is not in [1.." + MOST + "]");
		}
		DisjointFlow flow = new DisjointFlow(network, applicant, target, filter);
		List<Path> found = new ArrayList<>();
		if (applicant != target) {
			Potentials potentials = new Potentials();
			boolean direct = false;
			for (int path = 0; path < paths; path++) {
				Search search = new Search(flow, potentials, !direct && flow.direct() >= 0);
				int[] states = search.cheapest();
				if (states.length == 0) {
					break;
				}
				search.changePotentials();
				if (states.length == 2) {
					direct = true;
				}
				else {
					potentials.split(flow, states);
					flow.add(states);
				}
			}
			found.addAll(flow.paths());
			if (direct) {
				found.add(flow.path(applicant, target));
			}
			found.sort(Path.LIKELIEST);
		}
		double all = found.isEmpty() ? 0 : 1;
		for (Path path : found) {
			all *= path.chance();
		}
		return new JointPaths(found, all);
	}

	/** Of the states that a search settled; 0 for all others. */
	private static final class Potentials {

		private final Slots slots = new Slots();

		private double[] values = new double[this.slots.capacity()];

		double of(int state) {
			int slot = this.slots.find(state);
			return (slot < 0) ? 0 : this.values[slot];
		}

		void add(int state, double change) {
			int count = this.slots.count();
			int slot = this.slots.add(state);
			if (this.values.length < this.slots.capacity()) {
				this.values = Arrays.copyOf(this.values, this.slots.capacity());
			}
			this.values[slot] = (slot == count) ? change : this.values[slot] + change;
		}

		/** Who comes onto a way leaves with the potential that she had as one state. */
		void split(DisjointFlow flow, int[] states) {
			for (int state : states) {
				int person = DisjointFlow.person(state);
				if (flow.isFree(person)) {
					add(2 * person + 1, of(2 * person) - of(2 * person + 1));
				}
			}
		}

	}

	/** One search from both ends. */
	private static final class Search {

		private final DisjointFlow flow;

		private final Potentials potentials;

		private final boolean direct;

		private final Side forward;

		private final Side backward;

		private double best = Double.POSITIVE_INFINITY;

		private int meeting = -1;

		Search(DisjointFlow flow, Potentials potentials, boolean direct) {
			this.flow = flow;
			this.potentials = potentials;
			this.direct = direct;
			this.forward = new Side(DisjointFlow.in(flow.applicant), potentials);
			this.backward = new Side(DisjointFlow.in(flow.target), potentials);
		}

		/** The states of the cheapest augmenting path; none where there is none. */
		int[] cheapest() {
			while (this.forward.least() + this.backward.least() < this.best) {
				if (this.forward.open() <= this.backward.open()) {
					goOn(this.forward.settle());
				}
				else {
					goBack(this.backward.settle());
				}
			}
			if (this.meeting < 0) {
				return new int[0];
			}
			return DisjointFlow.joined(this.forward.wayBack(this.meeting), this.backward.wayBack(this.meeting));
		}

		private void goOn(int slot) {
			int state = this.forward.slots.key(slot);
			int person = DisjointFlow.person(state);
			if (this.flow.goesBack(state)) {
				int before = this.flow.before(person);
				if (before != this.flow.applicant) {
					int arc = this.flow.out.arc(before, person);
					onward(slot, this.flow.out(before), -this.flow.out.cost(arc));
				}
				return;
			}
			Network rows = this.flow.out;
			for (int arc = rows.firstArc(person); arc < rows.endArc(person); arc++) {
				int to = rows.head(arc);
				boolean closed = person == this.flow.applicant && to == this.flow.target && !this.direct;
				if (to != this.flow.applicant && !closed && this.flow.allows(rows, arc, to)) {
					onward(slot, DisjointFlow.in(to), rows.cost(arc));
				}
			}
			if (!this.flow.isFree(person)) {
				onward(slot, DisjointFlow.in(person), 0);
			}
		}

		private void goBack(int slot) {
			int state = this.backward.slots.key(slot);
			int person = DisjointFlow.person(state);
			if (!this.flow.isFree(person) && !this.flow.goesBack(state)) {
				int after = this.flow.after(person);
				if (after != this.flow.target) {
					int arc = this.flow.out.arc(person, after);
					backward(slot, DisjointFlow.in(after), -this.flow.out.cost(arc));
				}
				return;
			}
			Network rows = this.flow.in;
			for (int arc = rows.firstArc(person); arc < rows.endArc(person); arc++) {
				int from = rows.head(arc);
				boolean closed = person == this.flow.target && from == this.flow.applicant && !this.direct;
				if (from != this.flow.target && !closed && this.flow.allows(rows, arc, from)) {
					backward(slot, this.flow.out(from), rows.cost(arc));
				}
			}
			if (!this.flow.isFree(person)) {
				backward(slot, this.flow.out(person), 0);
			}
		}

		private void onward(int slot, int to, double cost) {
			double potential = this.forward.potential[slot] - potential(this.forward, to);
			reach(this.forward, this.backward, slot, to, cost + potential);
		}

		private void backward(int slot, int from, double cost) {
			double potential = potential(this.backward, from) - this.backward.potential[slot];
			reach(this.backward, this.forward, slot, from, cost + potential);
		}

		private double potential(Side side, int state) {
			int slot = side.slots.find(state);
			return (slot < 0) ? this.potentials.of(state) : side.potential[slot];
		}

		private void reach(Side side, Side other, int from, int state, double reduced) {
			// Rounding could make it less than 0 by some last digits.
			double distance = side.distance[from] + Math.max(0, reduced);
			if (side.reach(state, from, distance, this.potentials)) {
				int there = other.slots.find(state);
				if (there >= 0 && distance + other.distance[there] < this.best) {
					this.best = distance + other.distance[there];
					this.meeting = state;
				}
			}
		}

		/** Of a search that found a path: makes the cost of its every step 0. */
		void changePotentials() {
			double fromApplicant = Math.min(this.forward.least(), this.best);
			double toTarget = this.best - fromApplicant;
			for (int slot = 0; slot < this.forward.slots.count(); slot++) {
				if (this.forward.distance[slot] < fromApplicant) {
					this.potentials.add(this.forward.slots.key(slot), this.forward.distance[slot] - fromApplicant);
				}
			}
			for (int slot = 0; slot < this.backward.slots.count(); slot++) {
				if (this.backward.distance[slot] < toTarget) {
					this.potentials.add(this.backward.slots.key(slot), toTarget - this.backward.distance[slot]);
				}
			}
		}

	}

	/** The states that one end has reached, and the heap of those not settled. */
	private static final class Side {

		final Slots slots = new Slots();

		double[] distance = new double[this.slots.capacity()];

		double[] potential = new double[this.slots.capacity()];

		private int[] from = new int[this.slots.capacity()];

		/** Where a slot stands in the heap; -1 where it is settled. */
		private int[] place = new int[this.slots.capacity()];

		private int[] heap = new int[this.slots.capacity()];

		private int open;

		Side(int end, Potentials potentials) {
			this.slots.add(end);
			this.potential[0] = potentials.of(end);
			this.from[0] = -1;
			this.open = 1;
		}

		/** How many states are open. */
		int open() {
			return this.open;
		}

		/** The distance of the nearest open state; infinite where none is. */
		double least() {
			return (this.open == 0) ? Double.POSITIVE_INFINITY : this.distance[this.heap[0]];
		}

		/** Settles the nearest open state. */
		int settle() {
			int nearest = this.heap[0];
			this.place[nearest] = -1;
			int last = this.heap[--this.open];
			if (this.open > 0) {
				down(last);
			}
			return nearest;
		}

		/** Whether this is the shortest way to the state so far. */
		boolean reach(int state, int from, double distance, Potentials potentials) {
			int count = this.slots.count();
			int slot = this.slots.add(state);
			if (slot == count) {
				grow();
				this.potential[slot] = potentials.of(state);
				this.place[slot] = this.open++;
			}
			else if (this.place[slot] < 0 || distance >= this.distance[slot]) {
				return false;
			}
			this.distance[slot] = distance;
			this.from[slot] = from;
			up(slot);
			return true;
		}

		private void grow() {
			int capacity = this.slots.capacity();
			if (this.distance.length < capacity) {
				this.distance = Arrays.copyOf(this.distance, capacity);
				this.potential = Arrays.copyOf(this.potential, capacity);
				this.from = Arrays.copyOf(this.from, capacity);
				this.place = Arrays.copyOf(this.place, capacity);
				this.heap = Arrays.copyOf(this.heap, capacity);
			}
		}

		private void up(int slot) {
			int place = this.place[slot];
			while (place > 0 && this.distance[slot] < this.distance[this.heap[place - 1 >> 2]]) {
				put(this.heap[place - 1 >> 2], place);
				place = place - 1 >> 2;
			}
			put(slot, place);
		}

		private void down(int slot) {
			int place = 0;
			while (true) {
				int child = 4 * place + 1;
				int least = child;
				for (int other = child + 1; other < Math.min(child + 4, this.open); other++) {
					if (this.distance[this.heap[other]] < this.distance[this.heap[least]]) {
						least = other;
					}
				}
				if (child >= this.open || this.distance[slot] <= this.distance[this.heap[least]]) {
					break;
				}
				put(this.heap[least], place);
				place = least;
			}
			put(slot, place);
		}

		private void put(int slot, int place) {
			this.heap[place] = slot;
			this.place[slot] = place;
		}

		/** From the state back to the end. */
		int[] wayBack(int state) {
			return this.slots.wayBack(state, this.from);
		}

	}

}
