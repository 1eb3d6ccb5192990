package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * An input's characters. A byte-order mark decides (UTF-8, UTF-16); without one the text
 * is strict UTF-8, and bytes that are not are read as windows-1252, which is what
 * spreadsheet programs write, with a word about the first. Control characters and those
 * that reorder text are taken out, likewise with a word.
 */
public final class Text extends Reader {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private static final int BUFFER = 1 << 14;

	private final String name;

	private final InputStream in;

	private final Consumer<Problem> problems;

	private final int longestRecord;

	private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);

	private final CharBuffer chars = CharBuffer.allocate(BUFFER);

	private final CharsetDecoder decoder;

	private boolean ended;

	private boolean flushed;

	private long line = 1;

	private boolean afterReturn;

	private long sinceBegin;

	private boolean saidEncoding;

	private boolean saidControl;

	private boolean saidReordering;

	/**
	 * Opens an input.
	 * @param problems where doubts about the encoding go
	 */
	public Text(Input input, Ceilings ceilings, Consumer<Problem> problems) throws IOException {
		this.name = input.name();
		this.problems = problems;
		this.longestRecord = ceilings.longestRecord();
		this.in = input.open();
		this.bytes.flip();
		this.chars.flip();
		Charset charset;
		try {
			charset = charset();
		}
		catch (IOException | RuntimeException ex) {
			this.in.close();
			throw ex;
		}
		this.decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/** A record begins: the ceiling on one record's characters counts anew. */
	public void begin() {
		this.sinceBegin = 0;
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		while (!this.chars.hasRemaining()) {
			if (this.flushed) {
				return -1;
			}
			fill();
		}
		int n = Math.min(length, this.chars.remaining());
		this.chars.get(target, offset, n);
		return n;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	private Charset charset() throws IOException {
		more();
		int a = at(0);
		int b = at(1);
		if (a == 0xEF && b == 0xBB && at(2) == 0xBF) {
			this.bytes.position(3);
			return StandardCharsets.UTF_8;
		}
		if (a == 0xFF && b == 0xFE) {
			this.bytes.position(2);
			return StandardCharsets.UTF_16LE;
		}
		if (a == 0xFE && b == 0xFF) {
			this.bytes.position(2);
			return StandardCharsets.UTF_16BE;
		}
		// Without a mark: every other byte of Latin text in UTF-16 is zero.
		if (a > 0 && b == 0 && at(2) > 0 && at(3) == 0) {
			return StandardCharsets.UTF_16LE;
		}
		if (a == 0 && b > 0 && at(2) == 0 && at(3) > 0) {
			return StandardCharsets.UTF_16BE;
		}
		return StandardCharsets.UTF_8;
	}

	private int at(int index) {
		return (index < this.bytes.limit()) ? this.bytes.get(index) & 0xFF : -1;
	}

	private void more() throws IOException {
		this.bytes.compact();
		while (!this.ended && this.bytes.position() < 4) {
			int n = this.in.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
			if (n < 0) {
				this.ended = true;
			}
			else {
				this.bytes.position(this.bytes.position() + n);
			}
		}
		this.bytes.flip();
	}

	private void fill() throws IOException {
		this.chars.clear();
		while (this.chars.position() == 0 && !this.flushed) {
			CoderResult result = this.decoder.decode(this.bytes, this.chars, this.ended);
			if (result.isError()) {
				instead(result.length());
			}
			else if (result.isUnderflow()) {
				if (this.ended) {
					this.decoder.flush(this.chars);
					this.flushed = true;
				}
				else {
					more();
				}
			}
		}
		this.chars.flip();
		clean();
		this.sinceBegin += this.chars.remaining();
		if (this.sinceBegin > (long) this.longestRecord + 2 * BUFFER) {
			throw new UnreadableFile(new Problem.Refused(this.name, "line " + this.line,
					"One record is longer than " + this.longestRecord + " characters, the limit.", null,
					"Check that the file is what it says it is; export it again."));
		}
	}

	/** Reads malformed bytes as the characters that they most likely were meant to be. */
	private void instead(int length) {
		byte[] wrong = new byte[length];
		this.bytes.get(wrong);
		boolean utf8 = this.decoder.charset().equals(StandardCharsets.UTF_8);
		String meant = utf8 ? new String(wrong, WINDOWS) : "\uFFFD";
		// The decoder stops where the buffer is at its end or the error is, so room is
		// left only after what was decoded before is counted and cleaned.
		if (this.chars.remaining() < meant.length()) {
			this.bytes.position(this.bytes.position() - length);
			return;
		}
		this.chars.put(meant);
		if (!this.saidEncoding) {
			this.saidEncoding = true;
			doubt(this.line + linesIn(this.chars),
					"Some characters are not " + this.decoder.charset().name()
							+ (utf8 ? "; they were read as windows-1252." : "; they were replaced."),
					meant, "Save the file as \"CSV UTF-8\" (or UTF-8), and check names with accents.");
		}
	}

	private long linesIn(CharBuffer decoded) {
		long lines = 0;
		boolean after = this.afterReturn;
		for (int i = 0; i < decoded.position(); i++) {
			char c = decoded.get(i);
			if (c == '\r' || (c == '\n' && !after)) {
				lines++;
			}
			after = c == '\r';
		}
		return lines;
	}

	private void clean() {
		char[] array = this.chars.array();
		int kept = 0;
		int limit = this.chars.limit();
		for (int i = 0; i < limit; i++) {
			char c = array[i];
			if (c == '\n' || c == '\r') {
				if (c == '\r' || !this.afterReturn) {
					this.line++;
				}
				this.afterReturn = c == '\r';
			}
			else {
				this.afterReturn = false;
				if (c < 0x20 || c >= 0x7F) {
					if (PlainText.isControl(c)) {
						this.saidControl = said(this.saidControl, "Control characters were taken out.", c);
						continue;
					}
					if (PlainText.isReordering(c)) {
						this.saidReordering = said(this.saidReordering,
								"Characters that reorder the text around them were taken out.", c);
						continue;
					}
					if (c == 0xFEFF) {
						continue;
					}
				}
			}
			array[kept++] = c;
		}
		this.chars.limit(kept);
	}

	private boolean said(boolean before, String message, char c) {
		if (!before) {
			doubt(this.line, message, String.format("U+%04X", (int) c),
					"Check the record that begins at or before this line.");
		}
		return true;
	}

	private void doubt(long at, String message, String text, String remedy) {
		this.problems.accept(new Problem.Doubtful(this.name, "line " + at, message, text, remedy));
	}

}
