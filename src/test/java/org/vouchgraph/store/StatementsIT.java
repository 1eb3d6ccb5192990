package org.vouchgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds every file below {@code cypher/} to the rules for statements. */
class StatementsIT {

	private static final Path ROOT = Path.of("cypher");

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	/** Records and facts: what belongs to a source and may be private to a workspace. */
	private static final Pattern READS_PRIVATE = Pattern
		.compile(":(Record|Person|Organization|Publication|Program|Meeting|Session|WROTE|WORKED_AT|MEMBER_OF"
				+ "|TOOK_PART_IN|HOLDS_POSITION_IN|KNOWS|HAS_ROLE|INTERACTED_WITH|WANTS_TO_REACH|PART_OF)\\b"
				+ "|queryNodes");

	/** Statements without the filter on sources, and why they need none. */
	private static final Map<String, String> UNFILTERED = unfiltered();

	/** Statements that read all of a label, and why. */
	private static final Map<String, String> SCANS = scans();

	/** Statements that begin with many records, found by an index, and why. */
	private static final Map<String, String> SEEKS = Map.of("source/find-same-source", "few of one workspace", //
			"source/find-source-by-hand", "few of one workspace", //
			"source/list-sources", "there are few sources", //
			"workspace/list-visible-sources", "there are few sources", //
			"source/delete-some-records", "takes all of one source", //
			"change/list-records-of-source", "takes all of one source", //
			"change/list-records-and-neighbours", "takes all of one source", //
			"judgement/list-handled", "corrections are small", //
			"record/list-kind", "lists all of one kind");

	private static Map<String, String> scans() {
		Map<String, String> reasons = new HashMap<>();
		reasons.put("workspace/list-workspaces", "lists all");
		reasons.put("workspace/list-visible-sources", "there are few sources");
		reasons.put("source/list-sources", "there are few sources");
		reasons.put("source/list-unfinished-sources", "there are few sources");
		reasons.put("evidence/list-shared", "every identifier may be shared");
		reasons.put("dismissal/delete-dismissals-about", "there are few dismissals");
		reasons.put("judgement/list-all-handles", "somebody is to be erased wherever she is named");
		reasons.put("judgement/clear-names", "somebody is to be erased wherever she is named");
		reasons.put("agenda/list-all-items", "somebody is to be erased wherever she is named");
		reasons.put("draft/list-all-drafts", "somebody is to be erased wherever she is named");
		reasons.put("judgement/list-handled", "there are few sources");
		reasons.put("migration/list-applied", "there are few migrations");
		return Map.copyOf(reasons);
	}

	private static Map<String, String> unfiltered() {
		Map<String, String> reasons = new HashMap<>();
		reasons.put("workspace/rename-applicant", "writes by the key of the workspace's own record");
		reasons.put("source/delete-some-records", "undoes one source, by its number");
		reasons.put("record/list-said-records", "reads by keys of the source that is being written");
		reasons.put("record/list-said-keys", "reads by keys of the source that is being written");
		reasons.put("record/list-numbers", "reads by keys of the source that is being written");
		reasons.put("change/list-records-and-neighbours", "notes numbers of whatever source");
		reasons.put("change/list-neighbours", "notes numbers of whatever source");
		reasons.put("record/create-records", "writes");
		reasons.put("record/fill-records", "writes by keys of the source that is being written");
		reasons.put("record/merge-identifiers", "writes by keys of the source that is being written");
		reasons.put("record/merge-parents", "writes by keys of the source that is being written");
		reasons.put("record/erase-mentions", "erases whatever the source");
		reasons.put("record/erase-records", "erases whatever the source");
		reasons.put("judgement/clear-names", "erases whatever the source");
		reasons.put("judgement/delete-some-likenesses", "takes all of one workspace");
		for (StoredFact.Type type : StoredFact.Type.values()) {
			reasons.put(type.statement(), "writes by keys of the source that is being written");
		}
		return Map.copyOf(reasons);
	}

	TestStore test() {
		return TestStore.embedded();
	}

	@BeforeEach
	void clear() {
		test().clear();
	}

	@TestFactory
	Stream<DynamicTest> isUnderstoodByTheDatabase() throws IOException {
		return files().entrySet().stream().map((file) -> DynamicTest.dynamicTest(file.getKey(), () -> {
			Cypher statement = Cypher.load(file.getKey());
			Map<String, Object> parameters = new HashMap<>();
			Matcher matcher = PARAMETER.matcher(statement.text());
			while (matcher.find()) {
				parameters.put(matcher.group(1), sample(matcher.group(1)));
			}
			try (Session session = test().driver().session()) {
				Plan plan = session.run("EXPLAIN " + statement.text(), parameters).consume().plan();
				assertThat(plan).isNotNull();
				// With an index on what many records share, the planner may start at the
				// far end
				// of a pattern for every single row.
				if (!SEEKS.containsKey(file.getKey())) {
					assertThat(operators(plan)).as("starts at a number, a key or a name that is unique")
						.noneMatch((operator) -> operator.contains("NodeIndexSeek"));
				}
				if (!SCANS.containsKey(file.getKey())) {
					assertThat(operators(plan)).as("finds by index, never by looking through all")
						.noneMatch((operator) -> operator.contains("LabelScan") || operator.contains("AllNodes")
								|| operator.contains("RelationshipTypeScan"));
				}
			}
		}));
	}

	private static Object sample(String parameter) {
		return switch (parameter) {
			case "rows", "ids", "keys", "kinds", "named", "people", "records", "ends", "names", "sayings",
					"identifiers" ->
				List.of();
			case "unclear" -> true;
			case "sources" -> List.of(1, 2, 3);
			case "label" -> "Person";
			case "limit", "count", "from", "to", "id", "seconds", "source", "since", "number", "kept", "atMost" -> 1;
			case "properties", "counts" -> Map.of();
			default -> "x";
		};
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType()),
				plan.children().stream().flatMap((child) -> operators(child)));
	}

	@Test
	void namesItsParametersAndColumns() throws IOException {
		files().forEach((name, text) -> {
			String header = String.join("\n", text.lines().takeWhile((line) -> line.startsWith("//")).toList());
			assertThat(header).as(name).contains("Parameters: ").contains("Columns: ");
			Matcher matcher = PARAMETER.matcher(text);
			while (matcher.find()) {
				assertThat(header).as(name).containsPattern("\\b" + matcher.group(1) + "\\b");
			}
		});
	}

	@Test
	void readsOnlyWhatAWorkspaceMaySee() throws IOException {
		Map<String, String> files = files();
		assertThat(files.keySet()).containsAll(UNFILTERED.keySet())
			.containsAll(SCANS.keySet())
			.containsAll(SEEKS.keySet());
		files.forEach((name, text) -> {
			if (UNFILTERED.containsKey(name) || !READS_PRIVATE.matcher(text).find()) {
				return;
			}
			// Each record and each fact that has a name is filtered. One without a name
			// only
			// leads from an identifier or fact to a named one.
			Set<String> named = Stream
				.of("(?<!\\w)\\((\\w+)\\b(?!:(?:Identifier|Source|Counter|Workspace))(?=[:) ])",
						"\\[(\\w+):(?!HAS_ID)\\w+")
				.flatMap((pattern) -> Pattern.compile(pattern).matcher(text.replaceAll("(?m)^//.*$", "")).results())
				.map((result) -> result.group(1))
				.collect(Collectors.toSet());
			if (text.contains("queryNodes")) {
				named.add("r");
			}
			assertThat(named).as(name).isNotEmpty();
			Set<String> free = NOT_FILTERED_BY_NAME.getOrDefault(name, Set.of());
			named.removeAll(free);
			named.forEach((variable) -> assertThat(text).as(name + ": " + variable)
				.contains(variable + ".source IN $sources"));
		});
	}

	private static final Map<String, Set<String>> NOT_FILTERED_BY_NAME = notFilteredByName();

	/** Variables that hang on a filtered one and cannot be of another source. */
	private static Map<String, Set<String>> notFilteredByName() {
		Map<String, Set<String>> free = new HashMap<>();
		for (String name : List.of("record/list-records", "record/list-parts", "record/list-kind",
				"record/search-records", "record/list-records-with-identifier", "record/list-called",
				"fact/list-facts-of-people", "fact/list-facts-of-applicants", "fact/list-facts-on-records",
				"fact/list-facts-between")) {
			// The parent hangs on b, which is filtered.
			free.put(name, Set.of("parent", "whole", "i"));
		}
		// The people hang on f, the meeting on b.
		free.put("record/list-places", Set.of("p", "parent"));
		free.put("record/glance-at-people", Set.of("other"));
		free.put("evidence/list-coauthors", Set.of("p"));
		free.put("evidence/list-places", Set.of("p", "m"));
		free.put("evidence/list-together-at", Set.of("p", "m"));
		free.put("evidence/list-shared-of", Set.of("i"));
		// The parent hangs on b.
		free.put("identity/list-organizations", Set.of("whole"));
		free.put("transcript/list-records", Set.of("i"));
		// An identifier belongs to nobody.
		free.put("evidence/list-shared", Set.of("i"));
		// A likeness is the workspace's own.
		free.put("judgement/list-judgements", Set.of("l", "d", "r"));
		free.put("judgement/list-likenesses", Set.of("l"));
		free.put("judgement/create-likenesses", Set.of("l"));
		// The new record is of the source that is being written.
		free.put("record/count-merged", Set.of("r", "i"));
		return Map.copyOf(free);
	}

	@Test
	void everyFileIsUsedAndEveryUseHasItsFile() throws IOException {
		StringBuilder code = new StringBuilder();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/vouchgraph/store"))) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				code.append(Files.readString(source));
			}
		}
		Map<String, String> files = files();
		assertThat(files).hasSizeGreaterThan(50);
		files.keySet().forEach((name) -> assertThat(code).contains("\"" + name + "\""));
		Matcher matcher = Pattern.compile("Cypher\\.load\\(\"([^\"]+)\"\\)").matcher(code);
		while (matcher.find()) {
			assertThat(files).containsKey(matcher.group(1));
		}
		try (Stream<Path> migrations = Files.list(ROOT.resolve("migrations"))) {
			assertThat(migrations.map((path) -> path.getFileName().toString().replace(".cypher", "")).sorted().toList())
				.isEqualTo(Migrations.ALL);
		}
	}

	@Test
	void bindsValues() throws IOException {
		files().forEach((name, text) -> assertThat(Arrays.asList(text.split("\n"))).as(name)
			.noneMatch((line) -> line.contains("%s") || line.contains("{}) ") || line.contains("LOAD CSV")
					|| line.contains("apoc.") || line.contains("gds.")));
	}

	private static Map<String, String> files() throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(ROOT)) {
			for (Path path : paths.filter((one) -> one.toString().endsWith(".cypher")).toList()) {
				String name = ROOT.relativize(path).toString().replace('\\', '/').replace(".cypher", "");
				if (!name.startsWith("migrations/")) {
					files.put(name, Files.readString(path));
				}
			}
		}
		return files;
	}

}
