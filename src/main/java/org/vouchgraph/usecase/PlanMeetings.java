package org.vouchgraph.usecase;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.coverage.Target;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Narrative;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.planning.MeetingCandidate;
import org.vouchgraph.planning.MeetingChoice;
import org.vouchgraph.planning.MeetingChooser;
import org.vouchgraph.planning.WorthKnowing;
import org.vouchgraph.usecase.ComingMeeting.Near;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** Plans which meetings of the coming year to go to, with what to do before and after. */
public final class PlanMeetings {

	private static final int MONTHS = 12;

	private static final int MOST_MEETINGS = 20;

	private static final int MOST_MONEY = 10_000_000;

	/** Of those near at a meeting, so many are prepared for. */
	private static final int MOST_PREPARED = 8;

	/** Of those who are no targets, so many. */
	private static final int MOST_OTHERS = 3;

	private static final int PAST_YEARS = 2;

	/** A plan asks as much as hundreds of questions. */
	private static final int QUESTIONS = 10;

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final Drafts drafts;

	private final IntroductionSearch search;

	private final FieldPack pack;

	private final Duration patience;

	/**
	 * With a limit on time.
	 * @param patience how long one question may take; a plan may take ten times that, and
	 * is then made of what was found
	 */
	public PlanMeetings(CurrentNetwork network, Records records, Sources sources, Drafts drafts,
			IntroductionSearch search, FieldPack pack, Duration patience) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.drafts = drafts;
		this.search = search;
		this.pack = pack;
		this.patience = patience.multipliedBy(QUESTIONS);
	}

	/**
	 * To what the choice is held; what is null is as the field has it.
	 *
	 * @param from the first day; today if null. Meetings count that begin within twelve
	 * months
	 * @param most how many meetings, in [0..20]
	 * @param money that there is in all, in the field's currency; no limit if null
	 * @param home two letters of the country in which the applicant lives; if null, what
	 * is known of her
	 * @param countries to which she can travel; any if empty
	 * @param enter which she can enter without waiting for a visa, beside her own
	 * @param visaDays that a visa for others takes, in [0..3650]
	 * @param virtualOnly only meetings online
	 * @param costs of going, by the meeting's key
	 */
	public record Limits(@Nullable LocalDate from, @Nullable Integer most, @Nullable Long money, @Nullable String home,
			List<String> countries, List<String> enter, @Nullable Integer visaDays, boolean virtualOnly,
			Map<Long, Long> costs) {

		/** As the field has it. */
		public static final Limits USUAL = new Limits(null, null, null, null, List.of(), List.of(), null, false,
				Map.of());

		public Limits {
			countries = countries.stream().map(Limits::country).toList();
			enter = enter.stream().map(Limits::country).toList();
			home = (home == null || home.isBlank()) ? null : country(home);
			costs = Map.copyOf(costs);
			require("meetings", most, MOST_MEETINGS);
			require("visa days", visaDays, 3650);
			if (money != null && (money < 0 || money > MOST_MONEY)) {
				throw new InvalidRequest("money " + money + " is not in [0.." + MOST_MONEY + "]");
			}
			costs.forEach((meeting, cost) -> {
				if (cost < 0 || cost > MOST_MONEY) {
					throw new InvalidRequest(
							"the cost " + cost + " of meeting:" + meeting + " is not in [0.." + MOST_MONEY + "]");
				}
			});
		}

		private static void require(String what, @Nullable Integer value, int most) {
			if (value != null && (value < 0 || value > most)) {
				throw new InvalidRequest(what + " " + value + " is not in [0.." + most + "]");
			}
		}

		private static String country(String typed) {
			String code = typed.strip().toUpperCase(Locale.ROOT);
			if (!code.matches("[A-Z]{2}")) {
				throw new InvalidRequest("the country \"" + typed + "\" is not a two-letter code such as GB or US");
			}
			return code;
		}

	}

	/**
	 * What to go to, ready to show.
	 *
	 * @param limits as they were applied, with what the field or the records say in place
	 * of what was not given
	 * @param sentence what the choice brings, or why there is none and what to do
	 * @param exact whether no better choice is possible within the limits, for certain
	 * @param guarantee the same in plain words
	 * @param chosen in the order of their days
	 * @param others of the coming year, and why they were not chosen
	 * @param past meetings of the last two years at which the applicant met somebody, and
	 * with whom she stayed in touch
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, Applied limits, String sentence,
			boolean exact, String guarantee, List<Going> chosen, List<Other> others, List<Past> past) {
	}

	/** Limits as they were applied; countries are two-letter codes. */
	public record Applied(LocalDate from, LocalDate until, int most, @Nullable Long money, String currency,
			@Nullable String home, List<String> countries, List<String> enter, int visaDays, boolean virtualOnly) {
	}

	/**
	 * A meeting in a line.
	 *
	 * @param cost in the currency of the limits
	 * @param costSaid whether the user said so; else it is what the field takes for one
	 * online, at home or abroad
	 */
	public record MeetingLine(Thing meeting, LocalDate start, LocalDate end, String days, @Nullable String place,
			@Nullable String country, boolean virtual, long cost, boolean costSaid) {
	}

	/**
	 * A meeting to go to.
	 *
	 * @param brings the share of all that is wanted that it brings near by itself
	 * @param lost what would be lost without it
	 * @param why in plain words
	 * @param near whom to see there, targets first
	 * @param before what to do before, by day
	 * @param after what to do after, by day
	 */
	public record Going(MeetingLine line, boolean listed, double brings, double lost, String why, List<NearPerson> near,
			List<Task> before, List<Task> after) {
	}

	/**
	 * Somebody whom a meeting brings near.
	 *
	 * @param chance to get to speak with her
	 * @param how in plain words
	 * @param introducer who takes part and can introduce, or null
	 * @param paper a recent one of hers to speak about, or null where none is known
	 * @param say what to say
	 */
	public record NearPerson(PersonLine person, @Nullable Thing program, boolean target, double chance,
			String chanceWords, String how, @Nullable PersonLine introducer, @Nullable Paper paper,
			MicroIntroduction say) {
	}

	/** A paper to speak about. */
	public record Paper(String title, @Nullable Integer year, @Nullable String venue) {
	}

	/**
	 * Something to do.
	 *
	 * @param kind {@code deadline}, {@code visa}, {@code write}, {@code ask},
	 * {@code follow-up} or {@code keep}
	 * @param from not before that day, or null
	 * @param by that day
	 * @param late whether that day is past
	 * @param person with whom, or null
	 * @param about whom it concerns, or null
	 */
	public record Task(String kind, @Nullable LocalDate from, LocalDate by, boolean late, @Nullable PersonLine person,
			@Nullable PersonLine about, String words) {
	}

	/** A meeting that was not chosen. */
	public record Other(MeetingLine line, double brings, String why) {
	}

	/**
	 * A meeting that was.
	 *
	 * @param met how many people were met there, as logged
	 * @param kept with how many there was contact half a year on, or lately
	 */
	public record Past(Thing meeting, LocalDate start, int met, int kept, String sentence) {
	}

	/**
	 * The plan.
	 * @throws UnknownThing if there is no such workspace
	 */
	public Answer plan(String workspace, Limits limits) {
		Records remembered = new RememberedRecords(this.records);
		Situation situation = Situation.now(this.network.of(workspace), this.pack, remembered, this.sources);
		return new Run(situation, this.drafts.narrative(workspace), remembered, limits).answer();
	}

	private final class Run {

		private final Situation situation;

		private final Narrative narrative;

		private final Records records;

		private final FieldPack.MeetingRules rules;

		private final FieldPack.Days days;

		private final Limits given;

		private final Applied limits;

		private final LocalDate today;

		private final List<Long> targets;

		private final double wanted;

		private final List<ComingMeeting> meetings;

		private final Map<ComingMeeting, Map<Long, Near>> near = new LinkedHashMap<>();

		/** Why it cannot be gone to; whoever is not here can. */
		private final Map<ComingMeeting, String> refused = new HashMap<>();

		Run(Situation situation, Narrative narrative, Records records, Limits given) {
			this.situation = situation;
			this.narrative = narrative;
			this.records = records;
			this.rules = PlanMeetings.this.pack.planning().meetings();
			this.days = PlanMeetings.this.pack.coverage().days();
			this.given = given;
			this.today = situation.date();
			LocalDate from = (given.from() == null) ? this.today : given.from();
			String home = (given.home() != null) ? given.home()
					: situation.where().countries(situation.applicant()).stream().findFirst().orElse(null);
			this.limits = new Applied(from, from.plusMonths(MONTHS),
					Objects.requireNonNullElse(given.most(), this.rules.mostAYear()), given.money(),
					this.rules.currency(), home, given.countries(), given.enter(),
					Objects.requireNonNullElse(given.visaDays(), this.rules.visaDays()), given.virtualOnly());
			this.targets = List.copyOf(situation.wanted().keySet());
			this.wanted = situation.wanted().values().stream().mapToDouble(Double::doubleValue).sum();
			this.meetings = ComingMeeting.list(situation.view(), records, from, this.limits.until());
			for (ComingMeeting meeting : this.meetings) {
				this.near.put(meeting, meeting.near(situation, this.rules.sessionPeople(), this.rules.near()));
				String why = refusal(meeting);
				if (why != null) {
					this.refused.put(meeting, why);
				}
			}
		}

		Answer answer() {
			List<ComingMeeting> open = this.meetings.stream()
				.filter((meeting) -> !this.refused.containsKey(meeting))
				.toList();
			List<MeetingCandidate> candidates = open.stream()
				.map((meeting) -> new MeetingCandidate(cost(meeting), nearTargets(meeting)))
				.toList();
			double[] weights = this.situation.wanted().values().stream().mapToDouble(Double::doubleValue).toArray();
			Patience limit = Patience.of(PlanMeetings.this.patience);
			MeetingChoice choice = new MeetingChooser().choose(candidates, weights, this.limits.most(),
					(this.limits.money() == null) ? Long.MAX_VALUE / 2 : this.limits.money(), limit);
			Map<ComingMeeting, Double> chosen = new LinkedHashMap<>();
			for (int i = 0; i < choice.meetings().size(); i++) {
				chosen.put(open.get(choice.meetings().get(i)), choice.losses().get(i));
			}
			double[] worth = worth(chosen.isEmpty(), limit);
			read(chosen.keySet(), worth);
			List<Going> going = chosen.entrySet()
				.stream()
				.map((one) -> going(one.getKey(), one.getValue(), worth))
				.toList();
			List<Other> others = this.meetings.stream()
				.filter((meeting) -> !chosen.containsKey(meeting))
				.map((meeting) -> new Other(line(meeting), share(value(meeting)), why(meeting, chosen.keySet())))
				.sorted(Comparator.comparingDouble((Other other) -> -other.brings())
					.thenComparing((other) -> other.line().start())
					.thenComparingLong((other) -> other.line().meeting().key()))
				.toList();
			return new Answer(this.situation.view().workspace(), this.today,
					this.situation.line(this.situation.applicant()), this.limits, sentence(choice, going, others),
					choice.exact(), guarantee(choice), going, others, past());
		}

		/** What others than targets are worth who are met there. */
		private double[] worth(boolean unneeded, Patience limit) {
			if (unneeded) {
				return new double[this.situation.network().size()];
			}
			Question question = Question.of(this.situation.me(), this.situation.me())
				.withWidenTo(Question.MOST_TIES)
				.withFilters(Filters.NONE.withWarmOnly(true));
			List<Target> aims = this.situation.wanted()
				.entrySet()
				.stream()
				.map((one) -> new Target(this.situation.network().indexOf(one.getKey()), one.getValue()))
				.toList();
			FieldPack.TieMaking ties = PlanMeetings.this.pack.planning().ties();
			return new WorthKnowing(this.situation.network(), question,
					WorthKnowing.reaches(PlanMeetings.this.search, this.situation.network(), question, aims, limit),
					ties.leastWay())
				.worth(ties.action("meeting").tie(), limit);
		}

		private long cost(ComingMeeting meeting) {
			Long said = this.given.costs().get(meeting.thing().key());
			if (said != null) {
				return said;
			}
			return meeting.virtual() ? this.rules.virtual() : isHome(meeting) ? this.rules.home() : this.rules.abroad();
		}

		private boolean isHome(ComingMeeting meeting) {
			return meeting.country() != null && meeting.country().equals(this.limits.home());
		}

		private boolean needsVisa(ComingMeeting meeting) {
			return !meeting.virtual() && !isHome(meeting)
					&& (meeting.country() == null || !this.limits.enter().contains(meeting.country()));
		}

		private Map<Integer, Double> nearTargets(ComingMeeting meeting) {
			Map<Integer, Double> chances = new TreeMap<>();
			for (int i = 0; i < this.targets.size(); i++) {
				Near how = this.near.get(meeting).get(this.targets.get(i));
				if (how != null) {
					chances.put(i, how.chance());
				}
			}
			return chances;
		}

		private double value(ComingMeeting meeting) {
			return this.targets.stream().mapToDouble((target) -> {
				Near how = this.near.get(meeting).get(target);
				return (how == null) ? 0 : Objects.requireNonNull(this.situation.wanted().get(target)) * how.chance();
			}).sum();
		}

		private double share(double weight) {
			return (this.wanted == 0) ? 0 : weight / this.wanted;
		}

		private @Nullable String refusal(ComingMeeting meeting) {
			if (this.limits.virtualOnly() && !meeting.virtual()) {
				return "It is not online.";
			}
			if (!meeting.virtual() && !this.limits.countries().isEmpty()
					&& (meeting.country() == null || !this.limits.countries().contains(meeting.country()))) {
				return (meeting.country() == null) ? "In which country it is, is not known."
						: "It is in " + Words.country(meeting.country()) + ", to which you do not travel.";
			}
			long left = ChronoUnit.DAYS.between(this.today, meeting.start());
			if (needsVisa(meeting) && left < this.limits.visaDays()) {
				return "A visa takes about " + Words.count(this.limits.visaDays(), "day", "days")
						+ ", and it begins in " + left + ". If you can enter "
						+ ((meeting.country() == null) ? "that country" : Words.country(meeting.country()))
						+ " already, say so.";
			}
			if (this.limits.money() != null && cost(meeting) > this.limits.money()) {
				return "It costs more than you have: " + money(cost(meeting)) + ".";
			}
			return null;
		}

		private String money(long amount) {
			return this.rules.currency() + " " + String.format(Locale.ENGLISH, "%,d", amount);
		}

		private String why(ComingMeeting meeting, Set<ComingMeeting> chosen) {
			String refused = this.refused.get(meeting);
			if (value(meeting) == 0) {
				String there = meeting.roles().isEmpty()
						? "Nobody is known to take part. Add who does in the sheet meetings.csv, or import its program."
						: "It brings none of your targets near: none of them takes part in a way that you could meet.";
				return (refused == null) ? there : refused + " " + there;
			}
			if (refused != null) {
				return refused;
			}
			long left = (this.limits.money() == null) ? Long.MAX_VALUE
					: this.limits.money() - chosen.stream().mapToLong(this::cost).sum();
			if (chosen.size() < this.limits.most() && cost(meeting) > left) {
				return "With those chosen there is not enough money left for " + money(cost(meeting)) + ".";
			}
			return (chosen.size() < this.limits.most()) ? "Those chosen bring the same people near."
					: "The " + ((chosen.size() == 1) ? "one" : chosen.size()) + " chosen "
							+ ((chosen.size() == 1) ? "brings" : "bring") + " as much near, or more.";
		}

		private MeetingLine line(ComingMeeting meeting) {
			String days = meeting.start().equals(meeting.end()) ? Words.date(meeting.start())
					: Words.date(meeting.start()) + " to " + Words.date(meeting.end());
			return new MeetingLine(meeting.thing(), meeting.start(), meeting.end(), days, meeting.place(),
					meeting.country(), meeting.virtual(), cost(meeting),
					this.given.costs().containsKey(meeting.thing().key()));
		}

		private String sentence(MeetingChoice choice, List<Going> going, List<Other> others) {
			if (this.targets.isEmpty()) {
				return "You have named nobody whom you want to reach yet, so no meeting can be chosen for them. "
						+ "Name them in the sheet ties.csv, column target_weight.";
			}
			if (this.meetings.isEmpty()) {
				return "No meeting is known that begins between " + Words.date(this.limits.from()) + " and "
						+ Words.date(this.limits.until())
						+ ". Add some in the sheet meetings.csv, or import a program.";
			}
			if (going.isEmpty()) {
				return others.stream().anyMatch((other) -> other.brings() > 0)
						? "No meeting that brings a target near is within your limits. Below stands what is in the way of each."
						: "None of the " + this.meetings.size()
								+ " meetings known brings a target near. Add who takes part in the sheet meetings.csv.";
			}
			long cost = going.stream().mapToLong((one) -> one.line().cost()).sum();
			Set<PersonLine> near = new LinkedHashSet<>();
			going.forEach(
					(one) -> one.near().stream().filter(NearPerson::target).forEach((who) -> near.add(who.person())));
			Other best = others.isEmpty() ? null : others.get(0);
			return Words.count(going.size(), "meeting", "meetings") + " for " + money(cost) + " "
					+ ((going.size() == 1) ? "brings " : "bring ") + near.size() + " of your targets near: "
					+ Words.percent(share(choice.value()))
					+ " of all you want, by how likely you get to speak with them."
					+ ((best == null || best.brings() <= share(choice.value())) ? ""
							: " " + best.line().meeting().name() + " would bring more (" + Words.percent(best.brings())
									+ "). " + best.why());
		}

		private String guarantee(MeetingChoice choice) {
			if (choice.meetings().isEmpty()) {
				return "";
			}
			return choice.exact()
					? "No other choice within these limits brings more near: all that could were looked at."
					: "There were too many to look at all. No other choice within these limits brings more than "
							+ Words.times(choice.bound() / choice.value()) + " as much near.";
		}

		/** Those whom one prepares for: targets, then who is most worth knowing. */
		private List<Long> prepared(ComingMeeting meeting, double[] worth) {
			Map<Long, Near> there = this.near.get(meeting);
			List<Long> people = new ArrayList<>(this.targets.stream()
				.filter(there::containsKey)
				.sorted(Comparator
					.comparingDouble((Long target) -> -this.situation.wanted().get(target) * there.get(target).chance())
					.thenComparing(Comparator.naturalOrder()))
				.limit(MOST_PREPARED)
				.toList());
			there.keySet()
				.stream()
				.filter((person) -> !this.situation.isTarget(person) && !there.get(person).known()
						&& worth[this.situation.network().indexOf(person)] > 0)
				.sorted(Comparator.comparingDouble(
						(Long person) -> -worth[this.situation.network().indexOf(person)] * there.get(person).chance())
					.thenComparing(Comparator.naturalOrder()))
				.limit(Math.min(MOST_OTHERS, MOST_PREPARED - people.size()))
				.forEach(people::add);
			return people;
		}

		private void read(Set<ComingMeeting> chosen, double[] worth) {
			Set<Long> people = new LinkedHashSet<>();
			for (ComingMeeting meeting : chosen) {
				for (long person : prepared(meeting, worth)) {
					people.add(person);
					Long introducer = this.near.get(meeting).get(person).introducer();
					if (introducer != null) {
						people.add(introducer);
					}
				}
			}
			this.situation.where().read(people);
		}

		private Going going(ComingMeeting meeting, double lost, double[] worth) {
			List<NearPerson> near = prepared(meeting, worth).stream()
				.map((person) -> nearPerson(meeting, person))
				.toList();
			long targets = near.stream().filter(NearPerson::target).count();
			String why = "It brings " + Words
				.listed(near.stream().filter(NearPerson::target).map((who) -> who.person().name()).toList(), 3)
					+ " near" + ((near.size() == targets) ? "." : ", and others who lead to your targets.");
			return new Going(line(meeting), meeting.isGoing(this.situation.applicant()), share(value(meeting)),
					share(lost), why, near, before(meeting, near), after(meeting, near));
		}

		private NearPerson nearPerson(ComingMeeting meeting, long person) {
			Near how = Objects.requireNonNull(this.near.get(meeting).get(person));
			PersonLine line = this.situation.line(person);
			PersonLine introducer = (how.introducer() == null || how.known()) ? null
					: this.situation.line(how.introducer());
			Paper paper = paper(person);
			Thing program = this.situation.where().program(person);
			MicroIntroduction say = MicroIntroduction.to(line.name(),
					new MicroIntroduction.Facts(this.situation.view().workspace().applicant(), me(),
							told(Narrative.Field.WHY), told(Narrative.Field.SEEK),
							(introducer == null) ? null : introducer.name(),
							(how.session() == null) ? null : how.session().name(),
							(paper == null) ? null : paper.title(), (program == null) ? null : program.name()),
					this.rules);
			return new NearPerson(line, program, this.situation.isTarget(person), how.chance(),
					Words.likely(how.chance()), how(meeting, how, introducer), introducer, paper, say);
		}

		/** As she tells it of herself, or as the records have it. */
		private @Nullable String me() {
			String told = told(Narrative.Field.WHO);
			return (told != null) ? told : this.situation.line(this.situation.applicant()).detail();
		}

		private @Nullable String told(Narrative.Field field) {
			String text = this.narrative.text(field);
			return text.isBlank() ? null : text;
		}

		private String how(ComingMeeting meeting, Near how, @Nullable PersonLine introducer) {
			List<String> ways = new ArrayList<>();
			if (how.known()) {
				ways.add("You know them and can meet there.");
			}
			if (introducer != null) {
				ways.add(introducer.name() + " takes part too and can introduce you: " + Words.likely(how.passing())
						+ ".");
			}
			if (how.session() != null) {
				ways.add("In the session “" + how.session().name() + "”"
						+ ((how.session().on() == null) ? "" : " on " + Words.date(how.session().on())) + " with "
						+ Words.count(how.session().people().size() - 1L, "other", "others")
						+ ((introducer == null && !how.known()) ? ", small enough to speak afterwards." : "."));
			}
			return String.join(" ", ways);
		}

		/** The latest paper whose authors are few enough to have written it. */
		private @Nullable Paper paper(long person) {
			return this.records.factsOf(this.situation.view().visible(), this.situation.view().records(List.of(person)))
				.stream()
				.filter((fact) -> fact.said() instanceof Statement.Authorship)
				.map(KnownFact::other)
				.map((other) -> (Statement.Publication) other.said())
				.filter((paper) -> paper.authorCount() <= PlanMeetings.this.pack.largestByline())
				.max(Comparator
					.comparingInt((Statement.Publication paper) -> Objects.requireNonNullElse(paper.year(), 0))
					.thenComparing(Statement.Publication::name, Comparator.reverseOrder()))
				.map((paper) -> new Paper(paper.name(), paper.year(), paper.venue()))
				.orElse(null);
		}

		private List<Task> before(ComingMeeting meeting, List<NearPerson> near) {
			List<Task> tasks = new ArrayList<>();
			if (meeting.deadline() != null && !meeting.deadline().isBefore(this.today)) {
				tasks.add(task("deadline", null, meeting.deadline(), null, null,
						"Send an abstract or an application: whoever presents is remembered."));
			}
			if (needsVisa(meeting)) {
				tasks.add(task("visa", null, meeting.start().minusDays(this.limits.visaDays()), null, null,
						"Apply for a visa"
								+ ((meeting.country() == null) ? "" : " for " + Words.country(meeting.country()))
								+ ", unless you have one."));
			}
			LocalDate by = meeting.start().minusDays(this.rules.writeBefore());
			for (NearPerson who : near) {
				if (who.introducer() != null) {
					tasks.add(task("ask", null, by, who.introducer(), who.person(), "Ask " + who.introducer().name()
							+ ", who takes part too, to introduce you to " + who.person().name() + " there."));
				}
				if (who.target()) {
					tasks.add(task("write", null, by, who.person(), null,
							"Write to " + who.person().name() + " that you will be there"
									+ ((who.paper() == null) ? "; find a paper of theirs first."
											: "; name their paper “" + who.paper().title() + "”.")));
				}
			}
			tasks.sort(Comparator.comparing(Task::by));
			return tasks;
		}

		private List<Task> after(ComingMeeting meeting, List<NearPerson> near) {
			LocalDate from = meeting.end().plusDays(this.days.followUpFrom());
			LocalDate by = meeting.end().plusDays(this.days.followUpBy());
			List<Task> tasks = new ArrayList<>();
			for (NearPerson who : near) {
				tasks.add(task("follow-up", from, by, who.person(), null, "If you spoke with " + who.person().name()
						+ ": write what you spoke about, and one thing that you can offer."));
			}
			tasks.add(task("keep", null, meeting.end().plusDays(this.days.keepInTouch()), null, null,
					"Half a year on, see with whom you are still in touch: a few ties that last are what a meeting is for."));
			return tasks;
		}

		private Task task(String kind, @Nullable LocalDate from, LocalDate by, @Nullable PersonLine person,
				@Nullable PersonLine about, String words) {
			return new Task(kind, from, by, by.isBefore(this.today), person, about, words);
		}

		private List<Past> past() {
			List<Past> past = new ArrayList<>();
			for (ComingMeeting meeting : ComingMeeting.list(this.situation.view(), this.records,
					this.today.minusYears(PAST_YEARS), this.today.minusDays(1))) {
				int met = 0;
				int kept = 0;
				for (List<Logged> log : this.situation.logs().values()) {
					if (log.stream().anyMatch((one) -> one.kind().equals("met") && isAt(meeting, one.on()))) {
						met++;
						kept += isKept(meeting.end(), log.get(log.size() - 1).on()) ? 1 : 0;
					}
				}
				if (met > 0) {
					past.add(new Past(meeting.thing(), meeting.start(), met, kept,
							meeting.thing().name() + ": you met " + Words.count(met, "person", "people")
									+ " and are still in touch with " + ((kept == 0) ? "none" : String.valueOf(kept))
									+ "."));
				}
			}
			past.sort(Comparator.comparing(Past::start).reversed());
			return past;
		}

		/** Half a year on; until that is over, it is lately that counts. */
		private boolean isKept(LocalDate end, LocalDate last) {
			LocalDate half = end.plusDays(this.days.keepInTouch());
			LocalDate since = half.isAfter(this.today) ? this.today.minusDays(this.days.keepInTouch()) : half;
			return last.isAfter(end) && !last.isBefore(since);
		}

		private static boolean isAt(ComingMeeting meeting, LocalDate day) {
			return !day.isBefore(meeting.start()) && !day.isAfter(meeting.end());
		}

	}

}
