package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * A change that is tried out and never saved.
 *
 * @param without people who are taken away, by their keys
 * @param withoutPlaces institutions, societies or committees of which everybody but the
 * targets is taken away, such as {@code institution:12}
 * @param people who are added
 * @param ties that are added or made stronger
 * @param noTies that are taken away
 * @param roles that are given
 * @param noRoles that are taken away
 */
public record WhatIf(List<Long> without, List<String> withoutPlaces, List<NewPerson> people, List<NewTie> ties,
		List<Pair> noTies, List<NewRole> roles, List<NewRole> noRoles) {

	/** Nothing. */
	public static final WhatIf NOTHING = new WhatIf(null, null, null, null, null, null, null);

	/** What is absent is empty. */
	public WhatIf(@Nullable List<Long> without, @Nullable List<String> withoutPlaces, @Nullable List<NewPerson> people,
			@Nullable List<NewTie> ties, @Nullable List<Pair> noTies, @Nullable List<NewRole> roles,
			@Nullable List<NewRole> noRoles) {
		this.without = copy(without);
		this.withoutPlaces = copy(withoutPlaces);
		this.people = copy(people);
		this.ties = copy(ties);
		this.noTies = copy(noTies);
		this.roles = copy(roles);
		this.noRoles = copy(noRoles);
	}

	private static <T> List<T> copy(@Nullable List<T> list) {
		return (list == null) ? List.of() : List.copyOf(list);
	}

	/** Two people; the applicant may be one of them. */
	public record Pair(long a, long b) {
	}

	/**
	 * Two people who would know each other.
	 *
	 * @param closeness {@code acquainted}, {@code knows-well} or {@code close}
	 */
	public record NewTie(long a, long b, String closeness) {
	}

	/**
	 * What a person would be to the applicant.
	 *
	 * @param role a role code of the field pack
	 * @param act what shows it; a sponsor counts only with one
	 */
	public record NewRole(long person, String role, @Nullable String act) {
	}

	/**
	 * Somebody who is not in the network.
	 *
	 * @param country ISO code, or null
	 * @param closeness to the applicant; null where the two do not know each other
	 * @param knows whom else she knows well, by their keys
	 * @param roles that she would have, without an act
	 */
	public record NewPerson(String name, @Nullable String country, @Nullable String closeness,
			@Nullable List<Long> knows, @Nullable List<String> roles) {
	}

	/**
	 * What would change.
	 *
	 * @param sentence all of it in plain words
	 * @param changes what was tried, in plain words
	 * @param opened weak spots that there would be
	 * @param closed weak spots that there would no longer be
	 * @param changed weak spots that would be there still, for other reasons
	 * @param targets whose best path would change
	 */
	public record Answer(Workspace workspace, LocalDate date, String sentence, List<String> changes,
			List<Finding> opened, List<Finding> closed, List<Changed> changed, List<TargetChange> targets) {
	}

	/** One weak spot, before and after. */
	public record Changed(Finding before, Finding after) {
	}

	/**
	 * The best path to one target, before and after, in words; null where there is none.
	 */
	public record TargetChange(PersonLine person, @Nullable String before, @Nullable String after, double gain) {
	}

}
