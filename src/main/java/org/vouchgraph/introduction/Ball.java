package org.vouchgraph.introduction;

import java.util.Arrays;

/**
 * The states around one end, by rising cost: for each, the least cost for every number of
 * ties with which a lower cost is to be had than with fewer (its labels). A heap holds,
 * for each label that goes on, the cost at the end of its next arc: rows are in the order
 * of cost, so that only the arcs inside the ball are ever looked at.
 */
final class Ball {

	private static final int KEPT = 1 << 16;

	private final States states = new States();

	/** By number of the state. */
	private int[] first = new int[256];

	private int[] last = new int[256];

	private int labels;

	private int[] state = new int[256];

	private int[] ties = new int[256];

	private double[] cost = new double[256];

	private int[] next = new int[256];

	private int[] arc = new int[256];

	/** The cost at the end of {@link #arc}. */
	private double[] reach = new double[256];

	private int waiting;

	private int[] heap = new int[256];

	void clear(int states) {
		this.states.clear();
		this.states.reserve(states);
		this.labels = 0;
		this.waiting = 0;
	}

	void release() {
		this.labels = 0;
		this.waiting = 0;
		if (this.state.length > KEPT) {
			this.states.shrink();
			this.state = new int[256];
			this.ties = new int[256];
			this.cost = new double[256];
			this.next = new int[256];
			this.arc = new int[256];
			this.reach = new double[256];
			this.heap = new int[256];
			this.first = new int[256];
			this.last = new int[256];
		}
		else {
			this.states.clear();
		}
	}

	/** Every label of a lower cost is there; infinite once all are. */
	double radius() {
		return (this.waiting == 0) ? Double.POSITIVE_INFINITY : this.reach[this.heap[0]];
	}

	int labels() {
		return this.labels;
	}

	int state(int label) {
		return this.state[label];
	}

	int ties(int label) {
		return this.ties[label];
	}

	double cost(int label) {
		return this.cost[label];
	}

	/** The next arc of a label that goes on. */
	int arc(int label) {
		return this.arc[label];
	}

	/** The label whose next arc ends nearest. */
	int nearest() {
		return this.heap[0];
	}

	boolean contains(int state) {
		return this.states.contains(state);
	}

	/** The label of least cost with at most so many ties, or -1. */
	int find(int state, int ties) {
		int number = this.states.find(state);
		if (number < 0) {
			return -1;
		}
		int label = this.first[number];
		while (label >= 0 && this.ties[label] > ties) {
			label = this.next[label];
		}
		return label;
	}

	/**
	 * Adds a label, unless a cheaper one has no more ties; labels come by rising cost.
	 * @param one whether one label a state will do
	 * @return the label, or -1
	 */
	int add(int state, int ties, double cost, boolean one) {
		int number = this.states.find(state);
		if (number >= 0 && (one || this.ties[this.last[number]] <= ties)) {
			return -1;
		}
		int label = this.labels++;
		if (label == this.state.length) {
			int more = 2 * label;
			this.state = Arrays.copyOf(this.state, more);
			this.ties = Arrays.copyOf(this.ties, more);
			this.cost = Arrays.copyOf(this.cost, more);
			this.next = Arrays.copyOf(this.next, more);
			this.arc = Arrays.copyOf(this.arc, more);
			this.reach = Arrays.copyOf(this.reach, more);
			this.heap = Arrays.copyOf(this.heap, more);
		}
		this.state[label] = state;
		this.ties[label] = ties;
		this.cost[label] = cost;
		this.next[label] = -1;
		this.arc[label] = Integer.MAX_VALUE;
		if (number < 0) {
			number = this.states.add(state);
			if (number == this.first.length) {
				this.first = Arrays.copyOf(this.first, 2 * number);
				this.last = Arrays.copyOf(this.last, 2 * number);
			}
			this.first[number] = label;
		}
		else {
			this.next[this.last[number]] = label;
		}
		this.last[number] = label;
		return label;
	}

	/** The label goes on with this arc. */
	void open(int label, int arc, double reach) {
		this.arc[label] = arc;
		this.reach[label] = reach;
		int at = this.waiting++;
		while (at > 0 && isBefore(label, this.heap[(at - 1) >> 1])) {
			this.heap[at] = this.heap[(at - 1) >> 1];
			at = (at - 1) >> 1;
		}
		this.heap[at] = label;
	}

	/** The nearest label goes on with this arc. */
	void advance(int arc, double reach) {
		int label = this.heap[0];
		this.arc[label] = arc;
		this.reach[label] = reach;
		sink(label);
	}

	/** The nearest label has no more arcs. */
	void close() {
		this.arc[this.heap[0]] = Integer.MAX_VALUE;
		this.waiting--;
		if (this.waiting > 0) {
			sink(this.heap[this.waiting]);
		}
	}

	private void sink(int label) {
		int at = 0;
		while (2 * at + 1 < this.waiting) {
			int child = 2 * at + 1;
			if (child + 1 < this.waiting && isBefore(this.heap[child + 1], this.heap[child])) {
				child++;
			}
			if (!isBefore(this.heap[child], label)) {
				break;
			}
			this.heap[at] = this.heap[child];
			at = child;
		}
		this.heap[at] = label;
	}

	private boolean isBefore(int label, int other) {
		double difference = this.reach[label] - this.reach[other];
		// Of equal costs, fewer ties first, so that the label with more is not needed.
		return (difference != 0) ? difference < 0 : this.ties[label] < this.ties[other];
	}

}
