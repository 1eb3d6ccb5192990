package org.vouchgraph.structure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.jgrapht.Graph;
import org.jgrapht.graph.AsSubgraph;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkGraph;

/**
 * Who and what holds the network together: cutpoints, bridges, blocks, and what hangs
 * behind a cutpoint.
 * <p>
 * <b>Definition.</b> Two people are joined if there is an arc in either direction. A
 * <em>cutpoint</em> is a person without whom her component falls into parts; a
 * <em>bridge</em> a tie of which the same is true; a <em>block</em> a largest set of
 * people that has no cutpoint of its own: every tie is in one block, a person who is no
 * cutpoint in one, a cutpoint in several (the <em>block-cut tree</em>: each block hangs
 * on the blocks above it by its {@link #top(int)}). With people numbered depth-first and
 * low(c) the smallest number to which a tie from the subtree of c leads, a child c of p
 * begins a block if low(c) ≥ p; else the tie to p is in the block of the tie above p.
 * <p>
 * <b>Source.</b> J. Hopcroft, R. Tarjan: Algorithm 447: efficient algorithms for graph
 * manipulation, 1973, doi:10.1145/362248.362272.
 * <p>
 * <b>Time and space.</b> O(people + arcs) when made, without recursion; about 30 bytes a
 * person, and {@link Network#reversed()} where ties are not the same in both directions.
 * The methods named {@code get} return JGraphT's boxed sets and graphs, made when asked:
 * for interoperability, not for speed.
 * <p>
 * <b>Empty, disconnected, unknown.</b> An empty network has nothing of it. Each component
 * has its own blocks; a person without ties is a component and in no block. A person or
 * block out of range is an {@link InvalidRequest}.
 * <p>
 * The methods with {@code get} and {@code is} are those of JGraphT's
 * {@code BiconnectivityInspector}, which recurses, has no interface, and takes the two
 * arcs of a tie for two edges unless it is given an undirected graph. Here both arcs of a
 * bridge are among the bridges. Immutable; safe for use by several threads.
 */
public final class Biconnectivity {

	private final Network network;

	private final DepthFirst walk;

	/** The block of the tie to the parent, by number; -1 for a root. */
	private final int[] block;

	/** The smallest number in each block, its top aside. */
	private final int[] firstOfBlock;

	/** The numbers of the roots, one a component. */
	private final int[] roots;

	/** By number. */
	private final boolean[] cutpoint;

	private final int cutpoints;

	public Biconnectivity(Network network) {
		this.network = network;
		this.walk = DepthFirst.everybody(network);
		int people = network.size();
		this.block = new int[people];
		this.cutpoint = new boolean[people];
		int[] firsts = new int[people];
		int[] starts = new int[people];
		int blocks = 0;
		int components = 0;
		int cuts = 0;
		for (int number = 0; number < people; number++) {
			int parent = this.walk.parent[number];
			if (parent < 0) {
				starts[components++] = number;
			}
			boolean begins = parent >= 0 && this.walk.low[number] >= parent;
			if (begins) {
				firsts[blocks] = number;
				this.block[number] = blocks++;
			}
			else {
				this.block[number] = (parent < 0) ? -1 : this.block[parent];
			}
			// Each child of a root begins a block: the second makes the root a cutpoint.
			boolean falls = begins && (this.walk.parent[parent] >= 0 || number > parent + 1);
			if (falls && !this.cutpoint[parent]) {
				this.cutpoint[parent] = true;
				cuts++;
			}
		}
		this.firstOfBlock = Arrays.copyOf(firsts, blocks);
		this.roots = Arrays.copyOf(starts, components);
		this.cutpoints = cuts;
	}

	/** Whether the component of the person falls into parts without her. */
	public boolean isCutpoint(int person) {
		return this.cutpoint[number(person)];
	}

	/** How many people are cutpoints. */
	public int cutpoints() {
		return this.cutpoints;
	}

	/** How many components. */
	public int components() {
		return this.roots.length;
	}

	/** How many blocks. */
	public int blocks() {
		return this.firstOfBlock.length;
	}

	/** Whether there is a tie between the two, and nothing else joins their sides. */
	public boolean isBridge(int a, int b) {
		int from = number(a);
		int to = number(b);
		return hasTie(a, b) && isBridge(this.block[Math.max(from, to)]);
	}

	/** Whether these are two people: nobody but the first is below the top. */
	private boolean isBridge(int block) {
		int first = this.firstOfBlock[block];
		int child = first + 1;
		while (child < endOf(first) && this.block[child] != block) {
			child = endOf(child);
		}
		return child == endOf(first);
	}

	private boolean hasTie(int a, int b) {
		return this.network.arc(a, b) >= 0 || this.network.arc(b, a) >= 0;
	}

	/**
	 * The block of the tie between two people.
	 * @return in [0..{@link #blocks()})
	 */
	public int block(int a, int b) {
		int tie = Math.max(number(a), number(b));
		if (!hasTie(a, b)) {
			throw new InvalidRequest("people " + a + " and " + b + " have no tie: name two who do");
		}
		return this.block[tie];
	}

	/**
	 * The person by whom a block hangs on the blocks above it, if there are any: the one
	 * of its people who was met first.
	 */
	public int top(int block) {
		return this.walk.person[this.walk.parent[firstOf(block)]];
	}

	/** The people of a block, its top first. */
	public int[] people(int block) {
		int first = firstOf(block);
		IntStream.Builder people = IntStream.builder().add(top(block));
		for (int number = first; number < endOf(first);) {
			boolean within = this.block[number] == block;
			if (within) {
				people.add(this.walk.person[number]);
			}
			// Below whoever is in another block there is nobody of this one.
			number = within ? number + 1 : endOf(number);
		}
		return people.build().toArray();
	}

	/** The blocks that a person is in: several for a cutpoint, none without ties. */
	public int[] blocksOf(int person) {
		int number = number(person);
		IntStream.Builder blocks = IntStream.builder();
		if (this.block[number] >= 0) {
			blocks.add(this.block[number]);
		}
		for (int child = number + 1; child < endOf(number); child = endOf(child)) {
			if (beginsBlock(child)) {
				blocks.add(this.block[child]);
			}
		}
		return blocks.build().toArray();
	}

	/**
	 * How large the parts are into which the person's component falls without her, the
	 * largest first: one for a person who is no cutpoint, none for a person without ties.
	 */
	public int[] partsWithout(int person) {
		int number = number(person);
		IntStream.Builder parts = IntStream.builder();
		for (int child = number + 1; child < endOf(number); child = endOf(child)) {
			if (beginsBlock(child)) {
				parts.add(this.walk.size[child]);
			}
		}
		parts.add(partSize(number, -1));
		return parts.build().filter((size) -> size > 0).map((size) -> -size).sorted().map((size) -> -size).toArray();
	}

	/**
	 * How many people the root would lose with this person, herself not counted: those to
	 * whom every chain of ties from the root leads through her. O(log components + her
	 * ties).
	 * @return 0 where she is no cutpoint or in another component; where she is the root,
	 * everybody else in the component
	 */
	public int behind(int person, int root) {
		int number = number(person);
		int from = number(root);
		int top = rootOf(number);
		if (rootOf(from) != top) {
			return 0;
		}
		int others = this.walk.size[top] - 1;
		return (from == number) ? others : others - partSize(number, part(number, from));
	}

	/**
	 * Whether every chain of ties from the root to somebody leads through this person.
	 * @return false where no chain leads there at all, or it is she
	 */
	public boolean isBehind(int somebody, int person, int root) {
		int number = number(person);
		int to = number(somebody);
		int from = number(root);
		int top = rootOf(number);
		if (rootOf(to) != top || rootOf(from) != top || to == number) {
			return false;
		}
		return from == number || to != from && part(number, from) != part(number, to);
	}

	/**
	 * Without the person, the part that somebody else is in: the child of hers that heads
	 * it, or -1 for the part above her.
	 */
	private int part(int number, int other) {
		if (other < number || other >= endOf(number)) {
			return -1;
		}
		int child = number + 1;
		while (other >= endOf(child)) {
			child = endOf(child);
		}
		return beginsBlock(child) ? child : -1;
	}

	private int partSize(int number, int part) {
		if (part >= 0) {
			return this.walk.size[part];
		}
		int above = this.walk.size[rootOf(number)] - 1;
		for (int child = number + 1; child < endOf(number); child = endOf(child)) {
			above -= beginsBlock(child) ? this.walk.size[child] : 0;
		}
		return above;
	}

	private boolean beginsBlock(int child) {
		return this.firstOfBlock[this.block[child]] == child;
	}

	private int endOf(int number) {
		return number + this.walk.size[number];
	}

	private int rootOf(int number) {
		int at = Arrays.binarySearch(this.roots, number);
		return this.roots[(at < 0) ? -at - 2 : at];
	}

	private int number(int person) {
		if (person < 0 || person >= this.network.size()) {
			throw new InvalidRequest("person " + person + " is not in [0.." + this.network.size() + ")");
		}
		return this.walk.number[person];
	}

	private int firstOf(int block) {
		if (block < 0 || block >= blocks()) {
			throw new InvalidRequest("block " + block + " is not in [0.." + blocks() + ")");
		}
		return this.firstOfBlock[block];
	}

	/** The cutpoints. */
	public Set<Integer> getCutpoints() {
		Set<Integer> people = new HashSet<>();
		for (int number = 0; number < this.cutpoint.length; number++) {
			if (this.cutpoint[number]) {
				people.add(this.walk.person[number]);
			}
		}
		return people;
	}

	/** The arcs of the bridges, in both directions where there are both. */
	public Set<Integer> getBridges() {
		Set<Integer> arcs = new HashSet<>();
		for (int block = 0; block < blocks(); block++) {
			if (isBridge(block)) {
				int first = this.firstOfBlock[block];
				int a = this.walk.person[first];
				int b = this.walk.person[this.walk.parent[first]];
				arcs.add(this.network.arc(a, b));
				arcs.add(this.network.arc(b, a));
			}
		}
		arcs.remove(-1);
		return arcs;
	}

	/** The blocks. */
	public Set<Graph<Integer, Integer>> getBlocks() {
		return graphs(IntStream.range(0, blocks()));
	}

	/** The blocks that a person is in. */
	public Set<Graph<Integer, Integer>> getBlocks(Integer person) {
		return graphs(Arrays.stream(blocksOf(person)));
	}

	private Set<Graph<Integer, Integer>> graphs(IntStream blocks) {
		// A set by identity in effect: two blocks never have the same people.
		Set<Graph<Integer, Integer>> graphs = new LinkedHashSet<>();
		blocks.forEach((block) -> graphs.add(graph(people(block), block)));
		return graphs;
	}

	/** The components. */
	public Set<Graph<Integer, Integer>> getConnectedComponents() {
		Set<Graph<Integer, Integer>> graphs = new LinkedHashSet<>();
		for (int root : this.roots) {
			graphs.add(component(root));
		}
		return graphs;
	}

	/** The component that a person is in. */
	public Graph<Integer, Integer> getConnectedComponent(Integer person) {
		return component(rootOf(number(person)));
	}

	private Graph<Integer, Integer> component(int root) {
		return graph(Arrays.copyOfRange(this.walk.person, root, endOf(root)), -1);
	}

	/** With the arcs of that block only, or with all of theirs if it is -1. */
	private Graph<Integer, Integer> graph(int[] people, int block) {
		Set<Integer> vertices = new LinkedHashSet<>();
		Set<Integer> edges = new LinkedHashSet<>();
		for (int person : people) {
			vertices.add(person);
			int number = this.walk.number[person];
			for (int arc = this.network.firstArc(person); arc < this.network.endArc(person); arc++) {
				if (block < 0 || this.block[Math.max(number, this.walk.number[this.network.head(arc)])] == block) {
					edges.add(arc);
				}
			}
		}
		return new AsSubgraph<>(new NetworkGraph(this.network), vertices, edges);
	}

	/**
	 * Whether all people are one block; false for fewer than two. JGraphT's inspector
	 * overlooks people without ties here.
	 */
	public boolean isBiconnected() {
		return blocks() == 1 && isConnected();
	}

	/** Whether all people are one component; false for nobody. */
	public boolean isConnected() {
		return components() == 1;
	}

}
