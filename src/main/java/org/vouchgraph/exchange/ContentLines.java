package org.vouchgraph.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The content lines of a vCard or iCalendar file (RFC 6350 §3.2, RFC 5545 §3.1),
 * unfolded. What is not wanted (photographs, attachments) is passed over without being
 * held, however long it is.
 */
final class ContentLines implements Closeable {

	/** The longest content line that is kept, in characters. */
	static final int LONGEST = 1 << 16;

	private final Lines lines;

	private final Predicate<String> wanted;

	private Lines.@Nullable Line ahead;

	/**
	 * Reads content lines.
	 * @param wanted the names to give; {@code BEGIN} and {@code END} are always given
	 */
	ContentLines(Text text, Predicate<String> wanted) {
		this.lines = new Lines(text, LONGEST);
		this.wanted = wanted;
	}

	/**
	 * A content line.
	 *
	 * @param name in capitals, without its group; empty where the line is none
	 * @param text the whole line, unfolded
	 * @param number the physical line on which it begins, from 1
	 * @param cut whether it was longer than the limit, so that the rest was dropped
	 */
	record ContentLine(String name, String text, long number, boolean cut) {

		/** What follows the first colon, without blanks around it. */
		String value() {
			return this.text.substring(this.text.indexOf(':') + 1).strip();
		}

		boolean begins(String component) {
			return this.name.equals("BEGIN") && value().equalsIgnoreCase(component);
		}

		boolean ends(String component) {
			return this.name.equals("END") && value().equalsIgnoreCase(component);
		}

	}

	/** The next line that is wanted or is no content line at all; null at the end. */
	@Nullable ContentLine next() throws IOException {
		for (Lines.Line first = take(); first != null; first = take()) {
			ContentLine line = unfold(first);
			if (line != null) {
				return line;
			}
		}
		return null;
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

	private @Nullable ContentLine unfold(Lines.Line first) throws IOException {
		String name = name(first.text());
		boolean keep = name.isEmpty() || isFrame(name) || this.wanted.test(name);
		StringBuilder text = new StringBuilder(keep ? first.text() : "");
		boolean cut = first.cut();
		boolean quotedPrintable = keep && isQuotedPrintable(first.text());
		boolean open = quotedPrintable && chopSoftBreak(text);
		for (Lines.Line line = take(); line != null; line = take()) {
			String more = line.text();
			boolean folded = more.startsWith(" ") || more.startsWith("\t");
			if (!folded && !(open && !isFrame(name(more))) && (keep || more.indexOf(':') >= 0)) {
				// Only what is passed over may go on without a blank: base64 of old
				// programs.
				this.ahead = line;
				break;
			}
			if (keep) {
				String rest = folded ? more.substring(1) : more;
				int room = LONGEST - text.length();
				cut |= line.cut() || rest.length() > room;
				text.append(rest, 0, Math.min(room, rest.length()));
				open = quotedPrintable && chopSoftBreak(text);
			}
		}
		return keep ? new ContentLine(name, text.toString(), first.number(), cut) : null;
	}

	private static boolean isFrame(String name) {
		return name.equals("BEGIN") || name.equals("END");
	}

	private static boolean isQuotedPrintable(String line) {
		String parameters = line.substring(0, line.indexOf(':') + 1);
		return parameters.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
	}

	/** Takes off the "=" by which a line of quoted-printable goes on in the next. */
	private static boolean chopSoftBreak(StringBuilder text) {
		boolean soft = !text.isEmpty() && text.charAt(text.length() - 1) == '=';
		if (soft) {
			text.setLength(text.length() - 1);
		}
		return soft;
	}

	private static String name(String line) {
		int colon = line.indexOf(':');
		int semicolon = line.indexOf(';');
		int end = (semicolon >= 0 && semicolon < colon) ? semicolon : colon;
		if (end < 1 || end > 100) {
			return "";
		}
		String name = line.substring(line.lastIndexOf('.', end) + 1, end).strip();
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			if (!(c == '-' || c == '_' || (c < 0x80 && Character.isLetterOrDigit(c)))) {
				return "";
			}
		}
		return name.toUpperCase(Locale.ROOT);
	}

	/** The next physical line that is not empty. */
	private Lines.@Nullable Line take() throws IOException {
		Lines.Line line = this.ahead;
		this.ahead = null;
		while (line == null || line.text().isEmpty()) {
			line = this.lines.next();
			if (line == null) {
				return null;
			}
		}
		return line;
	}

}
