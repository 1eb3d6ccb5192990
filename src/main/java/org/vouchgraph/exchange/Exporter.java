package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes one kind of content in one format, streaming: content that is a list is gone
 * through once and never held. Implementations hold no state between files.
 *
 * @param <T> what is written
 */
public interface Exporter<T> {

	OutputFormat format();

	/** Writes it all; does not close the stream. */
	void write(T content, OutputStream out) throws IOException;

}
