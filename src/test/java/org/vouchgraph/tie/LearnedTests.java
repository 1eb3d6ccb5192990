package org.vouchgraph.tie;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.tie.Learned.Behind;
import org.vouchgraph.tie.Learned.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class LearnedTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final long ME = 1;

	private static final long ANA = 10;

	private FieldPack pack;

	/** What the priors of a kind and of a tie are worth. */
	private double kindStrength;

	private double tieStrength;

	@BeforeEach
	void read() throws IOException {
		this.pack = new FieldPackReader().readShipped("cardiothoracic-img");
		this.kindStrength = this.pack.learning().kindStrength();
		this.tieStrength = this.pack.learning().tieStrength();
	}

	@Test
	void ofOthersOfOneKindTheKindsPosteriorIsTheChanceOfANewTie() {
		for (int n = 1; n <= 20; n++) {
			for (int passed = 0; passed <= n; passed++) {
				List<Outcome> outcomes = new ArrayList<>();
				for (int i = 0; i < n; i++) {
					outcomes.add(outcome(100 + i, i < passed, 0.3, EvidenceKind.STATED));
				}
				double chance = chance(outcomes, ANA, piece(EvidenceKind.STATED, 0.3));
				assertThat(chance).as("%d of %d", passed, n)
					.isCloseTo((this.kindStrength * 0.3 + passed) / (this.kindStrength + n), within(1e-12));
			}
		}
	}

	@Test
	void ofTheTieItselfTheTiesPosteriorIsItsChance() {
		for (int n = 1; n <= 12; n++) {
			for (int passed = 0; passed <= n; passed++) {
				List<Outcome> outcomes = new ArrayList<>();
				for (int i = 0; i < n; i++) {
					outcomes.add(outcome(ANA, i < passed, 0.3, EvidenceKind.STATED));
				}
				double expected = Math.min(0.95, (this.tieStrength * 0.3 + passed) / (this.tieStrength + n));
				assertThat(chance(outcomes, ANA, piece(EvidenceKind.STATED, 0.3))).as("%d of %d", passed, n)
					.isCloseTo(expected, within(1e-12));
			}
		}
	}

	@Test
	void noOutcomeCountsForATieTwice() {
		List<Outcome> others = List.of(outcome(20, true, 0.3, EvidenceKind.STATED),
				outcome(21, false, 0.3, EvidenceKind.STATED), outcome(22, true, 0.3, EvidenceKind.STATED));
		List<Outcome> all = new ArrayList<>(others);
		all.add(outcome(ANA, true, 0.3, EvidenceKind.STATED));
		double byKind = (this.kindStrength * 0.3 + 2) / (this.kindStrength + 3);
		assertThat(chance(all, ANA, piece(EvidenceKind.STATED, 0.3)))
			.isCloseTo((this.tieStrength * byKind + 1) / (this.tieStrength + 1), within(1e-12));
	}

	@Test
	void whatOneKindTeachesLeavesTheOthersAlone() {
		List<Outcome> outcomes = List.of(outcome(20, false, 0.3, EvidenceKind.STATED),
				outcome(21, false, 0.3, EvidenceKind.STATED));
		assertThat(chance(outcomes, ANA, piece(EvidenceKind.CO_AUTHORSHIP, 0.3))).isCloseTo(0.3, within(1e-12));
		assertThat(chance(outcomes, ANA, piece(EvidenceKind.STATED, 0.3))).isLessThan(0.3);
	}

	@Test
	void sharedTiesTeachEachKindByItsShare() {
		List<Double> halves = new ArrayList<>(Collections.nCopies(EvidenceKind.values().length, 0.0));
		halves.set(EvidenceKind.STATED.ordinal(), 0.5);
		halves.set(EvidenceKind.CO_AUTHORSHIP.ordinal(), 0.5);
		List<Outcome> outcomes = List.of(new Outcome(20, true, 0.4, halves), new Outcome(21, true, 0.4, halves));
		// Two halves are one: the mean is that of the asks, not that of the piece.
		double posterior = (this.kindStrength * 0.4 + 1) / (this.kindStrength + 1);
		double odds = posterior / (1 - posterior) / (0.4 / 0.6);
		assertThat(chance(outcomes, ANA, piece(EvidenceKind.STATED, 0.25)))
			.isCloseTo(odds * 0.25 / (0.75 + odds * 0.25), within(1e-12));
	}

	@Test
	void onlyTiesOfTheApplicantAreCorrected() {
		Learned learned = Learned.from(ME, List.of(outcome(ANA, false, 0.3, EvidenceKind.STATED)));
		TieModel model = new TieModel(this.pack, TODAY, learned);
		List<Evidence> evidence = List.of(piece(EvidenceKind.STATED, 0.3));
		assertThat(model.strength(evidence, ANA, 30).chance()).isEqualTo(model.strength(evidence).chance());
		assertThat(model.strength(evidence, ME, ANA)).isEqualTo(model.strength(evidence, ANA, ME))
			.extracting(TieModel.Strength::chance)
			.isNotEqualTo(model.strength(evidence).chance());
	}

	@Test
	void successNeverLowersFailureNeverRaisesAndCeilingsHold() {
		for (long seed = 0; seed < 1000; seed++) {
			Random random = new Random(seed);
			List<Outcome> outcomes = new ArrayList<>();
			for (int i = random.nextInt(12); i > 0; i--) {
				outcomes.add(anything(random));
			}
			List<Evidence> evidence = new ArrayList<>();
			for (int i = 1 + random.nextInt(3); i > 0; i--) {
				evidence.add(piece(EvidenceKind.values()[random.nextInt(7)], 0.01 + random.nextDouble() * 0.5));
			}
			TieModel.Strength before = strength(outcomes, evidence);
			Outcome one = anything(random);
			List<Outcome> passed = new ArrayList<>(outcomes);
			passed.add(new Outcome(one.person(), true, one.prior(), one.shares()));
			List<Outcome> failed = new ArrayList<>(outcomes);
			failed.add(new Outcome(one.person(), false, one.prior(), one.shares()));
			// A kind's mean may move with the ask's own prior, so only one of the same.
			if (one.prior() == 0.3) {
				assertThat(strength(passed, evidence).chance()).as("seed %d", seed)
					.isGreaterThanOrEqualTo(strength(failed, evidence).chance() - 1e-12);
			}
			if (one.person() == ANA) {
				assertThat(strength(failed, evidence).chance()).as("seed %d", seed)
					.isLessThanOrEqualTo(before.chance() + 1e-12);
			}
			double ceiling = before.confirmed() ? 0.95 : 0.5;
			assertThat(strength(passed, evidence).chance()).as("seed %d", seed).isBetween(0.0, ceiling);
			assertThat(strength(passed, evidence).confirmed()).isEqualTo(before.confirmed());
		}
	}

	@Test
	void withoutOutcomesNothingChangesAndNoEvidenceStaysNoTie() {
		List<Evidence> evidence = List.of(piece(EvidenceKind.STATED, 0.3), piece(EvidenceKind.CO_AUTHORSHIP, 0.2));
		assertThat(strength(List.of(), evidence)).isEqualTo(new TieModel(this.pack, TODAY).strength(evidence));
		assertThat(Learned.from(ME, List.of())).isSameAs(Learned.NOTHING);
		assertThat(chance(List.of(outcome(ANA, true, 0.3, EvidenceKind.STATED)), ANA)).isZero();
	}

	@Test
	void saysHowManyOutcomesStandBehindATie() {
		Learned learned = Learned.from(ME, List.of(outcome(ANA, true, 0.3, EvidenceKind.STATED),
				outcome(20, true, 0.3, EvidenceKind.STATED), outcome(21, true, 0.3, EvidenceKind.CO_AUTHORSHIP)));
		List<Evidence> stated = List.of(piece(EvidenceKind.STATED, 0.3));
		assertThat(learned.behind(ME, ANA, stated)).isEqualTo(new Behind(1, 1));
		assertThat(learned.behind(30, ME, stated)).isEqualTo(new Behind(0, 2));
		assertThat(learned.behind(ANA, 30, stated)).isEqualTo(Behind.NONE);
		assertThat(learned.behind(ME, 30, List.of(piece(EvidenceKind.ONLINE, 0.03))).isNone()).isTrue();
	}

	@Test
	void spelledIsReadAgainToTheLastBit() {
		for (long seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			List<Outcome> outcomes = new ArrayList<>();
			for (int i = random.nextInt(6); i > 0; i--) {
				outcomes.add(anything(random));
			}
			Learned learned = Learned.from(ME, outcomes);
			assertThat(Learned.parse(learned.spelled())).as("seed %d", seed)
				.isEqualTo(learned)
				.hasToString(learned.toString());
		}
		assertThatThrownBy(() -> Learned.parse("")).isInstanceOf(IllegalArgumentException.class);
	}

	private double chance(List<Outcome> outcomes, long other, Evidence... evidence) {
		return new TieModel(this.pack, TODAY, Learned.from(ME, outcomes)).strength(List.of(evidence), ME, other)
			.chance();
	}

	private TieModel.Strength strength(List<Outcome> outcomes, List<Evidence> evidence) {
		return new TieModel(this.pack, TODAY, Learned.from(ME, outcomes)).strength(evidence, ME, ANA);
	}

	private static Outcome anything(Random random) {
		return outcome(ANA + random.nextInt(3), random.nextBoolean(),
				random.nextBoolean() ? 0.3 : 0.05 + random.nextDouble() * 0.9,
				EvidenceKind.values()[random.nextInt(EvidenceKind.values().length)]);
	}

	private static Outcome outcome(long person, boolean passed, double prior, EvidenceKind kind) {
		List<Double> shares = new ArrayList<>(Collections.nCopies(EvidenceKind.values().length, 0.0));
		shares.set(kind.ordinal(), 1.0);
		return new Outcome(person, passed, prior, shares);
	}

	private static Evidence piece(EvidenceKind kind, double chance) {
		return new Evidence(kind, 1, "", 0, 0, 2, "", chance, List.of());
	}

}
