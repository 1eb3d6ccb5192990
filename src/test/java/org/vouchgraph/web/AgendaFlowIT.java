package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The agenda and what happened, over REST and from the terminal, on the database. */
class AgendaFlowIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final RunningApplication application = RunningApplication.get();

	private String command(int expected, String... args) throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
		int code = this.application.instance().run(List.of(args), Path.of(""), 0, to, to).orElseThrow();
		String text = printed.toString(StandardCharsets.UTF_8);
		assertThat(code).as("%s: %s", String.join(" ", args), text).isEqualTo(expected);
		return text;
	}

	private JsonNode sent(String method, String path, Map<String, ?> body, int status) throws Exception {
		HttpResponse<String> response = this.application.send(method, "/api/v1" + path,
				(body == null) ? null : "application/json", (body == null) ? null : JSON.writeValueAsBytes(body));
		assertThat(response.statusCode()).as("%s %s: %s", method, path, response.body()).isEqualTo(status);
		return response.body().isEmpty() ? null : JSON.readTree(response.body());
	}

	private long noted(String workspace, String name) throws Exception {
		return sent("POST", "/contacts?workspace=" + workspace, Map.of("name", name), 201).get("person")
			.get("key")
			.asLong();
	}

	private List<String> agenda(String workspace) throws Exception {
		return this.application.get("/agenda?workspace=" + workspace)
			.get("items")
			.valueStream()
			.map((item) -> item.get("kind").asString() + " " + item.get("person").get("name").asString() + " "
					+ item.get("state").asString())
			.toList();
	}

	@Test
	void keepsAnAgendaAndTicksOffWhatWasDone() throws Exception {
		this.application.workspace("planning-ahead", "Fay Applicant");
		String at = "?workspace=planning-ahead";
		long ana = noted("planning-ahead", "Ana Planned");
		long dee = noted("planning-ahead", "Dee Planned");
		JsonNode ask = sent("POST", "/agenda" + at,
				Map.of("kind", "ask", "person", ana, "about", dee, "line", "After her talk"), 201);
		assertThat(ask.get("about").get("name").asString()).isEqualTo("Dee Planned");
		JsonNode thanks = sent("POST", "/agenda" + at, Map.of("kind", "thanks", "person", dee), 201);
		assertThat(agenda("planning-ahead")).containsExactlyInAnyOrder("ask Ana Planned open",
				"thanks Dee Planned open");
		assertThat(agenda("demo")).doesNotContain("ask Ana Planned open");

		sent("PATCH", "/agenda/" + thanks.get("id").asString() + at, Map.of("state", "done"), 200);
		JsonNode asked = sent("POST", "/interactions" + at, Map.of("person", ana, "kind", "asked", "about", dee), 201);
		assertThat(asked.get("settled").get(0)).isEqualTo(ask.get("id"));
		assertThat(agenda("planning-ahead")).containsExactlyInAnyOrder("ask Ana Planned done",
				"thanks Dee Planned done");
		JsonNode page = this.application.get("/people/" + ana + at);
		assertThat(page.get("agenda")).hasSize(1);
		assertThat(page.get("facts").valueStream())
			.anySatisfy((fact) -> assertThat(fact.get("words").asString()).startsWith("Asked"));
		assertThat(this.application.get("/sources" + at).get("sources").valueStream())
			.as("what was logged is no import")
			.extracting((source) -> source.get("format").asString())
			.doesNotContain("interaction");

		sent("DELETE", "/interactions/" + asked.get("id") + "?workspace=demo", null, 404);
		sent("DELETE", "/interactions/" + asked.get("id") + at, null, 204);
		sent("DELETE", "/interactions/" + asked.get("id") + at, null, 404);
		assertThat(agenda("planning-ahead")).containsExactlyInAnyOrder("ask Ana Planned open",
				"thanks Dee Planned done");
		sent("DELETE", "/agenda/" + ask.get("id").asString() + at, null, 204);
		sent("DELETE", "/agenda/" + ask.get("id").asString() + at, null, 404);

		assertThat(sent("POST", "/agenda" + at, Map.of("kind", "gift", "person", ana), 400).get("detail").asString())
			.contains("\"gift\" is none of follow-up, ask, reminder, thanks, outcome-note");
		assertThat(sent("POST", "/interactions" + at, Map.of("kind", "met"), 400).get("detail").asString())
			.contains("by the number of the person");
		sent("POST", "/interactions" + at, Map.of("kind", "met", "person", 987_654_321), 404);
	}

	@Test
	void keepsItFromTheTerminal() throws Exception {
		this.application.workspace("planning-there", "Fay Applicant");
		noted("planning-there", "Ana Terminal");
		noted("planning-there", "Dee Terminal");
		String[] in = { "--workspace", "planning-there" };
		assertThat(command(1, "agenda", in[0], in[1])).contains("Nothing is on your agenda");
		String added = command(0, "agenda", "--add", "ask", "--person", "Ana Terminal", "--about", "Dee Terminal",
				"--due", "2027-01-04", in[0], in[1]);
		assertThat(added).contains("open: ask, Ana Terminal, about Dee Terminal, by 2027-01-04");
		String id = added.substring(0, 8);
		assertThat(command(0, "agenda", "--snooze", id, "2027-02-01", in[0], in[1])).contains("by 2027-02-01");
		String logged = command(0, "log", "Ana Terminal", "asked", "--about", "Dee Terminal", in[0], in[1]);
		assertThat(logged).contains("Logged: asked, Ana Terminal, about Dee Terminal, on ", "Ticked off");
		command(1, "agenda", in[0], in[1]);
		assertThat(command(0, "agenda", "--all", in[0], in[1])).contains("done: ask, Ana Terminal");
		String number = logged.substring(logged.indexOf("--undo ") + 7).strip().split("\\s")[0];
		assertThat(command(0, "log", "--undo", number, in[0], in[1])).contains("Taken back.");
		assertThat(command(0, "agenda", in[0], in[1])).contains("ask, Ana Terminal");
		assertThat(command(0, "person", "Ana Terminal", in[0], in[1])).contains("on your agenda, open: ask");
		assertThat(command(2, "log", "Ana Terminal", "phoned", in[0], in[1])).contains("\"phoned\" is none of met");
		assertThat(command(5, "agenda", "--done", "zz", in[0], in[1])).contains("no item \"zz\"");
	}

	@Test
	void plansAsksAndFollowUpsOfTheDemo() throws Exception {
		JsonNode plan = this.application.get("/plan/asks?workspace=demo&quarters=1&aQuarter=6");
		assertThat(plan.get("asks")).hasSizeBetween(1, 6).allSatisfy((ask) -> {
			assertThat(ask.get("quarter").asInt()).isEqualTo(1);
			assertThat(ask.get("route").get("people").size()).isGreaterThan(1);
		});
		assertThat(plan.get("rules").get("aQuarter").asInt()).isEqualTo(6);
		assertThat(plan.get("expected").asDouble()).isPositive().isLessThanOrEqualTo(plan.get("unlimited").asDouble());
		long introducer = plan.get("asks")
			.valueStream()
			.filter((ask) -> !ask.get("introducer").isNull())
			.findFirst()
			.orElseThrow()
			.get("introducer")
			.get("key")
			.asLong();
		assertThat(this.application.get("/plan/asks?workspace=demo&without=" + introducer).get("asks").valueStream())
			.noneMatch((ask) -> ask.get("introducer").path("key").asLong() == introducer);
		sent("GET", "/plan/asks?workspace=demo&perIntroducer=0", null, 400);
		assertThat(command(0, "plan", "asks", "--workspace", "demo", "--quarters", "2")).contains("Fictional demo data",
				"Ask ", "Given up for now:", "is not recorded: ask for that too.");
		assertThat(command(2, "plan", "asks", "--workspace", "demo", "--quarters", "9")).contains("9 is not in [1..8]");

		JsonNode calendar = this.application.get("/plan/follow-ups?workspace=demo&ahead=180");
		assertThat(calendar.get("ahead").asInt()).isEqualTo(180);
		assertThat(calendar.get("entries").valueStream()).extracting((entry) -> entry.get("rule").asString())
			.contains("cadence", "thanks", "after-meeting", "outcome");
		assertThat(calendar.get("loops").size()).isPositive();
		sent("GET", "/plan/follow-ups?workspace=demo&ahead=0", null, 400);
		assertThat(command(0, "plan", "follow-ups", "--workspace", "demo", "--balance")).contains("Late",
				"Write to Zihan Dongfang, your career mentor", "Help that waits for word of what came of it:",
				"In two years you were in touch", "Gülce F. Dumanlıyurt: 3 asks");
	}

}
