package org.vouchgraph.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is the same and what is so, over REST. */
class IdentityFlowIT {

	private static final String CONTACTS = """
			name,institution,city,country
			Ana Beatriz Quillfeather,Harbor Lantern Hospital,Bay City,US
			Tomasz Wierzbogrodzki,Harbor Lantern Hospital,Bay City,US
			Lee Park,Harbor Lantern Hospital,Bay City,US
			""";

	private static final String CONNECTIONS = """
			First Name,Last Name,URL,Email Address,Company,Position,Connected On
			Ana B.,Quillfeather,https://www.linkedin.com/in/ana-q-x1,,Harbor Lantern Hospital,Surgeon,01 Feb 2024
			Tomasz,Wierzbogrodzki,https://www.linkedin.com/in/tw-x1,,Harbor Lantern Hospital,Surgeon,01 Feb 2024
			L.,Park,https://www.linkedin.com/in/lp-x1,,Harbor Lantern Hospital,Surgeon,01 Feb 2024
			""";

	private static final String KNOWN = """
			name,email,institution,closeness,since,note
			Ada Example,ada@example.org,Harbor Test Hospital,close,2024-05-01,From the lab
			""";

	private static final String TIES = """
			person,person_email,other,other_email,closeness,target_weight
			Ada Example,ada@example.org,Bo Sample,bo@example.org,knows well,
			""";

	private final RunningApplication application = RunningApplication.get();

	private static List<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Sends it, and fails on another status. */
	private JsonNode sent(String method, String path, String body, int status) throws Exception {
		HttpResponse<String> response = this.application.send(method, "/api/v1" + path,
				(body == null) ? null : "application/json", (body == null) ? null : bytes(body));
		assertThat(response.statusCode()).as("%s %s: %s", method, path, response.body()).isEqualTo(status);
		return response.body().isEmpty() ? null : JsonMapper.builder().build().readTree(response.body());
	}

	/** What the server says against it, as problem details. */
	private String refused(String method, String path, String body, int status) throws Exception {
		HttpResponse<String> response = this.application.send(method, "/api/v1" + path, "application/json",
				bytes(body));
		assertThat(response.statusCode()).as("%s %s: %s", method, path, response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		return JsonMapper.builder().build().readTree(response.body()).get("detail").asString();
	}

	private List<JsonNode> hits(String workspace, String name) throws Exception {
		return list(this.application.get("/search?kinds=person&workspace=" + workspace + "&q=" + name).get("hits"));
	}

	private JsonNode standing(String workspace) throws Exception {
		return this.application.get("/identity?workspace=" + workspace);
	}

	private static JsonNode question(JsonNode standing, String name) {
		return list(standing.get("questions")).stream()
			.filter((one) -> one.get("one").get("name").asString().endsWith(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no question on " + name + ": " + standing));
	}

	private static String answer(JsonNode question, String verdict) {
		return "{\"one\": " + question.get("one").get("record") + ", \"other\": " + question.get("other").get("record")
				+ ", \"verdict\": \"" + verdict + "\"}";
	}

	private void alike(String workspace) throws Exception {
		this.application.workspace(workspace, "Ida Applicant");
		upload(workspace, "contacts.csv", CONTACTS);
		upload(workspace, "Connections.csv", CONNECTIONS);
	}

	private void upload(String workspace, String name, String content) throws Exception {
		JsonNode job = this.application.upload(workspace, Map.of(name, bytes(content)));
		assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
	}

	@Test
	void asksWhoIsTheSameTakesAnAnswerAndTakesItBack() throws Exception {
		alike("alike");
		JsonNode before = standing("alike");
		assertThat(before.get("waiting").asInt()).isEqualTo(3);
		JsonNode question = question(before, "Quillfeather");
		assertThat(question.get("kind").asString()).isEqualTo("person");
		assertThat(list(question.get("one").get("sources"))).extracting(JsonNode::asString)
			.containsExactly("contacts.csv");
		assertThat(list(question.get("pro"))).extracting(JsonNode::asString)
			.contains("Both are at Harbor Lantern Hospital.");
		assertThat(hits("alike", "quillfeather")).hasSize(2);

		JsonNode same = sent("POST", "/identity/decisions?workspace=alike", answer(question, "same"), 201);
		assertThat(same.get("verdict").asString()).isEqualTo("same");
		assertThat(hits("alike", "quillfeather")).hasSize(1);
		JsonNode after = standing("alike");
		assertThat(after.get("waiting").asInt()).isEqualTo(2);
		assertThat(list(after.get("decisions"))).containsExactly(same);

		sent("DELETE", "/identity/decisions/" + same.get("id").asString() + "?workspace=alike", null, 204);
		assertThat(standing("alike")).isEqualTo(before);
		assertThat(hits("alike", "quillfeather")).hasSize(2);
	}

	@Test
	void doesNotAskAgainWhatWasAnswered() throws Exception {
		alike("answered");
		sent("POST", "/identity/decisions?workspace=answered", answer(question(standing("answered"), "Park"), "unsure"),
				201);
		sent("POST", "/identity/decisions?workspace=answered",
				answer(question(standing("answered"), "Wierzbogrodzki"), "different"), 201);
		JsonNode job = this.application.finished(sent("POST", "/identity/comparisons?workspace=answered", null, 202));
		assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
		assertThat(job.get("kind").asString()).isEqualTo("identity");
		JsonNode after = standing("answered");
		assertThat(after.get("waiting").asInt()).isEqualTo(1);
		assertThat(list(after.get("decisions"))).extracting((one) -> one.get("verdict").asString())
			.containsExactlyInAnyOrder("unsure", "different");
		assertThat(hits("answered", "park")).hasSize(2);
	}

	@Test
	void tellsRecordsApartThatAnIdentifierJoinsAndTakesThatBack() throws Exception {
		this.application.workspace("split", "Ida Applicant");
		this.application.upload("split", Map.of("contacts.csv", bytes(KNOWN), "ties.csv", bytes(TIES)));
		long ada = hits("split", "ada").get(0).get("key").asLong();
		List<JsonNode> records = list(this.application.get("/people/" + ada + "?workspace=split").get("records"));
		assertThat(records).hasSize(2);
		JsonNode told = sent("POST", "/identity/splits?workspace=split",
				"{\"key\": " + ada + ", \"records\": [" + records.get(1).get("id") + "]}", 201);
		assertThat(told.get("verdict").asString()).isEqualTo("different");
		assertThat(hits("split", "ada")).hasSize(2);
		sent("DELETE", "/identity/decisions/" + told.get("id").asString() + "?workspace=split", null, 204);
		assertThat(hits("split", "ada")).hasSize(1);
		assertThat(refused("POST", "/identity/splits?workspace=split", "{\"key\": " + ada + ", \"records\": []}", 400))
			.contains("Name some of the records");
		assertThat(refused("POST", "/identity/splits?workspace=split", "{\"key\": " + ada + ", \"records\": ["
				+ records.get(0).get("id") + "," + records.get(1).get("id") + "]}", 400))
			.contains("not all of them");
	}

	private JsonNode fact(long person, String words) throws Exception {
		return list(this.application.get("/people/" + person + "?workspace=ruling").get("facts")).stream()
			.filter((one) -> one.get("words").asString().startsWith(words))
			.findFirst()
			.orElse(null);
	}

	@Test
	void confirmsCorrectsAndRejectsFactsAndTakesThatBack() throws Exception {
		this.application.workspace("ruling", "Ida Applicant");
		this.application.upload("ruling", Map.of("contacts.csv", bytes(KNOWN), "ties.csv", bytes(TIES)));
		long ada = hits("ruling", "ada").get(0).get("key").asLong();
		JsonNode place = fact(ada, "At Harbor Test Hospital");
		assertThat(place.get("source").get("name").asString()).isEqualTo("contacts.csv");
		assertThat(place.get("source").get("at").asString()).isEqualTo("line 2");
		assertThat(place.get("said").get("place").asString()).isEqualTo("Harbor Test Hospital");
		assertThat(place.get("said").get("closeness").isNull()).isTrue();
		String rulings = "/people/" + ada + "/facts/" + place.get("id").asString() + "/rulings?workspace=ruling";

		JsonNode rejected = sent("POST", rulings, "{\"finding\": \"rejected\", \"reason\": \"She left\"}", 201);
		assertThat(fact(ada, "At Harbor Test Hospital")).isNull();
		this.application.upload("ruling",
				Map.of("newer.csv", bytes(KNOWN + "Cy Another,cy@example.org,Harbor Test Hospital,close,,\n")));
		assertThat(fact(ada, "At Harbor Test Hospital")).as("another file says it again").isNull();
		JsonNode line = this.application.get("/people/" + ada + "?workspace=ruling").get("rulings").get(0);
		assertThat(line).isEqualTo(rejected);
		assertThat(line.get("reason").asString()).isEqualTo("She left");
		sent("DELETE", "/rulings/" + rejected.get("id").asString() + "?workspace=ruling", null, 204);
		assertThat(fact(ada, "At Harbor Test Hospital")).isNotNull();

		JsonNode corrected = sent("POST", rulings,
				"{\"finding\": \"corrected\", \"correction\": {\"from\": \"2019\", \"title\": \"Surgeon\"}}", 201);
		JsonNode so = fact(ada, "Surgeon at Harbor Test Hospital");
		assertThat(so.get("source").get("format").asString()).isEqualTo("correction");
		assertThat(so.get("said").get("from").asString()).isEqualTo("2019");
		assertThat(fact(ada, "At Harbor Test Hospital")).as("what files say is not seen").isNull();
		sent("DELETE", "/rulings/" + corrected.get("id").asString() + "?workspace=ruling", null, 204);
		assertThat(fact(ada, "Surgeon at")).isNull();
		assertThat(fact(ada, "At Harbor Test Hospital")).isNotNull();

		JsonNode confirmed = sent("POST", rulings, "{\"finding\": \"confirmed\"}", 201);
		assertThat(list(this.application.get("/rulings?workspace=ruling").get("rulings"))).containsExactly(confirmed);
		sent("DELETE", "/rulings/" + confirmed.get("id").asString() + "?workspace=ruling", null, 204);
		assertThat(list(this.application.get("/rulings?workspace=ruling").get("rulings"))).isEmpty();

		assertThat(refused("POST", rulings, "{\"finding\": \"perhaps\"}", 400)).contains("perhaps", "confirmed");
		assertThat(refused("POST", rulings, "{\"finding\": \"corrected\"}", 400)).contains("what is otherwise");
		assertThat(refused("POST", rulings, "{\"finding\": \"corrected\", \"correction\": {\"from\": \"18x\"}}", 400))
			.contains("18x", "[1900..2099]");
		assertThat(refused("POST", rulings, "{\"finding\": \"corrected\", \"correction\": {\"closeness\": \"close\"}}",
				400))
			.contains("affiliation");
		assertThat(refused("POST", "/people/" + ada + "/facts/000000000000/rulings?workspace=ruling",
				"{\"finding\": \"rejected\"}", 404))
			.contains("000000000000");
		assertThat(refused("DELETE", "/rulings/nothing?workspace=ruling", "", 404)).contains("nothing");
		assertThat(list(this.application.get("/rulings?workspace=ruling").get("rulings"))).as("nothing is kept")
			.isEmpty();
	}

	@Test
	void refusesWhatItCannotDecide() throws Exception {
		alike("refusing-identity");
		String path = "/identity/decisions?workspace=refusing-identity";
		JsonNode question = question(standing("refusing-identity"), "Quillfeather");
		long one = question.get("one").get("record").asLong();
		assertThat(refused("POST", path, answer(question, "perhaps"), 400)).contains("perhaps", "same, different");
		assertThat(refused("POST", path, "{\"one\": " + one + ", \"other\": " + one + ", \"verdict\": \"same\"}", 400))
			.contains("one already");
		assertThat(refused("POST", path, "{\"one\": " + one + ", \"other\": 99999999, \"verdict\": \"same\"}", 404))
			.contains("99999999");
		assertThat(refused("POST", path, "no JSON", 400)).isNotBlank();
		assertThat(refused("POST", "/identity/decisions?workspace=demo", answer(question, "same"), 404))
			.as("another workspace sees neither")
			.contains("demo");
		assertThat(refused("DELETE", "/identity/decisions/nothing?workspace=refusing-identity", "", 404))
			.contains("nothing");
		assertThat(this.application.getRaw("/identity?workspace=refusing-identity&limit=0").statusCode())
			.isEqualTo(400);
		assertThat(this.application.getRaw("/identity?workspace=nowhere").statusCode()).isEqualTo(404);
		assertThat(standing("refusing-identity").get("waiting").asInt()).isEqualTo(3);
	}

}
