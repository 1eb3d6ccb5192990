package org.vouchgraph.planning;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vouchgraph.coverage.Contact;
import org.vouchgraph.coverage.Debts;
import org.vouchgraph.coverage.Held;
import org.vouchgraph.coverage.KeepingInTouch;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.planning.AskHistory.Because;
import org.vouchgraph.planning.FollowUps.Due;
import org.vouchgraph.planning.FollowUps.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped pack: a mentor every 90 days and not within 7, nobody within 8; follow up 3
 * to 7 days after meeting, thank within 14 days, tell within 30, ask again after 21; an
 * ask is open for 60 days, a refusal counts for 90, for the same for 365.
 */
class FollowUpsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final FieldPack PACK = pack();

	private static FieldPack pack() {
		try {
			return new FieldPackReader().readShipped("cardiothoracic-img");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Logged log(String kind, int daysAgo, Long about) {
		return new Logged(kind, TODAY.minusDays(daysAgo), null, about, "line 1", 1);
	}

	private static Logged log(String kind, int daysAgo) {
		return log(kind, daysAgo, null);
	}

	private static Contact contact(long person, Logged... log) {
		return new Contact(person, List.of(), List.of(log));
	}

	private static Contact mentor(long person, Logged... log) {
		return new Contact(person, List.of(new Held("career-mentor", TODAY.minusYears(1), false)), List.of(log));
	}

	private static FollowUps of(Contact... contacts) {
		return FollowUps.of(PACK, TODAY, Set.of(), List.of(contacts));
	}

	private static List<String> due(Contact... contacts) {
		return told(of(contacts));
	}

	private static List<String> told(FollowUps followUps) {
		return followUps.due()
			.stream()
			.map((due) -> due.rule() + " " + due.person() + " " + due.from() + ".." + due.by())
			.toList();
	}

	@Test
	void countsTheCadenceFromTheLastContactAlsoBeforeItIsLate() {
		assertThat(due(mentor(1, log("met", 60), log("wrote", 50))))
			.containsExactly("CADENCE 1 2027-01-03..2027-01-03");
		assertThat(due(mentor(1, log("met", 110), log("wrote", 100))))
			.containsExactly("CADENCE 1 2026-11-14..2026-11-14");
		assertThat(due(contact(1, log("wrote", 100)))).as("no role, opens nothing").isEmpty();
		assertThat(told(FollowUps.of(PACK, TODAY, Set.of(1L), List.of(contact(1, log("wrote", 100))))))
			.containsExactly("CADENCE 1 2027-02-12..2027-02-12");
	}

	@Test
	void asksForAWordFromTheThirdToTheSeventhDayAfterAMeeting() {
		assertThat(due(contact(1, log("met", 0)))).containsExactly("AFTER_MEETING 1 2026-11-27..2026-12-01");
		assertThat(due(contact(1, log("met", 5), log("wrote", 1)))).isEmpty();
	}

	@Test
	void isNeverDueWithinTheQuietTime() {
		Contact asked = mentor(1, log("asked", 25, 9L), log("wrote", 5));
		assertThat(due(asked)).as("asked again 21 days after, but written to 5 days ago")
			.contains("UNANSWERED 1 2026-11-27..2026-11-27");
		assertThat(due(contact(1, log("asked", 10, 9L)))).containsExactly("UNANSWERED 1 2026-12-05..2026-12-05");
		assertThat(due(contact(1, log("asked", 30, 9L), log("asked", 5, 9L)))).as("asked twice: wait for the end")
			.containsExactly("UNANSWERED 1 2027-01-18..2027-01-18");
		assertThat(due(contact(1, log("asked", 30, 9L), log("introduced", 20, 9L), log("thanked", 19)))).isEmpty();
	}

	@Test
	void owesThanksFromTheDayOfTheHelpOnceForAllOfIt() {
		Contact helped = contact(1, log("advised", 20), log("letter", 4));
		assertThat(due(helped)).containsExactly("THANKS 1 2026-11-20..2026-12-04");
		assertThat(of(helped).due().get(0).times()).isEqualTo(2);
		assertThat(due(contact(1, log("advised", 20), log("thanked", 4)))).isEmpty();
	}

	/** Ana (1) introduced me to Bo (2), Bo advised me; the outcome is Bo's. */
	@Test
	void tellsAnOutcomeToEverybodyUpstream() {
		Contact ana = contact(1, log("introduced", 60, 2L), log("thanked", 59));
		Contact bo = contact(2, log("met", 50), log("wrote", 45), log("outcome", 3));
		assertThat(due(ana, bo)).containsExactly("OUTCOME 1 2026-11-21..2026-12-21");
		Due due = of(ana, bo).due().get(0);
		assertThat(due.about()).isEqualTo(2);
		assertThat(due.because().kind()).isEqualTo("introduced");
		assertThat(Debts.upstream(2, log("outcome", 3), List.of(ana, bo))).containsOnlyKeys(1L);
	}

	@Test
	void helpStaysOpenUntilSheIsToldWhatCameOfIt() {
		assertThat(of(contact(1, log("advised", 40), log("thanked", 39)), contact(2, log("letter", 90)),
				contact(3, log("introduced", 50, 9L), log("updated", 3)),
				contact(4, log("letter", 50), log("outcome", 3)), contact(5, log("updated", 30), log("advised", 20)))
			.loops()).extracting((loop) -> loop.person() + " " + loop.help().kind() + " " + (loop.thanked() != null))
			.containsExactly("2 letter false", "1 advised true", "5 advised false");
	}

	@Test
	void hasNothingDueWithNobody() {
		assertThat(of()).isEqualTo(new FollowUps(List.of(), List.of()));
		assertThat(of(contact(1)).due()).isEmpty();
	}

	/**
	 * Whatever the logs say: late cadences are those of the report, and quiet is quiet.
	 */
	@Test
	void agreesWithTheReportOnAnyLog() {
		List<String> kinds = List.of("met", "wrote", "called", "asked", "introduced", "declined", "no-answer",
				"advised", "letter", "thanked", "updated", "outcome", "permission");
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			List<Contact> contacts = new ArrayList<>();
			for (long person = 1; person <= 4; person++) {
				List<Logged> log = new ArrayList<>();
				for (int i = random.nextInt(7); i > 0; i--) {
					Long about = random.nextBoolean() ? null : (Long) (1L + random.nextInt(5));
					log.add(log(kinds.get(random.nextInt(kinds.size())), random.nextInt(200) - 10, about));
				}
				contacts.add(random.nextBoolean() ? mentor(person, log.toArray(Logged[]::new))
						: contact(person, log.toArray(Logged[]::new)));
			}
			FollowUps followUps = FollowUps.of(PACK, TODAY, Set.of(1L), contacts);
			KeepingInTouch touch = KeepingInTouch.of(PACK, TODAY, Set.of(1L), contacts);
			Set<Long> late = new java.util.TreeSet<>();
			touch.cold().forEach((cold) -> late.add(cold.person()));
			assertThat(followUps.due().stream().filter((due) -> due.rule() == Rule.CADENCE).map(Due::person).toList())
				.as("seed " + seed)
				.containsAll(late);
			for (Due due : followUps.due()) {
				assertThat(due.by()).as("seed " + seed).isAfterOrEqualTo(due.from());
				Contact contact = contacts.get((int) due.person() - 1);
				if (due.rule() == Rule.CADENCE || due.rule() == Rule.OUTCOME || due.rule() == Rule.UNANSWERED) {
					contact.log()
						.stream()
						.filter((entry) -> entry.isMessage() && !entry.on().isAfter(TODAY))
						.forEach((message) -> assertThat(due.from()).as("seed " + contact)
							.isAfterOrEqualTo(message.on().plusDays(8)));
				}
			}
			assertThat(followUps.loops()).as("seed " + seed)
				.allSatisfy((loop) -> assertThat(loop.help().on()).isBeforeOrEqualTo(TODAY));
		}
	}

	// Asks

	@Test
	void leavesInPeaceWhoWasAskedDeclinedOrKeptSilent() {
		AskHistory history = AskHistory.of(PACK, TODAY,
				List.of(contact(1, log("asked", 10, 9L)), contact(2, log("asked", 40, 9L), log("declined", 30, 9L)),
						contact(3, log("asked", 100, 9L)), contact(4, log("asked", 300, 9L)),
						contact(5, log("asked", 30, 9L), log("introduced", 20, 9L)),
						contact(6, log("asked", 30, 8L), log("introduced", 20, 9L))));
		assertThat(history.open()).extracting((open) -> open.person() + " " + open.ask().about())
			.containsExactly("6 8", "1 9");
		assertThat(history.standings().get(1L).rest().until()).isEqualTo(TODAY.plusDays(11));
		assertThat(history.standings().get(1L).rest().because()).isEqualTo(Because.ASKED);
		assertThat(history.standings().get(2L).rest().until()).isEqualTo(TODAY.plusDays(60));
		assertThat(history.standings().get(2L).asked()).isEqualTo(1);
		assertThat(history.notAgain().get(2L).get(9L).until()).isEqualTo(TODAY.plusDays(335));
		assertThat(history.standings().get(3L).rest().because()).isEqualTo(Because.SILENT);
		assertThat(history.standings().get(3L).rest().until()).isEqualTo(TODAY.plusDays(50));
		assertThat(history.standings().get(3L).asked()).as("more than a quarter ago").isZero();
		assertThat(history.standings()).doesNotContainKey(4L);
		assertThat(history.notAgain().get(4L).get(9L).until()).isEqualTo(TODAY.plusDays(125));
		assertThat(history.standings().get(5L).rest()).as("answered, and 30 days ago").isNull();
	}

	@Test
	void countsSeveralAsksOfOneDayOnce() {
		AskHistory history = AskHistory.of(PACK, TODAY,
				List.of(contact(1, log("asked", 10, 9L), log("asked", 10, 9L), log("asked", 10, 8L))));
		assertThat(history.standings().get(1L).asked()).isEqualTo(2);
		assertThat(history.open()).extracting(AskHistory.Open::times).containsExactly(1, 1);
		assertThat(Arrays.asList(history.open().get(0).askAgain(), history.open().get(0).closes()))
			.containsExactly(TODAY.plusDays(11), TODAY.plusDays(50));
	}

	@Test
	void balancesAsksAgainstWhatIsGiven() {
		Debts.Balance balance = Debts.balance(TODAY, contact(1, log("asked", 10), log("asked", 10), log("asked", 400),
				log("asked", 800), log("thanked", 5), log("advised", 6), log("no-answer", 3)));
		assertThat(balance).isEqualTo(new Debts.Balance(1, 4, 2, 1, 1));
		assertThat(balance.isOverdrawn()).isFalse();
	}

}
