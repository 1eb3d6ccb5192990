package org.vouchgraph.coverage;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which of the needed places are filled, and why others are not.
 *
 * @param needs every need, in the order of the field pack; one that counts in the
 * applicant's countries stands once for each, in the order of their codes
 * @param contests where needs compete for the same people and one of them goes short; in
 * the order of their needs
 * @param withoutAct holders of a role that counts only with a recorded act, who have none
 */
public record Roles(List<Coverage> needs, List<Contest> contests, List<WithoutAct> withoutAct) {

	public Roles {
		needs = List.copyOf(needs);
		contests = List.copyOf(contests);
		withoutAct = List.copyOf(withoutAct);
	}

	/**
	 * What is needed, and where.
	 *
	 * @param need its code in the field pack
	 * @param country as ISO code; null where any will do
	 */
	public record Place(String need, @Nullable String country) {
	}

	/**
	 * How a need is met.
	 *
	 * @param due whether it counts already; if not, nobody fills it and nothing is
	 * missing
	 * @param filled by whom, in the order of their keys
	 * @param mustMissing how many people there are too few
	 * @param goodMissing how many more would be good once those are found
	 */
	public record Coverage(Place place, boolean due, List<Filled> filled, int mustMissing, int goodMissing) {

		public Coverage {
			filled = List.copyOf(filled);
		}

	}

	/** Somebody who fills a place, and the code of the role with which she does. */
	public record Filled(long person, String role) {
	}

	/**
	 * Needs that compete for the same people: together they ask for more than those can
	 * carry, whoever takes which place.
	 *
	 * @param places two or more, in the order of the field pack
	 * @param people who could do more if they could carry more, in the order of their
	 * keys; at least one
	 * @param missing how many people there are too few, over all of these needs
	 */
	public record Contest(List<Place> places, List<Long> people, int missing) {

		public Contest {
			places = List.copyOf(places);
			people = List.copyOf(people);
		}

	}

	/** Somebody whose role does not count, because no act of hers shows it. */
	public record WithoutAct(long person, String role) {
	}

}
