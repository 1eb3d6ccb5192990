package org.vouchgraph.structure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * Groups of people who have more to do with each other than with the rest.
 * <p>
 * <b>Definition.</b> With the chances of the arcs between two people, in both directions,
 * as the weight of what joins them, k(i) the sum of the weights at person i and 2m that
 * over everybody, the communities are a partition with large modularity
 * {@code Q = Σ_c [w(c)/2m − (K(c)/2m)²]}, where w(c) is the weight of both ends inside c
 * and K(c) the sum of k over its people. People are moved, in the order of their keys, to
 * the neighbouring community that gains most, until no move gains; then communities
 * become people and the same begins again. A community that does not hang together is
 * taken apart at the end, which never makes Q smaller.
 * <p>
 * <b>Sources.</b> V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre: Fast
 * unfolding of communities in large networks, 2008, doi:10.1088/1742-5468/2008/10/P10008;
 * moves by a queue as in V. A. Traag, L. Waltman, N. J. van Eck: From Louvain to Leiden,
 * 2019, doi:10.1038/s41598-019-41695-z. To find the largest Q is NP-hard; this is no
 * proof of it.
 * <p>
 * <b>Time and space.</b> O(arcs) for each round of moves, of which a few do on real
 * networks; 24 bytes an arc while it runs, 4 a person afterwards. JGraphT's
 * {@code GreedyModularityAlgorithm} and {@code LabelPropagationClustering} box every
 * vertex, and the latter is random.
 * <p>
 * <b>Empty, disconnected, unknown.</b> Nobody, no communities. Communities never reach
 * over components; who has no ties is one of her own. Who is gone is in none, -1. A
 * person or community out of range is an {@link InvalidRequest}.
 * <p>
 * Depends on keys and chances alone, not on indices: weights are whole millionths, whose
 * sums are exact. Immutable; safe for use by several threads.
 */
public final class Communities {

	private static final double MILLION = 1e6;

	/** By person; -1 for who is gone. */
	private final int[] of;

	/** The people of each, by key; the largest first. */
	private final int[][] people;

	private final double modularity;

	public Communities(Network network) {
		int[] byKey = byKey(network);
		Graph first = Graph.of(network, byKey);
		int[] label = IntStream.range(0, byKey.length).toArray();
		Graph graph = first;
		while (true) {
			int[] moved = graph.moved();
			int count = number(moved);
			for (int i = 0; i < label.length; i++) {
				label[i] = moved[label[i]];
			}
			if (count == graph.size()) {
				break;
			}
			graph = graph.folded(moved, count);
		}
		first.takeApart(label);
		int count = number(label);
		this.modularity = first.modularity(label, count);
		this.people = people(network, byKey, label, count);
		this.of = new int[network.size()];
		Arrays.fill(this.of, -1);
		for (int community = 0; community < this.people.length; community++) {
			for (int person : this.people[community]) {
				this.of[person] = community;
			}
		}
	}

	/** How many there are. */
	public int count() {
		return this.people.length;
	}

	/** The community of the person, or -1 if she is gone; the largest is 0. */
	public int of(int person) {
		if (person < 0 || person >= this.of.length) {
			throw new InvalidRequest("person " + person + " is not in [0.." + this.of.length + ")");
		}
		return this.of[person];
	}

	/** Who is in the community, in the order of their keys. */
	public int[] people(int community) {
		return checked(community).clone();
	}

	/** How many are in the community. */
	public int size(int community) {
		return checked(community).length;
	}

	private int[] checked(int community) {
		if (community < 0 || community >= this.people.length) {
			throw new InvalidRequest("community " + community + " is not in [0.." + this.people.length + ")");
		}
		return this.people[community];
	}

	/** Q of the partition, in [-1/2, 1); 0 without ties. */
	public double modularity() {
		return this.modularity;
	}

	private static int[] byKey(Network network) {
		long[] keys = IntStream.range(0, network.size())
			.filter((person) -> !network.isGone(person))
			.mapToLong(network::key)
			.sorted()
			.toArray();
		return Arrays.stream(keys).mapToInt(network::indexOf).toArray();
	}

	/** Numbers labels anew, in the order in which they first occur. */
	private static int number(int[] labels) {
		int[] number = new int[labels.length];
		Arrays.fill(number, -1);
		int count = 0;
		for (int i = 0; i < labels.length; i++) {
			if (number[labels[i]] < 0) {
				number[labels[i]] = count++;
			}
			labels[i] = number[labels[i]];
		}
		return count;
	}

	private static int[][] people(Network network, int[] byKey, int[] label, int count) {
		int[] sizes = new int[count];
		for (int each : label) {
			sizes[each]++;
		}
		int[][] people = new int[count][];
		for (int community = 0; community < count; community++) {
			people[community] = new int[sizes[community]];
		}
		int[] next = new int[count];
		for (int i = 0; i < byKey.length; i++) {
			people[label[i]][next[label[i]]++] = byKey[i];
		}
		Arrays.sort(people, Comparator.comparingInt((int[] some) -> -some.length)
			.thenComparingLong((some) -> network.key(some[0])));
		return people;
	}

	/** People or communities, with what joins them. */
	private static final class Graph {

		private final int[] first;

		private final int[] head;

		private final long[] weight;

		/** k(i); for communities what is inside as well. */
		private final long[] all;

		private final long total;

		private Graph(int[] first, int[] head, long[] weight, long[] all) {
			this.first = first;
			this.head = head;
			this.weight = weight;
			this.all = all;
			this.total = Arrays.stream(all).sum();
		}

		static Graph of(Network network, int[] byKey) {
			int[] rank = new int[network.size()];
			for (int i = 0; i < byKey.length; i++) {
				rank[byKey[i]] = i;
			}
			Network turned = network.reversed();
			boolean alike = turned == network;
			int[] first = new int[byKey.length + 1];
			for (int i = 0; i < byKey.length; i++) {
				first[i + 1] = first[i] + network.degree(byKey[i]) + (alike ? 0 : turned.degree(byKey[i]));
			}
			int[] head = new int[first[byKey.length]];
			long[] weight = new long[head.length];
			long[] all = new long[byKey.length];
			for (int i = 0; i < byKey.length; i++) {
				int at = fill(network, byKey[i], rank, head, weight, first[i]);
				if (!alike) {
					fill(turned, byKey[i], rank, head, weight, at);
				}
				for (at = first[i]; at < first[i + 1]; at++) {
					all[i] += weight[at];
				}
			}
			return new Graph(first, head, weight, all);
		}

		private static int fill(Network network, int person, int[] rank, int[] head, long[] weight, int from) {
			int at = from;
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				head[at] = rank[network.head(arc)];
				weight[at++] = Math.max(1, Math.round(network.chance(arc) * MILLION));
			}
			return at;
		}

		int size() {
			return this.all.length;
		}

		/** Moves each to where it gains most, until nothing gains; the labels. */
		int[] moved() {
			int size = size();
			int[] label = IntStream.range(0, size).toArray();
			long[] sum = this.all.clone();
			long[] towards = new long[size];
			int[] met = new int[size];
			int[] queue = IntStream.range(0, size).toArray();
			boolean[] waiting = new boolean[size];
			Arrays.fill(waiting, true);
			int from = 0;
			int left = size;
			while (left > 0) {
				int i = queue[from];
				from = (from + 1 == size) ? 0 : from + 1;
				left--;
				waiting[i] = false;
				int count = 0;
				for (int at = this.first[i]; at < this.first[i + 1]; at++) {
					int community = label[this.head[at]];
					if (towards[community] == 0) {
						met[count++] = community;
					}
					towards[community] += this.weight[at];
				}
				int own = label[i];
				sum[own] -= this.all[i];
				int best = own;
				// Less than a unit may be rounding.
				double most = gain(i, towards[own], sum[own]) + 1;
				for (int n = 0; n < count; n++) {
					int community = met[n];
					double gain = gain(i, towards[community], sum[community]);
					if (gain > most || (gain == most && best != own && community < best)) {
						best = community;
						most = gain;
					}
				}
				sum[best] += this.all[i];
				for (int n = 0; n < count; n++) {
					towards[met[n]] = 0;
				}
				if (best != own) {
					label[i] = best;
					for (int at = this.first[i]; at < this.first[i + 1]; at++) {
						int other = this.head[at];
						if (label[other] != best && !waiting[other]) {
							waiting[other] = true;
							queue[(from + left) % size] = other;
							left++;
						}
					}
				}
			}
			return label;
		}

		/**
		 * What it gains to be there, up to a factor; in whole units, so that rounding
		 * never lets two moves undo each other for ever.
		 */
		private double gain(int i, long towards, long sum) {
			return towards - Math.rint((double) this.all[i] * sum / this.total);
		}

		/** Communities as people; what is inside one counts as its own. */
		Graph folded(int[] label, int count) {
			int[] start = new int[count + 1];
			for (int each : label) {
				start[each + 1]++;
			}
			for (int i = 0; i < count; i++) {
				start[i + 1] += start[i];
			}
			int[] members = new int[label.length];
			int[] next = Arrays.copyOf(start, count);
			for (int i = 0; i < label.length; i++) {
				members[next[label[i]]++] = i;
			}
			int[] first = new int[count + 1];
			int[] head = new int[this.head.length];
			long[] weight = new long[this.head.length];
			long[] all = new long[count];
			long[] towards = new long[count];
			int end = 0;
			for (int community = 0; community < count; community++) {
				int begin = end;
				for (int m = start[community]; m < start[community + 1]; m++) {
					int i = members[m];
					all[community] += this.all[i];
					for (int at = this.first[i]; at < this.first[i + 1]; at++) {
						int other = label[this.head[at]];
						if (other != community) {
							if (towards[other] == 0) {
								head[end++] = other;
							}
							towards[other] += this.weight[at];
						}
					}
				}
				Arrays.sort(head, begin, end);
				for (int at = begin; at < end; at++) {
					weight[at] = towards[head[at]];
					towards[head[at]] = 0;
				}
				first[community + 1] = end;
			}
			return new Graph(first, Arrays.copyOf(head, end), Arrays.copyOf(weight, end), all);
		}

		/** Gives each part of a community that hangs together a label of its own. */
		void takeApart(int[] label) {
			int[] part = new int[size()];
			Arrays.fill(part, -1);
			int[] stack = new int[size()];
			for (int root = 0; root < size(); root++) {
				if (part[root] < 0) {
					int height = 0;
					stack[height++] = root;
					part[root] = root;
					while (height > 0) {
						int i = stack[--height];
						for (int at = this.first[i]; at < this.first[i + 1]; at++) {
							int other = this.head[at];
							if (part[other] < 0 && label[other] == label[i]) {
								part[other] = root;
								stack[height++] = other;
							}
						}
					}
				}
			}
			System.arraycopy(part, 0, label, 0, label.length);
		}

		double modularity(int[] label, int count) {
			if (this.total == 0) {
				return 0;
			}
			long[] sum = new long[count];
			long inside = 0;
			for (int i = 0; i < size(); i++) {
				sum[label[i]] += this.all[i];
				for (int at = this.first[i]; at < this.first[i + 1]; at++) {
					if (label[this.head[at]] == label[i]) {
						inside += this.weight[at];
					}
				}
			}
			double expected = 0;
			for (long each : sum) {
				double share = (double) each / this.total;
				expected += share * share;
			}
			return (double) inside / this.total - expected;
		}

	}

}
