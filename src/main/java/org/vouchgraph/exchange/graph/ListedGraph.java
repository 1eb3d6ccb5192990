package org.vouchgraph.exchange.graph;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;

import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.SocialGraph;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;

/**
 * People and ties as a JGraphT graph that its exporters can go through once and that
 * holds nothing. As an exporter asks a tie for its ends, an end is a person of whom but
 * the id is known. Any other question is refused.
 */
final class ListedGraph extends AbstractGraph<Somebody, Knows> {

	private static final GraphType TYPE = new DefaultGraphType.Builder().undirected()
		.weighted(true)
		.modifiable(false)
		.allowSelfLoops(false)
		.allowMultipleEdges(false)
		.allowCycles(true)
		.build();

	private final SocialGraph graph;

	ListedGraph(SocialGraph graph) {
		this.graph = graph;
	}

	@Override
	public GraphType getType() {
		return TYPE;
	}

	@Override
	public Set<Somebody> vertexSet() {
		return new Listed<>(this.graph.people());
	}

	@Override
	public Set<Knows> edgeSet() {
		return new Listed<>(this.graph.ties());
	}

	@Override
	public Somebody getEdgeSource(Knows tie) {
		return end(tie.from());
	}

	@Override
	public Somebody getEdgeTarget(Knows tie) {
		return end(tie.to());
	}

	private static Somebody end(String id) {
		return new Somebody(id, "", "", null, null, 0);
	}

	/** What the standard attribute {@code weight} says: the strength. */
	@Override
	public double getEdgeWeight(Knows tie) {
		return tie.chance();
	}

	@Override
	public boolean containsVertex(Somebody person) {
		throw refused();
	}

	@Override
	public boolean containsEdge(Knows tie) {
		throw refused();
	}

	@Override
	public Set<Knows> getAllEdges(Somebody from, Somebody to) {
		throw refused();
	}

	@Override
	public @Nullable Knows getEdge(Somebody from, Somebody to) {
		throw refused();
	}

	@Override
	public Set<Knows> edgesOf(Somebody person) {
		throw refused();
	}

	@Override
	public Set<Knows> incomingEdgesOf(Somebody person) {
		throw refused();
	}

	@Override
	public Set<Knows> outgoingEdgesOf(Somebody person) {
		throw refused();
	}

	@Override
	public int degreeOf(Somebody person) {
		return person.degree();
	}

	@Override
	public int inDegreeOf(Somebody person) {
		return person.degree();
	}

	@Override
	public int outDegreeOf(Somebody person) {
		return person.degree();
	}

	@Override
	public @Nullable Knows addEdge(Somebody from, Somebody to) {
		throw refused();
	}

	@Override
	public boolean addEdge(Somebody from, Somebody to, Knows tie) {
		throw refused();
	}

	@Override
	public @Nullable Somebody addVertex() {
		throw refused();
	}

	@Override
	public boolean addVertex(Somebody person) {
		throw refused();
	}

	@Override
	public @Nullable Knows removeEdge(Somebody from, Somebody to) {
		throw refused();
	}

	@Override
	public boolean removeEdge(Knows tie) {
		throw refused();
	}

	@Override
	public boolean removeVertex(Somebody person) {
		throw refused();
	}

	@Override
	public java.util.function.@Nullable Supplier<Somebody> getVertexSupplier() {
		return null;
	}

	@Override
	public java.util.function.@Nullable Supplier<Knows> getEdgeSupplier() {
		return null;
	}

	@Override
	public void setEdgeWeight(Knows tie, double weight) {
		throw refused();
	}

	private static UnsupportedOperationException refused() {
		return new UnsupportedOperationException("this graph is gone through once and answers nothing else");
	}

	/** Gone through, and nothing more. */
	private static final class Listed<T> extends AbstractSet<T> {

		private final Iterable<T> all;

		Listed(Iterable<T> all) {
			this.all = all;
		}

		@Override
		public Iterator<T> iterator() {
			return this.all.iterator();
		}

		@Override
		public int size() {
			throw refused();
		}

		@Override
		public boolean isEmpty() {
			return !iterator().hasNext();
		}

	}

}
