package org.vouchgraph.perf;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.RunningApplication;
import org.vouchgraph.demo.DemoFiles;
import org.vouchgraph.usecase.LoadDemo;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a question over REST takes on a warm server, names and evidence included: the
 * demo, and a larger world of the same kind. Larger still with
 * {@code -Dtimings.people=20000}.
 */
@Tag("load")
class AnswerTimingsIT {

	private static final int PEOPLE = Integer.getInteger("timings.people", 6000);

	private static final int WARM_UP = 300;

	private static final int TARGETS = 200;

	private final RunningApplication application = RunningApplication.get();

	@Test
	void answersAtOnceInTheDemoAndInALargerWorld(@TempDir Path folder) throws Exception {
		// First, as the larger world's papers are public records that the demo sees as
		// well.
		measure(LoadDemo.CODE, "demo");
		DemoFiles.write(folder, PEOPLE, 2 * PEOPLE, 1);
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (Stream<Path> written = Files.list(folder).sorted()) {
			for (Path file : written.toList()) {
				files.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
		}
		this.application.workspace("timed", "Leyla Demir");
		JsonNode job = this.application.upload("timed", files);
		assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
		measure("timed", PEOPLE + " people, " + 2 * PEOPLE + " papers");
	}

	private void measure(String workspace, String world) throws Exception {
		List<Long> people = people(workspace);
		assertThat(people).hasSizeGreaterThanOrEqualTo(2 * TARGETS);
		List<Long> others = people.subList(TARGETS, people.size());
		for (int i = 0; i < WARM_UP; i++) {
			ask(workspace, others.get(i % others.size()));
		}
		double[] millis = new double[TARGETS];
		int found = 0;
		long bytes = 0;
		for (int i = 0; i < TARGETS; i++) {
			long start = System.nanoTime();
			String body = ask(workspace, people.get(i));
			millis[i] = (System.nanoTime() - start) / 1e6;
			found += body.contains("\"outcome\":\"found\"") ? 1 : 0;
			bytes += body.length();
		}
		Arrays.sort(millis);
		System.err.printf(
				"GET /api/v1/introductions, %s: median %.1f ms, 95th percentile %.1f ms, worst %.1f ms; "
						+ "%d targets, %d found, %d KB each%n",
				world, millis[TARGETS / 2], millis[TARGETS * 95 / 100], millis[TARGETS - 1], TARGETS, found,
				bytes / TARGETS / 1024);
		assertThat(found).as("targets that are found").isGreaterThan(TARGETS / 2);
		Measured.write(SpeedTable.results(), AnswerTimingsIT.class.getName() + ".answers", world,
				Arrays.stream(millis).map((each) -> each * 1000).toArray());
	}

	private String ask(String workspace, long person) throws Exception {
		HttpResponse<String> answer = this.application
			.getRaw("/introductions?workspace=" + workspace + "&target=person:" + person);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	/** People whose names begin with all kinds of letters. */
	private List<Long> people(String workspace) throws Exception {
		Set<Long> people = new LinkedHashSet<>();
		for (char first = 'a'; first <= 'z'; first++) {
			JsonNode hits = this.application
				.get("/search?workspace=" + workspace + "&kinds=person&limit=100&q=" + first)
				.get("hits");
			hits.forEach((hit) -> people.add(hit.get("key").asLong()));
		}
		return new ArrayList<>(people);
	}

}
