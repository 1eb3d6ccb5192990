package org.vouchgraph.exchange;

import java.util.List;

/**
 * A paper as a bibliography writes it; blank where it says nothing.
 *
 * @param pmid its number in PubMed
 * @param title as plain text
 * @param dates where its year stands, the best first
 * @param authors as printed
 * @param ordered whether the authors stand in the paper's order
 * @param incomplete whether the bibliography says that there are more authors
 */
public record Paper(String pmid, String doi, String title, List<String> dates, String venue, List<Author> authors,
		boolean ordered, boolean incomplete) {

	public Paper {
		dates = List.copyOf(dates);
		authors = List.copyOf(authors);
	}

	/** A paper whose authors stand in its order. */
	public Paper(String pmid, String doi, String title, List<String> dates, String venue, List<Author> authors,
			boolean incomplete) {
		this(pmid, doi, title, dates, venue, authors, true, incomplete);
	}

	/**
	 * An author.
	 *
	 * @param family empty where the name cannot be taken apart
	 * @param given names or initials, or the whole name
	 * @param group whether this is a group or an institution, which is counted only
	 * @param affiliations as printed
	 * @param places institutions with an identifier
	 */
	public record Author(String family, String given, String suffix, String orcid, boolean group,
			List<String> affiliations, List<Place> places) {

		public Author {
			affiliations = List.copyOf(affiliations);
			places = List.copyOf(places);
		}

		/** A person. */
		public static Author person(String family, String given, String suffix) {
			return new Author(family, given, suffix, "", false, List.of(), List.of());
		}

		/** The same with an ORCID, affiliations and places. */
		public Author with(String orcid, List<String> affiliations, List<Place> places) {
			return new Author(this.family, this.given, this.suffix, orcid, this.group, affiliations, places);
		}

		/** A group. */
		public static Author group(String name) {
			return new Author(name, "", "", "", true, List.of(), List.of());
		}

	}

	/**
	 * An institution.
	 *
	 * @param ror its identifier in the Research Organization Registry
	 * @param city empty where not known
	 * @param country code or name, empty where not known
	 */
	public record Place(String name, String ror, String city, String country) {
	}

}
