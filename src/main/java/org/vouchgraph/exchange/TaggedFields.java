package org.vouchgraph.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a text in which each begins a line with its tag, such as
 * {@code AU  - Roe, Ann}, and goes on over the lines without one.
 */
public final class TaggedFields implements Closeable {

	private static final int LONGEST_LINE = 1 << 16;

	private static final int LONGEST_VALUE = 2 * PlainText.LONGEST_TEXT;

	private final Lines lines;

	private final Pattern tag;

	private Lines.@Nullable Line ahead;

	private boolean blank;

	/**
	 * Reads fields.
	 * @param tag matches a line that begins a field: its tag and, where there is one, its
	 * value as groups
	 */
	public TaggedFields(Text text, Pattern tag) {
		this.lines = new Lines(text, LONGEST_LINE);
		this.tag = tag;
	}

	/**
	 * A field.
	 *
	 * @param value its lines joined by spaces, cut where it is too long to be kept
	 * @param at its first line
	 * @param afterBlank whether a blank line stands before it
	 */
	public record Field(String tag, String value, String at, boolean afterBlank) {
	}

	/** The next field, or null at the end; what stands before the first is dropped. */
	public @Nullable Field next() throws IOException {
		Lines.Line line = (this.ahead != null) ? this.ahead : this.lines.next();
		this.ahead = null;
		while (line != null) {
			Matcher matcher = this.tag.matcher(line.text());
			if (matcher.matches()) {
				return field(line, matcher);
			}
			this.blank |= line.text().isBlank();
			line = this.lines.next();
		}
		return null;
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

	private Field field(Lines.Line first, Matcher matcher) throws IOException {
		boolean afterBlank = this.blank;
		this.blank = false;
		StringBuilder value = new StringBuilder();
		String begun = matcher.group(2);
		append(value, (begun != null) ? begun : "");
		Lines.Line line = this.lines.next();
		while (line != null && !this.tag.matcher(line.text()).matches()) {
			this.blank |= line.text().isBlank();
			append(value, line.text());
			line = this.lines.next();
		}
		this.ahead = line;
		return new Field(matcher.group(1), value.toString(), first.at(), afterBlank);
	}

	private static void append(StringBuilder value, String more) {
		String text = more.strip();
		int room = LONGEST_VALUE - value.length() - 1;
		if (!text.isEmpty() && room > 0) {
			value.append(value.isEmpty() ? "" : " ").append(text, 0, Math.min(room, text.length()));
		}
	}

}
