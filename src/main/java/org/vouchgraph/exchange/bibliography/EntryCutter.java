package org.vouchgraph.exchange.bibliography;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Lines;
import org.vouchgraph.exchange.StatementSink;

/**
 * Cuts entries out of the lines of a BibTeX file by their braces. What stands between
 * entries is comment. A line that begins another entry ends one whose braces are never
 * closed.
 */
final class EntryCutter {

	/** The longest entry, in characters. */
	private static final int LONGEST = 1 << 20;

	private static final int DEEPEST = 100;

	/** The most strings that are joined by # in one entry. */
	private static final int MOST_JOINS = 200;

	private static final Pattern BEGIN = Pattern.compile("@\\s{0,20}([A-Za-z]{1,40})\\s{0,20}([{(])");

	/** A name and a key at the beginning of a line: no text is written so. */
	private static final Pattern BEGIN_OF_LINE = Pattern
		.compile("\\s{0,3}@\\s{0,20}(?:(?i:string)\\s{0,20}[{(]|[A-Za-z]{1,40}\\s{0,20}[{(][^={}\"]{0,200}(?:,|$))");

	private final StatementSink sink;

	private final Doubts doubts;

	private final EntryReader reader;

	private @Nullable Entry entry;

	EntryCutter(StatementSink sink, Doubts doubts, EntryReader reader) {
		this.sink = sink;
		this.doubts = doubts;
		this.reader = reader;
	}

	void line(Lines.Line line) {
		if (this.entry != null && BEGIN_OF_LINE.matcher(line.text()).lookingAt()) {
			end();
		}
		int from = 0;
		while (from < line.text().length()) {
			if (this.entry == null) {
				Matcher begin = BEGIN.matcher(line.text());
				if (!begin.find(from)) {
					return;
				}
				this.entry = new Entry(begin.group(1).toLowerCase(Locale.ROOT), begin.group(2).charAt(0), line.at());
				from = begin.end();
			}
			from = this.entry.take(line.text(), from);
			if (this.entry.closed) {
				Entry closed = this.entry;
				this.entry = null;
				closed(closed);
			}
		}
		if (this.entry != null) {
			this.entry.tooLong |= line.cut();
			this.entry.take("\n", 0);
		}
	}

	/** The file ended, or another entry begins. */
	void end() {
		Entry open = this.entry;
		this.entry = null;
		if (open != null && !open.isAside()) {
			this.sink.recordRead();
			this.doubts.skipped(open.at, "The entry's braces are not closed.", open.text.toString(),
					"Close the brace, or export the file again.");
		}
	}

	private void closed(Entry entry) {
		if (entry.isAside()) {
			return;
		}
		if (!entry.type.equals("string")) {
			this.sink.recordRead();
		}
		if (entry.tooLong || entry.tooDeep || entry.joins > MOST_JOINS) {
			String message = entry.tooDeep ? "Braces nest deeper than " + DEEPEST + ", the limit."
					: entry.tooLong ? "The entry is longer than " + LONGEST + " characters, the limit."
							: "The entry joins more than " + MOST_JOINS + " strings, the limit.";
			this.doubts.skipped(entry.at, message, entry.text.toString(), "Shorten the entry or leave it out.");
			return;
		}
		this.reader.read(entry.type, entry.text.toString(), entry.at);
	}

	/** An entry that has begun. */
	private static final class Entry {

		private final String type;

		private final char opened;

		private final String at;

		private final StringBuilder text = new StringBuilder();

		private int depth;

		private int joins;

		private boolean closed;

		private boolean tooLong;

		private boolean tooDeep;

		Entry(String type, char opened, String at) {
			this.type = type;
			this.opened = opened;
			this.at = at;
		}

		/** What is no paper and no string, and may hold anything. */
		boolean isAside() {
			return this.type.equals("comment") || this.type.equals("preamble");
		}

		/** Takes characters up to the entry's end; gives where that is. */
		int take(String line, int from) {
			for (int i = from; i < line.length(); i++) {
				char c = line.charAt(i);
				if (this.depth == 0 && c == ((this.opened == '{') ? '}' : ')')) {
					this.closed = true;
					return i + 1;
				}
				this.depth += (c == '{') ? 1 : (c == '}') ? -1 : 0;
				this.depth = Math.max(0, this.depth);
				this.tooDeep |= this.depth > DEEPEST;
				this.joins += (this.depth == 0 && c == '#') ? 1 : 0;
				this.tooLong |= this.text.length() >= LONGEST;
				if (!this.tooLong && !this.tooDeep && !isAside()) {
					this.text.append(c);
				}
			}
			return line.length();
		}

	}

}
