package org.vouchgraph.perf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;

/**
 * Takes the processor time of the search on 400 random pairs, to see what a change does;
 * the figures to publish come from {@code IntroductionBenchmark}. Arguments: people,
 * ties, what to ask (comma between), rounds.
 */
final class IntroductionTimings {

	private static final Patience ENDLESS = Patience.ENDLESS;

	private IntroductionTimings() {
	}

	public static void main(String[] arguments) {
		int people = Integer.parseInt(arguments[0]);
		int ties = Integer.parseInt(arguments[1]);
		int rounds = Integer.parseInt(arguments[3]);
		Network made = CoauthorNetworks.create(people, ties, 1);
		Network network = made.nearby();
		int[] degrees = new int[people];
		for (int person = 0; person < people; person++) {
			degrees[person] = network.degree(person);
		}
		Arrays.sort(degrees);
		System.out.printf("people %d, ties %d, degree median %d, 99th percentile %d, most %d%n", people,
				network.arcs() / 2, degrees[people / 2], degrees[people / 100 * 99], degrees[people - 1]);
		int[][] pairs = same(made, network, pairs(made, arguments[2].equals("all") ? 20 : 400, 2));
		int[] targets = Arrays.stream(same(made, network, pairs(made, 400, 3))).mapToInt((pair) -> pair[1]).toArray();
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		for (String kind : arguments[2].split(",")) {
			BestFirstSearch search = new BestFirstSearch();
			for (int round = 0; round < rounds; round++) {
				double[] millis = new double[pairs.length];
				int found = 0;
				long scannedBefore = search.scanned();
				for (int i = 0; i < pairs.length; i++) {
					Question question = Question.of(pairs[i][0], pairs[i][1]);
					long start = threads.getCurrentThreadCpuTime();
					found += ask(search, network, question, kind, targets);
					millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
				}
				Arrays.sort(millis);
				if (round >= rounds - 2) {
					System.out.printf(
							"%-8s median %.4f ms, mean %.4f, 95th percentile %.4f, most %.3f; %.2f paths a question, %d arcs%n",
							kind, millis[pairs.length / 2], Arrays.stream(millis).average().orElse(0),
							millis[pairs.length * 95 / 100], millis[pairs.length - 1], found / (double) pairs.length,
							(search.scanned() - scannedBefore) / pairs.length);
				}
			}
		}
	}

	/**
	 * A limit on ties, any (number), best (path alone), wide(ning), why (with reasons),
	 * all (targets).
	 */
	private static int ask(BestFirstSearch search, Network network, Question question, String kind, int[] targets) {
		int[] one = { question.target() };
		return switch (kind) {
			case "any" -> paths(search.findAll(network, question.withMaxTies(Question.ANY_TIES), one, ENDLESS));
			case "best" ->
				paths(search.findAll(network, question.withMaxTies(Question.ANY_TIES).withPaths(1), one, ENDLESS));
			case "wide" -> paths(search.findAll(network, question.withWidenTo(6), one, ENDLESS));
			case "all" -> paths(search.findAll(network, question, targets, ENDLESS));
			case "apart" -> paths(search.findAll(network, question.withPerIntroducer(1), one, ENDLESS));
			case "why" -> (search.find(network, question) instanceof Answer.Found f) ? f.paths().size() : 0;
			default -> paths(search.findAll(network, question.withMaxTies(Integer.parseInt(kind)), one, ENDLESS));
		};
	}

	private static int paths(IntroductionSearch.AllPaths all) {
		return all.paths().stream().mapToInt(List::size).sum();
	}

	/** The same people after renumbering. */
	static int[][] same(Network made, Network network, int[][] pairs) {
		return Arrays.stream(pairs)
			.map((pair) -> new int[] { network.indexOf(made.key(pair[0])), network.indexOf(made.key(pair[1])) })
			.toArray(int[][]::new);
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
