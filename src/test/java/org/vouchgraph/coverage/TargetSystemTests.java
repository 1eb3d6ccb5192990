package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.coverage.TargetSystem.Country;
import org.vouchgraph.coverage.TargetSystem.Knowledge;
import org.vouchgraph.coverage.TargetSystem.Known;
import org.vouchgraph.coverage.TargetSystem.Program;
import org.vouchgraph.coverage.TargetSystem.ProgramRecord;

import static org.assertj.core.api.Assertions.assertThat;

class TargetSystemTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Test
	void tellsHomeAndTiesOfACountry() {
		Known inferred = new Known(1, Set.of("US"), false, 0.9);
		Known weak = new Known(2, Set.of("US", "GB"), true, 0.2);
		Known strong = new Known(3, Set.of("US"), true, 0.4);
		Known unknown = new Known(4, Set.of(), true, 0.9);
		TargetSystem system = TargetSystem.of(RulesPack.SHIPPED, TODAY, List.of("US", "GB", "DE", "US"),
				Set.of("GB", "IN"), List.of(inferred, weak, strong, unknown), List.of(), Set.of());
		assertThat(system.countries()).containsExactly(new Country("DE", false, 0, null),
				new Country("GB", true, 1, weak), new Country("US", false, 2, strong));
	}

	@Test
	void namesTheStrongestUnconfirmedTieWhereNoneIsConfirmed() {
		Known weak = new Known(1, Set.of("US"), false, 0.3);
		Known strong = new Known(3, Set.of("US"), false, 0.4);
		Known equal = new Known(2, Set.of("US"), false, 0.4);
		assertThat(TargetSystem
			.of(RulesPack.SHIPPED, TODAY, List.of("US"), Set.of(), List.of(weak, strong, equal), List.of(), Set.of())
			.countries()).containsExactly(new Country("US", false, 0, equal));
	}

	@ParameterizedTest
	@CsvSource({ ", , UNKNOWN", "' ', 2026-11-24, UNKNOWN", "two of ten, , UNDATED", "two of ten, 2026-11-24, KNOWN",
			// 540 days before the report, a day earlier, and after the report
			"two of ten, 2025-06-02, KNOWN", "two of ten, 2025-06-01, OLD", "two of ten, 2026-12-01, KNOWN" })
	void tellsWhetherWhatIsKnownOfAProgramCanBeReliedOn(String words, LocalDate asOf, Knowledge expected) {
		Program program = new Program(5, "US", words, asOf, null, null, Set.of(), 1);
		assertThat(programs(Set.of(), program))
			.containsExactly(new ProgramRecord(program, expected, Knowledge.UNKNOWN, 0));
		Program visa = new Program(5, "US", null, null, words, asOf, Set.of(), 1);
		assertThat(programs(Set.of(), visa)).containsExactly(new ProgramRecord(visa, Knowledge.UNKNOWN, expected, 0));
	}

	@Test
	void countsWhoKnowsTheWorkAndPutsTheHeaviestFirst() {
		Program light = program(1, 1, Set.of(10L, 11L));
		Program heavy = program(3, 2, Set.of(10L, 11L, 12L));
		Program equal = program(2, 2, Set.of());
		List<ProgramRecord> programs = programs(Set.of(11L, 12L, 99L), light, heavy, equal);
		assertThat(programs).extracting(ProgramRecord::program).containsExactly(equal, heavy, light);
		assertThat(programs).extracting(ProgramRecord::knowWork).containsExactly(0, 2, 1);
	}

	private static Program program(long key, double weight, Set<Long> people) {
		return new Program(key, null, null, null, null, null, people, weight);
	}

	private static List<ProgramRecord> programs(Set<Long> knowsWork, Program... programs) {
		return TargetSystem.of(RulesPack.SHIPPED, TODAY, List.of(), Set.of(), List.of(), List.of(programs), knowsWork)
			.programs();
	}

}
