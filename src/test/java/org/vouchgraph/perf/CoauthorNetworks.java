package org.vouchgraph.perf;

import java.util.Arrays;
import java.util.Random;

import org.vouchgraph.network.Network;

/**
 * Makes networks that look like co-authorship: papers by teams that become cliques,
 * activity with a Pareto tail, communities of power-law size, a share of repeated
 * collaboration, dates that weaken a tie by half every eight years. The same seed makes
 * the same network.
 */
public final class CoauthorNetworks {

	private static final double ACTIVITY_TAIL = 2.0;

	private static final double COMMUNITY_TAIL = 1.3;

	private static final double REPEATED = 0.3;

	private static final double ABROAD = 0.25;

	private final Random random;

	private final int people;

	private final int[] community;

	/** People ordered by community, and the running sum of their activity. */
	private final int[] ordered;

	private final double[] running;

	private final int[] communityStart;

	/** Open addressing: the pair plus one, and the log of the chance that all fail. */
	private final long[] pairs;

	private final float[] failing;

	private final int[][] known;

	private final int[] knownCount;

	private int ties;

	private CoauthorNetworks(int people, int ties, long seed) {
		this.random = new Random(seed);
		this.people = people;
		int[] order = new int[people];
		for (int i = 0; i < people; i++) {
			int j = this.random.nextInt(i + 1);
			order[i] = order[j];
			order[j] = i;
		}
		this.ordered = order;
		this.community = new int[people];
		this.running = new double[people + 1];
		int[] starts = new int[people + 1];
		int communities = 0;
		int at = 0;
		while (at < people) {
			int size = (int) Math.min(Math.min(pareto(30, COMMUNITY_TAIL), people / 20.0 + 30), people - at);
			starts[communities] = at;
			for (int i = at; i < at + size; i++) {
				this.community[order[i]] = communities;
				this.running[i + 1] = this.running[i] + Math.min(pareto(1, ACTIVITY_TAIL), Math.sqrt(people));
			}
			at += size;
			communities++;
		}
		starts[communities] = people;
		this.communityStart = Arrays.copyOf(starts, communities + 1);
		int capacity = Integer.highestOneBit(ties) * 4;
		this.pairs = new long[capacity];
		this.failing = new float[capacity];
		this.known = new int[people][];
		this.knownCount = new int[people];
	}

	/** Makes a network with about this many ties. */
	public static Network create(int people, int ties, long seed) {
		return new CoauthorNetworks(people, ties, seed).write(ties);
	}

	private Network write(int wanted) {
		int[] team = new int[12];
		while (this.ties < wanted) {
			int lead = someone(0, this.people);
			int size = 2;
			while (size < team.length && this.random.nextDouble() < 0.68) {
				size++;
			}
			team[0] = lead;
			int count = 1;
			for (int attempt = 0; count < size && attempt < 4 * size; attempt++) {
				int member = member(lead);
				boolean isNew = true;
				for (int i = 0; i < count; i++) {
					isNew &= team[i] != member;
				}
				if (isNew) {
					team[count++] = member;
				}
			}
			double age = this.random.nextInt(21);
			float failing = (float) Math.log1p(-0.6 / Math.max(1, count - 1) * Math.pow(0.5, age / 8));
			for (int i = 0; i < count; i++) {
				for (int j = 0; j < i; j++) {
					add(team[i], team[j], failing);
				}
			}
		}
		long[] keys = new long[this.people];
		for (int i = 0; i < this.people; i++) {
			keys[i] = i;
		}
		Network.Builder builder = Network.builder(keys);
		for (int i = 0; i < this.pairs.length; i++) {
			if (this.pairs[i] != 0) {
				long pair = this.pairs[i] - 1;
				double chance = Math.min(0.95, -Math.expm1(this.failing[i]));
				builder.tie((int) (pair >> 32), (int) pair, chance, (byte) 0);
			}
		}
		return builder.build(1);
	}

	private int member(int lead) {
		if (this.knownCount[lead] > 0 && this.random.nextDouble() < REPEATED) {
			return this.known[lead][this.random.nextInt(this.knownCount[lead])];
		}
		if (this.random.nextDouble() < ABROAD) {
			return someone(0, this.people);
		}
		int community = this.community[lead];
		return someone(this.communityStart[community], this.communityStart[community + 1]);
	}

	/** Somebody in the range of the order, the more active the more often. */
	private int someone(int from, int to) {
		double sum = this.running[from] + this.random.nextDouble() * (this.running[to] - this.running[from]);
		int at = Arrays.binarySearch(this.running, from, to, sum);
		return this.ordered[Math.min(to - 1, (at >= 0) ? at : Math.max(from, -at - 2))];
	}

	private double pareto(double least, double tail) {
		return least / Math.pow(1 - this.random.nextDouble(), 1 / tail);
	}

	private void add(int a, int b, float failing) {
		long pair = ((long) Math.min(a, b) << 32 | Math.max(a, b)) + 1;
		long hash = pair * 0x9E3779B97F4A7C15L;
		int at = (int) (hash >>> 32) & this.pairs.length - 1;
		while (this.pairs[at] != 0 && this.pairs[at] != pair) {
			at = at + 1 & this.pairs.length - 1;
		}
		if (this.pairs[at] == 0) {
			this.pairs[at] = pair;
			this.ties++;
			meet(a, b);
			meet(b, a);
		}
		this.failing[at] += failing;
	}

	private void meet(int a, int b) {
		if (this.known[a] == null) {
			this.known[a] = new int[4];
		}
		if (this.knownCount[a] == this.known[a].length) {
			this.known[a] = Arrays.copyOf(this.known[a], 2 * this.knownCount[a]);
		}
		this.known[a][this.knownCount[a]++] = b;
	}

}
