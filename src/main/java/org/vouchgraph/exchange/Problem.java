package org.vouchgraph.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Something in a file that could not be taken as it stands. A bad record costs that
 * record only ({@link Skipped}); a bad file costs nothing that stood before
 * ({@link Refused}).
 */
public sealed interface Problem {

	/** The most of the offending text that is kept, in characters. */
	int LONGEST_TEXT = 200;

	/** The file, and the entry within it where it is an archive. */
	String file();

	/** {@code line 12}, {@code record W2741809807}, or {@code file}. */
	String at();

	/** What is wrong, in a sentence. */
	String message();

	/** The offending text, shortened. */
	@Nullable String text();

	/** How to mend it, in a sentence. */
	String remedy();

	/** One record was left out. */
	record Skipped(String file, String at, String message, @Nullable String text, String remedy) implements Problem {
		public Skipped {
			text = shortened(text);
		}
	}

	/** The record was taken, but not all of it. */
	record Doubtful(String file, String at, String message, @Nullable String text, String remedy) implements Problem {
		public Doubtful {
			text = shortened(text);
		}
	}

	/** The rest of the file could not be read; nothing of it was kept. */
	record Refused(String file, String at, String message, @Nullable String text, String remedy) implements Problem {
		public Refused {
			text = shortened(text);
		}
	}

	private static @Nullable String shortened(@Nullable String text) {
		if (text == null || text.length() <= LONGEST_TEXT) {
			return text;
		}
		return text.substring(0, LONGEST_TEXT) + "…";
	}

}
