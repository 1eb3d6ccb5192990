package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.vouchgraph.network.FieldPack;

/**
 * What the applicant owes, and where she asks too much.
 * <p>
 * Nothing later than the date of the report counts. Days are whole: what is due on a day
 * is owed from the next.
 *
 * @param unthanked by key, then by day
 * @param untold by key, then by the outcome's day
 * @param overdrawn the most first, of equal ones the smaller key
 * @param askedAgain by key, then by day
 * @param askedAtOnce by the key of whom they are about
 * @param sameWords the largest first, of equal ones the smaller department
 */
public record Debts(List<Unthanked> unthanked, List<Untold> untold, List<Overdrawn> overdrawn,
		List<AskedAgain> askedAgain, List<AskedAtOnce> askedAtOnce, List<SameWords> sameWords) {

	/** How many more asks than gifts are too many. */
	private static final int TOO_MANY = 2;

	/** Over how many years asks and gifts are set against each other. */
	private static final int BALANCED_YEARS = 2;

	public Debts {
		unthanked = List.copyOf(unthanked);
		untold = List.copyOf(untold);
		overdrawn = List.copyOf(overdrawn);
		askedAgain = List.copyOf(askedAgain);
		askedAtOnce = List.copyOf(askedAtOnce);
		sameWords = List.copyOf(sameWords);
	}

	/**
	 * Somebody who helped and heard nothing since.
	 *
	 * @param help advice, an introduction or a letter
	 */
	public record Unthanked(long person, Logged help) {
	}

	/**
	 * Somebody who helped towards an outcome and does not know of it.
	 *
	 * @param with whom the outcome was logged
	 * @param part the last that she did towards it
	 */
	public record Untold(long person, long with, Logged outcome, Logged part) {
	}

	/**
	 * Somebody who was asked more than she was given.
	 *
	 * @param asked on how many days, in two years
	 * @param given thanks, news and outcomes told, in two years; each kind once a day
	 */
	public record Overdrawn(long person, int asked, int given) {

		/** By how much, at least 2. */
		public int more() {
			return this.asked - this.given;
		}

	}

	/**
	 * What is asked of somebody against what is given, in two years.
	 *
	 * @param contacts on how many days the two had to do with each other
	 * @param asked on how many days
	 * @param helped on how many days; each kind of help once a day
	 * @param given thanks, news and outcomes told; each kind once a day
	 */
	public record Balance(long person, int contacts, int asked, int helped, int given) {

		/** Whether more was asked than a relationship bears. */
		public boolean isOverdrawn() {
			return this.asked - this.given >= TOO_MANY;
		}

	}

	/** Two asks too close to each other, without an answer between them. */
	public record AskedAgain(long person, Logged first, Logged again) {
	}

	/**
	 * Several people who are asked for the same at once.
	 *
	 * @param about the key of the person whom the asks are about
	 * @param asks the last open one to each, in the order of their keys; at least two
	 */
	public record AskedAtOnce(long about, List<Sent> asks) {

		public AskedAtOnce {
			asks = List.copyOf(asks);
		}

	}

	/**
	 * Messages of nearly the same words to several people of one department.
	 *
	 * @param department the key of the institution or program
	 * @param messages by key, then by day; to at least two people
	 * @param likeness the share of words in common of the two least alike that were taken
	 * for the same, in [0.8, 1]
	 */
	public record SameWords(long department, List<Sent> messages, double likeness) {

		public SameWords {
			messages = List.copyOf(messages);
		}

	}

	/** A message and to whom it went. */
	public record Sent(long person, Logged message) {
	}

	/**
	 * Looks through all logs.
	 * @param date of the report
	 * @param contacts each person once
	 * @param departments the people of institutions and programs, by the keys of those
	 */
	public static Debts of(FieldPack pack, LocalDate date, List<Contact> contacts, Map<Long, Set<Long>> departments) {
		Log log = new Log(date, pack.coverage().days(), contacts);
		return new Debts(log.unthanked(), log.untold(), log.overdrawn(), log.askedAgain(), log.askedAtOnce(),
				new MassMail(date, pack.coverage().days().sameWords(), departments).among(log.sent(Logged::isWorded)));
	}

	/** How it stands with one person. */
	public static Balance balance(LocalDate date, Contact contact) {
		LocalDate from = date.minusYears(BALANCED_YEARS);
		List<Logged> log = contact.log().stream().filter((entry) -> !entry.on().isAfter(date)).toList();
		int contacts = (int) log.stream()
			.filter((entry) -> entry.isContact() && !entry.on().isBefore(from))
			.map(Logged::on)
			.distinct()
			.count();
		return new Balance(contact.person(), contacts, Log.count(log, from, (entry) -> entry.is("asked")),
				Log.count(log, from, Logged::isHelp), Log.count(log, from, Logged::isGiven));
	}

	/**
	 * Everybody who helped towards an outcome, by key, with the last that she did for it.
	 * @param with whom it was logged
	 * @param contacts each person once
	 */
	public static Map<Long, Logged> upstream(long with, Logged outcome, List<Contact> contacts) {
		List<Sent> help = new ArrayList<>();
		contacts.forEach((contact) -> contact.log()
			.stream()
			.filter(Logged::isHelp)
			.sorted(Logged.BY_DAY)
			.forEach((entry) -> help.add(new Sent(contact.person(), entry))));
		return new Upstream(help).of(new Sent(with, outcome));
	}

	/** What happened until a day, by person and by day. */
	private static final class Log {

		private final LocalDate date;

		private final FieldPack.Days days;

		private final Map<Long, List<Logged>> entries = new TreeMap<>();

		Log(LocalDate date, FieldPack.Days days, List<Contact> contacts) {
			this.date = date;
			this.days = days;
			for (Contact contact : contacts) {
				this.entries.put(contact.person(),
						contact.log()
							.stream()
							.filter((entry) -> !entry.on().isAfter(date))
							.sorted(Logged.BY_DAY)
							.toList());
			}
		}

		List<Sent> sent(Predicate<Logged> which) {
			List<Sent> sent = new ArrayList<>();
			this.entries.forEach(
					(person, log) -> log.stream().filter(which).forEach((entry) -> sent.add(new Sent(person, entry))));
			return sent;
		}

		List<Unthanked> unthanked() {
			return sent(Logged::isHelp).stream()
				.filter((help) -> age(help.message()) > this.days.thanksBy() && !since(help, Logged::isGiven))
				.map((help) -> new Unthanked(help.person(), help.message()))
				.toList();
		}

		/** Whether there is such an entry with the same person on that day or later. */
		private boolean since(Sent sent, Predicate<Logged> which) {
			return this.entries.get(sent.person())
				.stream()
				.anyMatch((entry) -> which.test(entry) && !entry.on().isBefore(sent.message().on()));
		}

		List<Untold> untold() {
			Upstream upstream = new Upstream(sent(Logged::isHelp));
			Map<Long, LocalDate> lastNews = new HashMap<>();
			sent(Logged::isNews).forEach((news) -> lastNews.put(news.person(), news.message().on()));
			List<Untold> untold = new ArrayList<>();
			for (Sent outcome : sent((entry) -> entry.is("outcome"))) {
				if (age(outcome.message()) <= this.days.outcomeBy()) {
					continue;
				}
				upstream.of(outcome).forEach((person, part) -> {
					LocalDate last = lastNews.get(person);
					if (person != outcome.person() && (last == null || last.isBefore(outcome.message().on()))) {
						untold.add(new Untold(person, outcome.person(), outcome.message(), part));
					}
				});
			}
			untold.sort(Comparator.comparingLong(Untold::person)
				.thenComparing(Untold::outcome, Logged.BY_DAY)
				.thenComparingLong(Untold::with));
			return untold;
		}

		List<Overdrawn> overdrawn() {
			List<Overdrawn> overdrawn = new ArrayList<>();
			LocalDate from = this.date.minusYears(BALANCED_YEARS);
			this.entries.forEach((person, log) -> {
				int asked = count(log, from, (entry) -> entry.is("asked"));
				int given = count(log, from, Logged::isGiven);
				if (asked - given >= TOO_MANY) {
					overdrawn.add(new Overdrawn(person, asked, given));
				}
			});
			overdrawn.sort(Comparator.comparingInt(Overdrawn::more).reversed().thenComparingLong(Overdrawn::person));
			return overdrawn;
		}

		/** What two sources say of one day happened once. */
		private static int count(List<Logged> log, LocalDate from, Predicate<Logged> which) {
			return (int) log.stream()
				.filter((entry) -> which.test(entry) && !entry.on().isBefore(from))
				.map((entry) -> List.of(entry.kind(), entry.on()))
				.distinct()
				.count();
		}

		List<AskedAgain> askedAgain() {
			List<AskedAgain> askedAgain = new ArrayList<>();
			LocalDate from = this.date.minusYears(1);
			this.entries.forEach((person, log) -> {
				Logged first = null;
				for (Logged again : log) {
					// Several asks on one day are one.
					if (!again.is("asked") || first != null && first.on().equals(again.on())) {
						continue;
					}
					if (first != null && ChronoUnit.DAYS.between(first.on(), again.on()) < this.days.askAgain()
							&& !again.on().isBefore(from) && !isAnswered(log, first, again)) {
						askedAgain.add(new AskedAgain(person, first, again));
					}
					first = again;
				}
			});
			return askedAgain;
		}

		/** An answer on the day of the second ask answers that one. */
		private static boolean isAnswered(List<Logged> log, Logged first, Logged again) {
			return log.stream()
				.anyMatch((entry) -> entry.isAnswer() && !entry.on().isBefore(first.on())
						&& entry.on().isBefore(again.on()));
		}

		List<AskedAtOnce> askedAtOnce() {
			Map<Long, Map<Long, Sent>> open = new TreeMap<>();
			for (Sent ask : sent((entry) -> entry.is("asked") && entry.about() != null)) {
				Long about = ask.message().about();
				boolean answered = since(ask,
						(entry) -> entry.isAnswer() && (entry.about() == null || entry.about().equals(about)));
				if (age(ask.message()) <= this.days.openAsk() && !answered) {
					open.computeIfAbsent(about, (key) -> new TreeMap<>()).put(ask.person(), ask);
				}
			}
			return open.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().size() > 1)
				.map((entry) -> new AskedAtOnce(entry.getKey(), List.copyOf(entry.getValue().values())))
				.toList();
		}

		private long age(Logged entry) {
			return ChronoUnit.DAYS.between(entry.on(), this.date);
		}

	}

	/** Who helped towards an outcome. */
	private static final class Upstream {

		/** Advice and letters, whoever they are about. */
		private final List<Sent> general;

		private final Map<Long, List<Sent>> byAbout = new HashMap<>();

		Upstream(List<Sent> help) {
			this.general = help.stream().filter((one) -> !one.message().is("introduced")).toList();
			help.stream()
				.filter((one) -> one.message().about() != null)
				.forEach((one) -> this.byAbout.computeIfAbsent(one.message().about(), (key) -> new ArrayList<>())
					.add(one));
		}

		/** Everybody who helped until its day, and the last that she did for it. */
		Map<Long, Logged> of(Sent outcome) {
			LocalDate end = outcome.message().on();
			Long about = outcome.message().about();
			Map<Long, Logged> parts = new TreeMap<>();
			List<Sent> towards = new ArrayList<>(about(outcome.person(), end));
			if (about == null) {
				// Without a name, it is the fruit of what everybody did in the year.
				this.general.stream()
					.filter((help) -> !help.message().on().isAfter(end)
							&& !help.message().on().isBefore(end.minusYears(1)))
					.forEach(towards::add);
			}
			else {
				towards.addAll(about(about, end));
			}
			towards.forEach((help) -> parts.merge(help.person(), help.message(),
					(one, other) -> (Logged.BY_DAY.compare(one, other) < 0) ? other : one));
			Deque<Long> open = new ArrayDeque<>(parts.keySet());
			while (!open.isEmpty()) {
				for (Sent help : about(open.poll(), end)) {
					if (help.message().is("introduced") && parts.putIfAbsent(help.person(), help.message()) == null) {
						open.add(help.person());
					}
				}
			}
			return parts;
		}

		private List<Sent> about(Long person, LocalDate end) {
			return this.byAbout.getOrDefault(person, List.of())
				.stream()
				.filter((help) -> !help.message().on().isAfter(end))
				.toList();
		}

	}

}
