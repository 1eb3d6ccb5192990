package org.vouchgraph.network;

import java.util.Locale;
import java.util.Optional;

/** The kinds of facts that a person has. */
public enum FactKind {

	AUTHORSHIP, AFFILIATION, MEMBERSHIP, PARTICIPATION, POSITION, ACQUAINTANCE, ROLE, INTERACTION, TARGET,

	/**
	 * That two people have a tie, whatever it rests on: no source says it, but the user
	 * can hold it not to be so.
	 */
	TIE;

	public static FactKind of(Statement.Fact said) {
		if (said instanceof Statement.Authorship) {
			return AUTHORSHIP;
		}
		if (said instanceof Statement.Affiliation) {
			return AFFILIATION;
		}
		if (said instanceof Statement.Membership) {
			return MEMBERSHIP;
		}
		if (said instanceof Statement.Participation) {
			return PARTICIPATION;
		}
		if (said instanceof Statement.Position) {
			return POSITION;
		}
		if (said instanceof Statement.Acquaintance) {
			return ACQUAINTANCE;
		}
		if (said instanceof Statement.Role) {
			return ROLE;
		}
		return (said instanceof Statement.Interaction) ? INTERACTION : TARGET;
	}

	/**
	 * What tells one fact from others of its kind between the same two: the role, or what
	 * happened and when. Empty where there is one only, however often and with whatever
	 * years it is said.
	 */
	public static String detail(Statement.Fact said) {
		if (said instanceof Statement.Role role) {
			return role.role();
		}
		if (said instanceof Statement.Interaction interaction) {
			return detail(interaction.interactionKind(), interaction.on().toEpochDay());
		}
		return "";
	}

	/** That of an interaction. */
	public static String detail(String interactionKind, long day) {
		return interactionKind + "@" + day;
	}

	/** As pages and addresses write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<FactKind> ofCode(String code) {
		for (FactKind kind : values()) {
			if (kind.code().equals(code)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

}
