package org.vouchgraph.exchange.openalex;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Small trees of a parser's current value. Numbers are kept as they are written, so that
 * {@code 1e999999999} costs nothing.
 */
final class Trees {

	private Trees() {
	}

	static JsonNode read(JsonParser parser) throws IOException {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		return switch (parser.currentToken()) {
			case START_OBJECT -> object(parser, nodes);
			case START_ARRAY -> array(parser, nodes);
			case VALUE_STRING, VALUE_NUMBER_FLOAT -> nodes.textNode(parser.getText());
			case VALUE_NUMBER_INT -> (parser.getTextLength() <= 15) ? nodes.numberNode(parser.getLongValue())
					: nodes.textNode(parser.getText());
			case VALUE_TRUE -> nodes.booleanNode(true);
			case VALUE_FALSE -> nodes.booleanNode(false);
			default -> nodes.nullNode();
		};
	}

	private static ObjectNode object(JsonParser parser, JsonNodeFactory nodes) throws IOException {
		ObjectNode object = nodes.objectNode();
		while (parser.nextToken() == JsonToken.FIELD_NAME) {
			String field = parser.currentName();
			parser.nextToken();
			object.set(field, read(parser));
		}
		return object;
	}

	private static ArrayNode array(JsonParser parser, JsonNodeFactory nodes) throws IOException {
		ArrayNode array = nodes.arrayNode();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			array.add(read(parser));
		}
		return array;
	}

}
