package org.vouchgraph.exchange.mail;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Input;

/**
 * The messages of an mbox, or the one of an .eml file. Bodies are passed over line by
 * line.
 * <p>
 * In an mbox a message begins with a line such as
 * {@code From ann@example.org Fri Sep 16 22:26:51 2016}, after an empty line and before a
 * line of a header. Programs are told to write {@code >From} where such a line stands in
 * a body, but many do not; so "From " alone begins nothing.
 */
final class Messages implements Closeable {

	/** Bytes of a header; those of real mail are a few thousand. */
	private static final long LONGEST_HEADER = 1 << 20;

	/** Bytes that are kept of one field. */
	private static final int LONGEST_FIELD = 1 << 16;

	/** Bytes of a body's line that can be a separator. */
	private static final int SEPARATOR = 512;

	private static final int FIRST_LINES = 100;

	private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}.{0,40}\\b\\d{4}\\b");

	/** Fields that hold addresses, so that a second one adds to the first. */
	private static final Set<String> JOINED = Set.of("to", "cc", "delivered-to", "x-delivered-to", "x-original-to",
			"envelope-to", "x-gmail-labels");

	private final ByteLines lines;

	private final Doubts doubts;

	private boolean begun;

	private boolean single;

	/**
	 * The separator that the next message was found by, while its line is the current.
	 */
	private @Nullable String ahead;

	private String separator = "";

	private String at = "line 1";

	Messages(Input input, Doubts doubts) throws IOException {
		this.lines = new ByteLines(input.open(), LONGEST_FIELD);
		this.doubts = doubts;
	}

	/** Bytes read so far. */
	long read() {
		return this.lines.read();
	}

	/**
	 * The next message, or null at the end.
	 * @throws org.vouchgraph.exchange.UnreadableFile if it begins with no message
	 */
	@Nullable Message next() throws IOException {
		if (!this.begun) {
			this.begun = true;
			begin();
			return message();
		}
		return (!this.single && findNext()) ? message() : null;
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

	private void begin() throws IOException {
		boolean any = this.lines.next(LONGEST_FIELD);
		for (int i = 0; any && this.lines.isEmpty() && i < FIRST_LINES; i++) {
			any = this.lines.next(LONGEST_FIELD);
		}
		this.at = "line " + Math.max(1, this.lines.number());
		if (any && this.lines.startsWith("From ")) {
			this.separator = this.lines.text();
			if (this.lines.next(LONGEST_FIELD) && isField()) {
				return;
			}
		}
		else if (any && isField()) {
			this.single = true;
			return;
		}
		throw this.doubts.refused(this.at, "Here no message begins.", null,
				"Give a mailbox as mbox, or a message as .eml, as the mail program saves it.");
	}

	/** Goes to the first line of the next header. */
	private boolean findNext() throws IOException {
		boolean blank = true;
		while (this.ahead != null || this.lines.next(SEPARATOR)) {
			if (this.ahead != null || (blank && isSeparator())) {
				String found = (this.ahead != null) ? this.ahead : this.lines.text();
				String where = "line " + this.lines.number();
				this.ahead = null;
				if (!this.lines.next(LONGEST_FIELD)) {
					return false;
				}
				if (isField()) {
					this.separator = found;
					this.at = where;
					return true;
				}
			}
			blank = this.lines.isEmpty();
		}
		return false;
	}

	private boolean isSeparator() {
		return this.lines.startsWith("From ") && TIME.matcher(this.lines.text()).find();
	}

	private boolean isField() {
		// Some programs move an escaped separator of their own into the header.
		return colon() > 0 || this.lines.startsWith(">From ");
	}

	/** Where the field's name ends, or -1 if the line is none. */
	private int colon() {
		for (int i = 0; i < this.lines.length() && i <= 100; i++) {
			byte c = this.lines.at(i);
			if (c == ':') {
				return (i == 0) ? -1 : i;
			}
			if (c <= ' ' || c == 0x7F) {
				// "Subject : x" is out of date, but was allowed once (RFC 822).
				return -1;
			}
		}
		return -1;
	}

	/** Reads the header that begins with the current line. */
	private Message message() throws IOException {
		Map<String, String> fields = new HashMap<>();
		Field field = new Field();
		long length = 0;
		do {
			length += this.lines.length();
			byte first = this.lines.at(0);
			if (first == ' ' || first == '\t') {
				field.add(this.lines, 0);
				continue;
			}
			field.putInto(fields);
			if (isSeparator()) {
				// The message has no body, nor the empty line before it.
				this.ahead = this.lines.text();
				break;
			}
			int colon = colon();
			if (colon > 0) {
				field.begin(this.lines.text().substring(0, colon).toLowerCase(Locale.ROOT));
				field.add(this.lines, colon + 1);
			}
		}
		while (this.lines.next(LONGEST_FIELD) && !this.lines.isEmpty());
		field.putInto(fields);
		return new Message(this.at, this.separator, fields, length > LONGEST_HEADER);
	}

	/** One field, its lines put together. */
	private static final class Field {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private @Nullable String name;

		void begin(String name) {
			this.bytes.reset();
			this.name = Message.FIELDS.contains(name) ? name : null;
		}

		void add(ByteLines lines, int from) {
			if (this.name != null) {
				int room = LONGEST_FIELD - this.bytes.size();
				for (int i = from; i < lines.length() && i - from < room; i++) {
					this.bytes.write(lines.at(i));
				}
			}
		}

		void putInto(Map<String, String> fields) {
			if (this.name != null) {
				String text = ByteLines.text(this.bytes.toByteArray(), this.bytes.size());
				String before = fields.get(this.name);
				if (before == null) {
					fields.put(this.name, text);
				}
				else if (JOINED.contains(this.name) && before.length() < LONGEST_FIELD) {
					fields.put(this.name, before + "," + text);
				}
				this.name = null;
			}
		}

	}

}
