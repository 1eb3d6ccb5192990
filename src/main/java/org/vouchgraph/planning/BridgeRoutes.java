package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The best ways into the field by steps between: a research fellowship, general surgery,
 * a transitional year.
 * <p>
 * <b>Definition.</b> A state is a stage, the visa on which one is there, and a year. A
 * step leads from a stage to another in so many years, on one of its visas, and may ask
 * for another than the one before only where that change is not barred. A step costs
 * {@code years + risk · −ln(chance) + ties · (1 − reach)}: the time, what it is worth
 * that it may not come about, and that it brings few of the ties which lead to the
 * targets ({@code reach} in [0, 1]). A route leads from the stage where one is to the
 * goal before a last year. Routes with the same steps on other visas are one, that of the
 * least cost.
 * <p>
 * <b>Method.</b> The graph of states has no circles, as years only pass; its k shortest
 * ways are those of J. Y. Yen, Finding the K shortest loopless paths in a network,
 * Management Science 17 (1971), doi:10.1287/mnsc.17.11.712, as JGraphT has it.
 * <p>
 * <b>Time and space.</b> {@code O(k·n·(m + n log n))} for {@code n} states and {@code m}
 * steps from them; with a dozen steps, four visas and fifteen years, some hundreds.
 * <p>
 * <b>Where no route leads to the goal</b> in time the list is empty.
 */
public final class BridgeRoutes {

	/** The visa of who has none yet, or needs none. */
	public static final String NONE = "none";

	/** Of one route with other visas there are few. */
	private static final int MOST_WAYS = 2000;

	private final List<Step> steps;

	private final Set<List<String>> barred;

	private final double risk;

	private final double ties;

	/**
	 * With these steps.
	 * @param barred pairs of visas: from the first one cannot change to the second
	 * @param risk years that a step may take longer for {@code −ln} of its chance to fall
	 * by 1; at least 0
	 * @param ties years that a step may take longer to bring all ties; at least 0
	 */
	public BridgeRoutes(List<Step> steps, Set<List<String>> barred, double risk, double ties) {
		this.steps = List.copyOf(steps);
		this.barred = Set.copyOf(barred);
		this.risk = risk;
		this.ties = ties;
		if (!(risk >= 0 && ties >= 0)) {
			throw new IllegalArgumentException("risk " + risk + " and ties " + ties + " are not in [0..)");
		}
	}

	/**
	 * Something between.
	 *
	 * @param code unique among the steps
	 * @param from the stages from which it can be begun
	 * @param to the stage in which one is then
	 * @param years that it takes, with applying for it; at least 1
	 * @param visas on any of which one can be there; at least one
	 * @param chance that it comes about; in (0, 1]
	 * @param reach the share of what is aimed at to which it brings ties; in [0, 1]
	 */
	public record Step(String code, Set<String> from, String to, int years, Set<String> visas, double chance,
			double reach) {

		public Step {
			from = Set.copyOf(from);
			visas = Set.copyOf(visas);
			if (years < 1 || visas.isEmpty() || !(chance > 0 && chance <= 1) || !(reach >= 0 && reach <= 1)) {
				throw new IllegalArgumentException("step " + code + ": years " + years + " are not in [1..], visas "
						+ visas + " are none, chance " + chance + " or reach " + reach + " is not in [0..1]");
			}
		}

	}

	/**
	 * What is asked.
	 *
	 * @param stage where one is
	 * @param visa that one has, or {@link #NONE}
	 * @param goal the stage to reach
	 * @param year in which the first step can begin
	 * @param last year in which the goal may be reached
	 * @param routes at most so many, at least 1
	 */
	public record Question(String stage, String visa, String goal, int year, int last, int routes) {
	}

	/**
	 * One step of a route.
	 *
	 * @param visas on any of which one can be there on this route, whatever the others
	 * are on; with another some step of it is barred
	 * @param from the year in which it begins
	 * @param to the year in which it ends
	 */
	public record Leg(Step step, Set<String> visas, int from, int to) {
	}

	/**
	 * A way to the goal.
	 *
	 * @param legs in order; at least one
	 * @param cost the less the better
	 * @param chance that all of it comes about
	 */
	public record Route(List<Leg> legs, double cost, double chance) {

		public Route {
			legs = List.copyOf(legs);
		}

		/** How long all of it takes. */
		public int years() {
			return this.legs.get(this.legs.size() - 1).to - this.legs.get(0).from;
		}

		private List<String> codes() {
			return this.legs.stream().map((leg) -> leg.step.code()).toList();
		}

	}

	/** What a step costs. */
	public double cost(Step step) {
		return step.years - this.risk * Math.log(step.chance) + this.ties * (1 - step.reach);
	}

	/** The routes of the least cost, the best first. */
	public List<Route> find(Question question) {
		Graph<Vertex, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
		Vertex start = new State(question.stage, question.visa, question.year);
		Vertex end = new State(question.goal, "", Integer.MAX_VALUE);
		graph.addVertex(start);
		graph.addVertex(end);
		if (question.stage.equals(question.goal)) {
			return List.of();
		}
		grow(graph, question, start, end);
		Map<List<String>, Route> routes = new LinkedHashMap<>();
		Iterator<GraphPath<Vertex, DefaultWeightedEdge>> paths = graph.inDegreeOf(end) == 0
				? List.<GraphPath<Vertex, DefaultWeightedEdge>>of().iterator()
				: new YenShortestPathIterator<>(graph, start, end);
		for (int i = 0; i < MOST_WAYS && routes.size() < question.routes && paths.hasNext(); i++) {
			Route route = route(question.visa, paths.next());
			routes.putIfAbsent(route.codes(), route);
		}
		return List.copyOf(routes.values());
	}

	/** Adds all states that can be reached, and what leads from one to another. */
	private void grow(Graph<Vertex, DefaultWeightedEdge> graph, Question question, Vertex start, Vertex end) {
		List<State> open = new ArrayList<>(List.of((State) start));
		Set<State> seen = new HashSet<>(open);
		while (!open.isEmpty()) {
			State state = open.remove(open.size() - 1);
			for (Step step : this.steps) {
				int then = state.year + step.years;
				if (!step.from.contains(state.stage) || then > question.last) {
					continue;
				}
				for (String visa : new TreeSet<>(step.visas)) {
					if (this.barred.contains(List.of(state.visa, visa))) {
						continue;
					}
					Doing doing = new Doing(step, state, visa);
					State after = new State(step.to, visa, then);
					graph.addVertex(doing);
					connect(graph, state, doing, cost(step));
					if (step.to.equals(question.goal)) {
						connect(graph, doing, end, 0);
						continue;
					}
					graph.addVertex(after);
					connect(graph, doing, after, 0);
					if (seen.add(after)) {
						open.add(after);
					}
				}
			}
		}
	}

	private static void connect(Graph<Vertex, DefaultWeightedEdge> graph, Vertex from, Vertex to, double cost) {
		graph.setEdgeWeight(graph.addEdge(from, to), cost);
	}

	private Route route(String visa, GraphPath<Vertex, DefaultWeightedEdge> path) {
		List<Doing> done = path.getVertexList()
			.stream()
			.filter((vertex) -> vertex instanceof Doing)
			.map((vertex) -> (Doing) vertex)
			.toList();
		List<Set<String>> visas = visas(visa, done.stream().map(Doing::step).toList());
		List<Leg> legs = new ArrayList<>();
		double cost = 0;
		double chance = 1;
		for (int i = 0; i < done.size(); i++) {
			Doing doing = done.get(i);
			legs.add(new Leg(doing.step, visas.get(i), doing.before.year, doing.before.year + doing.step.years));
			cost += cost(doing.step);
			chance *= doing.step.chance;
		}
		return new Route(legs, cost, chance);
	}

	/** On which visas each step can be done so that all others can be as well. */
	private List<Set<String>> visas(String visa, List<Step> done) {
		List<Set<String>> visas = new ArrayList<>();
		Set<String> before = Set.of(visa);
		for (Step step : done) {
			Set<String> last = before;
			Set<String> now = new TreeSet<>(step.visas);
			now.removeIf((next) -> last.stream().allMatch((one) -> this.barred.contains(List.of(one, next))));
			visas.add(now);
			before = now;
		}
		for (int i = visas.size() - 2; i >= 0; i--) {
			Set<String> next = visas.get(i + 1);
			visas.get(i).removeIf((one) -> next.stream().allMatch((then) -> this.barred.contains(List.of(one, then))));
		}
		return visas;
	}

	/** A state, or a step that is being done: so no two edges join the same two. */
	private sealed interface Vertex {

	}

	private record State(String stage, String visa, int year) implements Vertex {
	}

	private record Doing(Step step, State before, String visa) implements Vertex {
	}

}
