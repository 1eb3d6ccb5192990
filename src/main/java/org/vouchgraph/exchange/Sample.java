package org.vouchgraph.exchange;

import java.io.IOException;

/**
 * The beginning of a file.
 *
 * @param name the file's or entry's name, without folders
 * @param head up to 64 KiB, decompressed, decoded (byte-order mark taken off)
 */
public record Sample(String name, String head) {

	private static final int LONGEST = 1 << 16;

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

}
