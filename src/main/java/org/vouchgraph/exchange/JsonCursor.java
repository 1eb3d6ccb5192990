package org.vouchgraph.exchange;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** Opens JSON from strangers: held to the ceilings, and refused with its line. */
public final class JsonCursor {

	private JsonCursor() {
	}

	/** Walks the tokens of a document. */
	@FunctionalInterface
	public interface Walk {

		/**
		 * Reads to the end.
		 * @param text to tell where a record begins
		 */
		void walk(JsonParser json, Text text) throws IOException;

	}

	/**
	 * Reads an input.
	 * @throws UnreadableFile if the rest cannot be read
	 */
	public static void read(Input input, Ceilings ceilings, StatementSink sink, Doubts doubts, Walk walk)
			throws IOException {
		try (Text text = new Text(input, ceilings, sink::problem);
				JsonParser json = factory(ceilings).createParser(text)) {
			walk.walk(json, text);
		}
		catch (JsonProcessingException ex) {
			String at = (ex.getLocation() != null) ? "line " + Math.max(1, ex.getLocation().getLineNr()) : "file";
			throw doubts.refused(at, "The JSON breaks off or is damaged here: " + reason(ex), null,
					"Download or export the file again.", ex);
		}
	}

	/** A parser of the beginning of a file, to see what it is. */
	public static JsonParser look(Sample sample) throws IOException {
		return factory(Ceilings.USUAL).createParser(sample.head());
	}

	/** The line that the cursor has come to. */
	public static String at(JsonParser json) {
		return "line " + Math.max(1, json.currentTokenLocation().getLineNr());
	}

	/** Passes over a value that is no record, and so may be as long as it likes. */
	public static void skip(JsonParser json, Text text) throws IOException {
		int open = 0;
		do {
			text.begin();
			open += json.currentToken().isStructStart() ? 1 : json.currentToken().isStructEnd() ? -1 : 0;
		}
		while (open > 0 && json.nextToken() != null);
	}

	static JsonFactory factory(Ceilings ceilings) {
		return JsonFactory.builder()
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

	/** The parser's words without its advice to programmers. */
	static String reason(JsonProcessingException ex) {
		String reason = String.valueOf(ex.getOriginalMessage()).replaceFirst("(?s)(: enable | \\(|, from | `).*", "");
		return PlainText.line(reason, 160) + ".";
	}

}
