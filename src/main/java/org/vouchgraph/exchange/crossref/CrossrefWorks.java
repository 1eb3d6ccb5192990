package org.vouchgraph.exchange.crossref;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;

import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.JsonLayout;
import org.vouchgraph.exchange.JsonRecords;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;

/**
 * Reads works of Crossref: answers of its REST API (many works or one), its public data
 * file, and CSL-JSON as Zotero and other reference managers export it.
 */
public final class CrossrefWorks implements Importer {

	private static final JsonLayout LAYOUT = new JsonLayout(WorkReader.FIELDS,
			Set.of("items", "message", "message.items"), Set.of("status", "message-type", "message-version"));

	private static final Pattern OF_CROSSREF = Pattern.compile("\"message-type\"\\s*:\\s*\"work");

	private static final Pattern OF_A_WORK = Pattern.compile("\"(DOI|container-title|issued|date-parts)\"\\s*:");

	private static final Pattern NAMED = Pattern.compile("\"(title|author)\"\\s*:");

	private final Clock clock;

	private final JsonRecords records;

	/**
	 * Makes the importer.
	 * @param clock tells years of publication that are still to come
	 */
	public CrossrefWorks(Clock clock, Ceilings ceilings) {
		this.clock = clock;
		this.records = new JsonRecords(ceilings, LAYOUT);
	}

	@Override
	public String format() {
		return "crossref-json";
	}

	@Override
	public String title() {
		return "Crossref works or CSL-JSON";
	}

	@Override
	public String where() {
		return "Ask Crossref's REST API for works and save the answer as JSON. "
				+ "In Zotero: File, Export library, format CSL JSON.";
	}

	@Override
	public boolean isPrivate() {
		return false;
	}

	@Override
	public boolean recognises(Sample sample) {
		String head = sample.head().stripLeading();
		if (!head.startsWith("{") && !head.startsWith("[")) {
			return false;
		}
		return OF_CROSSREF.matcher(head).find()
				|| (OF_A_WORK.matcher(head).find() && NAMED.matcher(head).find() && !head.contains("\"authorships\""));
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		this.records.read(input, sink, doubts, new WorkReader(sink, doubts, this.clock));
	}

}
