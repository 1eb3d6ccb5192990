package org.vouchgraph.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkFile;

/**
 * What all benchmarks of one size ask about: one network, the pairs and the targets. It
 * is made once and kept on disk, so that each JVM of a run need only read it.
 */
final class BenchmarkWorld {

	static final int PAIRS = 400;

	private static final int TIES_A_PERSON = 10;

	private static final double ROUNDING = 1e-9;

	private final Network network;

	private final int[][] pairs;

	private final int[] targets;

	private BenchmarkWorld(Network network, int[][] pairs, int[] targets) {
		this.network = network;
		this.pairs = pairs;
		this.targets = targets;
	}

	/** Where everything lies that a run makes. */
	static Path directory() {
		return Path.of(System.getProperty("benchmark.directory", "target/benchmark"));
	}

	/** The network of that size as the application keeps it. */
	static Path file(int people) {
		return directory().resolve("network-" + people);
	}

	/** The same before it was renumbered. */
	static Path fileOfMade(int people) {
		return directory().resolve("network-" + people + "-made");
	}

	/** Makes the files anew; pairs without a path within the limit are among them. */
	static void make(int people) throws IOException {
		Files.createDirectories(directory());
		Network made = CoauthorNetworks.create(people, TIES_A_PERSON * people, 1);
		int[][] pairs = IntroductionTimings.pairs(made, PAIRS, 2);
		int[][] others = IntroductionTimings.pairs(made, PAIRS, 3);
		NetworkFile.write(fileOfMade(people), new NetworkFile.Contents(made, Map.of(), Map.of()));
		Map<String, long[]> keys = Map.of("from", keys(made, pairs, 0), "to", keys(made, pairs, 1), "targets",
				keys(made, others, 1));
		NetworkFile.write(file(people), new NetworkFile.Contents(made.nearby(), Map.of(), keys));
	}

	private static long[] keys(Network network, int[][] pairs, int end) {
		return Arrays.stream(pairs).mapToLong((pair) -> network.key(pair[end])).toArray();
	}

	/** Reads the files, or makes them where there are none. */
	static BenchmarkWorld read(int people) throws IOException {
		if (!Files.exists(file(people))) {
			make(people);
		}
		NetworkFile.Contents contents = NetworkFile.read(file(people)).orElseThrow();
		Network network = contents.network();
		int[] from = indices(network, contents.numbers().get("from"));
		int[] to = indices(network, contents.numbers().get("to"));
		int[][] pairs = new int[PAIRS][];
		Arrays.setAll(pairs, (i) -> new int[] { from[i], to[i] });
		return new BenchmarkWorld(network, pairs, indices(network, contents.numbers().get("targets")));
	}

	private static int[] indices(Network network, long[] keys) {
		return Arrays.stream(keys).mapToInt(network::indexOf).toArray();
	}

	Network network() {
		return this.network;
	}

	/** Applicant and target, by number from 0 on, and round again. */
	int[] pair(int number) {
		return this.pairs[Math.floorMod(number, PAIRS)];
	}

	int[] targets() {
		return this.targets.clone();
	}

	/** What this project finds, as costs in ascending order. */
	double[] costs(int[] pair, int paths, int maxTies) {
		Question question = Question.of(pair[0], pair[1]).withPaths(paths).withMaxTies(maxTies);
		return new BestFirstSearch().findAll(this.network, question, new int[] { pair[1] }, Patience.ENDLESS)
			.paths()
			.get(0)
			.stream()
			.mapToDouble((path) -> cost(path.people()))
			.toArray();
	}

	private double cost(int[] people) {
		double cost = 0;
		for (int i = 1; i < people.length; i++) {
			cost += this.network.cost(this.network.arc(people[i - 1], people[i]));
		}
		return cost;
	}

	/** Refuses an answer of a peer that costs anything else than this project's. */
	void requireSame(int[] pair, int paths, int maxTies, double[] costs) {
		double[] expected = costs(pair, paths, maxTies);
		boolean same = expected.length == costs.length;
		for (int i = 0; same && i < expected.length; i++) {
			same = Math.abs(expected[i] - costs[i]) < ROUNDING;
		}
		if (!same) {
			throw new IllegalStateException("from " + pair[0] + " to " + pair[1] + ": the peer's paths cost "
					+ Arrays.toString(costs) + ", ours " + Arrays.toString(expected));
		}
	}

}
