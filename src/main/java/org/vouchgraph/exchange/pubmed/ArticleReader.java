package org.vouchgraph.exchange.pubmed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Paper;
import org.vouchgraph.exchange.Papers;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.StatementSink;

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

	private final StatementSink sink;

	private final Doubts doubts;

	private final Papers papers;

	private Article article = new Article("");

	private String attribute = "";

	ArticleReader(StatementSink sink, Doubts doubts, Clock clock) {
		this.sink = sink;
		this.doubts = doubts;
		this.papers = new Papers(sink, doubts, clock, Pmids.REMEDY);
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
			if (this.article.authors.size() >= Papers.MOST_AUTHORS) {
				throw this.doubts.refused(this.article.at,
						"One article has more than " + Papers.MOST_AUTHORS + " authors.", null,
						"Download the file from PubMed again.");
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
		Article article = this.article;
		this.article = new Article("");
		if (!Pmids.isOne(article.pmid)) {
			this.doubts.skipped(article.at, "The article has no PMID of 1 to 12 digits.",
					article.pmid + " " + article.title, "Download the file from PubMed again.");
			return;
		}
		this.papers
			.say(new Paper(article.pmid, article.doi, article.title.isEmpty() ? article.vernacular : article.title,
					List.of(article.year, article.medlineDate, article.electronicYear), article.venue,
					article.authors.stream().map(Author::asPrinted).toList(), article.incomplete), article.at);
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

		Paper.Author asPrinted() {
			String given = this.fore.isEmpty() ? this.initials : this.fore;
			boolean nameless = this.family.isEmpty() && given.isEmpty();
			return new Paper.Author(this.family, given, this.suffix, this.orcid, nameless && this.collective,
					this.affiliations, List.of());
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
