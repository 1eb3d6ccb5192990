package org.vouchgraph.perf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;

import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.CheapestDisjointPaths;
import org.vouchgraph.introduction.MostDisjointPaths;
import org.vouchgraph.network.Network;
import org.vouchgraph.structure.Betweenness;
import org.vouchgraph.structure.Biconnectivity;
import org.vouchgraph.structure.Dominators;

/**
 * Takes the processor time of what {@code StructureBenchmark} takes, to see what a change
 * does on a machine that is busy with other things. Arguments: people, ties, how often.
 */
final class StructureTimings {

	private StructureTimings() {
	}

	public static void main(String[] arguments) {
		int people = Integer.parseInt(arguments[0]);
		Network network = CoauthorNetworks.create(people, Integer.parseInt(arguments[1]), 1);
		network.reversed();
		int times = Integer.parseInt(arguments[2]);
		Random random = new Random(2);
		int[][] pairs = new int[Math.max(100, 10 * times)][];
		for (int i = 0; i < pairs.length;) {
			int from = random.nextInt(people);
			int to = random.nextInt(people);
			if (from != to && Math.abs(network.degree(from) - 20) <= 2 && Math.abs(network.degree(to) - 20) <= 2) {
				pairs[i++] = new int[] { from, to };
			}
		}
		report("cutpoints", times, (i) -> new Biconnectivity(network));
		report("dominators", times, (i) -> new Dominators(network, pairs[i][0]));
		report("betweenness, 10 sources", times, (i) -> new Betweenness(network, Betweenness.Options.sampled(10, i)));
		report("most disjoint paths", pairs.length,
				(i) -> new MostDisjointPaths().find(network, pairs[i][0], pairs[i][1], Filters.NONE));
		report("cheapest three", pairs.length,
				(i) -> new CheapestDisjointPaths().find(network, pairs[i][0], pairs[i][1], Filters.NONE, 3));
	}

	private static void report(String what, int times, IntConsumer task) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		double[] millis = new double[times];
		for (int round = 0; round < 2; round++) {
			for (int i = 0; i < times; i++) {
				long start = threads.getCurrentThreadCpuTime();
				task.accept(i);
				millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
			}
		}
		Arrays.sort(millis);
		System.out.printf("%s: least %.2f ms, median %.2f, 95th percentile %.2f%n", what, millis[0], millis[times / 2],
				millis[times * 95 / 100]);
	}

}
