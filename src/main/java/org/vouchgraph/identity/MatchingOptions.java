package org.vouchgraph.identity;

/**
 * The numbers that matching goes by: log odds (natural logarithm) that are added up, and
 * the limits that make of a sum a merge, a question or nothing. Set by hand on the works
 * screened for one review (Jeyaraman 2020) and rounded, so that a change of a tenth in
 * any of them changes little.
 *
 * @param prior of two records that a block brings together, before anything is compared
 * @param namesakes how many more people of the name are reckoned with than the data show:
 * it bounds what the rarest name can say
 * @param variant of a short form, another spelling or order, beside the name's rarity
 * @param familyChanged of another family name, beside the given name's rarity
 * @param leastPlace of sharing an organization that everybody is at
 * @param mostPlace of sharing one that nobody else is at
 * @param placeByName how much of that for organizations that only have the same name
 * @param sameParent of organizations that belong to one
 * @param sameCity of organizations in one city
 * @param sameCountry of one country
 * @param otherPlace of organizations that are known on both sides and not shared
 * @param otherCountry of countries that are known on both sides and not shared
 * @param coauthor of one shared co-author with a rare name, on papers of few authors
 * @param mostCoauthors of any number of them
 * @param fewAuthors papers of up to one more than this count in full, larger ones in
 * inverse proportion
 * @param samePaper of two lists of authors of the same paper, in two sources
 * @param yearsApart a year that lies between the last of one and the first of the other,
 * beyond ten years
 * @param otherAuthorId of two OpenAlex ids: the service splits people often
 * @param otherProfile of two LinkedIn addresses
 * @param clear from this sum on, and with an organization, co-author or paper shared,
 * records are merged without a question
 * @param ask from this sum on, the user is asked
 * @param mostQuestions of the likeliest, so many
 * @param mostInBlock larger blocks are split by organization, co-author and given name
 * @param window in a block that stays larger, neighbours this near are compared
 * @param rounds how often merged records are compared again, at least 1
 */
public record MatchingOptions(double prior, double namesakes, double commonNamesakes, double variant,
		double familyChanged, double leastPlace, double mostPlace, double placeByName, double sameParent,
		double sameCity, double sameCountry, double otherPlace, double otherCountry, double coauthor,
		double mostCoauthors, int fewAuthors, double samePaper, double yearsApart, double otherAuthorId,
		double otherProfile, double clear, double ask, int mostQuestions, int mostInBlock, int window, int rounds) {

	/** The numbers that are used unless a caller has others. */
	public static final MatchingOptions DEFAULTS = new MatchingOptions(-1.0, 0.03, 0.2, -1.0, -3.5, 1.0, 4.0, 0.8, 0.8,
			0.6, 0.3, -0.5, -1.0, 2.5, 8.0, 6, 4.0, -0.1, -1.5, -1.0, 5.0, 1.0, 2_000, 100, 20, 4);

	public MatchingOptions {
		if (mostInBlock < 2 || window < 1 || rounds < 1 || fewAuthors < 1 || mostQuestions < 0) {
			throw new IllegalArgumentException("blocks of " + mostInBlock + ", a window of " + window + ", " + rounds
					+ " rounds, " + fewAuthors + " authors and " + mostQuestions
					+ " questions are not in [2..], [1..], [1..], [1..] and [0..]");
		}
		if (!(clear >= ask)) {
			throw new IllegalArgumentException("the limit for merges " + clear + " is below that for questions " + ask);
		}
	}

	/**
	 * The same with other limits.
	 * @param clear at least {@code ask}
	 */
	public MatchingOptions withLimits(double clear, double ask) {
		return new MatchingOptions(this.prior, this.namesakes, this.commonNamesakes, this.variant, this.familyChanged,
				this.leastPlace, this.mostPlace, this.placeByName, this.sameParent, this.sameCity, this.sameCountry,
				this.otherPlace, this.otherCountry, this.coauthor, this.mostCoauthors, this.fewAuthors, this.samePaper,
				this.yearsApart, this.otherAuthorId, this.otherProfile, clear, ask, this.mostQuestions,
				this.mostInBlock, this.window, this.rounds);
	}

}
