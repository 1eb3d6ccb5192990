package org.vouchgraph.introduction;

import java.util.Arrays;
import java.util.PriorityQueue;

import org.vouchgraph.network.Network;

/**
 * Labels for the cheap walks between the start and the home: a ball around either end,
 * and, where a walk leaves the one for the other, what lies beyond.
 * <p>
 * A walk that costs less than the sum of the radii, {@link #covered()}, is in the home's
 * ball up to a tie, and in the start's ball from it on. Labels of states in the start's
 * ball that lie beyond the home's are found by going on from the home's ball, but only
 * into the start's, and only where the walk, completed by the start's labels, costs less
 * than that. So every such walk has its labels, and not much else is touched.
 * <p>
 * I. Pohl: Bi-directional and heuristic search in path problems, 1969,
 * doi:10.2172/4785039.
 */
final class Balls implements Enumeration.Bounds {

	private final Terrain terrain;

	private final Ball home = new Ball();

	private final Ball start = new Ball();

	private final Ball beyond = new Ball();

	private double covered;

	/** Costs of walks that were seen where the balls meet. */
	private final PriorityQueue<Double> seen = new PriorityQueue<>();

	private int counted;

	private long steps;

	// What lies beyond, not yet settled: a heap of entries. With the library's queue a
	// question without a limit on ties takes nearly twice as long.
	private int entries;

	private int[] entryState = new int[64];

	private int[] entryTies = new int[64];

	private double[] entryCost = new double[64];

	Balls(Terrain terrain) {
		this.terrain = terrain;
	}

	/** Begins at both ends. */
	void begin() {
		this.covered = 0;
		this.counted = 0;
		this.steps = 0;
		this.seen.clear();
		int states = this.terrain.states();
		this.home.clear(states);
		this.start.clear(states);
		this.beyond.clear(states);
		settle(this.home, this.start, this.terrain.back, this.terrain.home, 0, 0);
		settle(this.start, this.home, this.terrain.rows, this.terrain.startState(), 0, 0);
	}

	void release() {
		this.home.release();
		this.start.release();
		this.beyond.release();
		this.seen.clear();
	}

	/** Every walk that costs less has its labels; infinite once all have. */
	double covered() {
		return this.covered;
	}

	/** How many arcs were looked at while the balls grew. */
	long steps() {
		return this.steps;
	}

	/**
	 * Grows the balls until so many walks were seen among those that are covered, or all
	 * that there are, up to the terrain's limit.
	 * @return false if patience was over before
	 */
	boolean grow(int walks, Patience patience) {
		while (true) {
			this.covered = this.home.radius() + this.start.radius();
			while (!this.seen.isEmpty() && this.seen.peek() < this.covered) {
				this.seen.poll();
				this.counted++;
			}
			if (this.counted >= walks || isComplete()) {
				extend();
				return true;
			}
			if ((++this.steps & 1023) == 0 && patience.isOver()) {
				return false;
			}
			if (this.start.labels() <= this.home.labels()) {
				popStart();
			}
			else {
				popHome();
			}
		}
	}

	/** Whether every walk that may count is covered. */
	boolean isComplete() {
		return this.covered == Double.POSITIVE_INFINITY || this.covered > this.terrain.limit;
	}

	/** How many covered walks were seen. */
	int counted() {
		return this.counted;
	}

	private void popStart() {
		int label = this.start.nearest();
		int state = this.start.state(label);
		int person = this.terrain.person(state);
		int arc = this.start.arc(label);
		double cost = this.start.radius();
		int ties = this.start.ties(label) + 1;
		Network rows = this.terrain.rows;
		goOn(this.start, label, rows, arc + 1, rows.endArc(person));
		int to = rows.head(arc);
		if (to == this.terrain.home) {
			if (this.terrain.hasPassed(state) && !this.terrain.isSpent(person)) {
				settle(this.start, this.home, rows, to, ties, cost);
			}
		}
		else if (to != this.terrain.start && !this.terrain.isBarred(to)) {
			settle(this.start, this.home, rows, this.terrain.next(state, to), ties, cost);
		}
	}

	private void popHome() {
		int label = this.home.nearest();
		int state = this.home.state(label);
		int person = this.terrain.person(state);
		int arc = this.home.arc(label);
		double cost = this.home.radius();
		int ties = this.home.ties(label) + 1;
		Network back = this.terrain.back;
		goOn(this.home, label, back, arc + 1, back.endArc(person));
		int before = back.head(arc);
		if (before == this.terrain.home || this.terrain.isBarred(before) || ties == 1 && this.terrain.isSpent(before)) {
			return;
		}
		if (this.terrain.hasPassed(state)) {
			settle(this.home, this.start, back, before, ties, cost);
		}
		if (this.terrain.canComeUnpassed(state, before)) {
			settle(this.home, this.start, back, before + this.terrain.unpassed, ties, cost);
		}
	}

	private void goOn(Ball ball, int label, Network network, int from, int end) {
		int arc = from;
		while (arc < end && this.terrain.isShut(network, arc)) {
			arc++;
		}
		if (arc < end) {
			ball.advance(arc, ball.cost(label) + network.cost(arc));
		}
		else {
			ball.close();
		}
	}

	private void settle(Ball ball, Ball other, Network network, int state, int ties, double cost) {
		if (ball.find(state) >= 0) {
			return;
		}
		int label = ball.add(state, ties, cost);
		int met = other.find(state);
		if (met >= 0) {
			this.seen.add(cost + other.cost(met));
		}
		int person = this.terrain.person(state);
		boolean isEnd = person == this.terrain.start || person == this.terrain.home;
		if (!isEnd || ties == 0) {
			int arc = network.firstArc(person);
			int end = network.endArc(person);
			while (arc < end && this.terrain.isShut(network, arc)) {
				arc++;
			}
			if (arc < end) {
				ball.open(label, arc, cost + network.cost(arc));
			}
		}
	}

	// Beyond the home's ball.

	private void extend() {
		this.beyond.clear(this.terrain.states());
		this.entries = 0;
		if (this.home.radius() == Double.POSITIVE_INFINITY) {
			return;
		}
		for (int label = 0; label < this.home.labels(); label++) {
			if (this.home.arc(label) != Integer.MAX_VALUE) {
				offer(this.home.state(label), this.home.ties(label), this.home.cost(label), this.home.arc(label));
			}
		}
		while (this.entries > 0) {
			int state = this.entryState[0];
			int ties = this.entryTies[0];
			double cost = this.entryCost[0];
			take();
			if (this.home.find(state) >= 0 || this.beyond.find(state) >= 0) {
				continue;
			}
			this.beyond.add(state, ties, cost);
			int person = this.terrain.person(state);
			if (person != this.terrain.start) {
				offer(state, ties, cost, this.terrain.back.firstArc(person));
			}
		}
	}

	private void offer(int state, int tiesSoFar, double costSoFar, int from) {
		Network back = this.terrain.back;
		int end = back.endArc(this.terrain.person(state));
		int ties = tiesSoFar + 1;
		for (int arc = from; arc < end; arc++) {
			double cost = costSoFar + back.cost(arc);
			if (cost >= this.covered) {
				break;
			}
			int before = back.head(arc);
			if (this.terrain.isShut(back, arc) || before == this.terrain.home || this.terrain.isBarred(before)
					|| ties == 1 && this.terrain.isSpent(before)) {
				continue;
			}
			if (this.terrain.hasPassed(state)) {
				offer(before, ties, cost);
			}
			if (this.terrain.canComeUnpassed(state, before)) {
				offer(before + this.terrain.unpassed, ties, cost);
			}
		}
	}

	private void offer(int state, int ties, double cost) {
		int rest = this.start.find(state);
		if (rest < 0 || cost + this.start.cost(rest) >= this.covered) {
			return;
		}
		int at = this.entries++;
		if (at == this.entryState.length) {
			this.entryState = Arrays.copyOf(this.entryState, 2 * at);
			this.entryTies = Arrays.copyOf(this.entryTies, 2 * at);
			this.entryCost = Arrays.copyOf(this.entryCost, 2 * at);
		}
		while (at > 0) {
			int above = (at - 1) >> 1;
			if (!isBefore(cost, ties, above)) {
				break;
			}
			move(above, at);
			at = above;
		}
		put(at, state, ties, cost);
	}

	private void take() {
		int last = --this.entries;
		int state = this.entryState[last];
		int ties = this.entryTies[last];
		double cost = this.entryCost[last];
		int at = 0;
		while (2 * at + 1 < last) {
			int child = 2 * at + 1;
			if (child + 1 < last && isBefore(this.entryCost[child + 1], this.entryTies[child + 1], child)) {
				child++;
			}
			if (!isBefore(this.entryCost[child], this.entryTies[child], cost, ties)) {
				break;
			}
			move(child, at);
			at = child;
		}
		put(at, state, ties, cost);
	}

	private void move(int from, int to) {
		put(to, this.entryState[from], this.entryTies[from], this.entryCost[from]);
	}

	private void put(int at, int state, int ties, double cost) {
		this.entryState[at] = state;
		this.entryTies[at] = ties;
		this.entryCost[at] = cost;
	}

	private boolean isBefore(double cost, int ties, int entry) {
		return isBefore(cost, ties, this.entryCost[entry], this.entryTies[entry]);
	}

	private static boolean isBefore(double cost, int ties, double otherCost, int otherTies) {
		return (cost != otherCost) ? cost < otherCost : ties < otherTies;
	}

	// Bounds.

	/** The least cost of a walk on from the state to the home, as far as covered. */
	@Override
	public double bound(int state, int ties) {
		int label = this.home.find(state);
		if (label >= 0) {
			return this.home.cost(label);
		}
		label = this.beyond.find(state);
		return (label >= 0) ? this.beyond.cost(label) : Double.POSITIVE_INFINITY;
	}

	/** The fewest ties of a walk of that cost. */
	@Override
	public int boundTies(int state, int ties) {
		int label = this.home.find(state);
		return (label >= 0) ? this.home.ties(label) : this.beyond.ties(this.beyond.find(state));
	}

}
