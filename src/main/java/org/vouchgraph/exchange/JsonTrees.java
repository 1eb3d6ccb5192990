package org.vouchgraph.exchange;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Small trees of JSON values. Numbers are kept as they are written, so that
 * {@code 1e999999999} costs nothing.
 */
public final class JsonTrees {

	/**
	 * The most values of one record: a megabyte of brackets must not become a hundred.
	 */
	private static final int MOST = 500_000;

	private final JsonParser parser;

	private int count;

	private JsonTrees(JsonParser parser) {
		this.parser = parser;
	}

	/** The text of a value, written out where it is a list or an object; null if none. */
	public static @Nullable String text(JsonNode node) {
		return (node.isValueNode() && !node.isNull()) ? node.asText()
				: (node.isContainerNode() && node.size() < 1000) ? node.toString() : null;
	}

	/** Whether there is a value, other than null. */
	public static boolean isSomething(JsonNode node) {
		return !node.isMissingNode() && !node.isNull();
	}

	/** The parser's current value. */
	public static JsonNode read(JsonParser parser) throws IOException {
		return new JsonTrees(parser).value();
	}

	private JsonNode value() throws IOException {
		if (++this.count > MOST) {
			throw new StreamConstraintsException("One record has more than " + MOST + " values",
					this.parser.currentTokenLocation());
		}
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		return switch (this.parser.currentToken()) {
			case START_OBJECT -> object(nodes);
			case START_ARRAY -> array(nodes);
			case VALUE_STRING, VALUE_NUMBER_FLOAT -> nodes.textNode(this.parser.getText());
			case VALUE_NUMBER_INT -> (this.parser.getTextLength() <= 15) ? nodes.numberNode(this.parser.getLongValue())
					: nodes.textNode(this.parser.getText());
			case VALUE_TRUE -> nodes.booleanNode(true);
			case VALUE_FALSE -> nodes.booleanNode(false);
			default -> nodes.nullNode();
		};
	}

	private ObjectNode object(JsonNodeFactory nodes) throws IOException {
		ObjectNode object = nodes.objectNode();
		while (this.parser.nextToken() == JsonToken.FIELD_NAME) {
			String field = this.parser.currentName();
			this.parser.nextToken();
			object.set(field, value());
		}
		return object;
	}

	private ArrayNode array(JsonNodeFactory nodes) throws IOException {
		ArrayNode array = nodes.arrayNode();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			array.add(value());
		}
		return array;
	}

}
