package org.vouchgraph.exchange.meeting;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.JsonCursor;
import org.vouchgraph.exchange.JsonTrees;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;

/** Walks a JSON document, and keeps of it only what pointers point at. */
final class Document {

	private final Input input;

	private final Ceilings ceilings;

	private final Doubts doubts;

	Document(Input input, Ceilings ceilings, Doubts doubts) {
		this.input = input;
		this.ceilings = ceilings;
		this.doubts = doubts;
	}

	/** Takes what is found, in the document's order. */
	@FunctionalInterface
	interface Found {

		void take(Pointer pointer, JsonNode tree, String at);

	}

	/**
	 * Reads the document once.
	 * @param sink where doubts about the encoding go
	 */
	void read(List<Pointer> pointers, StatementSink sink, Found found) throws IOException {
		JsonCursor.read(this.input, this.ceilings, sink, this.doubts, (json, text) -> {
			Walk walk = new Walk(json, text, found);
			JsonToken token = json.nextToken();
			if (token != null) {
				walk.value(pointers, 0);
				if (json.nextToken() != null) {
					throw this.doubts.refused(JsonCursor.at(json), "A second document follows in the same file.", null,
							"Write one program a file.");
				}
			}
		});
	}

	private static final class Walk {

		private final JsonParser json;

		private final Text text;

		private final Found found;

		Walk(JsonParser json, Text text, Found found) {
			this.json = json;
			this.text = text;
			this.found = found;
		}

		/** The value at the cursor, to which some pointers led. */
		void value(List<Pointer> alive, int depth) throws IOException {
			this.text.begin();
			List<Pointer> ending = alive.stream().filter((pointer) -> pointer.endsAt(depth)).toList();
			if (!ending.isEmpty()) {
				// An array stands for its elements.
				if (this.json.currentToken() == JsonToken.START_ARRAY) {
					while (this.json.nextToken() != JsonToken.END_ARRAY) {
						take(ending);
					}
				}
				else {
					take(ending);
				}
				return;
			}
			if (alive.isEmpty()) {
				JsonCursor.skip(this.json, this.text);
			}
			else if (this.json.currentToken() == JsonToken.START_OBJECT) {
				while (this.json.nextToken() == JsonToken.FIELD_NAME) {
					String name = this.json.currentName();
					this.json.nextToken();
					value(leadingTo(alive, depth, name), depth + 1);
				}
			}
			else if (this.json.currentToken() == JsonToken.START_ARRAY) {
				for (int i = 0; this.json.nextToken() != JsonToken.END_ARRAY; i++) {
					value(leadingTo(alive, depth, Integer.toString(i)), depth + 1);
				}
			}
		}

		private static List<Pointer> leadingTo(List<Pointer> alive, int depth, String name) {
			return alive.stream().filter((pointer) -> pointer.leadsTo(depth, name)).toList();
		}

		private void take(List<Pointer> ending) throws IOException {
			this.text.begin();
			String at = JsonCursor.at(this.json);
			JsonNode tree = JsonTrees.read(this.json);
			if (JsonTrees.isSomething(tree)) {
				ending.forEach((pointer) -> this.found.take(pointer, tree, at));
			}
		}

	}

}
