package org.vouchgraph.network;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.IntPredicate;
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

	private final Network network;

	public NetworkGraph(Network network) {
		this.network = network;
	}

	/** What this is a view of. */
	public Network network() {
		return this.network;
	}

	@Override
	public GraphType getType() {
		return TYPE;
	}

	@Override
	public Set<Integer> vertexSet() {
		return new Indices(this.network.people(),
				() -> IntStream.range(0, this.network.size()).filter((person) -> !this.network.isGone(person)),
				this::isPerson);
	}

	@Override
	public Set<Integer> edgeSet() {
		return new Indices(this.network.arcs(), () -> IntStream.range(0, this.network.size()).flatMap(this::row),
				this::isArc);
	}

	@Override
	public boolean containsVertex(@Nullable Integer person) {
		return person != null && isPerson(person);
	}

	@Override
	public boolean containsEdge(@Nullable Integer arc) {
		return arc != null && isArc(arc);
	}

	@Override
	public Set<Integer> outgoingEdgesOf(Integer person) {
		int first = this.network.firstArc(known(person));
		int end = this.network.endArc(person);
		return new Indices(end - first, () -> row(person), (arc) -> arc >= first && arc < end);
	}

	@Override
	public Set<Integer> incomingEdgesOf(Integer person) {
		Network turned = this.network.reversed();
		return new Indices(turned.degree(known(person)), () -> arcsTo(person),
				(arc) -> isArc(arc) && this.network.head(arc) == person);
	}

	@Override
	public Set<Integer> edgesOf(Integer person) {
		return new Indices(degreeOf(person), () -> IntStream.concat(arcsTo(person), row(person)),
				(arc) -> isArc(arc) && (this.network.head(arc) == person || this.network.tail(arc) == person));
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

	private boolean isPerson(int person) {
		return person >= 0 && person < this.network.size() && !this.network.isGone(person);
	}

	private boolean isArc(int arc) {
		return this.network.findTail(arc) >= 0;
	}

	private IntStream row(int person) {
		return IntStream.range(this.network.firstArc(person), this.network.endArc(person));
	}

	private IntStream arcsTo(int person) {
		Network turned = this.network.reversed();
		return IntStream.range(turned.firstArc(person), turned.endArc(person))
			.map((arc) -> this.network.arc(turned.head(arc), person));
	}

	private int known(Integer person) {
		if (!containsVertex(person)) {
			throw new IllegalArgumentException(
					"person " + person + " is not in [0.." + this.network.size() + "), or gone");
		}
		return person;
	}

	private int existing(Integer arc) {
		if (!containsEdge(arc)) {
			throw new IllegalArgumentException(
					"arc " + arc + " is not in [0.." + this.network.endOfArcs() + "), or of another version");
		}
		return arc;
	}

	private static UnsupportedOperationException readOnly() {
		return new UnsupportedOperationException("a network is read-only: import or state a tie, then read it again");
	}

	/** Distinct indices in an order. */
	private static final class Indices extends AbstractSet<Integer> {

		private final int size;

		private final Supplier<IntStream> all;

		private final IntPredicate has;

		Indices(int size, Supplier<IntStream> all, IntPredicate has) {
			this.size = size;
			this.all = all;
			this.has = has;
		}

		@Override
		public boolean contains(@Nullable Object index) {
			return index instanceof Integer i && this.has.test(i);
		}

		@Override
		public int size() {
			return this.size;
		}

		@Override
		public Iterator<Integer> iterator() {
			return this.all.get().iterator();
		}

	}

}
