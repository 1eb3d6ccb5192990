package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Organizations and meetings over REST and on the command line. */
class PlacesIT {

	private static final String SOCIETIES = """
			society,committee,person,role,from,to,country
			Placed Test Society,Placed Education Committee,Cy Placed,chair,2021,,US
			Placed Test Society,,Pat Placed,president,2024,,US
			""";

	private static final String MEETINGS = """
			meeting,start,end,place,country,virtual,deadline,organizer,session,session_date,person,role
			Placed Days 2025,2025-01-23,2025-01-26,Chicago,US,no,2024-08-15,Placed Test Society,Placed Valves,2025-01-24,Cy Placed,chair
			""";

	private static final String CONTACTS = """
			name,closeness,since
			Cy Placed,close,2024-05-01
			""";

	private final RunningApplication application = RunningApplication.get();

	@TempDir
	private Path folder;

	private String command(int expected, String... args) throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
		int code = this.application.instance().run(List.of(args), this.folder, 0, to, to).orElseThrow();
		String text = printed.toString(StandardCharsets.UTF_8);
		assertThat(code).as("%s: %s", String.join(" ", args), text).isEqualTo(expected);
		return text;
	}

	private long key(String kind, String words) throws Exception {
		return this.application.get("/search?workspace=placed&kinds=" + kind + "&q=" + words)
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
	}

	@Test
	void tellsOfOrganizationsAndMeetings() throws Exception {
		this.application.workspace("placed", "Fay Applicant");
		this.application.upload("placed",
				Map.of("societies.csv", SOCIETIES.getBytes(StandardCharsets.UTF_8), "meetings.csv",
						MEETINGS.getBytes(StandardCharsets.UTF_8), "contacts.csv",
						CONTACTS.getBytes(StandardCharsets.UTF_8)));
		JsonNode society = this.application
			.get("/organizations/" + key("society", "placed+test") + "?workspace=placed");
		assertThat(society.get("kind").asString()).isEqualTo("society");
		assertThat(society.get("parts").get("shown").get(0).get("thing").get("name").asString())
			.isEqualTo("Placed Education Committee");
		assertThat(society.get("meetings").get("count").asInt()).isEqualTo(1);
		JsonNode chair = society.get("people").get("shown").get(0);
		assertThat(chair.get("name").asString()).isEqualTo("Cy Placed");
		assertThat(chair.get("tie").get("confirmed").asBoolean()).isTrue();
		JsonNode post = chair.get("posts").get("shown").get(0);
		assertThat(post.get("at").get("kind").asString()).isEqualTo("committee");
		assertThat(post.get("source").get("name").asString()).isEqualTo("societies.csv");
		assertThat(post.get("source").get("at").asString()).isEqualTo("line 2");
		assertThat(society.get("people").get("more").asInt()).isZero();

		long session = this.application.get("/people/" + chair.get("key").asLong() + "?workspace=placed")
			.get("facts")
			.valueStream()
			.filter((fact) -> fact.get("kind").asString().equals("participation"))
			.findFirst()
			.orElseThrow()
			.get("other")
			.get("key")
			.asLong();
		JsonNode meeting = this.application.get("/meetings/" + session + "?workspace=placed");
		assertThat(meeting.get("key").asLong()).isEqualTo(key("meeting", "placed"));
		assertThat(meeting.get("days").get("value").get("start").asString()).isEqualTo("2025-01-23");
		assertThat(meeting.get("sessions").get("shown").get(0).get("name").asString()).isEqualTo("Placed Valves");

		HttpResponse<String> person = this.application
			.getRaw("/organizations/" + chair.get("key").asLong() + "?workspace=placed");
		assertThat(person.statusCode()).isEqualTo(404);
		assertThat(person.body()).contains("There is no institution, society or committee number");

		assertThat(command(0, "show", "Placed Test Society", "--workspace", "placed").lines()).contains(
				"Placed Test Society  society:" + society.get("key").asLong(), "  meetings (1):", "  people (2):",
				"      chair, Placed Education Committee, since 2021  [societies.csv, line 2]");
		assertThat(command(0, "show", "Placed Days 2025", "--workspace", "placed").lines()).contains(
				"  on 2025-01-23 to 2025-01-26  [meetings.csv, line 2]",
				"  held by Placed Test Society  [meetings.csv, line 2]",
				"    Placed Valves, 2025-01-24  [meetings.csv, line 2]");
		assertThat(command(0, "show", "society:" + society.get("key").asLong(), "--workspace", "placed", "--json"))
			.contains("\"parts\"");
		assertThat(command(2, "show", "person:" + chair.get("key").asLong(), "--workspace", "placed"))
			.contains("vouchgraph person " + chair.get("key").asLong());
	}

}
