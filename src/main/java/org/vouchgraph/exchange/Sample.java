package org.vouchgraph.exchange;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The beginning of a file.
 *
 * @param name the file's or entry's name, without folders
 * @param head up to 64 KiB, decompressed, decoded (byte-order mark taken off)
 */
public record Sample(String name, String head) {

	private static final int LONGEST = 1 << 16;

	private static final Pattern MAIL = Pattern.compile("From \\S.*|(?i)(?:Return-Path|Received|Delivered-To|From|To|Cc"
			+ "|Subject|Date|Message-ID|MIME-Version|Reply-To|ARC-[A-Za-z-]+|DKIM-Signature|X-[A-Za-z0-9-]+): ?.*");

	/**
	 * Looks at the beginning of an input.
	 * @throws UnreadableFile if not even that can be read
	 */
	public static Sample of(Input input) throws IOException {
		String name = input.name().substring(input.name().lastIndexOf('/') + 1);
		try (Text text = new Text(input, Ceilings.USUAL, (problem) -> {
		})) {
			char[] head = new char[LONGEST];
			int length = 0;
			int n = 0;
			while (n >= 0 && length < LONGEST) {
				length += n;
				n = text.read(head, length, LONGEST - length);
			}
			return new Sample(name, new String(head, 0, length));
		}
	}

	/**
	 * Whether it begins as mail or a mailbox does. Mail may hold the text of any other
	 * format.
	 */
	public boolean isMail() {
		String text = this.head.stripLeading();
		int end = 0;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return MAIL.matcher(text.substring(0, end)).matches();
	}

}
