package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Disjoint sets of numbers, none of which ever holds two people: a union that would bring
 * two different ORCIDs together is refused. Union by size with path halving.
 */
final class Unions {

	private final long[] ids;

	private final int[] parent;

	private final int[] size;

	private final @Nullable String[] orcid;

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

	/** Joins the sets of the two numbers, unless their ORCIDs differ. */
	void join(long one, long two) {
		int a = find(one);
		int b = find(two);
		if (a == b || (this.orcid[a] != null && this.orcid[b] != null && !this.orcid[a].equals(this.orcid[b]))) {
			return;
		}
		int large = (this.size[a] >= this.size[b]) ? a : b;
		int small = (large == a) ? b : a;
		this.parent[small] = large;
		this.size[large] += this.size[small];
		if (this.orcid[large] == null) {
			this.orcid[large] = this.orcid[small];
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
