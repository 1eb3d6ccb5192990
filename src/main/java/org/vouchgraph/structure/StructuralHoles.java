package org.vouchgraph.structure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.vouchgraph.network.InvalidRequest;

/**
 * How much somebody's contacts overlap: Burt's constraint, effective size and efficiency.
 * <p>
 * <b>Definition.</b> Let a(i,j) be the sum of the strengths of all edges between i and j,
 * in either direction; N(i) the contacts of i, those with such an edge; p(i,j) = a(i,j) /
 * Σ a(i,k) over N(i); m(j,k) = a(j,k) / max a(j,l) over N(j).
 * <ul>
 * <li>constraint(i) = Σ (p(i,j) + Σ p(i,q) p(q,j))² over j ∈ N(i), with q ∈ N(i) other
 * than j: 1 for a single contact, 1/n for n contacts of equal strength of whom no two
 * know each other, and more the more they do.
 * <li>effectiveSize(i) = Σ (1 − Σ p(i,q) m(j,q)) over j ∈ N(i), with q ∈ N(i) other than
 * j: the number of contacts less what is redundant; where all strengths are equal and
 * undirected n − 2t/n with t ties among the n contacts.
 * <li>efficiency(i) = effectiveSize(i) / number of contacts: 1 where no two know each
 * other.
 * </ul>
 * <p>
 * <b>Sources.</b> R. S. Burt: Structural holes: the social structure of competition,
 * 1992, doi:10.4159/9780674038714; the same: Structural holes and good ideas, 2004,
 * doi:10.1086/421787; the form of the effective size: S. P. Borgatti: Structural holes:
 * unpacking Burt's redundancy measures, Connections 20(1), 1997. Strengths are summed
 * over both directions as in NetworkX.
 * <p>
 * <b>Time and space.</b> O(edges of the vertex and of its contacts), and space for the
 * contacts; nothing farther away is looked at.
 * <p>
 * <b>Empty, disconnected, unknown.</b> Of a vertex without contacts all three are NaN: it
 * has nothing that could overlap. A loop is no contact. A vertex that the graph does not
 * have, and a strength that is not above 0 and finite, are an {@link InvalidRequest}.
 * <p>
 * On any graph of JGraphT, directed or not, with several edges or not. Nothing is kept,
 * so that it sees changes of the graph; safe for use by several threads if the graph is.
 *
 * @param <V> the vertices
 * @param <E> the edges
 */
public final class StructuralHoles<V, E> {

	private final Graph<V, E> graph;

	private final ToDoubleFunction<E> strength;

	/**
	 * Of this graph.
	 * @param strength of an edge, greater than 0
	 */
	public StructuralHoles(Graph<V, E> graph, ToDoubleFunction<E> strength) {
		this.graph = graph;
		this.strength = strength;
	}

	/** How much the vertex is tied up in contacts who know each other. */
	public double constraint(V vertex) {
		Map<V, Double> contacts = contacts(vertex);
		if (contacts.isEmpty()) {
			return Double.NaN;
		}
		double total = total(contacts);
		Map<V, Double> invested = new LinkedHashMap<>();
		contacts.forEach((contact, strength) -> invested.put(contact, strength / total));
		contacts.forEach((contact, strength) -> {
			Map<V, Double> others = contacts(contact);
			double all = total(others);
			others.forEach((other, between) -> {
				if (contacts.containsKey(other)) {
					invested.merge(other, strength / total * (between / all), Double::sum);
				}
			});
		});
		return invested.values().stream().mapToDouble((share) -> share * share).sum();
	}

	/** How many contacts that is who do not know each other. */
	public double effectiveSize(V vertex) {
		Map<V, Double> contacts = contacts(vertex);
		if (contacts.isEmpty()) {
			return Double.NaN;
		}
		double total = total(contacts);
		double size = 0;
		for (V contact : contacts.keySet()) {
			Map<V, Double> others = contacts(contact);
			double most = others.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
			double redundant = 0;
			for (Map.Entry<V, Double> other : others.entrySet()) {
				redundant += contacts.getOrDefault(other.getKey(), 0.0) / total * (other.getValue() / most);
			}
			size += 1 - redundant;
		}
		return size;
	}

	/** The effective size for each contact. */
	public double efficiency(V vertex) {
		return effectiveSize(vertex) / contacts(vertex).size();
	}

	/** The strength of the ties to each contact, in the order of the graph's edges. */
	private Map<V, Double> contacts(V vertex) {
		if (!this.graph.containsVertex(vertex)) {
			throw new InvalidRequest("vertex " + vertex + " is not in the graph");
		}
		Map<V, Double> contacts = new LinkedHashMap<>();
		for (E edge : this.graph.edgesOf(vertex)) {
			V other = Graphs.getOppositeVertex(this.graph, edge, vertex);
			double strength = this.strength.applyAsDouble(edge);
			if (!(strength > 0 && strength < Double.POSITIVE_INFINITY)) {
				throw new InvalidRequest(
						"strength " + strength + " of edge " + edge + " is not greater than 0 and finite");
			}
			if (!other.equals(vertex)) {
				contacts.merge(other, strength, Double::sum);
			}
		}
		return contacts;
	}

	private static double total(Map<?, Double> strengths) {
		return strengths.values().stream().mapToDouble(Double::doubleValue).sum();
	}

}
