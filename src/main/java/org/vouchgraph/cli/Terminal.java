package org.vouchgraph.cli;

import java.io.PrintStream;
import java.nio.file.Path;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command reads and writes: the user's terminal, which may be that of another
 * process.
 *
 * @param folder against which relative paths are resolved
 * @param columns the width of the terminal, or 0 where output goes to a file or pipe
 */
record Terminal(Path folder, int columns, PrintStream out, PrintStream err) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	Path resolve(Path path) {
		return this.folder.resolve(path).normalize();
	}

	void json(Object value) {
		this.out.println(inJson(value));
	}

	static String inJson(Object value) {
		return JSON.writeValueAsString(value);
	}

	void line(String text) {
		this.out.println(text);
	}

}
