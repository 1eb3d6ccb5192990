package org.vouchgraph.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jspecify.annotations.Nullable;

/**
 * Who is tied to whom according to the written files, read plainly and joined by the
 * identifiers in them: what the claims about gaps are checked against. It knows nothing
 * of how the world was made, nor of the application's own importers.
 * <p>
 * It errs towards ties: people who were ever at one institution are tied whatever the
 * years and the size, so that what is out of reach here is out of reach everywhere.
 */
final class DemoGraph {

	private static final String ME = "sheet:" + DemoFiles.ME;

	private static final Set<String> NO_TIE = Set.of("asked", "declined", "no-answer");

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<Integer> parents = new ArrayList<>();

	private final List<List<int[]>> pairs = new ArrayList<>();

	private final List<Map<String, Set<Integer>>> groups = new ArrayList<>();

	private final Map<Kind, List<Set<Integer>>> neighbours = new HashMap<>();

	private DemoGraph() {
		for (int k = 0; k < Kind.values().length; k++) {
			this.pairs.add(new ArrayList<>());
			this.groups.add(new TreeMap<>());
		}
		person(ME);
	}

	/** Which ties count; each kind includes those before it. */
	enum Kind {

		/** Stated or logged, or a paper together. */
		FIRM,

		/** Also one institution, committee or session. */
		WARM,

		/** Also connections on a social network. */
		ANY

	}

	/** Reads the files of a world. */
	static DemoGraph read(Path directory) throws IOException {
		DemoGraph graph = new DemoGraph();
		graph.readSheets(directory);
		graph.readConnections(directory.resolve("connections.csv"));
		graph.readWorks(directory.resolve("works.jsonl"));
		for (Kind kind : Kind.values()) {
			graph.neighbours.put(kind, graph.build(kind));
		}
		return graph;
	}

	/** The rows of a sheet by their header. */
	static List<CSVRecord> rows(Path sheet) throws IOException {
		try (Reader in = Files.newBufferedReader(sheet)) {
			return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).getRecords();
		}
	}

	/**
	 * The rows of a LinkedIn export, whose header comes after a note and a blank line.
	 */
	static List<CSVRecord> connections(Path file) throws IOException {
		String text = Files.readString(file);
		try (Reader in = new StringReader(text.substring(text.indexOf("First Name")))) {
			return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).getRecords();
		}
	}

	/** How many different people the files name, the applicant not counted. */
	int people() {
		return (int) this.numbers.values().stream().map(this::root).distinct().count() - 1;
	}

	/** The fewest ties from the applicant to a person; empty if there is no way. */
	Optional<Integer> ties(Kind kind, String handle) {
		return Optional.ofNullable(distances(kind, me(), -1)[of(handle)]).filter((ties) -> ties >= 0);
	}

	/**
	 * The people who are on every way of at most so many ties.
	 * @return their handles; empty if there is a way round everybody, or no way at all
	 */
	Set<String> throughWhom(Kind kind, String handle, int mostTies) {
		int target = of(handle);
		Set<String> unavoidable = new TreeSet<>();
		if (!within(distances(kind, me(), -1)[target], mostTies)) {
			return unavoidable;
		}
		// Somebody on every way is on this one.
		for (int person : oneWay(kind, target)) {
			if (!within(distances(kind, me(), person)[target], mostTies)) {
				unavoidable.add(handle(person));
			}
		}
		return unavoidable;
	}

	/** How many ways there are that have nobody in common. */
	int waysApart(Kind kind, String handle) {
		// Everybody but the two ends is an arc of capacity one, from "in" to "out".
		Graph<Integer, DefaultWeightedEdge> arcs = new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
		List<Set<Integer>> graph = this.neighbours.get(kind);
		for (int person = 0; person < graph.size(); person++) {
			Graphs.addEdgeWithVertices(arcs, person * 2, person * 2 + 1, 1);
		}
		for (int person = 0; person < graph.size(); person++) {
			for (int other : graph.get(person)) {
				Graphs.addEdgeWithVertices(arcs, person * 2 + 1, other * 2, 1);
			}
		}
		return (int) new DinicMFImpl<>(arcs).getMaximumFlowValue(me() * 2 + 1, of(handle) * 2);
	}

	/** How many people of the papers hang together, and how many there are. */
	int[] largestPartOfThePapers() {
		Set<Integer> authors = new LinkedHashSet<>();
		this.groups.get(0).values().forEach((group) -> group.forEach((person) -> authors.add(root(person))));
		Map<Integer, Integer> part = new HashMap<>();
		authors.forEach((author) -> part.put(author, author));
		for (Set<Integer> group : this.groups.get(0).values()) {
			int first = find(part, root(group.iterator().next()));
			group.forEach((person) -> part.put(find(part, root(person)), first));
		}
		Map<Integer, Integer> sizes = new HashMap<>();
		authors.forEach((author) -> sizes.merge(find(part, author), 1, Integer::sum));
		return new int[] { sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0), authors.size() };
	}

	private static int find(Map<Integer, Integer> part, int author) {
		int at = author;
		while (part.get(at) != at) {
			at = part.get(at);
		}
		return at;
	}

	private static boolean within(Integer ties, int most) {
		return ties >= 0 && ties <= most;
	}

	private int me() {
		return root(this.numbers.get(ME));
	}

	private int of(String handle) {
		Integer number = this.numbers.get("sheet:" + handle);
		if (number == null) {
			throw new IllegalArgumentException("nobody is called \"" + handle + "\" in the sheets");
		}
		return root(number);
	}

	private String handle(int person) {
		return this.numbers.entrySet()
			.stream()
			.filter((entry) -> root(entry.getValue()) == person)
			.map(Map.Entry::getKey)
			.max((a, b) -> Boolean.compare(a.startsWith("sheet:"), b.startsWith("sheet:")))
			.orElseThrow()
			.replaceFirst("^sheet:", "");
	}

	private Integer[] distances(Kind kind, int from, int without) {
		Integer[] distances = new Integer[this.parents.size()];
		Arrays.fill(distances, -1);
		distances[from] = 0;
		Deque<Integer> queue = new ArrayDeque<>(List.of(from));
		while (!queue.isEmpty()) {
			int person = queue.remove();
			for (int next : this.neighbours.get(kind).get(person)) {
				if (distances[next] < 0 && next != without) {
					distances[next] = distances[person] + 1;
					queue.add(next);
				}
			}
		}
		return distances;
	}

	private List<Integer> oneWay(Kind kind, int target) {
		Integer[] distances = distances(kind, me(), -1);
		List<Integer> way = new ArrayList<>();
		int at = target;
		while (distances[at] > 1) {
			int before = distances[at] - 1;
			at = this.neighbours.get(kind)
				.get(at)
				.stream()
				.filter((next) -> distances[next] == before)
				.findFirst()
				.orElseThrow();
			way.add(at);
		}
		return way;
	}

	private List<Set<Integer>> build(Kind most) {
		List<Set<Integer>> graph = new ArrayList<>();
		this.parents.forEach((parent) -> graph.add(new TreeSet<>()));
		// People of one hospital are one group, wherever it is named.
		Map<String, Set<Integer>> together = new TreeMap<>();
		for (int k = 0; k <= most.ordinal(); k++) {
			this.pairs.get(k).forEach((pair) -> tie(graph, pair[0], pair[1]));
			this.groups.get(k)
				.forEach((name, group) -> together.computeIfAbsent(name, (n) -> new TreeSet<>()).addAll(group));
		}
		together.values().forEach((group) -> group.forEach((one) -> group.forEach((other) -> tie(graph, one, other))));
		return graph;
	}

	private void tie(List<Set<Integer>> graph, int one, int other) {
		int a = root(one);
		int b = root(other);
		if (a != b) {
			graph.get(a).add(b);
			graph.get(b).add(a);
		}
	}

	private void readSheets(Path directory) throws IOException {
		for (CSVRecord row : rows(directory.resolve("contacts.csv"))) {
			int person = person("sheet:" + row.get("name"), id("email:", row.get("email")),
					id("linkedin:", row.get("linkedin")));
			pair(Kind.FIRM, this.numbers.get(ME), person);
			group(Kind.WARM, "institution " + row.get("institution"), person);
		}
		for (CSVRecord row : rows(directory.resolve("programs.csv"))) {
			if (!row.get("person").isEmpty()) {
				group(Kind.WARM, "institution " + row.get("institution"), publicPerson(row));
			}
		}
		for (CSVRecord row : rows(directory.resolve("societies.csv"))) {
			int person = publicPerson(row);
			if (!row.get("committee").isEmpty()) {
				group(Kind.WARM, "committee " + row.get("society") + "/" + row.get("committee"), person);
			}
		}
		for (CSVRecord row : rows(directory.resolve("meetings.csv"))) {
			int person = person("sheet:" + row.get("person"), id("openalex:", row.get("person_openalex")));
			if (!row.get("session").isEmpty()) {
				group(Kind.WARM, "session " + row.get("meeting") + "/" + row.get("session"), person);
			}
		}
		for (CSVRecord row : rows(directory.resolve("ties.csv"))) {
			int person = person("sheet:" + row.get("person"), id("openalex:", row.get("person_openalex")));
			int other = row.get("other").isEmpty() ? this.numbers.get(ME)
					: person("sheet:" + row.get("other"), id("openalex:", row.get("other_openalex")));
			if (!row.get("closeness").isEmpty()) {
				pair(Kind.FIRM, person, other);
			}
		}
		for (CSVRecord row : rows(directory.resolve("interactions.csv"))) {
			int person = person("sheet:" + row.get("person"), id("email:", row.get("person_email")));
			if (!NO_TIE.contains(row.get("kind"))) {
				pair(Kind.FIRM, this.numbers.get(ME), person);
			}
		}
	}

	private int publicPerson(CSVRecord row) {
		return person("sheet:" + row.get("person"), id("email:", row.get("person_email")),
				id("openalex:", row.get("person_openalex")));
	}

	private void readConnections(Path file) throws IOException {
		for (CSVRecord row : connections(file)) {
			int person = person(id("linkedin:", row.get("URL")), id("email:", row.get("Email Address")));
			pair(Kind.ANY, this.numbers.get(ME), person);
			group(Kind.ANY, "institution " + row.get("Company"), person);
		}
	}

	private void readWorks(Path file) throws IOException {
		ObjectMapper mapper = new ObjectMapper();
		try (Stream<String> lines = Files.lines(file)) {
			for (String line : (Iterable<String>) lines::iterator) {
				JsonNode work = mapper.readTree(line);
				for (JsonNode authorship : work.get("authorships")) {
					String id = authorship.get("author").get("id").asText();
					int person = person(id("openalex:", id.substring(id.lastIndexOf('/') + 1)));
					group(Kind.FIRM, work.get("id").asText(), person);
					authorship.get("institutions")
						.forEach((at) -> group(Kind.WARM, "institution " + at.get("display_name").asText(), person));
				}
			}
		}
	}

	private static @Nullable String id(String scheme, String value) {
		return value.isEmpty() ? null : scheme + value;
	}

	private void pair(Kind kind, int one, int other) {
		this.pairs.get(kind.ordinal()).add(new int[] { one, other });
	}

	private void group(Kind kind, String name, int person) {
		this.groups.get(kind.ordinal()).computeIfAbsent(name, (n) -> new TreeSet<>()).add(person);
	}

	/** The person who has these identifiers; a null is none. */
	private int person(@Nullable String... identifiers) {
		int person = -1;
		for (String identifier : identifiers) {
			if (identifier == null) {
				continue;
			}
			Integer known = this.numbers.get(identifier);
			if (known == null) {
				known = this.parents.size();
				this.parents.add(known);
				this.numbers.put(identifier, known);
			}
			if (person >= 0) {
				this.parents.set(root(known), root(person));
			}
			person = known;
		}
		return person;
	}

	private int root(int number) {
		int at = number;
		while (this.parents.get(at) != at) {
			at = this.parents.get(at);
		}
		return at;
	}

}
