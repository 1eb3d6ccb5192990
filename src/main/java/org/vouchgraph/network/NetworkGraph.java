package org.vouchgraph.network;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Network} as a JGraphT graph, so that any of its algorithms runs on it:
 * directed, weighted by cost ({@code -ln chance}), read-only. A vertex is the index of a
 * person, an edge the index of an arc.
 * <p>
 * Space: nothing but the network; arcs that lead to a person need
 * {@link Network#reversed()}. Every vertex and edge is boxed on its way out: for
 * interoperability, not for speed. A person or arc out of range is an
 * {@link IllegalArgumentException}.
 */
public final class NetworkGraph extends AbstractGraph<Integer, Integer> {

	private static final GraphType TYPE = new DefaultGraphType.Builder().directed()
		.weighted(true)
		.modifiable(false)
		.allowSelfLoops(false)
		.allowMultipleEdges(false)
		.allowCycles(true)
		.build();

	private static final IntUnaryOperator SAME = (index) -> index;

	private final Network network;

	public NetworkGraph(Network network) {
		this.network = network;
	}

	@Override
	public GraphType getType() {
		return TYPE;
	}

	@Override
	public Set<Integer> vertexSet() {
		return new Indices(0, this.network.size(), SAME);
	}

	@Override
	public Set<Integer> edgeSet() {
		return new Indices(0, this.network.arcs(), SAME);
	}

	@Override
	public boolean containsVertex(@Nullable Integer person) {
		return person != null && person >= 0 && person < this.network.size();
	}

	@Override
	public boolean containsEdge(@Nullable Integer arc) {
		return arc != null && arc >= 0 && arc < this.network.arcs();
	}

	@Override
	public Set<Integer> outgoingEdgesOf(Integer person) {
		return new Indices(this.network.firstArc(known(person)), this.network.endArc(person), SAME);
	}

	@Override
	public Set<Integer> incomingEdgesOf(Integer person) {
		Network turned = this.network.reversed();
		return new Indices(turned.firstArc(known(person)), turned.endArc(person),
				(arc) -> this.network.arc(turned.head(arc), person));
	}

	@Override
	public Set<Integer> edgesOf(Integer person) {
		Set<Integer> in = incomingEdgesOf(person);
		Set<Integer> out = outgoingEdgesOf(person);
		int[] both = new int[in.size() + out.size()];
		int at = 0;
		for (int arc : in) {
			both[at++] = arc;
		}
		for (int arc : out) {
			both[at++] = arc;
		}
		return new Indices(0, both.length, (i) -> both[i]);
	}

	@Override
	public int outDegreeOf(Integer person) {
		return this.network.degree(known(person));
	}

	@Override
	public int inDegreeOf(Integer person) {
		return this.network.reversed().degree(known(person));
	}

	@Override
	public int degreeOf(Integer person) {
		return inDegreeOf(person) + outDegreeOf(person);
	}

	@Override
	public @Nullable Integer getEdge(@Nullable Integer from, @Nullable Integer to) {
		if (!containsVertex(from) || !containsVertex(to)) {
			return null;
		}
		int arc = this.network.arc(from, to);
		return (arc < 0) ? null : arc;
	}

	@Override
	public @Nullable Set<Integer> getAllEdges(@Nullable Integer from, @Nullable Integer to) {
		if (!containsVertex(from) || !containsVertex(to)) {
			return null;
		}
		Integer arc = getEdge(from, to);
		return (arc == null) ? Set.of() : Set.of(arc);
	}

	@Override
	public Integer getEdgeSource(Integer arc) {
		return this.network.tail(existing(arc));
	}

	@Override
	public Integer getEdgeTarget(Integer arc) {
		return this.network.head(existing(arc));
	}

	@Override
	public double getEdgeWeight(Integer arc) {
		return this.network.cost(existing(arc));
	}

	@Override
	public void setEdgeWeight(Integer arc, double weight) {
		throw readOnly();
	}

	@Override
	public @Nullable Supplier<Integer> getVertexSupplier() {
		return null;
	}

	@Override
	public @Nullable Supplier<Integer> getEdgeSupplier() {
		return null;
	}

	@Override
	public Integer addEdge(Integer from, Integer to) {
		throw readOnly();
	}

	@Override
	public boolean addEdge(Integer from, Integer to, Integer arc) {
		throw readOnly();
	}

	@Override
	public Integer addVertex() {
		throw readOnly();
	}

	@Override
	public boolean addVertex(Integer person) {
		throw readOnly();
	}

	@Override
	public Integer removeEdge(Integer from, Integer to) {
		throw readOnly();
	}

	@Override
	public boolean removeEdge(Integer arc) {
		throw readOnly();
	}

	@Override
	public boolean removeVertex(Integer person) {
		throw readOnly();
	}

	private int known(Integer person) {
		if (!containsVertex(person)) {
			throw new IllegalArgumentException("person " + person + " is not in [0.." + this.network.size() + ")");
		}
		return person;
	}

	private int existing(Integer arc) {
		if (!containsEdge(arc)) {
			throw new IllegalArgumentException("arc " + arc + " is not in [0.." + this.network.arcs() + ")");
		}
		return arc;
	}

	private static UnsupportedOperationException readOnly() {
		return new UnsupportedOperationException("a network is read-only: import or state a tie, then read it again");
	}

	/** The distinct values of a function over a range, in its order. */
	private static final class Indices extends AbstractSet<Integer> {

		private final int from;

		private final int to;

		private final IntUnaryOperator value;

		Indices(int from, int to, IntUnaryOperator value) {
			this.from = from;
			this.to = to;
			this.value = value;
		}

		@Override
		public boolean contains(Object index) {
			if (this.value != SAME) {
				return super.contains(index);
			}
			return index instanceof Integer i && i >= this.from && i < this.to;
		}

		@Override
		public int size() {
			return this.to - this.from;
		}

		@Override
		public Iterator<Integer> iterator() {
			PrimitiveIterator.OfInt values = IntStream.range(this.from, this.to).map(this.value).iterator();
			return values;
		}

	}

}
