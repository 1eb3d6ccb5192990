package org.vouchgraph.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The network as a picture, over REST and the command line, on the demo. */
class SurroundingsIT {

	private final RunningApplication application = RunningApplication.get();

	@Test
	void showsTheSurroundingsOfTheApplicant() throws Exception {
		JsonNode answer = this.application.get("/network?workspace=demo");
		assertThat(answer.get("around").get("kind").asString()).isEqualTo("applicant");
		assertThat(answer.get("folded").asBoolean()).isFalse();
		assertThat(answer.get("nodes").size()).isEqualTo(answer.get("people").asInt());
		assertThat(answer.get("summary").asString()).startsWith("The surroundings of Leyla Demir: ");
		Set<String> ids = new HashSet<>();
		answer.get("nodes").forEach((node) -> ids.add(node.get("id").asString()));
		answer.get("edges")
			.forEach((edge) -> assertThat(ids).contains(edge.get("from").asString(), edge.get("to").asString()));
		assertThat(answer.get("edges").size()).isLessThanOrEqualTo(3000);
	}

	@Test
	void filtersAndFolds() throws Exception {
		JsonNode stated = this.application
			.get("/network?workspace=demo&kinds=stated,interaction&since=2024&least=5%25&confirmed=true");
		assertThat(stated.get("edges").size()).isPositive();
		stated.get("edges").forEach((edge) -> {
			assertThat(edge.get("confirmed").asBoolean()).isTrue();
			assertThat(edge.get("last").asInt()).isGreaterThanOrEqualTo(2024);
			assertThat(edge.get("kinds").toString()).containsAnyOf("stated", "interaction");
		});
		JsonNode folded = this.application.get("/network?workspace=demo&around=all&most=50");
		assertThat(folded.get("folded").asBoolean()).isTrue();
		String community = folded.get("communities").get(1).get("id").asString();
		JsonNode open = this.application.get("/network?workspace=demo&around=all&most=50&open=" + community);
		assertThat(open.get("nodes").size()).isGreaterThan(folded.get("nodes").size());
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		assertThat(this.application.getRaw("/network?workspace=demo&around=nobody:1").body())
			.contains("around \\\"nobody:1\\\" is none of me, all, person:KEY");
		assertThat(this.application.getRaw("/network?workspace=demo&kinds=rumour").body())
			.contains("is none of co-authorship, same-institution");
		assertThat(this.application.getRaw("/network?workspace=demo&steps=3").body())
			.contains("steps 3 is not in [0..2]");
		assertThat(this.application.getRaw("/network.svg?workspace=demo&paper=a9").body())
			.contains("is none of a4, a3, letter");
		assertThat(this.application.getRaw("/network?workspace=demo&around=person:987654321").statusCode())
			.isEqualTo(404);
	}

	@Test
	void printsSvgAndPdf() throws Exception {
		HttpResponse<String> svg = this.application.getRaw("/network.svg?workspace=demo&highlight=paths&names=all");
		assertThat(svg.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
		assertThat(svg.body()).startsWith("<?xml").contains("Leyla Demir").endsWith("</svg>\n");
		assertThat(this.application.getRaw("/network.pdf?workspace=demo&paper=letter").body()).startsWith("%PDF-");
	}

	@Test
	void writesFilesFromTheCommandLine(@TempDir Path folder) throws Exception {
		assertThat(command(folder, 0, "network", "--workspace", "demo")).contains("Fictional demo data",
				"The surroundings of Leyla Demir: ", "Without Chiara D'Ambrosetta");
		command(folder, 0, "network", "--workspace", "demo", "--around", "Harbor University Hospital", "--steps", "1",
				"--to", "harbor.pdf", "--names", "all");
		try (PDDocument pdf = Loader.loadPDF(folder.resolve("harbor.pdf").toFile())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("The people of Harbor University Hospital");
		}
		command(folder, 0, "network", "--workspace", "demo", "--confirmed", "--to", "mine.svg");
		assertThat(Files.readString(folder.resolve("mine.svg"))).contains("Only ties that somebody stated or logged.");
		command(folder, 0, "network", "--workspace", "demo", "--around", "all", "--to", "all.json");
		JsonNode all = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("all.json")));
		assertThat(all.get("nodes").size()).isEqualTo(all.get("people").asInt());
		assertThat(command(folder, 2, "network", "--workspace", "demo", "--to", "mine.png"))
			.contains("must end with .svg, .pdf or .json");
		assertThat(Files.exists(folder.resolve("mine.png"))).isFalse();
	}

	private String command(Path folder, int code, String... arguments) throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
		int answered = this.application.instance().run(List.of(arguments), folder, 0, to, to).orElseThrow();
		assertThat(answered).as(printed.toString(StandardCharsets.UTF_8)).isEqualTo(code);
		return printed.toString(StandardCharsets.UTF_8);
	}

}
