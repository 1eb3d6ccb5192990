package org.vouchgraph.exchange;

import org.jspecify.annotations.Nullable;

/** Text from strangers made fit to keep and show on one line. */
public final class PlainText {

	/** The longest name that is kept, in characters. */
	public static final int LONGEST_NAME = 300;

	/** The longest title, affiliation or note that is kept, in characters. */
	public static final int LONGEST_TEXT = 4000;

	private PlainText() {
	}

	/**
	 * The text on one line: control, bidirectional-override and unpaired surrogate
	 * characters taken out, white space runs as one space, cut to the longest with "…".
	 * Never null; empty if there is nothing.
	 */
	public static String line(@Nullable String text, int longest) {
		if (text == null) {
			return "";
		}
		StringBuilder plain = new StringBuilder(Math.min(text.length(), longest));
		boolean gap = false;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
				gap = plain.length() > 0;
				continue;
			}
			if (isUnfit(c)) {
				continue;
			}
			if (plain.length() + 2 >= longest) {
				return plain.append('…').toString();
			}
			if (gap) {
				plain.append(' ');
				gap = false;
			}
			plain.appendCodePoint(c);
		}
		return plain.toString();
	}

	/** A name on one line, empty if there is none. */
	public static String name(@Nullable String text) {
		return line(text, LONGEST_NAME);
	}

	/** A longer text on one line, or null if there is none. */
	public static @Nullable String textOrNull(@Nullable String text) {
		String line = line(text, LONGEST_TEXT);
		return line.isEmpty() ? null : line;
	}

	/**
	 * Takes out markup such as {@code <i>} and the named entities of HTML that publishers
	 * leave in titles.
	 */
	public static String withoutMarkup(String text) {
		if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
			return text;
		}
		String plain = text.replaceAll("</?[A-Za-z][A-Za-z0-9:]{0,20}(?:\\s[^<>]{0,200})?/?>", "");
		return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
	}

	/**
	 * Whether the character must not be kept: it controls, reorders or is half of one.
	 */
	static boolean isUnfit(int c) {
		return isControl(c) || isReordering(c) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFEFF;
	}

	static boolean isControl(int c) {
		return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F);
	}

	/** Bidirectional embeddings, overrides and isolates (Unicode TR 36). */
	static boolean isReordering(int c) {
		return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
	}

}
