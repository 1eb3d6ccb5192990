package org.vouchgraph.exchange.crossref;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.JsonRecords;
import org.vouchgraph.exchange.JsonTrees;
import org.vouchgraph.exchange.Paper;
import org.vouchgraph.exchange.Papers;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.StatementSink;

/** Turns works into papers. */
final class WorkReader implements JsonRecords.Reader {

	/** The fields of a work that are looked at; all else is never kept. */
	static final Set<String> FIELDS = Set.of("DOI", "PMID", "title", "container-title", "container-title-short",
			"short-container-title", "author", "editor", "issued", "published", "published-print", "published-online");

	private final StatementSink sink;

	private final Doubts doubts;

	private final Papers papers;

	WorkReader(StatementSink sink, Doubts doubts, Clock clock) {
		this.sink = sink;
		this.doubts = doubts;
		this.papers = new Papers(sink, doubts, clock, "Look the work up by its DOI at doi.org.");
	}

	@Override
	public void noRecord(String at, @Nullable String text) {
		this.sink.recordRead();
		this.doubts.skipped(at, "This is no work.", text, "Check that the file is a list of works of Crossref.");
	}

	@Override
	public void record(JsonNode work, String path, String at) {
		this.sink.recordRead();
		JsonNode people = work.path("author");
		if (JsonTrees.isSomething(people) && !people.isArray()) {
			this.doubts.doubtful(at, "The work's authors are no list.", JsonTrees.text(people),
					"Fetch the work again.");
		}
		if (!people.isArray() || people.isEmpty()) {
			people = work.path("editor");
		}
		if (people.size() > Papers.MOST_AUTHORS) {
			this.doubts.skipped(at, "The work has more than " + Papers.MOST_AUTHORS + " authors.", null,
					"Fetch the work again.");
			return;
		}
		this.papers.say(new Paper(text(work.path("PMID")), text(work.path("DOI")),
				PlainText.withoutMarkup(text(work.path("title"))), dates(work), venue(work), authors(people), false),
				at);
	}

	private static List<Paper.Author> authors(JsonNode people) {
		List<Paper.Author> first = new ArrayList<>();
		List<Paper.Author> further = new ArrayList<>();
		if (people.isArray()) {
			for (JsonNode person : people) {
				(text(person.path("sequence")).equals("first") ? first : further).add(author(person));
			}
		}
		first.addAll(further);
		return first;
	}

	private static Paper.Author author(JsonNode person) {
		String family = text(person.path("family"));
		String given = text(person.path("given"));
		String whole = text(person.path("name")) + text(person.path("literal"));
		if (family.isEmpty() && given.isEmpty() && !whole.isEmpty()) {
			return Paper.Author.group(whole);
		}
		String particles = (text(person.path("dropping-particle")) + " " + text(person.path("non-dropping-particle")))
			.strip();
		Paper.Author name = given.isEmpty()
				// A name in one piece is no family name.
				? Paper.Author.person("", (particles + " " + family).strip(), text(person.path("suffix")))
				: Paper.Author.person((particles + " " + family).strip(), given, text(person.path("suffix")));
		List<String> affiliations = new ArrayList<>();
		List<Paper.Place> places = new ArrayList<>();
		for (JsonNode affiliation : person.path("affiliation")) {
			affiliation(affiliation, affiliations, places);
		}
		return name.with(text(person.path("ORCID")), affiliations, places);
	}

	/** As printed, and as an institution only where the register of them knows it. */
	private static void affiliation(JsonNode affiliation, List<String> affiliations, List<Paper.Place> places) {
		String name = affiliation.isTextual() ? text(affiliation) : text(affiliation.path("name"));
		StringBuilder printed = new StringBuilder();
		for (String part : List.of(text(affiliation.path("department")), name, text(affiliation.path("place")))) {
			printed.append((printed.isEmpty() || part.isEmpty()) ? "" : ", ").append(part);
		}
		if (!printed.isEmpty() && affiliations.size() < 50) {
			affiliations.add(printed.toString());
		}
		for (JsonNode id : affiliation.path("id")) {
			if (text(id.path("id-type")).equalsIgnoreCase("ROR") && places.size() < 50) {
				places.add(new Paper.Place(name, text(id.path("id")), "", ""));
			}
		}
	}

	private static List<String> dates(JsonNode work) {
		List<String> dates = new ArrayList<>();
		for (String field : List.of("issued", "published", "published-print", "published-online")) {
			JsonNode date = work.path(field);
			String year = text(date.path("date-parts").path(0).path(0));
			dates.add(year.isEmpty() ? text(date.path("raw")) + text(date.path("literal")) : year);
		}
		return dates;
	}

	private static String venue(JsonNode work) {
		for (String field : List.of("container-title", "short-container-title", "container-title-short")) {
			String venue = PlainText.withoutMarkup(text(work.path(field)));
			if (!venue.isEmpty()) {
				return venue;
			}
		}
		return "";
	}

	/** A text, or the first of a list of them; empty if there is none. */
	private static String text(JsonNode node) {
		JsonNode one = node.isArray() ? node.path(0) : node;
		return one.isValueNode() ? Objects.toString(JsonTrees.text(one), "").strip() : "";
	}

}
