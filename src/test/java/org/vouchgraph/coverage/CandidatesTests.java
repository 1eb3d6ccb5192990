package org.vouchgraph.coverage;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.coverage.Candidates.Candidate;
import org.vouchgraph.coverage.Candidates.Possible;
import org.vouchgraph.coverage.Candidates.Reason;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.vouchgraph.coverage.RulesPack.ahead;
import static org.vouchgraph.coverage.RulesPack.inField;
import static org.vouchgraph.coverage.RulesPack.inTargetCountry;
import static org.vouchgraph.coverage.RulesPack.knowsWork;
import static org.vouchgraph.coverage.RulesPack.need;

class CandidatesTests {

	private static final FieldPack.Need PLAIN = need("mentors", 1, 1, "career-mentor");

	@Test
	void weighsReachByFit() {
		Possible outside = new Possible(1, 0.6, false, Set.of(), false, false, null, null);
		Possible inside = new Possible(2, 0.4, false, Set.of(), true, false, null, "faculty");
		Possible near = new Possible(3, 1, true, Set.of(), false, true, null, null);
		List<Candidate> ranked = Candidates.rank(PLAIN, null, List.of(outside, inside, near), 9);
		assertThat(ranked).extracting((candidate) -> candidate.who().person()).containsExactly(3L, 2L, 1L);
		assertThat(ranked).extracting(Candidate::score).containsExactly(0.5, 0.4, 0.3);
		assertThat(ranked).extracting(Candidate::fit).containsExactly(0.0, 1.0, 0.0);
		assertThat(ranked).extracting(Candidate::reasons)
			.containsExactly(List.of(Reason.KNOWN), List.of(Reason.IN_FIELD, Reason.POST), List.of());
	}

	@Test
	void namesTheSmallerKeyFirstOfEqualOnesAndNoMoreThanAsked() {
		List<Possible> people = List.of(possible(9, 0.5), possible(4, 0.5), possible(6, 0.7), possible(5, 0.1));
		assertThat(Candidates.rank(PLAIN, null, people, 3)).extracting((candidate) -> candidate.who().person())
			.containsExactly(6L, 4L, 9L);
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Candidates.rank(PLAIN, null, people, 0))
			.withMessage("most 0 is not in [1..]");
	}

	@Test
	void namesNobodyWhoIsOutOfReach() {
		assertThat(Candidates.rank(PLAIN, null, List.of(possible(1, 0)), 3)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> possible(1, 1.1))
			.withMessage("reach 1.1 is not in [0..1]");
		assertThatIllegalArgumentException().isThrownBy(() -> possible(1, Double.NaN));
	}

	@Test
	void asksForTheCountry() {
		FieldPack.Need need = inTargetCountry(PLAIN);
		Possible there = new Possible(1, 0.5, false, Set.of("GB", "US"), true, false, null, null);
		Possible elsewhere = new Possible(2, 1, false, Set.of("GB"), true, false, null, null);
		Possible unknown = new Possible(3, 1, false, Set.of(), true, false, null, null);
		assertThat(Candidates.rank(need, "US", List.of(there, elsewhere, unknown), 9)).singleElement()
			.satisfies((candidate) -> {
				assertThat(candidate.who()).isEqualTo(there);
				assertThat(candidate.reasons()).containsExactly(Reason.IN_COUNTRY, Reason.IN_FIELD);
			});
	}

	@Test
	void asksForTheFieldOnlyWhereItIsKnown() {
		FieldPack.Need need = inField(PLAIN);
		Possible other = new Possible(1, 1, false, Set.of(), false, false, null, "director");
		Possible unknown = new Possible(2, 1, false, Set.of(), false, false, null, null);
		Possible inside = new Possible(3, 1, false, Set.of(), true, false, null, null);
		assertThat(Candidates.rank(need, null, List.of(other, unknown, inside), 9))
			.extracting((candidate) -> candidate.who().person())
			.containsExactly(3L, 2L);
		assertThat(Candidates.rank(PLAIN, null, List.of(other), 9)).hasSize(1);
	}

	@Test
	void wishesForWhoKnowsTheWorkWhereTheNeedDoes() {
		Possible knows = new Possible(1, 1, false, Set.of(), false, true, null, null);
		assertThat(Candidates.rank(knowsWork(PLAIN), null, List.of(knows, possible(2, 1)), 9))
			.extracting(Candidate::fit)
			.containsExactly(0.5, 0.0);
		assertThat(Candidates.rank(knowsWork(PLAIN), null, List.of(knows), 9).get(0).reasons())
			.containsExactly(Reason.KNOWS_WORK);
	}

	@ParameterizedTest
	@CsvSource({ "0, false", "1, true", "5, true", "6, false", ", false" })
	void needsANearPeerWithinTheSpan(Integer years, boolean named) {
		Possible peer = new Possible(1, 1, false, Set.of(), false, false, years, "trainee");
		List<Candidate> ranked = Candidates.rank(ahead(PLAIN, 1, 5), null, List.of(peer), 1);
		assertThat(ranked).hasSize(named ? 1 : 0);
		assertThat(ranked).allSatisfy((candidate) -> {
			assertThat(candidate.fit()).isEqualTo(0.5);
			assertThat(candidate.reasons()).containsExactly(Reason.YEARS_AHEAD, Reason.POST);
		});
	}

	@Test
	void sharesFitAmongAllWishes() {
		FieldPack.Need need = ahead(knowsWork(inTargetCountry(PLAIN)), 1, 5);
		Possible peer = new Possible(1, 0.8, false, Set.of("US"), true, false, 3, null);
		assertThat(Candidates.rank(need, "US", List.of(peer), 1).get(0).score()).isEqualTo(0.8 * 0.875, within(1e-12));
	}

	private static Possible possible(long person, double reach) {
		return new Possible(person, reach, false, Set.of(), false, false, null, null);
	}

}
