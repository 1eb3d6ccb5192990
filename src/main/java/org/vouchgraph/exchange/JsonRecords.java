package org.vouchgraph.exchange;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The records of a JSON file, one small tree at a time: an array, an object a line, a
 * single object, an envelope around records, or several such documents one after the
 * other.
 * <p>
 * Where there is one record a line, a broken line costs that line. In the other shapes
 * JSON gives nothing to go on from, so the file is refused at the place where it breaks.
 */
public final class JsonRecords {

	private final Ceilings ceilings;

	private final JsonLayout layout;

	private final JsonFactory factory;

	public JsonRecords(Ceilings ceilings, JsonLayout layout) {
		this.ceilings = ceilings;
		this.layout = layout;
		this.factory = JsonCursor.factory(ceilings);
	}

	/** Takes what is read, as it is read. */
	public interface Reader {

		/**
		 * A record.
		 * @param path where in the envelope it stands, empty where there is none
		 * @param at its line
		 */
		void record(JsonNode record, String path, String at);

		/** Something else stands where a record should. */
		void noRecord(String at, @Nullable String text);

	}

	/**
	 * Reads all records.
	 * @throws UnreadableFile if the rest cannot be read
	 */
	public void read(Input input, StatementSink sink, Doubts doubts, Reader reader) throws IOException {
		if (this.layout.isLines(Sample.of(input).head())) {
			readLines(input, sink, doubts, reader);
		}
		else {
			readDocuments(input, sink, doubts, reader);
		}
	}

	private void readLines(Input input, StatementSink sink, Doubts doubts, Reader reader) throws IOException {
		try (Lines lines = new Lines(new Text(input, this.ceilings, sink::problem), this.ceilings.longestRecord())) {
			for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
				if (line.text().isBlank()) {
					continue;
				}
				if (line.cut()) {
					sink.recordRead();
					doubts.skipped(line.at(),
							"The line is longer than " + this.ceilings.longestRecord() + " characters, the limit.",
							line.text(), "Leave this record out, or export it again.");
					continue;
				}
				try (JsonParser parser = this.factory.createParser(line.text())) {
					new Documents(parser, null, doubts, reader, line.at()).read();
				}
				catch (JsonProcessingException ex) {
					sink.recordRead();
					doubts.skipped(line.at(), "This line is not sound JSON: " + JsonCursor.reason(ex), line.text(),
							"Export it again; the other lines were read.");
				}
			}
		}
	}

	private void readDocuments(Input input, StatementSink sink, Doubts doubts, Reader reader) throws IOException {
		try (Text text = new Text(input, this.ceilings, sink::problem);
				JsonParser parser = this.factory.createParser(text)) {
			try {
				new Documents(parser, text, doubts, reader, null).read();
			}
			catch (JsonProcessingException ex) {
				String at = (ex.getLocation() != null) ? "line " + ex.getLocation().getLineNr() : "file";
				throw doubts.refused(at, "The JSON breaks off or is damaged here: " + JsonCursor.reason(ex), null,
						"Download or export the file again.", ex);
			}
		}
	}

	/** Records wherever they stand in a sequence of documents. */
	private final class Documents {

		private final JsonParser parser;

		private final @Nullable Text text;

		private final Doubts doubts;

		private final Reader reader;

		private final @Nullable String line;

		Documents(JsonParser parser, @Nullable Text text, Doubts doubts, Reader reader, @Nullable String line) {
			this.parser = parser;
			this.text = text;
			this.doubts = doubts;
			this.reader = reader;
			this.line = line;
		}

		void read() throws IOException {
			for (JsonToken token = this.parser.nextToken(); token != null; token = this.parser.nextToken()) {
				begin();
				if (token == JsonToken.START_ARRAY) {
					array("");
				}
				else if (token == JsonToken.START_OBJECT) {
					object("", true, true);
				}
				else {
					noRecord();
				}
			}
		}

		/** The ceiling on one record's characters counts anew. */
		private void begin() {
			if (this.text != null) {
				this.text.begin();
			}
		}

		private void passOver() throws IOException {
			if (this.text != null) {
				JsonCursor.skip(this.parser, this.text);
			}
			else {
				this.parser.skipChildren();
			}
		}

		private void array(String path) throws IOException {
			for (JsonToken token = this.parser.nextToken(); token != JsonToken.END_ARRAY; token = this.parser
				.nextToken()) {
				begin();
				if (token == JsonToken.START_OBJECT) {
					object(path, false, true);
				}
				else {
					noRecord();
					this.parser.skipChildren();
				}
			}
		}

		/** A record, or an envelope around records. */
		private void object(String path, boolean mayBeEnvelope, boolean mayBeRecord) throws IOException {
			String at = at();
			ObjectNode record = JsonNodeFactory.instance.objectNode();
			boolean envelope = !mayBeRecord;
			while (this.parser.nextToken() == JsonToken.FIELD_NAME) {
				String field = this.parser.currentName();
				JsonToken value = this.parser.nextToken();
				String below = path.isEmpty() ? field : path + "." + field;
				if (mayBeEnvelope && JsonRecords.this.layout.isOnPath(below)) {
					envelope = true;
					within(below, value);
				}
				else if (envelope || (mayBeEnvelope && JsonRecords.this.layout.envelope().contains(field))) {
					envelope = true;
					passOver();
				}
				else if (JsonRecords.this.layout.keeps(field)) {
					if (record.has(field)) {
						this.doubts.doubtful(at,
								"The field \"" + PlainText.line(field, 60) + "\" stands twice; the last is taken.",
								null, "Check the record at its source.");
					}
					record.set(field, JsonTrees.read(this.parser));
				}
				else {
					this.parser.skipChildren();
				}
			}
			if (!envelope) {
				this.reader.record(record, path, at);
			}
		}

		private void within(String path, JsonToken value) throws IOException {
			begin();
			boolean records = JsonRecords.this.layout.paths().contains(path);
			if (value == JsonToken.START_OBJECT) {
				object(path, true, records);
			}
			else if (value == JsonToken.START_ARRAY && records) {
				array(path);
			}
			else if (value == JsonToken.VALUE_NULL || !records) {
				this.parser.skipChildren();
			}
			else {
				noRecord();
			}
		}

		private void noRecord() throws IOException {
			this.reader.noRecord(at(), this.parser.getText());
		}

		private String at() {
			return (this.line != null) ? this.line : "line " + this.parser.currentTokenLocation().getLineNr();
		}

	}

}
