package org.vouchgraph.usecase;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Contact;
import org.vouchgraph.coverage.Debts;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.planning.FollowUps;
import org.vouchgraph.planning.FollowUps.Due;
import org.vouchgraph.planning.FollowUps.Rule;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.KeepAgenda.AgendaLine;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * The calendar of follow-ups: what is due by rule and what is on the agenda, whose help
 * waits for an answer, and what is asked against what is given.
 */
public final class PlanFollowUps {

	private static final int MOST_AHEAD = 730;

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final KeepAgenda agenda;

	private final IntroductionSearch search;

	private final FieldPack pack;

	private final Duration patience;

	/**
	 * With a limit on time.
	 * @param patience how long to look for whoever opens a way to a target
	 */
	public PlanFollowUps(CurrentNetwork network, Records records, Sources sources, KeepAgenda agenda,
			IntroductionSearch search, FieldPack pack, Duration patience) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.agenda = agenda;
		this.search = search;
		this.pack = pack;
		this.patience = patience;
	}

	/**
	 * The calendar, ready to show.
	 *
	 * @param summary in plain words
	 * @param ahead how many days ahead it shows
	 * @param entries by the day by which; those without a day last
	 * @param later how many come up after those days
	 * @param loops help of which somebody has not heard what came of it
	 * @param balance asks against what is given, the most overdrawn first
	 * @param sum of all of them
	 */
	public record Calendar(Workspace workspace, LocalDate date, PersonLine applicant, String summary, int ahead,
			List<Entry> entries, int later, List<LoopLine> loops, List<BalanceLine> balance, Sum sum) {
	}

	/**
	 * Something to do.
	 *
	 * @param id the same as long as it rests on the same
	 * @param item the id of the item on the agenda; null where it is due by rule
	 * @param rule {@code after-meeting}, {@code cadence}, {@code thanks},
	 * {@code outcome}, {@code unanswered}; or {@code agenda}
	 * @param kind what it is on the agenda, or would be if it were snoozed
	 * @param about the third person whom it concerns, or null
	 * @param from not sooner than this day; null without a day
	 * @param by until this day; null without a day
	 * @param week the Monday of the week in which to do it; null without a day
	 * @param daysLate 0 or less while there is still time
	 * @param title what, in plain words
	 * @param why in plain words
	 * @param reasons what there is to write about
	 * @param logs what can be logged once it is done, the usual first
	 * @param line the user's own words
	 */
	public record Entry(String id, @Nullable String item, String rule, String kind, PersonLine person,
			@Nullable PersonLine about, @Nullable LocalDate from, @Nullable LocalDate by, @Nullable LocalDate week,
			int daysLate, String title, String why, List<ReasonsToWrite.Reason> reasons, List<String> logs,
			String line) {
	}

	/**
	 * Help that waits for an answer.
	 *
	 * @param kind {@code advised}, {@code introduced} or {@code letter}
	 * @param thanked whether at least thanks were said
	 */
	public record LoopLine(PersonLine person, String kind, @Nullable PersonLine about, LocalDate on, boolean thanked,
			String words, String next) {
	}

	/** Asks and gifts of two years with one person. */
	public record BalanceLine(PersonLine person, int contacts, int asked, int helped, int given, boolean overdrawn,
			String words) {
	}

	/** The same of all, in a sentence. */
	public record Sum(int contacts, int asked, int helped, int given, String words) {
	}

	/**
	 * The calendar.
	 * @param ahead how many days ahead, in [1..730]; null for what the field pack says
	 * @throws org.vouchgraph.network.UnknownThing if there is no such workspace
	 */
	public Calendar plan(String workspace, @Nullable Integer ahead) {
		int days = (ahead == null) ? this.pack.planning().followUps().ahead() : ahead;
		if (days < 1 || days > MOST_AHEAD) {
			throw new InvalidRequest("days ahead " + days + " is not in [1.." + MOST_AHEAD + "]");
		}
		View view = this.network.of(workspace);
		Records remembered = new RememberedRecords(this.records);
		Situation situation = Situation.now(view, this.pack, remembered, this.sources);
		return new Worded(situation, remembered, days, this.agenda.list(workspace)).calendar();
	}

	/** Whoever is asked first on a best way to a target. */
	private Set<Long> openers(Situation situation) {
		Question question = Question.of(situation.me(), situation.me())
			.withPaths(1)
			.withWidenTo(Question.MOST_TIES)
			.withFilters(Filters.NONE.withWarmOnly(true));
		int[] targets = situation.wanted().keySet().stream().mapToInt(situation.network()::indexOf).toArray();
		Set<Long> openers = new HashSet<>();
		for (List<Path> paths : this.search.findAll(situation.network(), question, targets, Patience.of(this.patience))
			.paths()) {
			if (!paths.isEmpty()) {
				openers.add(situation.network().key(paths.get(0).people()[1]));
			}
		}
		return openers;
	}

	/** One calendar. */
	private final class Worded {

		private final Situation situation;

		private final Records records;

		private final LocalDate date;

		private final int ahead;

		private final List<AgendaLine> items;

		private final List<Contact> contacts;

		private final FieldPack.Days days = PlanFollowUps.this.pack.coverage().days();

		Worded(Situation situation, Records records, int ahead, List<AgendaLine> items) {
			this.situation = situation;
			this.records = records;
			this.date = situation.date();
			this.ahead = ahead;
			this.items = items.stream().filter((item) -> item.state().equals("open")).toList();
			this.contacts = situation.contacts();
			situation.where().read(this.contacts.stream().map(Contact::person).toList());
		}

		Calendar calendar() {
			FollowUps followUps = FollowUps.of(PlanFollowUps.this.pack, this.date, openers(this.situation),
					this.contacts);
			List<Due> due = followUps.due().stream().filter((one) -> !isOnAgenda(one)).toList();
			LocalDate last = this.date.plusDays(this.ahead);
			List<Due> soon = due.stream().filter((one) -> !one.by().isAfter(last)).toList();
			List<AgendaLine> items = this.items.stream()
				.filter((item) -> item.comesUp() == null || !item.comesUp().isAfter(last))
				.toList();
			Set<Long> people = new LinkedHashSet<>();
			soon.forEach((one) -> people.add(one.person()));
			items.stream()
				.filter((item) -> item.person().key() != 0)
				.forEach((item) -> people.add(item.person().key()));
			ReasonsToWrite reasons = new ReasonsToWrite(this.situation, this.records, people);
			List<Entry> entries = new ArrayList<>();
			soon.forEach((one) -> entries.add(entry(one, reasons)));
			items.forEach((item) -> entries.add(entry(item, reasons)));
			entries.sort(Comparator.comparing(Entry::by, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing((entry) -> entry.person().name())
				.thenComparing(Entry::id));
			List<BalanceLine> balance = balance();
			return new Calendar(this.situation.view().workspace(), this.date,
					this.situation.line(this.situation.applicant()), summary(entries, followUps.loops().size()),
					this.ahead, entries, due.size() - soon.size() + this.items.size() - items.size(),
					followUps.loops().stream().map(this::loop).toList(), balance, sum(balance));
		}

		private String summary(List<Entry> entries, int loops) {
			long late = entries.stream().filter((entry) -> entry.daysLate() > 0).count();
			LocalDate week = week(this.date).plusDays(7);
			long now = entries.stream()
				.filter((entry) -> entry.by() != null && entry.daysLate() <= 0 && entry.by().isBefore(week))
				.count();
			String words = (late + now == 0) ? "Nothing is due this week."
					: (((late > 0) ? Words.count(late, "thing is", "things are") + " late" : "")
							+ ((late > 0 && now > 0) ? ", " : "")
							+ ((now > 0) ? Words.count(now, "is", "are") + " due this week" : "") + ".");
			return words + ((loops == 0) ? "" : " " + Words.count(loops, "piece of help waits", "pieces of help wait")
					+ " for word of what came of it.");
		}

		/** What the user has put on her agenda takes the place of the rule. */
		private boolean isOnAgenda(Due due) {
			return this.items.stream().anyMatch((item) -> item.person().key() == due.person() && switch (due.rule()) {
				case AFTER_MEETING, CADENCE -> item.kind().equals("follow-up");
				case THANKS -> item.kind().equals("thanks");
				case OUTCOME -> item.kind().equals("outcome-note");
				case UNANSWERED -> item.kind().equals("ask")
						&& (due.about() == null || (item.about() != null && item.about().key() == due.about()));
			});
		}

		private Entry entry(Due due, ReasonsToWrite reasons) {
			PersonLine person = this.situation.line(due.person());
			PersonLine about = (due.about() == null) ? null : this.situation.line(due.about());
			String rule = due.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
			return new Entry(rule + "/" + due.person() + ((due.about() == null) ? "" : "/" + due.about()), null, rule,
					kind(due.rule()), person, about, due.from(), due.by(), week(later(due.by(), this.date)),
					(int) ChronoUnit.DAYS.between(due.by(), this.date), title(due, person.name(), about),
					why(due, person.name()), (due.rule() == Rule.UNANSWERED) ? List.of() : reasons.of(due),
					logs(due.rule()), "");
		}

		private String title(Due due, String name, @Nullable PersonLine about) {
			String whom = (about == null) ? "" : " about " + about.name();
			return switch (due.rule()) {
				case AFTER_MEETING -> "Follow up with " + name;
				case CADENCE ->
					"Write to " + name + ((due.role() == null) ? "" : ", your " + this.situation.role(due.role()));
				case THANKS -> "Thank " + name;
				case OUTCOME -> "Tell " + name + " how it ended" + ((about == null) ? "" : " with " + about.name());
				case UNANSWERED -> (due.times() > 1) ? "No answer from " + name + whom + ": close it"
						: "Ask " + name + " once more" + whom;
			};
		}

		private String why(Due due, String name) {
			Logged because = due.because();
			String words = (because == null) ? "" : this.situation.words(because);
			return switch (due.rule()) {
				case AFTER_MEETING -> "You met (" + words + "). A word within " + this.days.followUpFrom() + " to "
						+ this.days.followUpBy() + " days makes a meeting a tie.";
				case CADENCE -> ((due.last() == null) ? "No contact is logged."
						: "The last contact: " + this.situation.words(due.last()) + ".")
						+ ((due.role() == null) ? " This person opens a way to a target for you." : "");
				case THANKS -> (due.times() > 1)
						? due.times() + " times " + name + " helped, the last: " + words + ". Silence since."
						: words + ". Silence since.";
				case OUTCOME ->
					"They had a part in it: " + words + ". Tell each of those who helped in a message of its own.";
				case UNANSWERED -> words + ". No answer is logged."
						+ ((due.times() > 1)
								? " You have asked " + due.times()
										+ " times: log that nothing came, and ask somebody else."
								: " One line is enough; or log what came.");
			};
		}

		private static String kind(Rule rule) {
			return switch (rule) {
				case AFTER_MEETING, CADENCE -> "follow-up";
				case THANKS -> "thanks";
				case OUTCOME -> "outcome-note";
				case UNANSWERED -> "ask";
			};
		}

		private static List<String> logs(Rule rule) {
			return switch (rule) {
				case AFTER_MEETING, CADENCE -> List.of("wrote", "called", "met", "updated");
				case THANKS -> List.of("thanked", "updated");
				case OUTCOME -> List.of("updated", "called", "thanked");
				case UNANSWERED -> List.of("asked", "introduced", "declined", "no-answer");
			};
		}

		private Entry entry(AgendaLine item, ReasonsToWrite reasons) {
			String about = (item.about() == null) ? "" : " about " + item.about().name();
			String title = switch (item.kind()) {
				case "follow-up" -> "Follow up with " + item.person().name() + about;
				case "ask" -> "Ask " + item.person().name() + about;
				case "thanks" -> "Thank " + item.person().name();
				case "outcome-note" -> "Tell " + item.person().name() + " how it ended"
						+ ((item.about() == null) ? "" : " with " + item.about().name());
				default -> "Remember " + item.person().name() + about;
			};
			List<String> logs = switch (item.kind()) {
				case "ask" -> List.of("asked", "called", "wrote");
				case "thanks" -> List.of("thanked", "updated");
				case "outcome-note" -> List.of("updated", "called", "thanked");
				default -> List.of("wrote", "called", "met", "updated");
			};
			return new Entry(item.id(), item.id(), "agenda", item.kind(), item.person(), item.about(), item.comesUp(),
					item.comesUp(), (item.comesUp() == null) ? null : week(later(item.comesUp(), this.date)),
					(item.daysLate() == null) ? 0 : item.daysLate(), title,
					"On your agenda since " + Words.date(item.made()) + ".",
					(item.person().key() == 0) ? List.of() : reasons.of(item.person().key()),
					(item.person().key() == 0) ? List.of() : logs, item.line());
		}

		private static LocalDate later(LocalDate one, LocalDate other) {
			return one.isAfter(other) ? one : other;
		}

		private static LocalDate week(LocalDate day) {
			return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		}

		private LoopLine loop(FollowUps.Loop loop) {
			Logged help = loop.help();
			PersonLine person = this.situation.line(loop.person());
			PersonLine about = (help.about() == null) ? null : this.situation.line(help.about());
			String next = switch (help.kind()) {
				case "advised" -> "Act on the advice, then tell " + person.name() + " what came of it.";
				case "introduced" ->
					"Tell " + person.name() + " how it went" + ((about == null) ? "." : " with " + about.name() + ".");
				default -> "Tell " + person.name() + " where the letter led.";
			};
			return new LoopLine(person, help.kind(), about, help.on(), loop.thanked() != null,
					this.situation.words(help) + ((loop.thanked() == null) ? ". Not thanked yet, as far as is logged."
							: ". Thanked on " + Words.date(loop.thanked().on()) + ", but not told how it went on."),
					next);
		}

		private List<BalanceLine> balance() {
			return this.contacts.stream()
				.map((contact) -> Debts.balance(this.date, contact))
				.filter((one) -> one.asked() + one.helped() > 0)
				.sorted(Comparator.comparingInt((Debts.Balance one) -> one.given() - one.asked())
					.thenComparingInt((one) -> -one.asked())
					.thenComparingLong(Debts.Balance::person))
				.map((one) -> new BalanceLine(this.situation.line(one.person()), one.contacts(), one.asked(),
						one.helped(), one.given(), one.isOverdrawn(), words(one)))
				.toList();
		}

		private static String words(Debts.Balance one) {
			String given = (one.given() == 0) ? "nothing given back"
					: Words.count(one.given(), "thing", "things") + " given back";
			return Words.count(one.asked(), "ask", "asks") + ", helped " + Words.count(one.helped(), "time", "times")
					+ ", " + given + (one.isOverdrawn() ? ": give something before the next ask." : ".");
		}

		private Sum sum(List<BalanceLine> lines) {
			Map<String, Integer> sums = new HashMap<>();
			for (Contact contact : this.contacts) {
				Debts.Balance one = Debts.balance(this.date, contact);
				sums.merge("contacts", one.contacts(), Integer::sum);
				sums.merge("asked", one.asked(), Integer::sum);
				sums.merge("helped", one.helped(), Integer::sum);
				sums.merge("given", one.given(), Integer::sum);
			}
			int contacts = sums.getOrDefault("contacts", 0);
			int asked = sums.getOrDefault("asked", 0);
			String ratio = (contacts == 0) ? "Nothing is logged for the last two years."
					: "In two years you were in touch on " + Words.count(contacts, "day", "days") + " and asked on "
							+ Words.count(asked, "of them", "of them") + ((asked == 0) ? "." : ": one ask for every "
									+ Math.round((double) contacts / asked * 10) / 10.0 + " contacts.");
			long overdrawn = lines.stream().filter(BalanceLine::overdrawn).count();
			return new Sum(contacts, asked, sums.getOrDefault("helped", 0), sums.getOrDefault("given", 0),
					ratio + " You were helped " + Words.count(sums.getOrDefault("helped", 0), "time", "times")
							+ " and gave back " + Words.count(sums.getOrDefault("given", 0), "time", "times") + "."
							+ ((overdrawn == 0) ? "" : " You owe " + Words.count(overdrawn, "person", "people")
									+ " something before the next ask."));
		}

	}

}
