package org.vouchgraph.introduction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

import org.vouchgraph.network.Network;

/**
 * Lists paths from the start to the home by (cost, ties, keys from the start on), one
 * after the other: partial paths are expanded in the order of their cost so far plus the
 * bound on the rest.
 */
final class Enumeration {

	private static final double NONE = Double.POSITIVE_INFINITY;

	/** Beyond this size the arrays of a rare large search are not kept. */
	private static final int KEPT = 1 << 17;

	/** After so many expansions it is worth asking whether a partial path leads on. */
	private static final int EASY = 500;

	/** What is known of the rest of a path. */
	interface Bounds {

		/**
		 * At most the least cost of a walk on to the home; infinite where there is none.
		 */
		double bound(int state, int ties);

		/** The fewest ties of a walk of that cost. */
		int boundTies(int state, int ties);

	}

	private final Terrain terrain;

	private Bounds bounds;

	private int maxTies;

	/** No path costs more. */
	private double limit;

	/** Costs of the cheapest whole paths in the heap, as many as are wanted. */
	private double[] whole = new double[8];

	private int wholes;

	private int wanted;

	private long expanded;

	private int nodes;

	private int[] nodeState = new int[256];

	private int[] nodeParent = new int[256];

	private int[] nodeDepth = new int[256];

	private double[] nodeCost = new double[256];

	/** What nodes are ordered by; then by the keys of the people. */
	private double[] nodeBound = new double[256];

	private int[] nodeTies = new int[256];

	/** By the last node of a partial path, the states from which no way leads home. */
	private final Map<Integer, Set<Integer>> deadEnds = new HashMap<>();

	private int heapSize;

	private int[] heap = new int[256];

	Enumeration(Terrain terrain) {
		this.terrain = terrain;
	}

	/**
	 * Begins at the start.
	 * @param limit no path that costs more is listed
	 * @param wanted no more paths than so many will be taken
	 */
	void begin(Bounds bounds, int maxTies, double limit, int wanted) {
		beginElsewhere(bounds, maxTies, limit, wanted);
		push(0, 0, 0);
	}

	/** Begins where {@link #from} will say. */
	void beginElsewhere(Bounds bounds, int maxTies, double limit, int wanted) {
		this.bounds = bounds;
		this.maxTies = maxTies;
		this.limit = limit;
		this.wanted = wanted;
		this.wholes = 0;
		this.nodes = 0;
		this.heapSize = 0;
		this.expanded = 0;
		this.deadEnds.clear();
		node(-1, this.terrain.startState(), 0);
	}

	/**
	 * Lists paths that begin like this as well.
	 * @param people after the start, in order; each a tie that may be used
	 * @return the bound on the cost of such paths
	 */
	double from(int... people) {
		int node = 0;
		for (int person : people) {
			int before = this.terrain.person(this.nodeState[node]);
			double cost = this.nodeCost[node] + this.terrain.rows.cost(this.terrain.rows.arc(before, person));
			node = node(node, this.terrain.next(this.nodeState[node], person), cost);
		}
		int left = this.maxTies - this.nodeDepth[node];
		double rest = this.bounds.bound(this.nodeState[node], left);
		if (rest == NONE) {
			return NONE;
		}
		push(node, this.nodeCost[node] + rest,
				this.nodeDepth[node] + this.bounds.boundTies(this.nodeState[node], left));
		return this.nodeCost[node] + rest;
	}

	void release() {
		this.bounds = null;
		this.deadEnds.clear();
		if (this.nodeState.length > KEPT) {
			this.nodeState = new int[256];
			this.nodeParent = new int[256];
			this.nodeDepth = new int[256];
			this.nodeCost = new double[256];
			this.nodeBound = new double[256];
			this.nodeTies = new int[256];
			this.heap = new int[256];
		}
	}

	/**
	 * Lists paths, the people from the start on, until one is answered with false, or
	 * there are no more.
	 * @return false if it was given up
	 */
	boolean list(Predicate<Found> taker, int mostNodes, Patience patience) {
		Found found = new Found();
		while (this.heapSize > 0) {
			int node = pop();
			if (this.nodeState[node] == this.terrain.home) {
				found.node = node;
				if (!taker.test(found)) {
					return true;
				}
				continue;
			}
			if (this.nodes > mostNodes || (++this.expanded & 255) == 0 && patience.isOver()) {
				return false;
			}
			if (this.expanded > EASY && this.maxTies == Question.ANY_TIES && isDeadEnd(node)) {
				continue;
			}
			expand(node);
		}
		return true;
	}

	/**
	 * Whether every way on from here leads back to the path. Bounds do not know, and
	 * where there are fewer paths than wanted, whole regions behind one person would be
	 * walked through in every possible way.
	 */
	private boolean isDeadEnd(int node) {
		int parent = this.nodeParent[node];
		if (parent < 0) {
			return false;
		}
		Set<Integer> dead = this.deadEnds.computeIfAbsent(parent, (any) -> new HashSet<>());
		int state = this.nodeState[node];
		if (dead.contains(state)) {
			return true;
		}
		Set<Integer> seen = new HashSet<>(Set.of(state));
		PriorityQueue<Integer> open = new PriorityQueue<>(
				Comparator.comparingDouble((each) -> this.bounds.bound(each, Question.ANY_TIES)));
		open.add(state);
		Network rows = this.terrain.rows;
		while (!open.isEmpty()) {
			int from = open.poll();
			int person = this.terrain.person(from);
			for (int arc = rows.firstArc(person); arc < rows.endArc(person); arc++) {
				int to = rows.head(arc);
				if (this.terrain.isShut(rows, arc) || to == this.terrain.start || this.terrain.isBarred(to)) {
					continue;
				}
				if (to == this.terrain.home) {
					if (this.terrain.hasPassed(from) && !this.terrain.isSpent(person)) {
						return false;
					}
					continue;
				}
				int next = this.terrain.next(from, to);
				if (this.bounds.bound(next, Question.ANY_TIES) != NONE && !isOnPath(to, node) && seen.add(next)) {
					open.add(next);
				}
			}
		}
		// Whoever can be reached from here without the path leads nowhere either.
		dead.addAll(seen);
		return true;
	}

	private void expand(int node) {
		int state = this.nodeState[node];
		int person = this.terrain.person(state);
		int depth = this.nodeDepth[node] + 1;
		int left = this.maxTies - depth;
		double soFar = this.nodeCost[node];
		Network rows = this.terrain.rows;
		int end = rows.endArc(person);
		for (int arc = rows.firstArc(person); arc < end; arc++) {
			double cost = soFar + rows.cost(arc);
			if (cost > this.limit) {
				break;
			}
			int to = rows.head(arc);
			if (this.terrain.isShut(rows, arc) || to == this.terrain.start || this.terrain.isBarred(to)) {
				continue;
			}
			if (to == this.terrain.home) {
				if (this.terrain.hasPassed(state) && !this.terrain.isSpent(person)) {
					keep(cost);
					push(node(node, to, cost), cost, depth);
				}
				continue;
			}
			int next = this.terrain.next(state, to);
			double bound = cost + this.bounds.bound(next, left);
			if (bound <= this.limit && bound != NONE && !isOnPath(to, node)) {
				push(node(node, next, cost), bound, depth + this.bounds.boundTies(next, left));
			}
		}
	}

	/**
	 * A whole path of this cost is in the heap: beyond enough of them no more need be.
	 */
	private void keep(double cost) {
		if (this.wholes < this.wanted) {
			if (this.wholes == this.whole.length) {
				this.whole = Arrays.copyOf(this.whole, 2 * this.wholes);
			}
			this.wholes++;
		}
		int at = this.wholes - 1;
		while (at > 0 && this.whole[at - 1] > cost) {
			this.whole[at] = this.whole[at - 1];
			at--;
		}
		this.whole[at] = cost;
		if (this.wholes == this.wanted) {
			this.limit = Math.min(this.limit, this.whole[this.wholes - 1]);
		}
	}

	private boolean isOnPath(int person, int node) {
		for (int at = node; at >= 0; at = this.nodeParent[at]) {
			if (this.terrain.person(this.nodeState[at]) == person) {
				return true;
			}
		}
		return false;
	}

	private int node(int parent, int state, double cost) {
		int node = this.nodes++;
		if (node == this.nodeState.length) {
			this.nodeState = Arrays.copyOf(this.nodeState, 2 * node);
			this.nodeParent = Arrays.copyOf(this.nodeParent, 2 * node);
			this.nodeDepth = Arrays.copyOf(this.nodeDepth, 2 * node);
			this.nodeCost = Arrays.copyOf(this.nodeCost, 2 * node);
			this.nodeBound = Arrays.copyOf(this.nodeBound, 2 * node);
			this.nodeTies = Arrays.copyOf(this.nodeTies, 2 * node);
			this.heap = Arrays.copyOf(this.heap, 2 * node);
		}
		this.nodeState[node] = state;
		this.nodeParent[node] = parent;
		this.nodeDepth[node] = (parent < 0) ? 0 : this.nodeDepth[parent] + 1;
		this.nodeCost[node] = cost;
		return node;
	}

	private void push(int node, double bound, int ties) {
		this.nodeBound[node] = bound;
		this.nodeTies[node] = ties;
		int at = this.heapSize++;
		while (at > 0 && isBefore(node, this.heap[(at - 1) >> 1])) {
			this.heap[at] = this.heap[(at - 1) >> 1];
			at = (at - 1) >> 1;
		}
		this.heap[at] = node;
	}

	private int pop() {
		int top = this.heap[0];
		int last = this.heap[--this.heapSize];
		int at = 0;
		while (2 * at + 1 < this.heapSize) {
			int child = 2 * at + 1;
			if (child + 1 < this.heapSize && isBefore(this.heap[child + 1], this.heap[child])) {
				child++;
			}
			if (!isBefore(this.heap[child], last)) {
				break;
			}
			this.heap[at] = this.heap[child];
			at = child;
		}
		this.heap[at] = last;
		return top;
	}

	private boolean isBefore(int node, int other) {
		double difference = this.nodeBound[node] - this.nodeBound[other];
		if (difference != 0) {
			return difference < 0;
		}
		int more = this.nodeTies[node] - this.nodeTies[other];
		return (more != 0) ? more < 0 : hasSmallerKeys(node, other);
	}

	/**
	 * Neither path begins with the other: a node leaves the heap before its children
	 * enter.
	 */
	private boolean hasSmallerKeys(int node, int other) {
		int a = node;
		int b = other;
		while (this.nodeDepth[a] > this.nodeDepth[b]) {
			a = this.nodeParent[a];
		}
		while (this.nodeDepth[b] > this.nodeDepth[a]) {
			b = this.nodeParent[b];
		}
		while (this.nodeParent[a] != this.nodeParent[b]) {
			a = this.nodeParent[a];
			b = this.nodeParent[b];
		}
		int person = this.terrain.person(this.nodeState[a]);
		int otherPerson = this.terrain.person(this.nodeState[b]);
		return this.terrain.rows.key(person) < this.terrain.rows.key(otherPerson);
	}

	/** A path that was found. */
	final class Found {

		private int node;

		/** The sum over its ties. */
		double cost() {
			return Enumeration.this.nodeCost[this.node];
		}

		int ties() {
			return Enumeration.this.nodeDepth[this.node];
		}

		/** Who is on it just before the home. */
		int lastBeforeHome() {
			return Enumeration.this.terrain.person(Enumeration.this.nodeState[Enumeration.this.nodeParent[this.node]]);
		}

		/** From the start to the home. */
		int[] people() {
			int[] people = new int[ties() + 1];
			int at = this.node;
			for (int i = people.length - 1; i >= 0; i--) {
				people[i] = Enumeration.this.terrain.person(Enumeration.this.nodeState[at]);
				at = Enumeration.this.nodeParent[at];
			}
			return people;
		}

		/** From the home to the start. */
		int[] peopleFromHome() {
			int[] people = people();
			for (int i = 0, j = people.length - 1; i < j; i++, j--) {
				int swap = people[i];
				people[i] = people[j];
				people[j] = swap;
			}
			return people;
		}

	}

}
