package org.vouchgraph.exchange.openalex;

import java.io.IOException;
import java.time.Clock;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Lines;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;

/**
 * Reads OpenAlex works: a page of the API ({@code {"meta":…,"results":[…]}}), a plain
 * array, one work a line as in the snapshot, a single work, or several such documents one
 * after the other. Field names of 2023 and of today are both known.
 * <p>
 * Where there is one work a line, a broken line costs that line. In the other shapes JSON
 * gives nothing to go on from, so the file is refused at the place where it breaks.
 */
public final class OpenAlexWorks implements Importer {

	private final Clock clock;

	private final Ceilings ceilings;

	private final JsonFactory factory;

	/**
	 * Makes the importer.
	 * @param clock tells years of publication that are still to come
	 */
	public OpenAlexWorks(Clock clock, Ceilings ceilings) {
		this.clock = clock;
		this.ceilings = ceilings;
		this.factory = JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(ceilings.deepest())
				.maxNumberLength(100)
				.maxStringLength(Math.min(ceilings.longestRecord(), 4 << 20))
				.maxNameLength(10_000)
				.build())
			.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.build();
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
		return works || Shape.isPage(head);
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		WorkReader works = new WorkReader(sink, doubts, this.clock);
		if (Shape.of(Sample.of(input).head()) == Shape.LINES) {
			readLines(input, sink, doubts, works);
		}
		else {
			readDocuments(input, sink, doubts, works);
		}
	}

	private void readLines(Input input, StatementSink sink, Doubts doubts, WorkReader works) throws IOException {
		try (Lines lines = new Lines(new Text(input, this.ceilings, sink::problem), this.ceilings.longestRecord())) {
			for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
				if (line.text().isBlank()) {
					continue;
				}
				if (line.cut()) {
					sink.recordRead();
					doubts.skipped(line.at(),
							"The line is longer than " + this.ceilings.longestRecord() + " characters, the limit.",
							line.text(), "Leave this work out, or export it again.");
					continue;
				}
				try (JsonParser parser = this.factory.createParser(line.text())) {
					new Documents(parser, doubts, works, line.at()).read();
				}
				catch (JsonProcessingException ex) {
					sink.recordRead();
					doubts.skipped(line.at(), "This line is not sound JSON: " + reason(ex), line.text(),
							"Export it again; the other lines were read.");
				}
			}
		}
	}

	private void readDocuments(Input input, StatementSink sink, Doubts doubts, WorkReader works) throws IOException {
		try (Text text = new Text(input, this.ceilings, sink::problem);
				JsonParser parser = this.factory.createParser(text)) {
			try {
				new Documents(parser, doubts, works, null) {
					@Override
					void begin() {
						text.begin();
					}
				}.read();
			}
			catch (JsonProcessingException ex) {
				String at = (ex.getLocation() != null) ? "line " + ex.getLocation().getLineNr() : "file";
				throw doubts.refused(at, "The JSON breaks off or is damaged here: " + reason(ex), null,
						"Download or export the file again.", ex);
			}
		}
	}

	/** The parser's words without its advice to programmers. */
	private static String reason(JsonProcessingException ex) {
		String reason = String.valueOf(ex.getOriginalMessage()).replaceFirst("(?s)(: enable | \\(|, from | `).*", "");
		return PlainText.line(reason, 160) + ".";
	}

	/** Works wherever they stand in a sequence of documents. */
	private static class Documents {

		private final JsonParser parser;

		private final Doubts doubts;

		private final WorkReader works;

		private final @Nullable String line;

		Documents(JsonParser parser, Doubts doubts, WorkReader works, @Nullable String line) {
			this.parser = parser;
			this.doubts = doubts;
			this.works = works;
			this.line = line;
		}

		/** A work begins. */
		void begin() {
		}

		void read() throws IOException {
			for (JsonToken token = this.parser.nextToken(); token != null; token = this.parser.nextToken()) {
				begin();
				if (token == JsonToken.START_ARRAY) {
					array();
				}
				else if (token == JsonToken.START_OBJECT) {
					object(true);
				}
				else {
					noWork();
				}
			}
		}

		private void array() throws IOException {
			for (JsonToken token = this.parser.nextToken(); token != JsonToken.END_ARRAY; token = this.parser
				.nextToken()) {
				begin();
				if (token == JsonToken.START_OBJECT) {
					object(false);
				}
				else {
					noWork();
					this.parser.skipChildren();
				}
			}
		}

		/** A work, or a page of works. */
		private void object(boolean mayBePage) throws IOException {
			String at = at();
			ObjectNode work = JsonNodeFactory.instance.objectNode();
			boolean page = false;
			while (this.parser.nextToken() == JsonToken.FIELD_NAME) {
				String field = this.parser.currentName();
				JsonToken value = this.parser.nextToken();
				if (mayBePage && field.equals("results") && value == JsonToken.START_ARRAY) {
					page = true;
					array();
				}
				else if (mayBePage && field.equals("meta")) {
					page = true;
					this.parser.skipChildren();
				}
				else if (WorkReader.FIELDS.contains(field)) {
					if (work.has(field)) {
						this.doubts.doubtful(at, "The field \"" + field + "\" stands twice; the last is taken.", null,
								"Check the record at its source.");
					}
					work.set(field, Trees.read(this.parser));
				}
				else {
					this.parser.skipChildren();
				}
			}
			if (!page) {
				this.works.read(work, at);
			}
		}

		private void noWork() throws IOException {
			this.works.noWork(at(), this.parser.getText());
		}

		private String at() {
			return (this.line != null) ? this.line : "line " + this.parser.currentTokenLocation().getLineNr();
		}

	}

}
