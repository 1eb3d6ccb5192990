package org.vouchgraph.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Contact;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.network.FieldPack;

/**
 * What was asked of people so far: who may be asked again when, and what is open still.
 * <p>
 * Nothing later than the day counts. Several asks of one day are one, unless they are
 * about several people.
 *
 * @param open asks without an answer, the oldest first
 * @param standings of whom something was asked lately, by key
 * @param notAgain until when nobody asks this person about that one, by key and key
 */
public record AskHistory(List<Open> open, Map<Long, Lately> standings, Map<Long, Map<Long, Rest>> notAgain) {

	public AskHistory {
		open = List.copyOf(open);
	}

	/** Why somebody is not to be asked yet. */
	public enum Because {

		/** Was asked lately. */
		ASKED,

		/** Declined. */
		DECLINED,

		/** Did not answer. */
		SILENT

	}

	/**
	 * Until when to leave somebody in peace.
	 *
	 * @param until the first day on which to ask again
	 * @param on the day of what it rests on
	 */
	public record Rest(LocalDate until, Because because, LocalDate on) {
	}

	/**
	 * How somebody stands with asks.
	 *
	 * @param asked how often in the last quarter
	 * @param rest until when not to ask again, or null
	 */
	public record Lately(int asked, @Nullable Rest rest) {
	}

	/**
	 * An ask that waits for its answer.
	 *
	 * @param askAgain the day from which to ask once more, in one line
	 * @param closes the day from which it counts as not answered
	 * @param times how often the same was asked
	 */
	public record Open(long person, Logged ask, LocalDate askAgain, LocalDate closes, int times) {
	}

	/**
	 * Looks through all logs.
	 * @param contacts each person once
	 */
	public static AskHistory of(FieldPack pack, LocalDate date, List<Contact> contacts) {
		FieldPack.Days days = pack.coverage().days();
		FieldPack.Asks rules = pack.planning().asks();
		List<Open> open = new ArrayList<>();
		Map<Long, Lately> standings = new TreeMap<>();
		Map<Long, Map<Long, Rest>> notAgain = new TreeMap<>();
		for (Contact contact : contacts) {
			List<Logged> log = contact.log()
				.stream()
				.filter((entry) -> !entry.on().isAfter(date))
				.sorted(Logged.BY_DAY)
				.toList();
			List<Rest> rests = new ArrayList<>();
			Map<Long, Rest> about = new TreeMap<>();
			Map<@Nullable Long, Open> waiting = new java.util.LinkedHashMap<>();
			for (Logged entry : log) {
				if (entry.is("asked")) {
					rests.add(new Rest(entry.on().plusDays(days.askAgain()), Because.ASKED, entry.on()));
					if (!isAnswered(entry, log)) {
						LocalDate closes = entry.on().plusDays(days.openAsk());
						Open before = waiting.get(entry.about());
						boolean again = before != null && !before.ask().on().equals(entry.on());
						waiting.put(entry.about(),
								new Open(contact.person(), entry, entry.on().plusDays(days.askAgain()), closes,
										(before == null) ? 1 : before.times() + (again ? 1 : 0)));
					}
				}
				else if (entry.is("declined") || entry.is("no-answer")) {
					Because because = entry.is("declined") ? Because.DECLINED : Because.SILENT;
					rests.add(new Rest(entry.on().plusDays(rules.coolDown()), because, entry.on()));
					if (entry.about() != null) {
						later(about, entry.about(),
								new Rest(entry.on().plusDays(rules.sameAgain()), because, entry.on()));
					}
				}
			}
			for (Open one : waiting.values()) {
				if (one.closes().isAfter(date)) {
					open.add(one);
					continue;
				}
				// Nobody wrote down that nothing came, but nothing did.
				rests.add(new Rest(one.closes().plusDays(rules.coolDown()), Because.SILENT, one.ask().on()));
				if (one.ask().about() != null) {
					later(about, one.ask().about(),
							new Rest(one.closes().plusDays(rules.sameAgain()), Because.SILENT, one.ask().on()));
				}
			}
			int asked = (int) log.stream()
				.filter((entry) -> entry.is("asked") && entry.on().isAfter(date.minusDays(AskCampaign.QUARTER)))
				.map((entry) -> entry.on() + " " + entry.about())
				.distinct()
				.count();
			Rest rest = rests.stream()
				.filter((one) -> one.until().isAfter(date))
				.max(Comparator.comparing(Rest::until).thenComparing(Rest::because))
				.orElse(null);
			if (asked > 0 || rest != null) {
				standings.put(contact.person(), new Lately(asked, rest));
			}
			about.values().removeIf((one) -> !one.until().isAfter(date));
			if (!about.isEmpty()) {
				notAgain.put(contact.person(), about);
			}
		}
		open.sort(Comparator.comparing((Open one) -> one.ask().on()).thenComparingLong(Open::person));
		return new AskHistory(open, standings, notAgain);
	}

	private static void later(Map<Long, Rest> rests, Long about, Rest rest) {
		rests.merge(about, rest, (one, other) -> one.until().isAfter(other.until()) ? one : other);
	}

	/** An answer that says whom it is about settles only that. */
	private static boolean isAnswered(Logged ask, List<Logged> log) {
		return log.stream()
			.anyMatch((entry) -> entry.isAnswer() && !entry.on().isBefore(ask.on())
					&& (entry.about() == null || entry.about().equals(ask.about())));
	}

}
