package org.vouchgraph.coverage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.decomposition.DulmageMendelsohnDecomposition;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Which needs compete for the same people where places that must be filled stay empty.
 * <p>
 * <b>Definition.</b> Let the graph have, for each place that must be filled, a vertex on
 * the right; for each of the k roles that a person can carry, one on the left; and for
 * each pair of a person and a need that she fits, one on either side, tied to each other,
 * the right one to all of the person's, the left one to all places of the need. A person
 * who fills a place of the need uses the pair up, so that she does so once only; a pair
 * not used is matched to itself. Largest matchings of this graph are the assignments that
 * fill the most places, and all pairs on the right can be matched. The part that Dulmage
 * and Mendelsohn call dominated by the right is what some largest matching leaves empty,
 * and whom it could be filled with: in each connected piece of it the needs ask for more
 * than its people can carry (Hall's condition fails), and each of these people would fill
 * one place more if she could carry one more. A piece with one need only is no contest:
 * somebody is missing, whatever others ask for.
 * <p>
 * <b>Source.</b> A. L. Dulmage, N. S. Mendelsohn: Coverings of bipartite graphs, 1958,
 * doi:10.4153/CJM-1958-052-0.
 * <p>
 * <b>Time and space.</b> O(e √v) and O(e), where e ≤ m (k + p + 1) for m pairs and at
 * most p places of a need.
 * <p>
 * <b>Nobody.</b> Where nobody fits, or nothing is missing, nothing is contested.
 */
final class ContestedPlaces {

	private ContestedPlaces() {
	}

	/** What a matching is made of; only equality counts. */
	private sealed interface Vertex {

	}

	private record Carried(long person, int number) implements Vertex {
	}

	private record Unused(long person, Seat seat) implements Vertex {
	}

	private record Once(long person, Seat seat) implements Vertex {
	}

	private record Must(Seat seat, int number) implements Vertex {
	}

	/** The contests, in the order of the seats. */
	static List<Roles.Contest> find(List<Seat> seats, List<Seat.Option> options, int carries) {
		if (options.isEmpty()) {
			return List.of();
		}
		Graph<Vertex, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
		Set<Vertex> left = new LinkedHashSet<>();
		Set<Vertex> right = new LinkedHashSet<>();
		for (Seat seat : seats) {
			for (int i = 0; i < seat.need().least(); i++) {
				add(graph, right, new Must(seat, i));
			}
		}
		for (Seat.Option option : options) {
			long person = option.holder().person();
			Vertex unused = add(graph, left, new Unused(person, option.seat()));
			Vertex once = add(graph, right, new Once(person, option.seat()));
			graph.addEdge(unused, once);
			for (int i = 0; i < carries; i++) {
				graph.addEdge(add(graph, left, new Carried(person, i)), once);
			}
			for (int i = 0; i < option.seat().need().least(); i++) {
				graph.addEdge(unused, new Must(option.seat(), i));
			}
		}
		Set<Vertex> dominated = new DulmageMendelsohnDecomposition<>(graph, left, right).getDecomposition(false)
			.getPartition2DominatedSet();
		return new ConnectivityInspector<>(new AsSubgraph<>(graph, dominated)).connectedSets()
			.stream()
			.map((piece) -> contest(piece, seats))
			.filter((contest) -> contest.places().size() > 1)
			.sorted((a, b) -> Integer.compare(first(a, seats), first(b, seats)))
			.toList();
	}

	private static Vertex add(Graph<Vertex, DefaultEdge> graph, Set<Vertex> side, Vertex vertex) {
		graph.addVertex(vertex);
		side.add(vertex);
		return vertex;
	}

	private static Roles.Contest contest(Set<Vertex> piece, List<Seat> seats) {
		Set<Seat> wanting = piece.stream()
			.filter(Must.class::isInstance)
			.map((vertex) -> ((Must) vertex).seat())
			.collect(Collectors.toSet());
		Set<Long> people = new TreeSet<>();
		int right = 0;
		for (Vertex vertex : piece) {
			if (vertex instanceof Carried carried) {
				people.add(carried.person());
			}
			right += (vertex instanceof Must || vertex instanceof Once) ? 1 : 0;
		}
		List<Roles.Place> places = seats.stream().filter(wanting::contains).map(Seat::place).toList();
		// A largest matching matches all of the piece's left.
		return new Roles.Contest(places, new ArrayList<>(people), 2 * right - piece.size());
	}

	private static int first(Roles.Contest contest, List<Seat> seats) {
		return seats.stream().map(Seat::place).toList().indexOf(contest.places().get(0));
	}

}
