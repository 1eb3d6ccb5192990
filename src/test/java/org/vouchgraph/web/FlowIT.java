package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
		// Programs that other tests import are shared, and so seen from the demo as well.
		List<JsonNode> own = list(sources).stream().filter((source) -> !source.get("shared").asBoolean()).toList();
		assertThat(own).hasSize(8).allSatisfy((source) -> {
			assertThat(source.get("state").asString()).isEqualTo("complete");
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
		assertThat(leads.headers().firstValue("Content-Disposition").orElseThrow()).contains("warm-leads-flow-");
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

	private JsonNode written(String method, String path, String body, int status) throws Exception {
		HttpResponse<String> response = this.application.send(method, "/api/v1" + path,
				(body == null) ? null : "application/json", (body == null) ? null : bytes(body));
		assertThat(response.statusCode()).as("%s %s: %s", method, path, response.body()).isEqualTo(status);
		return response.body().isEmpty() ? null : JsonMapper.builder().build().readTree(response.body());
	}

	private JsonNode finding(JsonNode findings, String id) {
		return list(findings).stream().filter((one) -> one.get("id").asString().equals(id)).findFirst().orElse(null);
	}

	@Test
	void findsWeakSpotsDismissesThemAndShowsThemAgain() throws Exception {
		this.application.workspace("weak", "Fay Applicant");
		this.application.upload("weak",
				Map.of("contacts.csv", bytes(CONTACTS), "programs.csv", bytes(PROGRAMS), "ties.csv", bytes(TIES)));
		long ada = key("weak", "Ada Example", "person");
		long director = key("weak", "Cy Director", "person");
		JsonNode report = this.application.get("/weak-spots?workspace=weak");
		JsonNode target = report.get("targets").get(0);
		assertThat(target.get("person").get("key").asLong()).isEqualTo(director);
		assertThat(list(target.get("onlyThrough"))).extracting((person) -> person.get("key").asLong())
			.containsExactly(ada);
		String id = "loss-of-person:" + ada;
		JsonNode loss = finding(report.get("findings"), id);
		assertThat(loss).as(report.toString()).isNotNull();
		assertThat(loss.get("section").asString()).isEqualTo("losses");
		assertThat(loss.get("title").asString()).contains("Ada Example");
		assertThat(loss.get("next").asString()).isNotBlank();
		assertThat(loss.get("dismissed").isNull()).isTrue();

		String dismissal = "/weak-spots/dismissals/" + id + "?workspace=weak";
		assertThat(written("PUT", dismissal, "{\"reason\": \" \"}", 400).get("detail").asString()).contains("1 to 500");
		written("PUT", dismissal, "{}", 400);
		written("PUT", "/weak-spots/dismissals/loss-of-person:0?workspace=weak", "{\"reason\": \"none\"}", 404);
		JsonNode done = written("PUT", dismissal, "{\"reason\": \"She stays\"}", 200);
		assertThat(done.get("dismissed").get("reason").asString()).isEqualTo("She stays");
		JsonNode without = this.application.get("/weak-spots?workspace=weak");
		assertThat(finding(without.get("findings"), id)).isNull();
		assertThat(finding(without.get("dismissed"), id).get("dismissed").get("reason").asString())
			.isEqualTo("She stays");
		written("DELETE", dismissal, null, 204);
		assertThat(this.application.get("/weak-spots?workspace=weak")).isEqualTo(report);
		assertThat(written("DELETE", dismissal, null, 404).get("detail").asString()).contains(id);
	}

	@Test
	void bringsADismissedWeakSpotBackWhenItsFactsChange() throws Exception {
		this.application.workspace("facts", "Fay Applicant");
		this.application.upload("facts",
				Map.of("contacts.csv", bytes(CONTACTS), "programs.csv", bytes(PROGRAMS), "ties.csv", bytes(TIES)));
		String id = "loss-of-person:" + key("facts", "Ada Example", "person");
		written("PUT", "/weak-spots/dismissals/" + id + "?workspace=facts", "{\"reason\": \"She stays\"}", 200);
		this.application.upload("facts", Map.of("more.csv", bytes("""
				person,person_email,other,other_email,closeness,target_weight
				Ada Example,ada@example.org,Di Second,di@example.org,knows well,
				Di Second,di@example.org,,,,3
				""")));
		JsonNode report = this.application.get("/weak-spots?workspace=facts");
		assertThat(finding(report.get("dismissed"), id)).isNull();
		assertThat(finding(report.get("findings"), id)).isNotNull();
	}

	@Test
	void triesOutAChangeAndLeavesEverythingAsItWas() throws Exception {
		this.application.workspace("trying", "Fay Applicant");
		this.application.upload("trying",
				Map.of("contacts.csv", bytes(CONTACTS), "programs.csv", bytes(PROGRAMS), "ties.csv", bytes(TIES)));
		long ada = key("trying", "Ada Example", "person");
		long bo = key("trying", "Bo Sample", "person");
		long director = key("trying", "Cy Director", "person");
		JsonNode before = this.application.get("/weak-spots?workspace=trying");
		String path = "/weak-spots/what-if?workspace=trying";
		JsonNode lost = written("POST", path, "{\"without\": [" + ada + "]}", 200);
		assertThat(lost.get("sentence").asString()).isNotBlank();
		assertThat(list(lost.get("changes"))).hasSize(1);
		assertThat(finding(lost.get("opened"), "out-of-reach:" + director)).as(lost.toString()).isNotNull();
		assertThat(finding(lost.get("closed"), "loss-of-person:" + ada)).isNotNull();
		JsonNode moved = lost.get("targets").get(0);
		assertThat(moved.get("person").get("key").asLong()).isEqualTo(director);
		assertThat(moved.get("before").isNull()).isFalse();
		assertThat(moved.get("after").isNull()).isTrue();

		JsonNode second = written("POST", path,
				"{\"ties\": [{\"a\": " + bo + ", \"b\": " + director + ", \"closeness\": \"close\"}]}", 200);
		assertThat(finding(second.get("closed"), "loss-of-person:" + ada)).as(second.toString()).isNotNull();
		JsonNode added = written("POST", path, "{\"people\": [{\"name\": \"Kim Park\", \"country\": \"US\", "
				+ "\"closeness\": \"close\", \"knows\": [" + director + "]}]}", 200);
		assertThat(added.get("targets").get(0).get("gain").asDouble()).isPositive();
		assertThat(list(written("POST", path, "{}", 200).get("changes"))).isEmpty();
		written("POST", path, "{\"without\": [99999999]}", 404);
		written("POST", path, "{\"roles\": [{\"person\": " + ada + ", \"role\": \"aunt\"}]}", 400);
		written("POST", path, "{\"ties\": [{\"a\": " + ada + ", \"b\": " + bo + ", \"closeness\": \"twins\"}]}", 400);
		written("POST", path, "no JSON", 400);
		assertThat(this.application.get("/weak-spots?workspace=trying")).isEqualTo(before);
		assertThat(list(this.application.get("/search?workspace=trying&q=kim").get("hits"))).isEmpty();
	}

	@Test
	void keepsWhenAndWhereTheApplicantWantsToTrain() throws Exception {
		this.application.workspace("aiming", "Fay Applicant");
		this.application.upload("aiming", Map.of("contacts.csv", bytes(CONTACTS)));
		int year = LocalDate.now().getYear() + 1;
		JsonNode aim = written("PUT", "/workspaces/aiming/aim",
				"{\"applies\": " + year + ", \"countries\": [\"gb\", \"US\"]}", 200)
			.get("aim");
		assertThat(aim.get("applies").asInt()).isEqualTo(year);
		assertThat(list(aim.get("countries"))).extracting(JsonNode::asString).containsExactly("GB", "US");
		JsonNode outlook = this.application.get("/weak-spots?workspace=aiming").get("outlook");
		assertThat(outlook.get("applies").asInt()).isEqualTo(year);
		assertThat(outlook.get("countriesSaid").asBoolean()).isTrue();
		assertThat(outlook.get("sentence").asString()).contains(String.valueOf(year));
		this.application.workspace("aiming", "Fay Married-Name");
		JsonNode renamed = list(this.application.get("/workspaces").get("workspaces")).stream()
			.filter((one) -> one.get("code").asString().equals("aiming"))
			.findFirst()
			.orElseThrow();
		assertThat(renamed.get("aim")).as("a new name leaves the aim").isEqualTo(aim);
		written("PUT", "/workspaces/aiming/aim", "{\"applies\": 1900}", 400);
		written("PUT", "/workspaces/aiming/aim", "{\"countries\": [\"XX\"]}", 400);
		written("PUT", "/workspaces/nowhere/aim", "{}", 404);
		assertThat(written("PUT", "/workspaces/aiming/aim", "{}", 200).get("aim").get("applies").isNull()).isTrue();
	}

	@Test
	void showsChangesAndDismissesWeakSpotsOnTheCommandLine(@TempDir Path folder) throws Exception {
		this.application.workspace("typing", "Ty Applicant");
		this.application.upload("typing",
				Map.of("contacts.csv", bytes(CONTACTS), "programs.csv", bytes(PROGRAMS), "ties.csv", bytes(TIES)));
		String id = "loss-of-person:" + key("typing", "Ada Example", "person");
		assertThat(command(folder, 0, "weak-spots", "--workspace", "typing")).contains("[" + id + "]")
			.contains("    Next: ")
			.doesNotContain("How you reach each target");
		assertThat(command(folder, 0, "weak-spots", "--section", "losses", "--workspace", "typing"))
			.contains("[" + id + "]")
			.doesNotContain("Mentors, sponsors, letter writers");
		assertThat(command(folder, 0, "weak-spots", "--full", "--workspace", "typing"))
			.contains("How you reach each target")
			.contains("Who fills which place")
			.contains("Cy Director");
		assertThat(command(folder, 0, "weak-spots", "--json", "--workspace", "typing"))
			.contains("\"kind\" : \"loss-of-person\"");
		assertThat(command(folder, 0, "weak-spots", "--without", "Ada Example", "--workspace", "typing"))
			.contains("Would open")
			.contains("→ no way")
			.contains("Nothing was saved.");
		assertThat(command(folder, 0, "weak-spots", "--new-person", "Kim Park", "--how-close", "close", "--knows",
				"Cy Director", "--tie", "me=Cy Director:acquainted", "--workspace", "typing"))
			.contains("What if: ");
		assertThat(command(folder, 2, "weak-spots", "--dismiss", id, "--workspace", "typing")).contains("--reason");
		assertThat(command(folder, 0, "weak-spots", "--dismiss", id, "--reason", "She stays", "--workspace", "typing"))
			.contains("--restore " + id);
		assertThat(command(folder, 0, "weak-spots", "--dismissed", "--workspace", "typing")).contains("She stays");
		assertThat(command(folder, 0, "weak-spots", "--workspace", "typing")).doesNotContain("[" + id + "]")
			.contains("1 more dismissed");
		command(folder, 0, "weak-spots", "--restore", id, "--workspace", "typing");
		command(folder, 5, "weak-spots", "--restore", id, "--workspace", "typing");
		assertThat(command(folder, 1, "weak-spots", "--dismissed", "--workspace", "typing"))
			.contains("Nothing is dismissed.");
		assertThat(command(folder, 2, "weak-spots", "--section", "cellar", "--workspace", "typing"))
			.contains("targets, losses, roles");
		assertThat(command(folder, 0, "workspaces", "--aim", "typing", "--applies",
				String.valueOf(LocalDate.now().getYear() + 1), "--countries", "gb,US"))
			.contains("to GB, US");
		assertThat(command(folder, 0, "workspaces", "--aim", "typing", "--countries", "none"))
			.contains("typing  Ty Applicant  applies in " + (LocalDate.now().getYear() + 1) + System.lineSeparator());
		command(folder, 2, "workspaces", "--applies", "2027");
		command(folder, 2, "workspaces", "--aim", "typing", "--applies", "soon");
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
		assertThat(this.application
			.send("POST", "/api/v1/weak-spots/what-if?workspace=second", "application/json",
					bytes("{\"without\": [" + canary + "]}"))
			.statusCode()).isEqualTo(404);
		for (String path : List.of("/sources", "/search?q=c", "/workspaces", "/weak-spots")) {
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
		wrong.put("/weak-spots?workspace=nowhere", 404);
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
				"/api/v1/explanations", "/api/v1/weak-spots", "/api/v1/weak-spots/what-if",
				"/api/v1/weak-spots/dismissals/{id}", "/api/v1/workspaces/{code}/aim", "/api/v1/roles");
		assertThat(api.get("components").get("schemas").propertyNames()).as("records of one simple name")
			.filteredOn((name) -> name.endsWith("Answer"))
			.hasSizeGreaterThanOrEqualTo(4);
		assertThat(list(api.get("paths").get("/api/v1/introductions").get("get").get("parameters")))
			.extracting((parameter) -> parameter.get("name").asString())
			.contains("target", "ties", "remote", "least", "perIntroducer", "workspace");
		JsonNode schemas = api.get("components").get("schemas");
		String finding = schemas.propertyNames()
			.stream()
			.filter((name) -> name.endsWith("Finding"))
			.findFirst()
			.orElseThrow();
		assertThat(list(schemas.get(finding).get("properties").get("kind").get("enum"))).extracting(JsonNode::asString)
			.contains("loss-of-person", "thanks-owed");
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
	void readsAFolderOfMoreFilesThanAFormUsuallyHas() throws Exception {
		this.application.workspace("folded", "Fo Applicant");
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (int i = 0; i < 60; i++) {
			files.put("given/photos/%d %s.jpg".formatted(i, "x".repeat(500)), bytes("no format of ours"));
		}
		files.put("given/inner/contacts.csv", bytes(CONTACTS));
		JsonNode reports = this.application.upload("folded", files).get("reports");
		assertThat(list(reports))
			.extracting((report) -> report.get("name").asString() + " " + report.get("state").asString())
			.containsExactly("given/inner/contacts.csv complete", "given passed over");
		assertThat(reports.get(1).get("problemCount").asInt()).isEqualTo(60);
	}

	@Test
	void importsAFolderFromTheCommandLine(@TempDir Path folder) throws Exception {
		this.application.workspace("filed", "Fi Applicant");
		Path inner = Files.createDirectories(folder.resolve("exports/inner"));
		Files.writeString(inner.resolve("contacts.csv"), CONTACTS);
		Files.writeString(inner.resolve("letter.txt"), "Dear colleague");
		assertThat(command(folder, 0, "import", "exports", "--workspace", "filed"))
			.contains("exports/inner/contacts.csv: ")
			.contains("exports: files that fit no format were passed over: 1")
			.contains("letter.txt");
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
