package org.vouchgraph.introduction;

import java.util.Arrays;
import java.util.PriorityQueue;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * The likeliest way from one person to everybody, of any number of ties.
 * <p>
 * <b>Definition.</b> For each person the path of least cost, {@code Σ −ln chance}, along
 * ties that the filters allow; of equal ones that of fewer ties.
 * <p>
 * <b>Source.</b> E. W. Dijkstra: A note on two problems in connexion with graphs, 1959,
 * doi:10.1007/BF01386390.
 * <p>
 * <b>Time and space.</b> O(arcs · log people); 16 bytes a person afterwards. For one
 * target, or for several ways, ask an {@link IntroductionSearch}: it looks around the two
 * ends alone.
 * <p>
 * <b>Empty, disconnected, unknown.</b> Who is not reached has the chance 0 and no way;
 * the one who asks has the chance 1 and the way of herself alone. A person out of range
 * is an {@link InvalidRequest}.
 * <p>
 * Immutable; safe for use by several threads.
 */
public final class LikeliestWays {

	private final double[] cost;

	private final int[] before;

	private final int[] ties;

	/**
	 * Looks from a person.
	 * @param filters of which those on single ties are heeded, and people left out
	 */
	public LikeliestWays(Network network, int from, Filters filters) {
		int size = network.size();
		if (from < 0 || from >= size) {
			throw new InvalidRequest("person " + from + " is not in [0.." + size + ")");
		}
		this.cost = new double[size];
		this.before = new int[size];
		this.ties = new int[size];
		Arrays.fill(this.cost, Double.POSITIVE_INFINITY);
		Arrays.fill(this.before, -1);
		this.cost[from] = 0;
		PriorityQueue<End> ends = new PriorityQueue<>();
		ends.add(new End(0, 0, network.key(from), from));
		while (!ends.isEmpty()) {
			End end = ends.remove();
			int person = end.person;
			if (end.cost != this.cost[person] || end.ties != this.ties[person]) {
				continue;
			}
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				int to = network.head(arc);
				double cost = end.cost + network.cost(arc);
				boolean nearer = cost < this.cost[to] || (cost == this.cost[to] && end.ties + 1 < this.ties[to]);
				if (nearer && filters.allow(network.flags(arc)) && !filters.leftOut().contains(to)) {
					this.cost[to] = cost;
					this.ties[to] = end.ties + 1;
					this.before[to] = person;
					ends.add(new End(cost, end.ties + 1, network.key(to), to));
				}
			}
		}
	}

	/** The chance of the likeliest way; 0 where there is none, 1 for who asks. */
	public double chance(int person) {
		return Math.exp(-this.cost[checked(person)]);
	}

	/**
	 * Everybody on the likeliest way, both ends among them; empty where there is none.
	 */
	public int[] people(int person) {
		if (this.cost[checked(person)] == Double.POSITIVE_INFINITY) {
			return new int[0];
		}
		int[] people = new int[this.ties[person] + 1];
		int at = person;
		for (int i = this.ties[person]; i >= 0; i--) {
			people[i] = at;
			at = this.before[at];
		}
		return people;
	}

	private int checked(int person) {
		if (person < 0 || person >= this.cost.length) {
			throw new InvalidRequest("person " + person + " is not in [0.." + this.cost.length + ")");
		}
		return person;
	}

	private record End(double cost, int ties, long key, int person) implements Comparable<End> {

		@Override
		public int compareTo(End other) {
			int order = Double.compare(this.cost, other.cost);
			if (order == 0) {
				order = Integer.compare(this.ties, other.ties);
			}
			return (order != 0) ? order : Long.compare(this.key, other.key);
		}

	}

}
