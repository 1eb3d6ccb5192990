package org.vouchgraph.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An input of a few bytes, for tests. */
public record TextInput(String name, byte[] bytes) implements Input {

	public static TextInput of(String name, String text) {
		return new TextInput(name, text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(this.bytes);
	}

}
