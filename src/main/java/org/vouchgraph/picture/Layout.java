package org.vouchgraph.picture;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.vouchgraph.network.Network;

/** Where each person of a network stands on a drawing. */
public final class Layout {

	private Layout() {
	}

	/**
	 * A place for everybody.
	 * @param community of each person, by index
	 * @param kept where people stood before
	 */
	public static Spots of(Network network, int[] community, Spots kept) {
		int[] people = IntStream.range(0, network.size()).filter((person) -> !network.isGone(person)).toArray();
		long[] keys = Arrays.stream(people).mapToLong(network::key).sorted().toArray();
		float[] x = new float[keys.length];
		float[] y = new float[keys.length];
		int communities = Arrays.stream(community).max().orElse(0) + 1;
		int[] next = new int[communities];
		for (int i = 0; i < keys.length; i++) {
			int c = community[network.indexOf(keys[i])];
			int n = next[c]++;
			double far = Math.sqrt(keys.length) * 1.2 * Math.sqrt(c / (double) communities);
			x[i] = (float) (far * Math.cos(c * 2.4) + Math.sqrt(n) * Math.cos(n * 2.4));
			y[i] = (float) (far * Math.sin(c * 2.4) + Math.sqrt(n) * Math.sin(n * 2.4));
		}
		return new Spots(keys, x, y);
	}

}
