package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.coverage.Debts.AskedAgain;
import org.vouchgraph.coverage.Debts.AskedAtOnce;
import org.vouchgraph.coverage.Debts.SameWords;
import org.vouchgraph.coverage.Debts.Sent;
import org.vouchgraph.coverage.KeepingInTouch.TooOften;
import org.vouchgraph.network.FieldPack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchgraph.coverage.Logs.TODAY;

/**
 * Random logs against the rules said once more, the slow way: each rule as a condition on
 * all pairs, or on all chains, of entries.
 */
class DebtsRandomTests {

	private static final int CASES = 1500;

	private static final FieldPack.Days DAYS = RulesPack.SHIPPED.coverage().days();

	private static final List<String> KINDS = List.of("met", "wrote", "called", "asked", "asked", "introduced",
			"introduced", "declined", "no-answer", "advised", "letter", "thanked", "updated", "outcome");

	private static final Set<String> ANSWERS = Set.of("introduced", "declined", "no-answer", "advised", "letter");

	private static final Set<String> NEWS = Set.of("thanked", "updated", "outcome", "wrote", "called");

	private static final Set<String> MESSAGES = Set.of("wrote", "asked", "updated", "called");

	@Test
	void findsWhoWasNotTold() {
		int found = 0;
		int chained = 0;
		for (int seed = 0; seed < CASES; seed++) {
			List<Contact> contacts = contacts(new Random(seed), 120);
			Set<List<Object>> expected = new HashSet<>();
			for (Sent outcome : sent(contacts, (entry) -> entry.kind().equals("outcome"))) {
				for (Contact contact : contacts) {
					boolean told = contact.log()
						.stream()
						.anyMatch(
								(entry) -> NEWS.contains(entry.kind()) && !entry.on().isBefore(outcome.message().on()));
					boolean due = outcome.message().on().isBefore(TODAY.minusDays(DAYS.outcomeBy()));
					if (due && !told && contact.person() != outcome.person()
							&& isUpstream(contact, outcome, contacts, new HashSet<>())) {
						expected.add(List.of(contact.person(), outcome.person(), outcome.message()));
						chained += isUpstreamItself(contact, outcome) ? 0 : 1;
					}
				}
			}
			List<Debts.Untold> untold = debts(contacts).untold();
			assertThat(untold).as("seed " + seed)
				.extracting((one) -> List.<Object>of(one.person(), one.with(), one.outcome()))
				.containsExactlyInAnyOrderElementsOf(expected);
			assertThat(untold).as("seed " + seed).isSortedAccordingTo(Comparator.comparingLong(Debts.Untold::person));
			found += untold.size();
		}
		assertThat(found).isGreaterThan(CASES / 4);
		assertThat(chained).isGreaterThan(CASES / 60);
	}

	/** Whether a chain of introductions leads from her to somebody who helped herself. */
	private static boolean isUpstream(Contact contact, Sent outcome, List<Contact> contacts, Set<Long> asked) {
		if (isUpstreamItself(contact, outcome)) {
			return true;
		}
		asked.add(contact.person());
		return contact.log()
			.stream()
			.filter((entry) -> entry.kind().equals("introduced") && !entry.on().isAfter(outcome.message().on()))
			.anyMatch((entry) -> contacts.stream()
				.anyMatch((next) -> entry.about() != null && next.person() == entry.about()
						&& !asked.contains(next.person()) && isUpstream(next, outcome, contacts, asked)));
	}

	private static boolean isUpstreamItself(Contact contact, Sent outcome) {
		LocalDate end = outcome.message().on();
		Long about = outcome.message().about();
		return contact.log().stream().filter((entry) -> !entry.on().isAfter(end)).anyMatch((entry) -> {
			boolean help = Set.of("introduced", "advised", "letter").contains(entry.kind());
			boolean named = entry.about() != null
					&& (entry.about().equals(outcome.person()) || entry.about().equals(about));
			boolean ofTheYear = !entry.kind().equals("introduced") && !entry.on().isBefore(end.minusYears(1));
			return help && (named || about == null && ofTheYear);
		});
	}

	@Test
	void findsWhoWasAskedAgainAndWrittenToTooOften() {
		int again = 0;
		int often = 0;
		for (int seed = 0; seed < CASES; seed++) {
			List<Contact> contacts = contacts(new Random(seed), 100);
			List<List<Object>> expectedAgain = new ArrayList<>();
			List<List<Object>> expectedOften = new ArrayList<>();
			for (Contact contact : contacts) {
				Predicate<Logged> asks = (entry) -> entry.kind().equals("asked");
				pairs(contact, asks).stream()
					.filter((pair) -> pair.get(0).plusDays(DAYS.askAgain()).isAfter(pair.get(1)))
					.filter((pair) -> contact.log()
						.stream()
						.noneMatch((entry) -> ANSWERS.contains(entry.kind()) && !entry.on().isBefore(pair.get(0))
								&& entry.on().isBefore(pair.get(1))))
					.forEach((pair) -> expectedAgain.add(List.of(contact.person(), pair.get(0), pair.get(1))));
				pairs(contact, (entry) -> MESSAGES.contains(entry.kind())).stream()
					.filter((pair) -> pair.get(0).plusDays(14).isAfter(pair.get(1)))
					.filter((pair) -> !pair.get(1).isBefore(TODAY.minusDays(60)))
					.reduce((first, second) -> second)
					.ifPresent((pair) -> expectedOften.add(List.of(contact.person(), pair.get(0), pair.get(1))));
			}
			List<AskedAgain> askedAgain = debts(contacts).askedAgain();
			assertThat(askedAgain).as("seed " + seed)
				.extracting((one) -> List.<Object>of(one.person(), one.first().on(), one.again().on()))
				.isEqualTo(expectedAgain);
			List<TooOften> tooOften = KeepingInTouch.of(RulesPack.SHIPPED, TODAY, Set.of(), contacts).tooOften();
			assertThat(tooOften).as("seed " + seed)
				.extracting((one) -> List.<Object>of(one.person(), one.earlier().on(), one.later().on()))
				.isEqualTo(expectedOften);
			again += askedAgain.size();
			often += tooOften.size();
		}
		assertThat(again).isGreaterThan(CASES / 4);
		assertThat(often).isGreaterThan(CASES / 4);
	}

	/** Days of such entries, with the next such day. */
	private static List<List<LocalDate>> pairs(Contact contact, Predicate<Logged> which) {
		TreeSet<LocalDate> days = contact.log()
			.stream()
			.filter(which)
			.map(Logged::on)
			.collect(Collectors.toCollection(TreeSet::new));
		return days.stream()
			.filter((day) -> days.higher(day) != null)
			.map((day) -> List.of(day, days.higher(day)))
			.toList();
	}

	@Test
	void findsWhoIsAskedForTheSameAtOnce() {
		int found = 0;
		for (int seed = 0; seed < CASES; seed++) {
			List<Contact> contacts = contacts(new Random(seed), 90);
			Set<List<Long>> expected = new HashSet<>();
			for (Contact contact : contacts) {
				for (Logged ask : contact.log()) {
					if (ask.kind().equals("asked") && ask.about() != null
							&& !ask.on().isBefore(TODAY.minusDays(DAYS.openAsk()))
							&& contact.log()
								.stream()
								.noneMatch((entry) -> ANSWERS.contains(entry.kind()) && !entry.on().isBefore(ask.on())
										&& (entry.about() == null || entry.about().equals(ask.about())))) {
						expected.add(List.of(ask.about(), contact.person()));
					}
				}
			}
			expected
				.removeIf((pair) -> expected.stream().filter((other) -> other.get(0).equals(pair.get(0))).count() < 2);
			List<AskedAtOnce> atOnce = debts(contacts).askedAtOnce();
			assertThat(atOnce.stream()
				.flatMap((one) -> one.asks().stream().map((ask) -> List.of(one.about(), ask.person()))))
				.as("seed " + seed)
				.containsExactlyInAnyOrderElementsOf(expected);
			assertThat(atOnce).as("seed " + seed).allSatisfy((one) -> assertThat(one.asks()).hasSizeGreaterThan(1));
			found += atOnce.size();
		}
		assertThat(found).isGreaterThan(CASES / 20);
	}

	@Test
	void findsMassMail() {
		int found = 0;
		int large = 0;
		for (int seed = 0; seed < CASES; seed++) {
			List<Contact> contacts = contacts(new Random(seed), 120);
			Set<Long> department = Set.of(1L, 2L, 4L, 5L);
			List<Sent> mail = sent(contacts, (entry) -> Set.of("wrote", "asked").contains(entry.kind())).stream()
				.filter((sent) -> department.contains(sent.person()) && sent.message().summary() != null)
				.toList();
			Set<Set<Sent>> expected = new HashSet<>();
			for (Sent first : mail) {
				Set<Sent> reached = new HashSet<>(Set.of(first));
				while (reached.addAll(mail.stream()
					.filter((next) -> reached.stream().anyMatch((one) -> areAlike(one, next)))
					.toList())) {
					assertThat(reached.size()).isLessThanOrEqualTo(mail.size());
				}
				if (reached.size() > 1) {
					expected.add(reached);
				}
			}
			List<SameWords> same = Debts.of(RulesPack.SHIPPED, TODAY, contacts, Map.of(70L, department)).sameWords();
			assertThat(same).as("seed " + seed)
				.extracting((one) -> Set.copyOf(one.messages()))
				.containsExactlyInAnyOrderElementsOf(expected);
			found += same.size();
			large += same.stream().anyMatch((one) -> one.messages().size() > 2) ? 1 : 0;
		}
		assertThat(found).isGreaterThan(CASES / 4);
		assertThat(large).isGreaterThan(CASES / 20);
	}

	/** Each has about nine of the same ten words. */
	private static boolean areAlike(Sent a, Sent b) {
		Set<String> all = new HashSet<>(Set.of(a.message().summary().split(" ")));
		Set<String> both = new HashSet<>(all);
		both.retainAll(Set.of(b.message().summary().split(" ")));
		all.addAll(Set.of(b.message().summary().split(" ")));
		return a.person() != b.person() && 10 * both.size() >= 8 * all.size()
				&& !a.message().on().plusDays(30).isBefore(b.message().on())
				&& !b.message().on().plusDays(30).isBefore(a.message().on());
	}

	private static List<Sent> sent(List<Contact> contacts, Predicate<Logged> which) {
		return contacts.stream()
			.flatMap(
					(contact) -> contact.log().stream().filter(which).map((entry) -> new Sent(contact.person(), entry)))
			.toList();
	}

	private static Debts debts(List<Contact> contacts) {
		return Debts.of(RulesPack.SHIPPED, TODAY, contacts, Map.of());
	}

	private static List<Contact> contacts(Random random, int days) {
		return LongStream.rangeClosed(1, 5).mapToObj((person) -> {
			List<Logged> log = new ArrayList<>();
			for (int line = 4 + random.nextInt(8); line >= 0; line--) {
				Long about = random.nextBoolean() ? null : (Long) (1L + random.nextInt(6));
				String summary = random.nextBoolean() ? null
						: IntStream.rangeClosed(1, 10)
							.filter((word) -> random.nextInt(10) > 0)
							.mapToObj((word) -> "word" + word)
							.collect(Collectors.joining(" "));
				log.add(Logs.entry(KINDS.get(random.nextInt(KINDS.size())), random.nextInt(days), about, summary,
						line));
			}
			return new Contact(person, List.of(new Held("connector", null, false)), log);
		}).toList();
	}

}
