package org.vouchgraph.exchange.bibliography;

import java.text.Normalizer;
import java.util.Map;

/**
 * The plain text of what was written for LaTeX. By hand, because JBibTeX loses cedillas
 * in groups and throws at a dollar sign within one.
 */
final class LaTeXText {

	private static final int MOST_ACCENTS = 3;

	/** Commands that put a mark on the letter after them, and the mark. */
	private static final Map<String, String> ACCENTS = Map.ofEntries(Map.entry("'", "\u0301"), Map.entry("`", "\u0300"),
			Map.entry("^", "\u0302"), Map.entry("\"", "\u0308"), Map.entry("~", "\u0303"), Map.entry("=", "\u0304"),
			Map.entry(".", "\u0307"), Map.entry("c", "\u0327"), Map.entry("v", "\u030C"), Map.entry("u", "\u0306"),
			Map.entry("H", "\u030B"), Map.entry("k", "\u0328"), Map.entry("r", "\u030A"), Map.entry("d", "\u0323"),
			Map.entry("b", "\u0331"));

	private static final Map<String, String> SYMBOLS = Map.ofEntries(Map.entry("ss", "ß"), Map.entry("o", "ø"),
			Map.entry("O", "Ø"), Map.entry("l", "ł"), Map.entry("L", "Ł"), Map.entry("ae", "æ"), Map.entry("AE", "Æ"),
			Map.entry("oe", "œ"), Map.entry("OE", "Œ"), Map.entry("aa", "å"), Map.entry("AA", "Å"), Map.entry("i", "ı"),
			Map.entry("j", "\u0237"), Map.entry("dh", "ð"), Map.entry("DH", "Ð"), Map.entry("th", "þ"),
			Map.entry("TH", "Þ"), Map.entry("dj", "đ"), Map.entry("DJ", "Đ"), Map.entry("ng", "ŋ"),
			Map.entry("NG", "Ŋ"), Map.entry("textendash", "–"), Map.entry("textemdash", "—"), Map.entry("emdash", "—"),
			Map.entry("endash", "–"), Map.entry("ldots", "…"), Map.entry("dots", "…"), Map.entry("slash", "/"),
			Map.entry("textquoteright", "’"), Map.entry("textquoteleft", "‘"), Map.entry("textasciitilde", "~"),
			Map.entry("textbackslash", "\\"), Map.entry("textregistered", "®"), Map.entry("texttrademark", "™"),
			Map.entry("copyright", "©"), Map.entry("alpha", "α"), Map.entry("beta", "β"), Map.entry("gamma", "γ"),
			Map.entry("delta", "δ"), Map.entry("kappa", "κ"), Map.entry("lambda", "λ"), Map.entry("mu", "μ"),
			Map.entry("pm", "±"), Map.entry("times", "×"), Map.entry("le", "≤"), Map.entry("ge", "≥"),
			Map.entry("leq", "≤"), Map.entry("geq", "≥"));

	private final String written;

	private final StringBuilder plain;

	private final StringBuilder marks = new StringBuilder();

	private int at;

	private LaTeXText(String written) {
		this.written = written;
		this.plain = new StringBuilder(written.length());
	}

	/** Accents and symbols as characters, braces and commands taken out. */
	static String plain(String written) {
		for (int i = 0; i < written.length(); i++) {
			if ("\\{}~$-`'".indexOf(written.charAt(i)) >= 0) {
				return new LaTeXText(written).read();
			}
		}
		return written;
	}

	private String read() {
		while (this.at < this.written.length()) {
			char c = this.written.charAt(this.at++);
			switch (c) {
				case '\\' -> command();
				case '{', '$' -> {
					// Groups and mathematics are read through.
				}
				case '}' -> this.marks.setLength(0);
				case '~' -> put(" ");
				case '-' -> put(next('-') ? (next('-') ? "—" : "–") : "-");
				case '`' -> put(next('`') ? "“" : "`");
				case '\'' -> put(next('\'') ? "”" : "'");
				default -> put(c);
			}
		}
		return Normalizer.normalize(this.plain, Normalizer.Form.NFC);
	}

	/** Passes the character if it is the next. */
	private boolean next(char c) {
		if (this.at < this.written.length() && this.written.charAt(this.at) == c) {
			this.at++;
			return true;
		}
		return false;
	}

	private void command() {
		if (this.at == this.written.length()) {
			return;
		}
		int begin = this.at;
		if (!isLetter(this.written.charAt(begin))) {
			this.at++;
			String name = this.written.substring(begin, this.at);
			String mark = ACCENTS.get(name);
			if (mark != null) {
				mark(mark);
			}
			else if ("&%$_#{}@ ".contains(name)) {
				put(name);
			}
			return;
		}
		while (this.at < this.written.length() && isLetter(this.written.charAt(this.at))) {
			this.at++;
		}
		String name = this.written.substring(begin, this.at);
		boolean argument = this.at < this.written.length() && this.written.charAt(this.at) != '}';
		String mark = argument ? ACCENTS.get(name) : null;
		skipSpace();
		if (mark != null) {
			mark(mark);
			return;
		}
		String symbol = SYMBOLS.get(name);
		if (symbol != null) {
			// A letter with an accent keeps no dot of its own.
			boolean dotless = !this.marks.isEmpty() && (name.equals("i") || name.equals("j"));
			put(dotless ? name : symbol);
		}
	}

	/** The space that ends a command's name is no space of the text. */
	private void skipSpace() {
		while (this.at < this.written.length() && Character.isWhitespace(this.written.charAt(this.at))) {
			this.at++;
		}
	}

	private void mark(String mark) {
		if (this.marks.length() < MOST_ACCENTS) {
			this.marks.append(mark);
		}
		skipSpace();
	}

	private void put(String text) {
		this.plain.append(text).append(this.marks);
		this.marks.setLength(0);
	}

	private void put(char c) {
		this.plain.append(c);
		if (!Character.isHighSurrogate(c)) {
			this.plain.append(this.marks);
			this.marks.setLength(0);
		}
	}

	private static boolean isLetter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

}
