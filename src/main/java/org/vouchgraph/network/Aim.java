package org.vouchgraph.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When and where an applicant wants to train.
 *
 * @param applies the year in which she applies, in [1900..2200]; null where she has not
 * said
 * @param countries where, as upper-case ISO 3166 two-letter codes, in her order; empty
 * where she has not said
 */
public record Aim(@Nullable Integer applies, List<String> countries) {

	/** Neither is said. */
	public static final Aim UNSAID = new Aim(null, List.of());

	public Aim {
		countries = List.copyOf(countries);
		if (applies != null && (applies < 1900 || applies > 2200)) {
			throw new IllegalArgumentException("the year of applying " + applies + " is not in [1900..2200]");
		}
		for (String country : countries) {
			if (!country.matches("[A-Z]{2}")) {
				throw new IllegalArgumentException(
						"the country \"" + country + "\" is not a two-letter code such as GB or US");
			}
		}
	}

}
