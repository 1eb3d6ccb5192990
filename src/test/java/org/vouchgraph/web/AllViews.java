package org.vouchgraph.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Every view of the page on the demo, for tests that hold all of them to the same. */
enum AllViews {

	HOME("home"), //
	WHO("who"), //
	ANSWER("who", "target=program:", "program", "redwood terrace"), //
	WEAK_SPOTS("weak-spots"), //
	NETWORK("network"), //
	TIES("plan/ties"), //
	MEETINGS("plan/meetings"), //
	ASKS("plan/asks"), //
	FOLLOW_UPS("plan/follow-ups"), //
	MAILS("plan/mails"), //
	LETTERS("plan/letters"), //
	YEARS("plan/years"), //
	OUTCOMES("plan/outcomes"), //
	MAIL("mail"), //
	DRAFT("mail", "template=thank-you&to=", "person", "selamawit mutasembwa"), //
	IDENTITY("identity"), //
	IMPORT("import"), //
	EXPORTS("exports"), //
	PERSON("person", "/", "person", "selamawit mutasembwa"), //
	PROGRAM("program", "/", "program", "redwood terrace"), //
	INSTITUTION("institution", "/", "institution", "hospital"), //
	SOCIETY("society", "/", "society", "society"), //
	COMMITTEE("committee", "/", "committee", "committee"), //
	MEETING("meeting", "/", "meeting", "meeting"), //
	NOWHERE("nowhere");

	private final String view;

	private final String named;

	private final String kind;

	private final String words;

	AllViews(String view) {
		this(view, "", "", "");
	}

	/**
	 * A view of one thing.
	 * @param named what stands before the thing's number in the address
	 * @param words by which the thing is found
	 */
	AllViews(String view, String named, String kind, String words) {
		this.view = view;
		this.named = named;
		this.kind = kind;
		this.words = words;
	}

	static Set<String> names() {
		return Arrays.stream(values())
			.map((one) -> one.view)
			.flatMap((view) -> List.of(view, view.split("/")[0]).stream())
			.collect(Collectors.toSet());
	}

	/** Its address after the {@code #}. */
	String address(RunningApplication application) throws IOException, InterruptedException {
		if (this.kind.isEmpty()) {
			return "/" + this.view + "?workspace=demo";
		}
		JsonNode hits = application
			.get("/search?workspace=demo&kinds=" + this.kind + "&q="
					+ URLEncoder.encode(this.words, StandardCharsets.UTF_8))
			.get("hits");
		if (hits.isEmpty()) {
			throw new AssertionError("the demo has no " + this.kind + " \"" + this.words + "\"");
		}
		long key = hits.get(0).get("key").asLong();
		return this.named.equals("/") ? "/" + this.view + "/" + key + "?workspace=demo"
				: "/" + this.view + "?workspace=demo&" + this.named + key;
	}

}
