package org.vouchgraph.usecase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.coverage.Target;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.planning.Action;
import org.vouchgraph.planning.Attempt;
import org.vouchgraph.planning.NextBestTie;
import org.vouchgraph.planning.TieOptions;
import org.vouchgraph.planning.TiePlan;
import org.vouchgraph.planning.WorthKnowing;
import org.vouchgraph.usecase.TieIdeas.Idea;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** Plans which ties to make next, by what each brings for the hours it takes. */
public final class PlanTies {

	/** How many steps a plan has where nobody says. */
	public static final int DEFAULT_MOST = 8;

	private static final int MOST_HOURS = 20_000;

	private static final int MOST_STEPS = 50;

	/** Of each kind, so many of those not chosen are told. */
	private static final int OTHERS = 2;

	private static final int MOST_NAMED = 3;

	/** A plan asks as much as hundreds of questions. */
	private static final int QUESTIONS = 10;

	private final CurrentNetwork network;

	private final Records records;

	private final Evidences evidences;

	private final Sources sources;

	private final IntroductionSearch search;

	private final FieldPack pack;

	private final Duration patience;

	/**
	 * With a limit on time.
	 * @param patience how long one question may take; a plan may take ten times that, and
	 * is then made of what was found
	 */
	public PlanTies(CurrentNetwork network, Records records, Evidences evidences, Sources sources,
			IntroductionSearch search, FieldPack pack, Duration patience) {
		this.network = network;
		this.records = records;
		this.evidences = evidences;
		this.sources = sources;
		this.search = search;
		this.pack = pack;
		this.patience = patience.multipliedBy(QUESTIONS);
	}

	/**
	 * What to do next, ready to show.
	 *
	 * @param hours that there are for it
	 * @param sentence what the plan would bring, or why there is none and what to do
	 * @param now the share of all that is wanted that is reached now, by the chance of
	 * the best way to each target; in [0, 1]
	 * @param then the share to expect after the plan
	 * @param proven the plan brings at least this share of the best possible within the
	 * hours; in [0, 1]
	 * @param guarantee the same in plain words
	 * @param steps in the order to do them
	 * @param others the best of each kind that are not in the plan, also those that take
	 * more hours than there are
	 * @param assumptions what the field takes each kind of action to cost and bring
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, int hours, String sentence,
			double now, double then, double proven, String guarantee, boolean stoppedEarly, List<Step> steps,
			List<Step> others, List<Assumption> assumptions) {
	}

	/**
	 * Something to do.
	 *
	 * @param kind such as {@code introduction} or {@code shared-project}
	 * @param title what to do, in one short sentence
	 * @param why what it opens
	 * @param next how to begin
	 * @param about the person, place or meeting
	 * @param way to whom to ask first; null where nobody leads there
	 * @param people whom one would come to know, those worth most first
	 * @param hours that it takes
	 * @param chance that it comes about
	 * @param gain what it adds to the share reached, after the steps before it
	 * @param gainForTenHours the same for ten hours
	 * @param alone what it would add to the share by itself, closed weak spots counted as
	 * the field counts them
	 * @param closes how many targets it makes weak spots no more, to be expected
	 * @param fits whether the hours are enough for it
	 * @param targets those it brings nearer, the most first
	 */
	public record Step(String kind, String kindTitle, String title, String why, String next, Thing about,
			@Nullable Route way, List<PersonLine> people, int hours, double chance, String chanceWords, double gain,
			String gainWords, double gainForTenHours, double alone, double closes, boolean fits, List<Gain> targets) {
	}

	/**
	 * What a step does for one target.
	 *
	 * @param before the chance of the best way, as expected after the steps before
	 * @param after if the step comes about
	 * @param opens whether there was no way before
	 */
	public record Gain(PersonLine person, @Nullable Thing program, double before, String beforeWords, double after,
			String afterWords, boolean opens) {
	}

	/** What a kind of action takes and brings, and why that is thought. */
	public record Assumption(String kind, String title, int hours, double works, double tie, int people, String reason,
			String reference) {
	}

	/**
	 * The plan.
	 * @param hours that there are for it, in [1..20000]; null for what the field takes
	 * for a year
	 * @param most how many steps, in [1..50]
	 * @throws UnknownThing if there is no such workspace
	 */
	public Answer plan(String workspace, @Nullable Integer hours, int most) {
		FieldPack.TieMaking rules = this.pack.planning().ties();
		int budget = (hours == null) ? rules.hours() : hours;
		if (budget < 1 || budget > MOST_HOURS) {
			throw new InvalidRequest("hours " + budget + " is not in [1.." + MOST_HOURS + "]");
		}
		if (most < 1 || most > MOST_STEPS) {
			throw new InvalidRequest("steps " + most + " is not in [1.." + MOST_STEPS + "]");
		}
		Patience limit = Patience.of(this.patience);
		Records remembered = new RememberedRecords(this.records);
		Situation situation = Situation.now(this.network.of(workspace), this.pack, remembered, this.sources);
		Network people = situation.network();
		// An online connection alone carries no request, so no way that counts has one.
		Question question = Question.of(situation.me(), situation.me())
			.withWidenTo(Question.MOST_TIES)
			.withFilters(Filters.NONE.withWarmOnly(true));
		List<Target> targets = situation.wanted()
			.entrySet()
			.stream()
			.map((wanted) -> new Target(people.indexOf(wanted.getKey()), wanted.getValue()))
			.toList();
		List<Reach> reaches = WorthKnowing.reaches(this.search, people, question, targets, limit);
		WorthKnowing worth = new WorthKnowing(people, question, reaches, rules.leastWay());
		double highest = rules.actions().stream().mapToDouble(FieldPack.Action::tie).max().orElseThrow();
		List<Idea> ideas = TieIdeas.of(situation, this.search, question, this.evidences, remembered,
				worth.worth(highest, limit), limit);
		// What is shown as ten percent is not below ten percent.
		double enough = (Math.round(100 * this.pack.coverage().leastChance()) - 0.5) / 100;
		TiePlan plan = new NextBestTie().plan(worth, ideas.stream().map(Idea::action).toList(),
				new TieOptions(budget, most, enough, rules.closing()), limit);
		return new Wording(situation, reaches, ideas, remembered, budget, plan).answer();
	}

	/** Puts a plan into words. */
	private final class Wording {

		private final Situation situation;

		private final List<Reach> reaches;

		private final List<Idea> ideas;

		private final int budget;

		private final TiePlan plan;

		private final Routes routes;

		private final double wanted;

		Wording(Situation situation, List<Reach> reaches, List<Idea> ideas, Records records, int budget, TiePlan plan) {
			this.situation = situation;
			this.reaches = reaches;
			this.ideas = ideas;
			this.budget = budget;
			this.plan = plan;
			this.wanted = reaches.stream().mapToDouble((reach) -> reach.target().weight()).sum();
			List<TiePlan.Step> told = new ArrayList<>(plan.steps());
			told.addAll(others());
			Set<Long> keys = new HashSet<>(Set.of(situation.applicant()));
			List<org.vouchgraph.introduction.Path> paths = new ArrayList<>();
			for (TiePlan.Step step : told) {
				Idea idea = ideas.get(step.action());
				idea.action().attempts().forEach((attempt) -> keys.add(situation.network().key(attempt.person())));
				step.effects().forEach((effect) -> keys.add(situation.network().key(effect.target().person())));
				if (idea.path() != null) {
					paths.add(idea.path());
				}
			}
			situation.where().read(keys);
			this.routes = new Routes(new People(records), situation.view(), paths, keys);
		}

		Answer answer() {
			double now = this.reaches.stream().mapToDouble((reach) -> reach.target().weight() * reach.best()).sum();
			double adds = this.plan.steps().stream().mapToDouble(this::reach).sum();
			double proven = (this.plan.bound() > 0) ? this.plan.gain() / this.plan.bound() : 1;
			return new Answer(this.situation.view().workspace(), this.situation.date(),
					this.situation.line(this.situation.applicant()), this.budget, sentence(now, adds), share(now),
					share(now + adds), proven, guarantee(proven), this.plan.stoppedEarly(),
					this.plan.steps().stream().map(this::step).toList(), others().stream().map(this::step).toList(),
					assumptions());
		}

		private double share(double weight) {
			return (this.wanted == 0) ? 0 : weight / this.wanted;
		}

		private double reach(TiePlan.Step step) {
			return step.effects()
				.stream()
				.mapToDouble((effect) -> effect.target().weight() * (effect.after() - effect.before()))
				.sum();
		}

		private double closes(TiePlan.Step step) {
			return step.effects().stream().mapToDouble(TiePlan.Effect::closed).sum();
		}

		/** The best of each kind that are not in the plan. */
		private List<TiePlan.Step> others() {
			Map<String, Integer> told = new HashMap<>();
			return this.plan.rest()
				.stream()
				.filter((step) -> told.merge(this.ideas.get(step.action()).kind(), 1, Integer::sum) <= OTHERS)
				.toList();
		}

		private String sentence(double now, double adds) {
			if (this.reaches.isEmpty()) {
				return "You have named nobody whom you want to reach yet, so there is nothing to plan for. "
						+ "Name them in the sheet ties.csv, column target_weight.";
			}
			if (this.plan.steps().isEmpty()) {
				return (this.plan.rest().isEmpty()
						? "Nothing that can be seen from what you have imported would bring your targets nearer. "
								+ "Import papers of your targets, the committees they sit on and the meetings they go to."
						: "Nothing that would bring your targets nearer fits into "
								+ Words.count(this.budget, "hour", "hours") + ". Allow more, or look below.");
			}
			double closed = this.plan.steps().stream().mapToDouble(this::closes).sum();
			int hours = this.plan.steps()
				.stream()
				.mapToInt((step) -> (int) this.ideas.get(step.action()).action().effort())
				.sum();
			return "With " + Words.count(this.plan.steps().size(), "step", "steps") + " and "
					+ Words.count(hours, "hour", "hours") + " you can expect to reach " + figure(share(now + adds))
					+ " of what you want instead of " + figure(share(now)) + "."
					+ ((closed >= 0.05) ? " About " + one(closed) + " of your weak targets would be weak no more." : "")
					+ (this.plan.stoppedEarly() ? " The search was stopped early: there may be better steps." : "");
		}

		private String guarantee(double proven) {
			return this.plan.steps().isEmpty() ? "" : "No choice of these actions within the hours can bring more than "
					+ Words.times(Math.max(1, 1 / proven)) + " what this one brings.";
		}

		private static String figure(double share) {
			return String.format(Locale.ROOT, "%.1f %%", 100 * share);
		}

		private static String one(double number) {
			return String.format(Locale.ROOT, "%.1f", number);
		}

		private Step step(TiePlan.Step step) {
			Idea idea = this.ideas.get(step.action());
			Action action = idea.action();
			FieldPack.Action kind = PlanTies.this.pack.planning().ties().action(idea.kind());
			List<PersonLine> people = action.attempts()
				.stream()
				.map((attempt) -> this.routes.person(attempt.person()))
				.toList();
			Route way = (idea.path() == null) ? null : this.routes.route(idea.path());
			double reach = share(reach(step));
			List<Gain> all = step.effects().stream().map((effect) -> gain(effect, action.works())).toList();
			// What moves by less than can be shown is not worth a line, but the first is.
			List<Gain> gains = all.stream()
				.filter((gain) -> gain == all.get(0) || !gain.afterWords().equals(gain.beforeWords()))
				.toList();
			return new Step(idea.kind(), kind.title(), title(idea, people, way), why(idea, people, gains),
					next(idea, way), idea.about(), way, people, kind.hours(), action.works(),
					Words.likely(action.works()), reach, (reach < 0.0005) ? "under 0.1 %" : "+" + figure(reach),
					10 * reach / kind.hours(), share(step.alone()), closes(step), kind.hours() <= this.budget, gains);
		}

		/** What is expected grows in proportion to how likely it comes about. */
		private Gain gain(TiePlan.Effect effect, double works) {
			long key = this.situation.network().key(effect.target().person());
			double after = effect.before() + (effect.after() - effect.before()) / works;
			return new Gain(this.routes.line(key), this.situation.where().program(key), effect.before(),
					(effect.before() == 0) ? "no way" : Words.percent(effect.before()), after, Words.percent(after),
					effect.before() == 0);
		}

		private String title(Idea idea, List<PersonLine> people, @Nullable Route way) {
			String about = idea.about().name();
			return switch (idea.kind()) {
				case "introduction" -> "Ask " + way.people().get(1).name() + " for an introduction to " + about + ".";
				case "meeting" -> "Go to " + about + " and meet " + named(people) + ".";
				case "rotation" -> "Rotate or observe at " + about + ".";
				case "research-fellowship" -> "Do research at " + about + ".";
				case "shared-project" -> "Share a project with " + about + ".";
				default -> "Join " + (about.matches("(?i)the .*") ? "" : "the ") + about
						+ ((idea.about().detail() == null) ? "" : " of " + idea.about().detail()) + ".";
			};
		}

		private static String named(List<PersonLine> people) {
			return Words.listed(people.stream().map(PersonLine::name).toList(), MOST_NAMED);
		}

		private String why(Idea idea, List<PersonLine> people, List<Gain> gains) {
			Action action = idea.action();
			boolean alone = people.size() == 1;
			String works = (action.works() == 1) ? ""
					: "The chance that it comes about: " + Words.likely(action.works()) + ". ";
			String meets = alone ? "" : "There you may come to know " + named(people) + ". ";
			if (idea.kind().equals("shared-project") && !alone) {
				meets = "With it you may come to know who writes with " + people.get(0).name() + ": "
						+ named(people.subList(1, people.size())) + ". ";
			}
			long opened = gains.stream().filter(Gain::opens).count();
			String brings = gains.isEmpty() ? "" : "That brings "
					+ Words.listed(gains.stream().map((gain) -> gain.person().name()).toList(), MOST_NAMED) + " nearer"
					+ ((opened == 0) ? "." : ", " + ((opened == gains.size()) ? "" : opened + " of them ")
							+ "to whom you have no way now.");
			return works + meets + brings;
		}

		private String next(Idea idea, @Nullable Route way) {
			String first = (way == null) ? null
					: (way.people().size() == 2) ? "Begin with " + way.people().get(1).name() + ", whom you know"
							: "Begin with " + way.people().get(1).name() + ", who leads to "
									+ way.people().get(way.people().size() - 1).name() + " there";
			return switch (idea.kind()) {
				case "introduction" -> (way.people().size() == 3)
						? "Write to " + way.people().get(1).name() + " with a short note that can be forwarded."
						: "Write to " + way.people().get(1).name() + "; the way goes on by "
								+ named(way.people().subList(2, way.people().size() - 1)) + ".";
				case "meeting" -> "Open Meetings to see whom to write to before, and what to say.";
				case "shared-project" ->
					"Offer " + idea.about().name() + " one piece of work that you can finish in a few weeks.";
				default -> (first == null) ? "Nobody leads there yet: write to the office, and say who you are."
						: first + ", and ask what it takes.";
			};
		}

		private List<Assumption> assumptions() {
			return PlanTies.this.pack.planning()
				.ties()
				.actions()
				.stream()
				.map((kind) -> new Assumption(kind.code(), kind.title(), kind.hours(), kind.works(), kind.tie(),
						kind.people(), kind.reason(), kind.reference()))
				.toList();
		}

	}

}
