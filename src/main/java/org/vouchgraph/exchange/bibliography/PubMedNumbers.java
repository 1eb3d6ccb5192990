package org.vouchgraph.exchange.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PubMed's number of a paper where reference managers keep it for want of a field. */
final class PubMedNumbers {

	/** At the beginning of a line: further on, notes tell of other papers. */
	private static final Pattern NOTE = Pattern.compile("(?im)^\\s{0,10}PMID:? ?(\\d{1,9})(?!\\d)");

	private static final Pattern ADDRESS = Pattern
		.compile("(?i)(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/(\\d{1,9})(?!\\d)");

	private PubMedNumbers() {
	}

	/** The number in a note or an address, empty if there is none. */
	static String in(String text) {
		Matcher note = NOTE.matcher(text);
		if (note.find()) {
			return note.group(1);
		}
		Matcher address = ADDRESS.matcher(text);
		return (text.startsWith("http") && address.find()) ? address.group(1) : "";
	}

}
