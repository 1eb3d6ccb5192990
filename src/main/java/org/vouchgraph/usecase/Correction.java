package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Statement;

/**
 * What is so instead of what a source says. Null leaves it as it was said; of a text or a
 * year, {@value #NONE} takes it away.
 *
 * @param place the organization, program, meeting or paper by name, where it is another
 * @param title of the post
 * @param from first year
 * @param to last year
 * @param current whether it goes on
 * @param role {@code director}, {@code speaker}, {@code sponsor} and so on
 * @param closeness {@code online}, {@code acquainted}, {@code knows-well} or
 * {@code close}
 * @param on the day, as 2026-11-24
 * @param note what is noted: of an interaction what happened, of a role the act
 */
public record Correction(@Nullable String place, @Nullable String title, @Nullable String from, @Nullable String to,
		@Nullable Boolean current, @Nullable String role, @Nullable String closeness, @Nullable String on,
		@Nullable String note) {

	/** Takes away what was said. */
	public static final String NONE = "none";

	/** Nothing is otherwise. */
	public static final Correction NOTHING = new Correction(null, null, null, null, null, null, null, null, null);

	/**
	 * What there is to correct of a fact, as it stands: what is null was not said, or
	 * this kind of fact has no such thing.
	 * @param place the name of its other end
	 * @return null if the fact can only be confirmed or rejected
	 */
	static @Nullable Correction of(Statement.Fact said, String place) {
		if (said instanceof Statement.Affiliation fact) {
			return spanned(place, fact.title(), null, fact.from(), fact.to(), fact.current());
		}
		if (said instanceof Statement.Membership fact) {
			return spanned(place, null, fact.role(), fact.from(), fact.to(), fact.current());
		}
		if (said instanceof Statement.Position fact) {
			return spanned(place, null, fact.role(), fact.from(), fact.to(), fact.current());
		}
		if (said instanceof Statement.Participation fact) {
			return new Correction(null, null, null, null, null, fact.role(), null, null, null);
		}
		if (said instanceof Statement.Acquaintance fact) {
			return dated(null, fact.closeness().name().toLowerCase(Locale.ROOT).replace('_', '-'), fact.on(),
					fact.note());
		}
		if (said instanceof Statement.Role fact) {
			return dated(fact.role(), null, fact.since(), fact.act());
		}
		if (said instanceof Statement.Interaction fact) {
			return dated(fact.interactionKind(), null, fact.on(), fact.summary());
		}
		return null;
	}

	private static Correction spanned(String place, @Nullable String title, @Nullable String role,
			@Nullable Integer from, @Nullable Integer to, boolean current) {
		return new Correction(place, title, (from == null) ? null : from.toString(),
				(to == null) ? null : to.toString(), current, role, null, null, null);
	}

	private static Correction dated(@Nullable String role, @Nullable String closeness, @Nullable LocalDate on,
			@Nullable String note) {
		return new Correction(null, null, null, null, null, role, closeness, (on == null) ? null : on.toString(), note);
	}

	/**
	 * The fact with the corrections in it.
	 * @throws InvalidRequest if a value is not one, or this kind of fact has no such
	 * thing
	 */
	Statement.Fact apply(Statement.Fact said, String at) {
		if (said instanceof Statement.Affiliation fact) {
			only("affiliation", this.role, this.closeness, this.on, this.note);
			return new Statement.Affiliation(fact.person(), fact.organization(), text(this.title, fact.title()),
					year("from", this.from, fact.from()), lastYear(fact.to()), goesOn(fact.current()), at);
		}
		if (said instanceof Statement.Membership fact) {
			only("membership", this.title, this.closeness, this.on, this.note);
			return new Statement.Membership(fact.person(), fact.organization(), text(this.role, fact.role()),
					year("from", this.from, fact.from()), lastYear(fact.to()), goesOn(fact.current()), at);
		}
		if (said instanceof Statement.Position fact) {
			only("position", this.title, this.closeness, this.on, this.note);
			return new Statement.Position(fact.person(), fact.program(), given("role", this.role, fact.role()),
					year("from", this.from, fact.from()), lastYear(fact.to()), goesOn(fact.current()), at);
		}
		if (said instanceof Statement.Participation fact) {
			only("participation", this.title, this.from, this.to, this.closeness, this.on, this.note);
			return new Statement.Participation(fact.person(), fact.gathering(), fact.gatheringKind(),
					given("role", this.role, fact.role()), at);
		}
		if (said instanceof Statement.Acquaintance fact) {
			only("acquaintance", this.place, this.title, this.from, this.to, this.role);
			return new Statement.Acquaintance(fact.person(), fact.other(), closeness(fact.closeness()), day(fact.on()),
					text(this.note, fact.note()), at);
		}
		if (said instanceof Statement.Role fact) {
			only("role", this.place, this.title, this.from, this.to, this.closeness);
			return new Statement.Role(fact.person(), given("role", this.role, fact.role()), day(fact.since()),
					text(this.note, fact.act()), at);
		}
		if (said instanceof Statement.Interaction fact) {
			only("interaction", this.place, this.title, this.from, this.to, this.closeness);
			LocalDate day = day(fact.on());
			if (day == null) {
				throw new InvalidRequest("An interaction needs its day, such as 2026-11-24.");
			}
			return new Statement.Interaction(fact.person(), given("role", this.role, fact.interactionKind()), day,
					text(this.note, fact.summary()), null, at);
		}
		throw new InvalidRequest("This kind of fact has nothing to correct: confirm or reject it.");
	}

	/** Whether nothing is otherwise. */
	boolean isNothing() {
		return equals(NOTHING);
	}

	private static void only(String kind, @Nullable Object... others) {
		for (Object other : others) {
			if (other != null) {
				throw new InvalidRequest("A fact of kind " + kind + " has no \"" + other + "\" to correct.");
			}
		}
	}

	private static @Nullable String text(@Nullable String value, @Nullable String before) {
		if (value == null) {
			return before;
		}
		return (value.isBlank() || value.strip().equalsIgnoreCase(NONE)) ? null : value.strip();
	}

	private static String given(String what, @Nullable String value, String before) {
		String text = text(value, before);
		if (text == null) {
			throw new InvalidRequest("The " + what + " cannot be taken away; reject the fact instead.");
		}
		return (value == null) ? text : text.toLowerCase(Locale.ROOT).replace(' ', '-');
	}

	private static @Nullable Integer year(String what, @Nullable String value, @Nullable Integer before) {
		String text = text(value, (before == null) ? null : before.toString());
		if (text == null) {
			return null;
		}
		if (!text.matches("(19|20)\\d\\d")) {
			throw new InvalidRequest("The year \"" + text + "\" (" + what + ") is not in [1900..2099].");
		}
		return Integer.valueOf(text);
	}

	private @Nullable Integer lastYear(@Nullable Integer before) {
		Integer last = year("to", this.to, before);
		return Boolean.TRUE.equals(this.current) ? null : last;
	}

	/** A last year that is given anew says that it does not go on. */
	private boolean goesOn(boolean before) {
		if (this.current != null) {
			return this.current;
		}
		return before && text(this.to, null) == null;
	}

	private Statement.Closeness closeness(Statement.Closeness before) {
		if (this.closeness == null) {
			return before;
		}
		for (Statement.Closeness one : Statement.Closeness.values()) {
			if (one.name().equalsIgnoreCase(this.closeness.strip().replace('-', '_').replace(' ', '_'))) {
				return one;
			}
		}
		throw new InvalidRequest(
				"closeness \"" + this.closeness + "\" is none of online, acquainted, knows-well, close.");
	}

	private @Nullable LocalDate day(@Nullable LocalDate before) {
		String text = text(this.on, (before == null) ? null : before.toString());
		try {
			return (text == null) ? null : LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new InvalidRequest("\"" + text + "\" is no day; write it as 2026-11-24.");
		}
	}

}
