package org.vouchgraph.exchange;

import java.io.IOException;

/**
 * Reads one format, streaming, in memory that does not grow with the file.
 * Implementations hold no state between files.
 */
public interface Importer {

	/** The format's code, such as {@code openalex-works}. */
	String format();

	/** The format's name in plain words, such as "OpenAlex works". */
	String title();

	/** Where a user gets such a file, in a sentence or two. */
	String where();

	/**
	 * Whether what it says is the user's own (contacts, notes) and stays in the
	 * workspace, or is public record that all workspaces share.
	 */
	boolean isPrivate();

	/** Whether the content looks like this format; the name is only a hint. */
	boolean recognises(Sample sample);

	/**
	 * Reads the whole input.
	 * @throws UnreadableFile if the rest of the file cannot be read
	 * @throws IOException if the file itself cannot be read
	 */
	void read(Input input, StatementSink sink) throws IOException;

}
