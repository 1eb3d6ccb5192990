package org.vouchgraph.identity;

import java.util.List;

/**
 * One thing that speaks for or against two sets of records being of one person or
 * organization, as a value: whoever shows it words it.
 *
 * @param weight the log odds that it adds; 0 or less where it speaks against
 * @param arguments what the code names: names, counts, years, countries
 */
public record Reason(Code code, double weight, List<String> arguments) {

	public Reason {
		arguments = List.copyOf(arguments);
	}

	static Reason of(Code code, double weight, Object... arguments) {
		return new Reason(code, weight, List.of(arguments).stream().map(String::valueOf).toList());
	}

	/** What is said, and what its arguments are. */
	public enum Code {

		/** The names are equal: one name, the other. */
		SAME_NAME,

		/** Family and first given name are equal, a middle name is missing: the names. */
		SAME_NAME_BUT_MIDDLE,

		/** The family names are equal and the initials fit: the names. */
		INITIALS_FIT,

		/** One name is a short form, spelling or order of the other: the names. */
		NAME_VARIANT,

		/** The given names are equal, the family names are not: the names. */
		FAMILY_NAME_CHANGED,

		/** The names of the organizations differ: the names. */
		OTHER_NAME,

		/** Both are at one organization, committee or session: its name. */
		SAME_ORGANIZATION,

		/** Both are at organizations of equal name: the name. */
		SAME_ORGANIZATION_NAME,

		/** Their organizations belong to one, or one to the other: its name. */
		SAME_PARENT,

		/** Both are in one city: its name. */
		SAME_CITY,

		/** Both are in one country: its code. */
		SAME_COUNTRY,

		/** Both are known to be at organizations, and at none in common. */
		OTHER_ORGANIZATIONS,

		/** Both are known to be in countries, and in none in common: theirs, theirs. */
		OTHER_COUNTRIES,

		/** Co-authors in common: how many, up to three names. */
		SHARED_COAUTHORS,

		/** Both wrote the same paper, which two sources know: the paper's key. */
		SAME_PAPER_IN_TWO_SOURCES,

		/** Years lie between the last of one and the first of the other: how many. */
		YEARS_APART,

		/** OpenAlex tells them apart, which it often does wrongly. */
		OTHER_OPENALEX_ID,

		/** They have different pages on LinkedIn. */
		OTHER_LINKEDIN,

		/** So many full names are known that the initials fit: how many. */
		SOMEBODY_ELSE_FITS,

		/** The names have words in common and one is a short form: the names. */
		ACRONYM

	}

	/** Whether it speaks for the two being one. */
	public boolean speaksFor() {
		return this.weight > 0;
	}

}
