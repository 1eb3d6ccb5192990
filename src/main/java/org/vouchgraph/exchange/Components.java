package org.vouchgraph.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.ContentLines.ContentLine;

/**
 * The components of one kind ({@code VCARD}, {@code VEVENT}) in a vCard or iCalendar
 * file, one at a time, with the wanted lines of their own. What is nested in them is
 * passed over. One that is broken costs itself and nothing else.
 */
public final class Components implements Closeable {

	/** The longest component that is read, in characters. */
	private static final int LONGEST = 1 << 20;

	private final ContentLines lines;

	private final String kind;

	private final BiConsumer<String, String> outside;

	private @Nullable ContentLine ahead;

	private boolean afterAgent;

	/**
	 * Reads components.
	 * @param kind in capitals
	 * @param wanted the names of the lines to give
	 * @param outside gets name and value of the lines around them, {@code BEGIN} included
	 */
	public Components(Text text, String kind, Predicate<String> wanted, BiConsumer<String, String> outside) {
		this.lines = new ContentLines(text, (name) -> name.equals("AGENT") || wanted.test(name));
		this.kind = kind;
		this.outside = outside;
	}

	/**
	 * A component.
	 *
	 * @param text its lines, unfolded, each ended by CR and LF, without {@code BEGIN} and
	 * {@code END}
	 * @param number the physical line on which it begins, from 1
	 * @param broken why it cannot be read, or null
	 * @param cut a line of which the end was dropped, or null
	 * @param stray a line that belongs to nothing, or null
	 */
	public record Component(String text, long number, @Nullable String broken, @Nullable String cut,
			@Nullable String stray) {

		/** How problems call it. */
		public String at() {
			return "line " + this.number;
		}

		/** Says what is wrong with it; gives whether it can be read. */
		public boolean check(Doubts doubts) {
			if (this.broken != null) {
				doubts.skipped(at(), this.broken, PlainText.line(this.text, 200),
						"Export it again; the others were read.");
				return false;
			}
			if (this.cut != null) {
				doubts.doubtful(at(),
						"A line is longer than " + ContentLines.LONGEST + " characters; the rest was left out.",
						this.cut, "Shorten it in the program that made the file.");
			}
			if (this.stray != null) {
				doubts.doubtful(at(), "A line belongs to nothing and was passed over.", this.stray,
						"Long lines go on in lines that begin with a blank; export it again.");
			}
			return true;
		}

	}

	/** The next component, or null at the end. */
	public @Nullable Component next() throws IOException {
		ContentLine first = this.ahead;
		this.ahead = null;
		while (first == null || !first.begins(this.kind)) {
			if (first != null) {
				this.outside.accept(first.name(), first.value());
			}
			first = this.lines.next();
			if (first == null) {
				return null;
			}
		}
		return collect(first.number());
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

	private Component collect(long number) throws IOException {
		StringBuilder text = new StringBuilder();
		String broken = "It begins here and never ends.";
		boolean tooLong = false;
		String cut = null;
		String stray = null;
		int agents = 0;
		int nested = 0;
		this.afterAgent = false;
		for (ContentLine line = this.lines.next(); line != null; line = this.lines.next()) {
			boolean agent = this.afterAgent;
			this.afterAgent = line.name().equals("AGENT");
			if (line.begins(this.kind)) {
				if (!agent) {
					this.ahead = line;
					break;
				}
				agents++;
			}
			else if (line.ends(this.kind)) {
				if (agents == 0) {
					broken = tooLong ? "It is longer than " + LONGEST + " characters, the limit." : null;
					break;
				}
				agents--;
			}
			else if (line.name().equals("BEGIN")) {
				nested++;
			}
			else if (line.name().equals("END")) {
				if (nested == 0) {
					// What it stands in ends before it does.
					this.ahead = line;
					break;
				}
				nested--;
			}
			else if (agents == 0 && nested == 0 && !this.afterAgent) {
				if (line.name().isEmpty()) {
					stray = (stray == null && !line.text().isBlank()) ? line.text() : stray;
				}
				else if (text.length() + line.text().length() > LONGEST) {
					tooLong = true;
				}
				else {
					text.append(line.text()).append("\r\n");
					cut = (cut == null && line.cut()) ? line.text() : cut;
				}
			}
		}
		return new Component(text.toString(), number, broken, cut, stray);
	}

}
