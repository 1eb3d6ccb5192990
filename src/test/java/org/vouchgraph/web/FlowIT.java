package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
	void ranksIntroducersAndTellsWhatTheyOpenAndWhyNotThroughOthers() throws Exception {
		this.application.workspace("asking", "Fay Applicant");
		this.application.upload("asking",
				Map.of("contacts.csv", bytes(CONTACTS), "programs.csv", bytes(PROGRAMS), "ties.csv", bytes(TIES)));
		long director = key("asking", "Cy Director", "person");
		long program = key("asking", "Test Bay Thoracic Fellowship", "program");
		long ada = key("asking", "Ada Example", "person");
		long bo = key("asking", "Bo Sample", "person");
		for (String target : List.of("person:" + director, "program:" + program)) {
			JsonNode first = this.application.get("/introducers?workspace=asking&target=" + target)
				.get("introducers")
				.get(0);
			assertThat(first.get("person").get("key").asLong()).isEqualTo(ada);
			assertThat(first.get("ties").asInt()).isEqualTo(1);
			assertThat(list(first.get("best").get("people"))).extracting((person) -> person.get("name").asString())
				.containsExactly("Fay Applicant", "Ada Example", "Cy Director");
		}
		assertThat(list(this.application.get("/introducers?workspace=asking&paths=1&target=person:" + director)
			.get("introducers"))).hasSize(1);

		JsonNode opening = list(
				this.application.get("/openings?workspace=asking&introducer=person:" + ada).get("openings"))
			.stream()
			.filter((one) -> one.get("target").get("key").asLong() == director)
			.findFirst()
			.orElseThrow();
		assertThat(opening.get("wanted").asBoolean()).isTrue();
		JsonNode best = this.application.get("/introductions?workspace=asking&target=person:" + director)
			.get("answers")
			.get(0)
			.get("paths")
			.get(0);
		assertThat(opening.get("through").get("chance").asDouble()).isEqualTo(best.get("chance").asDouble());

		JsonNode already = this.application
			.get("/explanations?workspace=asking&target=person:" + director + "&person=" + ada);
		assertThat(already.get("outcome").asString()).isEqualTo("already");
		JsonNode not = this.application
			.get("/explanations?workspace=asking&confirmed=true&ties=2&target=person:" + director + "&person=" + bo);
		assertThat(not.get("outcome").asString()).isEqualTo("leads-nowhere");
		assertThat(not.get("message").asString()).contains("within 2 ties");
		assertThat(not.get("best").get("people").get(1).get("key").asLong()).isEqualTo(ada);
	}

	@Test
	void holdsEveryQuestionToItsConditions() throws Exception {
		this.application.workspace("conditions", "Fay Applicant");
		this.application.upload("conditions",
				Map.of("contacts.csv", bytes(CONTACTS), "programs.csv", bytes(PROGRAMS), "ties.csv", bytes(TIES)));
		String target = "person:" + key("conditions", "Cy Director", "person");
		String question = "/introductions?workspace=conditions&target=" + target;
		JsonNode widened = this.application.get(question).get("answers").get(0);
		assertThat(widened.get("searchedTies").asInt()).isEqualTo(6);
		assertThat(widened.get("widened").asString()).contains("chains of up to 6 ties were searched as well");
		JsonNode held = this.application.get(question + "&ties=4").get("answers").get(0);
		assertThat(held.get("searchedTies").asInt()).isEqualTo(4);
		assertThat(held.get("widened").isNull()).isTrue();
		JsonNode different = this.application.get(question + "&perIntroducer=1").get("answers").get(0);
		List<String> introducers = list(different.get("paths")).stream()
			.map((path) -> path.get("people").get(1).get("name").asString())
			.toList();
		assertThat(introducers).doesNotHaveDuplicates().contains("Ada Example");
		for (String least : List.of("0.9", "90%25")) {
			JsonNode none = this.application.get(question + "&least=" + least).get("answers").get(0);
			assertThat(none.get("outcome").asString()).isEqualTo("filtered");
			assertThat(none.get("message").asString()).contains("the least chance of 90 %");
		}
		JsonNode remote = this.application.get(question + "&remote=true").get("answers").get(0);
		assertThat(remote.get("outcome").asString()).isEqualTo("found");
		assertThat(remote.get("paths").get(0).get("hops").get(0).get("remote").asBoolean()).isTrue();
		HttpResponse<String> leads = this.application
			.getRaw("/leads.csv?workspace=conditions&least=90%25&target=" + target);
		assertThat(leads.body()).doesNotContain("Ada Example");
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
		long ben = key("second", "Ben Second", "person");
		for (String path : List.of("/introducers?target=person:" + canary, "/openings?introducer=person:" + canary,
				"/explanations?target=person:" + canary + "&person=" + ben,
				"/explanations?target=person:" + ben + "&person=" + canary)) {
			assertThat(this.application.getRaw(path + "&workspace=second").statusCode()).as(path).isEqualTo(404);
		}
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
		wrong = new HashMap<>(wrong);
		wrong.put("/introductions?workspace=demo&target=person:1&least=5", 400);
		wrong.put("/introductions?workspace=demo&target=person:1&perIntroducer=0", 400);
		wrong.put("/introducers?workspace=demo", 400);
		wrong.put("/openings?workspace=demo", 400);
		wrong.put("/openings?workspace=demo&introducer=program:1", 400);
		wrong.put("/explanations?workspace=demo&target=person:1", 400);
		wrong.put("/explanations?workspace=demo&target=person:1&person=1", 400);
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
				"/api/v1/people/{key}", "/api/v1/leads.csv", "/api/v1/introducers", "/api/v1/openings",
				"/api/v1/explanations");
		assertThat(list(api.get("paths").get("/api/v1/introductions").get("get").get("parameters")))
			.extracting((parameter) -> parameter.get("name").asString())
			.contains("target", "ties", "remote", "least", "perIntroducer", "workspace");
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
		assertThat(command(folder, 0, "who", "Cy Director", "--remote", "--least", "1%", "--different", "--workspace",
				"typed"))
			.contains("chains of up to 6 ties were searched as well");
		assertThat(command(folder, 1, "who", "Cy Director", "--least", "90%", "--workspace", "typed"))
			.contains("the least chance of 90 %");
		assertThat(command(folder, 2, "who", "Cy Director", "--least", "many", "--workspace", "typed"))
			.contains("5% or as 0.05");
		assertThat(command(folder, 0, "introducers", "test bay", "--workspace", "typed")).contains("1. Ada Example")
			.contains("Ty Applicant → Ada Example → Cy Director");
		assertThat(command(folder, 0, "opens", "Ada Example", "--workspace", "typed")).contains("* Cy Director")
			.contains("* you want to reach this person");
		assertThat(command(folder, 1, "opens", "Cy Director", "--workspace", "typed")).contains("You have no tie with");
		assertThat(command(folder, 0, "why", "Cy Director", "Ada Example", "--workspace", "typed"))
			.contains("does begin with Ada Example");
		assertThat(command(folder, 2, "why", "Cy Director", "Cy Director", "--workspace", "typed"))
			.contains("is the target");
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
