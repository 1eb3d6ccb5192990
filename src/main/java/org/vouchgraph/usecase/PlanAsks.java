package org.vouchgraph.usecase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Contact;
import org.vouchgraph.coverage.Debts;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.planning.AskCampaign;
import org.vouchgraph.planning.AskCampaign.About;
import org.vouchgraph.planning.AskCampaign.Ask;
import org.vouchgraph.planning.AskCampaign.Left;
import org.vouchgraph.planning.AskCampaign.Limits;
import org.vouchgraph.planning.AskCampaign.Standing;
import org.vouchgraph.planning.AskCampaign.Wanted;
import org.vouchgraph.planning.AskHistory;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/** Plans whom to ask for which target, and when, without asking anybody too much. */
public final class PlanAsks {

	/** So many introducers of each target are looked at. */
	private static final int WAYS = 8;

	/** A plan asks as much as many questions. */
	private static final int QUESTIONS = 10;

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final Agenda agenda;

	private final IntroductionSearch search;

	private final FieldPack pack;

	private final Duration patience;

	/**
	 * With a limit on time.
	 * @param patience how long one question may take; a plan may take ten times that, and
	 * is then made of what was found
	 */
	public PlanAsks(CurrentNetwork network, Records records, Sources sources, Agenda agenda, IntroductionSearch search,
			FieldPack pack, Duration patience) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.agenda = agenda;
		this.search = search;
		this.pack = pack;
		this.patience = patience.multipliedBy(QUESTIONS);
	}

	/**
	 * What is asked of the plan; null takes what the field pack says.
	 *
	 * @param perIntroducer how often one person is asked in a quarter
	 * @param aQuarter how many asks there are in a quarter
	 * @param quarters for how many to plan
	 * @param conditions what every way must satisfy; whom to leave out is never asked
	 */
	public record Wish(@Nullable Integer perIntroducer, @Nullable Integer aQuarter, @Nullable Integer quarters,
			Conditions conditions) {
	}

	/**
	 * The plan, ready to show.
	 *
	 * @param summary in plain words
	 * @param stoppedEarly whether it took too long: there may be better ways
	 * @param asks by the day from which to ask
	 * @param waiting targets for whom an ask is open, or planned, already
	 * @param left targets that are given up, and why
	 * @param asked of whom something is asked, with what was asked before
	 * @param expected the weight that the asks can be expected to reach
	 * @param unlimited the same if every target were asked for on its best way
	 */
	public record Plan(Workspace workspace, LocalDate date, PersonLine applicant, String summary, Rules rules,
			boolean stoppedEarly, List<AskLine> asks, List<WaitingLine> waiting, List<LeftLine> left,
			List<AskedLine> asked, double expected, double unlimited) {
	}

	/** What the plan was held to. */
	public record Rules(int perIntroducer, int aQuarter, int quarters, int askAgain, int coolDown, int fallbackAfter) {
	}

	/**
	 * One ask.
	 *
	 * @param introducer who is asked; null where the target is written to directly
	 * @param quarter 1 for the one that begins today
	 * @param from the first day on which to ask
	 * @param sentence why so, in plain words
	 * @param cautions what to do before, or to bear in mind
	 * @param permission whether the introducer has said that the applicant may use the
	 * name, in plain words; null where nobody is asked
	 * @param permitted whether that is recorded
	 */
	public record AskLine(PersonLine target, double weight, @Nullable PersonLine introducer, Route route, int quarter,
			LocalDate from, String sentence, List<String> cautions, @Nullable String permission, boolean permitted,
			List<FallbackLine> fallbacks) {
	}

	/** Who is asked next if nothing comes of it. */
	public record FallbackLine(@Nullable PersonLine introducer, Route route, LocalDate from) {
	}

	/**
	 * A target for whom an ask is open or planned.
	 *
	 * @param introducer who was asked, or is to be
	 * @param on the day on which; null where an item on the agenda has no day
	 * @param sentence what to do about it
	 */
	public record WaitingLine(PersonLine target, PersonLine introducer, @Nullable LocalDate on, boolean planned,
			String sentence) {
	}

	/**
	 * A target that is given up.
	 *
	 * @param why {@code no-way}, {@code resting} or {@code no-ask-left}
	 */
	public record LeftLine(PersonLine target, double weight, String why, @Nullable Route best, String sentence,
			String next) {
	}

	/**
	 * What is asked of somebody.
	 *
	 * @param asks of this plan
	 * @param before in the last quarter
	 * @param free the day from which to ask again; null for any
	 */
	public record AskedLine(PersonLine person, int asks, int before, @Nullable LocalDate free, String sentence) {
	}

	/**
	 * The plan.
	 * @throws UnknownThing if there is no such workspace, or it cannot see whom a
	 * condition names
	 * @throws org.vouchgraph.network.InvalidRequest if a limit is out of range
	 */
	public Plan plan(String workspace, Wish wish) {
		View view = this.network.of(workspace);
		Records remembered = new RememberedRecords(this.records);
		Situation situation = Situation.now(view, this.pack, remembered, this.sources);
		return new Planned(situation, new Asking(view, remembered), wish, this.agenda.items(workspace)).plan();
	}

	/** One plan. */
	private final class Planned {

		private final Situation situation;

		private final View view;

		private final Network people;

		private final Asking asking;

		private final Wish wish;

		private final Limits limits;

		private final List<Agenda.Item> items;

		private final AskHistory history;

		private final List<Contact> contacts;

		private final Map<Long, Contact> byPerson = new HashMap<>();

		Planned(Situation situation, Asking asking, Wish wish, List<Agenda.Item> items) {
			FieldPack.Asks rules = PlanAsks.this.pack.planning().asks();
			this.situation = situation;
			this.view = situation.view();
			this.people = situation.network();
			this.asking = asking;
			this.wish = wish;
			this.limits = new Limits(or(wish.perIntroducer(), rules.perIntroducer()),
					or(wish.aQuarter(), rules.aQuarter()), or(wish.quarters(), 2),
					PlanAsks.this.pack.coverage().days().askAgain());
			this.items = items.stream()
				.filter((item) -> item.kind() == Agenda.Kind.ASK && item.state() == Agenda.State.OPEN)
				.toList();
			this.contacts = situation.contacts();
			this.contacts.forEach((contact) -> this.byPerson.put(contact.person(), contact));
			this.history = AskHistory.of(PlanAsks.this.pack, situation.date(), this.contacts);
		}

		private static int or(@Nullable Integer given, int usual) {
			return (given == null) ? usual : given;
		}

		Plan plan() {
			Map<Long, Waits> waiting = waiting();
			List<Long> targets = this.situation.wanted()
				.keySet()
				.stream()
				.filter((target) -> !waiting.containsKey(target))
				.toList();
			double least = Math.max(this.wish.conditions().least(), PlanAsks.this.pack.planning().asks().leastChance());
			Question question = this.asking.question(this.situation.applicant(),
					this.wish.conditions().withWarm(true).withLeast(least), WAYS, 1);
			IntroductionSearch.AllPaths found = PlanAsks.this.search.findAll(this.people, question,
					targets.stream().mapToInt(this.people::indexOf).toArray(), Patience.of(PlanAsks.this.patience));
			List<Wanted> wanted = new ArrayList<>();
			for (int i = 0; i < targets.size(); i++) {
				wanted.add(new Wanted(this.people.indexOf(targets.get(i)), this.situation.wanted().get(targets.get(i)),
						found.paths().get(i)));
			}
			AskCampaign.Plan plan = AskCampaign.of(this.situation.date(), PlanAsks.this.pack.planning().asks(),
					this.limits, wanted, standings(waiting), rests(), askedThisQuarter(waiting));
			return worded(plan, waiting, found.stoppedEarly());
		}

		/** Targets for whom somebody is asked already, or is to be. */
		private Map<Long, Waits> waiting() {
			Map<Long, Waits> waiting = new TreeMap<>();
			Set<Handle> handles = new LinkedHashSet<>();
			this.items.forEach((item) -> {
				handles.add(item.person());
				handles.add(asked(item));
			});
			Map<Handle, Long> keys = KeepAgenda.keys(this.view, PlanAsks.this.records, handles);
			for (Agenda.Item item : this.items) {
				Long person = keys.get(item.person());
				Long about = keys.get(asked(item));
				if (person != null && about != null && this.situation.isTarget(about)) {
					waiting.putIfAbsent(about, new Waits(person, item.comesUp(), true, null, null));
				}
			}
			for (AskHistory.Open open : this.history.open()) {
				Long about = open.ask().about();
				if (about != null && this.situation.isTarget(about)) {
					Waits before = waiting.get(about);
					Long other = (before == null || before.planned()) ? null : (Long) before.person();
					waiting.put(about, new Waits(open.person(), open.ask().on(), false, open, other));
				}
			}
			return waiting;
		}

		/**
		 * Whom it is about; to ask somebody about nobody is to write to a target
		 * directly.
		 */
		private static Handle asked(Agenda.Item item) {
			return (item.about() == null) ? item.person() : item.about();
		}

		private Map<Integer, Standing> standings(Map<Long, Waits> waiting) {
			Map<Integer, Standing> standings = new HashMap<>();
			this.history.standings()
				.forEach((person, lately) -> standings.put(this.people.indexOf(person),
						new Standing(lately.asked(), (lately.rest() == null) ? null : lately.rest().until())));
			waiting.values()
				.stream()
				.filter(Waits::planned)
				.forEach((waits) -> standings.merge(this.people.indexOf(waits.person()), new Standing(1, null),
						(one, other) -> new Standing(one.asked() + 1, one.free())));
			return standings;
		}

		private Map<About, LocalDate> rests() {
			Map<About, LocalDate> rests = new HashMap<>();
			this.history.notAgain()
				.forEach((person, abouts) -> abouts.forEach((about, rest) -> rests
					.put(new About(this.people.indexOf(person), this.people.indexOf(about)), rest.until())));
			return rests;
		}

		private int askedThisQuarter(Map<Long, Waits> waiting) {
			return this.history.standings().values().stream().mapToInt(AskHistory.Lately::asked).sum()
					+ (int) waiting.values().stream().filter(Waits::planned).count();
		}

		private Plan worded(AskCampaign.Plan plan, Map<Long, Waits> waiting, boolean stopped) {
			List<Path> paths = new ArrayList<>();
			Set<Long> others = new LinkedHashSet<>(waiting.keySet());
			waiting.values().forEach((waits) -> {
				others.add(waits.person());
				if (waits.other() != null) {
					others.add(waits.other());
				}
			});
			others.add(this.situation.applicant());
			plan.asks().forEach((ask) -> {
				paths.add(ask.way());
				if (ask.best() != null) {
					paths.add(ask.best());
				}
				ask.fallbacks().forEach((fallback) -> paths.add(fallback.way()));
			});
			plan.left().forEach((left) -> {
				others.add(this.people.key(left.wanted().target()));
				if (left.best() != null) {
					paths.add(left.best());
				}
			});
			Routes routes = new Routes(this.asking.people(), this.view, paths, others);
			List<AskLine> asks = plan.asks().stream().map((ask) -> line(ask, routes)).toList();
			return new Plan(this.view.workspace(), this.situation.date(), routes.line(this.situation.applicant()),
					summary(plan, waiting.size(), stopped),
					new Rules(this.limits.perIntroducer(), this.limits.aQuarter(), this.limits.quarters(),
							this.limits.askAgain(), PlanAsks.this.pack.planning().asks().coolDown(),
							PlanAsks.this.pack.planning().asks().fallbackAfter()),
					stopped, asks,
					waiting.entrySet()
						.stream()
						.map((waits) -> waits(routes.line(waits.getKey()), waits.getValue(), routes))
						.toList(),
					plan.left().stream().map((left) -> left(left, routes)).toList(), asked(plan, routes),
					plan.expected(), plan.unlimited());
		}

		private String summary(AskCampaign.Plan plan, int waiting, boolean stopped) {
			int targets = this.situation.wanted().size();
			if (targets == 0) {
				return "You have named nobody whom you want to reach yet: do so in the sheet ties.csv, column"
						+ " target_weight.";
			}
			double works = plan.asks().stream().mapToDouble((ask) -> ask.way().chance()).sum();
			long now = plan.asks().stream().filter((ask) -> ask.quarter() == 0).count();
			StringBuilder words = new StringBuilder((plan.asks().isEmpty())
					? "There is nobody to ask now for your " + Words.count(targets, "target", "targets") + "."
					: "Ask for " + plan.asks().size() + " of your " + Words.count(targets, "target", "targets")
							+ ((now < plan.asks().size()) ? ", " + now + " of them within three months" : "")
							+ ". By the chances, " + expected(works, plan.asks().size()) + ".");
			if (waiting > 0) {
				words.append(" For ").append(waiting).append(" an ask is open or planned already.");
			}
			if (!plan.left().isEmpty()) {
				words.append(' ')
					.append(Words.count(plan.left().size(), "target is", "targets are"))
					.append(" given up for now.");
			}
			if (stopped) {
				words.append(" The search was stopped early: there may be better ways.");
			}
			return words.toString();
		}

		private static String expected(double works, int asks) {
			long rounded = Math.round(works);
			return (rounded < 1) ? "fewer than one of these asks works" : "about " + rounded + " of these "
					+ Words.count(asks, "ask", "asks") + ((rounded == 1) ? " works" : " work");
		}

		private AskLine line(Ask ask, Routes routes) {
			Route route = routes.route(ask.way());
			PersonLine target = routes.person(ask.wanted().target());
			PersonLine introducer = ask.direct() ? null : routes.person(ask.introducer());
			Logged permission = (introducer == null) ? null : permission(introducer.key(), target.key());
			return new AskLine(target, ask.wanted().weight(), introducer, route, ask.quarter() + 1, ask.from(),
					sentence(ask, routes), (introducer == null) ? List.of() : cautions(ask, introducer),
					(introducer == null) ? null : permission(introducer, permission), permission != null,
					ask.fallbacks()
						.stream()
						.map((fallback) -> new FallbackLine(
								(fallback.way().ties() == 1) ? null : routes.person(fallback.way().people()[1]),
								routes.route(fallback.way()), fallback.from()))
						.toList());
		}

		private static String sentence(Ask ask, Routes routes) {
			if (ask.best() == null) {
				return "The best way there is.";
			}
			Route best = routes.route(ask.best());
			String who = best.introducer().map((person) -> "by " + person.name()).orElse("directly");
			return "The best way, " + who + ", is " + best.likely()
					+ ", but those asks do more for others of your targets, or have to wait.";
		}

		/** The last word that one may use the name, for anybody or for this target. */
		private @Nullable Logged permission(long introducer, long target) {
			Contact contact = this.byPerson.get(introducer);
			return (contact == null) ? null
					: contact.log()
						.stream()
						.filter((entry) -> entry.is("permission") && !entry.on().isAfter(this.situation.date())
								&& (entry.about() == null || entry.about() == target))
						.max(Logged.BY_DAY)
						.orElse(null);
		}

		private static String permission(PersonLine introducer, @Nullable Logged given) {
			return (given == null)
					? "Whether you may use the name of " + introducer.name() + " is not recorded: ask for that too."
					: introducer.name() + " said on " + Words.date(given.on()) + " that you may"
							+ ((given.summary() == null) ? "." : ": " + given.summary());
		}

		private List<String> cautions(Ask ask, PersonLine introducer) {
			List<String> cautions = new ArrayList<>();
			AskHistory.Rest rest = rest(ask.way());
			if (rest != null && rest.until().isEqual(ask.from())) {
				cautions.add("Not before " + Words.date(ask.from()) + ", because of " + because(rest) + ".");
			}
			Contact contact = this.byPerson.get(introducer.key());
			int arc = this.people.arc(this.situation.me(), this.people.indexOf(introducer.key()));
			boolean confirmed = arc >= 0 && (this.people.flags(arc) & Network.CONFIRMED) != 0;
			if (!confirmed && (contact == null || contact.log().stream().noneMatch(Logged::isContact))) {
				cautions.add("You have not been in touch with " + introducer.name()
						+ " as far as is known: write first, without asking for anything.");
			}
			if (contact != null) {
				Debts.Balance balance = Debts.balance(this.situation.date(), contact);
				if (balance.isOverdrawn()) {
					cautions.add("You asked " + introducer.name() + " " + Words.count(balance.asked(), "time", "times")
							+ " in two years and gave back "
							+ ((balance.given() == 0) ? "nothing" : Words.count(balance.given(), "time", "times"))
							+ ": give something first, such as news, thanks or help.");
				}
			}
			return cautions;
		}

		private WaitingLine waits(PersonLine target, Waits waits, Routes routes) {
			PersonLine introducer = routes.line(waits.person());
			AskHistory.Open open = waits.open();
			String sentence;
			if (open == null) {
				sentence = "On your agenda: ask " + introducer.name()
						+ ((waits.on() == null) ? "." : " by " + Words.date(waits.on()) + ".");
			}
			else if (open.askAgain().isAfter(this.situation.date())) {
				sentence = introducer.name() + " was asked on " + Words.date(waits.on()) + ": wait until "
						+ Words.date(open.askAgain()) + ".";
			}
			else {
				sentence = introducer.name() + " was asked on " + Words.date(waits.on()) + " and has not answered: "
						+ ((open.times() > 1) ? "log that nothing came, and ask somebody else."
								: "ask once more in one line, or log that nothing came.");
			}
			if (waits.other() != null) {
				sentence += " " + routes.line(waits.other()).name() + " was asked as well: keep one of these asks open,"
						+ " and tell the other that it is settled.";
			}
			return new WaitingLine(target, introducer, waits.on(), waits.planned(), sentence);
		}

		private LeftLine left(Left left, Routes routes) {
			PersonLine target = routes.person(left.wanted().target());
			Route best = (left.best() == null) ? null : routes.route(left.best());
			String least = Words
				.limit(Math.max(this.wish.conditions().least(), PlanAsks.this.pack.planning().asks().leastChance()));
			return switch (left.why()) {
				case NO_WAY -> new LeftLine(target, left.wanted().weight(), "no-way", null,
						"Nobody leads to " + target.name() + " with a chance of " + least + " or more.",
						"Make a tie near " + target.name() + ": see which ties to make next, and which meetings.");
				case RESTING -> new LeftLine(target, left.wanted().weight(), "resting", best,
						"Those who lead to " + target.name() + " may not be asked again yet"
								+ ((left.free() == null) ? "" : ", the first from " + Words.date(left.free()))
								+ rests(left, routes) + ".",
						"Wait, rather than ask somebody less likely who would spoil it; or look for another way in.");
				case NO_ASK_LEFT -> new LeftLine(target, left.wanted().weight(), "no-ask-left", best,
						"Those who lead to " + target.name()
								+ " are asked for others who are likelier or matter more to you.",
						"Plan for more quarters, allow more asks, or give this target more weight.");
			};
		}

		private String rests(Left left, Routes routes) {
			if (left.best() == null) {
				return "";
			}
			AskHistory.Rest rest = rest(left.best());
			return (rest == null) ? ""
					: ": " + routes.person(left.best().people()[1]).name() + ", because of " + because(rest);
		}

		/** Why the first of the way may not be asked yet. */
		private AskHistory.@Nullable Rest rest(Path way) {
			long person = this.people.key(way.people()[1]);
			AskHistory.Rest any = this.history.standings().getOrDefault(person, new AskHistory.Lately(0, null)).rest();
			AskHistory.Rest about = this.history.notAgain()
				.getOrDefault(person, Map.of())
				.get(this.people.key(way.people()[way.ties()]));
			return (any == null || (about != null && about.until().isAfter(any.until()))) ? about : any;
		}

		private List<AskedLine> asked(AskCampaign.Plan plan, Routes routes) {
			Map<Long, Integer> counts = new LinkedHashMap<>();
			plan.asks()
				.stream()
				.filter((ask) -> !ask.direct())
				.forEach((ask) -> counts.merge(this.people.key(ask.introducer()), 1, Integer::sum));
			List<AskedLine> lines = new ArrayList<>();
			counts.forEach((person, asks) -> {
				AskHistory.Lately lately = this.history.standings()
					.getOrDefault(person, new AskHistory.Lately(0, null));
				AskHistory.Rest rest = lately.rest();
				String before = (lately.asked() == 0) ? ""
						: ", after " + Words.count(lately.asked(), "ask", "asks") + " in the last three months";
				lines.add(new AskedLine(routes.line(person), asks, lately.asked(), (rest == null) ? null : rest.until(),
						Words.count(asks, "ask", "asks") + before + ((rest == null) ? "."
								: "; not before " + Words.date(rest.until()) + ", because of " + because(rest) + ".")));
			});
			lines.sort(Comparator.comparingInt((AskedLine line) -> -line.asks())
				.thenComparing((line) -> line.person().name()));
			return lines;
		}

		private static String because(AskHistory.Rest rest) {
			return switch (rest.because()) {
				case ASKED -> "the ask of " + Words.date(rest.on());
				case DECLINED -> "the refusal of " + Words.date(rest.on());
				case SILENT -> "the silence after " + Words.date(rest.on());
			};
		}

	}

	/** For whom one waits, and who was asked for the same as well. */
	private record Waits(long person, @Nullable LocalDate on, boolean planned, AskHistory.@Nullable Open open,
			@Nullable Long other) {
	}

}
