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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts over REST and on the command line, on the demo. */
class DraftIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final RunningApplication application = RunningApplication.get();

	@TempDir
	Path folder;

	private JsonNode sent(String method, String path, Map<String, ?> body, int status) throws Exception {
		HttpResponse<String> response = this.application.send(method, "/api/v1" + path,
				(body == null) ? null : "application/json", (body == null) ? null : JSON.writeValueAsBytes(body));
		assertThat(response.statusCode()).as("%s %s: %s", method, path, response.body()).isEqualTo(status);
		return response.body().isEmpty() ? null : JSON.readTree(response.body());
	}

	private String command(int expected, String... args) throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
		int code = this.application.instance().run(List.of(args), this.folder, 0, to, to).orElseThrow();
		String text = printed.toString(StandardCharsets.UTF_8);
		assertThat(code).as("%s: %s", String.join(" ", args), text).isEqualTo(expected);
		return text;
	}

	private long person(String name) throws Exception {
		return this.application.get("/search?kinds=person&workspace=demo&q=" + name)
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
	}

	@Test
	void draftsKeepsHandsOverAndDiscards() throws Exception {
		long to = person("Balikhisar");
		JsonNode sheet = this.application.get("/drafts/new?workspace=demo&template=thank-you&to=" + to);
		assertThat(sheet.get("subject").asString()).isEqualTo("Thank you");
		assertThat(sheet.get("body").asString()).startsWith("Dear Dr Balıkhisar,\n").endsWith("Leyla Demir\n");
		assertThat(sheet.get("id").isNull()).isTrue();

		Map<String, Object> text = new HashMap<>(Map.of("template", "thank-you", "to", to, "subject", "Thank you",
				"body", "Dear Dr Balıkhisar,\n\nI have attached my CV.\n"));
		JsonNode check = sent("POST", "/drafts/checks?workspace=demo", text, 200);
		assertThat(check.get("flaws").valueStream()).extracting((flaw) -> flaw.get("code").asString())
			.contains("attachment", "no-thanks");
		JsonNode kept = sent("POST", "/drafts?workspace=demo", text, 200);
		String id = kept.get("id").asString();
		assertThat(this.application.get("/drafts?workspace=demo").get("drafts").valueStream())
			.extracting((draft) -> draft.get("id").asString())
			.contains(id);
		HttpResponse<String> file = this.application.send("GET", "/api/v1/drafts/" + id + "/mail?workspace=demo", null,
				null);
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Content-Type")).hasValue("message/rfc822");
		assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"draft.eml\"");
		assertThat(file.body()).contains("X-Unsent: 1", "emre.balikhisar@", "Subject: Thank you");
		sent("GET", "/drafts/" + id + "?workspace=nobody", null, 404);
		sent("DELETE", "/drafts/" + id + "?workspace=demo", null, 204);
		sent("GET", "/drafts/" + id + "?workspace=demo", null, 404);
	}

	@Test
	void logsWhatWasSentAndTakesThatBack() throws Exception {
		long to = person("Balikhisar");
		JsonNode kept = sent("POST", "/drafts?workspace=demo", Map.of("template", "update", "to", to, "subject",
				"News of the drafts", "body", "Dear Dr Balıkhisar, thank you."), 200);
		String id = kept.get("id").asString();
		JsonNode done = sent("POST", "/drafts/" + id + "/sent?workspace=demo", Map.of(), 200);
		assertThat(facts(to)).anyMatch((words) -> words.contains("News of the drafts"));
		sent("POST", "/drafts/" + id + "/sent?workspace=demo", Map.of(), 400);
		sent("DELETE", "/interactions/" + done.get("interaction") + "?workspace=demo", null, 204);
		assertThat(facts(to)).noneMatch((words) -> words.contains("News of the drafts"));
		sent("DELETE", "/drafts/" + id + "?workspace=demo", null, 204);
	}

	private List<String> facts(long person) throws Exception {
		return this.application.get("/people/" + person + "?workspace=demo")
			.get("facts")
			.valueStream()
			.map((fact) -> fact.get("words").asString())
			.toList();
	}

	@Test
	void blocksAFirstMailOverRestAndOnTheCommandLine() throws Exception {
		String blocked = command(0, "draft", "cold-mail", "--to", "Zihan Dongfang", "--workspace", "demo");
		assertThat(blocked).contains("To: Zihan Dongfang", "It cannot leave yet. A first mail needs a paper of",
				"--paper ");
		assertThat(
				command(2, "draft", "cold-mail", "--to", "Zihan Dongfang", "--eml", "first.eml", "--workspace", "demo"))
			.contains("choose one");
		String paper = blocked.replaceAll("(?s).*?--paper (\\d+).*", "$1");
		String linked = command(0, "draft", "cold-mail", "--to", "Zihan Dongfang", "--paper", paper, "--eml",
				"first.eml", "--workspace", "demo");
		assertThat(linked).contains("I have read your paper", "Still to write:", "Kept as ");
		assertThat(Files.readString(this.folder.resolve("first.eml"))).contains("X-Unsent: 1");
		for (JsonNode draft : this.application.get("/drafts?workspace=demo").get("drafts")) {
			if (draft.get("template").get("code").asString().equals("cold-mail")) {
				assertThat(
						command(0, "draft", "--open", draft.get("id").asString(), "--discard", "--workspace", "demo"))
					.contains("Discarded.");
			}
		}
	}

	@Test
	void tellsOfOneself() throws Exception {
		this.application.workspace("telling", "Fay Applicant");
		assertThat(command(0, "story", "--set", "who=I am a resident.", "--workspace", "telling"))
			.contains("who: I am a resident.", "why: –", "7 things are missing");
		JsonNode story = sent("PUT", "/story?workspace=telling", Map.of("who", "", "visa", "I need a J-1."), 200);
		assertThat(story.get("texts").get("who").asString()).isEmpty();
		assertThat(this.application.get("/story?workspace=telling").get("texts").get("visa").asString())
			.isEqualTo("I need a J-1.");
		sent("PUT", "/story?workspace=telling", Map.of("age", "30"), 400);
		sent("GET", "/story?workspace=nobody", null, 200);
	}

}
