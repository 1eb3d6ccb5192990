package org.vouchgraph.tie;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TieModelTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private final FieldPack pack;

	private final TieModel model;

	TieModelTests() throws IOException {
		this.pack = new FieldPackReader().readShipped("cardiothoracic-img");
		this.model = new TieModel(this.pack, TODAY);
	}

	@Test
	void freshPaperOfTwoIsWorthThePrior() {
		assertThat(this.model.coAuthorship(2, 2026)).isCloseTo(0.35, within(1e-12));
	}

	@Test
	void paperOfManyIsWorthNewmansShare() {
		assertThat(this.model.coAuthorship(5, 2026)).isCloseTo(1 - Math.pow(0.65, 1 / 4.0), within(1e-12));
	}

	@Test
	void paperCountsHalfAfterItsHalfLife() {
		assertThat(this.model.coAuthorship(2, 2020)).isCloseTo(1 - Math.pow(0.65, 0.5), within(1e-12));
	}

	@Test
	void severalPapersAddUpTheirShares() {
		double strength = 1 / 4.0 + Math.pow(2, -1 / 6.0) / 2;
		assertThat(chance(paper(5, 2026), paper(3, 2025))).isCloseTo(1 - Math.pow(0.65, strength), within(1e-12));
	}

	@Test
	void paperOfAHundredCountsAndOfAHundredAndOneDoesNot() {
		assertThat(this.model.coAuthorship(100, 2026)).isCloseTo(1 - Math.pow(0.65, 1 / 99.0), within(1e-12));
		assertThat(this.model.coAuthorship(101, 2026)).isZero();
		assertThat(this.model.coAuthorship(1, 2026)).isZero();
		assertThat(this.model.coAuthorship(0, 2026)).isZero();
		assertThat(this.model.coAuthorship(-1, 2026)).isZero();
	}

	@Test
	void paperAheadOfPrintIsFreshAndOneWithoutYearIsTwentyYearsOld() {
		assertThat(this.model.coAuthorship(2, 2028)).isEqualTo(this.model.coAuthorship(2, 2026));
		assertThat(this.model.coAuthorship(2, Evidences.UNKNOWN)).isEqualTo(this.model.coAuthorship(2, 2006));
	}

	@Test
	void sessionFadesAndOneThatIsToComeCountsNothing() {
		assertThat(this.model.sameSession(5, 2026)).isCloseTo(0.08, within(1e-12));
		assertThat(this.model.sameSession(5, 2024)).isCloseTo(0.04, within(1e-12));
		assertThat(this.model.sameSession(5, 2027)).isZero();
		assertThat(this.model.sameSession(12, 2026)).isPositive();
		assertThat(this.model.sameSession(13, 2026)).isZero();
	}

	@Test
	void placeAgesOnlyOnceTheOverlapEnded() {
		assertThat(place(40, 2010, Evidences.ONGOING)).isCloseTo(0.08, within(1e-12));
		assertThat(place(40, 2010, 2030)).isCloseTo(0.08, within(1e-12));
		assertThat(place(40, 2010, 2022)).isCloseTo(0.04, within(1e-12));
		assertThat(place(41, 2010, Evidences.ONGOING)).isZero();
	}

	@Test
	void closenessHasItsOwnChance() {
		assertThat(this.model.said(EvidenceKind.STATED, "ACQUAINTED", Evidences.UNKNOWN)).isEqualTo(0.25);
		assertThat(this.model.said(EvidenceKind.STATED, "KNOWS_WELL", Evidences.UNKNOWN)).isEqualTo(0.5);
		assertThat(this.model.said(EvidenceKind.STATED, "CLOSE", TODAY.toEpochDay())).isEqualTo(0.75);
		assertThat(this.model.said(EvidenceKind.ONLINE, "ONLINE", Evidences.UNKNOWN)).isEqualTo(0.03);
		assertThat(this.model.said(EvidenceKind.INTERACTION, "no-answer", TODAY.toEpochDay())).isEqualTo(0.02);
		assertThat(this.model.said(EvidenceKind.INTERACTION, "danced", TODAY.toEpochDay())).isEqualTo(0.1);
	}

	@Test
	void interactionFadesByTheDayAndNeverGrowsWithAFutureDate() {
		double met = this.model.said(EvidenceKind.INTERACTION, "met", TODAY.minusYears(2).toEpochDay());
		assertThat(met).isCloseTo(0.125, within(1e-3));
		assertThat(this.model.said(EvidenceKind.INTERACTION, "met", TODAY.plusDays(90).toEpochDay())).isEqualTo(0.25);
	}

	@Test
	void independentKindsCombineByNoisyOr() {
		assertThat(chance(said("STATED", "KNOWS_WELL"), paper(2, 2026))).isCloseTo(1 - 0.5 * 0.65, within(1e-12));
	}

	@Test
	void kindsAreCapped() {
		assertThat(chance(paper(2, 2026), paper(2, 2026), paper(2, 2026))).isCloseTo(0.5, within(1e-12));
		assertThat(chance(said("ONLINE", "ONLINE"), said("ONLINE", "ONLINE"))).isCloseTo(0.05, within(1e-12));
	}

	@Test
	void inferredEvidenceIsAtBestAnEvenBet() {
		List<Evidence> much = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			much.add(paper(2, 2026));
			much.add(piece(EvidenceKind.SAME_COMMITTEE, "", 0.3));
			much.add(said("INTERACTION", "asked"));
		}
		TieModel.Strength strength = this.model.strength(much);
		assertThat(strength.chance()).isEqualTo(0.5);
		assertThat(strength.confirmed()).isFalse();
	}

	@Test
	void noTieIsSurerThanTheHighestChance() {
		List<Evidence> much = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			much.add(paper(2, 2026));
			much.add(said("STATED", "CLOSE"));
			much.add(said("INTERACTION", "letter"));
		}
		assertThat(this.model.strength(much)).isEqualTo(new TieModel.Strength(0.95, true, false, true));
	}

	@Test
	void unansweredRequestsDoNotAddUpAndConfirmNothing() {
		TieModel.Strength strength = this.model.strength(
				List.of(said("INTERACTION", "asked"), said("INTERACTION", "asked"), said("INTERACTION", "no-answer"),
						said("INTERACTION", "declined"), said("INTERACTION", "outcome"), said("ONLINE", "ONLINE")));
		assertThat(strength.chance()).isCloseTo(1 - 0.9 * 0.97, within(1e-12));
		assertThat(strength.confirmed()).isFalse();
		assertThat(strength.onlineOnly()).isTrue();
	}

	@Test
	void dealingsConfirmAndWarm() {
		for (String kind : List.of("met", "wrote", "called", "introduced", "advised", "letter", "thanked", "updated")) {
			TieModel.Strength strength = this.model
				.strength(List.of(said("INTERACTION", kind), said("ONLINE", "ONLINE")));
			assertThat(strength.confirmed()).as(kind).isTrue();
			assertThat(strength.onlineOnly()).as(kind).isFalse();
		}
	}

	@Test
	void paperWarmsButDoesNotConfirm() {
		TieModel.Strength strength = this.model.strength(List.of(paper(4, 2024), said("ONLINE", "ONLINE")));
		assertThat(strength.confirmed()).isFalse();
		assertThat(strength.onlineOnly()).isFalse();
	}

	@Test
	void onlyHavingBeenInTheSamePlaceDoesNotCarryOverDistance() {
		Evidence place = piece(EvidenceKind.SAME_INSTITUTION, "", 0.08);
		Evidence session = piece(EvidenceKind.SAME_SESSION, "", 0.08);
		assertThat(this.model.strength(List.of(place, session)).remote()).isFalse();
		assertThat(this.model.strength(List.of(place, paper(4, 2024))).remote()).isTrue();
		assertThat(this.model.strength(List.of(session, said("INTERACTION", "asked"))).remote()).isTrue();
		assertThat(this.model.strength(List.of(said("ONLINE", "ONLINE"))).remote()).isTrue();
	}

	@Test
	void noEvidenceIsNoTie() {
		assertThat(this.model.strength(List.of()).chance()).isZero();
	}

	@Test
	void moreEvidenceNeverLowersAndOrderDoesNotMatter() {
		for (long seed = 0; seed < 2000; seed++) {
			Random random = new Random(seed);
			List<Evidence> evidence = new ArrayList<>();
			double before = 0;
			for (int i = 0; i < 8; i++) {
				evidence.add(anything(random));
				TieModel.Strength strength = this.model.strength(evidence);
				assertThat(strength.chance()).as("seed %d: %s", seed, evidence).isBetween(before, 0.95);
				if (!strength.confirmed()) {
					assertThat(strength.chance()).as("seed %d", seed).isLessThanOrEqualTo(0.5);
				}
				before = strength.chance();
			}
			List<Evidence> shuffled = new ArrayList<>(evidence);
			Collections.shuffle(shuffled, random);
			assertThat(this.model.strength(shuffled).chance()).as("seed %d", seed).isCloseTo(before, within(1e-12));
		}
	}

	@Test
	void evidenceOnlyFadesWithTime() {
		for (long seed = 0; seed < 500; seed++) {
			Random random = new Random(seed);
			int authors = 2 + random.nextInt(99);
			int year = 1990 + random.nextInt(50);
			long day = TODAY.minusDays(random.nextInt(9000) - 400).toEpochDay();
			TieModel later = new TieModel(this.pack, TODAY.plusDays(random.nextInt(4000)));
			assertThat(later.coAuthorship(authors, year)).as("seed %d", seed)
				.isLessThanOrEqualTo(this.model.coAuthorship(authors, year))
				.isBetween(0.0, 0.35 + 1e-12);
			assertThat(later.said(EvidenceKind.STATED, "CLOSE", day)).as("seed %d", seed)
				.isLessThanOrEqualTo(this.model.said(EvidenceKind.STATED, "CLOSE", day))
				.isBetween(0.0, 0.75);
		}
	}

	@Test
	void evidenceFromBeforeAllCalendarsIsWorthNothingAndBreaksNothing() {
		assertThat(this.model.said(EvidenceKind.INTERACTION, "met", -400_000_000L)).isZero();
		assertThat(this.model.said(EvidenceKind.INTERACTION, "met", Long.MAX_VALUE)).isEqualTo(0.25);
		assertThat(this.model.coAuthorship(2, 1)).isBetween(0.0, 1e-50);
		assertThat(this.model.coAuthorship(2, Integer.MIN_VALUE)).isEqualTo(0.0);
	}

	private Evidence anything(Random random) {
		return switch (random.nextInt(4)) {
			case 0 -> paper(2 + random.nextInt(120), 1990 + random.nextInt(40));
			case 1 -> piece(EvidenceKind.values()[random.nextInt(4)], "", random.nextDouble() * 0.35);
			case 2 -> piece(EvidenceKind.INTERACTION,
					List.of("met", "asked", "no-answer", "letter").get(random.nextInt(4)), random.nextDouble() * 0.8);
			default -> said("STATED", "ACQUAINTED");
		};
	}

	private double chance(Evidence... evidence) {
		return this.model.strength(List.of(evidence)).chance();
	}

	private double place(int people, int from, int to) {
		return this.model.samePlace(EvidenceKind.SAME_INSTITUTION, people, new Years(from, to));
	}

	private Evidence paper(int authors, int year) {
		return piece(EvidenceKind.CO_AUTHORSHIP, "", this.model.coAuthorship(authors, year));
	}

	private Evidence said(String kind, String detail) {
		return piece(EvidenceKind.valueOf(kind), detail,
				this.model.said(EvidenceKind.valueOf(kind), detail, TODAY.toEpochDay()));
	}

	private static Evidence piece(EvidenceKind kind, String detail, double chance) {
		return new Evidence(kind, 1, "", 0, 0, 2, detail, chance, List.of());
	}

}
