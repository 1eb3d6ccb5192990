package org.vouchgraph.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;

import org.vouchgraph.exchange.OutputFormat;

/** Something that is ready to leave: what was asked for has been found to exist. */
public final class Takeaway {

	private final String fileName;

	private final OutputFormat format;

	private final Writing writing;

	Takeaway(String name, OutputFormat format, Writing writing) {
		this.fileName = fileName(name) + "." + format.code();
		this.format = format;
		this.writing = writing;
	}

	/** Writes it all, as it reads it. */
	@FunctionalInterface
	interface Writing {

		/**
		 * Writes.
		 * @return how many things were written: leads, contacts, people
		 */
		long write(OutputStream out) throws IOException;

	}

	/** What to call the file, with its ending; any letters, but none that a path has. */
	public String fileName() {
		return this.fileName;
	}

	public OutputFormat format() {
		return this.format;
	}

	/**
	 * Writes it all; does not close the stream.
	 * @return how many leads, contacts, days or people were written
	 */
	public long write(OutputStream out) throws IOException {
		return this.writing.write(out);
	}

	private static String fileName(String name) {
		StringBuilder fit = new StringBuilder();
		Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().limit(120).forEach((c) -> {
			if (Character.isLetterOrDigit(c) || c == '-' || c == '_'
					|| Character.getType(c) == Character.NON_SPACING_MARK
					|| Character.getType(c) == Character.COMBINING_SPACING_MARK) {
				fit.appendCodePoint(c);
			}
			else if (!fit.isEmpty() && fit.charAt(fit.length() - 1) != '-') {
				fit.append('-');
			}
		});
		return fit.isEmpty() ? "vouchgraph" : fit.toString();
	}

}
