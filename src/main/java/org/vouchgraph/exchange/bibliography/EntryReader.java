package org.vouchgraph.exchange.bibliography;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.StringValue;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Paper;
import org.vouchgraph.exchange.Papers;
import org.vouchgraph.exchange.PlainText;

/** Turns one entry into a paper, and remembers strings for those that follow. */
final class EntryReader {

	private static final int MOST_STRINGS = 10_000;

	/** A key up to its comma; whatever it is, nothing is known by it. */
	private static final Pattern KEY = Pattern.compile("^[^,={}\"]{0,1000},");

	private static final Pattern DOI_ADDRESS = Pattern.compile("(?i)https?://(?:dx\\.)?doi\\.org/(10\\.\\S+)");

	private final Doubts doubts;

	private final Papers papers;

	private final BibTeXParser parser;

	private int strings;

	EntryReader(Doubts doubts, Papers papers) {
		this.doubts = doubts;
		this.papers = papers;
		this.parser = parser();
	}

	/** Reads an entry's inside. */
	void read(String type, String inside, String at) {
		boolean string = type.equals("string");
		BibTeXDatabase database = parsed(
				string ? "@string{" + inside + "}" : "@" + type + "{k," + KEY.matcher(inside).replaceFirst("") + "}",
				inside, at);
		if (database != null) {
			database.getStrings().values().forEach(this::remember);
			database.getEntries().values().forEach((entry) -> this.papers.say(paper(fields(entry)), at));
		}
	}

	private @Nullable BibTeXDatabase parsed(String entry, String inside, String at) {
		try {
			return this.parser.parse(new StringReader(entry));
		}
		catch (ParseException | RuntimeException ex) {
			this.doubts.skipped(at, "The entry is no sound BibTeX: " + reason(ex), inside,
					"Mend the entry where a comma, a quote or a brace is missing; the others were read.");
			return null;
		}
	}

	/** Keeps a string flat and short, so that strings made of strings cannot grow. */
	private void remember(BibTeXString string) {
		if (++this.strings <= MOST_STRINGS) {
			String value = PlainText.line(string.getValue().toUserString(), PlainText.LONGEST_NAME);
			this.parser.addMacro(new BibTeXString(string.getKey(), new StringValue(value, StringValue.Style.BRACED)));
		}
	}

	private static BibTeXParser parser() {
		try {
			return new BibTeXParser() {
				@Override
				public void checkStringResolution(Key key, @Nullable BibTeXString string) {
					// A string that nobody defined stays as its name.
				}

				@Override
				public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry entry) {
					// Entries are parsed alone.
				}
			};
		}
		catch (ParseException ex) {
			throw new IllegalStateException("an empty parser parses nothing", ex);
		}
	}

	private static Map<String, String> fields(BibTeXEntry entry) {
		Map<String, String> fields = new HashMap<>();
		entry.getFields()
			.forEach((key, value) -> fields.putIfAbsent(key.getValue().toLowerCase(Locale.ROOT), value.toUserString()));
		return fields;
	}

	private static Paper paper(Map<String, String> fields) {
		String written = first(fields, "author");
		BibTeXNames.Names names = BibTeXNames.of(written.isEmpty() ? first(fields, "editor") : written);
		List<Paper.Author> authors = names.authors();
		String affiliation = LaTeXText.plain(first(fields, "affiliation"));
		if (authors.size() == 1 && !affiliation.isEmpty()) {
			authors = List.of(authors.get(0).with("", List.of(affiliation), List.of()));
		}
		return new Paper(pmid(fields), doi(fields), PlainText.withoutMarkup(LaTeXText.plain(first(fields, "title"))),
				List.of(LaTeXText.plain(first(fields, "year", "date"))),
				LaTeXText.plain(first(fields, "journal", "journaltitle", "booktitle", "school", "institution")),
				authors, names.incomplete());
	}

	private static String pmid(Map<String, String> fields) {
		if (first(fields, "eprinttype", "archiveprefix").equalsIgnoreCase("pubmed")) {
			return first(fields, "eprint");
		}
		String pmid = first(fields, "pmid");
		for (String field : List.of("note", "url", "annote")) {
			pmid = pmid.isEmpty() ? PubMedNumbers.in(first(fields, field)) : pmid;
		}
		return pmid;
	}

	private static String doi(Map<String, String> fields) {
		String doi = first(fields, "doi").replace("\\_", "_").replaceAll("[{}\\\\]", "");
		if (doi.isEmpty()) {
			Matcher address = DOI_ADDRESS.matcher(first(fields, "url").replace("\\_", "_"));
			return address.matches() ? address.group(1) : "";
		}
		return doi;
	}

	/** The first of the fields that is not blank, else empty. */
	private static String first(Map<String, String> fields, String... names) {
		for (String name : names) {
			String value = fields.getOrDefault(name, "").strip();
			if (!value.isEmpty()) {
				return value;
			}
		}
		return "";
	}

	private static String reason(Exception ex) {
		return PlainText
			.line(String.valueOf(ex.getMessage()).replaceFirst("(?s)\\s*(Was expecting|at line).*", ""), 160)
			.replaceFirst("\\.$", "") + ".";
	}

}
