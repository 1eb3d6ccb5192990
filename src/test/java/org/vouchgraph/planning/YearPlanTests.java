package org.vouchgraph.planning;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.FieldPack.Counts;
import org.vouchgraph.network.FieldPack.YearAim;
import org.vouchgraph.planning.YearPlan.Goal;
import org.vouchgraph.planning.YearPlan.State;
import org.vouchgraph.planning.YearPlan.Thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class YearPlanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final MonthDay OPENS = MonthDay.of(9, 1);

	@Test
	void eachAimHasItsDayAndStandsByWhatThereIs() {
		List<YearAim> aims = List.of(aim("letters", 0, 2, 3), aim("mentors", 2, 1, 2), aim("talk", 1, 1, 1),
				aim("papers", 1, 2, 4), aim("later", 0, 1, 1));
		YearPlan plan = YearPlan.of(aims, 2027, OPENS, TODAY,
				Map.of("mentors", List.of(thing("Ana", "2024-01-01")), "papers", List.of(thing("One", "2025-01-01")),
						"letters", List.of(thing("Ana", "2026-01-01"), thing("Bo", "2026-12-01"))));
		assertThat(plan.goals())
			.extracting((goal) -> goal.aim().code(), Goal::by, Goal::state, Goal::missing, Goal::better)
			.containsExactly(tuple("mentors", LocalDate.of(2025, 9, 1), State.MET, 0, 1),
					tuple("talk", LocalDate.of(2026, 9, 1), State.LATE, 1, 0),
					tuple("papers", LocalDate.of(2026, 9, 1), State.LATE, 1, 2),
					// What lies ahead does not count yet.
					tuple("letters", LocalDate.of(2027, 9, 1), State.DUE, 1, 1),
					tuple("later", LocalDate.of(2027, 9, 1), State.DUE, 1, 0));
	}

	@Test
	void laterApplyingMovesAllDaysAndOnTheDayItselfNothingIsLate() {
		List<YearAim> aims = List.of(aim("talk", 1, 1, 1));
		assertThat(YearPlan.of(aims, 2030, OPENS, TODAY, Map.of()).goals().get(0).state()).isEqualTo(State.AHEAD);
		assertThat(YearPlan.of(aims, 2028, OPENS, LocalDate.of(2027, 9, 1), Map.of()).goals().get(0).state())
			.isEqualTo(State.DUE);
		assertThat(YearPlan.of(aims, 2028, OPENS, LocalDate.of(2027, 9, 2), Map.of()).goals().get(0).state())
			.isEqualTo(State.LATE);
	}

	@Test
	void whatHasNoDayCountsAndStandsFirst() {
		Goal goal = YearPlan
			.of(List.of(aim("talk", 1, 1, 3)), 2027, OPENS, TODAY,
					Map.of("talk", List.of(thing("B", "2026-01-01"), new Thing(0, "A", null))))
			.goals()
			.get(0);
		assertThat(goal.have()).extracting(Thing::words).containsExactly("A", "B");
		assertThat(goal.state()).isEqualTo(State.MET);
		assertThat(goal.better()).isEqualTo(1);
	}

	private static YearAim aim(String code, int yearsBefore, int least, int good) {
		return new YearAim(code, code, Counts.PAPERS, Set.of(), false, yearsBefore, least, good, "for a test");
	}

	private static Thing thing(String words, String on) {
		return new Thing(1, words, LocalDate.parse(on));
	}

}
