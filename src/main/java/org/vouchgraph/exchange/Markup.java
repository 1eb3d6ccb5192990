package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Writes XHTML that is also HTML. Text from strangers is escaped; what XML cannot hold is
 * taken out.
 */
public final class Markup {

	private final Appendable out;

	public Markup(Appendable out) {
		this.out = out;
	}

	/** The text as it may stand in an element or a quoted attribute. */
	public static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().forEach((c) -> {
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				default -> {
					if (fits(c)) {
						escaped.appendCodePoint(c);
					}
				}
			}
		});
		return escaped.toString();
	}

	/** The text without what XML 1.0 cannot hold. */
	public static String fitForXml(String text) {
		if (text.codePoints().allMatch(Markup::fits)) {
			return text;
		}
		StringBuilder fit = new StringBuilder(text.length());
		text.codePoints().filter(Markup::fits).forEach(fit::appendCodePoint);
		return fit.toString();
	}

	/** Whether XML 1.0 can hold the character (production 2). */
	private static boolean fits(int c) {
		return (c >= 0x20 && c <= 0xD7FF) || c == '\t' || c == '\n' || c == '\r' || (c >= 0xE000 && c <= 0xFFFD)
				|| c > 0xFFFF;
	}

	/** Markup as it stands. */
	public Markup raw(String markup) {
		try {
			this.out.append(markup);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	/** Text, escaped; nothing for null. */
	public Markup text(@Nullable String text) {
		return (text == null) ? this : raw(escaped(text));
	}

	/**
	 * An element with text in it; none for null.
	 * @param tag with its attributes: {@code p class="why"}
	 */
	public Markup element(String tag, @Nullable String text) {
		if (text == null) {
			return this;
		}
		return raw("<" + tag + ">").text(text).raw("</" + name(tag) + ">\n");
	}

	/** The text, as a link where there is a page. */
	public Markup link(String text, @Nullable URI page) {
		return (page == null) ? text(text)
				: raw("<a href=\"").text(page.toASCIIString()).raw("\">").text(text).raw("</a>");
	}

	private static String name(String tag) {
		int space = tag.indexOf(' ');
		return (space < 0) ? tag : tag.substring(0, space);
	}

}
