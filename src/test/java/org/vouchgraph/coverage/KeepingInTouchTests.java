package org.vouchgraph.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.coverage.KeepingInTouch.Cold;
import org.vouchgraph.coverage.KeepingInTouch.FollowUp;
import org.vouchgraph.coverage.KeepingInTouch.TooOften;
import org.vouchgraph.network.FieldPack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchgraph.coverage.Logs.TODAY;

/**
 * The shipped pack: a career mentor every 90 days and not within 7, a connector every 180
 * and not within 14; follow up 3 to 7 days after meeting; others every 180 days.
 */
class KeepingInTouchTests {

	@ParameterizedTest
	@CsvSource({ "89, ", "90, ", "91, 1", "120, 30" })
	void goesColdTheDayAfterTheCadence(int daysAgo, Integer late) {
		KeepingInTouch touch = of(Logs.of(1).holds("career-mentor", 400).has("wrote", daysAgo));
		assertThat(touch.cold()).extracting(Cold::daysLate).isEqualTo(Stream.ofNullable(late).toList());
		assertThat(touch.cold()).allSatisfy((cold) -> assertThat(cold).isEqualTo(new Cold(1, "career-mentor",
				TODAY.minusDays(daysAgo), TODAY.minusDays(400), TODAY.minusDays(daysAgo - 90), late)));
	}

	@Test
	void goesByTheStrictestCadence() {
		assertThat(of(Logs.of(1).holds("connector").holds("career-mentor").has("met", 100)).cold())
			.containsExactly(new Cold(1, "career-mentor", TODAY.minusDays(100), null, TODAY.minusDays(10), 10));
		assertThat(of(Logs.of(1).holds("connector").has("met", 100)).cold()).isEmpty();
	}

	@Test
	void countsFromTheLastContactOfAnyKindButNoAnswer() {
		Logs mentor = Logs.of(1).holds("career-mentor").has("letter", 200).has("no-answer", 5);
		assertThat(of(mentor).cold()).extracting(Cold::last).containsExactly(TODAY.minusDays(200));
		for (String kind : List.of("met", "wrote", "called", "asked", "introduced", "declined", "advised", "letter",
				"thanked", "updated", "outcome")) {
			assertThat(of(Logs.of(1).holds("career-mentor").has("met", 200).has(kind, 5)).cold()).as(kind).isEmpty();
		}
	}

	@Test
	void countsFromSinceWhenARoleIsHeldWhereNothingIsLogged() {
		assertThat(of(Logs.of(1).holds("career-mentor", 90)).cold()).isEmpty();
		assertThat(of(Logs.of(1).holds("career-mentor", 91)).cold())
			.containsExactly(new Cold(1, "career-mentor", null, TODAY.minusDays(91), TODAY.minusDays(1), 1));
		assertThat(of(Logs.of(1).holds("career-mentor", 10).has("met", 300)).cold()).isEmpty();
		assertThat(of(Logs.of(1).holds("career-mentor", -10).has("met", 300)).cold()).isEmpty();
	}

	@Test
	void saysNothingOfWhomNothingIsKnown() {
		assertThat(
				of(Set.of(1L, 2L), Logs.of(1), Logs.of(2).holds("career-mentor"), Logs.of(3).holds("astrologer", 900))
					.cold())
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "180, ", "181, 1" })
	void keepsInTouchWithWhoOpensAWay(int daysAgo, Integer late) {
		Logs opener = Logs.of(1).has("advised", daysAgo);
		assertThat(of(Set.of(1L), opener).cold()).extracting(Cold::daysLate)
			.isEqualTo(Stream.ofNullable(late).toList());
		assertThat(of(Set.of(1L), opener).cold()).allSatisfy((cold) -> assertThat(cold.role()).isNull());
		assertThat(of(Set.of(2L), opener).cold()).isEmpty();
	}

	@Test
	void keepsInTouchWithAnOpenerWhoseRoleHasNoCadence() {
		FieldPack pack = RulesPack.with(RulesPack.role("friend", null, null));
		List<Contact> contacts = List.of(Logs.of(1).holds("friend", 900).has("met", 181).contact());
		assertThat(KeepingInTouch.of(pack, TODAY, Set.of(1L), contacts).cold())
			.containsExactly(new Cold(1, null, TODAY.minusDays(181), null, TODAY.minusDays(1), 1));
		assertThat(KeepingInTouch.of(pack, TODAY, Set.of(), contacts).cold()).isEmpty();
	}

	@Test
	void putsTheLatestFirstAndOfEqualOnesTheSmallerKey() {
		assertThat(of(Logs.of(3).holds("career-mentor").has("wrote", 100),
				Logs.of(2).holds("career-mentor").has("wrote", 300),
				Logs.of(1).holds("career-mentor").has("wrote", 100))
			.cold()).extracting(Cold::person).containsExactly(2L, 1L, 3L);
		assertThat(of(Logs.of(3).has("met", 5), Logs.of(2).has("met", 9), Logs.of(1).has("met", 5)).followUps())
			.extracting(FollowUp::person)
			.containsExactly(2L, 1L, 3L);
	}

	@ParameterizedTest
	@CsvSource({ "2, ", "3, -4", "7, 0", "8, 1", "180, 173", "181, " })
	void followsAMeetingUpFromTheThirdDay(int daysAgo, Integer late) {
		Logs met = Logs.of(1).has("met", daysAgo);
		assertThat(of(met).followUps()).extracting(FollowUp::daysLate).isEqualTo(Stream.ofNullable(late).toList());
		assertThat(of(met).followUps()).allSatisfy((due) -> assertThat(due).isEqualTo(
				new FollowUp(1, met.entry(1), TODAY.minusDays(daysAgo - 3), TODAY.minusDays(daysAgo - 7), late)));
	}

	@Test
	void needsNoFollowUpAfterALaterContact() {
		assertThat(of(Logs.of(1).has("met", 10).has("wrote", 9)).followUps()).isEmpty();
		assertThat(of(Logs.of(1).has("met", 10).has("asked", 9)).followUps()).isEmpty();
		assertThat(of(Logs.of(1).has("met", 10).has("wrote", 10)).followUps()).isEmpty();
		assertThat(of(Logs.of(1).has("met", 10).has("advised", 10)).followUps()).hasSize(1);
		assertThat(of(Logs.of(1).has("met", 10).has("wrote", 11)).followUps()).hasSize(1);
		assertThat(of(Logs.of(1).has("met", 10).has("met", 1)).followUps()).isEmpty();
		assertThat(of(Logs.of(1).has("met", 30).has("wrote", 25).has("met", 4)).followUps())
			.extracting(FollowUp::daysLate)
			.containsExactly(-3);
	}

	@Test
	void doesNotAskForAFollowUpOfWhoIsCold() {
		KeepingInTouch touch = of(Logs.of(1).holds("career-mentor").has("met", 100));
		assertThat(touch.cold()).hasSize(1);
		assertThat(touch.followUps()).isEmpty();
		assertThat(of(Logs.of(1).holds("connector").has("met", 100)).followUps()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "6, true", "7, false", "8, false" })
	void isTooOftenWithinTheQuietDays(int apart, boolean tooOften) {
		Logs mentor = Logs.of(1).holds("career-mentor").has("wrote", 10 + apart).has("asked", 10);
		assertThat(of(mentor).tooOften()).isEqualTo(
				tooOften ? List.of(new TooOften(1, "career-mentor", mentor.entry(1), mentor.entry(2), 7)) : List.of());
	}

	@Test
	void goesByTheLongestQuietTime() {
		Logs both = Logs.of(1).holds("career-mentor").holds("connector").has("called", 23).has("updated", 10);
		assertThat(of(both).tooOften()).containsExactly(new TooOften(1, "connector", both.entry(1), both.entry(2), 14));
	}

	@ParameterizedTest
	@ValueSource(strings = { "thanked", "met", "outcome", "advised", "introduced", "letter", "declined", "no-answer" })
	void countsOnlyTheApplicantsOwnMessages(String kind) {
		assertThat(of(Logs.of(1).holds("career-mentor").has("wrote", 12).has(kind, 10)).tooOften()).isEmpty();
	}

	@Test
	void forgetsMessagesThatWereTooCloseLongAgo() {
		assertThat(of(Logs.of(1).holds("career-mentor").has("wrote", 62).has("wrote", 60)).tooOften()).hasSize(1);
		assertThat(of(Logs.of(1).holds("career-mentor").has("wrote", 63).has("wrote", 61)).tooOften()).isEmpty();
	}

	@Test
	void namesTheLastTwoThatWereTooCloseAndTakesADaysMessagesForOne() {
		Logs mentor = Logs.of(1)
			.holds("career-mentor")
			.has("wrote", 40)
			.has("wrote", 38)
			.has("asked", 20)
			.has("wrote", 20)
			.has("wrote", 16)
			.has("wrote", 3);
		assertThat(of(mentor).tooOften())
			.containsExactly(new TooOften(1, "career-mentor", mentor.entry(3), mentor.entry(5), 7));
		assertThat(of(Logs.of(1).holds("career-mentor").has("asked", 3).has("wrote", 3)).tooOften()).isEmpty();
	}

	@Test
	void mindsOnlyHoldersOfARoleWithAQuietTime() {
		assertThat(of(Logs.of(1).has("wrote", 5).has("wrote", 4)).tooOften()).isEmpty();
		FieldPack pack = RulesPack.with(RulesPack.role("friend", 90, null));
		assertThat(KeepingInTouch
			.of(pack, TODAY, Set.of(), List.of(Logs.of(1).holds("friend").has("wrote", 5).has("wrote", 4).contact()))
			.tooOften()).isEmpty();
	}

	@Test
	void knowsNothingOfTheFuture() {
		KeepingInTouch touch = of(
				Logs.of(1).holds("career-mentor").has("wrote", 91).has("wrote", 2).has("wrote", -1).has("wrote", -2),
				Logs.of(2).holds("career-mentor").has("wrote", 91).has("wrote", -1), Logs.of(3).has("met", -5));
		assertThat(touch.cold()).extracting(Cold::person).containsExactly(2L);
		assertThat(touch.followUps()).isEmpty();
		assertThat(touch.tooOften()).isEmpty();
	}

	private static KeepingInTouch of(Logs... logs) {
		return of(Set.of(), logs);
	}

	private static KeepingInTouch of(Set<Long> openers, Logs... logs) {
		return KeepingInTouch.of(RulesPack.SHIPPED, TODAY, openers, Stream.of(logs).map(Logs::contact).toList());
	}

}
