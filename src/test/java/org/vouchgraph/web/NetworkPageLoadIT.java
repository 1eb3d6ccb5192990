package org.vouchgraph.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long 1,000 people and 3,000 ties take from the server's answer to the screen, and
 * between two frames while the picture is moved.
 */
@Tag("load")
class NetworkPageLoadIT extends InBrowser {

	private static final int PEOPLE = 1000;

	private static final int TIES = 3000;

	private static final int CIRCLE = 25;

	private static final int TIMES = 7;

	private static final long SEED = 7;

	@Test
	void showsAThousandPeople() throws Exception {
		this.application.workspace("crowd", "Fay Applicant");
		JsonNode job = this.application.upload("crowd", files());
		assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
		size(1440, 900);
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
		List<Double> shown = new ArrayList<>();
		List<Double> work = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			this.browser.get(this.application.address() + "/#/home?workspace=crowd");
			this.browser.navigate().refresh();
			element(".today > *:not(.waiting)");
			double before = busy();
			this.browser.executeScript("location.hash = '#/network?workspace=crowd&steps=1'");
			this.wait.until((driver) -> driver.findElements(By.cssSelector(".table-foot p")).size() == 1);
			shown.add(((Number) this.wait.until((driver) -> this.browser
				.executeScript("return performance.getEntriesByName('network-shown')[0]?.duration ?? null")))
				.doubleValue());
			work.add(busy() - before);
		}
		Map<?, ?> there = (Map<?, ?>) this.browser
			.executeScript("const cy = document.querySelector('.stage')._cyreg.cy;"
					+ " return { people: cy.nodes(':visible').length,"
					+ " ties: document.querySelectorAll('.table-head .count')[1].textContent.replace(',', '') }");
		assertThat(there.get("people")).isEqualTo((long) PEOPLE);
		assertThat(Integer.parseInt((String) there.get("ties"))).isEqualTo(TIES);
		screenshot("network-crowd");
		double[] frames = ((List<?>) this.browser.executeAsyncScript("const done = arguments[0];"
				+ " const cy = document.querySelector('.stage')._cyreg.cy; const times = []; let last = performance.now();"
				+ " const step = () => { const now = performance.now(); times.push(now - last); last = now;"
				+ " if (times.length > 90) { done(times.slice(1)); return; }"
				+ " cy.panBy({ x: times.length % 2 ? 9 : -7, y: 3 }); requestAnimationFrame(step); };"
				+ " requestAnimationFrame(step);"))
			.stream()
			.mapToDouble((one) -> ((Number) one).doubleValue())
			.sorted()
			.toArray();
		System.out.printf(
				"%d people, %d ties: from the answer to the screen %s ms; work of the page for all of it, table included,"
						+ " %s ms; while moved, a frame takes %.0f ms (median), %.0f ms (95 %%)%n",
				PEOPLE, TIES, figures(shown), figures(work), frames[frames.length / 2],
				frames[frames.length * 95 / 100]);
	}

	/**
	 * How long the page's thread has worked, in milliseconds, whatever else the machine
	 * does.
	 */
	private double busy() {
		return ((List<?>) this.browser.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics")).stream()
			.map((metric) -> (Map<?, ?>) metric)
			.filter((metric) -> metric.get("name").equals("TaskDuration"))
			.mapToDouble((metric) -> ((Number) metric.get("value")).doubleValue() * 1000)
			.sum();
	}

	private static String figures(List<Double> all) {
		long[] sorted = all.stream().mapToLong(Math::round).sorted().toArray();
		return sorted[TIMES / 2] + " (median of " + TIMES + ": " + Arrays.toString(sorted) + ")";
	}

	/**
	 * The applicant knows all; each of them others of the same circle, and a few beyond.
	 */
	private static Map<String, byte[]> files() {
		Random random = new Random(SEED);
		StringBuilder contacts = new StringBuilder("name,email\n");
		for (int i = 1; i < PEOPLE; i++) {
			contacts.append(name(i)).append(",p").append(i).append("@example.org\n");
		}
		Set<List<Integer>> pairs = new LinkedHashSet<>();
		while (pairs.size() < TIES - PEOPLE + 1) {
			int one = 1 + random.nextInt(PEOPLE - 1);
			int other = (random.nextInt(10) == 0) ? 1 + random.nextInt(PEOPLE - 1)
					: Math.min(PEOPLE - 1, one - one % CIRCLE + 1 + random.nextInt(CIRCLE - 1));
			if (one != other) {
				pairs.add(List.of(Math.min(one, other), Math.max(one, other)));
			}
		}
		StringBuilder ties = new StringBuilder("person,other,closeness\n");
		pairs.forEach(
				(pair) -> ties.append(name(pair.get(0))).append(',').append(name(pair.get(1))).append(",knows well\n"));
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("contacts.csv", contacts.toString().getBytes(StandardCharsets.UTF_8));
		files.put("ties.csv", ties.toString().getBytes(StandardCharsets.UTF_8));
		return files;
	}

	/** A name of letters alone that nobody else has. */
	private static String name(int number) {
		String letters = "bcdfghjklmnpqrstvwxz";
		return "Pat " + Character.toUpperCase(letters.charAt(number % 20)) + "a" + letters.charAt(number / 20 % 20)
				+ "o" + letters.charAt(number / 400 % 20) + "idge";
	}

}
