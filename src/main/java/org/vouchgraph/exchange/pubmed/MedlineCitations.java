package org.vouchgraph.exchange.pubmed;

import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;

import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Papers;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.TaggedFields;
import org.vouchgraph.exchange.Text;

/**
 * Reads the MEDLINE format that PubMed's site saves as {@code .nbib} or as text: a field
 * a line, its tag in the first four columns, its further lines indented by six.
 */
public final class MedlineCitations implements Importer {

	private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*))?");

	private static final Pattern FIRST = Pattern.compile("(?m)^PMID ?- ?\\d");

	private static final Pattern SECOND = Pattern.compile("(?m)^(OWN |STAT|TI  |FAU |AU  |DP  |JT  |TA  )-");

	private final Clock clock;

	private final Ceilings ceilings;

	/**
	 * Makes the importer.
	 * @param clock tells years of publication that are still to come
	 */
	public MedlineCitations(Clock clock, Ceilings ceilings) {
		this.clock = clock;
		this.ceilings = ceilings;
	}

	@Override
	public String format() {
		return "pubmed-nbib";
	}

	@Override
	public String title() {
		return "PubMed citations (.nbib)";
	}

	@Override
	public String where() {
		return "Search PubMed, then Send to, Citation manager, Create file; "
				+ "or Save, format PubMed, which gives the same as a text file.";
	}

	@Override
	public boolean isPrivate() {
		return false;
	}

	@Override
	public boolean recognises(Sample sample) {
		return !sample.isMail() && FIRST.matcher(sample.head()).find() && SECOND.matcher(sample.head()).find();
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		CitationReader citations = new CitationReader(sink, doubts, new Papers(sink, doubts, this.clock, Pmids.REMEDY),
				this.ceilings);
		try (TaggedFields fields = new TaggedFields(new Text(input, this.ceilings, sink::problem), FIELD)) {
			for (TaggedFields.Field field = fields.next(); field != null; field = fields.next()) {
				citations.field(field);
			}
		}
		citations.end();
	}

}
