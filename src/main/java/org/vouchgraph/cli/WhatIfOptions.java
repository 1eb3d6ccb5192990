package org.vouchgraph.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WhatIf;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is tried out, as it is typed. */
final class WhatIfOptions {

	/** What is typed for the applicant herself. */
	static final String ME = "me";

	private static final Set<String> CLOSENESS = Set.of("acquainted", "knows-well", "close");

	private static final String USUAL_CLOSENESS = "knows-well";

	@Option(names = "--without", paramLabel = "PERSON", description = "What if I lost this person; may be repeated.")
	List<String> without = List.of();

	@Option(names = "--without-place", paramLabel = "PLACE",
			description = "What if I lost everybody at this institution, society or committee; may be repeated.")
	List<String> withoutPlaces = List.of();

	@Option(names = "--tie", paramLabel = "A=B[:HOW]", description = "What if these two knew each other, acquainted, "
			+ "knows-well (if absent) or close; A may be me. May be repeated.")
	List<String> ties = List.of();

	@Option(names = "--no-tie", paramLabel = "A=B", description = "What if these two did not; may be repeated.")
	List<String> noTies = List.of();

	@Option(names = "--role", paramLabel = "PERSON=ROLE[:ACT]", description = "What if this person were my mentor, "
			+ "sponsor, …; a sponsor counts only with what she did. May be repeated.")
	List<String> roles = List.of();

	@Option(names = "--no-role", paramLabel = "PERSON=ROLE", description = "What if she were not; may be repeated.")
	List<String> noRoles = List.of();

	@ArgGroup(exclusive = false, multiplicity = "0..*")
	List<NewPerson> people = new ArrayList<>();

	/**
	 * Somebody who is not in the network, with what stands behind her name. Picocli adds
	 * to the lists of a group, and to the list of groups, so they cannot be immutable.
	 */
	static final class NewPerson {

		@Option(names = "--new-person", required = true, paramLabel = "NAME",
				description = "What if I met this person, of whom nothing is known yet; may be repeated, each with:")
		String name = "";

		@Option(names = "--in", paramLabel = "COUNTRY", description = "  where she works, as two letters;")
		@Nullable String country;

		@Option(names = "--how-close", paramLabel = "HOW", description = "  how well we would know each other;")
		@Nullable String closeness;

		@Option(names = "--knows", paramLabel = "PERSON", description = "  whom she knows well; may be repeated;")
		List<String> knows = new ArrayList<>();

		@Option(names = "--as", paramLabel = "ROLE", description = "  what she would be to me; may be repeated.")
		List<String> roles = new ArrayList<>();

	}

	boolean isEmpty() {
		return this.without.isEmpty() && this.withoutPlaces.isEmpty() && this.ties.isEmpty() && this.noTies.isEmpty()
				&& this.roles.isEmpty() && this.noRoles.isEmpty() && this.people.isEmpty();
	}

	WhatIf change(Names names) {
		List<WhatIf.NewTie> added = new ArrayList<>();
		for (String tie : this.ties) {
			String[] two = split("--tie", tie, "\"Ana Silva=Dee Director:close\" or \"me=Dee Director\"");
			int colon = two[1].lastIndexOf(':');
			String how = closeness(two[1].substring(colon + 1));
			boolean said = colon > 0 && CLOSENESS.contains(how);
			added.add(new WhatIf.NewTie(names.person(two[0]),
					names.person(said ? two[1].substring(0, colon).strip() : two[1]), said ? how : USUAL_CLOSENESS));
		}
		List<WhatIf.Pair> taken = new ArrayList<>();
		for (String tie : this.noTies) {
			String[] two = split("--no-tie", tie, "\"Ana Silva=Dee Director\"");
			taken.add(new WhatIf.Pair(names.person(two[0]), names.person(two[1])));
		}
		return new WhatIf(this.without.stream().map(names::person).toList(),
				this.withoutPlaces.stream().map((place) -> names.place(place).toString()).toList(),
				this.people.stream().map((person) -> person(person, names)).toList(), added, taken,
				roles("--role", this.roles, names), roles("--no-role", this.noRoles, names));
	}

	private static WhatIf.NewPerson person(NewPerson person, Names names) {
		return new WhatIf.NewPerson(person.name.strip(),
				(person.country == null) ? null : person.country.strip().toUpperCase(Locale.ROOT),
				(person.closeness == null) ? null : closeness(person.closeness),
				person.knows.stream().map(names::person).toList(),
				person.roles.stream().map((role) -> role.strip().toLowerCase(Locale.ROOT)).toList());
	}

	private static List<WhatIf.NewRole> roles(String option, List<String> typed, Names names) {
		List<WhatIf.NewRole> roles = new ArrayList<>();
		for (String one : typed) {
			String[] two = split(option, one, "\"Ana Silva=sponsor:spoke for me at the meeting\"");
			String[] role = two[1].split(":", 2);
			roles.add(new WhatIf.NewRole(names.person(two[0]), role[0].strip().toLowerCase(Locale.ROOT),
					(role.length == 1 || role[1].isBlank()) ? null : role[1].strip()));
		}
		return roles;
	}

	private static String closeness(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
	}

	private static String[] split(String option, String typed, String example) {
		int equals = typed.indexOf('=');
		if (equals < 1 || equals == typed.length() - 1) {
			throw new InvalidRequest(option + " \"" + typed + "\" is not written like " + example);
		}
		return new String[] { typed.substring(0, equals).strip(), typed.substring(equals + 1).strip() };
	}

	/** Finds whom and what is meant. */
	interface Names {

		/** The key of a person; {@link #ME} is the applicant. */
		long person(String typed);

		/** A place whose people can be taken away. */
		Kind.Ref place(String typed);

		/** The kinds that are such places. */
		static Set<Kind> places() {
			return EnumSet.of(Kind.INSTITUTION, Kind.SOCIETY, Kind.COMMITTEE);
		}

	}

}
