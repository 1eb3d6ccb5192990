package org.vouchgraph.exchange;

import java.util.List;

/**
 * An empty sheet of our own, to fill in.
 *
 * @param name the file's name without its ending, such as {@code contacts}
 * @param title what it is for
 * @param columns its columns, in order
 * @param content the empty file: the header alone, UTF-8 with a byte-order mark
 */
public record Template(String name, String title, List<Column> columns, String content) {

	public Template {
		columns = List.copyOf(columns);
	}

	/** A column and what goes into it. */
	public record Column(String name, boolean required, String what) {
	}

}
