package org.vouchgraph.perf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.vouchgraph.coverage.Reach;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.planning.Action;
import org.vouchgraph.planning.TiePlan;
import org.vouchgraph.planning.WorthKnowing;

/**
 * Takes the time of each part of a plan that {@link PlanningBenchmark} takes as a whole.
 * Arguments: people, ties, targets, rounds.
 */
final class PlanningTimings {

	private final Map<String, double[]> millis = new TreeMap<>();

	private PlanningTimings() {
	}

	public static void main(String[] arguments) {
		PlanningWorld world = new PlanningWorld(
				CoauthorNetworks.create(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), 1).nearby(),
				Integer.parseInt(arguments[2]));
		PlanningTimings timings = new PlanningTimings();
		System.out.printf("load of the machine %.1f%n", Benchmarks.load());
		for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
			for (int i = 0; i < PlanningWorld.APPLICANTS; i++) {
				timings.plan(world, i);
			}
		}
		timings.millis.forEach((what, all) -> {
			double[] sorted = all.clone();
			Arrays.sort(sorted);
			System.out.printf("%-16s median %8.1f ms, most %8.1f%n", what, sorted[sorted.length / 2],
					sorted[sorted.length - 1]);
		});
	}

	private void plan(PlanningWorld world, int number) {
		long start = System.nanoTime();
		Question question = world.question(number);
		List<Reach> reaches = taken("1 reaches", number, () -> world.reaches(question));
		WorthKnowing worth = world.worthKnowing(question, reaches);
		double[] all = taken("2 worth", number, () -> world.worth(worth));
		List<Action> actions = world.actions(question, all);
		TiePlan plan = taken("3 plan", number, () -> world.plan(worth, actions));
		put("4 whole", number, start);
		boolean exact = taken("5 meetings", number, world::meetings).exact();
		System.out.printf(
				"%4d: %.0f ms; %d people worth knowing, %d actions, %d steps, gain %.2f of at most %.2f, "
						+ "%d evaluations%n",
				number, this.millis.get("4 whole")[number], Arrays.stream(all).filter((one) -> one > 0).count(),
				actions.size(), plan.steps().size(), plan.gain(), plan.bound(), plan.evaluations(),
				exact ? "exact" : "bounded");
	}

	/** The last round counts. */
	private <T> T taken(String what, int number, Supplier<T> task) {
		long start = System.nanoTime();
		T result = task.get();
		put(what, number, start);
		return result;
	}

	private void put(String what, int number, long start) {
		this.millis.computeIfAbsent(what,
				(name) -> new double[PlanningWorld.APPLICANTS])[number] = (System.nanoTime() - start) / 1e6;
	}

}
