package org.vouchgraph.perf;

import java.util.function.Supplier;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.graph.WeightedMultigraph;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkGraph;

/** The graphs on which JGraphT's algorithms run; the best of them counts. */
public enum PeerGraph {

	/** This project's view. */
	NETWORK("on this project's graph view") {
		@Override
		Graph<Integer, ?> of(Network network) {
			return new NetworkGraph(network);
		}
	},

	/** JGraphT's own with an edge in each direction. */
	DIRECTED("on JGraphT's directed graph") {
		@Override
		Graph<Integer, ?> of(Network network) {
			return copy(network, () -> new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class), true);
		}
	},

	/** JGraphT's own with one edge a tie; not every algorithm takes it. */
	UNDIRECTED("on JGraphT's undirected graph") {
		@Override
		Graph<Integer, ?> of(Network network) {
			return copy(network, () -> new WeightedMultigraph<>(DefaultWeightedEdge.class), false);
		}
	};

	private final String words;

	PeerGraph(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

	boolean isDirected() {
		return this != UNDIRECTED;
	}

	abstract Graph<Integer, ?> of(Network network);

	private static Graph<Integer, ?> copy(Network network, Supplier<Graph<Integer, DefaultWeightedEdge>> empty,
			boolean bothWays) {
		Graph<Integer, DefaultWeightedEdge> graph = empty.get();
		for (int person = 0; person < network.size(); person++) {
			graph.addVertex(person);
		}
		for (int person = 0; person < network.size(); person++) {
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				if (bothWays || person < network.head(arc)) {
					graph.setEdgeWeight(graph.addEdge(person, network.head(arc)), network.cost(arc));
				}
			}
		}
		return graph;
	}

}
