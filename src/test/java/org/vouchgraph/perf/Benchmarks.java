package org.vouchgraph.perf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.vouchgraph.introduction.BestFirstSearch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs every benchmark, this project's and the peers', on the same networks and the same
 * pairs, and leaves the results where {@link SpeedTable} finds them:
 *
 * <pre>
 * mvn -Pbenchmark verify
 * mvn -Pbenchmark,gds verify -Dbenchmark.arguments="--only gds --people 100000"
 * </pre>
 *
 * Each benchmark has a JVM of its own, one after the other. A peer whose paths cost
 * anything else than this project's fails, and the run with it.
 */
@Command(name = "benchmarks", mixinStandardHelpOptions = true,
		description = "Times the search beside its peers. With neither --only, --people nor --quick the table of the README is written.")
final class Benchmarks implements Callable<Integer> {

	/** What a run is made of, in its order. */
	enum Group {

		NETWORK, OURS, JGRAPHT, CYPHER, GDS, STRUCTURE, WEAKSPOTS, PLANNING

	}

	private static final String STRUCTURE = "StructureBenchmark";

	private static final int SMALL = 100_000;

	@Option(names = "--people", split = ",", description = "Sizes of the networks; ten times as many ties each.")
	private int[] people;

	@Option(names = "--only", split = ",", description = "Parts: ${COMPLETION-CANDIDATES}; results of others stay.")
	private Group[] only;

	@Option(names = "--seconds", defaultValue = "1",
			description = "Of each of five iterations of what is fast; three more to warm up.")
	private int seconds;

	@Option(names = "--quick", description = "To see whether all of it works: figures of no use.")
	private boolean quick;

	@Option(names = "--long", description = "More of what takes long: Yen's algorithm and GDS at every size, "
			+ "all of JGraphT's graphs, the peers of the structure.")
	private boolean patient;

	@Option(names = "--readme", description = "Write the table to the README although it is not a whole run.")
	private boolean readme;

	private final List<String> failures = new ArrayList<>();

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
	}

	@Override
	public Integer call() throws IOException {
		Instant began = Instant.now();
		boolean whole = this.people == null && this.only == null && !this.quick;
		int[] sizes = (this.people != null) ? this.people : new int[] { SMALL, 10 * SMALL };
		List<Group> groups = List.of((this.only != null) ? this.only : Group.values());
		Files.createDirectories(SpeedTable.results());
		if (this.only == null) {
			clear(SpeedTable.results());
		}
		Run.now(began, whole || this.readme).write(SpeedTable.run());
		for (int size : sizes) {
			BenchmarkWorld.make(size);
		}
		Map<String, PeerGraph> best = new LinkedHashMap<>();
		for (int size : sizes) {
			for (Group group : groups) {
				run(group, size, best);
			}
		}
		System.out.printf("%d min%n", Duration.between(began, Instant.now()).toMinutes());
		this.failures.forEach((failure) -> System.out.println("FAILED: " + failure));
		return this.failures.isEmpty() ? 0 : 1;
	}

	private static void clear(Path directory) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
			for (Path file : files) {
				Files.delete(file);
			}
		}
	}

	private void run(Group group, int size, Map<String, PeerGraph> best) throws IOException {
		boolean small = size <= SMALL;
		switch (group) {
			case NETWORK -> {
				shots("NetworkBenchmark", "nearby|write|read", size, 0, 3, Map.of());
				figures(size);
			}
			case OURS -> {
				sample("IntroductionBenchmark", "ask", size, Map.of("pairs", "400"));
				sample("IntroductionBenchmark", "askAgain", size, Map.of("pairs", "400"));
				// The slow peers are asked about the first pairs only.
				sample("IntroductionBenchmark", "ask", size, Map.of("pairs", "20", "asked", "FOUR_TIES,ANY_TIES"));
				sample("IntroductionBenchmark", "ask", size, Map.of("pairs", "4", "asked", "ANY_TIES"));
				sample("IntroductionBenchmark", "ask", size, Map.of("pairs", "10", "asked", "FOUR_TIES,ALL_TARGETS"));
			}
			case JGRAPHT -> {
				graphs("allPathsSorted", size, 5, 20, best);
				graphs("bidirectionalDijkstra", size, 100, 400, best);
				graphs("bellmanFord", size, 3, 10, best);
				if (small || this.patient) {
					// It searches with Dijkstra's algorithm, so that the same graph
					// serves it.
					best.computeIfAbsent("yen", (yen) -> best.get("bidirectionalDijkstra"));
					graphs("yen", size, 1, 4, best);
				}
			}
			case CYPHER -> {
				PeerDatabase.make(size);
				shots("CypherBenchmark", "variableLength|quantifiedPath", size, 5, small ? 20 : 10, Map.of());
				shots("CypherBenchmark", "meetInTheMiddle", size, 20, 20, Map.of());
			}
			case GDS -> {
				if (GdsBenchmark.isPossible()) {
					PeerDatabase.make(size);
					shots("GdsBenchmark", "articulationPoints", size, 3, 10, Map.of());
					shots("GdsBenchmark", "dijkstra", size, 20, 100, Map.of());
					if (small || this.patient) {
						shots("GdsBenchmark", "yens", size, small ? 3 : 1, small ? 20 : 4, Map.of());
					}
				}
			}
			case STRUCTURE -> {
				if (isHere(STRUCTURE)) {
					sample(STRUCTURE, "cutpoints|dominators|cheapestDisjointPaths", size, Map.of());
					if (small) {
						sample(STRUCTURE, "betweennessOfOneSource|mostDisjointPaths|inspectorOfJGraphT", size,
								Map.of());
					}
					if (this.patient) {
						sample(STRUCTURE, "maximumFlowOfJGraphT", size, Map.of());
					}
				}
			}
			case WEAKSPOTS ->
				shots("WeakSpotsBenchmark", "report|coverage", size, small ? 10 : 5, small ? 20 : 10, Map.of());
			case PLANNING ->
				shots("PlanningBenchmark", "ties|meetings", size, small ? 10 : 5, small ? 20 : 10, Map.of());
		}
	}

	private static boolean isHere(String benchmark) {
		try {
			Class.forName(Benchmarks.class.getPackageName() + "." + benchmark, false,
					Benchmarks.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException none) {
			return false;
		}
	}

	/** On every kind of graph at first, then on the one that was best. */
	private void graphs(String method, int size, int warmUps, int shots, Map<String, PeerGraph> best) {
		EnumMap<PeerGraph, Double> medians = new EnumMap<>(PeerGraph.class);
		for (PeerGraph graph : PeerGraph.values()) {
			boolean takes = graph.isDirected() || !method.equals("allPathsSorted");
			boolean worthIt = this.patient || !best.containsKey(method) || best.get(method) == graph;
			if (takes && worthIt) {
				for (RunResult result : shots("JGraphTBenchmark", method, size, warmUps, shots,
						Map.of("graph", graph.name()))) {
					medians.put(graph, result.getPrimaryResult().getStatistics().getPercentile(50));
				}
			}
		}
		medians.entrySet()
			.stream()
			.min(Map.Entry.comparingByValue())
			.ifPresent((least) -> best.putIfAbsent(method, least.getKey()));
	}

	/** As often as the time allows. */
	private Collection<RunResult> sample(String benchmark, String methods, int size, Map<String, String> parameters) {
		return run(benchmark, methods, size, parameters,
				new OptionsBuilder().warmupIterations(this.quick ? 1 : 3)
					.measurementIterations(this.quick ? 1 : 5)
					.warmupTime(TimeValue.seconds(this.seconds))
					.measurementTime(TimeValue.seconds(this.seconds)));
	}

	/** So many times. */
	private Collection<RunResult> shots(String benchmark, String methods, int size, int warmUps, int shots,
			Map<String, String> parameters) {
		return run(benchmark, methods, size, parameters, new OptionsBuilder().warmupIterations(this.quick ? 0 : warmUps)
			.measurementIterations(this.quick ? 2 : shots));
	}

	private Collection<RunResult> run(String benchmark, String methods, int size, Map<String, String> parameters,
			ChainedOptionsBuilder options) {
		String name = benchmark + "-" + methods.replace('|', '+') + "-" + size + String.join("",
				parameters.values().stream().sorted().map((value) -> "-" + value.replace(',', '+')).toList());
		options.include("\\." + benchmark + "\\.(" + methods + ")$").param("people", Integer.toString(size));
		parameters.forEach((parameter, values) -> options.param(parameter, values.split(",")));
		options.shouldFailOnError(true)
			.resultFormat(ResultFormatType.JSON)
			.result(SpeedTable.results().resolve(name + ".json").toString())
			.output(SpeedTable.results().resolve(name + ".log").toString());
		try {
			Collection<RunResult> results = new Runner(options.build()).run();
			results.forEach(Benchmarks::report);
			return results;
		}
		catch (RunnerException ex) {
			this.failures.add(name + ": " + ex.getMessage() + "; see " + SpeedTable.results().resolve(name + ".log"));
			return List.of();
		}
	}

	private static void report(RunResult result) {
		Result<?> primary = result.getPrimaryResult();
		StringBuilder parameters = new StringBuilder();
		for (String parameter : result.getParams().getParamsKeys()) {
			parameters.append(' ').append(result.getParams().getParam(parameter));
		}
		String name = result.getParams().getBenchmark();
		System.out.printf("%s%s: median %s%n", name.substring(Benchmarks.class.getPackageName().length() + 1),
				parameters, SpeedTable.time(primary.getStatistics().getPercentile(50), primary.getScoreUnit()));
	}

	/** What is counted rather than timed. */
	private static void figures(int size) throws IOException {
		BenchmarkWorld world = BenchmarkWorld.read(size);
		int[] targets = world.targets();
		Map<String, Double> arcs = new LinkedHashMap<>();
		for (Asked asked : Asked.values()) {
			BestFirstSearch search = new BestFirstSearch();
			int questions = (asked == Asked.ALL_TARGETS) ? 20 : BenchmarkWorld.PAIRS;
			double[] scanned = new double[questions];
			for (int i = 0; i < questions; i++) {
				long before = search.scanned();
				asked.ask(search, world.network(), world.pair(i), targets);
				scanned[i] = search.scanned() - before;
			}
			Arrays.sort(scanned);
			arcs.put(asked.name(), scanned[questions / 2]);
		}
		double bytes = world.network().bytes() * 2.0 / world.network().arcs();
		new Figures(size, world.network().arcs() / 2, bytes, arcs).write();
	}

	/** The load of the machine is taken before anything is begun. */
	static double load() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

}
