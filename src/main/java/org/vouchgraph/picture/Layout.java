package org.vouchgraph.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.vouchgraph.network.Network;

/**
 * Where each person of a network stands on a drawing.
 * <p>
 * <b>Definition.</b> Every community is a disc with room for its people. Discs that are
 * tied attract each other and others repel, as springs of their gaps do, and are then
 * pressed together until they fill an oval without overlapping ({@link Discs}). Within
 * its disc everybody moves towards the middle of those to whom she is tied, and towards
 * the communities outside to which she is, and pushes away who stands too close
 * ({@link Inside}). What hangs together with nothing else stands around the rest.
 * <p>
 * Whoever stood somewhere before stays there, to the last bit: who is new is put at the
 * nearest free spot to the middle of those whom she knows ({@link Beside}). Everything is
 * placed anew only if fewer than {@value #ENOUGH} of the people have a place.
 * <p>
 * <b>Sources.</b> T. M. J. Fruchterman, E. M. Reingold: Graph drawing by force-directed
 * placement, 1991, doi:10.1002/spe.4380211102; W. T. Tutte: How to draw a graph, 1963,
 * doi:10.1112/plms/s3-13.1.743, for the middle of the neighbours.
 * <p>
 * <b>Time and space.</b> O(people + arcs) for each of 80 rounds within the discs, O(c²)
 * for each of 200 between c ≤ 300 discs; about 60 bytes a person and 16 an arc. JGraphT's
 * layouts know no communities and box every point.
 * <p>
 * <b>Empty, disconnected, unknown.</b> Nobody, no spots; who is gone has none. Nothing is
 * left to chance: the same network, communities and kept spots give the same spots.
 */
public final class Layout {

	/** Of the people, to go on from where they stood. */
	static final double ENOUGH = 0.6;

	/** Around each disc, so that two hulls do not touch. */
	private static final double MARGIN = 0.9;

	private final Network network;

	private final long[] keys;

	/** By place among the keys. */
	private final int[] person;

	/** By index in the network. */
	private final int[] place;

	/** By place among the keys, numbered from the largest. */
	private final int[] community;

	/** The people of each community, by place among the keys. */
	private final int[][] members;

	private Layout(Network network, int[] communities) {
		this.network = network;
		this.keys = IntStream.range(0, network.size())
			.filter((someone) -> !network.isGone(someone))
			.mapToLong(network::key)
			.sorted()
			.toArray();
		this.person = Arrays.stream(this.keys).mapToInt(network::indexOf).toArray();
		this.place = new int[network.size()];
		for (int i = 0; i < this.person.length; i++) {
			this.place[this.person[i]] = i;
		}
		TreeMap<Integer, Integer> sizes = new TreeMap<>();
		for (int someone : this.person) {
			sizes.merge(communities[someone], 1, Integer::sum);
		}
		int[] labels = sizes.keySet()
			.stream()
			.sorted(Comparator.comparingInt((Integer label) -> -sizes.get(label)).thenComparing((label) -> label))
			.mapToInt(Integer::intValue)
			.toArray();
		int[] rank = new int[sizes.isEmpty() ? 0 : sizes.lastKey() + 1];
		this.members = new int[labels.length][];
		for (int i = 0; i < labels.length; i++) {
			rank[labels[i]] = i;
			this.members[i] = new int[sizes.get(labels[i])];
		}
		this.community = new int[this.keys.length];
		int[] next = new int[labels.length];
		for (int i = 0; i < this.keys.length; i++) {
			int label = rank[communities[this.person[i]]];
			this.community[i] = label;
			this.members[label][next[label]++] = i;
		}
	}

	/**
	 * A spot for everybody.
	 * @param community of each person by index, at least 0 for who is not gone
	 * @param kept where people stood before
	 */
	public static Spots of(Network network, int[] community, Spots kept) {
		Layout layout = new Layout(network, community);
		long known = Arrays.stream(layout.keys).filter((key) -> kept.find(key) >= 0).count();
		return (known > 0 && known >= ENOUGH * layout.keys.length) ? new Beside(network, layout.keys, kept).spots()
				: layout.anew();
	}

	private Spots anew() {
		double[] radius = new double[this.members.length];
		for (int i = 0; i < radius.length; i++) {
			radius[i] = Inside.radius(this.members[i].length) + MARGIN;
		}
		Discs discs = new Discs(radius);
		pull(discs);
		float[] x = new float[this.keys.length];
		float[] y = new float[this.keys.length];
		IntStream.range(0, this.members.length).parallel().forEach((i) -> {
			Inside inside = inside(i, discs);
			for (int n = 0; n < this.members[i].length; n++) {
				x[this.members[i][n]] = (float) (discs.x[i] + inside.x[n]);
				y[this.members[i][n]] = (float) (discs.y[i] + inside.y[n]);
			}
		});
		return new Spots(this.keys, x, y);
	}

	private void pull(Discs discs) {
		TreeMap<Long, Double> pulls = new TreeMap<>();
		for (int i = 0; i < this.keys.length; i++) {
			int one = this.community[i];
			for (int arc = this.network.firstArc(this.person[i]); arc < this.network.endArc(this.person[i]); arc++) {
				int two = this.community[this.place[this.network.head(arc)]];
				if (one != two) {
					long pair = (long) Math.min(one, two) * this.members.length + Math.max(one, two);
					pulls.merge(pair, this.network.chance(arc), Double::sum);
				}
			}
		}
		discs.place(pulls.keySet().stream().mapToLong(Long::longValue).toArray(),
				pulls.values().stream().mapToDouble(Double::doubleValue).toArray());
	}

	private Inside inside(int label, Discs discs) {
		int[] people = this.members[label];
		Inside inside = new Inside(people.length);
		int[] first = new int[people.length + 1];
		int all = Arrays.stream(people).map((i) -> this.network.degree(this.person[i])).sum();
		int[] head = new int[all];
		double[] weight = new double[all];
		double[] outX = new double[people.length];
		double[] outY = new double[people.length];
		int at = 0;
		for (int n = 0; n < people.length; n++) {
			int someone = this.person[people[n]];
			double within = 0;
			for (int arc = this.network.firstArc(someone); arc < this.network.endArc(someone); arc++) {
				int other = this.place[this.network.head(arc)];
				double chance = this.network.chance(arc);
				int to = this.community[other];
				if (to == label) {
					head[at] = Arrays.binarySearch(people, other);
					weight[at++] = chance;
					within += chance;
				}
				else {
					double wide = discs.x[to] - discs.x[label];
					double high = discs.y[to] - discs.y[label];
					double far = Math.max(1e-9, Math.hypot(wide, high));
					outX[n] += chance * wide / far;
					outY[n] += chance * high / far;
				}
			}
			double sum = Math.max(1e-9, within + Math.hypot(outX[n], outY[n]));
			outX[n] /= sum;
			outY[n] /= sum;
			first[n + 1] = at;
		}
		int[] order = IntStream.range(0, people.length)
			.boxed()
			.sorted(Comparator.comparingInt((Integer n) -> -this.network.degree(this.person[people[n]]))
				.thenComparing((n) -> n))
			.mapToInt(Integer::intValue)
			.toArray();
		inside.place(order, first, head, weight, outX, outY);
		return inside;
	}

}
