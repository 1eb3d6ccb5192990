package org.vouchgraph.exchange.tabular;

/**
 * A column of a sheet.
 *
 * @param name as it stands in the template's header
 * @param required whether each row must fill it
 * @param what what belongs there, in a sentence for the help
 */
public record Column(String name, boolean required, String what) {

	static Column must(String name, String what) {
		return new Column(name, true, what);
	}

	static Column may(String name, String what) {
		return new Column(name, false, what);
	}

	/** How headers are compared: case, spaces, underscores and hyphens do not matter. */
	static String plain(String header) {
		StringBuilder plain = new StringBuilder();
		header.chars()
			.filter(Character::isLetterOrDigit)
			.map(Character::toLowerCase)
			.limit(100)
			.forEach((c) -> plain.append((char) c));
		return plain.toString();
	}

}
