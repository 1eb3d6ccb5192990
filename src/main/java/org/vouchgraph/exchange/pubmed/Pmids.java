package org.vouchgraph.exchange.pubmed;

/** PubMed's numbers. */
final class Pmids {

	/** Where to look a doubtful paper up. */
	static final String REMEDY = "Check the paper at PubMed.";

	private Pmids() {
	}

	static boolean isOne(String text) {
		return text.matches("\\d{1,12}") && !text.matches("0*");
	}

}
