package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.vouchgraph.network.Network;

/** Random networks and filters, and what there is in them by trying everything. */
public final class SomeNetworks {

	private SomeNetworks() {
	}

	/**
	 * In one direction or both, sparse or dense, some with chances that are all alike.
	 */
	public static Network any(Random random, int size) {
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		double density = 0.15 + 0.45 * random.nextDouble();
		boolean both = random.nextBoolean();
		boolean alike = random.nextInt(4) == 0;
		for (int a = 0; a < size; a++) {
			for (int b = 0; b < size; b++) {
				if (a != b && (!both || a < b) && random.nextDouble() < density) {
					double chance = alike ? 0.5 : 0.05 + 0.9 * random.nextDouble();
					byte flags = (byte) random.nextInt(8);
					builder.arc(a, b, chance, flags);
					if (both) {
						builder.arc(b, a, chance, flags);
					}
				}
			}
		}
		return builder.build(1);
	}

	public static Filters filter(Random random, int size) {
		if (random.nextInt(3) > 0) {
			return Filters.NONE;
		}
		Set<Integer> leftOut = new HashSet<>();
		for (int i = random.nextInt(3); i > 0; i--) {
			leftOut.add(random.nextInt(size));
		}
		return new Filters(random.nextInt(4) == 0, random.nextInt(3) == 0, random.nextInt(4) == 0, 0, leftOut, null);
	}

	/** Told from the flags one by one. */
	public static boolean allows(Network network, Filters filter, int arc) {
		byte flags = network.flags(arc);
		return (!filter.confirmedOnly() || (flags & Network.CONFIRMED) != 0)
				&& (!filter.warmOnly() || (flags & Network.ONLINE_ONLY) == 0)
				&& (!filter.remoteOnly() || (flags & Network.REMOTE) != 0);
	}

	/** Every loopless path that the filter allows. */
	public static List<int[]> paths(Network network, int from, int to, Filters filter) {
		List<int[]> paths = new ArrayList<>();
		if (from != to) {
			extend(network, new int[] { from }, to, filter, paths);
		}
		return paths;
	}

	private static void extend(Network network, int[] path, int to, Filters filter, List<int[]> paths) {
		int last = path[path.length - 1];
		if (last == to) {
			paths.add(path);
			return;
		}
		for (int arc = network.firstArc(last); arc < network.endArc(last); arc++) {
			int next = network.head(arc);
			boolean leftOut = next != to && filter.leftOut().contains(next);
			if (allows(network, filter, arc) && !leftOut && Arrays.stream(path).noneMatch((p) -> p == next)) {
				int[] longer = Arrays.copyOf(path, path.length + 1);
				longer[path.length] = next;
				extend(network, longer, to, filter, paths);
			}
		}
	}

	public static Set<Integer> between(int[] path) {
		Set<Integer> between = new HashSet<>();
		for (int i = 1; i + 1 < path.length; i++) {
			between.add(path[i]);
		}
		return between;
	}

}
