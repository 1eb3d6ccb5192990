package org.vouchgraph.exchange.bibliography;

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
 * Reads RIS, the tagged format of reference managers: {@code TY} begins a reference and
 * {@code ER} ends it. Read by hand, because citeproc-java's parser holds the whole file
 * and keeps neither lines nor affiliations.
 */
public final class RisReferences implements Importer {

	private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9]) {1,2}-(?: ?(.*))?");

	private static final Pattern FIRST = Pattern.compile("(?m)^TY {1,2}-");

	private static final Pattern SECOND = Pattern.compile("(?m)^(AU|A1|A2|T1|TI|T2|ID|PY|Y1|DO|JO|JF|ER) {1,2}-");

	private final Clock clock;

	private final Ceilings ceilings;

	/**
	 * Makes the importer.
	 * @param clock tells years of publication that are still to come
	 */
	public RisReferences(Clock clock, Ceilings ceilings) {
		this.clock = clock;
		this.ceilings = ceilings;
	}

	@Override
	public String format() {
		return "ris";
	}

	@Override
	public String title() {
		return "RIS references";
	}

	@Override
	public String where() {
		return "In Zotero, Mendeley or EndNote: File, Export, format RIS. "
				+ "Publishers' pages, Scopus and Embase offer RIS at Cite or Export.";
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
		ReferenceReader references = new ReferenceReader(sink, doubts,
				new Papers(sink, doubts, this.clock, "Check the reference in the program that wrote it."),
				this.ceilings);
		try (TaggedFields fields = new TaggedFields(new Text(input, this.ceilings, sink::problem), FIELD)) {
			for (TaggedFields.Field field = fields.next(); field != null; field = fields.next()) {
				references.field(field);
			}
		}
		references.end(false);
	}

}
