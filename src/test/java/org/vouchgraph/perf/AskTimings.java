package org.vouchgraph.perf;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.planning.AskCampaign;

/**
 * Takes the time of plans of asks, another applicant each time. Arguments: people, ties,
 * targets, plans.
 */
final class AskTimings {

	private AskTimings() {
	}

	public static void main(String[] arguments) throws Exception {
		FieldPack.Asks rules = new FieldPackReader().readShipped("cardiothoracic-img").planning().asks();
		PlanningWorld world = new PlanningWorld(
				CoauthorNetworks.create(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), 1).nearby(),
				Integer.parseInt(arguments[2]));
		System.out.printf("load of the machine %.1f%n", Benchmarks.load());
		for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
			long start = System.nanoTime();
			long processor = processorTime();
			AskCampaign.Plan plan = world.asks(world.question(i), rules);
			System.out.printf("%4d: %.0f ms, processor %.0f ms; %d asks, %d given up, expected %.2f of %.2f%n", i,
					(System.nanoTime() - start) / 1e6, (processorTime() - processor) / 1e6, plan.asks().size(),
					plan.left().size(), plan.expected(), plan.unlimited());
		}
	}

	/** Of all threads, also those that compile and collect. */
	private static long processorTime() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

}
