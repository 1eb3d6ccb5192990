package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Notes on people one met, over REST and on the database. */
class CaptureIT {

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

	private List<String> facts(String workspace, JsonNode captured) throws Exception {
		JsonNode page = this.application
			.get("/people/" + captured.get("person").get("key") + "?workspace=" + workspace);
		return StreamSupport.stream(page.get("facts").spliterator(), false)
			.map((fact) -> fact.get("words").asString() + " [" + fact.get("source").get("name").asString() + "]")
			.toList();
	}

	private List<String> hits(String workspace, String name) throws Exception {
		return StreamSupport
			.stream(this.application.get("/search?kinds=person&workspace=" + workspace + "&q=" + name)
				.get("hits")
				.spliterator(), false)
			.map((hit) -> hit.get("name").asString())
			.toList();
	}

	@Test
	void notesSomebodyAndTakesThatBack() throws Exception {
		this.application.workspace("capturing", "Fay Applicant");
		JsonNode captured = sent("POST", "/contacts?workspace=capturing", Map.of("name", "Bo Quickly", "affiliation",
				"Harbor Hospital", "where", "Poster hall", "line", "Offered to read my draft", "on", "2026-01-20"),
				201);
		assertThat(captured.get("known").asBoolean()).isFalse();
		assertThat(captured.get("person").get("detail").asString()).isEqualTo("Harbor Hospital");
		assertThat(facts("capturing", captured)).containsExactlyInAnyOrder("At Harbor Hospital now [noted by you]",
				"Met: Poster hall: Offered to read my draft, 20 January 2026 [noted by you]",
				"Said to know (acquainted) Fay Applicant, 20 January 2026 [noted by you]");
		assertThat(this.application.get("/sources?workspace=capturing").get("sources").valueStream())
			.as("a note is no import")
			.extracting((source) -> source.get("format").asString())
			.doesNotContain("capture");

		JsonNode again = sent("POST", "/contacts?workspace=capturing",
				Map.of("person", captured.get("person").get("key").asLong()), 201);
		assertThat(again.get("known").asBoolean()).isTrue();
		assertThat(again.get("person").get("key")).isEqualTo(captured.get("person").get("key"));
		assertThat(again.get("on").asString()).isEqualTo(LocalDate.now().toString());
		assertThat(facts("capturing", captured)).hasSize(5);
		sent("DELETE", "/contacts/" + again.get("id") + "?workspace=capturing", null, 204);
		assertThat(facts("capturing", captured)).hasSize(3);
		assertThat(hits("capturing", "quickly")).containsExactly("Bo Quickly");
		assertThat(hits("demo", "quickly")).as("another workspace").isEmpty();
		sent("DELETE", "/contacts/" + captured.get("id") + "?workspace=demo", null, 404);
		sent("DELETE", "/contacts/" + captured.get("id") + "?workspace=capturing", null, 204);
		assertThat(hits("capturing", "quickly")).isEmpty();
		sent("DELETE", "/contacts/" + captured.get("id") + "?workspace=capturing", null, 404);
	}

	@Test
	void saysWhatIsWrongWithANote() throws Exception {
		assertThat(
				sent("POST", "/contacts?workspace=demo", Map.of("line", "Who was it?"), 400).get("detail").asString())
			.isEqualTo("A note needs the person's name.");
		assertThat(sent("POST", "/contacts?workspace=demo", Map.of("name", "Bo", "on", "2999-01-01"), 400).get("detail")
			.asString()).startsWith("The day 2999-01-01 is not in");
		sent("POST", "/contacts?workspace=demo", Map.of("name", "Bo", "on", "yesterday"), 400);
		sent("POST", "/contacts?workspace=nobody", Map.of("name", "Bo"), 404);
		sent("POST", "/contacts?workspace=demo", Map.of("person", 987_654_321), 404);
		assertThat(hits("demo", "bo")).doesNotContain("Bo");
	}

	@Test
	void notesFromTheTerminal() throws Exception {
		this.application.workspace("noting", "Fay Applicant");
		assertThat(command(0, "note", "Bo Quickly", "--at", "Harbor Hospital", "--workspace", "noting"))
			.contains("Noted: you met Bo Quickly (Harbor Hospital) on " + LocalDate.now())
			.contains("--undo ");
		assertThat(command(2, "note", "bo quickly", "--workspace", "noting")).contains("is known already", "--new");
		assertThat(hits("noting", "quickly")).hasSize(1);
		String noted = command(0, "note", "bo quickly", "--new", "--workspace", "noting");
		assertThat(hits("noting", "quickly")).hasSize(2);
		assertThat(command(0, "note", "--undo", noted.substring(noted.indexOf("--undo ") + 7).strip().split("\\s")[0],
				"--workspace", "noting"))
			.contains("Taken back.");
		assertThat(hits("noting", "quickly")).containsExactly("Bo Quickly");
	}

	@Test
	void listsNotesAndPutsTheFollowUpOnTheAgenda() throws Exception {
		this.application.workspace("note-list", "Fay Applicant");
		JsonNode first = sent("POST", "/contacts?workspace=note-list", Map.of("name", "Bo Quickly", "line",
				"Read my draft", "followUp", LocalDate.now().plusDays(5).toString()), 201);
		JsonNode second = sent("POST", "/contacts?workspace=note-list", Map.of("name", "Cy Quickly"), 201);
		JsonNode logged = sent("POST", "/interactions?workspace=note-list",
				Map.of("person", second.get("person").get("key").asLong(), "kind", "called"), 201);
		assertThat(this.application.get("/contacts?workspace=note-list").get("notes").valueStream())
			.extracting((note) -> note.get("kind").asString() + " " + note.get("person").get("name").asString() + " "
					+ note.get("line").asString("-") + " " + note.get("id") + " " + note.get("logged"))
			.containsExactly("called Cy Quickly - " + logged.get("id") + " true",
					"met Cy Quickly - " + second.get("id") + " false",
					"met Bo Quickly Read my draft " + first.get("id") + " false");
		assertThat(
				this.application.get("/contacts?workspace=note-list&person=" + first.get("person").get("key").asLong())
					.get("notes"))
			.hasSize(1);
		assertThat(this.application.get("/agenda?workspace=note-list").get("items").valueStream())
			.extracting((item) -> item.get("kind").asString() + " " + item.get("person").get("name").asString() + " "
					+ item.get("due").asString())
			.containsExactly("follow-up Bo Quickly " + LocalDate.now().plusDays(5));
		assertThat(command(0, "note", "--list", "--workspace", "note-list")).contains("Bo Quickly", "Read my draft",
				"--undo " + first.get("id"));
		sent("DELETE", "/contacts/" + first.get("id") + "?workspace=note-list", null, 204);
		assertThat(this.application.get("/agenda?workspace=note-list").get("items")).isEmpty();
		assertThat(this.application.getRaw("/contacts?workspace=note-list&limit=0").statusCode()).isEqualTo(400);
	}

}
