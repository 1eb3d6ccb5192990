package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;

/**
 * With whom the applicant loses touch, whom she has met and not written to, and whom she
 * writes to too often.
 * <p>
 * Nothing later than the date of the report counts. Days are whole: what is due on a day
 * is late from the next.
 *
 * @param cold the latest first, of equal ones the smaller key
 * @param followUps the latest first, of equal ones the smaller key
 * @param tooOften by key, each person once: the last two messages that were too close
 */
public record KeepingInTouch(List<Cold> cold, List<FollowUp> followUps, List<TooOften> tooOften) {

	/** How far back messages that were too close to each other still matter, in days. */
	private static final int RECENT = 60;

	public KeepingInTouch {
		cold = List.copyOf(cold);
		followUps = List.copyOf(followUps);
		tooOften = List.copyOf(tooOften);
	}

	/**
	 * Somebody from whom the applicant should have heard by now.
	 *
	 * @param role whose cadence is the strictest of hers; null if she has none with a
	 * cadence, and opens a way
	 * @param last day of contact, or null where none is logged
	 * @param since the last day on which she took up a role, or null where unknown
	 * @param due the day by which to be in touch: counted from {@code last} or
	 * {@code since}, whichever is later
	 * @param daysLate at least 1
	 */
	public record Cold(long person, @Nullable String role, @Nullable LocalDate last, @Nullable LocalDate since,
			LocalDate due, int daysLate) {
	}

	/**
	 * When to be in touch with somebody again; as {@link Cold}, late or not.
	 */
	public record Clock(long person, @Nullable String role, @Nullable LocalDate last, @Nullable LocalDate since,
			LocalDate due) {
	}

	/**
	 * Somebody whom the applicant met and with whom nothing happened since.
	 *
	 * @param met the meeting
	 * @param from the first day to write
	 * @param by the last
	 * @param daysLate 0 or less while there is still time
	 */
	public record FollowUp(long person, Logged met, LocalDate from, LocalDate by, int daysLate) {
	}

	/**
	 * Two messages sooner after each other than somebody's role bears.
	 *
	 * @param role whose quiet time is the longest of hers
	 */
	public record TooOften(long person, String role, Logged earlier, Logged later, int quietDays) {
	}

	/**
	 * Looks at everybody. Of whom neither a contact nor since when she holds a role is
	 * known, nobody can say that she goes cold.
	 * @param date of the report
	 * @param openers who open a way to a target, whether they hold a role or not
	 * @param contacts each person once
	 */
	public static KeepingInTouch of(FieldPack pack, LocalDate date, Set<Long> openers, List<Contact> contacts) {
		List<Cold> cold = new ArrayList<>();
		List<FollowUp> followUps = new ArrayList<>();
		List<TooOften> tooOften = new ArrayList<>();
		for (Contact contact : contacts) {
			List<Logged> log = contact.log()
				.stream()
				.filter((entry) -> !entry.on().isAfter(date))
				.sorted(Logged.BY_DAY)
				.toList();
			Optional<Cold> late = cold(pack, date, openers, contact);
			late.ifPresent(cold::add);
			if (late.isEmpty()) {
				followUp(pack.coverage().days(), date, contact.person(), log).filter((due) -> !due.from().isAfter(date))
					.ifPresent(followUps::add);
			}
			tooOften(date, contact.person(), roles(pack, contact), log).ifPresent(tooOften::add);
		}
		cold.sort(Comparator.comparingInt(Cold::daysLate).reversed().thenComparingLong(Cold::person));
		followUps.sort(Comparator.comparingInt(FollowUp::daysLate).reversed().thenComparingLong(FollowUp::person));
		tooOften.sort(Comparator.comparingLong(TooOften::person));
		return new KeepingInTouch(cold, followUps, tooOften);
	}

	private static Optional<Cold> cold(FieldPack pack, LocalDate date, Set<Long> openers, Contact contact) {
		return clock(pack, date, openers, contact).filter((clock) -> clock.due().isBefore(date))
			.map((clock) -> new Cold(clock.person(), clock.role(), clock.last(), clock.since(), clock.due(),
					days(clock.due(), date)));
	}

	/**
	 * When to be in touch with somebody again, late or not; empty where nobody can say.
	 * @param date after which nothing counts
	 * @param openers who open a way to a target, whether they hold a role or not
	 */
	public static Optional<Clock> clock(FieldPack pack, LocalDate date, Set<Long> openers, Contact contact) {
		List<FieldPack.Role> roles = roles(pack, contact);
		LocalDate last = contact.log()
			.stream()
			.filter((entry) -> entry.isContact() && !entry.on().isAfter(date))
			.map(Logged::on)
			.max(Comparator.naturalOrder())
			.orElse(null);
		FieldPack.Role strictest = roles.stream()
			.filter((role) -> role.cadenceDays() != null)
			.min(Comparator.comparing(FieldPack.Role::cadenceDays))
			.orElse(null);
		if (strictest == null) {
			return (last == null || !openers.contains(contact.person())) ? Optional.empty() : Optional
				.of(new Clock(contact.person(), null, last, null, last.plusDays(pack.coverage().days().keepInTouch())));
		}
		LocalDate since = contact.roles()
			.stream()
			.filter((held) -> roles.stream().anyMatch((role) -> role.code().equals(held.role())))
			.map(Held::since)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
		if (last == null && since == null) {
			return Optional.empty();
		}
		LocalDate from = (since == null || last != null && last.isAfter(since)) ? last : since;
		return Optional
			.of(new Clock(contact.person(), strictest.code(), last, since, from.plusDays(strictest.cadenceDays())));
	}

	/** The roles of the field that she holds. */
	private static List<FieldPack.Role> roles(FieldPack pack, Contact contact) {
		return pack.roles()
			.stream()
			.filter((role) -> contact.roles().stream().anyMatch((held) -> held.role().equals(role.code())))
			.toList();
	}

	/**
	 * The longest quiet time of her roles, in days; 0 where none of them has one.
	 */
	public static int quietDays(FieldPack pack, Contact contact) {
		return roles(pack, contact).stream()
			.map(FieldPack.Role::quietDays)
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.max()
			.orElse(0);
	}

	/**
	 * The follow-up after a meeting, from its day on, if nothing has come of it yet.
	 * @param date after which nothing counts
	 */
	public static Optional<FollowUp> afterMeeting(FieldPack pack, LocalDate date, Contact contact) {
		return followUp(pack.coverage().days(), date, contact.person(),
				contact.log().stream().filter((entry) -> !entry.on().isAfter(date)).sorted(Logged.BY_DAY).toList());
	}

	/** Only the last meeting matters, and only if nothing came of it. */
	private static Optional<FollowUp> followUp(FieldPack.Days days, LocalDate date, long person, List<Logged> log) {
		Logged met = log.stream().filter((entry) -> entry.is("met")).reduce((first, second) -> second).orElse(null);
		if (met == null || days(met.on(), date) > days.keepInTouch()
				|| log.stream().anyMatch((entry) -> followsUp(entry, met))) {
			return Optional.empty();
		}
		LocalDate by = met.on().plusDays(days.followUpBy());
		return Optional.of(new FollowUp(person, met, met.on().plusDays(days.followUpFrom()), by, days(by, date)));
	}

	/** A message of the same day was written after the meeting, or to arrange for it. */
	private static boolean followsUp(Logged entry, Logged met) {
		return entry.on().isAfter(met.on()) || entry.on().equals(met.on()) && entry.isNews();
	}

	private static Optional<TooOften> tooOften(LocalDate date, long person, List<FieldPack.Role> roles,
			List<Logged> log) {
		FieldPack.Role quietest = null;
		for (FieldPack.Role role : roles) {
			if (role.quietDays() != null && (quietest == null || role.quietDays() > quietest.quietDays())) {
				quietest = role;
			}
		}
		if (quietest == null) {
			return Optional.empty();
		}
		TooOften found = null;
		Logged earlier = null;
		for (Logged message : log) {
			// Several on one day are one message.
			if (!message.isMessage() || earlier != null && earlier.on().equals(message.on())) {
				continue;
			}
			if (earlier != null && days(earlier.on(), message.on()) < quietest.quietDays()
					&& days(message.on(), date) <= RECENT) {
				found = new TooOften(person, quietest.code(), earlier, message, quietest.quietDays());
			}
			earlier = message;
		}
		return Optional.ofNullable(found);
	}

	private static int days(LocalDate from, LocalDate to) {
		return (int) ChronoUnit.DAYS.between(from, to);
	}

}
