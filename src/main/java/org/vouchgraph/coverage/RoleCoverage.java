package org.vouchgraph.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;

/**
 * Who of those who hold a role fills which of the needed places.
 * <p>
 * <b>Definition.</b> A need n that is due has least(n) places that must be filled and
 * good(n) − least(n) more that are good to fill; one that counts in the applicant's
 * countries has them in each. A holder fits where one of her roles is asked for, with a
 * recorded act where the role counts only with one, and where country, field and her
 * knowledge of the applicant's work are as asked. She fills at most one place of a need
 * and country, and at most {@code roles-per-person} in all. Sought is the assignment that
 * fills the most places that must be filled; of those, the most others; of those, the one
 * with the least sum of ranks, where the roles in use are ranked by since when they are
 * held, the longest first. (The places that can be filled together are a matroid, so that
 * the first aim costs the second nothing.) Contests are told by {@link ContestedPlaces}.
 * <p>
 * <b>Source.</b> A flow of least cost from holders through needs to places, by successive
 * shortest paths: J. Edmonds, R. M. Karp: Theoretical improvements in algorithmic
 * efficiency for network flow problems, 1972, doi:10.1145/321694.321699.
 * <p>
 * <b>Time and space.</b> O(u · m log m) and O(m) for u places or roles that holders can
 * carry, whichever is less, and m pairs of a holder and a need that she fits.
 * <p>
 * <b>Nobody.</b> Without holders every place is missing; without countries a need that
 * counts in them has no places and is not listed. The same question has the same answer,
 * whatever the order of holders and countries.
 */
public final class RoleCoverage {

	/**
	 * JGraphT refuses costs of 10⁹; a path of this flow costs less than four times this.
	 */
	private static final int HIGHEST_COST = 200_000_000;

	private static final int SOURCE = 0;

	private static final int SINK = 1;

	private RoleCoverage() {
	}

	/**
	 * Fills the places.
	 * @param yearsBefore years until the applicant applies
	 * @param countries where she wants to train, as ISO codes
	 * @param holders each person once
	 */
	public static Roles of(FieldPack pack, int yearsBefore, List<String> countries, List<Holder> holders) {
		List<Holder> sorted = holders.stream().sorted(Comparator.comparingLong(Holder::person)).toList();
		for (int i = 1; i < sorted.size(); i++) {
			if (sorted.get(i).person() == sorted.get(i - 1).person()) {
				throw new IllegalArgumentException("holder " + sorted.get(i).person() + " stands twice");
			}
		}
		int carries = pack.coverage().rolesPerPerson();
		List<Seat> seats = new ArrayList<>();
		Map<Seat, Boolean> due = new LinkedHashMap<>();
		for (FieldPack.Need need : pack.coverage().needs()) {
			for (Roles.Place place : places(need, countries)) {
				Seat seat = new Seat(need, place);
				due.put(seat, need.from() >= yearsBefore);
				if (due.get(seat)) {
					seats.add(seat);
				}
			}
		}
		List<Seat.Option> options = options(pack, seats, sorted);
		Map<Seat, List<Roles.Filled>> filled = filled(seats, sorted, options, carries);
		List<Roles.Coverage> coverage = new ArrayList<>();
		due.forEach((seat, counts) -> coverage
			.add(counts ? met(seat, filled.get(seat)) : new Roles.Coverage(seat.place(), false, List.of(), 0, 0)));
		return new Roles(coverage, ContestedPlaces.find(seats, options, carries), withoutAct(pack, sorted));
	}

	private static List<Roles.Place> places(FieldPack.Need need, List<String> countries) {
		return need.inTargetCountry()
				? new TreeSet<>(countries).stream().map((country) -> new Roles.Place(need.code(), country)).toList()
				: List.of(new Roles.Place(need.code(), null));
	}

	private static Roles.Coverage met(Seat seat, List<Roles.Filled> filled) {
		int least = seat.need().least();
		int extra = Math.max(0, filled.size() - least);
		return new Roles.Coverage(seat.place(), true, filled, Math.max(0, least - filled.size()),
				seat.need().good() - least - extra);
	}

	/** In the order of the seats, then of the holders. */
	private static List<Seat.Option> options(FieldPack pack, List<Seat> seats, List<Holder> holders) {
		List<Seat.Option> options = new ArrayList<>();
		for (Seat seat : seats) {
			for (Holder holder : holders) {
				Seat.@Nullable Option option = seat.option(holder, pack.roles());
				if (option != null) {
					options.add(option);
				}
			}
		}
		return options;
	}

	private static Map<Seat, List<Roles.Filled>> filled(List<Seat> seats, List<Holder> holders,
			List<Seat.Option> options, int carries) {
		Map<Seat, List<Roles.Filled>> filled = new HashMap<>();
		seats.forEach((seat) -> filled.put(seat, new ArrayList<>()));
		if (!options.isEmpty()) {
			new Flow(seats, holders, options, carries).chosen()
				.forEach((option) -> filled.get(option.seat())
					.add(new Roles.Filled(option.holder().person(), option.as().role())));
		}
		return filled;
	}

	private static List<Roles.WithoutAct> withoutAct(FieldPack pack, List<Holder> holders) {
		List<Roles.WithoutAct> without = new ArrayList<>();
		for (Holder holder : holders) {
			for (FieldPack.Role role : pack.roles()) {
				List<Held> held = holder.roles().stream().filter((one) -> one.role().equals(role.code())).toList();
				if (role.needsAct() && !held.isEmpty() && held.stream().noneMatch(Held::act)) {
					without.add(new Roles.WithoutAct(holder.person(), role.code()));
				}
			}
		}
		return without;
	}

	/** The network of the flow: source → holders → seats → sink, and a way past them. */
	private static final class Flow {

		private final Graph<Integer, DefaultWeightedEdge> graph = new DirectedWeightedMultigraph<>(
				DefaultWeightedEdge.class);

		private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();

		private final Map<Seat.Option, DefaultWeightedEdge> edges = new LinkedHashMap<>();

		private final int units;

		Flow(List<Seat> seats, List<Holder> holders, List<Seat.Option> options, int carries) {
			int places = seats.stream().mapToInt((seat) -> seat.need().good()).sum();
			this.units = Math.min(places, options.size());
			Map<Seat.Option, Integer> ranks = ranks(options);
			int highestRank = Math.min(ranks.size(), HIGHEST_COST / this.units - 1);
			int good = this.units * (highestRank + 1);
			this.graph.addVertex(SOURCE);
			this.graph.addVertex(SINK);
			Map<Object, Integer> vertices = new HashMap<>();
			new LinkedHashSet<>(holders).forEach((holder) -> {
				vertices.put(holder, addVertex());
				add(SOURCE, vertices.get(holder), carries, 0);
			});
			seats.forEach((seat) -> {
				vertices.put(seat, addVertex());
				add(vertices.get(seat), SINK, seat.need().least(), 0);
				add(vertices.get(seat), SINK, seat.need().good() - seat.need().least(), good);
			});
			// What passes nobody costs more than any place, so that it is the last
			// resort.
			add(SOURCE, SINK, this.units, 2 * good);
			options.forEach((option) -> this.edges.put(option, add(vertices.get(option.holder()),
					vertices.get(option.seat()), 1, Math.min(ranks.get(option), highestRank))));
		}

		private static Map<Seat.Option, Integer> ranks(List<Seat.Option> options) {
			List<Seat.Option> sorted = options.stream()
				.sorted(Comparator.comparing(Seat.Option::since)
					.thenComparingLong((option) -> option.holder().person())
					.thenComparing((option) -> option.as().role()))
				.toList();
			Map<Seat.Option, Integer> ranks = new HashMap<>();
			Set<List<Object>> seen = new HashSet<>();
			sorted.forEach((option) -> {
				seen.add(List.of(option.holder().person(), option.as().role()));
				ranks.put(option, seen.size() - 1);
			});
			return ranks;
		}

		private int addVertex() {
			int vertex = this.graph.vertexSet().size();
			this.graph.addVertex(vertex);
			return vertex;
		}

		private DefaultWeightedEdge add(int from, int to, int capacity, int cost) {
			DefaultWeightedEdge edge = this.graph.addEdge(from, to);
			this.graph.setEdgeWeight(edge, cost);
			this.capacities.put(edge, capacity);
			return edge;
		}

		/** In the order of the options. */
		List<Seat.Option> chosen() {
			Map<DefaultWeightedEdge, Double> flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
				.getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(this.graph, this::supply, this.capacities::get))
				.getFlowMap();
			return this.edges.entrySet()
				.stream()
				.filter((entry) -> flow.get(entry.getValue()) > 0.5)
				.map(Map.Entry::getKey)
				.toList();
		}

		private int supply(int vertex) {
			return switch (vertex) {
				case SOURCE -> this.units;
				case SINK -> -this.units;
				default -> 0;
			};
		}

	}

}
