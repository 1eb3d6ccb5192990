package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
		List<Roles.Place> all = new ArrayList<>();
		for (FieldPack.Need need : pack.coverage().needs()) {
			for (Roles.Place place : places(need, countries)) {
				all.add(place);
				if (need.from() >= yearsBefore) {
					seats.add(new Seat(seats.size(), need, place));
				}
			}
		}
		List<Seat.Option> options = options(pack, seats, sorted);
		Map<Roles.Place, Roles.Coverage> met = met(seats, chosen(seats, sorted, options, carries));
		List<Roles.Coverage> needs = all.stream()
			.map((place) -> met.getOrDefault(place, new Roles.Coverage(place, false, List.of(), 0, 0)))
			.toList();
		boolean wanting = needs.stream().anyMatch((need) -> need.mustMissing() > 0);
		return new Roles(needs, wanting ? ContestedPlaces.find(seats, options, carries) : List.of(),
				withoutAct(pack, sorted));
	}

	private static List<Roles.Place> places(FieldPack.Need need, List<String> countries) {
		return need.inTargetCountry()
				? new TreeSet<>(countries).stream().map((country) -> new Roles.Place(need.code(), country)).toList()
				: List.of(new Roles.Place(need.code(), null));
	}

	/** In the order of the seats, then of the holders. */
	private static List<Seat.Option> options(FieldPack pack, List<Seat> seats, List<Holder> holders) {
		List<List<Held>> counting = holders.stream().map((holder) -> counting(pack, holder)).toList();
		List<Seat.Option> options = new ArrayList<>();
		for (Seat seat : seats) {
			for (int i = 0; i < holders.size(); i++) {
				Seat.@Nullable Option option = seat.option(holders.get(i), counting.get(i));
				if (option != null) {
					options.add(option);
				}
			}
		}
		return options;
	}

	/**
	 * The roles that count, the one held longest first; of equal ones the pack's first.
	 */
	private static List<Held> counting(FieldPack pack, Holder holder) {
		return pack.roles()
			.stream()
			.flatMap((role) -> holder.roles()
				.stream()
				.filter((held) -> held.role().equals(role.code()) && (held.act() || !role.needsAct())))
			.sorted(Comparator.comparing(Held::since, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private static List<Seat.Option> chosen(List<Seat> seats, List<Holder> holders, List<Seat.Option> options,
			int carries) {
		return options.isEmpty() ? List.of() : new Flow(seats, holders, options, carries).chosen();
	}

	private static Map<Roles.Place, Roles.Coverage> met(List<Seat> seats, List<Seat.Option> chosen) {
		Map<Roles.Place, Roles.Coverage> met = new HashMap<>();
		for (Seat seat : seats) {
			List<Roles.Filled> filled = chosen.stream()
				.filter((option) -> option.seat().number() == seat.number())
				.map((option) -> new Roles.Filled(option.holder().person(), option.as().role()))
				.toList();
			int missing = seat.need().good() - filled.size();
			int must = Math.max(0, seat.need().least() - filled.size());
			met.put(seat.place(), new Roles.Coverage(seat.place(), true, filled, must, missing - must));
		}
		return met;
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

		private final List<Seat.Option> options;

		/** As the options. */
		private final List<DefaultWeightedEdge> edges = new ArrayList<>();

		private final int units;

		Flow(List<Seat> seats, List<Holder> holders, List<Seat.Option> options, int carries) {
			this.options = options;
			this.units = Math.min(seats.stream().mapToInt((seat) -> seat.need().good()).sum(), options.size());
			List<Integer> ranks = ranks(options);
			int highestRank = Math.min(options.size(), HIGHEST_COST / this.units - 1);
			int good = this.units * (highestRank + 1);
			this.graph.addVertex(SOURCE);
			this.graph.addVertex(SINK);
			Map<Long, Integer> people = new HashMap<>();
			for (Holder holder : holders) {
				people.put(holder.person(), addVertex());
				add(SOURCE, people.get(holder.person()), carries, 0);
			}
			int firstSeat = this.graph.vertexSet().size();
			for (Seat seat : seats) {
				int vertex = addVertex();
				add(vertex, SINK, seat.need().least(), 0);
				add(vertex, SINK, seat.need().good() - seat.need().least(), good);
			}
			// What passes nobody costs more than any place, so that it is the last
			// resort.
			add(SOURCE, SINK, this.units, 2 * good);
			for (int i = 0; i < options.size(); i++) {
				Seat.Option option = options.get(i);
				this.edges.add(add(people.get(option.holder().person()), firstSeat + option.seat().number(), 1,
						Math.min(ranks.get(i), highestRank)));
			}
		}

		/** The place of each option's role among all roles in use, by since when. */
		private static List<Integer> ranks(List<Seat.Option> options) {
			List<RoleInUse> sorted = options.stream().map(RoleInUse::of).distinct().sorted(RoleInUse.LONGEST).toList();
			Map<RoleInUse, Integer> ranks = new HashMap<>();
			sorted.forEach((role) -> ranks.put(role, ranks.size()));
			return options.stream().map((option) -> ranks.get(RoleInUse.of(option))).toList();
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
			return IntStream.range(0, this.options.size())
				.filter((i) -> flow.get(this.edges.get(i)) > 0.5)
				.mapToObj(this.options::get)
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

	private record RoleInUse(LocalDate since, long person, String role) {

		static final Comparator<RoleInUse> LONGEST = Comparator.comparing(RoleInUse::since)
			.thenComparingLong(RoleInUse::person)
			.thenComparing(RoleInUse::role);

		static RoleInUse of(Seat.Option option) {
			return new RoleInUse(option.since(), option.holder().person(), option.as().role());
		}

	}

}
