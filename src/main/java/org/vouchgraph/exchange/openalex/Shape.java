package org.vouchgraph.exchange.openalex;

import java.util.regex.Pattern;

/** How works are laid out in a file. */
enum Shape {

	/** One document a line. */
	LINES,

	/** Documents that may reach over lines. */
	DOCUMENTS;

	private static final Pattern PAGE = Pattern.compile("\\{\\s*\"(meta|results)\"\\s*:\\s*[\\[{]");

	/** Whether this begins a page of the API. */
	static boolean isPage(String head) {
		return PAGE.matcher(head).lookingAt();
	}

	/**
	 * Tells the shape by the beginning of a file. The first line does not decide alone,
	 * for it may be the broken one: in lines, what follows it begins an object again.
	 */
	static Shape of(String head) {
		String text = head.stripLeading();
		if (!text.startsWith("{") || isPage(text)) {
			return (text.startsWith("{") || text.startsWith("[")) ? DOCUMENTS : LINES;
		}
		int end = 0;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		String next = text.substring(end).replaceFirst("^[\\r\\n]+", "");
		return (next.isEmpty() || next.startsWith("{")) ? LINES : DOCUMENTS;
	}

}
