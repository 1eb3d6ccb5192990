package org.vouchgraph.exchange.openalex;

import java.time.Clock;
import java.time.Year;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Countries;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.JsonRecords;
import org.vouchgraph.exchange.JsonTrees;
import org.vouchgraph.exchange.OrganizationNames;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;

/** Turns works into statements. */
final class WorkReader implements JsonRecords.Reader {

	/** The fields of a work that are looked at; all else is never kept. */
	static final Set<String> FIELDS = Set.of("id", "ids", "doi", "title", "display_name", "publication_year",
			"publication_date", "primary_location", "host_venue", "authorships", "authors_count",
			"is_authors_truncated");

	/** Lists of works are cut at this many authors. */
	private static final int LIST_LIMIT = 100;

	private final StatementSink sink;

	private final Doubts doubts;

	private final Clock clock;

	private final Said said;

	WorkReader(StatementSink sink, Doubts doubts, Clock clock) {
		this.sink = sink;
		this.doubts = doubts;
		this.clock = clock;
		this.said = new Said(sink);
	}

	@Override
	public void noRecord(String at, @Nullable String text) {
		this.sink.recordRead();
		this.doubts.skipped(at, "This is no work.", text, "Check that the file is a list of OpenAlex works.");
	}

	@Override
	public void record(JsonNode work, String path, String line) {
		this.sink.recordRead();
		Optional<Identifier> id = identifier(work.path("id"), 'W')
			.or(() -> identifier(work.path("ids").path("openalex"), 'W'));
		if (id.isEmpty()) {
			this.doubts.skipped(line, "The work has no OpenAlex id such as W2741809807.",
					JsonTrees.text(work.path("id")), "Export the works with their field \"id\".");
			return;
		}
		String ref = id.get().value();
		String at = "record " + ref;
		JsonNode authorships = work.path("authorships");
		int count = count(work, authorships, at);
		Integer year = year(work, at);
		this.sink.say(new Statement.Publication(ref, title(work, at), year, venue(work), count,
				identifiers(work, id.get(), at), at));
		if (!authorships.isArray()) {
			this.doubts.doubtful(at, "The work names no authors.", JsonTrees.text(authorships),
					"Export the works with their field \"authorships\".");
			return;
		}
		Set<String> authors = new HashSet<>();
		for (int i = 0; i < authorships.size(); i++) {
			author(authorships.get(i), ref, i + 1, year, at, authors);
		}
	}

	private void author(JsonNode authorship, String work, int position, @Nullable Integer year, String at,
			Set<String> authors) {
		JsonNode author = authorship.path("author");
		String name = PlainText.name(JsonTrees.text(author.path("display_name")));
		if (name.isEmpty()) {
			name = PlainText.name(JsonTrees.text(authorship.path("raw_author_name")));
		}
		if (name.isEmpty()) {
			this.doubts.doubtful(at, "Author " + position + " has no name and was left out.",
					JsonTrees.text(author.path("id")), "Check the work on openalex.org.");
			return;
		}
		Set<Identifier> identifiers = new LinkedHashSet<>();
		Optional<Identifier> id = identifier(author.path("id"), 'A');
		id.ifPresent(identifiers::add);
		if (id.isEmpty() && JsonTrees.isSomething(author.path("id"))) {
			this.doubts.doubtful(at,
					"Author " + position + " has an id that is none of OpenAlex (such as A5023888391).",
					JsonTrees.text(author.path("id")), "The author is known by this work only.");
		}
		if (JsonTrees.isSomething(author.path("orcid"))) {
			Identifier.parse(Scheme.ORCID, JsonTrees.text(author.path("orcid")))
				.ifPresentOrElse(identifiers::add,
						() -> this.doubts.doubtful(at,
								"Author " + position + " has an ORCID that is mistyped (its check digit is wrong).",
								JsonTrees.text(author.path("orcid")), "The author was taken without it."));
		}
		String ref = id.map(Identifier::value).orElse(work + "#" + position);
		if (!authors.add(ref)) {
			this.doubts.doubtful(at, "Author " + position + " stands twice in this work; the first place counts.", name,
					"Nothing need be done.");
			return;
		}
		this.said.say(new Statement.Person(ref, name, null, null, identifiers, null, null, null, at));
		this.sink.say(new Statement.Authorship(ref, work, position, affiliation(authorship), at));
		Set<String> places = new HashSet<>();
		for (JsonNode institution : authorship.path("institutions")) {
			String place = institution(institution, at);
			if (place != null && places.add(place)) {
				this.sink.say(new Statement.Affiliation(ref, place, null, year, year, false, at));
			}
		}
	}

	/** Says the institution and gives its ref, or null if it cannot be told. */
	private @Nullable String institution(JsonNode institution, String at) {
		String name = PlainText.name(JsonTrees.text(institution.path("display_name")));
		Set<Identifier> identifiers = new LinkedHashSet<>();
		Optional<Identifier> id = identifier(institution.path("id"), 'I');
		id.ifPresent(identifiers::add);
		Identifier.parse(Scheme.ROR, JsonTrees.text(institution.path("ror"))).ifPresent(identifiers::add);
		String ref = identifiers.isEmpty() ? OrganizationNames.ref(name) : identifiers.iterator().next().value();
		if (name.isEmpty() || ref.isEmpty()) {
			if (JsonTrees.isSomething(institution)) {
				this.doubts.doubtful(at, "An institution has no name and was left out.",
						JsonTrees.text(institution.path("id")), "Check the work on openalex.org.");
			}
			return null;
		}
		OrganizationNames.identifier(name).ifPresent(identifiers::add);
		String country = Countries.code(JsonTrees.text(institution.path("country_code"))).orElse(null);
		this.said.say(new Statement.Organization(ref, name, Statement.OrganizationKind.INSTITUTION, identifiers, null,
				country, null, at));
		return ref;
	}

	private int count(JsonNode work, JsonNode authorships, String at) {
		int given = authorships.size();
		boolean cut = work.path("is_authors_truncated").asBoolean(false) || given == LIST_LIMIT;
		int told = (int) Math.min(1_000_000, work.path("authors_count").asLong(0));
		if (cut && told <= given) {
			this.doubts.doubtful(at, "The list of authors may be cut: " + given + " are given.", null,
					"Fetch this work alone from OpenAlex to have all its authors.");
		}
		return Math.max(given, told);
	}

	private @Nullable Integer year(JsonNode work, String at) {
		JsonNode field = work.path("publication_year");
		String date = JsonTrees.text(work.path("publication_date"));
		String written = JsonTrees.isSomething(field) ? JsonTrees.text(field)
				: (date != null && date.length() >= 4) ? date.substring(0, 4) : null;
		if (written == null) {
			return null;
		}
		int latest = Year.now(this.clock).getValue() + 1;
		try {
			int year = Integer.parseInt(written.strip());
			if (year >= 1500 && year <= latest) {
				return year;
			}
		}
		catch (NumberFormatException ex) {
			// Falls through to the doubt below.
		}
		this.doubts.doubtful(at, "The year of publication is not in 1500 to " + latest + " and was left out.", written,
				"Check the work on openalex.org.");
		return null;
	}

	private String title(JsonNode work, String at) {
		String title = JsonTrees.text(work.path("display_name"));
		if (title == null || title.isBlank()) {
			title = JsonTrees.text(work.path("title"));
		}
		String plain = PlainText.textOrNull((title != null) ? PlainText.withoutMarkup(title) : null);
		if (plain == null) {
			this.doubts.doubtful(at, "The work has no title.", null, "Check the work on openalex.org.");
			return "(no title)";
		}
		return plain;
	}

	private static @Nullable String venue(JsonNode work) {
		String venue = PlainText
			.name(JsonTrees.text(work.path("primary_location").path("source").path("display_name")));
		if (venue.isEmpty()) {
			venue = PlainText.name(JsonTrees.text(work.path("host_venue").path("display_name")));
		}
		return venue.isEmpty() ? null : venue;
	}

	private Set<Identifier> identifiers(JsonNode work, Identifier id, String at) {
		Set<Identifier> identifiers = new LinkedHashSet<>();
		identifiers.add(id);
		JsonNode doi = JsonTrees.isSomething(work.path("doi")) ? work.path("doi") : work.path("ids").path("doi");
		add(identifiers, Scheme.DOI, doi, at);
		add(identifiers, Scheme.PMID, work.path("ids").path("pmid"), at);
		return identifiers;
	}

	private void add(Set<Identifier> identifiers, Scheme scheme, JsonNode value, String at) {
		if (JsonTrees.isSomething(value)) {
			Identifier.parse(scheme, JsonTrees.text(value))
				.ifPresentOrElse(identifiers::add,
						() -> this.doubts.doubtful(at, "The work's " + scheme + " is not one and was left out.",
								JsonTrees.text(value), "Nothing need be done."));
		}
	}

	private static @Nullable String affiliation(JsonNode authorship) {
		StringBuilder joined = new StringBuilder();
		for (JsonNode one : authorship.path("raw_affiliation_strings")) {
			String text = PlainText.textOrNull(JsonTrees.text(one));
			if (text != null && joined.length() < PlainText.LONGEST_TEXT) {
				joined.append(joined.isEmpty() ? "" : "; ").append(text);
			}
		}
		return PlainText.textOrNull(
				joined.isEmpty() ? JsonTrees.text(authorship.path("raw_affiliation_string")) : joined.toString());
	}

	/** An OpenAlex id of the given kind of thing. */
	private static Optional<Identifier> identifier(JsonNode value, char kind) {
		if (!value.isTextual()) {
			return Optional.empty();
		}
		return Identifier.parse(Scheme.OPENALEX, value.textValue())
			.filter((identifier) -> identifier.value().charAt(0) == kind);
	}

}
