package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Previews of imports and the progress of jobs, over HTTP and on the command line. */
class PreviewIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final RunningApplication application = RunningApplication.get();

	private static byte[] contacts(String domain) {
		return ("name,email\nAda Preview,ada@" + domain + "\nBo Preview,bo@" + domain + "\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void foretellsAnImportAndImportsWhatWasSent() throws Exception {
		this.application.workspace("previewed", "Ida Applicant");
		this.application.upload("previewed", Map.of("before.csv",
				"name,email\nAda P.,ada@previewed.example.org\n".getBytes(StandardCharsets.UTF_8)));
		JsonNode job = this.application.preview("previewed", Map.of("contacts.csv", contacts("previewed.example.org")));
		assertThat(job.get("kind").asString()).isEqualTo("preview");
		JsonNode preview = job.get("previews").get(0);
		assertThat(preview.get("format").asString()).isEqualTo("sheet-contacts");
		assertThat(preview.get("state").asString()).isEqualTo("readable");
		JsonNode people = preview.get("things").get(0);
		assertThat(people.get("count").asInt()).isEqualTo(2);
		assertThat(people.get("known").asInt()).isEqualTo(1);
		assertThat(people.get("examples").get(0).get("known").asBoolean()).isTrue();
		assertThat(this.application.get("/sources?workspace=previewed").get("sources").size()).isEqualTo(1);

		String address = "/api/v1/imports/previews/" + job.get("job").asString();
		HttpResponse<String> begun = this.application.send("POST", address + "/import", null, null);
		assertThat(begun.statusCode()).isEqualTo(202);
		JsonNode report = this.application.finished(JSON.readTree(begun.body())).get("reports").get(0);
		assertThat(report.get("added").asInt()).isEqualTo(1);
		assertThat(report.get("merged").asInt()).isEqualTo(1);
		assertThat(this.application.send("POST", address + "/import", null, null).statusCode()).isEqualTo(404);

		JsonNode again = this.application.preview("previewed", Map.of("again.csv", contacts("previewed.example.org")));
		assertThat(again.get("previews").get(0).get("state").asString()).isEqualTo("unchanged");
		assertThat(again.get("previews").get(0).get("before").get("name").asString()).isEqualTo("contacts.csv");
	}

	@Test
	void deletesWhatIsLeft() throws Exception {
		this.application.workspace("left", "Ida Applicant");
		long before = uploads();
		JsonNode job = this.application.preview("left", Map.of("contacts.csv", contacts("left.example.org")));
		assertThat(uploads()).isEqualTo(before + 1);
		String address = "/api/v1/imports/previews/" + job.get("job").asString();
		assertThat(this.application.send("DELETE", address, null, null).statusCode()).isEqualTo(204);
		assertThat(uploads()).isEqualTo(before);
		assertThat(this.application.send("DELETE", address, null, null).statusCode()).isEqualTo(404);
		assertThat(this.application.get("/sources?workspace=left").get("sources").size()).isZero();
	}

	private long uploads() throws Exception {
		try (Stream<Path> files = Files.list(this.application.data().resolve("uploads"))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("upload-")).count();
		}
	}

	@Test
	void tellsAJobsProgressAsEventsUntilItsEnd() throws Exception {
		this.application.workspace("events", "Ida Applicant");
		StringBuilder content = new StringBuilder("name,email\n");
		for (int i = 0; i < 3000; i++) {
			content.append("Person ").append(i).append(",p").append(i).append("@events.example.org\n");
		}
		JsonNode begun = this.application.begin("/imports", "events",
				Map.of("contacts.csv", content.toString().getBytes(StandardCharsets.UTF_8)));
		List<JsonNode> events = events(begun.get("job").asString());
		assertThat(events).hasSizeGreaterThanOrEqualTo(2);
		JsonNode last = events.get(events.size() - 1);
		assertThat(last.get("state").asString()).isEqualTo("done");
		assertThat(last.get("reports").get(0).get("added").asInt()).isEqualTo(3000);
		assertThat(events.subList(0, events.size() - 1)).allSatisfy((event) -> {
			assertThat(event.get("state").asString()).isEqualTo("running");
			assertThat(event.get("reports").size()).isZero();
		});
		assertThat(events(begun.get("job").asString())).as("a job that is over").hasSize(1);
	}

	/** All events of a job; the stream ends by itself. */
	private List<JsonNode> events(String job) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(this.application.address() + "/api/v1/jobs/" + job + "/events"))
			.header("Authorization", "Bearer " + this.application.instance().token())
			.header("Accept", "text/event-stream")
			.timeout(Duration.ofSeconds(60))
			.build();
		HttpResponse<Stream<String>> response = HttpClient.newHttpClient()
			.send(request, HttpResponse.BodyHandlers.ofLines());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/event-stream"));
		try (Stream<String> lines = response.body()) {
			return lines.filter((line) -> line.startsWith("data:"))
				.map((line) -> JSON.readTree(line.substring("data:".length())))
				.toList();
		}
	}

	@Test
	void refusesEventsOfNoJobAndWithoutASession() throws Exception {
		assertThat(this.application.getRaw("/jobs/nothing/events").statusCode()).isEqualTo(404);
		HttpResponse<String> stranger = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.application.address() + "/api/v1/jobs/nothing/events"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(stranger.statusCode()).isEqualTo(401);
	}

	@Test
	void foretellsOnTheCommandLine(@TempDir Path folder) throws Exception {
		this.application.workspace("previewing", "Ida Applicant");
		Files.write(folder.resolve("contacts.csv"), contacts("previewing.example.org"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
		int code = this.application.instance()
			.run(List.of("import", "--preview", "--workspace", "previewing", "contacts.csv"), folder, 0, to, to)
			.orElseThrow();
		String said = out.toString(StandardCharsets.UTF_8);
		assertThat(code).as(said).isZero();
		assertThat(said).contains("contacts.csv: ", "only yours", "  person: 2, new 2, known by an identifier 0",
				"    Ada Preview");
		assertThat(this.application.get("/sources?workspace=previewing").get("sources").size()).isZero();
	}

}
