package org.vouchgraph.structure;

import java.util.Arrays;

import org.vouchgraph.network.Network;

/**
 * People by rising distance: in buckets, only the nearest of which is kept as a heap,
 * small enough for the cache. Whoever comes nearer is added anew; what stands of her
 * elsewhere is passed over.
 */
final class BucketQueue {

	/** More than the dearest tie is wide, so that no two turns meet in a bucket. */
	private static final int BUCKETS = 1024;

	private static final double WIDEST = 1000;

	private final double[] distance;

	private final double perWidth;

	private final int[][] buckets = new int[BUCKETS][16];

	private final int[] sizes = new int[BUCKETS];

	private int waiting;

	private int[] heap = new int[64];

	/** Distances as they were when added, so that the heap stays one. */
	private double[] key = new double[64];

	private int open;

	private long current;

	/** The turn in which a person was taken last; a turn ends when nobody is left. */
	private final int[] taken;

	private int turn = 1;

	BucketQueue(double[] distance, double width) {
		this.distance = distance;
		this.perWidth = 1 / width;
		this.taken = new int[distance.length];
	}

	/**
	 * A width at which buckets are small on networks whose distances are some ties long,
	 * and no tie is wider than all of them.
	 */
	static double width(Network network) {
		double sum = 0;
		double most = 0;
		long count = 0;
		for (int person = 0; person < network.size(); person++) {
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				sum += network.cost(arc);
				most = Math.max(most, network.cost(arc));
				count++;
			}
		}
		return (sum > 0) ? Math.max(sum / count / 256, most / WIDEST) : 1;
	}

	/** Adds somebody at her distance now. */
	void add(int who) {
		long bucket = bucket(this.distance[who]);
		if (bucket <= this.current) {
			push(who);
			return;
		}
		int at = (int) bucket & BUCKETS - 1;
		int size = this.sizes[at]++;
		if (size == this.buckets[at].length) {
			this.buckets[at] = Arrays.copyOf(this.buckets[at], 2 * size);
		}
		this.buckets[at][size] = who;
		this.waiting++;
	}

	/** Takes the nearest, each person once; -1 where nobody is left. */
	int next() {
		while (true) {
			while (this.open > 0) {
				int who = pop();
				if (this.taken[who] != this.turn) {
					this.taken[who] = this.turn;
					return who;
				}
			}
			if (this.waiting == 0) {
				this.current = 0;
				this.turn++;
				return -1;
			}
			this.current++;
			fill();
		}
	}

	private void fill() {
		int at = (int) this.current & BUCKETS - 1;
		int size = this.sizes[at];
		this.sizes[at] = 0;
		this.waiting -= size;
		for (int i = 0; i < size; i++) {
			int who = this.buckets[at][i];
			if (this.taken[who] != this.turn) {
				push(who);
			}
		}
	}

	private long bucket(double distance) {
		return (long) (distance * this.perWidth);
	}

	private void push(int who) {
		if (this.open == this.heap.length) {
			this.heap = Arrays.copyOf(this.heap, 2 * this.open);
			this.key = Arrays.copyOf(this.key, 2 * this.open);
		}
		double far = this.distance[who];
		int place = this.open++;
		while (place > 0 && far < this.key[place - 1 >> 1]) {
			this.heap[place] = this.heap[place - 1 >> 1];
			this.key[place] = this.key[place - 1 >> 1];
			place = place - 1 >> 1;
		}
		this.heap[place] = who;
		this.key[place] = far;
	}

	private int pop() {
		int nearest = this.heap[0];
		int last = this.heap[--this.open];
		double far = this.key[this.open];
		int place = 0;
		for (int child = 1; child < this.open; child = 2 * place + 1) {
			if (child + 1 < this.open && this.key[child + 1] < this.key[child]) {
				child++;
			}
			if (this.key[child] >= far) {
				break;
			}
			this.heap[place] = this.heap[child];
			this.key[place] = this.key[child];
			place = child;
		}
		this.heap[place] = last;
		this.key[place] = far;
		return nearest;
	}

}
