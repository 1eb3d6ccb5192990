package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** One document to read: a plain file, or an entry of an archive, decompressed. */
public interface Input {

	/** What problems call it: {@code works.zip/works_1.json}. */
	String name();

	/**
	 * Its name within an archive, which may hold others of its format; empty where it
	 * stands alone. For refs that would else mean something in each of them.
	 */
	default String entry() {
		return "";
	}

	/** Opens it at its beginning; counted and held to the ceilings. */
	InputStream open() throws IOException;

	/** What was doubtful when it was unfolded; told once it was read to its end. */
	default List<Problem> problems() {
		return List.of();
	}

}
