package org.vouchgraph.introduction;

import java.lang.ref.WeakReference;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Network;

/**
 * Labels for every walk to the home of at most h ties: the least cost with at most 0, 1,
 * … ties. Those of the layers near the home are pushed from it, all of them; those for
 * more ties are pulled where the search asks for them.
 * <p>
 * The near layers do not depend on the start, and are kept for the next question from the
 * same home. A walk may lead over the start, so labels may be too low, never too high.
 */
final class Layers implements Enumeration.Bounds {

	private static final double NONE = Double.POSITIVE_INFINITY;

	/** Beyond this size the arrays of a rare large search are not kept. */
	private static final int KEPT = 1 << 21;

	private final Terrain terrain;

	private final States near = new States();

	private int nearWidth;

	private double[] nearCost = new double[1024];

	/** At which layer the label was improved last. */
	private int[] nearLayer = new int[256];

	/** NaN: not yet pulled. */
	private final States far = new States();

	private int farWidth;

	private double[] farCost = new double[256];

	private int[] farTies = new int[256];

	private int[] frontier = new int[256];

	private int[] nextFrontier = new int[256];

	private Patience patience = Patience.ENDLESS;

	/** No walk from whoever is not the start is of use if it costs more. */
	private double limit;

	private int steps;

	private boolean stopped;

	/** Of what the near layers are, where they may be used again. */
	private WeakReference<@Nullable Network> keptRows = new WeakReference<>(null);

	private int keptHome;

	private Filters keptFilters = Filters.NONE;

	/** Whether patience was over before a label could be had. */
	boolean stopped() {
		return this.stopped;
	}

	/** How many arcs were looked at. */
	int steps() {
		return this.steps;
	}

	/** Whether the near layers of that question are here. */
	boolean has(Network rows, int home, int layers, Filters filters) {
		return this.keptRows.refersTo(rows) && this.keptHome == home && this.nearWidth == layers + 1
				&& this.keptFilters.equals(filters);
	}

	/**
	 * Begins a search in the terrain.
	 * @param filters those of the terrain
	 * @param maxTies the most ties of a walk
	 * @param layers how many are pushed
	 * @param limit no walk that costs more is of use
	 */
	void begin(Filters filters, int maxTies, int layers, double limit, Patience patience) {
		this.patience = patience;
		this.stopped = false;
		this.steps = 0;
		this.far.clear();
		this.far.reserve(this.terrain.states());
		this.farWidth = Math.max(0, maxTies - 1 - layers);
		// Whoever is not the start has at least one tie to go from there.
		this.limit = limit - leastFromStart();
		if (!has(this.terrain.rows, this.terrain.home, layers, filters)) {
			forget();
			this.near.reserve(this.terrain.states());
			push(layers, (limit < this.terrain.limit) ? this.limit : this.terrain.limit);
			// What the labels are with somebody spent, or with a start that the path must
			// not count as passing, is of use this once.
			if (!this.stopped && !this.terrain.mustPass && !this.terrain.anySpent() && !(limit < this.terrain.limit)) {
				this.keptRows = new WeakReference<>(this.terrain.rows);
				this.keptHome = this.terrain.home;
				this.keptFilters = filters;
			}
		}
	}

	private void forget() {
		this.keptRows.clear();
		this.near.clear();
	}

	void release() {
		this.patience = Patience.ENDLESS;
		this.far.clear();
		if (this.nearCost.length > KEPT) {
			forget();
			this.near.shrink();
			this.nearCost = new double[1024];
			this.nearLayer = new int[256];
			this.frontier = new int[256];
			this.nextFrontier = new int[256];
		}
		if (this.farCost.length > KEPT) {
			this.far.shrink();
			this.farCost = new double[256];
			this.farTies = new int[256];
		}
	}

	Layers(Terrain terrain) {
		this.terrain = terrain;
	}

	/** The people in the near layers. */
	States people() {
		return this.near;
	}

	private double leastFromStart() {
		Network rows = this.terrain.rows;
		int first = rows.firstArc(this.terrain.start);
		return (first < rows.endArc(this.terrain.start)) ? rows.cost(first) : 0;
	}

	private void push(int layers, double most) {
		this.nearWidth = layers + 1;
		Network back = this.terrain.back;
		int home = this.terrain.home;
		int origin = slot(home);
		Arrays.fill(this.nearCost, 0, this.nearWidth, 0);
		this.frontier[0] = origin;
		int improved = 1;
		for (int layer = 1; layer <= layers && improved > 0; layer++) {
			int size = improved;
			improved = 0;
			for (int i = 0; i < size; i++) {
				if ((i & 255) == 255 && this.patience.isOver()) {
					this.stopped = true;
					return;
				}
				int slot = this.frontier[i];
				int state = this.near.member(slot);
				int person = this.terrain.person(state);
				double cost = this.nearCost[slot * this.nearWidth + layer - 1];
				int end = back.endArc(person);
				for (int arc = back.firstArc(person); arc < end; arc++) {
					double sum = cost + back.cost(arc);
					if (sum > most) {
						break;
					}
					int before = back.head(arc);
					if (this.terrain.isShut(back, arc) || before == home || this.terrain.isBarred(before)
							|| layer == 1 && this.terrain.isSpent(before)) {
						continue;
					}
					if (this.terrain.hasPassed(state)) {
						improved = improve(before, layer, sum, improved);
					}
					if (this.terrain.canComeUnpassed(state, before)) {
						improved = improve(before + this.terrain.unpassed, layer, sum, improved);
					}
				}
				this.steps += end - back.firstArc(person);
			}
			int[] swap = this.frontier;
			this.frontier = this.nextFrontier;
			this.nextFrontier = swap;
		}
	}

	private int improve(int state, int layer, double cost, int improved) {
		int slot = slot(state);
		int at = slot * this.nearWidth;
		if (!(cost < this.nearCost[at + layer])) {
			return improved;
		}
		for (int i = at + layer; i < at + this.nearWidth; i++) {
			this.nearCost[i] = cost;
		}
		if (this.nearLayer[slot] == layer) {
			return improved;
		}
		this.nearLayer[slot] = layer;
		if (improved == this.nextFrontier.length) {
			this.nextFrontier = Arrays.copyOf(this.nextFrontier, 2 * improved);
		}
		this.nextFrontier[improved] = slot;
		return improved + 1;
	}

	private int slot(int state) {
		int slot = this.near.find(state);
		if (slot < 0) {
			slot = this.near.add(state);
			int end = (slot + 1) * this.nearWidth;
			if (end > this.nearCost.length) {
				this.nearCost = Arrays.copyOf(this.nearCost, Math.max(end, 2 * this.nearCost.length));
			}
			for (int i = end - this.nearWidth; i < end; i++) {
				this.nearCost[i] = NONE;
			}
			if (slot == this.nearLayer.length) {
				this.nearLayer = Arrays.copyOf(this.nearLayer, 2 * slot);
			}
			this.nearLayer[slot] = 0;
		}
		return slot;
	}

	/** At most the least cost of a walk from the state to the home. */
	@Override
	public double bound(int state, int ties) {
		if (ties < this.nearWidth) {
			int slot = this.near.find(state);
			return (slot < 0) ? NONE : this.nearCost[slot * this.nearWidth + ties];
		}
		// In this order: pulling may replace the array.
		int at = pull(state, ties);
		return this.farCost[at];
	}

	/** The fewest ties of a walk of that cost. */
	@Override
	public int boundTies(int state, int ties) {
		if (ties >= this.nearWidth) {
			int at = pull(state, ties);
			return this.farTies[at];
		}
		int at = this.near.find(state) * this.nearWidth;
		double cost = this.nearCost[at + ties];
		int fewest = 0;
		while (this.nearCost[at + fewest] != cost) {
			fewest++;
		}
		return fewest;
	}

	private int pull(int state, int ties) {
		int slot = this.far.find(state);
		if (slot < 0) {
			slot = this.far.add(state);
			int end = (slot + 1) * this.farWidth;
			if (end > this.farCost.length) {
				this.farCost = Arrays.copyOf(this.farCost, Math.max(end, 2 * this.farCost.length));
				this.farTies = Arrays.copyOf(this.farTies, this.farCost.length);
			}
			for (int i = end - this.farWidth; i < end; i++) {
				this.farCost[i] = Double.NaN;
			}
			if ((slot & 255) == 255 && this.patience.isOver()) {
				this.stopped = true;
			}
		}
		int at = slot * this.farWidth + ties - this.nearWidth;
		if (!Double.isNaN(this.farCost[at])) {
			return at;
		}
		double best = NONE;
		int fewest = 0;
		Network rows = this.terrain.rows;
		int person = this.terrain.person(state);
		int end = rows.endArc(person);
		boolean near = ties == this.nearWidth;
		// Once stopped, any answer will do: nobody uses it.
		for (int arc = rows.firstArc(person); arc < end && !this.stopped; arc++) {
			double cost = rows.cost(arc);
			if (cost > best || cost > this.limit) {
				break;
			}
			int to = rows.head(arc);
			if (to == this.terrain.home) {
				if (this.terrain.hasPassed(state) && !this.terrain.isShut(rows, arc) && !this.terrain.isSpent(person)
						&& (cost < best || fewest > 1)) {
					best = cost;
					fewest = 1;
				}
				continue;
			}
			int next = this.terrain.next(state, to);
			// The nearest layers end here for most: nothing else is asked of them.
			if (near && !this.near.contains(next) || this.terrain.isShut(rows, arc) || to == this.terrain.start
					|| this.terrain.isBarred(to)) {
				continue;
			}
			cost += bound(next, ties - 1);
			if (cost > best || cost == NONE) {
				continue;
			}
			int rest = boundTies(next, ties - 1) + 1;
			if (cost < best || rest < fewest) {
				best = cost;
				fewest = rest;
			}
		}
		this.steps += end - rows.firstArc(person);
		this.farCost[at] = best;
		this.farTies[at] = fewest;
		return at;
	}

}
