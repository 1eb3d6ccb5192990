package org.vouchgraph.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180) as people's programs write it. Written by hand rather
 * than on a library because a quote that is never closed must cost its own row and not
 * the rest of the file, rows must be located by their physical lines, and nothing in a
 * file may grow memory.
 * <p>
 * A quote opens a cell only at its beginning and closes it only before a delimiter or the
 * end of the line; anywhere else it is a character like any other.
 */
public final class CsvRows implements Closeable {

	private static final int MOST_LINES = 100;

	private static final int MOST_CELLS = 1000;

	private static final int LONGEST_LINE = 1 << 18;

	private static final int LONGEST_ROW = 1 << 19;

	private static final int MOST_BROKEN = 1000;

	private final Lines lines;

	private final Doubts doubts;

	private char delimiter;

	private int broken;

	/** Reads rows, separated by commas until {@link #separateBy} says otherwise. */
	public CsvRows(Text text, Doubts doubts) {
		this.lines = new Lines(text, LONGEST_LINE);
		this.doubts = doubts;
		this.delimiter = ',';
	}

	/**
	 * A row.
	 *
	 * @param cells as written, quotes taken off
	 * @param line the physical line on which it begins, from 1
	 */
	public record Row(List<String> cells, long line) {

		public Row {
			cells = List.copyOf(cells);
		}

		/** How problems call it. */
		public String at() {
			return "line " + this.line;
		}

		/** Whether all cells are blank. */
		public boolean isBlank() {
			return this.cells.stream().allMatch(String::isBlank);
		}

	}

	/** The cells of the rows that follow are separated by this. */
	public void separateBy(char delimiter) {
		this.delimiter = delimiter;
	}

	/** Passes over the first physical lines, whatever is in them. */
	public void passOver(long count) throws IOException {
		for (long i = 0; i < count; i++) {
			this.lines.next();
		}
	}

	/** The next row that can be read, or null at the end; a broken row is a problem. */
	public @Nullable Row next() throws IOException {
		while (true) {
			Lines.Line first = this.lines.next();
			if (first == null) {
				return null;
			}
			Row row = row(first);
			if (row != null) {
				return row;
			}
			if (++this.broken > MOST_BROKEN) {
				throw this.doubts.refused(first.at(), "More than " + MOST_BROKEN + " rows are broken.", first.text(),
						"Check that this is a CSV file; save it again from the spreadsheet program.");
			}
		}
	}

	/** Cuts one line into cells, for a look at a header. */
	public static List<String> cells(String line, char delimiter) {
		Cutter cutter = new Cutter(delimiter);
		cutter.feed(line);
		return cutter.cells();
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

	private @Nullable Row row(Lines.Line first) throws IOException {
		Cutter cutter = new Cutter(this.delimiter);
		List<Lines.Line> further = new ArrayList<>();
		boolean cut = first.cut();
		long length = first.text().length();
		cutter.feed(first.text());
		while (cutter.open() && !cut) {
			Lines.Line line = (further.size() < MOST_LINES && length < LONGEST_ROW) ? this.lines.next() : null;
			if (line == null) {
				this.lines.putBack(further);
				this.doubts.skipped(first.at(), "A quote (\") is opened here and never closed.", first.text(),
						"Close the quote, or write two (\"\") where one is meant.");
				return null;
			}
			further.add(line);
			length += line.text().length();
			cut = line.cut();
			cutter.feed(line.text());
		}
		if (cut) {
			this.doubts.skipped(first.at(), "A line is longer than " + LONGEST_LINE + " characters, the limit.",
					first.text(), "Shorten the line.");
			return null;
		}
		if (cutter.cells().size() > MOST_CELLS) {
			this.doubts.skipped(first.at(), "The row has more than " + MOST_CELLS + " cells, the limit.", first.text(),
					"Check what separates the cells.");
			return null;
		}
		return new Row(cutter.cells(), first.number());
	}

	/** Cuts lines into cells, one line after the other while a quote is open. */
	private static final class Cutter {

		private final char delimiter;

		private final List<String> cells = new ArrayList<>();

		private final StringBuilder cell = new StringBuilder();

		private boolean open;

		Cutter(char delimiter) {
			this.delimiter = delimiter;
		}

		boolean open() {
			return this.open;
		}

		List<String> cells() {
			return this.cells;
		}

		void feed(String line) {
			int i = 0;
			if (this.open) {
				this.cell.append('\n');
				i = quoted(line, 0);
			}
			else {
				i = begin(line, 0);
			}
			while (i < line.length() && !this.open && this.cells.size() <= MOST_CELLS) {
				// At a delimiter: another cell follows, be it empty.
				i = begin(line, i + 1);
			}
		}

		/** Reads a cell from its beginning; gives where it ends. */
		private int begin(String line, int from) {
			int i = from;
			while (i < line.length() && line.charAt(i) == ' ') {
				i++;
			}
			if (i < line.length() && line.charAt(i) == '"') {
				this.open = true;
				return quoted(line, i + 1);
			}
			int end = line.indexOf(this.delimiter, from);
			end = (end < 0) ? line.length() : end;
			this.cells.add(line.substring(from, end));
			return end;
		}

		private int quoted(String line, int from) {
			for (int i = from; i < line.length(); i++) {
				char c = line.charAt(i);
				if (c != '"') {
					this.cell.append(c);
					continue;
				}
				if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
					this.cell.append('"');
					i++;
					continue;
				}
				int end = i + 1;
				while (end < line.length() && line.charAt(end) == ' ') {
					end++;
				}
				if (end == line.length() || line.charAt(end) == this.delimiter) {
					this.open = false;
					this.cells.add(this.cell.toString());
					this.cell.setLength(0);
					return end;
				}
				this.cell.append('"');
			}
			return line.length();
		}

	}

}
