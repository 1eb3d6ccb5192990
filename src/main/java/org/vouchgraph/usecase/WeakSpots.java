package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.WhoAnswer.Origin;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Where the applicant's coverage would break, ready to show.
 *
 * @param outlook what the report was made for
 * @param summary all of it in a sentence or two
 * @param stoppedEarly whether it took too long: there may be more
 * @param findings the most serious first
 * @param dismissed those that the user has dismissed and whose facts have not changed
 * @param targets how each target is reached, the heaviest first
 * @param roles which places are filled
 * @param spread what hangs on whom
 */
public record WeakSpots(Workspace workspace, LocalDate date, PersonLine applicant, Outlook outlook, String summary,
		boolean stoppedEarly, List<Finding> findings, List<Finding> dismissed, List<TargetLine> targets,
		List<RoleLine> roles, Spread spread) {

	/**
	 * What the report was made for.
	 *
	 * @param applies the year in which she applies; null where she has not said
	 * @param yearsBefore the years until then; as assumed where she has not said
	 * @param countries where she wants to train, as ISO codes: as said, or those of the
	 * targets' programs
	 * @param countriesSaid whether she said so herself
	 * @param sentence all of it in plain words, what was assumed as well
	 */
	public record Outlook(@Nullable Integer applies, int yearsBefore, List<String> countries, boolean countriesSaid,
			String sentence) {
	}

	/** How much a finding matters, most first. */
	public enum Severity {

		SERIOUS, IMPORTANT, WORTH_KNOWING;

		/** The name in addresses and answers. */
		@JsonValue
		public String code() {
			return WeakSpots.code(this);
		}

	}

	/** The parts of the report, in its order. */
	public enum Section {

		TARGETS, LOSSES, ROLES, COLD, DEBTS, EVIDENCE, SPREAD, STANDING;

		/** The name in addresses and answers. */
		@JsonValue
		public String code() {
			return WeakSpots.code(this);
		}

	}

	/** What is weak. */
	public enum Kind {

		OUT_OF_REACH(Section.TARGETS), WEAK_TARGET(Section.TARGETS),

		LOSS_OF_PERSON(Section.LOSSES), LOSS_OF_PLACE(Section.LOSSES),

		ROLE_MISSING(Section.ROLES), ROLES_COMPETE(Section.ROLES), SPONSOR_WITHOUT_ACT(Section.ROLES),

		GOING_COLD(Section.COLD), FOLLOW_UP_DUE(Section.COLD), TOO_OFTEN(Section.COLD),

		THANKS_OWED(Section.DEBTS), OUTCOME_UNTOLD(Section.DEBTS), ASKED_MORE_THAN_GIVEN(Section.DEBTS),
		ASKED_AGAIN(Section.DEBTS), ASKED_AT_ONCE(Section.DEBTS), SAME_WORDS(Section.DEBTS),

		UNCONFIRMED_TIE(Section.EVIDENCE),

		CONCENTRATED(Section.SPREAD), CLOSED_CIRCLE(Section.SPREAD),

		NO_HOME(Section.STANDING), NO_TIE_THERE(Section.STANDING), PROGRAM_RECORD(Section.STANDING),
		WORK_UNKNOWN(Section.STANDING);

		private final Section section;

		Kind(Section section) {
			this.section = section;
		}

		public Section section() {
			return this.section;
		}

		/** The name in addresses and answers. */
		@JsonValue
		public String code() {
			return WeakSpots.code(this);
		}

	}

	private static String code(Enum<?> one) {
		return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * One weak spot.
	 *
	 * @param id the same in every report in which the same is weak
	 * @param title what is weak, in one short sentence
	 * @param why it matters
	 * @param next what to do about it
	 * @param because what it rests on, the most telling first
	 * @param people whom it concerns
	 * @param remedies people who could close it, the best first; may be empty
	 * @param facts a fingerprint of what it rests on; a dismissal holds as long as it
	 * stays the same
	 * @param dismissed by the user, or null
	 */
	public record Finding(String id, Kind kind, Severity severity, String title, String why, String next,
			List<Because> because, List<PersonLine> people, List<Remedy> remedies, double weight, String facts,
			@Nullable Dismissed dismissed) {

		@JsonProperty
		public Section section() {
			return this.kind.section();
		}

		Finding withDismissed(Dismissed dismissal) {
			return new Finding(this.id, this.kind, this.severity, this.title, this.why, this.next, this.because,
					this.people, this.remedies, this.weight, this.facts, dismissal);
		}

	}

	/**
	 * One fact behind a finding.
	 *
	 * @param thing the person, program, place or meeting that it is about, or null
	 * @param sources where it is said; empty where it was worked out
	 */
	public record Because(String words, @Nullable Thing thing, List<Origin> sources) {
	}

	/** Somebody who could close a weak spot, and why. */
	public record Remedy(PersonLine person, String words) {
	}

	/** That the user does not want to see a finding. */
	public record Dismissed(String reason, LocalDate on) {
	}

	/**
	 * How a target is reached.
	 *
	 * @param program that she directs or teaches in, or null
	 * @param chance of the best path; 0 where there is none
	 * @param ties of the best path; 0 where there is none
	 * @param apart how many ways there are that share nobody, counted up to 10
	 * @param atLeastOne the chance that at least one of several such ways works
	 * @param introducer whom to ask first; null where there is no path or nobody need be
	 * asked
	 * @param onlyThrough without whom no path would be left
	 * @param weak whether it is out of reach or below what the field asks
	 * @param sentence all of it in plain words
	 */
	public record TargetLine(PersonLine person, @Nullable Thing program, double weight, double chance, String percent,
			String words, int ties, int apart, double atLeastOne, String atLeastOnePercent,
			@Nullable PersonLine introducer, List<PersonLine> onlyThrough, boolean weak, String sentence) {
	}

	/**
	 * A need and who fills it.
	 *
	 * @param due whether it counts already, so many years before applying
	 * @param missing how many people are too few
	 */
	public record RoleLine(String need, String title, String reason, int least, int good, boolean due,
			List<Filled> filled, int missing, String sentence) {
	}

	/** Somebody who fills a place, and as what. */
	public record Filled(PersonLine person, String role) {
	}

	/** What hangs on whom, and how much the applicant's own contacts overlap. */
	public record Spread(List<Measure> measures, double constraint, double effectiveSize, int contacts,
			String sentence) {
	}

	/**
	 * One way to cut up what can be reached.
	 *
	 * @param over {@code introducers}, {@code institutions}, {@code societies},
	 * {@code countries}
	 * @param herfindahl in [0, 1]
	 * @param effective as how many equal ones they are
	 */
	public record Measure(String over, double herfindahl, double effective, String sentence, List<Share> shares) {
	}

	/** What hangs on one of them; without a thing it is a country. */
	public record Share(String name, @Nullable Thing thing, double share, String percent) {
	}

}
