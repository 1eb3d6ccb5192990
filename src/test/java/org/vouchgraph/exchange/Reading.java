package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads inputs with an importer, for tests. */
public final class Reading {

	private Reading() {
	}

	public static CollectingSink read(Importer importer, Input input) {
		CollectingSink sink = new CollectingSink();
		try {
			importer.read(input, sink);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sink;
	}

	public static CollectingSink read(Importer importer, String text) {
		return read(importer, TextInput.of("test", text));
	}

	/** A file of {@code src/test/resources/exchange}. */
	public static TextInput resource(String name) {
		try (InputStream in = Reading.class.getResourceAsStream("/exchange/" + name)) {
			if (in == null) {
				throw new AssertionError("no test resource exchange/" + name);
			}
			return new TextInput(name, in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
