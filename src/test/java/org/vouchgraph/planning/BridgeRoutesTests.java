package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.vouchgraph.planning.BridgeRoutes.Leg;
import org.vouchgraph.planning.BridgeRoutes.Question;
import org.vouchgraph.planning.BridgeRoutes.Route;
import org.vouchgraph.planning.BridgeRoutes.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class BridgeRoutesTests {

	/**
	 * <pre>
	 * grad --integrated 7y 2 %--------------------------> goal
	 * grad --research 2y 50 %--> known --integrated 7y 8 %--> goal
	 * grad --surgery 6y 10 %--> surgeon --fellowship 3y 60 %--> goal
	 *              known --surgery 6y 25 %--> surgeon
	 * </pre>
	 */
	private static final List<Step> DRAWN = List.of(step("integrated", "goal", 7, 0.02, 0, "grad"),
			step("research", "known", 2, 0.5, 1, "grad"), step("integrated-2", "goal", 7, 0.08, 0, "known"),
			step("surgery", "surgeon", 6, 0.1, 0, "grad"), step("surgery-2", "surgeon", 6, 0.25, 0, "known"),
			step("fellowship", "goal", 3, 0.6, 0, "surgeon"));

	@Test
	void listsTheRoutesByTimeRiskAndTies() {
		List<Route> routes = new BridgeRoutes(DRAWN, Set.of(), 2, 1).find(question(16, 5));
		assertThat(routes).extracting(BridgeRoutesTests::codes)
			.containsExactly(List.of("integrated"), List.of("research", "integrated-2"),
					List.of("surgery", "fellowship"), List.of("research", "surgery-2", "fellowship"));
		Route second = routes.get(1);
		assertThat(second.cost()).isCloseTo(9 - 2 * Math.log(0.5 * 0.08) + 1, within(1e-12));
		assertThat(second.chance()).isCloseTo(0.04, within(1e-12));
		assertThat(second.years()).isEqualTo(9);
		assertThat(second.legs()).extracting(Leg::from).containsExactly(2027, 2029);
		assertThat(second.legs()).extracting(Leg::to).containsExactly(2029, 2036);
	}

	@Test
	void moreFearOfRiskPrefersTheSurerWay() {
		List<Route> routes = new BridgeRoutes(DRAWN, Set.of(), 20, 0).find(question(16, 1));
		assertThat(codes(routes.get(0))).containsExactly("research", "surgery-2", "fellowship");
	}

	@Test
	void noRouteEndsAfterTheLastYear() {
		assertThat(new BridgeRoutes(DRAWN, Set.of(), 2, 1).find(question(8, 5))).extracting(BridgeRoutesTests::codes)
			.containsExactly(List.of("integrated"));
		assertThat(new BridgeRoutes(DRAWN, Set.of(), 2, 1).find(question(6, 5))).isEmpty();
	}

	@Test
	void aBarredChangeOfVisaClosesTheWay() {
		List<Step> steps = List.of(new Step("research", Set.of("grad"), "known", 2, Set.of("J-1"), 0.5, 0),
				new Step("residency", Set.of("known"), "goal", 6, Set.of("H-1B"), 0.5, 0));
		assertThat(new BridgeRoutes(steps, Set.of(), 2, 1).find(question(16, 3))).hasSize(1);
		assertThat(new BridgeRoutes(steps, Set.of(List.of("J-1", "H-1B")), 2, 1).find(question(16, 3))).isEmpty();
	}

	@Test
	void routesThatDifferInVisasAloneAreOne() {
		List<Step> steps = List.of(new Step("research", Set.of("grad"), "known", 2, Set.of("J-1", "H-1B"), 0.5, 0),
				new Step("residency", Set.of("known"), "goal", 6, Set.of("J-1", "H-1B"), 0.5, 0));
		List<Route> routes = new BridgeRoutes(steps, Set.of(), 2, 1).find(question(16, 5));
		assertThat(routes).hasSize(1);
		assertThat(routes.get(0).legs()).allSatisfy((leg) -> assertThat(leg.visas()).containsExactly("H-1B", "J-1"));
	}

	@Test
	void saysOnWhichVisasARouteCanBeDone() {
		List<Step> steps = List.of(new Step("research", Set.of("grad"), "known", 2, Set.of("J-1", "H-1B"), 0.5, 0),
				new Step("residency", Set.of("known"), "goal", 6, Set.of("H-1B"), 0.5, 0));
		Route route = new BridgeRoutes(steps, Set.of(List.of("J-1", "H-1B")), 2, 1).find(question(16, 5)).get(0);
		assertThat(route.legs()).extracting(Leg::visas).containsExactly(Set.of("H-1B"), Set.of("H-1B"));
		assertThat(new BridgeRoutes(steps, Set.of(List.of("J-1", "H-1B")), 2, 1)
			.find(new Question("grad", "J-1", "goal", 2027, 2040, 5))).isEmpty();
	}

	@Test
	void nothingLeadsFromTheGoalOrFromNowhere() {
		BridgeRoutes routes = new BridgeRoutes(DRAWN, Set.of(), 2, 1);
		assertThat(routes.find(new Question("goal", BridgeRoutes.NONE, "goal", 2027, 2040, 3))).isEmpty();
		assertThat(routes.find(new Question("retired", BridgeRoutes.NONE, "goal", 2027, 2040, 3))).isEmpty();
		assertThatThrownBy(() -> step("x", "goal", 0, 0.5, 0, "grad")).hasMessageContaining("years 0");
	}

	@Test
	void areTheBestOfAllRoutes() {
		int found = 0;
		for (long seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			List<Step> steps = new ArrayList<>();
			for (int i = 0; i < 3 + random.nextInt(6); i++) {
				Set<String> visas = new TreeSet<>(List.of("a", "b", "c").subList(0, 1 + random.nextInt(3)));
				steps.add(new Step("s" + i, new TreeSet<>(List.of("g" + random.nextInt(3), "g" + random.nextInt(3))),
						(random.nextInt(3) == 0) ? "goal" : "g" + random.nextInt(3), 1 + random.nextInt(4), visas,
						0.05 + 0.95 * random.nextDouble(), random.nextDouble()));
			}
			Set<List<String>> barred = Set.of(List.of("a", "b"), List.of("b", "c"));
			BridgeRoutes routes = new BridgeRoutes(steps, barred, 2, 1);
			Question question = new Question("g0", BridgeRoutes.NONE, "goal", 2027, 2034, 4);
			Map<List<String>, Double> all = new HashMap<>();
			walk(routes, steps, barred, question, "g0", BridgeRoutes.NONE, 2027, new ArrayList<>(), all);
			List<Double> best = all.values().stream().sorted(Comparator.naturalOrder()).limit(4).toList();
			List<Route> listed = routes.find(question);
			assertThat(listed).as("seed %d", seed).hasSameSizeAs(best);
			for (int i = 0; i < best.size(); i++) {
				assertThat(listed.get(i).cost()).as("seed %d, route %d", seed, i).isCloseTo(best.get(i), within(1e-9));
				assertThat(all.get(codes(listed.get(i)))).as("seed %d", seed).isNotNull();
			}
			found += listed.size();
		}
		assertThat(found).isGreaterThan(300);
	}

	/** Every way, one after the other; the least cost of each sequence of steps. */
	private static void walk(BridgeRoutes routes, List<Step> steps, Set<List<String>> barred, Question question,
			String stage, String visa, int year, List<Step> done, Map<List<String>, Double> all) {
		if (stage.equals(question.goal())) {
			all.merge(done.stream().map(Step::code).toList(), done.stream().mapToDouble(routes::cost).sum(), Math::min);
			return;
		}
		for (Step step : steps) {
			if (!step.from().contains(stage) || year + step.years() > question.last()) {
				continue;
			}
			for (String next : step.visas()) {
				if (!barred.contains(List.of(visa, next))) {
					done.add(step);
					walk(routes, steps, barred, question, step.to(), next, year + step.years(), done, all);
					done.remove(done.size() - 1);
				}
			}
		}
	}

	private static Question question(int years, int routes) {
		return new Question("grad", BridgeRoutes.NONE, "goal", 2027, 2027 + years, routes);
	}

	private static List<String> codes(Route route) {
		return route.legs().stream().map((leg) -> leg.step().code()).toList();
	}

	private static Step step(String code, String to, int years, double chance, double reach, String from) {
		return new Step(code, Set.of(from), to, years, Set.of("J-1"), chance, reach);
	}

}
