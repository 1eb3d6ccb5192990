package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Disjoint sets of numbers, none of which ever holds two people: a union that would bring
 * two different ORCIDs together, or what was told apart, is refused. Union by size with
 * path halving.
 */
final class Unions {

	private final long[] ids;

	private final int[] parent;

	private final int[] size;

	private final @Nullable String[] orcid;

	/** By the root of a set, the sides that its members are on of what was told apart. */
	private final Map<Integer, Set<Integer>> sides = new HashMap<>();

	private int apart;

	/**
	 * Every number alone.
	 * @param ids ascending, distinct
	 */
	Unions(long[] ids) {
		this.ids = ids;
		this.parent = new int[ids.length];
		this.size = new int[ids.length];
		this.orcid = new String[ids.length];
		for (int i = 0; i < ids.length; i++) {
			this.parent[i] = i;
			this.size[i] = 1;
		}
	}

	/** Gives the number's ORCID, before any union. */
	void orcid(long id, String orcid) {
		int at = Arrays.binarySearch(this.ids, id);
		if (at >= 0) {
			this.orcid[at] = orcid;
		}
	}

	/** The ORCID of the set that the number is in, or null. */
	@Nullable String orcidOf(long id) {
		return this.orcid[find(id)];
	}

	/**
	 * Keeps the ones and the others in different sets, before any union. Those that are
	 * among both, or not here at all, are passed over.
	 */
	void tellApart(Collection<Long> ones, Collection<Long> others) {
		int side = 2 * this.apart++;
		ones.stream().filter((id) -> !others.contains(id)).forEach((id) -> side(id, side));
		others.stream().filter((id) -> !ones.contains(id)).forEach((id) -> side(id, side + 1));
	}

	private void side(long id, int side) {
		int at = Arrays.binarySearch(this.ids, id);
		if (at >= 0) {
			this.sides.computeIfAbsent(root(at), (root) -> new HashSet<>()).add(side);
		}
	}

	/** Whether the sets of the two numbers were told apart. */
	boolean areApart(long one, long two) {
		return !this.sides.isEmpty() && areApart(find(one), find(two));
	}

	private boolean areApart(int a, int b) {
		Set<Integer> ofA = this.sides.get(a);
		Set<Integer> ofB = this.sides.get(b);
		return ofA != null && ofB != null && ofA.stream().anyMatch((side) -> ofB.contains(side ^ 1));
	}

	/**
	 * Joins the sets of the two numbers, unless their ORCIDs differ or they are apart.
	 */
	void join(long one, long two) {
		int a = find(one);
		int b = find(two);
		if (this.orcid[a] == null || this.orcid[b] == null || this.orcid[a].equals(this.orcid[b])) {
			unite(a, b);
		}
	}

	/**
	 * Joins them whatever their ORCIDs, because somebody said so, unless they are apart.
	 */
	void joinSaid(long one, long two) {
		unite(find(one), find(two));
	}

	private void unite(int a, int b) {
		if (a == b || (!this.sides.isEmpty() && areApart(a, b))) {
			return;
		}
		int large = (this.size[a] >= this.size[b]) ? a : b;
		int small = (large == a) ? b : a;
		this.parent[small] = large;
		this.size[large] += this.size[small];
		String other = this.orcid[small];
		if (other != null && (this.orcid[large] == null || other.compareTo(this.orcid[large]) < 0)) {
			this.orcid[large] = other;
		}
		Set<Integer> more = this.sides.remove(small);
		if (more != null) {
			this.sides.merge(large, more, (own, added) -> {
				own.addAll(added);
				return own;
			});
		}
	}

	/** The sets of two or more, each ascending, ordered by their first. */
	List<long[]> sets() {
		List<long[]> sets = new ArrayList<>();
		int[] filled = new int[this.ids.length];
		long[][] byRoot = new long[this.ids.length][];
		for (int i = 0; i < this.ids.length; i++) {
			int root = root(i);
			if (this.size[root] < 2) {
				continue;
			}
			if (byRoot[root] == null) {
				byRoot[root] = new long[this.size[root]];
				sets.add(byRoot[root]);
			}
			byRoot[root][filled[root]++] = this.ids[i];
		}
		return sets;
	}

	private int find(long id) {
		int at = Arrays.binarySearch(this.ids, id);
		if (at < 0) {
			throw new IllegalArgumentException("record " + id + " is not among those to join");
		}
		return root(at);
	}

	private int root(int at) {
		int root = at;
		while (this.parent[root] != root) {
			this.parent[root] = this.parent[this.parent[root]];
			root = this.parent[root];
		}
		return root;
	}

}
