package org.vouchgraph.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link DemoFiles}, on the committed files. */
class DemoFilesTests {

	private static final Path DEMO = Path.of("datasets/demo");

	private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@([\\w.-]+)");

	@TempDir
	private Path directory;

	@Test
	void committedFilesAreWhatTheGeneratorMakes() throws IOException {
		DemoFiles.writeDemo(this.directory);
		assertThat(names(DEMO)).isEqualTo(names(this.directory));
		for (String name : names(DEMO)) {
			assertThat(Files.mismatch(DEMO.resolve(name), this.directory.resolve(name)))
				.as("%s: the first byte that differs from what the generator makes (run DemoFiles.main)", name)
				.isEqualTo(-1);
		}
	}

	@Test
	void theReadersLanguageChangesNothing() throws IOException {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			DemoFiles.writeDemo(this.directory);
		}
		finally {
			Locale.setDefault(before);
		}
		for (String name : names(DEMO)) {
			assertThat(this.directory.resolve(name)).hasSameBinaryContentAs(DEMO.resolve(name));
		}
	}

	@Test
	void anotherSeedMakesAnotherWorld() throws IOException {
		DemoFiles.write(DemoWorld.of(DemoWorld.Size.DEMO, 1), this.directory.resolve("one"));
		DemoFiles.write(DemoWorld.of(DemoWorld.Size.DEMO, 1), this.directory.resolve("again"));
		DemoFiles.write(DemoWorld.of(DemoWorld.Size.DEMO, 2), this.directory.resolve("two"));
		assertThat(this.directory.resolve("one/works.jsonl"))
			.hasSameBinaryContentAs(this.directory.resolve("again/works.jsonl"));
		assertThat(Files.mismatch(this.directory.resolve("one/works.jsonl"), this.directory.resolve("two/works.jsonl")))
			.isNotEqualTo(-1);
	}

	@Test
	void staysSmall() throws IOException {
		long all = 0;
		for (String name : names(DEMO)) {
			all += Files.size(DEMO.resolve(name));
		}
		assertThat(Files.size(DEMO.resolve("works.jsonl"))).isLessThanOrEqualTo(2_000_000);
		assertThat(all).isLessThanOrEqualTo(3_000_000);
	}

	@Test
	void holdsWhatWasPromised() throws IOException {
		assertThat(distinct("programs.csv", "program")).hasSize(40);
		assertThat(distinct("societies.csv", "society")).hasSize(6);
		assertThat(distinct("meetings.csv", "meeting")).hasSize(12);
		assertThat(works()).hasSize(1500);
		assertThat(DemoWorld.demo().people()).hasSize(800);
		// Three online connections show no address, so nothing says whose they are.
		assertThat(DemoGraph.read(DEMO).people()).isEqualTo(800 + 3);
		Set<String> contacts = new HashSet<>(distinct("contacts.csv", "linkedin"));
		contacts.remove("");
		long onlineOnly = DemoGraph.connections(DEMO.resolve("connections.csv"))
			.stream()
			.filter((row) -> !contacts.contains(row.get("URL")))
			.count();
		assertThat(distinct("contacts.csv", "name").size() + onlineOnly).isEqualTo(60);
		assertThat(rows("ties.csv").stream().filter((row) -> !row.get("target_weight").isEmpty())).hasSize(14);
	}

	@Test
	void everySocietyHasThreeToFiveCommittees() throws IOException {
		for (String society : distinct("societies.csv", "society")) {
			assertThat(rows("societies.csv").stream()
				.filter((row) -> row.get("society").equals(society) && !row.get("committee").isEmpty())
				.map((row) -> row.get("committee"))
				.distinct()
				.count()).as(society).isBetween(3L, 5L);
		}
	}

	@Test
	void everySessionHasFourToEightSpeakersBesidesTheApplicant() throws IOException {
		rows("meetings.csv").stream()
			.filter((row) -> !row.get("session").isEmpty() && !row.get("person").equals(DemoFiles.ME))
			.collect(Collectors.groupingBy((row) -> row.get("meeting") + ": " + row.get("session"),
					Collectors.counting()))
			.forEach((session, speakers) -> assertThat(speakers).as(session).isBetween(4L, 8L));
	}

	@Test
	void oneMeetingIsVirtualSomeAreOverAndSomeAreToCome() throws IOException {
		assertThat(rows("meetings.csv").stream()
			.filter((row) -> row.get("virtual").equals("yes"))
			.map((row) -> row.get("meeting"))
			.distinct()).hasSize(1);
		assertThat(distinct("meetings.csv", "end").stream().map(LocalDate::parse))
			.anyMatch((end) -> end.isBefore(DemoWorld.TODAY))
			.anyMatch((end) -> end.isAfter(DemoWorld.TODAY));
	}

	@Test
	void everyProgramHasADirectorOrTheReadmeSaysUnknown() throws IOException {
		Set<String> unknown = distinct("programs.csv", "program");
		rows("programs.csv").stream()
			.filter((row) -> row.get("person_role").equals("director"))
			.forEach((row) -> unknown.remove(row.get("program")));
		String said = Files.readAllLines(DEMO.resolve("README.md"))
			.stream()
			.filter((line) -> line.startsWith("- **Directors unknown:**"))
			.findFirst()
			.orElseThrow();
		assertThat(unknown).hasSize(2).allMatch(said::contains);
	}

	@Test
	void programsKnowTheirRecordOrHaveAnOldOneOrNone() throws IOException {
		List<String> days = rows("programs.csv").stream()
			.filter((row) -> !row.get("kind").isEmpty())
			.map((row) -> row.get("img_as_of"))
			.toList();
		assertThat(days).contains("")
			.anyMatch((day) -> day.startsWith("2026"))
			.anyMatch((day) -> !day.isEmpty() && day.compareTo("2021") < 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "contacts.csv", "programs.csv", "societies.csv", "meetings.csv", "ties.csv",
			"interactions.csv" })
	void sheetsAreWellFormed(String sheet) throws IOException {
		List<CSVRecord> rows = rows(sheet);
		assertThat(rows).isNotEmpty().allMatch(CSVRecord::isConsistent);
		for (CSVRecord row : rows) {
			for (String cell : row) {
				assertThat(cell).as("%s line %d", sheet, row.getRecordNumber() + 1)
					.doesNotContainPattern("^[\\s'=+\\-@＝＋－＠]|\\p{Cntrl}|\\s$");
			}
		}
	}

	@Test
	void noAddressIsOutsideTheExampleDomains() throws IOException {
		List<String> domains = new ArrayList<>();
		for (String name : names(DEMO)) {
			Matcher address = ADDRESS.matcher(Files.readString(DEMO.resolve(name)));
			while (address.find()) {
				domains.add(address.group(1));
			}
		}
		assertThat(domains).hasSizeGreaterThan(500)
			.allMatch((domain) -> domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.example\\.(edu|org|com)"));
	}

	@Test
	void nobodySharesAnAddress() throws IOException {
		Set<String> addresses = new HashSet<>();
		Set<String> people = new HashSet<>();
		for (CSVRecord row : rows("programs.csv")) {
			people.add(row.get("person_openalex"));
			addresses.add(row.get("person_email"));
		}
		assertThat(addresses).hasSameSizeAs(people);
	}

	@Test
	void everyPersonIsInvented() throws IOException {
		Set<String> names = new TreeSet<>(distinct("contacts.csv", "name"));
		for (String sheet : List.of("programs.csv", "societies.csv", "meetings.csv", "ties.csv", "interactions.csv")) {
			names.addAll(distinct(sheet, "person"));
		}
		names.addAll(distinct("ties.csv", "other"));
		names.addAll(distinct("interactions.csv", "about"));
		names.removeAll(Set.of("", DemoFiles.ME));
		DemoGraph.connections(DEMO.resolve("connections.csv"))
			.forEach((row) -> names.add(row.get("First Name") + " " + row.get("Last Name")));
		works().forEach((work) -> work.get("authorships")
			.forEach((author) -> names.add(author.get("author").get("display_name").asText())));
		assertThat(names).hasSizeGreaterThan(790)
			.allMatch((name) -> FictionalNames.contains(name.replaceFirst(" \\[[^]]+]$", "")));
	}

	@Test
	void everyInstitutionAndProgramIsInvented() throws IOException {
		Set<String> invented = Stream.of(Circle.values())
			.flatMap((circle) -> circle.places().stream())
			.map(Circle.Place::name)
			.collect(Collectors.toSet());
		Set<String> institutions = new TreeSet<>(distinct("contacts.csv", "institution"));
		institutions.addAll(distinct("programs.csv", "institution"));
		DemoGraph.connections(DEMO.resolve("connections.csv")).forEach((row) -> institutions.add(row.get("Company")));
		works().forEach((work) -> work.get("authorships")
			.forEach((author) -> author.get("institutions")
				.forEach((at) -> institutions.add(at.get("display_name").asText()))));
		assertThat(institutions).isEqualTo(new TreeSet<>(invented));
		for (CSVRecord row : rows("programs.csv")) {
			String words = row.get("institution").split(" (Hospital|Medical|Heart|Faculty)")[0];
			assertThat(row.get("program")).startsWith(words + " ");
		}
	}

	@Test
	void everyPaperSaysThatItIsFictional() throws IOException {
		Set<String> ids = new HashSet<>();
		for (JsonNode work : works()) {
			assertThat(work.get("display_name").asText()).startsWith("[Fictional] ").contains("made-up");
			assertThat(work.get("id").asText()).matches("https://openalex\\.org/W9\\d{9}");
			assertThat(ids.add(work.get("id").asText())).isTrue();
			assertThat(work.get("publication_year").asInt()).isBetween(2012, 2026);
			Set<String> authors = new HashSet<>();
			for (JsonNode author : work.get("authorships")) {
				assertThat(author.get("author").get("id").asText()).matches("https://openalex\\.org/A9\\d{9}");
				assertThat(authors.add(author.get("author").get("id").asText())).isTrue();
				assertThat(author.get("institutions").get(0).get("id").asText())
					.matches("https://openalex\\.org/I9\\d{9}");
			}
			assertThat(authors).hasSizeBetween(2, 12);
		}
	}

	@Test
	void twoPeopleOfOneNameAreToldApart() throws IOException {
		Set<String> handles = rows("programs.csv").stream()
			.map((row) -> row.get("person") + "|" + row.get("person_openalex"))
			.filter((person) -> person.contains("["))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(handles).hasSize(4);
		assertThat(handles.stream().map((person) -> person.substring(0, person.indexOf(" [")))).hasSize(4)
			.matches((names) -> new HashSet<>(names).size() == 2);
		assertThat(handles.stream().map((person) -> person.substring(person.indexOf('|'))).distinct()).hasSize(4);
	}

	@Test
	void interactionsLieInTheTwoYearsBeforeToday() throws IOException {
		assertThat(rows("interactions.csv")).hasSizeBetween(80, 200)
			.extracting((row) -> LocalDate.parse(row.get("date")))
			.isSorted()
			.allMatch((date) -> !date.isAfter(DemoWorld.TODAY) && date.isAfter(DemoWorld.TODAY.minusYears(2)));
	}

	private static TreeSet<String> names(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map((file) -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static List<CSVRecord> rows(String sheet) throws IOException {
		return DemoGraph.rows(DEMO.resolve(sheet));
	}

	private static Set<String> distinct(String sheet, String column) throws IOException {
		return rows(sheet).stream().map((row) -> row.get(column)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<JsonNode> works() throws IOException {
		ObjectMapper mapper = new ObjectMapper();
		List<JsonNode> works = new ArrayList<>();
		for (String line : Files.readAllLines(DEMO.resolve("works.jsonl"))) {
			works.add(mapper.readTree(line));
		}
		return works;
	}

}
