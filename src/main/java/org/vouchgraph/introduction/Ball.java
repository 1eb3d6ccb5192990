package org.vouchgraph.introduction;

import java.util.Arrays;

/**
 * The states around one end, by rising cost, each with the least cost of a walk (its
 * label) and the fewest ties of such a walk. A heap holds, for each label that goes on,
 * the cost at the end of its next arc: rows are in the order of cost, so that only the
 * arcs inside the ball are ever looked at.
 */
final class Ball {

	private static final int KEPT = 1 << 16;

	/** The number of a state is that of its label. */
	private final States states = new States();

	private int[] ties = new int[256];

	private double[] cost = new double[256];

	private int[] arc = new int[256];

	/** The cost at the end of {@link #arc}. */
	private double[] reach = new double[256];

	private int waiting;

	private int[] heap = new int[256];

	void clear(int states) {
		this.states.clear();
		this.states.reserve(states);
		this.waiting = 0;
	}

	void release() {
		this.waiting = 0;
		if (this.ties.length > KEPT) {
			this.states.shrink();
			this.ties = new int[256];
			this.cost = new double[256];
			this.arc = new int[256];
			this.reach = new double[256];
			this.heap = new int[256];
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
		return this.states.count();
	}

	/** The label of the state, or -1. */
	int find(int state) {
		return this.states.find(state);
	}

	int state(int label) {
		return this.states.member(label);
	}

	int ties(int label) {
		return this.ties[label];
	}

	double cost(int label) {
		return this.cost[label];
	}

	/** The next arc of a label that goes on; {@link Integer#MAX_VALUE} of another. */
	int arc(int label) {
		return this.arc[label];
	}

	/** The label whose next arc ends nearest. */
	int nearest() {
		return this.heap[0];
	}

	/** Adds the label of a state that has none. */
	int add(int state, int ties, double cost) {
		int label = this.states.add(state);
		if (label == this.ties.length) {
			int more = 2 * label;
			this.ties = Arrays.copyOf(this.ties, more);
			this.cost = Arrays.copyOf(this.cost, more);
			this.arc = Arrays.copyOf(this.arc, more);
			this.reach = Arrays.copyOf(this.reach, more);
			this.heap = Arrays.copyOf(this.heap, more);
		}
		this.ties[label] = ties;
		this.cost[label] = cost;
		this.arc[label] = Integer.MAX_VALUE;
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
		// Of equal costs, fewer ties first: so a label has the fewest.
		return (difference != 0) ? difference < 0 : this.ties[label] < this.ties[other];
	}

}
