package org.vouchgraph.exchange.fieldpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.vouchgraph.network.InvalidRequest;

/** Reads YAML into values that know their lines. */
final class YamlFile {

	/** No field pack is nested deeper; it keeps a hostile file from the stack's end. */
	private static final int DEEPEST = 20;

	private final String name;

	private final JsonParser parser;

	private YamlFile(String name, JsonParser parser) {
		this.name = name;
		this.parser = parser;
	}

	static Value read(String name, InputStream content) throws IOException {
		try (JsonParser parser = new YAMLFactory().createParser(content)) {
			if (parser.nextToken() == null) {
				throw new InvalidRequest("Field pack " + name + " is empty.");
			}
			return new YamlFile(name, parser).value(0);
		}
		catch (JsonProcessingException ex) {
			int line = (ex.getLocation() == null) ? 1 : ex.getLocation().getLineNr();
			throw new InvalidRequest("Field pack " + name + ", line " + line + ": this is not YAML: "
					+ ex.getOriginalMessage().lines().findFirst().orElse("it cannot be read") + ".");
		}
	}

	private Value value(int depth) throws IOException {
		int line = this.parser.currentTokenLocation().getLineNr();
		if (depth > DEEPEST) {
			throw new InvalidRequest("Field pack " + this.name + ", line " + line + ": nested too deeply.");
		}
		JsonToken token = this.parser.currentToken();
		if (token == JsonToken.START_ARRAY) {
			List<Value> values = new ArrayList<>();
			while (this.parser.nextToken() != JsonToken.END_ARRAY) {
				values.add(value(depth + 1));
			}
			return new Value.Items(this.name, line, values);
		}
		if (token == JsonToken.START_OBJECT) {
			Map<String, Value> values = new LinkedHashMap<>();
			while (this.parser.nextToken() != JsonToken.END_OBJECT) {
				String key = this.parser.currentName();
				int keyLine = this.parser.currentTokenLocation().getLineNr();
				this.parser.nextToken();
				if (values.put(key, value(depth + 1)) != null) {
					throw new InvalidRequest(
							"Field pack " + this.name + ", line " + keyLine + ": \"" + key + "\" stands twice.");
				}
			}
			return new Value.Fields(this.name, line, values);
		}
		return new Value.Plain(this.name, line, (token == JsonToken.VALUE_NULL) ? "" : this.parser.getText());
	}

}
