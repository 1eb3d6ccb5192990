package org.vouchgraph.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.vouchgraph.demo.DemoGraph.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** The gaps that the demo promises are in its files. */
class DemoGapsTests {

	private static final Path DEMO = Path.of("datasets/demo");

	private static final Set<String> HELP = Set.of("advised", "introduced", "letter");

	private static DemoGraph graph;

	private static List<String> targets;

	private static List<CSVRecord> interactions;

	@BeforeAll
	static void read() throws IOException {
		graph = DemoGraph.read(DEMO);
		targets = ties().stream()
			.filter((row) -> !row.get("target_weight").isEmpty())
			.map((row) -> row.get("person"))
			.toList();
		interactions = DemoGraph.rows(DEMO.resolve("interactions.csv"));
	}

	@Test
	void thePapersHangTogether() {
		int[] part = graph.largestPartOfThePapers();
		assertThat(part[0]).isGreaterThan(part[1] * 9 / 10);
		assertThat(part[1]).isGreaterThan(750);
	}

	@Test
	void someTargetsAreFourTiesAwayOrFarther() {
		assertThat(targets.stream().filter((target) -> graph.ties(Kind.FIRM, target).orElse(0) >= 4))
			.hasSizeGreaterThanOrEqualTo(2)
			.allMatch((target) -> graph.ties(Kind.ANY, target).orElse(0) >= 4);
	}

	@Test
	void someTargetsAreOneTwoAndThreeTiesAway() {
		assertThat(targets.stream().map((target) -> graph.ties(Kind.FIRM, target).orElse(0))).contains(1, 2, 3, 4);
	}

	@Test
	void oneTargetIsOutOfReachAndOneOnlyOnline() {
		assertThat(targets.stream().filter((target) -> graph.ties(Kind.ANY, target).isEmpty())).hasSize(1);
		assertThat(targets.stream()
			.filter((target) -> graph.ties(Kind.WARM, target).isEmpty() && graph.ties(Kind.ANY, target).isPresent()))
			.hasSize(1);
	}

	@Test
	void someTargetsAreReachedThroughOnePersonOnly() {
		List<String> through = targets.stream()
			.filter((target) -> graph.ties(Kind.FIRM, target).orElse(9) <= 4)
			.filter((target) -> !graph.throughWhom(Kind.ANY, target, 4).isEmpty())
			.toList();
		assertThat(through).hasSizeGreaterThanOrEqualTo(3);
		assertThat(through.stream().flatMap((target) -> graph.throughWhom(Kind.ANY, target, 4).stream()).distinct())
			.hasSizeGreaterThanOrEqualTo(2);
	}

	@Test
	void someTargetsAreReachedInSeveralWaysThatHaveNobodyInCommon() {
		assertThat(targets.stream().filter((target) -> graph.waysApart(Kind.FIRM, target) >= 3))
			.hasSizeGreaterThanOrEqualTo(4);
	}

	@Test
	void exactlyOneMetPersonWasNotFollowedUp() {
		Set<String> overdue = new TreeSet<>();
		for (CSVRecord met : interactions) {
			LocalDate on = LocalDate.parse(met.get("date"));
			if (met.get("kind").equals("met") && on.isBefore(DemoWorld.TODAY.minusDays(7))
					&& on.isAfter(DemoWorld.TODAY.minusDays(60)) && later(met).isEmpty()) {
				overdue.add(met.get("person"));
			}
		}
		assertThat(overdue).hasSize(1);
		assertThat(targets).containsAll(overdue);
	}

	@Test
	void exactlyOneHelpWasNotThankedFor() {
		List<CSVRecord> open = interactions.stream()
			.filter((help) -> HELP.contains(help.get("kind")))
			.filter((help) -> later(help).stream().noneMatch((row) -> row.get("kind").equals("thanked")))
			.toList();
		assertThat(open).hasSize(1);
		assertThat(open.get(0).get("kind")).isEqualTo("introduced");
	}

	@Test
	void exactlyOneMentorHasGoneCold() throws IOException {
		Map<String, LocalDate> last = new HashMap<>();
		interactions.forEach((row) -> last.put(row.get("person"), LocalDate.parse(row.get("date"))));
		assertThat(ties().stream()
			.filter((row) -> row.get("role").endsWith("-mentor"))
			.map((row) -> last.get(row.get("person")))
			.filter((on) -> on.isBefore(DemoWorld.TODAY.minusDays(365)))).hasSize(1);
	}

	@Test
	void twoPeopleAreAskedForTheSameTargetAtOnce() {
		Map<String, Set<String>> open = interactions.stream()
			.filter((row) -> row.get("kind").equals("asked") && !row.get("about").isEmpty())
			.filter((row) -> later(row).stream().noneMatch((answer) -> answer.get("about").equals(row.get("about"))))
			.collect(Collectors.groupingBy((row) -> row.get("about"),
					Collectors.mapping((row) -> row.get("person"), Collectors.toSet())));
		assertThat(open).hasSize(1);
		assertThat(open.values().iterator().next()).hasSize(2);
		assertThat(targets).containsAll(open.keySet());
	}

	@Test
	void rolesAreFilledAndOneSponsorHasActed() throws IOException {
		Map<String, Long> roles = ties().stream()
			.filter((row) -> !row.get("role").isEmpty())
			.collect(Collectors.groupingBy((row) -> row.get("role"), Collectors.counting()));
		assertThat(roles).containsEntry("sponsor", 2L)
			.containsEntry("letter-writer", 2L)
			.containsEntry("near-peer", 3L)
			.containsKeys("career-mentor", "research-mentor", "skills-mentor", "connector");
		assertThat(ties().stream().filter((row) -> row.get("role").equals("sponsor")).map((row) -> row.get("act")))
			.filteredOn(String::isEmpty)
			.hasSize(1);
	}

	@Test
	void aTargetCountryHasNoSponsor() throws IOException {
		Map<String, String> country = new HashMap<>();
		Map<String, String> current = new HashMap<>();
		for (CSVRecord row : DemoGraph.rows(DEMO.resolve("programs.csv"))) {
			if (!row.get("country").isEmpty()) {
				country.put(row.get("program"), row.get("country"));
			}
			current.putIfAbsent(row.get("person"), country.get(row.get("program")));
		}
		Set<String> sponsored = ties().stream()
			.filter((row) -> row.get("role").equals("sponsor"))
			.map((row) -> current.get(row.get("person")))
			.collect(Collectors.toSet());
		assertThat(sponsored).containsExactly("US");
		assertThat(targets.stream().map(current::get).collect(Collectors.toSet())).contains("US", "GB", "CA", "AU");
	}

	@Test
	void aTargetProgramSaysNothingAboutInternationalGraduates() throws IOException {
		assertThat(DemoGraph.rows(DEMO.resolve("programs.csv"))
			.stream()
			.filter((row) -> row.get("person_role").equals("director") && targets.contains(row.get("person")))
			.filter((row) -> row.get("img_record").isEmpty())).isNotEmpty();
	}

	@Test
	void whoHasAPartBearsAFamilyNameOfHerOwn() throws IOException {
		List<String> families = ties().stream()
			.flatMap((row) -> Stream.of(row.get("person"), row.get("other")))
			.filter((name) -> !name.isEmpty())
			.distinct()
			.map(DemoGapsTests::family)
			.toList();
		assertThat(families).hasSizeGreaterThan(20).doesNotHaveDuplicates();
	}

	private static String family(String name) {
		return FictionalNames.ORIGINS.stream()
			.flatMap((origin) -> origin.families().stream())
			.filter((family) -> name.endsWith(" " + family))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void theReadmeNamesEveryTarget() throws IOException {
		String readme = Files.readString(DEMO.resolve("README.md"));
		assertThat(targets).hasSize(14).allMatch((target) -> readme.contains("| " + target + " |"));
	}

	private static List<CSVRecord> later(CSVRecord row) {
		return interactions.stream()
			.filter((other) -> other.get("person").equals(row.get("person"))
					&& other.get("date").compareTo(row.get("date")) > 0)
			.toList();
	}

	private static List<CSVRecord> ties() throws IOException {
		return DemoGraph.rows(DEMO.resolve("ties.csv"));
	}

}
