package org.vouchgraph.exchange.ror;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.JsonLayout;
import org.vouchgraph.exchange.JsonRecords;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.network.Statement;

/**
 * Reads institutions in ROR's schema 2: the data dump (an array), a page of the API, or a
 * single record. The file is read twice: once for the names that several institutions
 * have ({@link SharedNames}), once for what it says ({@link InstitutionReader}).
 */
public final class RorInstitutions implements Importer {

	private static final JsonLayout LAYOUT = new JsonLayout(
			Set.of("id", "names", "locations", "relationships", "status"), Set.of("items"),
			Set.of("number_of_results", "time_taken", "meta", "errors"));

	private final JsonRecords records;

	public RorInstitutions(Ceilings ceilings) {
		this.records = new JsonRecords(ceilings, LAYOUT);
	}

	@Override
	public String format() {
		return "ror";
	}

	@Override
	public String title() {
		return "ROR institutions (schema 2, JSON)";
	}

	@Override
	public String where() {
		return "At ror.org under Registry, Data dump, which leads to the newest ZIP at Zenodo (doi.org/10.5281/zenodo.6347574); "
				+ "answers of its API (api.ror.org/v2/organizations?query=…), saved as JSON, are read as well.";
	}

	@Override
	public boolean isPrivate() {
		return false;
	}

	@Override
	public boolean recognises(Sample sample) {
		String head = sample.head().stripLeading();
		return (head.startsWith("{") || head.startsWith("[")) && head.contains("\"ror_display\"")
				&& head.contains("\"names\"");
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		SharedNames shared = new SharedNames();
		Doubts unsaid = new Doubts(input, Mute.SINK);
		this.records.read(input, Mute.SINK, unsaid, new JsonRecords.Reader() {
			@Override
			public void record(JsonNode record, String path, String at) {
				if (InstitutionReader.isActive(record)) {
					shared.add(RorNames.of(record).all());
				}
			}

			@Override
			public void noRecord(String at, @Nullable String text) {
				// The second reading tells.
			}
		});
		Doubts doubts = new Doubts(input, sink);
		this.records.read(input, sink, doubts, new InstitutionReader(sink, doubts, shared));
	}

	/** Takes nothing down. */
	private enum Mute implements StatementSink {

		SINK;

		@Override
		public void recordRead() {
		}

		@Override
		public void say(Statement statement) {
		}

		@Override
		public void problem(Problem problem) {
		}

	}

}
