package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a user does, over REST and the command line, in one running application. */
class FlowIT {

	private static final String CONTACTS = """
			name,email,institution,closeness,since,note
			Ada Example,ada@example.org,Harbor Test Hospital,close,2024-05-01,CANARY-NOTE
			Bo Sample,bo@example.org,Harbor Test Hospital,acquainted,2025-01-01,
			""";

	private static final String PROGRAMS = """
			program,kind,institution,city,country,person,person_role,person_email,from
			Test Bay Thoracic Fellowship,fellowship,Bay Test University,Bay City,US,Cy Director,director,cy@example.org,2020
			""";

	private static final String TIES = """
			person,person_email,other,other_email,closeness,target_weight
			Ada Example,ada@example.org,Cy Director,cy@example.org,knows well,
			Cy Director,cy@example.org,,,,5
			""";

	private final RunningApplication application = RunningApplication.get();

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static List<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

	private long key(String workspace, String name, String kind) throws Exception {
		return list(this.application
			.get("/search?workspace=" + workspace + "&kinds=" + kind + "&q=" + name.replace(" ", "+"))
			.get("hits")).stream()
			.filter((hit) -> hit.get("name").asString().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no hit for " + name))
			.get("key")
			.asLong();
	}

	@Test
	void loadsTheDemoAtTheFirstStart() throws Exception {
		JsonNode workspaces = this.application.get("/workspaces").get("workspaces");
		JsonNode demo = list(workspaces).stream()
			.filter((workspace) -> workspace.get("code").asString().equals("demo"))
			.findFirst()
			.orElseThrow();
		assertThat(demo.get("fictional").asBoolean()).isTrue();
		JsonNode sources = this.application.get("/sources?workspace=demo").get("sources");
		assertThat(list(sources)).hasSize(8).allSatisfy((source) -> {
			assertThat(source.get("state").asString()).isEqualTo("complete");
			assertThat(source.get("shared").asBoolean()).isFalse();
			assertThat(source.get("skipped").asInt()).isZero();
			assertThat(source.get("problems").isEmpty()).as(source.toString()).isTrue();
		});
	}

	@Test
	void importsAsksExportsAndUndoes() throws Exception {
		this.application.workspace("flow", "Fay Applicant");
		JsonNode job = this.application.upload("flow",
				Map.of("contacts.csv", bytes(CONTACTS), "programs.csv", bytes(PROGRAMS), "ties.csv", bytes(TIES)));
		assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
		assertThat(list(job.get("reports"))).hasSize(3)
			.allSatisfy(
					(report) -> assertThat(report.get("state").asString()).as(report.toString()).isEqualTo("complete"));

		long program = key("flow", "Test Bay Thoracic Fellowship", "program");
		JsonNode answer = this.application.get("/introductions?workspace=flow&target=program:" + program);
		JsonNode target = answer.get("answers").get(0);
		assertThat(target.get("person").get("name").asString()).isEqualTo("Cy Director");
		assertThat(target.get("outcome").asString()).isEqualTo("found");
		JsonNode path = target.get("paths").get(0);
		assertThat(list(path.get("people")).stream().map((person) -> person.get("name").asString()))
			.containsExactly("Fay Applicant", "Ada Example", "Cy Director");
		assertThat(path.get("confirmed").asBoolean()).isTrue();
		double chance = list(path.get("hops")).stream()
			.mapToDouble((hop) -> hop.get("chance").asDouble())
			.reduce(1, (a, b) -> a * b);
		assertThat(path.get("chance").asDouble()).isCloseTo(chance, org.assertj.core.data.Offset.offset(1e-6));
		JsonNode origin = path.get("hops").get(1).get("evidence").get(0).get("sources").get(0);
		assertThat(origin.get("name").asString()).isEqualTo("ties.csv");
		assertThat(origin.get("at").asString()).isEqualTo("line 2");
		assertThat(list(answer.get("picture").get("nodes"))).extracting((node) -> node.get("name").asString())
			.contains("Fay Applicant", "Ada Example", "Cy Director");

		HttpResponse<String> leads = this.application.getRaw("/leads.csv?workspace=flow");
		assertThat(leads.headers().firstValue("Content-Disposition").orElseThrow()).contains("warm-leads.csv");
		assertThat(leads.body()).contains("Cy Director")
			.contains("Ada Example")
			.contains("Fay Applicant → Ada Example");

		JsonNode again = this.application.upload("flow", Map.of("contacts.csv", bytes(CONTACTS)));
		assertThat(again.get("reports").get(0).get("state").asString()).isEqualTo("unchanged");

		long ties = list(this.application.get("/sources?workspace=flow").get("sources")).stream()
			.filter((source) -> source.get("name").asString().equals("ties.csv"))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asLong();
		HttpResponse<String> undo = this.application.send("DELETE", "/api/v1/sources/" + ties + "?workspace=flow", null,
				null);
		assertThat(undo.statusCode()).isEqualTo(202);
		this.application.finished(JsonMapper.builder().build().readTree(undo.body()));
		JsonNode after = this.application.get("/introductions?workspace=flow&target=program:" + program);
		assertThat(after.get("answers").get(0).get("outcome").asString()).isEqualTo("no-ties-of-target");
		assertThat(after.get("answers").get(0).get("nextStep").asString()).isNotBlank();
	}

	@Test
	void neverShowsOneWorkspaceToAnother() throws Exception {
		this.application.workspace("first", "Ann First");
		this.application.workspace("second", "Ben Second");
		this.application.upload("first",
				Map.of("contacts.csv", bytes("name,email,note\nCanary Person,canary@example.org,CANARY-SECRET\n")));
		long canary = key("first", "Canary Person", "person");
		assertThat(list(this.application.get("/search?workspace=second&q=canary").get("hits"))).isEmpty();
		assertThat(this.application.getRaw("/people/" + canary + "?workspace=second").statusCode()).isEqualTo(404);
		assertThat(this.application.getRaw("/introductions?workspace=second&target=person:" + canary).statusCode())
			.isEqualTo(404);
		assertThat(this.application.getRaw("/leads.csv?workspace=second&target=person:" + canary).statusCode())
			.isEqualTo(404);
		assertThat(this.application.send("DELETE", "/api/v1/people/" + canary + "?workspace=second", null, null)
			.statusCode()).isEqualTo(404);
		for (String path : List.of("/sources", "/search?q=c", "/workspaces")) {
			String separator = path.contains("?") ? "&" : "?";
			assertThat(this.application.getRaw(path + separator + "workspace=second").body()).doesNotContain("CANARY")
				.doesNotContain("canary@");
		}
		assertThat(list(this.application.get("/search?workspace=second&q=kettlebrook").get("hits")))
			.as("the demo's people stay in the demo")
			.isEmpty();
	}

	@Test
	void tellsWhatIsWrongAsProblemDetails() throws Exception {
		Map<String, Integer> wrong = Map.of("/introductions?workspace=demo&target=person:x", 400,
				"/introductions?workspace=demo", 400, "/introductions?workspace=demo&target=person:1&ties=7", 400,
				"/introductions?workspace=demo&target=person:99999999", 404, "/people/99999999?workspace=demo", 404,
				"/search?workspace=nowhere&q=a", 404, "/search?workspace=demo&q=a&limit=0", 400,
				"/templates/nothing.csv", 404, "/jobs/nothing", 404, "/introductions?workspace=demo&target=meeting:1",
				400);
		for (Map.Entry<String, Integer> entry : wrong.entrySet()) {
			HttpResponse<String> response = this.application.getRaw(entry.getKey());
			assertThat(response.statusCode()).as("%s: %s", entry.getKey(), response.body()).isEqualTo(entry.getValue());
			assertThat(response.headers().firstValue("Content-Type").orElseThrow()).as(entry.getKey())
				.startsWith("application/problem+json");
			assertThat(response.body()).contains("\"detail\"");
		}
	}

	@Test
	void describesItsApi() throws Exception {
		JsonNode api = this.application.get("/openapi.json");
		assertThat(api.get("paths").propertyNames()).contains("/api/v1/introductions", "/api/v1/imports",
				"/api/v1/people/{key}", "/api/v1/leads.csv");
	}

	@Test
	void refusesAFileWithoutKeepingAnythingOfIt() throws Exception {
		this.application.workspace("refusing", "Rae Refused");
		JsonNode job = this.application.upload("refusing", Map.of("holiday.pdf", bytes("%PDF-1.7 not for us")));
		JsonNode report = job.get("reports").get(0);
		assertThat(report.get("state").asString()).isEqualTo("refused");
		assertThat(report.get("problems").get(0).get("remedy").asString()).isNotBlank();
		assertThat(list(this.application.get("/sources?workspace=refusing").get("sources")))
			.noneMatch((source) -> source.get("name").asString().equals("holiday.pdf"));
	}

	@Test
	void runsTheCommandLineInTheRunningInstance(@TempDir Path folder) throws Exception {
		this.application.workspace("typed", "Ty Applicant");
		Files.writeString(folder.resolve("contacts.csv"), CONTACTS);
		Files.writeString(folder.resolve("programs.csv"), PROGRAMS);
		Files.writeString(folder.resolve("ties.csv"), TIES);
		assertThat(command(folder, 0, "import", "contacts.csv", "programs.csv", "ties.csv", "--workspace", "typed"))
			.contains("contacts.csv: ")
			.contains("read 2");
		assertThat(command(folder, 0, "who", "test bay", "--workspace", "typed")).contains("Cy Director, director: ")
			.contains("→ Ada Example")
			.contains("confirmed");
		assertThat(command(folder, 1, "who", "Cy Director", "--ties", "1", "--workspace", "typed"))
			.contains("No path within 1 tie");
		assertThat(command(folder, 0, "person", "Ada Example", "--json", "--workspace", "typed"))
			.contains("\"name\" : \"Ada Example\"")
			.contains("CANARY-NOTE");
		assertThat(command(folder, 0, "templates", "--into", "sheets")).contains("contacts.csv");
		assertThat(Files.readString(folder.resolve("sheets/contacts.csv"))).startsWith("\uFEFFname,");
		command(folder, 0, "export", "leads", "--to", "leads.csv", "--workspace", "typed");
		assertThat(Files.readString(folder.resolve("leads.csv"))).contains("Ada Example");
		assertThat(command(folder, 2, "person", "Bo Sample", "--erase", "--workspace", "typed")).contains("--yes");
		command(folder, 0, "person", "Bo Sample", "--erase", "--yes", "--workspace", "typed");
		assertThat(command(folder, 5, "person", "Bo Sample", "--workspace", "typed")).contains("Bo Sample");
		String imports = command(folder, 0, "imports", "--workspace", "typed");
		String number = imports.lines()
			.filter((line) -> line.contains("ties.csv"))
			.findFirst()
			.orElseThrow()
			.split(" ")[0];
		command(folder, 0, "undo", number, "--workspace", "typed");
		command(folder, 1, "who", "Cy Director", "--workspace", "typed");
		command(folder, 2, "who", "Cy Director", "--ties", "9", "--workspace", "typed");
		command(folder, 5, "undo", "999999", "--workspace", "typed");
	}

	/** What the command prints on both streams. */
	private String command(Path folder, int expected, String... args) throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
		int code = this.application.instance().run(List.of(args), folder, 0, to, to).orElseThrow();
		String text = printed.toString(StandardCharsets.UTF_8);
		assertThat(code).as("%s: %s", String.join(" ", args), text).isEqualTo(expected);
		return text;
	}

}
