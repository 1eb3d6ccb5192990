package org.vouchgraph.perf;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;

/**
 * Takes the time of each part of the report that {@link WeakSpotsBenchmark} takes as a
 * whole, to see what to make faster. Arguments: people, ties, targets, threads, rounds.
 */
final class WeakSpotsTimings {

	private final Map<String, double[]> millis = new TreeMap<>();

	private final Map<String, double[]> processor = new TreeMap<>();

	private WeakSpotsTimings() {
	}

	public static void main(String[] arguments) {
		Network network = CoauthorNetworks.create(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), 1)
			.nearby();
		WeakSpotsWorld world = new WeakSpotsWorld(network, Integer.parseInt(arguments[2]),
				Integer.parseInt(arguments[3]), new BestFirstSearch());
		WeakSpotsTimings timings = new WeakSpotsTimings();
		System.out.printf("load of the machine %.1f%n", Benchmarks.load());
		for (int round = 0; round < Integer.parseInt(arguments[4]); round++) {
			for (int i = 0; i < WeakSpotsWorld.APPLICANTS; i++) {
				timings.report(world, i);
			}
		}
		timings.millis.forEach((what, all) -> {
			System.out.printf("%-16s median %8.1f ms, most %8.1f; processor %8.1f%n", what, median(all),
					Arrays.stream(all).max().orElse(0), median(timings.processor.get(what)));
		});
	}

	private void report(WeakSpotsWorld world, int number) {
		long start = System.nanoTime();
		Question question = world.question(number);
		List<Reach> reaches = taken("1 coverage", number, () -> world.coverage(question));
		int people = taken("2 people", number, () -> world.people(question, reaches)).losses().size();
		int groups = taken("3 groups", number, () -> world.groups(question, reaches)).losses().size();
		int gaps = taken("4 gaps", number, () -> world.gaps(question, reaches)).gaps().size();
		taken("5 concentration", number, () -> world.concentration(reaches));
		taken("6 holes", number, () -> world.holes(question));
		put("7 whole", number, start);
		double sum = this.processor.entrySet()
			.stream()
			.filter((each) -> !each.getKey().startsWith("7"))
			.mapToDouble((each) -> each.getValue()[number])
			.sum();
		this.processor.computeIfAbsent("7 whole", (name) -> new double[WeakSpotsWorld.APPLICANTS])[number] = sum;
		System.out.printf("%4d: %.0f ms; %d targets with paths, %d ways, losses of %d people and %d groups, %d gaps%n",
				number, this.millis.get("7 whole")[number],
				reaches.stream().filter((reach) -> !reach.paths().isEmpty()).count(),
				reaches.stream().mapToInt(Reach::apart).sum(), people, groups, gaps);
	}

	/** The last round counts. */
	private <T> T taken(String what, int number, Supplier<T> task) {
		long start = System.nanoTime();
		long processor = processorTime();
		T result = task.get();
		put(what, number, start);
		this.processor.computeIfAbsent(what,
				(name) -> new double[WeakSpotsWorld.APPLICANTS])[number] = (processorTime() - processor) / 1e6;
		return result;
	}

	private void put(String what, int number, long start) {
		this.millis.computeIfAbsent(what,
				(name) -> new double[WeakSpotsWorld.APPLICANTS])[number] = (System.nanoTime() - start) / 1e6;
	}

	/** Of all threads, also those that compile and collect. */
	private static long processorTime() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static double median(double[] all) {
		double[] sorted = all.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
