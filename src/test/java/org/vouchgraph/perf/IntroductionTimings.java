package org.vouchgraph.perf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;

/**
 * Takes the processor time of the search on 400 random pairs, to see what a change does;
 * the figures to publish come from {@code IntroductionBenchmark}. Arguments: people,
 * ties, most ties on a path.
 */
final class IntroductionTimings {

	private IntroductionTimings() {
	}

	public static void main(String[] arguments) {
		int people = Integer.parseInt(arguments[0]);
		int ties = Integer.parseInt(arguments[1]);
		int maxTies = Integer.parseInt(arguments[2]);
		Network network = CoauthorNetworks.create(people, ties, 1).nearby();
		int[] degrees = new int[people];
		for (int person = 0; person < people; person++) {
			degrees[person] = network.degree(person);
		}
		Arrays.sort(degrees);
		System.out.printf("people %d, ties %d, degree median %d, 99th percentile %d, most %d%n", people,
				network.arcs() / 2, degrees[people / 2], degrees[people / 100 * 99], degrees[people - 1]);
		int[][] pairs = pairs(network, 400, 2);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		BestFirstSearch search = new BestFirstSearch();
		for (int round = 0; round < 12; round++) {
			double[] millis = new double[pairs.length];
			double[] foundMillis = new double[pairs.length];
			int pairsFound = 0;
			int found = 0;
			for (int i = 0; i < pairs.length; i++) {
				Question question = new Question(pairs[i][0], pairs[i][1], 5, maxTies, false, false, Set.of(), null);
				long start = threads.getCurrentThreadCpuTime();
				Answer answer = search.find(network, question);
				millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
				if (answer instanceof Answer.Found f) {
					found += f.paths().size();
					foundMillis[pairsFound++] = millis[i];
				}
			}
			Arrays.sort(millis);
			Arrays.sort(foundMillis, 0, pairsFound);
			System.out.printf(
					"round %d: median %.4f ms, 95th percentile %.4f, most %.3f; paths %.2f a pair; "
							+ "the %d pairs with a path: median %.4f, 95th percentile %.4f%n",
					round, millis[200], millis[380], millis[399], found / 400.0, pairsFound,
					foundMillis[pairsFound / 2], foundMillis[pairsFound * 95 / 100]);
		}
	}

	/** Applicants with 10 to 60 ties, targets with at least 3. */
	static int[][] pairs(Network network, int count, long seed) {
		Random random = new Random(seed);
		int[][] pairs = new int[count][];
		for (int i = 0; i < count;) {
			int from = random.nextInt(network.size());
			int to = random.nextInt(network.size());
			if (from != to && network.degree(from) >= 10 && network.degree(from) <= 60 && network.degree(to) >= 3) {
				pairs[i++] = new int[] { from, to };
			}
		}
		return pairs;
	}

}
