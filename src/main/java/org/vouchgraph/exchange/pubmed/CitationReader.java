package org.vouchgraph.exchange.pubmed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Paper;
import org.vouchgraph.exchange.Papers;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.TaggedFields;

/** Gathers one citation's fields, then has the paper said. */
final class CitationReader {

	/** Fields that a record has once: a second one is of another record. */
	private static final Set<String> ONCE = Set.of("OWN", "STAT", "TI", "DP", "JT");

	private static final Pattern DOI = Pattern.compile("(10\\.\\d{4,9}/\\S{1,1000}) {1,5}\\[doi\\]");

	private static final Pattern ORCID = Pattern.compile("(?i)ORCID: *(\\S{1,100}).*");

	/** As in "Roe AB" and "van der Berg JH Jr". */
	private static final Pattern INITIALS = Pattern
		.compile("(.{1,300}) (\\p{Lu}{1,5})(?: (Jr|Sr|1st|2nd|3rd|[4-9]th))?\\.?");

	private static final Pattern SUFFIX = Pattern.compile("(.{1,300}) (Jr|Sr|1st|2nd|3rd|[4-9]th|II|III|IV)\\.?");

	private static final Pattern AND_OTHERS = Pattern.compile("(?i)et,? al\\.?");

	private final StatementSink sink;

	private final Doubts doubts;

	private final Papers papers;

	private final Ceilings ceilings;

	private @Nullable Citation citation;

	CitationReader(StatementSink sink, Doubts doubts, Papers papers, Ceilings ceilings) {
		this.sink = sink;
		this.doubts = doubts;
		this.papers = papers;
		this.ceilings = ceilings;
	}

	/**
	 * Takes the next field. A record begins with its PMID; where that line was lost, a
	 * field after a blank line that cannot stand twice tells.
	 */
	void field(TaggedFields.Field field) {
		if (this.citation == null || field.tag().equals("PMID")
				|| (field.afterBlank() && ONCE.contains(field.tag()) && this.citation.seen.contains(field.tag()))) {
			end();
			this.citation = new Citation(field.at());
		}
		Citation citation = this.citation;
		citation.length += field.value().length();
		if (citation.length > this.ceilings.longestRecord() || citation.authors.size() > Papers.MOST_AUTHORS) {
			citation.tooLong = true;
			return;
		}
		if (ONCE.contains(field.tag())) {
			citation.seen.add(field.tag());
		}
		citation.put(field.tag(), field.value());
	}

	/** The record ended. */
	void end() {
		Citation citation = this.citation;
		this.citation = null;
		if (citation == null) {
			return;
		}
		this.sink.recordRead();
		if (citation.tooLong) {
			this.doubts.skipped(citation.at,
					"One record is longer than " + this.ceilings.longestRecord() + " characters or has more than "
							+ Papers.MOST_AUTHORS + " authors, the limit.",
					citation.title, "Save the record from PubMed again.");
		}
		else if (!Pmids.isOne(citation.pmid)) {
			this.doubts.skipped(citation.at, "The record has no PMID of 1 to 12 digits.",
					(citation.pmid + " " + citation.title).strip(), "Save the record from PubMed again.");
		}
		else {
			this.papers.say(citation.paper(), citation.at);
		}
	}

	/** What was gathered of a record. */
	private static final class Citation {

		private final String at;

		private final Set<String> seen = new HashSet<>();

		private final List<Author> authors = new ArrayList<>();

		/** Old records put the one affiliation before the author whose it is. */
		private final List<String> early = new ArrayList<>();

		private long length;

		private boolean tooLong;

		private boolean full;

		private boolean incomplete;

		private String pmid = "";

		private String title = "";

		private String book = "";

		private String vernacular = "";

		private String date = "";

		private String electronic = "";

		private String journal = "";

		private String abbreviation = "";

		private String doi = "";

		Citation(String at) {
			this.at = at;
		}

		void put(String tag, String value) {
			switch (tag) {
				case "PMID" -> this.pmid = value;
				case "TI" -> this.title = value;
				case "BTI", "CTI" -> this.book = value;
				case "TT" -> this.vernacular = value;
				case "DP" -> this.date = value;
				case "DEP" -> this.electronic = value.substring(0, Math.min(4, value.length()));
				case "JT" -> this.journal = value;
				case "TA" -> this.abbreviation = value;
				case "LID", "AID" -> {
					Matcher doi = DOI.matcher(value);
					this.doi = (this.doi.isEmpty() && doi.find()) ? doi.group(1) : this.doi;
				}
				case "FAU" -> {
					this.full = true;
					author(value, true);
				}
				case "AU" -> {
					// The short form of the author in full before it.
					if (!this.full) {
						author(value, false);
					}
					this.full = false;
				}
				case "CN" -> {
					this.full = false;
					this.authors.add(new Author(Paper.Author.group(value)));
				}
				case "AD" -> {
					List<String> affiliations = this.authors.isEmpty() ? this.early : last().affiliations;
					if (affiliations.size() < 50) {
						affiliations.add(value);
					}
				}
				case "AUID" -> {
					Matcher orcid = ORCID.matcher(value);
					if (!this.authors.isEmpty() && orcid.matches()) {
						last().orcid = orcid.group(1);
					}
				}
				default -> {
					// Says nothing of who wrote it.
				}
			}
		}

		private void author(String value, boolean full) {
			if (AND_OTHERS.matcher(value).matches()) {
				this.incomplete = true;
				return;
			}
			this.authors.add(new Author(full ? full(value) : brief(value)));
		}

		private Author last() {
			return this.authors.get(this.authors.size() - 1);
		}

		private static Paper.Author full(String value) {
			int comma = value.indexOf(',');
			if (comma < 0) {
				return brief(value);
			}
			String given = value.substring(comma + 1).strip();
			Matcher suffix = SUFFIX.matcher(given);
			return suffix.matches() ? Paper.Author.person(value.substring(0, comma), suffix.group(1), suffix.group(2))
					: Paper.Author.person(value.substring(0, comma), given, "");
		}

		private static Paper.Author brief(String value) {
			Matcher initials = INITIALS.matcher(value);
			if (!initials.matches()) {
				return Paper.Author.person(value, "", "");
			}
			String suffix = initials.group(3);
			return Paper.Author.person(initials.group(1), initials.group(2), (suffix != null) ? suffix : "");
		}

		Paper paper() {
			if (!this.authors.isEmpty()) {
				this.authors.get(0).affiliations.addAll(0, this.early);
			}
			String title = this.title.isEmpty() ? this.book : this.title;
			return new Paper(this.pmid, this.doi, title.isEmpty() ? this.vernacular : title,
					List.of(this.date, this.electronic), this.journal.isEmpty() ? this.abbreviation : this.journal,
					this.authors.stream().map(Author::asPrinted).toList(), this.incomplete);
		}

	}

	/** An author and what follows her name. */
	private static final class Author {

		private final Paper.Author name;

		private final List<String> affiliations = new ArrayList<>(1);

		private String orcid = "";

		Author(Paper.Author name) {
			this.name = name;
		}

		Paper.Author asPrinted() {
			return this.name.with(this.orcid, this.affiliations, List.of());
		}

	}

}
