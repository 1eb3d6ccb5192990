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

/** What the user says of ties, over REST, in the terminal and on the database. */
class TieRulingIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String CODE = "tie-ruling";

	private final RunningApplication application = RunningApplication.get();

	private JsonNode sent(String method, String path, Map<String, ?> body, int status) throws Exception {
		HttpResponse<String> response = this.application.send(method, "/api/v1" + path,
				(body == null) ? null : "application/json", (body == null) ? null : JSON.writeValueAsBytes(body));
		assertThat(response.statusCode()).as("%s %s: %s", method, path, response.body()).isEqualTo(status);
		return response.body().isEmpty() ? null : JSON.readTree(response.body());
	}

	private long key(String name) throws Exception {
		return this.application.get("/search?kinds=person&limit=1&workspace=" + CODE + "&q=" + name.replace(" ", "+"))
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
	}

	private String best() throws Exception {
		JsonNode answer = this.application
			.get("/introductions?workspace=" + CODE + "&target=person:" + key("Dee Tieful"))
			.get("answers")
			.get(0);
		return answer.get("paths").isEmpty() ? answer.get("outcome").asString()
				: answer.get("paths").get(0).get("percent").asString() + " confirmed "
						+ answer.get("paths").get(0).get("confirmed").asBoolean();
	}

	private String command(String... args) throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
		int code = this.application.instance().run(List.of(args), Path.of(""), 0, to, to).orElseThrow();
		String text = printed.toString(StandardCharsets.UTF_8);
		assertThat(code).as("%s: %s", String.join(" ", args), text).isZero();
		return text;
	}

	@Test
	void confirmsAndDeniesTiesAndTakesThatBack() throws Exception {
		this.application.workspace(CODE, "Fay Applicant");
		this.application.upload(CODE, Map.of("contacts.csv", """
				name,institution,closeness,since
				Ana Tieful,Tieful Hospital,close,2026-01-01
				""".getBytes(StandardCharsets.UTF_8), "societies.csv", """
				society,committee,person,role,from,to
				Tieful Society,Tieful Committee,Ana Tieful,member,2024,
				Tieful Society,Tieful Committee,Dee Tieful,chair,2024,
				""".getBytes(StandardCharsets.UTF_8)));
		String inferred = best();
		Map<String, Object> tie = Map.of("one", key("Ana Tieful"), "other", key("Dee Tieful"), "says", "knows-well");
		JsonNode ruling = sent("POST", "/ties/rulings?workspace=" + CODE, tie, 201);
		assertThat(ruling.get("fact").asString()).isEqualTo("Ana Tieful and Dee Tieful know each other well");
		assertThat(ruling.get("finding").asString()).isEqualTo("confirmed");
		assertThat(best()).isNotEqualTo(inferred).endsWith("confirmed true");
		assertThat(this.application.get("/people/" + key("Dee Tieful") + "?workspace=" + CODE).get("rulings"))
			.containsExactly(ruling);

		String denied = command("facts", "Ana Tieful", "--knows", "Dee Tieful", "--closeness", "not", "--workspace",
				CODE);
		assertThat(denied).contains("rejected by you", "Ana Tieful and Dee Tieful know each other");
		assertThat(best()).doesNotContain("%");
		assertThat(this.application.get("/rulings?workspace=" + CODE).get("rulings")).hasSize(1);
		command("facts", "--undo", denied.substring(denied.indexOf("--undo ") + 7).strip(), "--workspace", CODE);
		assertThat(best()).isEqualTo(inferred);

		sent("POST", "/ties/rulings?workspace=" + CODE,
				Map.of("one", key("Ana Tieful"), "other", key("Ana Tieful"), "says", "close"), 400);
		sent("POST", "/ties/rulings?workspace=" + CODE,
				Map.of("one", key("Ana Tieful"), "other", key("Dee Tieful"), "says", "friends"), 400);
		sent("POST", "/ties/rulings?workspace=" + CODE,
				Map.of("one", key("Ana Tieful"), "other", 987_654_321, "says", "close"), 404);
	}

}
