package org.vouchgraph.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.coverage.Debts.AskedAgain;
import org.vouchgraph.coverage.Debts.AskedAtOnce;
import org.vouchgraph.coverage.Debts.Overdrawn;
import org.vouchgraph.coverage.Debts.SameWords;
import org.vouchgraph.coverage.Debts.Sent;
import org.vouchgraph.coverage.Debts.Unthanked;
import org.vouchgraph.coverage.Debts.Untold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vouchgraph.coverage.Logs.TODAY;

/**
 * The shipped pack: thanks within 14 days, outcomes told within 30, ask again after 21,
 * an ask is open for 60, mass mail within 30.
 */
class DebtsTests {

	private static final String WORDS = "I read your paper on mitral repair and ask for advice";

	@ParameterizedTest
	@ValueSource(strings = { "advised", "introduced", "letter" })
	void owesThanksTheDayAfterTheLast(String kind) {
		assertThat(of(Logs.of(1).has(kind, 14)).unthanked()).isEmpty();
		Logs late = Logs.of(1).has(kind, 15);
		assertThat(of(late).unthanked()).containsExactly(new Unthanked(1, late.entry(1)));
	}

	@ParameterizedTest
	@CsvSource({ "thanked, true", "updated, true", "outcome, true", "wrote, false", "called, false", "met, false",
			"asked, false" })
	void isPaidByThanksNewsOrOutcomeOfTheSameDayOrLater(String kind, boolean paid) {
		assertThat(of(Logs.of(1).has("letter", 20).has(kind, 20)).unthanked()).hasSize(paid ? 0 : 1);
		assertThat(of(Logs.of(1).has("letter", 20).has(kind, 1)).unthanked()).hasSize(paid ? 0 : 1);
		assertThat(of(Logs.of(1).has("letter", 20).has(kind, 21)).unthanked()).hasSize(1);
		assertThat(of(Logs.of(1).has("letter", 20), Logs.of(2).has(kind, 1)).unthanked()).hasSize(1);
	}

	@Test
	void namesEveryHelpThatWasNotThankedFor() {
		Logs helper = Logs.of(7).has("letter", 20).has("advised", 30).has("thanked", 40).has("advised", 50);
		Logs other = Logs.of(3).has("advised", 16);
		assertThat(of(helper, other).unthanked()).containsExactly(new Unthanked(3, other.entry(1)),
				new Unthanked(7, helper.entry(2)), new Unthanked(7, helper.entry(1)));
	}

	// @formatter:off
	//
	//   applicant <-- dora (4) introduced to --> cleo (3) introduced to --> bert (2)
	//   bert wrote a letter about the director (9); the director told the outcome
	//
	// @formatter:on
	@Test
	void namesEverybodyUpstreamOfAnOutcome() {
		Logs bert = Logs.of(2).about(9, "letter", 100);
		Logs cleo = Logs.of(3).about(2, "introduced", 200);
		Logs dora = Logs.of(4).about(3, "introduced", 300);
		Logs elsa = Logs.of(5).about(6, "introduced", 300).about(9, "wrote", 90).about(2, "advised", 90);
		Logs director = Logs.of(9).has("outcome", 40);
		director.about(9, "outcome", 40);
		assertThat(of(dora, cleo, director, bert, elsa).untold()).contains(
				new Untold(2, 9, director.entry(2), bert.entry(1)), new Untold(3, 9, director.entry(2), cleo.entry(1)),
				new Untold(4, 9, director.entry(2), dora.entry(1)));
		assertThat(of(dora, cleo, director, bert, elsa).untold()).filteredOn((untold) -> untold.person() == 5)
			.extracting(Untold::outcome)
			.as("advice of the year is part of an outcome without a name")
			.containsExactly(director.entry(1));
	}

	@Test
	void countsHelpTowardsTheThirdPersonOrTheOneWhoTold() {
		Logs towardsThird = Logs.of(2).about(9, "introduced", 100);
		Logs towardsTeller = Logs.of(3).about(8, "advised", 900);
		Logs towardsOther = Logs.of(4).about(7, "letter", 100);
		Logs general = Logs.of(5).has("letter", 100);
		Logs teller = Logs.of(8).about(9, "outcome", 40);
		assertThat(of(towardsThird, towardsTeller, towardsOther, general, teller).untold()).containsExactly(
				new Untold(2, 8, teller.entry(1), towardsThird.entry(1)),
				new Untold(3, 8, teller.entry(1), towardsTeller.entry(1)));
	}

	@ParameterizedTest
	@CsvSource({ "advised, true", "letter, true", "introduced, false", "met, false" })
	void withoutANameItIsTheFruitOfTheYear(String kind, boolean part) {
		// The outcome was 40 days ago; a year before, a day earlier, and the day after
		// it.
		assertThat(untold(Logs.of(2).has(kind, 405))).hasSize(part ? 1 : 0);
		assertThat(untold(Logs.of(2).has(kind, 406))).isEmpty();
		assertThat(untold(Logs.of(2).has(kind, 40))).hasSize(part ? 1 : 0);
		assertThat(untold(Logs.of(2).has(kind, 39))).isEmpty();
		assertThat(untold(Logs.of(2).about(77, kind, 100))).hasSize(part ? 1 : 0);
	}

	private static List<Untold> untold(Logs logs) {
		return of(logs, Logs.of(9).has("outcome", 40)).untold();
	}

	@Test
	void namesTheLastThatSomebodyDidTowardsIt() {
		Logs helper = Logs.of(2).has("letter", 100).has("advised", 60).has("advised", 200);
		assertThat(untold(helper)).extracting(Untold::part).containsExactly(helper.entry(2));
	}

	@ParameterizedTest
	@CsvSource({ "thanked, true", "updated, true", "outcome, true", "wrote, true", "called, true", "met, false",
			"asked, false", "advised, false" })
	void hasToldWhoHeardFromTheApplicantSince(String kind, boolean told) {
		assertThat(untold(Logs.of(2).has("letter", 100).has(kind, 40))).hasSize(told ? 0 : 1);
		assertThat(untold(Logs.of(2).has("letter", 100).has(kind, 5))).hasSize(told ? 0 : 1);
		assertThat(untold(Logs.of(2).has("letter", 100).has(kind, 41))).hasSize(1);
	}

	@Test
	void owesNewsOfAnOutcomeTheDayAfterTheLast() {
		Logs helper = Logs.of(2).about(9, "letter", 100);
		assertThat(of(helper, Logs.of(9).has("outcome", 30)).untold()).isEmpty();
		assertThat(of(helper, Logs.of(9).has("outcome", 31)).untold()).hasSize(1);
	}

	@Test
	void needNotTellTheOneWhoTold() {
		assertThat(of(Logs.of(9).has("letter", 100).about(9, "advised", 90).has("outcome", 40)).untold()).isEmpty();
	}

	@Test
	void endsWherePeopleIntroduceEachOther() {
		Logs bert = Logs.of(2).about(9, "letter", 100).about(3, "introduced", 100);
		Logs cleo = Logs.of(3).about(2, "introduced", 100);
		assertThat(of(bert, cleo, Logs.of(9).about(8, "outcome", 40)).untold()).extracting(Untold::person)
			.containsExactly(2L, 3L);
	}

	@Test
	void setsAsksAgainstWhatWasGiven() {
		assertThat(of(Logs.of(1).has("asked", 100).has("asked", 200).has("thanked", 150)).overdrawn()).isEmpty();
		assertThat(of(Logs.of(1).has("asked", 100).has("asked", 200)).overdrawn())
			.containsExactly(new Overdrawn(1, 2, 0));
		assertThat(of(Logs.of(1)
			.has("asked", 1)
			.has("asked", 100)
			.has("asked", 200)
			.has("asked", 300)
			.has("updated", 150)
			.has("outcome", 150)
			.has("wrote", 3)
			.has("advised", 3)).overdrawn()).containsExactly(new Overdrawn(1, 4, 2));
	}

	@Test
	void looksBackTwoYearsAndCountsWhatTwoSourcesSayOnce() {
		int years = (int) (TODAY.toEpochDay() - TODAY.minusYears(2).toEpochDay());
		assertThat(of(Logs.of(1).has("asked", 1).has("asked", years)).overdrawn()).hasSize(1);
		assertThat(of(Logs.of(1).has("asked", 1).has("asked", years + 1)).overdrawn()).isEmpty();
		assertThat(of(Logs.of(1).has("asked", 1).has("asked", 1)).overdrawn()).isEmpty();
	}

	@Test
	void putsTheMostOverdrawnFirst() {
		assertThat(of(Logs.of(3).has("asked", 1).has("asked", 90), Logs.of(1).has("asked", 1).has("asked", 90),
				Logs.of(2).has("asked", 1).has("asked", 90).has("asked", 200))
			.overdrawn()).extracting(Overdrawn::person).containsExactly(2L, 1L, 3L);
	}

	@ParameterizedTest
	@CsvSource({ "20, true", "21, false", "22, false" })
	void asksAgainTooSoon(int apart, boolean tooSoon) {
		Logs logs = Logs.of(1).has("asked", 100 + apart).has("asked", 100);
		assertThat(of(logs).askedAgain())
			.isEqualTo(tooSoon ? List.of(new AskedAgain(1, logs.entry(1), logs.entry(2))) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "introduced, true", "declined, true", "no-answer, true", "advised, true", "letter, true", "met, false",
			"wrote, false", "thanked, false" })
	void mayAskAgainAfterAnAnswer(String kind, boolean answer) {
		assertThat(of(Logs.of(1).has("asked", 20).has(kind, 15).has("asked", 10)).askedAgain()).hasSize(answer ? 0 : 1);
		assertThat(of(Logs.of(1).has("asked", 20).has(kind, 20).has("asked", 10)).askedAgain()).hasSize(answer ? 0 : 1);
		assertThat(of(Logs.of(1).has("asked", 20).has(kind, 10).has("asked", 10)).askedAgain()).hasSize(1);
		assertThat(of(Logs.of(1).has("asked", 20).has(kind, 21).has("asked", 10)).askedAgain()).hasSize(1);
	}

	@Test
	void forgetsAsksOfMoreThanAYearAgoAndTakesADaysAsksForOne() {
		assertThat(of(Logs.of(1).has("asked", 370).has("asked", 365)).askedAgain()).hasSize(1);
		assertThat(of(Logs.of(1).has("asked", 370).has("asked", 366)).askedAgain()).isEmpty();
		assertThat(of(Logs.of(1).has("asked", 7).has("asked", 7)).askedAgain()).isEmpty();
		assertThat(of(Logs.of(1).has("asked", 30).has("asked", 20).has("asked", 10)).askedAgain()).hasSize(2);
	}

	@Test
	void asksSeveralForTheSameAtOnce() {
		Logs anna = Logs.of(2).about(9, "asked", 60).about(9, "asked", 5);
		Logs bert = Logs.of(1).about(9, "asked", 60).about(8, "asked", 4);
		Logs cleo = Logs.of(3).about(9, "asked", 61);
		Logs dora = Logs.of(4).about(8, "asked", 10).has("asked", 10);
		assertThat(of(anna, bert, cleo, dora).askedAtOnce()).containsExactly(
				new AskedAtOnce(8, List.of(new Sent(1, bert.entry(2)), new Sent(4, dora.entry(1)))),
				new AskedAtOnce(9, List.of(new Sent(1, bert.entry(1)), new Sent(2, anna.entry(2)))));
	}

	@Test
	void anAskIsNoLongerOpenOnceAnswered() {
		Logs anna = Logs.of(1).about(9, "asked", 10);
		assertThat(of(anna, Logs.of(2).about(9, "asked", 20).about(9, "declined", 20)).askedAtOnce()).isEmpty();
		assertThat(of(anna, Logs.of(2).about(9, "asked", 20).has("no-answer", 5)).askedAtOnce()).isEmpty();
		assertThat(of(anna, Logs.of(2).about(9, "asked", 20).about(8, "declined", 5)).askedAtOnce()).hasSize(1);
		assertThat(of(anna, Logs.of(2).about(9, "asked", 20).about(9, "declined", 21)).askedAtOnce()).hasSize(1);
		assertThat(of(anna, Logs.of(2).about(9, "asked", 20).about(9, "met", 5)).askedAtOnce()).hasSize(1);
		assertThat(of(anna, Logs.of(2).about(9, "asked", 20), Logs.of(3).about(9, "declined", 5)).askedAtOnce())
			.hasSize(1);
		assertThat(of(anna).askedAtOnce()).isEmpty();
	}

	@Test
	void findsTheSameWordsToSeveralOfOneDepartment() {
		Logs anna = Logs.of(1).says("wrote", 40, "Dear Dr. Anna, " + WORDS);
		Logs bert = Logs.of(2).says("asked", 10, "dear dr bert " + WORDS.toUpperCase());
		Logs cleo = Logs.of(3).says("wrote", 10, WORDS);
		Map<Long, Set<Long>> departments = Map.of(70L, Set.of(1L, 2L, 50L), 71L, Set.of(3L));
		assertThat(of(departments, anna, bert, cleo).sameWords()).singleElement().satisfies((same) -> {
			assertThat(same.department()).isEqualTo(70);
			assertThat(same.messages()).containsExactly(new Sent(1, anna.entry(1)), new Sent(2, bert.entry(1)));
			// 13 words in common, 15 in all.
			assertThat(same.likeness()).isEqualTo(13.0 / 15, within(1e-12));
		});
	}

	@ParameterizedTest
	@CsvSource({ "one two three four, one two three four, 1", "one two three, one two three, ",
			"a b c d e f g h i j, a b c d e f g h, 0.8", "a b c d e f g h i j k, a b c d e f g h, ",
			"Opération à cœur, operation a coeur, ", "Opération à cœur ouvert, 'operation a, coeur OUVERT!', 1",
			"one one one one, one, ", "one one one one, one one two two, ",
			"'wrote 3, received 2', 'wrote 3, received 2', ", "a b c 1, a b c 1, " })
	void likensWordSets(String one, String other, Double likeness) {
		assertThat(
				of(Map.of(70L, Set.of(1L, 2L)), Logs.of(1).says("wrote", 10, one), Logs.of(2).says("wrote", 10, other))
					.sameWords())
			.extracting(SameWords::likeness)
			.isEqualTo(Stream.ofNullable(likeness).toList());
	}

	@ParameterizedTest
	@CsvSource({ "30, 0, true", "31, 0, false", "365, 364, true", "366, 365, false", "0, 0, true" })
	void likensMessagesOfAMonthWithinTheYear(int first, int second, boolean same) {
		assertThat(of(Map.of(70L, Set.of(1L, 2L)), Logs.of(1).says("wrote", first, WORDS),
				Logs.of(2).says("wrote", second, WORDS))
			.sameWords()).hasSize(same ? 1 : 0);
	}

	@Test
	void likensOnlyMessagesToDifferentPeople() {
		assertThat(of(Map.of(70L, Set.of(1L)), Logs.of(1).says("wrote", 10, WORDS).says("wrote", 5, WORDS)).sameWords())
			.isEmpty();
		for (String kind : List.of("thanked", "updated", "called", "met")) {
			assertThat(of(Map.of(70L, Set.of(1L, 2L)), Logs.of(1).says("wrote", 10, WORDS),
					Logs.of(2).says(kind, 10, WORDS))
				.sameWords()).as(kind).isEmpty();
		}
	}

	@Test
	void tellsOfTheSmallerDepartmentAndNothingTwice() {
		Logs[] logs = { Logs.of(1).says("wrote", 10, WORDS), Logs.of(2).says("wrote", 10, WORDS),
				Logs.of(3).says("wrote", 10, WORDS) };
		Map<Long, Set<Long>> nested = Map.of(60L, Set.of(1L, 2L, 3L, 4L), 70L, Set.of(1L, 2L, 3L), 80L, Set.of(1L, 2L));
		assertThat(of(nested, logs).sameWords()).singleElement()
			.satisfies((same) -> assertThat(same.department()).isEqualTo(70));
		Map<Long, Set<Long>> apart = Map.of(80L, Set.of(1L, 2L), 70L, Set.of(2L, 3L));
		assertThat(of(apart, logs).sameWords()).extracting(SameWords::department).containsExactly(70L, 80L);
	}

	@Test
	void knowsNothingOfTheFuture() {
		Debts debts = of(Logs.of(1).has("letter", 20).has("thanked", -1).has("asked", -1).has("asked", -2),
				Logs.of(2).has("asked", 1).has("asked", -2).has("outcome", -40));
		assertThat(debts.unthanked()).hasSize(1);
		assertThat(debts.overdrawn()).isEmpty();
		assertThat(debts.askedAgain()).isEmpty();
		assertThat(debts.untold()).isEmpty();
	}

	@Test
	void owesNothingWithoutALog() {
		assertThat(of()).isEqualTo(new Debts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
		assertThat(of(Map.of(70L, Set.of(1L)), Logs.of(1)))
			.isEqualTo(new Debts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
	}

	private static Debts of(Logs... logs) {
		return of(Map.of(), logs);
	}

	private static Debts of(Map<Long, Set<Long>> departments, Logs... logs) {
		return Debts.of(RulesPack.SHIPPED, TODAY, Stream.of(logs).map(Logs::contact).toList(), departments);
	}

}
