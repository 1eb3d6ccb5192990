package org.vouchgraph.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long each page of the demo takes to its largest contentful paint. Only makes
 * figures, as they depend on what else the machine does.
 */
@Tag("load")
class PaintLoadIT extends InBrowser {

	private static final int TIMES = 5;

	/** The last candidate once nothing was loaded and painted for a second. */
	private static final String LARGEST_PAINT = """
			const done = arguments[0];
			let last = 0, what = '', quiet = 0;
			const finish = () => done([Math.round(last), what, performance.getEntriesByType('resource').length]);
			const wait = () => { clearTimeout(quiet); quiet = setTimeout(finish, 1500); };
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					last = entry.startTime;
					what = (entry.element?.tagName ?? '') + ' ' + (entry.element?.textContent ?? '').slice(0, 50);
				}
				wait();
			}).observe({ type: 'largest-contentful-paint', buffered: true });
			new PerformanceObserver(wait).observe({ type: 'resource' });
			wait();
			""";

	@Test
	void timesTheLargestContentfulPaint() throws Exception {
		size(1440, 900);
		openDemo();
		JsonNode person = this.application.get("/search?workspace=demo&kinds=person&q=selamawit+mutasembwa")
			.get("hits")
			.get(0);
		JsonNode program = this.application.get("/search?workspace=demo&kinds=program&q=redwood+terrace")
			.get("hits")
			.get(0);
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("home", "home?workspace=demo");
		pages.put("who", "who?workspace=demo");
		pages.put("who, answered", "who?workspace=demo&target=program:" + program.get("key").asLong());
		pages.put("network", "network?workspace=demo");
		pages.put("person", "person/" + person.get("key").asLong() + "?workspace=demo");
		System.out.printf("%-16s %28s %28s  %s%n", "page", "cold: median (least, most)", "cached: median (least, most)",
				"what was painted last");
		for (Map.Entry<String, String> page : pages.entrySet()) {
			List<Long> cold = new ArrayList<>();
			List<Long> cached = new ArrayList<>();
			String what = "";
			for (int i = 0; i < TIMES; i++) {
				this.browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
				cold.add((Long) paint(page.getValue()).get(0));
				List<?> again = paint(page.getValue());
				cached.add((Long) again.get(0));
				what = again.get(1) + " (" + again.get(2) + " requests)";
			}
			assertThat(cold).as(page.getKey()).allMatch((millis) -> millis > 0);
			System.out.printf("%-16s %28s %28s  %s%n", page.getKey(), figures(cold), figures(cached), what);
		}
	}

	private List<?> paint(String hash) {
		this.browser.get("about:blank");
		this.browser.get(this.application.address() + "/#/" + hash);
		return (List<?>) this.browser.executeAsyncScript(LARGEST_PAINT);
	}

	private static String figures(List<Long> millis) {
		Collections.sort(millis);
		return "%d ms (%d, %d)".formatted(millis.get(millis.size() / 2), millis.get(0), millis.get(millis.size() - 1));
	}

}
