package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Ties and meetings planned over REST and from the terminal, on the demo. */
class PlansIT {

	private final RunningApplication application = RunningApplication.get();

	private String command(int expected, String... args) throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
		int code = this.application.instance().run(List.of(args), Path.of(""), 0, to, to).orElseThrow();
		String text = printed.toString(StandardCharsets.UTF_8);
		assertThat(code).as("%s: %s", String.join(" ", args), text).isEqualTo(expected);
		return text;
	}

	private String refused(String path) throws Exception {
		HttpResponse<String> response = this.application.send("GET", "/api/v1" + path, null, null);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
		return response.body();
	}

	@Test
	void plansTiesOverRest() throws Exception {
		JsonNode plan = this.application.get("/plan/ties?workspace=demo&hours=200");
		assertThat(plan.get("steps")).isNotEmpty();
		int hours = plan.get("steps").valueStream().mapToInt((step) -> step.get("hours").asInt()).sum();
		assertThat(hours).isBetween(1, 200);
		assertThat(plan.get("then").asDouble()).isGreaterThan(plan.get("now").asDouble());
		assertThat(plan.get("steps").get(0).get("targets").get(0).get("person").get("name").asString()).isNotBlank();
		assertThat(this.application.get("/plan/ties?workspace=demo&most=1").get("steps")).hasSize(1);
		assertThat(refused("/plan/ties?workspace=demo&hours=0")).contains("hours 0 is not in [1..20000]");
	}

	@Test
	void plansMeetingsOverRest() throws Exception {
		JsonNode plan = this.application
			.get("/plan/meetings?workspace=demo&from=2026-11-24&home=TR&enter=us&most=1&cost=1:5");
		assertThat(plan.get("limits").get("enter").get(0).asString()).isEqualTo("US");
		assertThat(plan.get("chosen")).hasSize(1);
		JsonNode going = plan.get("chosen").get(0);
		assertThat(going.get("near")).isNotEmpty();
		JsonNode say = going.get("near").get(0).get("say");
		assertThat(say.get("seconds").asInt()).isBetween(20, 30);
		long key = going.get("line").get("meeting").get("key").asLong();
		JsonNode dear = this.application
			.get("/plan/meetings?workspace=demo&from=2026-11-24&home=TR&enter=US&most=1&money=3000&cost=" + key
					+ ":3001");
		assertThat(dear.get("others")
			.valueStream()
			.filter((other) -> other.get("line").get("meeting").get("key").asLong() == key)
			.map((other) -> other.get("why").asString())
			.toList()).containsExactly("It costs more than you have: USD 3,001.");
		assertThat(refused("/plan/meetings?workspace=demo&home=Turkey")).contains("is not a two-letter code");
		assertThat(refused("/plan/meetings?workspace=demo&cost=dear")).contains("is not KEY:AMOUNT");
		assertThat(refused("/plan/meetings?workspace=demo&most=21")).contains("meetings 21 is not in [0..20]");
		assertThat(refused("/plan/meetings?workspace=demo&from=soon")).contains("is not a day such as");
	}

	@Test
	void plansOnTheCommandLine() throws Exception {
		assertThat(command(0, "plan", "ties", "--workspace", "demo")).contains("Fictional demo data", "1. ", "Next: ",
				"Not in the plan, the best of each kind:");
		assertThat(command(0, "plan", "meetings", "--workspace", "demo", "--from", "2026-11-24", "--home", "TR",
				"--enter", "US,CA", "--cost", "Golden Coast Summer Meeting 2027=900"))
			.contains("Golden Coast Summer Meeting 2027, 17 June 2027 to 19 June 2027, Portland, US, USD 900  meeting:")
			.contains("words, about", "Before", "After", "What came of those before:");
		assertThat(command(1, "plan", "meetings", "--workspace", "demo", "--most", "0"))
			.contains("No meeting that brings a target near is within your limits.");
		assertThat(command(2, "plan", "ties", "--workspace", "demo", "--hours", "0")).contains("hours 0 is not in");
	}

}
