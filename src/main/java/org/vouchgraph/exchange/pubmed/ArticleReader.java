package org.vouchgraph.exchange.pubmed;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;

/** Gathers one article's fields, then turns them into statements. */
final class ArticleReader {

	private static final String AUTHOR = "/MedlineCitation/Article/AuthorList/Author";

	/** Paths, from the article's element, of the text that is kept. */
	private static final Set<String> WANTED = Set.of("/MedlineCitation/PMID", "/MedlineCitation/Article/ArticleTitle",
			"/MedlineCitation/Article/VernacularTitle", "/MedlineCitation/Article/Journal/Title",
			"/MedlineCitation/Article/Journal/ISOAbbreviation",
			"/MedlineCitation/Article/Journal/JournalIssue/PubDate/Year",
			"/MedlineCitation/Article/Journal/JournalIssue/PubDate/MedlineDate",
			"/MedlineCitation/Article/ArticleDate/Year", "/MedlineCitation/Article/ELocationID",
			"/PubmedData/ArticleIdList/ArticleId", AUTHOR + "/LastName", AUTHOR + "/ForeName", AUTHOR + "/FirstName",
			AUTHOR + "/Initials", AUTHOR + "/Suffix", AUTHOR + "/CollectiveName", AUTHOR + "/Identifier",
			AUTHOR + "/Affiliation", AUTHOR + "/AffiliationInfo/Affiliation");

	/**
	 * The four digits of a year wherever they stand, as in "Winter 2019" or "1998
	 * Dec-1999 Jan".
	 */
	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");

	private static final int MOST_AUTHORS = 100_000;

	private final StatementSink sink;

	private final Doubts doubts;

	private final Said said;

	private final Clock clock;

	private Article article = new Article("");

	private String attribute = "";

	ArticleReader(StatementSink sink, Doubts doubts, Said said, Clock clock) {
		this.sink = sink;
		this.doubts = doubts;
		this.said = said;
		this.clock = clock;
	}

	void begin(String at) {
		this.article = new Article(at);
	}

	void book(String at) {
		this.sink.recordRead();
		this.doubts.skipped(at, "This is a book or a chapter of one, which is not read.", null,
				"Nothing need be done; add people by hand whom you know from it.");
	}

	/** An element begins; gives whether its text is wanted. */
	boolean wants(CharSequence path, XMLStreamReader xml) {
		String here = path.toString();
		if (here.equals(AUTHOR)) {
			Author author = new Author("N".equals(xml.getAttributeValue(null, "ValidYN")));
			this.article.author = author;
			if (this.article.authors.size() >= MOST_AUTHORS) {
				throw this.doubts.refused(this.article.at(), "One article has more than " + MOST_AUTHORS + " authors.",
						null, "Download the file from PubMed again.");
			}
			if (!author.superseded) {
				this.article.authors.add(author);
			}
		}
		else if (here.equals("/MedlineCitation/Article/AuthorList")) {
			this.article.incomplete = "N".equals(xml.getAttributeValue(null, "CompleteYN"));
		}
		if (!WANTED.contains(here)) {
			return false;
		}
		this.attribute = switch (xml.getLocalName()) {
			case "ArticleId" -> Objects.toString(xml.getAttributeValue(null, "IdType"), "");
			case "ELocationID" -> "N".equals(xml.getAttributeValue(null, "ValidYN")) ? ""
					: Objects.toString(xml.getAttributeValue(null, "EIdType"), "");
			case "Identifier" -> Objects.toString(xml.getAttributeValue(null, "Source"), "");
			default -> "";
		};
		return true;
	}

	/** The text of an element that was wanted. */
	void field(CharSequence path, String text) {
		String here = path.toString();
		String value = PlainText.line(text, PlainText.LONGEST_TEXT);
		if (here.startsWith(AUTHOR + "/")) {
			Author author = this.article.author;
			if (author != null && !value.isEmpty()) {
				author.put(here.substring(here.lastIndexOf('/') + 1), value, this.attribute);
			}
			return;
		}
		this.article.put(here.substring(here.lastIndexOf('/') + 1), here, value, this.attribute);
	}

	/** An element ended. */
	void ended(CharSequence path) {
		if (path.length() == AUTHOR.length() && AUTHOR.contentEquals(path)) {
			this.article.author = null;
		}
	}

	void unknownEntity(String name, String line) {
		this.doubts.doubtful(line, "A character's name is not known and was left out.", "&" + name + ";",
				"Check the record at PubMed.");
	}

	void end() {
		this.sink.recordRead();
		Optional<Identifier> pmid = Identifier.parse(Scheme.PMID, this.article.pmid)
			.filter((identifier) -> this.article.pmid.matches("\\d{1,12}"));
		if (pmid.isEmpty()) {
			this.doubts.skipped(this.article.at, "The article has no PMID of 1 to 12 digits.",
					this.article.pmid + " " + this.article.title, "Download the file from PubMed again.");
			return;
		}
		Article article = this.article;
		String ref = pmid.get().value();
		String at = article.at();
		Set<Identifier> identifiers = new LinkedHashSet<>(pmid.stream().toList());
		if (!article.doi.isEmpty()) {
			Identifier.parse(Scheme.DOI, article.doi)
				.ifPresentOrElse(identifiers::add, () -> this.doubts.doubtful(at,
						"The article's DOI is not one and was left out.", article.doi, "Nothing need be done."));
		}
		if (article.incomplete) {
			this.doubts.doubtful(at, "PubMed says that the list of authors is not complete.", null,
					"Look at the paper itself for the others.");
		}
		this.sink.say(new Statement.Publication(ref, title(at), year(at),
				article.venue.isEmpty() ? null : article.venue, article.authors.size(), identifiers, at));
		Set<String> authors = new HashSet<>();
		for (int i = 0; i < article.authors.size(); i++) {
			author(article.authors.get(i), ref, i + 1, at, authors);
		}
		this.article = new Article("");
	}

	private void author(Author author, String pmid, int position, String at, Set<String> authors) {
		if (author.family.isEmpty() && author.given().isEmpty()) {
			if (!author.collective) {
				this.doubts.doubtful(at, "Author " + position + " has no name and was left out.", null,
						"Check the paper at PubMed.");
			}
			return;
		}
		Optional<Identifier> orcid = Identifier.parse(Scheme.ORCID, author.orcid);
		if (orcid.isEmpty() && !author.orcid.isEmpty()) {
			this.doubts.doubtful(at,
					"Author " + position + " has an ORCID that is mistyped (its check digit is wrong).", author.orcid,
					"The author was taken without it.");
		}
		if (orcid.isPresent() && !authors.add(orcid.get().value())) {
			this.doubts.doubtful(at, "Two authors have the same ORCID; author " + position + " was taken without it.",
					author.orcid, "Check the paper at PubMed.");
			orcid = Optional.empty();
		}
		String ref = orcid.map(Identifier::value).orElse(pmid + "#" + position);
		String name = PlainText.name((author.given() + " " + author.family + " " + author.suffix));
		this.said.say(new Statement.Person(ref, name, orNull(author.given()), orNull(author.family),
				orcid.map(Set::of).orElse(Set.of()), null, null, null, at));
		this.sink.say(new Statement.Authorship(ref, pmid, position,
				PlainText.textOrNull(String.join("; ", author.affiliations)), at));
	}

	private String title(String at) {
		String title = this.article.title.isEmpty() ? this.article.vernacular : this.article.title;
		if (title.isEmpty()) {
			this.doubts.doubtful(at, "The article has no title.", null, "Check the paper at PubMed.");
			return "(no title)";
		}
		return title;
	}

	private @Nullable Integer year(String at) {
		for (String written : List.of(this.article.year, this.article.medlineDate, this.article.electronicYear)) {
			if (written.isEmpty()) {
				continue;
			}
			Matcher matcher = YEAR.matcher(written);
			int year = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
			int latest = Year.now(this.clock).getValue() + 1;
			if (year >= 1500 && year <= latest) {
				return year;
			}
			this.doubts.doubtful(at, "The year of publication is not in 1500 to " + latest + " and was left out.",
					written, "Check the paper at PubMed.");
			return null;
		}
		return null;
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/** What was gathered of an article. */
	private static final class Article {

		private final String at;

		private final List<Author> authors = new ArrayList<>();

		private @Nullable Author author;

		private boolean incomplete;

		private String pmid = "";

		private String title = "";

		private String vernacular = "";

		private String venue = "";

		private String year = "";

		private String medlineDate = "";

		private String electronicYear = "";

		private String doi = "";

		Article(String at) {
			this.at = at;
		}

		String at() {
			return this.pmid.isEmpty() ? this.at : "record PMID " + PlainText.line(this.pmid, 30);
		}

		void put(String element, String path, String value, String attribute) {
			switch (element) {
				case "PMID" -> this.pmid = value;
				case "ArticleTitle" -> this.title = value;
				case "VernacularTitle" -> this.vernacular = value;
				case "Title" -> this.venue = PlainText.name(value);
				case "ISOAbbreviation" -> this.venue = this.venue.isEmpty() ? PlainText.name(value) : this.venue;
				case "MedlineDate" -> this.medlineDate = value;
				case "Year" -> {
					if (path.contains("/PubDate/")) {
						this.year = value;
					}
					else {
						this.electronicYear = value;
					}
				}
				default -> {
					// An ELocationID or ArticleId.
					if (attribute.equals("doi") && this.doi.isEmpty()) {
						this.doi = value;
					}
					else if (attribute.equals("pubmed") && this.pmid.isEmpty()) {
						this.pmid = value;
					}
				}
			}
		}

	}

	/** What was gathered of an author. */
	private static final class Author {

		/** PubMed keeps misspelt forms of a name beside the right one. */
		private final boolean superseded;

		private final List<String> affiliations = new ArrayList<>();

		private boolean collective;

		private String family = "";

		private String fore = "";

		private String initials = "";

		private String suffix = "";

		private String orcid = "";

		Author(boolean superseded) {
			this.superseded = superseded;
		}

		String given() {
			return this.fore.isEmpty() ? this.initials : this.fore;
		}

		void put(String element, String value, String attribute) {
			switch (element) {
				case "LastName" -> this.family = PlainText.name(value);
				case "ForeName", "FirstName" -> this.fore = PlainText.name(value);
				case "Initials" -> this.initials = PlainText.name(value);
				case "Suffix" -> this.suffix = PlainText.name(value);
				case "CollectiveName" -> this.collective = true;
				case "Affiliation" -> {
					if (this.affiliations.size() < 50) {
						this.affiliations.add(value);
					}
				}
				default -> {
					if (attribute.equalsIgnoreCase("ORCID")) {
						this.orcid = value;
					}
				}
			}
		}

	}

}
