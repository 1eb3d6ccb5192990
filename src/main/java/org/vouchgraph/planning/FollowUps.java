package org.vouchgraph.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Contact;
import org.vouchgraph.coverage.Debts;
import org.vouchgraph.coverage.KeepingInTouch;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.network.FieldPack;

/**
 * With whom to be in touch by when, and whose help waits for an answer.
 * <p>
 * <b>Definition.</b> Due are: a word after a meeting; the next word by the strictest
 * cadence of somebody's roles, counted from the last contact; thanks for help; an outcome
 * for each who helped towards it; and a second word on an ask without an answer. But for
 * thanks and the word after a meeting, nothing is due sooner after the last message than
 * the quiet time of her roles and of the field allows. Open is help (advice, an
 * introduction, a letter) after which she was not told what came of it ({@code updated},
 * {@code outcome}); thanks alone do not close it.
 * <p>
 * The rules are those of {@link KeepingInTouch} and {@link Debts}, asked ahead of time.
 * Nothing later than the day counts. Nobody to be in touch with, nothing due.
 *
 * @param due the first day first, then by key
 * @param loops the oldest first
 */
public record FollowUps(List<Due> due, List<Loop> loops) {

	public FollowUps {
		due = List.copyOf(due);
		loops = List.copyOf(loops);
	}

	/** By which rule something is due. */
	public enum Rule {

		AFTER_MEETING, CADENCE, THANKS, OUTCOME, UNANSWERED

	}

	/**
	 * Something that is due.
	 *
	 * @param about the third person whom it concerns, or null
	 * @param from not sooner than this day
	 * @param by until this day, not before {@code from}
	 * @param role whose cadence it is, or null
	 * @param because the meeting, the help, the part in an outcome, or the ask; null for
	 * a cadence
	 * @param times how often the same was asked or help stands unthanked; 1 otherwise
	 * @param last the last contact, or null
	 */
	public record Due(Rule rule, long person, @Nullable Long about, LocalDate from, LocalDate by, @Nullable String role,
			@Nullable Logged because, int times, @Nullable Logged last) {
	}

	/**
	 * Help of which she has not heard what came of it.
	 *
	 * @param thanked the thanks since, or null
	 */
	public record Loop(long person, Logged help, @Nullable Logged thanked) {
	}

	/**
	 * Looks at everybody.
	 * @param openers who open a way to a target, whether they hold a role or not
	 * @param contacts each person once
	 */
	public static FollowUps of(FieldPack pack, LocalDate date, Set<Long> openers, List<Contact> contacts) {
		return new Look(pack, date, openers, contacts).all();
	}

	/** One look at all contacts. */
	private static final class Look {

		private final FieldPack pack;

		private final LocalDate date;

		private final Set<Long> openers;

		private final List<Contact> contacts;

		private final Map<Long, Contact> byPerson = new HashMap<>();

		private final List<Due> due = new ArrayList<>();

		Look(FieldPack pack, LocalDate date, Set<Long> openers, List<Contact> contacts) {
			this.pack = pack;
			this.date = date;
			this.openers = openers;
			this.contacts = contacts;
			contacts.forEach((contact) -> this.byPerson.put(contact.person(), contact));
		}

		FollowUps all() {
			this.contacts.forEach(this::touch);
			FieldPack.Days days = this.pack.coverage().days();
			// What will be owed if nothing happens until then is due now.
			Debts debts = Debts.of(this.pack, this.date.plusDays(Math.max(days.thanksBy(), days.outcomeBy()) + 1L),
					this.contacts.stream().map(this::untilToday).toList(), Map.of());
			thanks(debts.unthanked());
			outcomes(debts.untold());
			for (AskHistory.Open open : AskHistory.of(this.pack, this.date, this.contacts).open()) {
				LocalDate by = (open.times() > 1) ? open.closes() : open.askAgain();
				add(Rule.UNANSWERED, open.person(), open.ask().about(), by, by, null, open.ask(), open.times());
			}
			this.due.sort(Comparator.comparing(Due::by)
				.thenComparingLong(Due::person)
				.thenComparing(Due::rule)
				.thenComparing(Due::about, Comparator.nullsFirst(Comparator.naturalOrder())));
			return new FollowUps(this.due, loops());
		}

		private Contact untilToday(Contact contact) {
			return new Contact(contact.person(), contact.roles(), log(contact));
		}

		private List<Logged> log(Contact contact) {
			return contact.log()
				.stream()
				.filter((entry) -> !entry.on().isAfter(this.date))
				.sorted(Logged.BY_DAY)
				.toList();
		}

		private void touch(Contact contact) {
			Optional<KeepingInTouch.Clock> clock = KeepingInTouch.clock(this.pack, this.date, this.openers, contact);
			boolean late = clock.isPresent() && clock.get().due().isBefore(this.date);
			KeepingInTouch.FollowUp after = late ? null
					: KeepingInTouch.afterMeeting(this.pack, this.date, contact).orElse(null);
			if (after != null) {
				add(Rule.AFTER_MEETING, contact.person(), null, after.from(), after.by(), null, after.met(), 1);
			}
			else {
				clock.ifPresent(
						(one) -> add(Rule.CADENCE, contact.person(), null, one.due(), one.due(), one.role(), null, 1));
			}
		}

		/** The last help of each, for one word of thanks covers all. */
		private void thanks(List<Debts.Unthanked> unthanked) {
			Map<Long, List<Logged>> help = new HashMap<>();
			unthanked
				.forEach((debt) -> help.computeIfAbsent(debt.person(), (any) -> new ArrayList<>()).add(debt.help()));
			help.forEach((person, all) -> {
				Logged last = all.get(all.size() - 1);
				add(Rule.THANKS, person, last.about(), last.on(),
						last.on().plusDays(this.pack.coverage().days().thanksBy()), null, last, all.size());
			});
		}

		/** Whoever helped is told once, of the last outcome. */
		private void outcomes(List<Debts.Untold> untold) {
			Map<Long, Debts.Untold> last = new HashMap<>();
			untold.forEach((debt) -> last.put(debt.person(), debt));
			last.forEach((person, debt) -> add(Rule.OUTCOME, person, debt.with(), debt.outcome().on(),
					debt.outcome().on().plusDays(this.pack.coverage().days().outcomeBy()), null, debt.part(), 1));
		}

		private void add(Rule rule, long person, @Nullable Long about, LocalDate from, LocalDate by,
				@Nullable String role, @Nullable Logged because, int times) {
			Contact contact = this.byPerson.get(person);
			List<Logged> log = log(contact);
			Logged last = last(log, Logged::isContact);
			LocalDate first = from;
			if (rule != Rule.THANKS && rule != Rule.AFTER_MEETING) {
				Logged message = last(log, Logged::isMessage);
				int quiet = Math.max(this.pack.planning().followUps().quietDays(),
						KeepingInTouch.quietDays(this.pack, contact));
				first = (message == null) ? from : later(from, message.on().plusDays(quiet));
			}
			this.due.add(new Due(rule, person, about, first, later(by, first), role, because, times, last));
		}

		private static LocalDate later(LocalDate one, LocalDate other) {
			return one.isAfter(other) ? one : other;
		}

		private static @Nullable Logged last(List<Logged> log, Predicate<Logged> which) {
			return log.stream().filter(which).reduce((first, second) -> second).orElse(null);
		}

		private List<Loop> loops() {
			List<Loop> loops = new ArrayList<>();
			for (Contact contact : this.contacts) {
				List<Logged> log = log(contact);
				for (Logged help : log) {
					List<Logged> since = log.stream().filter((entry) -> !entry.on().isBefore(help.on())).toList();
					if (help.isHelp()
							&& since.stream().noneMatch((entry) -> entry.is("updated") || entry.is("outcome"))) {
						loops.add(new Loop(contact.person(), help, last(since, (entry) -> entry.is("thanked"))));
					}
				}
			}
			loops.sort(Comparator.comparing((Loop loop) -> loop.help().on()).thenComparingLong(Loop::person));
			return loops;
		}

	}

}
