package org.vouchgraph.exchange.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Paper;
import org.vouchgraph.exchange.Papers;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.TaggedFields;

/** Gathers one RIS reference's fields, then has the paper said. */
final class ReferenceReader {

	private static final Set<String> MAY_HOLD_PMID = Set.of("ID", "AN", "UR", "L2", "N1", "M1", "C7", "U1");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

	private static final Pattern PUBMED = Pattern.compile("(?i).*(pubmed|medline|\\bnlm\\b).*");

	private final StatementSink sink;

	private final Doubts doubts;

	private final Papers papers;

	private final Ceilings ceilings;

	private @Nullable Reference reference;

	ReferenceReader(StatementSink sink, Doubts doubts, Papers papers, Ceilings ceilings) {
		this.sink = sink;
		this.doubts = doubts;
		this.papers = papers;
		this.ceilings = ceilings;
	}

	void field(TaggedFields.Field field) {
		if (field.tag().equals("TY")) {
			end(false);
			this.reference = new Reference(field.at());
			return;
		}
		if (field.tag().equals("ER")) {
			end(true);
			return;
		}
		if (this.reference == null) {
			// The line with its type was lost; what follows is of one reference still.
			this.reference = new Reference(field.at());
		}
		Reference reference = this.reference;
		reference.length += field.value().length();
		if (reference.length > this.ceilings.longestRecord() || reference.authors.size() > Papers.MOST_AUTHORS
				|| reference.editors.size() > Papers.MOST_AUTHORS) {
			reference.tooLong = true;
			return;
		}
		reference.put(field.tag(), field.value());
	}

	/**
	 * The reference ended.
	 * @param said whether the file says so
	 */
	void end(boolean said) {
		Reference reference = this.reference;
		this.reference = null;
		if (reference == null) {
			return;
		}
		this.sink.recordRead();
		if (reference.tooLong) {
			this.doubts.skipped(reference.at,
					"One reference is longer than " + this.ceilings.longestRecord() + " characters or has more than "
							+ Papers.MOST_AUTHORS + " authors, the limit.",
					reference.title, "Export the reference again.");
			return;
		}
		if (!said) {
			this.doubts.doubtful(reference.at, "The reference has no end (a line \"ER  -\") and may be cut short.",
					reference.title, "Export the file again if something is missing.");
		}
		this.papers.say(reference.paper(), reference.at);
	}

	/** What was gathered of a reference. */
	private static final class Reference {

		private final String at;

		private final List<Author> authors = new ArrayList<>();

		private final List<Author> editors = new ArrayList<>();

		private final List<String> affiliations = new ArrayList<>();

		private boolean between;

		private long length;

		private boolean tooLong;

		private boolean incomplete;

		private boolean pubmed;

		private String title = "";

		private String year = "";

		private String date = "";

		private String journal = "";

		private String second = "";

		private String abbreviation = "";

		private String doi = "";

		private String accession = "";

		private String pmid = "";

		Reference(String at) {
			this.at = at;
		}

		void put(String tag, String value) {
			if (value.isEmpty()) {
				return;
			}
			switch (tag) {
				case "AU", "A1" -> author(value);
				case "A2", "ED" -> this.editors.add(new Author(name(value)));
				case "TI", "T1", "CT", "BT" -> this.title = this.title.isEmpty() ? value : this.title;
				case "PY", "Y1" -> this.year = this.year.isEmpty() ? value : this.year;
				case "DA" -> this.date = this.date.isEmpty() ? value : this.date;
				case "JF" -> this.journal = value;
				case "T2" -> this.second = value;
				case "JO", "JA", "J1", "J2" ->
					this.abbreviation = this.abbreviation.isEmpty() ? value : this.abbreviation;
				case "DO" -> this.doi = this.doi.isEmpty() ? value : this.doi;
				case "AN" -> this.accession = value;
				case "DB", "DP" -> this.pubmed |= PUBMED.matcher(PlainText.line(value, 200)).matches();
				case "AD" -> affiliation(value);
				default -> {
					// Says nothing of who wrote it.
				}
			}
			if (this.pmid.isEmpty() && MAY_HOLD_PMID.contains(tag)) {
				this.pmid = PubMedNumbers.in(value);
			}
		}

		private void author(String value) {
			if (value.toLowerCase(Locale.ROOT).matches("(et al\\.?|(and )?others),?")) {
				this.incomplete = true;
				return;
			}
			if (!this.affiliations.isEmpty() && !this.authors.isEmpty()) {
				// Addresses between authors are of the author before them.
				this.authors.get(this.authors.size() - 1).affiliations.addAll(this.affiliations);
				this.affiliations.clear();
				this.between = true;
			}
			this.authors.add(new Author(name(value)));
		}

		private void affiliation(String value) {
			if (this.affiliations.size() < 50) {
				this.affiliations.add(value);
			}
		}

		/** "Family, Given, Suffix", or a group's name without a comma. */
		private static Paper.Author name(String value) {
			String[] parts = value.split(" ?, ?", 3);
			if (parts.length == 1 || parts[1].isBlank()) {
				return BibTeXNames.withoutComma(parts[0]);
			}
			return Paper.Author.person(parts[0], parts[1], (parts.length == 3) ? parts[2] : "");
		}

		Paper paper() {
			List<Author> authors = this.authors.isEmpty() ? this.editors : this.authors;
			if (!this.affiliations.isEmpty() && !authors.isEmpty()) {
				if (this.between) {
					authors.get(authors.size() - 1).affiliations.addAll(this.affiliations);
				}
				else if (this.affiliations.size() == 1) {
					// The one address of a reference is its first author's.
					authors.get(0).affiliations.addAll(this.affiliations);
				}
			}
			String pmid = (this.pmid.isEmpty() && this.pubmed && NUMBER.matcher(this.accession).matches())
					? this.accession : this.pmid;
			String journal = this.journal.isEmpty() ? this.second : this.journal;
			return new Paper(pmid, this.doi, PlainText.withoutMarkup(this.title), List.of(this.year, this.date),
					journal.isEmpty() ? this.abbreviation : journal, authors.stream().map(Author::asPrinted).toList(),
					this.incomplete);
		}

	}

	/** An author and her affiliations. */
	private record Author(Paper.Author name, List<String> affiliations) {

		Author(Paper.Author name) {
			this(name, new ArrayList<>(1));
		}

		Paper.Author asPrinted() {
			return this.name.with("", this.affiliations, List.of());
		}

	}

}
