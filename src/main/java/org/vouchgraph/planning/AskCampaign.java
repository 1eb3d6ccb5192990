package org.vouchgraph.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;

/**
 * Whom to ask for which target, and when, without asking anybody too much.
 * <p>
 * <b>Definition.</b> Each target is given to at most one way, in one of the next few
 * quarters. An introducer is asked at most so often in a quarter, all introducers
 * together at most so often, nobody before she may be asked again, and for no target one
 * who is much less likely than its best: that would spoil it. Of all such plans it takes
 * one of the highest Σ weight · chance · 0.95^quarter: the weight of the targets expected
 * to be reached, where a quarter's wait costs a twentieth. (Not the product of the
 * chances: that all asks work is nobody's aim.)
 * <p>
 * <b>Method.</b> A flow of least cost: a unit from each target over (introducer, quarter)
 * and over the quarter to the sink, or straight there as given up; the cost of an arc is
 * what the target would be worth at most less what it is worth so, in whole numbers.
 * (Edmonds and Karp 1972, doi:10.1145/321694.321699, by JGraphT's
 * {@link CapacityScalingMinimumCostFlow}; R. K. Ahuja, T. L. Magnanti and J. B. Orlin,
 * Network Flows (1993), chapter 10.) Exact but for the rounding of costs, which is below
 * a millionth of the heaviest target's for up to 500 targets.
 * <p>
 * <b>Time and space.</b> One search for a shortest path for each target, over targets ×
 * ways × quarters arcs.
 * <p>
 * <b>Nothing to do.</b> No targets, no asks. A target without a way, whose introducers
 * all rest, or for whom no ask is left is given up, and which of these it is is said.
 */
public final class AskCampaign {

	/** What an ask is still worth a quarter later. */
	static final double LATER = 0.95;

	/** Days in a quarter. */
	public static final int QUARTER = 91;

	/** JGraphT takes costs from a thousand million on for infinite. */
	private static final double HIGHEST_COST = 4e8;

	private static final int MOST_FALLBACKS = 3;

	private final LocalDate today;

	private final FieldPack.Asks rules;

	private final Limits limits;

	private AskCampaign(LocalDate today, FieldPack.Asks rules, Limits limits) {
		this.today = today;
		this.rules = rules;
		this.limits = limits;
	}

	/**
	 * How much may be asked.
	 *
	 * @param perIntroducer in a quarter, at least 1
	 * @param aQuarter of all together, at least 1
	 * @param quarters to plan for, in [1..8]
	 * @param askAgain days after which the same person may be asked again
	 */
	public record Limits(int perIntroducer, int aQuarter, int quarters, int askAgain) {

		public Limits {
			require("asks of one introducer in a quarter", perIntroducer, 20);
			require("asks in a quarter", aQuarter, 1000);
			require("quarters", quarters, 8);
		}

		private static void require(String what, int number, int most) {
			if (number < 1 || number > most) {
				throw new InvalidRequest(what + ": " + number + " is not in [1.." + most + "]");
			}
		}

	}

	/**
	 * Somebody to reach.
	 *
	 * @param target index in the network
	 * @param weight greater than 0
	 * @param ways the likeliest that begins with each introducer, the likeliest first;
	 * one of a single tie has no introducer: the applicant asks the target herself
	 */
	public record Wanted(int target, double weight, List<Path> ways) {
		public Wanted {
			ways = List.copyOf(ways);
		}
	}

	/**
	 * What was asked of somebody so far.
	 *
	 * @param asked how often in the last quarter, asks that are planned by hand as well
	 * @param free the day from which she may be asked again, or null for today
	 */
	public record Standing(int asked, @Nullable LocalDate free) {

		static final Standing NONE = new Standing(0, null);

	}

	/** An introducer and a target. */
	public record About(int introducer, int target) {
	}

	/**
	 * Ask for a target.
	 *
	 * @param way by whom; its second person is asked
	 * @param quarter 0 for the one that begins today
	 * @param from the first day on which to ask
	 * @param best the likeliest way of all, where this is another
	 * @param fallbacks whom to ask if nothing comes of it, in this order
	 */
	public record Ask(Wanted wanted, Path way, int quarter, LocalDate from, @Nullable Path best,
			List<Fallback> fallbacks) {

		public Ask {
			fallbacks = List.copyOf(fallbacks);
		}

		public int introducer() {
			return this.way.people()[1];
		}

		/** Whether the target herself is asked. */
		public boolean direct() {
			return this.way.ties() == 1;
		}

		/** The weight that the best way would bring more. */
		public double lost() {
			return (this.best == null) ? 0 : this.wanted.weight() * (this.best.chance() - this.way.chance());
		}

	}

	/** The next to ask, and not before. */
	public record Fallback(Path way, LocalDate from) {
	}

	/** Why a target is given up. */
	public enum Why {

		/** Nobody leads there. */
		NO_WAY,

		/** Whoever leads there may not be asked again in the time planned for. */
		RESTING,

		/** All asks that there may be are for targets that are worth more. */
		NO_ASK_LEFT

	}

	/**
	 * A target that is given up.
	 *
	 * @param best the likeliest way, or null
	 * @param free the day from which somebody may be asked; null without a way
	 */
	public record Left(Wanted wanted, Why why, @Nullable Path best, @Nullable LocalDate free) {
	}

	/**
	 * A plan.
	 *
	 * @param asks by the first day, then the most valuable first
	 * @param left the most valuable first
	 * @param expected Σ weight · chance of the asks
	 * @param unlimited the same if every target were asked for on its likeliest way
	 */
	public record Plan(List<Ask> asks, List<Left> left, double expected, double unlimited) {
		public Plan {
			asks = List.copyOf(asks);
			left = List.copyOf(left);
		}
	}

	/**
	 * The best plan.
	 * @param rests the day from which an introducer may be asked about a target again
	 * @param askedThisQuarter how many asks of this quarter's are gone
	 */
	public static Plan of(LocalDate today, FieldPack.Asks rules, Limits limits, List<Wanted> wanted,
			Map<Integer, Standing> standings, Map<About, LocalDate> rests, int askedThisQuarter) {
		for (Wanted one : wanted) {
			if (!(one.weight() > 0) || one.weight() == Double.POSITIVE_INFINITY) {
				throw new InvalidRequest(
						"target " + one.target() + ": weight " + one.weight() + " is not greater than 0 and finite");
			}
		}
		return new AskCampaign(today, rules, limits).plan(wanted, standings, rests, askedThisQuarter);
	}

	private Plan plan(List<Wanted> wanted, Map<Integer, Standing> standings, Map<About, LocalDate> rests,
			int askedThisQuarter) {
		Times times = new Times(standings, rests);
		List<Chosen> chosen = new Flow(wanted, times, standings, askedThisQuarter).chosen();
		Set<Wanted> given = new HashSet<>();
		chosen.forEach((one) -> given.add(one.wanted()));
		List<Left> left = wanted.stream()
			.filter((one) -> !given.contains(one))
			.map((one) -> left(one, times))
			.sorted(Comparator.comparingDouble((Left one) -> -value(one.wanted(), one.best()))
				.thenComparing(Comparator.comparingDouble((Left one) -> one.wanted().weight()).reversed())
				.thenComparingInt((one) -> one.wanted().target()))
			.toList();
		return new Plan(dated(chosen, times), left,
				chosen.stream().mapToDouble((one) -> value(one.wanted(), one.way())).sum(),
				wanted.stream().mapToDouble((one) -> value(one, first(one))).sum());
	}

	private Left left(Wanted wanted, Times times) {
		List<Path> ways = worthwhile(wanted);
		boolean rests = ways.stream().allMatch((way) -> times.firstQuarter(way) >= this.limits.quarters());
		return new Left(wanted, ways.isEmpty() ? Why.NO_WAY : rests ? Why.RESTING : Why.NO_ASK_LEFT, first(wanted),
				ways.stream().map(times::free).min(Comparator.naturalOrder()).orElse(null));
	}

	private List<Path> worthwhile(Wanted wanted) {
		return wanted.ways()
			.stream()
			.filter((way) -> way.chance() >= this.rules.leastShare() * wanted.ways().get(0).chance())
			.toList();
	}

	private static @Nullable Path first(Wanted wanted) {
		return wanted.ways().isEmpty() ? null : wanted.ways().get(0);
	}

	private static double value(Wanted wanted, @Nullable Path way) {
		return (way == null) ? 0 : wanted.weight() * way.chance();
	}

	/** Sets days: nobody is asked twice within the days that she needs. */
	private List<Ask> dated(List<Chosen> chosen, Times times) {
		List<Chosen> order = new ArrayList<>(chosen);
		order.sort(Comparator.comparingInt(Chosen::quarter)
			.thenComparing((one) -> times.free(one.way()))
			.thenComparing(Comparator.comparingDouble((Chosen one) -> value(one.wanted(), one.way())).reversed())
			.thenComparingInt((one) -> one.wanted().target()));
		Map<Integer, LocalDate> next = new HashMap<>();
		List<Ask> asks = new ArrayList<>();
		for (Chosen one : order) {
			LocalDate from = later(this.today.plusDays((long) QUARTER * one.quarter()), times.free(one.way()));
			if (one.way().ties() > 1) {
				from = later(from, next.getOrDefault(one.way().people()[1], from));
				next.put(one.way().people()[1], from.plusDays(this.limits.askAgain()));
			}
			Path best = first(one.wanted());
			asks.add(new Ask(one.wanted(), one.way(), one.quarter(), from, (one.way() == best) ? null : best,
					fallbacks(one, from, times)));
		}
		asks.sort(Comparator.comparing(Ask::from)
			.thenComparing(Comparator.comparingDouble((Ask one) -> value(one.wanted(), one.way())).reversed())
			.thenComparingInt((one) -> one.wanted().target()));
		return asks;
	}

	private List<Fallback> fallbacks(Chosen chosen, LocalDate from, Times times) {
		List<Fallback> fallbacks = new ArrayList<>();
		LocalDate day = from;
		for (Path way : chosen.wanted().ways()) {
			if (way != chosen.way() && fallbacks.size() < MOST_FALLBACKS) {
				day = later(day.plusDays(this.rules.fallbackAfter()), times.free(way));
				fallbacks.add(new Fallback(way, day));
			}
		}
		return fallbacks;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** A target, the way to it, and when. */
	private record Chosen(Wanted wanted, Path way, int quarter) {
	}

	/** From when on each may be asked. */
	private final class Times {

		private final Map<Integer, Standing> standings;

		private final Map<About, LocalDate> rests;

		Times(Map<Integer, Standing> standings, Map<About, LocalDate> rests) {
			this.standings = standings;
			this.rests = rests;
		}

		LocalDate free(Path way) {
			int introducer = way.people()[1];
			LocalDate first = AskCampaign.this.today;
			LocalDate any = this.standings.getOrDefault(introducer, Standing.NONE).free();
			LocalDate about = this.rests.get(new About(introducer, way.people()[way.ties()]));
			return later(later(first, Objects.requireNonNullElse(any, first)),
					Objects.requireNonNullElse(about, first));
		}

		/** The first quarter in which she may be asked. */
		int firstQuarter(Path way) {
			return (int) ((free(way).toEpochDay() - AskCampaign.this.today.toEpochDay()) / QUARTER);
		}

	}

	/** The network of the flow: targets → (introducer, quarter) → quarter → sink. */
	private final class Flow {

		private static final int SINK = 0;

		private final Graph<Integer, DefaultWeightedEdge> graph = new DirectedWeightedMultigraph<>(
				DefaultWeightedEdge.class);

		private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();

		private final Map<DefaultWeightedEdge, Chosen> choices = new LinkedHashMap<>();

		private final Map<Integer, Integer> targets = new HashMap<>();

		private final double highest;

		private final double scale;

		Flow(List<Wanted> wanted, Times times, Map<Integer, Standing> standings, int askedThisQuarter) {
			this.highest = wanted.stream().mapToDouble((one) -> value(one, first(one))).max().orElse(0);
			this.scale = Math.floor(HIGHEST_COST / (wanted.size() + 1));
			this.graph.addVertex(SINK);
			int quarters = AskCampaign.this.limits.quarters();
			int firstQuarter = this.graph.vertexSet().size();
			for (int quarter = 0; quarter < quarters; quarter++) {
				int gone = (quarter == 0) ? askedThisQuarter : 0;
				add(addVertex(), SINK, Math.max(0, AskCampaign.this.limits.aQuarter() - gone), 0);
			}
			Map<Integer, int[]> slots = new TreeMap<>();
			for (Wanted one : wanted) {
				if (one.ways().isEmpty()) {
					continue;
				}
				int target = addVertex();
				this.targets.put(target, 1);
				add(target, SINK, 1, this.scale);
				for (Path way : worthwhile(one)) {
					for (int quarter = times.firstQuarter(way); quarter < quarters; quarter++) {
						int to = (way.ties() == 1) ? firstQuarter + quarter
								: slots.computeIfAbsent(way.people()[1],
										(introducer) -> slots(standings.getOrDefault(introducer, Standing.NONE),
												firstQuarter))[quarter];
						double worth = value(one, way) * Math.pow(LATER, quarter) / this.highest;
						this.choices.put(add(target, to, 1, Math.rint(this.scale * (1 - worth))),
								new Chosen(one, way, quarter));
					}
				}
			}
		}

		/** A vertex for each quarter in which an introducer may be asked. */
		private int[] slots(Standing standing, int firstQuarter) {
			int[] slots = new int[AskCampaign.this.limits.quarters()];
			for (int quarter = 0; quarter < slots.length; quarter++) {
				int gone = (quarter == 0) ? standing.asked() : 0;
				slots[quarter] = addVertex();
				add(slots[quarter], firstQuarter + quarter, Math.max(0, AskCampaign.this.limits.perIntroducer() - gone),
						0);
			}
			return slots;
		}

		private int addVertex() {
			int vertex = this.graph.vertexSet().size();
			this.graph.addVertex(vertex);
			return vertex;
		}

		private DefaultWeightedEdge add(int from, int to, int capacity, double cost) {
			DefaultWeightedEdge edge = this.graph.addEdge(from, to);
			this.graph.setEdgeWeight(edge, cost);
			this.capacities.put(edge, capacity);
			return edge;
		}

		List<Chosen> chosen() {
			if (this.choices.isEmpty()) {
				return List.of();
			}
			Map<DefaultWeightedEdge, Double> flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
				.getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(this.graph, this::supply, this.capacities::get))
				.getFlowMap();
			return this.choices.entrySet()
				.stream()
				.filter((choice) -> flow.get(choice.getKey()) > 0.5)
				.map(Map.Entry::getValue)
				.toList();
		}

		private int supply(int vertex) {
			return (vertex == SINK) ? -this.targets.size() : this.targets.getOrDefault(vertex, 0);
		}

	}

}
