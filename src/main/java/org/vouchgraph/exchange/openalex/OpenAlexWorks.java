package org.vouchgraph.exchange.openalex;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;

import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.JsonLayout;
import org.vouchgraph.exchange.JsonRecords;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;

/**
 * Reads OpenAlex works: a page of the API ({@code {"meta":…,"results":[…]}}), a plain
 * array, one work a line as in the snapshot, a single work, or several such documents one
 * after the other. Field names of 2023 and of today are both known.
 */
public final class OpenAlexWorks implements Importer {

	private static final JsonLayout LAYOUT = new JsonLayout(WorkReader.FIELDS, Set.of("results"), Set.of("meta"));

	private final Clock clock;

	private final JsonRecords records;

	/**
	 * Makes the importer.
	 * @param clock tells years of publication that are still to come
	 */
	public OpenAlexWorks(Clock clock, Ceilings ceilings) {
		this.clock = clock;
		this.records = new JsonRecords(ceilings, LAYOUT);
	}

	@Override
	public String format() {
		return "openalex-works";
	}

	@Override
	public String title() {
		return "OpenAlex works (JSON or JSON lines)";
	}

	@Override
	public String where() {
		return "At openalex.org search for works, or ask its API for them, and save the answer as JSON. "
				+ "Files of its snapshot (JSON lines, .gz) and archives (.zip) of such files are read as well.";
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
		boolean works = head.contains("\"authorships\"") || head.contains("openalex.org/W");
		return works || LAYOUT.isEnvelope(head);
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		this.records.read(input, sink, doubts, new WorkReader(sink, doubts, this.clock));
	}

}
