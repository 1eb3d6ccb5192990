package org.vouchgraph.exchange.mail;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a mailbox as bytes, ended by CR, LF or both; of each only its beginning is
 * kept. Bytes and not text, because attachments and bodies may be anything and are passed
 * over.
 */
final class ByteLines implements Closeable {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private final InputStream in;

	private final byte[] buffer = new byte[1 << 16];

	private final byte[] kept;

	private int position;

	private int limit;

	private boolean afterReturn;

	private long number;

	private int length;

	private long read;

	/**
	 * Reads lines.
	 * @param longest bytes of a line that can be kept
	 */
	ByteLines(InputStream in, int longest) {
		this.in = in;
		this.kept = new byte[longest];
	}

	/**
	 * Goes to the next line.
	 * @param keep how many of its bytes are kept, at most the longest
	 * @return whether there is one
	 */
	boolean next(int keep) throws IOException {
		this.length = 0;
		boolean any = false;
		while (true) {
			if (this.position == this.limit) {
				this.limit = Math.max(0, this.in.read(this.buffer, 0, this.buffer.length));
				this.position = (this.read == 0 && isMarked()) ? 3 : 0;
				this.read += this.limit;
				if (this.limit == 0) {
					this.number += any ? 1 : 0;
					return any;
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
			int end = end(this.position);
			int taken = Math.min(keep - this.length, end - this.position);
			System.arraycopy(this.buffer, this.position, this.kept, this.length, taken);
			this.length += taken;
			this.position = end;
			if (end < this.limit) {
				this.afterReturn = this.buffer[this.position++] == '\r';
				this.number++;
				return true;
			}
		}
	}

	/** Whether a byte-order mark of UTF-8 stands at the beginning. */
	private boolean isMarked() {
		return this.limit > 3 && this.buffer[0] == (byte) 0xEF && this.buffer[1] == (byte) 0xBB
				&& this.buffer[2] == (byte) 0xBF;
	}

	private int end(int from) {
		int i = from;
		while (i < this.limit && this.buffer[i] != '\n' && this.buffer[i] != '\r') {
			i++;
		}
		return i;
	}

	/** The number of the line, from 1. */
	long number() {
		return this.number;
	}

	/** Bytes read so far, a little ahead of the line. */
	long read() {
		return this.read;
	}

	boolean isEmpty() {
		return this.length == 0;
	}

	int length() {
		return this.length;
	}

	byte at(int index) {
		return (index < this.length) ? this.kept[index] : 0;
	}

	boolean startsWith(String ascii) {
		for (int i = 0; i < ascii.length(); i++) {
			if (at(i) != ascii.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** What is kept of the line, as UTF-8 or else as windows-1252. */
	String text() {
		return text(this.kept, this.length);
	}

	static String text(byte[] bytes, int length) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, 0, length, WINDOWS);
		}
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
