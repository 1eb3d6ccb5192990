package org.vouchgraph.perf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.vouchgraph.coverage.Reach;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;

/**
 * Takes the time of each part of the report that {@link WeakSpotsBenchmark} takes as a
 * whole, to see what to make faster. Arguments: people, ties, targets, and threads (2 if
 * left away).
 */
final class WeakSpotsTimings {

	private static final int ROUNDS = 2;

	private final Map<String, double[]> millis = new TreeMap<>();

	private WeakSpotsTimings() {
	}

	public static void main(String[] arguments) {
		Network network = CoauthorNetworks.create(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), 1)
			.nearby();
		int threads = (arguments.length < 4) ? 2 : Integer.parseInt(arguments[3]);
		WeakSpotsWorld world = new WeakSpotsWorld(network, Integer.parseInt(arguments[2]), threads,
				new BestFirstSearch());
		WeakSpotsTimings timings = new WeakSpotsTimings();
		System.out.printf("load of the machine %.1f%n", Benchmarks.load());
		for (int round = 0; round < ROUNDS; round++) {
			for (int i = 0; i < WeakSpotsWorld.APPLICANTS; i++) {
				timings.report(world, i);
			}
		}
		timings.millis.forEach((what, all) -> {
			double[] sorted = all.clone();
			Arrays.sort(sorted);
			System.out.printf("%-14s median %8.1f ms, most %8.1f%n", what, sorted[sorted.length / 2],
					sorted[sorted.length - 1]);
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
		double whole = (System.nanoTime() - start) / 1e6;
		this.millis.computeIfAbsent("7 whole", (what) -> new double[WeakSpotsWorld.APPLICANTS])[number] = whole;
		System.out.printf("%4d: %.0f ms; %d targets with paths, %d ways, losses of %d people and %d groups, %d gaps%n",
				number, whole, reaches.stream().filter((reach) -> !reach.paths().isEmpty()).count(),
				reaches.stream().mapToInt(Reach::apart).sum(), people, groups, gaps);
	}

	/** The last round counts. */
	private <T> T taken(String what, int number, Supplier<T> task) {
		long start = System.nanoTime();
		T result = task.get();
		this.millis.computeIfAbsent(what,
				(name) -> new double[WeakSpotsWorld.APPLICANTS])[number] = (System.nanoTime() - start) / 1e6;
		return result;
	}

}
