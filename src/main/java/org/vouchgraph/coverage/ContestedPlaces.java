package org.vouchgraph.coverage;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
 * <b>Time and space.</b> O(e (√v + u)) and O(e), where u places stay empty, and e ≤ m (k
 * + p + 1) for m pairs and at most p places of a need: JGraphT looks around from every
 * empty place anew. A few needs and some dozens of people take milliseconds.
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

	private record Unused(long person, int seat) implements Vertex {
	}

	private record Once(long person, int seat) implements Vertex {
	}

	private record Must(int seat, int number) implements Vertex {
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
				add(graph, right, new Must(seat.number(), i));
			}
		}
		for (Seat.Option option : options) {
			long person = option.holder().person();
			int seat = option.seat().number();
			Vertex unused = add(graph, left, new Unused(person, seat));
			Vertex once = add(graph, right, new Once(person, seat));
			graph.addEdge(unused, once);
			for (int i = 0; i < carries; i++) {
				graph.addEdge(add(graph, left, new Carried(person, i)), once);
			}
			for (int i = 0; i < option.seat().need().least(); i++) {
				graph.addEdge(unused, new Must(seat, i));
			}
		}
		Set<Vertex> dominated = new DulmageMendelsohnDecomposition<>(graph, left, right).getDecomposition(false)
			.getPartition2DominatedSet();
		return new ConnectivityInspector<>(new AsSubgraph<>(graph, dominated)).connectedSets()
			.stream()
			.map((piece) -> new Piece(piece, seats))
			.filter((piece) -> piece.seats.size() > 1)
			.sorted(Comparator.comparingInt((piece) -> piece.seats.first()))
			.map(Piece::contest)
			.toList();
	}

	private static Vertex add(Graph<Vertex, DefaultEdge> graph, Set<Vertex> side, Vertex vertex) {
		graph.addVertex(vertex);
		side.add(vertex);
		return vertex;
	}

	/** What hangs together in the dominated part. */
	private static final class Piece {

		private final SortedSet<Integer> seats = new TreeSet<>();

		private final SortedSet<Long> people = new TreeSet<>();

		private final Roles.Contest contest;

		Piece(Set<Vertex> vertices, List<Seat> all) {
			int missing = 0;
			for (Vertex vertex : vertices) {
				if (vertex instanceof Must must) {
					this.seats.add(must.seat());
				}
				if (vertex instanceof Carried carried) {
					this.people.add(carried.person());
				}
				// A largest matching matches all of the piece's left.
				missing += (vertex instanceof Must || vertex instanceof Once) ? 1 : -1;
			}
			this.contest = new Roles.Contest(this.seats.stream().map((seat) -> all.get(seat).place()).toList(),
					List.copyOf(this.people), missing);
		}

		Roles.Contest contest() {
			return this.contest;
		}

	}

}
