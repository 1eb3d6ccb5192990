package org.vouchgraph.exchange.bibliography;

import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;

import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Lines;
import org.vouchgraph.exchange.Papers;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;

/**
 * Reads BibTeX and BibLaTeX. Entries are cut out while streaming and parsed one at a time
 * by JBibTeX, so that a broken one costs that entry.
 */
public final class BibTeXEntries implements Importer {

	private static final int LONGEST_LINE = 1 << 20;

	private static final Pattern ENTRY = Pattern
		.compile("(?im)^\\s{0,20}@\\s?(?:article|book|booklet|inbook|incollection"
				+ "|inproceedings|conference|manual|mastersthesis|phdthesis|misc|proceedings|techreport|unpublished|online"
				+ "|thesis|report|patent|dataset|software|string|preamble|comment|collection|periodical|electronic)\\s{0,20}[{(]");

	private final Clock clock;

	private final Ceilings ceilings;

	/**
	 * Makes the importer.
	 * @param clock tells years of publication that are still to come
	 */
	public BibTeXEntries(Clock clock, Ceilings ceilings) {
		this.clock = clock;
		this.ceilings = ceilings;
	}

	@Override
	public String format() {
		return "bibtex";
	}

	@Override
	public String title() {
		return "BibTeX entries (.bib)";
	}

	@Override
	public String where() {
		return "In Zotero: File, Export library, format BibTeX; in Mendeley or JabRef: Export, BibTeX. "
				+ "Google Scholar offers it at Cite, and for a whole library at Export.";
	}

	@Override
	public boolean isPrivate() {
		return false;
	}

	@Override
	public boolean recognises(Sample sample) {
		return !sample.isMail() && ENTRY.matcher(sample.head()).find();
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		EntryReader reader = new EntryReader(doubts,
				new Papers(sink, doubts, this.clock, "Check the entry in the program that wrote it."));
		EntryCutter cutter = new EntryCutter(sink, doubts, reader);
		try (Lines lines = new Lines(new Text(input, this.ceilings, sink::problem), LONGEST_LINE)) {
			for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
				cutter.line(line);
			}
		}
		cutter.end();
	}

}
