package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import biweekly.Biweekly;
import ezvcard.Ezvcard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be taken away of the demo, over REST and from the command line. */
class ExportsIT {

	private static RunningApplication application;

	@TempDir
	private Path folder;

	@BeforeAll
	static void start() {
		application = RunningApplication.get();
	}

	private String command(int expected, String... args) throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
		int code = application.instance().run(List.of(args), this.folder, 0, to, to).orElseThrow();
		String text = printed.toString(StandardCharsets.UTF_8);
		assertThat(code).as("%s: %s", String.join(" ", args), text).isEqualTo(expected);
		return text;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			leads?format=csv          | text/csv                | warm-leads-demo- | Chance
			leads?format=xlsx         | application/vnd.openxml | warm-leads-demo- | PK
			leads?format=md           | text/markdown           | warm-leads-demo- | # Warm leads of Leyla Demir
			leads?format=html         | text/html               | warm-leads-demo- | Fictional demo data
			contacts?format=vcf       | text/vcard              | contacts-demo-   | BEGIN:VCARD
			calendar?format=ics       | text/calendar           | calendar-demo-   | BEGIN:VEVENT
			network?format=graphml    | application/graphml+xml | network-demo-me- | Leyla Demir
			network?format=gexf       | application/gexf+xml    | network-demo-me- | Leyla Demir
			network?format=dot        | text/vnd.graphviz       | network-demo-me- | Leyla Demir
			network?format=cyjs&around=all | application/json   | network-demo-all- | Leyla Demir
			network?format=csv&around=all  | text/csv           | network-demo-all- | Leyla Demir
			workspace?notes=false     | application/zip         | vouchgraph-demo- | PK
			""")
	void streamsEachListAsADownload(String what, String type, String name, String content) throws Exception {
		HttpResponse<String> answer = application.getRaw("/exports/" + what + "&workspace=demo");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
			.startsWith("attachment; filename=\"" + name)
			.contains("filename*=UTF-8''" + name);
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(answer.body()).containsIgnoringCase(content);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			leads?format=doc&workspace=demo      | 400 | none of csv, xlsx, md, html, pdf
			network?format=svg&workspace=demo    | 400 | none of graphml, gexf, dot, cyjs, csv
			network?around=moon&workspace=demo   | 400 | around
			workspace?workspace=demo             | 400 | notes=true
			contacts?workspace=nowhere           | 404 | nowhere
			leads?target=person:99999999&workspace=demo | 404 | 99999999
			""")
	void saysWhatCannotBeBeforeItAnswers(String what, int status, String words) throws Exception {
		HttpResponse<String> answer = application.getRaw("/exports/" + what);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(words);
		assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
	}

	@Test
	void leavesNotesOfTheDemoUnlessAskedFor() throws Exception {
		String note = "Supervised my final-year project";
		for (String what : List.of("contacts?", "leads?format=html&", "leads?format=md&")) {
			String path = "/exports/" + what + "workspace=demo";
			assertThat(application.getRaw(path).body()).as(what).doesNotContain(note).doesNotContain("wet lab");
		}
		String contacts = application.getRaw("/exports/contacts?workspace=demo&notes=true").body();
		assertThat(Ezvcard.parse(contacts).all()).anySatisfy(
				(card) -> assertThat(card.getNotes()).anySatisfy((one) -> assertThat(one.getValue()).contains(note)));
	}

	@Test
	void givesAnEntryTheSameUidInEachCalendar() throws Exception {
		String first = application.getRaw("/exports/calendar?workspace=demo").body();
		String second = application.getRaw("/exports/calendar?workspace=demo").body();
		List<String> uids = Biweekly.parse(first)
			.first()
			.getEvents()
			.stream()
			.map((event) -> event.getUid().getValue())
			.toList();
		assertThat(uids).isNotEmpty().doesNotHaveDuplicates();
		assertThat(Biweekly.parse(second).first().getEvents()).extracting((event) -> event.getUid().getValue())
			.containsExactlyElementsOf(uids);
		assertThat(first).contains("SUMMARY:Deadline");
	}

	@Test
	void tellsAPersonWhatIsHeldAboutHer() throws Exception {
		long key = application.get("/search?workspace=demo&kinds=person&q=selamawit")
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
		HttpResponse<String> page = application.getRaw("/people/" + key + "/export?workspace=demo");
		assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
		assertThat(page.headers().firstValue("Content-Disposition").orElseThrow()).contains(".html");
		assertThat(page.body()).contains("Selamawit").contains("this person does not exist").contains("read on 20");
		JsonNode known = JsonMapper.builder()
			.build()
			.readTree(application.getRaw("/people/" + key + "/export?workspace=demo&format=json").body());
		JsonNode shown = application.get("/people/" + key + "?workspace=demo");
		assertThat(known.get("name")).isEqualTo(shown.get("name"));
		assertThat(known.get("facts")).hasSize(shown.get("facts").size());
		command(0, "person", Long.toString(key), "--html", "--to", "her.html", "--workspace", "demo");
		assertThat(Files.readString(this.folder.resolve("her.html"))).isEqualTo(page.body());
	}

	@Test
	void writesFilesFromTheCommandLine() throws Exception {
		command(0, "export", "leads", "--to", "leads.xlsx", "--workspace", "demo");
		try (ZipFile zip = new ZipFile(this.folder.resolve("leads.xlsx").toFile())) {
			assertThat(zip.getEntry("xl/worksheets/sheet1.xml")).isNotNull();
		}
		String dot = command(0, "export", "network", "--around", "me", "--as", "dot", "--workspace", "demo");
		assertThat(dot.substring(0, 30)).contains("graph vouchgraph {");
		assertThat(dot.contains("Leyla Demir")).isTrue();
		assertThat(command(0, "export", "contacts", "--to", "-", "--workspace", "demo")).startsWith("BEGIN:VCARD");
		assertThat(command(2, "export", "workspace", "--workspace", "demo")).contains("--no-notes");
		assertThat(command(2, "export", "calendar", "--to", "nowhere/x.ics", "--workspace", "demo"))
			.contains("There is no folder");
		try (var files = Files.list(this.folder)) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactly("leads.xlsx");
		}
	}

	/** The whole demo, moved into a workspace of its own and back out. */
	@Test
	void movesAWholeWorkspace() throws Exception {
		command(0, "export", "workspace", "--notes", "--to", "me.zip", "--workspace", "demo");
		application.workspace("moved", "Leyla Demir");
		assertThat(command(0, "import", "me.zip", "--workspace", "moved")).contains("Vouchgraph workspace")
			.contains("fictional");
		JsonNode before = application.get("/sources?workspace=demo");
		JsonNode after = application.get("/sources?workspace=moved");
		assertThat(after.get("people")).isEqualTo(before.get("people"));
		assertThat(after.get("ties")).isEqualTo(before.get("ties"));
		assertThat(names(after)).isEqualTo(names(before));
		assertThat(command(0, "import", "me.zip", "--workspace", "moved")).contains("nothing changed");
		command(0, "export", "workspace", "--notes", "--to", "again.zip", "--workspace", "moved");
		assertThat(facts("again.zip")).isEqualTo(facts("me.zip"));
		for (JsonNode source : after.get("sources")) {
			command(0, "undo", source.get("id").asString(), "--workspace", "moved");
		}
	}

	private static List<String> names(JsonNode sources) {
		return sources.get("sources")
			.valueStream()
			.map((source) -> source.get("format").asString() + " " + source.get("name").asString() + " "
					+ source.get("read").asLong() + " " + source.get("at").asString())
			.sorted()
			.toList();
	}

	/** How many lines of each file say how much. */
	private TreeMap<String, String> facts(String archive) throws Exception {
		TreeMap<String, String> facts = new TreeMap<>();
		try (ZipFile zip = new ZipFile(this.folder.resolve(archive).toFile())) {
			for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
				if (entry.getName().startsWith("facts/") || entry.getName().startsWith("records/")) {
					try (InputStream in = zip.getInputStream(entry)) {
						List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
							.map((line) -> line.replaceFirst("\"source\":\\d+,", ""))
							.filter((line) -> !line.contains("\"ref\":\"@applicant\""))
							.sorted()
							.toList();
						facts.put(entry.getName(), String.join("\n", lines));
					}
				}
			}
		}
		return facts;
	}

}
