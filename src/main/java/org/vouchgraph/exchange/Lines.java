package org.vouchgraph.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The physical lines of a text, ended by CR, LF or both, each no longer than a limit. */
public final class Lines implements Closeable {

	private final Text text;

	private final int longest;

	private final char[] buffer = new char[1 << 13];

	private final Deque<Line> before = new ArrayDeque<>();

	private int position;

	private int limit;

	private long number;

	private boolean afterReturn;

	/**
	 * Reads lines.
	 * @param longest characters of a line that are kept
	 */
	public Lines(Text text, int longest) {
		this.text = text;
		this.longest = longest;
	}

	/**
	 * A line.
	 *
	 * @param text without its end
	 * @param number from 1
	 * @param cut whether it was longer than the limit, so that the rest was dropped
	 */
	public record Line(String text, long number, boolean cut) {

		/** How problems call it. */
		public String at() {
			return "line " + this.number;
		}

	}

	/** The next line, or null at the end. */
	public @Nullable Line next() throws IOException {
		if (!this.before.isEmpty()) {
			return this.before.pop();
		}
		StringBuilder line = new StringBuilder();
		boolean any = false;
		boolean cut = false;
		while (true) {
			if (this.position == this.limit) {
				// A line has its own limit here, so the text's never strikes.
				this.text.begin();
				this.limit = this.text.read(this.buffer, 0, this.buffer.length);
				this.position = 0;
				if (this.limit < 0) {
					this.limit = 0;
					return any ? new Line(line.toString(), ++this.number, cut) : null;
				}
			}
			if (this.afterReturn) {
				this.afterReturn = false;
				if (this.buffer[this.position] == '\n') {
					this.position++;
					continue;
				}
			}
			any = true;
			int start = this.position;
			while (this.position < this.limit && this.buffer[this.position] != '\n'
					&& this.buffer[this.position] != '\r') {
				this.position++;
			}
			int room = this.longest - line.length();
			line.append(this.buffer, start, Math.min(room, this.position - start));
			cut |= this.position - start > room;
			if (this.position < this.limit) {
				this.afterReturn = this.buffer[this.position++] == '\r';
				return new Line(line.toString(), ++this.number, cut);
			}
		}
	}

	/** Puts lines back, to be given again in this order. */
	void putBack(List<Line> lines) {
		for (int i = lines.size() - 1; i >= 0; i--) {
			this.before.push(lines.get(i));
		}
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

}
