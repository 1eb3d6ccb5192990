package org.vouchgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * One statement of {@code cypher/}, named by its path without the ending. Loaded when the
 * store is opened, so that a missing one stops the start and never a user's work.
 *
 * @param name such as {@code record/search-records}
 * @param text the statement, without the comment above it
 */
record Cypher(String name, String text) {

	static Cypher load(String name) {
		String file = read(name);
		String text = file.lines().filter((line) -> !line.startsWith("//")).collect(Collectors.joining("\n")).strip();
		if (text.isEmpty()) {
			throw new IllegalStateException("cypher/" + name + ".cypher holds no statement");
		}
		return new Cypher(name, text);
	}

	/** The whole file. */
	static String read(String name) {
		try (InputStream stream = Cypher.class.getResourceAsStream("/cypher/" + name + ".cypher")) {
			if (stream == null) {
				throw new IllegalStateException("cypher/" + name + ".cypher is missing from this build of Vouchgraph");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
