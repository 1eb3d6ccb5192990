package org.vouchgraph.network;

import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a field knows about itself, as data: how strong each kind of evidence is, how fast
 * it fades, which roles an applicant needs and how often to write to whom.
 *
 * @param code such as {@code cardiothoracic-img}
 * @param title in plain words
 * @param evidence a prior for every kind
 * @param roles the roles that people can hold, in the order to show
 * @param highestChance no tie is surer than this
 * @param highestInferred inferred evidence alone never passes this
 * @param largestByline papers with more authors count nothing
 * @param learning how fast logged outcomes change chances
 * @param coverage what an applicant needs, and when it is too little
 * @param planning what can be done about it, and what that takes
 */
public record FieldPack(String code, String title, Map<EvidenceKind, Prior> evidence, List<Role> roles,
		double highestChance, double highestInferred, int largestByline, Learning learning, Coverage coverage,
		Planning planning) {

	public FieldPack {
		evidence = Map.copyOf(evidence);
		roles = List.copyOf(roles);
		for (EvidenceKind kind : EvidenceKind.values()) {
			if (!evidence.containsKey(kind)) {
				throw new IllegalArgumentException("field pack " + code + " has no prior for " + kind.code());
			}
		}
		requireChance("highest-chance", highestChance);
		requireChance("highest-inferred", highestInferred);
		if (largestByline < 2) {
			throw new IllegalArgumentException("largest-byline " + largestByline + " is not in [2..]");
		}
	}

	public Prior prior(EvidenceKind kind) {
		return this.evidence.get(kind);
	}

	/**
	 * What one piece of evidence of a kind is worth.
	 *
	 * @param chance the chance that a request passes, for one fresh piece; in (0, 1)
	 * @param halfLife years until it counts half; greater than 0
	 * @param cap the most that all pieces of this kind are worth together; in (0, 1)
	 * @param largestGroup groups with more people count nothing (institutions, sessions)
	 * @param details other chances for particular details: a closeness, a kind of
	 * interaction
	 * @param reason why, in a line
	 * @param reference where that comes from
	 */
	public record Prior(double chance, double halfLife, double cap, int largestGroup, Map<String, Double> details,
			String reason, String reference) {

		public Prior {
			requireChance("chance", chance);
			requireChance("cap", cap);
			if (!(halfLife > 0 && halfLife <= 1000)) {
				throw new IllegalArgumentException("half-life " + halfLife + " is not in (0..1000] years");
			}
			details = Map.copyOf(details);
			details.forEach((name, value) -> requireChance("chance of " + name, value));
		}

	}

	/**
	 * How fast logged outcomes of asks change chances.
	 *
	 * @param kindStrength how many outcomes the prior of a kind of evidence is worth;
	 * greater than 0
	 * @param tieStrength how many outcomes of one tie the chance of its evidence is
	 * worth; greater than 0
	 * @param leastOutcomes so many outcomes must there be before chances are held against
	 * them; at least 1
	 * @param reason why, in a line
	 * @param reference where that comes from
	 */
	public record Learning(double kindStrength, double tieStrength, int leastOutcomes, String reason,
			String reference) {

		public Learning {
			requireStrength("kind-strength", kindStrength);
			requireStrength("tie-strength", tieStrength);
		}

		private static void requireStrength(String name, double value) {
			if (!(value > 0 && value < 1000)) {
				throw new IllegalArgumentException(name + " " + value + " is not in (0..1000) outcomes");
			}
		}

	}

	/**
	 * What a person can be to the applicant.
	 *
	 * @param code such as {@code career-mentor}
	 * @param title in plain words
	 * @param needsAct whether it counts only with a recorded act
	 * @param cadenceDays write again after at most this many days, or null
	 * @param quietDays never write again sooner than this many days, or null
	 * @param reason why, in a line
	 */
	public record Role(String code, String title, boolean needsAct, @Nullable Integer cadenceDays,
			@Nullable Integer quietDays, String reason) {
	}

	/**
	 * What an applicant needs, and when it is too little.
	 *
	 * @param rolesPerPerson how many of the needed places one person can fill, at least 1
	 * @param fieldWords in lower case; whose post, headline or program has one of them
	 * works in the field
	 * @param leastChance of a target's best path; below it the target is weak; in (0, 1)
	 * @param leastWays that share nobody, to a target; with fewer it is weak; at least 1
	 * @param largestShare of what can be reached that should hang on one person, place or
	 * country; in (0, 1)
	 * @param highestConstraint Burt's constraint above which the applicant's contacts all
	 * know each other; greater than 0
	 * @param days how long things may take
	 * @param needs in the order to show
	 */
	public record Coverage(int rolesPerPerson, List<String> fieldWords, double leastChance, int leastWays,
			double largestShare, double highestConstraint, Days days, List<Need> needs) {

		public Coverage {
			fieldWords = List.copyOf(fieldWords);
			needs = List.copyOf(needs);
			requireChance("least-chance", leastChance);
			requireChance("largest-share", largestShare);
		}

	}

	/**
	 * How long things may take, in days.
	 *
	 * @param followUpFrom after a meeting, not sooner
	 * @param followUpBy after a meeting, not later
	 * @param thanksBy after help
	 * @param outcomeBy after an outcome, for telling those who helped
	 * @param askAgain after an ask of the same person, not sooner
	 * @param openAsk an ask without an answer counts as open for so long
	 * @param sameWords messages of like words to one department within so long are mass
	 * mail
	 * @param keepInTouch with whoever opens a way but has no role
	 * @param recordOld what is known of a program's graduates or visas is old after that
	 */
	public record Days(int followUpFrom, int followUpBy, int thanksBy, int outcomeBy, int askAgain, int openAsk,
			int sameWords, int keepInTouch, int recordOld) {
	}

	/**
	 * Places that people must fill.
	 *
	 * @param code such as {@code near-peers}
	 * @param title in plain words, plural: "Near-peers"
	 * @param roles any of these roles fills a place
	 * @param from years before applying at which it begins to count
	 * @param least how many are too few below, at least 1
	 * @param good how many are enough, at least {@code least}
	 * @param inTargetCountry whether only people in a country of the targets count
	 * @param inField whether only people of the field count
	 * @param knowsWork whether only people count who have seen the applicant work: a
	 * paper together, a letter or advice, or said to know each other well
	 * @param ahead of whom nobody holds the role yet, years since they began to train, as
	 * the least and the most; null where it does not matter
	 * @param reason why, in a line
	 */
	public record Need(String code, String title, Set<String> roles, int from, int least, int good,
			boolean inTargetCountry, boolean inField, boolean knowsWork, @Nullable Span ahead, String reason) {

		public Need {
			roles = Set.copyOf(roles);
		}

	}

	/**
	 * What can be done, and what that takes. Each part is a record of its own.
	 *
	 * @param ties what makes ties, and what it takes
	 * @param meetings what going to meetings takes
	 * @param asks how much may be asked
	 * @param followUps when to be in touch again
	 * @param letters what a letter takes
	 * @param years what to have by when
	 * @param routes the ways into the field by steps between
	 * @param likeMe how many people who are as all others are stand beside a program's
	 * own, where it is asked who of them is like the applicant; greater than 0
	 */
	public record Planning(TieMaking ties, MeetingRules meetings, Asks asks, FollowUps followUps, LetterRules letters,
			YearRules years, RouteRules routes, double likeMe) {
	}

	/**
	 * How much may be asked of people.
	 *
	 * @param perIntroducer times in a quarter
	 * @param aQuarter times of all together
	 * @param leastChance an ask that works less often is not worth it; in (0, 1)
	 * @param leastShare of the chance of a target's best way: a way with less spoils the
	 * target for it; in (0, 1)
	 * @param coolDown days for which nobody is asked for anything who declined or kept
	 * silent
	 * @param sameAgain days for which that person is not asked for the same again
	 * @param fallbackAfter days after which the next is asked where nothing came
	 */
	public record Asks(int perIntroducer, int aQuarter, double leastChance, double leastShare, int coolDown,
			int sameAgain, int fallbackAfter) {

		public Asks {
			requireChance("least-chance", leastChance);
			requireChance("least-share", leastShare);
		}

	}

	/**
	 * When to be in touch again.
	 *
	 * @param quietDays after any message, whoever the person is: nobody wants to be
	 * written to weekly
	 * @param ahead how many days ahead the calendar shows
	 * @param noteBy days after an outcome by which those who helped should hear of it
	 * @param meetingAhead days before a meeting from which on it is a reason to write
	 */
	public record FollowUps(int quietDays, int ahead, int noteBy, int meetingAhead) {

	}

	/**
	 * What a letter takes.
	 *
	 * @param least fewer letters are too few, at least 1
	 * @param most more are not sent
	 * @param months of work together after which a writer can say something
	 * @param askAfterWeeks of working together, ask for the letter
	 * @param reason why, in a line
	 * @param reference where that comes from
	 */
	public record LetterRules(int least, int most, int months, int askAfterWeeks, String reason, String reference) {
	}

	/**
	 * What to have by when.
	 *
	 * @param opens the day of the year on which applications open
	 * @param aims in the order to show
	 * @param review what to look through after a year without a place, in order
	 */
	public record YearRules(MonthDay opens, List<YearAim> aims, List<String> review) {

		public YearRules {
			aims = List.copyOf(aims);
			review = List.copyOf(review);
		}

	}

	/**
	 * Something to have by a year before applying.
	 *
	 * @param code such as {@code first-paper}
	 * @param title in plain words
	 * @param counts what counts for it
	 * @param roles where people count, which; else empty
	 * @param inTargetCountry whether only people or places where one wants to train count
	 * @param yearsBefore how many years before applying
	 * @param least how many are too few below, at least 1
	 * @param good how many are enough, at least {@code least}
	 * @param reason why, in a line
	 */
	public record YearAim(String code, String title, Counts counts, Set<String> roles, boolean inTargetCountry,
			int yearsBefore, int least, int good, String reason) {

		public YearAim {
			roles = Set.copyOf(roles);
		}

	}

	/** What counts for an aim. */
	public enum Counts {

		/** People who hold one of the roles. */
		ROLES,

		/** Papers and abstracts of the applicant's. */
		PAPERS,

		/** Meetings at which she was. */
		MEETINGS,

		/** Sessions in which she spoke. */
		TALKS,

		/** Places at which she was as a trainee, observer or fellow. */
		ROTATIONS,

		/** People who wrote a letter. */
		LETTERS;

		/** The name in the field pack, such as {@code papers}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The ways into the field by steps between.
	 *
	 * @param stages titles by codes
	 * @param start the stage of who asks
	 * @param goal the stage to reach
	 * @param years after which no route may end
	 * @param most routes to show, at least 1
	 * @param risk years that a step may take longer for {@code −ln} of its chance to fall
	 * by 1
	 * @param ties years that a step may take longer to bring all ties
	 * @param barred from the first visa of each pair one cannot change to the second
	 * @param steps in the order to show
	 */
	public record RouteRules(Map<String, String> stages, String start, String goal, int years, int most, double risk,
			double ties, Set<List<String>> barred, List<RouteStep> steps) {

		public RouteRules {
			stages = Map.copyOf(stages);
			barred = Set.copyOf(barred);
			steps = List.copyOf(steps);
		}

	}

	/**
	 * A step on the way into the field.
	 *
	 * @param code unique
	 * @param title in plain words
	 * @param from the stages from which it can be begun
	 * @param to the stage in which one is then
	 * @param years that it takes, with applying for it
	 * @param visas on any of which one can be there
	 * @param chance that it comes about; in (0, 1)
	 * @param programs the kinds of programs that offer it; empty where it is at home
	 * @param reason why these figures, in a line
	 * @param reference where that comes from
	 */
	public record RouteStep(String code, String title, Set<String> from, String to, int years, Set<String> visas,
			double chance, Set<String> programs, String reason, String reference) {

		public RouteStep {
			from = Set.copyOf(from);
			visas = Set.copyOf(visas);
			programs = Set.copyOf(programs);
			requireChance("chance", chance);
		}

	}

	/**
	 * What makes ties, and what it takes.
	 *
	 * @param leastWay a way less likely than this is none; in (0, 1)
	 * @param closing what it is worth that a target stops being a weak spot, beside its
	 * chance itself, for each unit of its weight; in (0, 1)
	 * @param hours that an applicant has for it in a year, at least 1
	 * @param actions one for each kind of action, in the order to show
	 */
	public record TieMaking(double leastWay, double closing, int hours, List<Action> actions) {

		public TieMaking {
			actions = List.copyOf(actions);
			requireChance("least-way", leastWay);
			requireChance("closing", closing);
		}

		/** What an action of a kind takes and brings. */
		public Action action(String code) {
			return this.actions.stream()
				.filter((action) -> action.code().equals(code))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the pack has no action " + code));
		}

	}

	/**
	 * Something that an applicant can do to come to know people.
	 *
	 * @param code such as {@code shared-project}
	 * @param title in plain words
	 * @param hours of the applicant's own time, at least 1
	 * @param works the chance that it comes about at all; in (0, 1]
	 * @param meets the chance that, if it does, she comes to know one particular person
	 * there; in (0, 1]
	 * @param tie the chance of the tie that this makes; in (0, 1)
	 * @param people how many she comes to know at most, at least 1
	 * @param reason why these figures, in a line
	 * @param reference where that comes from
	 */
	public record Action(String code, String title, int hours, double works, double meets, double tie, int people,
			String reason, String reference) {

		public Action {
			requireChance("tie", tie);
		}

	}

	/**
	 * What going to meetings takes.
	 *
	 * @param mostAYear how many are enough
	 * @param visaDays that a visa takes, at least 1
	 * @param writeBefore days before a meeting by which to have written to whom one wants
	 * to see there
	 * @param sessionPeople a session of at most so many brings those in it near
	 * @param near the chance to get to speak with somebody of such a session; in (0, 1)
	 * @param currency of all costs, such as {@code USD}
	 * @param virtual what a meeting online costs
	 * @param home what one in the applicant's country costs, with the journey
	 * @param abroad what one in another country costs, with the journey
	 * @param wordsAMinute how fast one speaks
	 * @param speech how many seconds to introduce oneself, least and most
	 */
	public record MeetingRules(int mostAYear, int visaDays, int writeBefore, int sessionPeople, double near,
			String currency, int virtual, int home, int abroad, int wordsAMinute, Span speech) {

		public MeetingRules {
			requireChance("near", near);
		}

	}

	/** From the least to the most, both inclusive. */
	public record Span(int least, int most) {
	}

	private static void requireChance(String name, double value) {
		if (!(value > 0 && value < 1)) {
			throw new IllegalArgumentException(name + " " + value + " is not in (0..1)");
		}
	}

}
