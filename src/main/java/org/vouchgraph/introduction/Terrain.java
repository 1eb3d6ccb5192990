package org.vouchgraph.introduction;

import java.util.Set;

import org.vouchgraph.network.Network;

/**
 * Where a search may walk: from the start to the home, along arcs that the filters allow.
 * <p>
 * A state is a person; where the path must lead through somebody, a person from whom on
 * it has yet to is her index plus {@link #unpassed}.
 */
final class Terrain {

	/** As the search walks, from the start on. */
	Network rows;

	/** Every arc turned round: as labels come, from the home on. */
	Network back;

	int start;

	int home;

	boolean mustPass;

	int unpassed;

	/** The greatest cost that a path may have. */
	double limit;

	private int flagMask;

	private int flagsWanted;

	private boolean someLeftOut;

	private final States leftOut = new States();

	private final States through = new States();

	private boolean someSpent;

	private final States spent = new States();

	void enter(Network rows, Network back, int start, int home, Filters filters) {
		leave();
		this.rows = rows;
		this.back = back;
		this.start = start;
		this.home = home;
		this.flagMask = (filters.confirmedOnly() ? Network.CONFIRMED : 0)
				| (filters.warmOnly() ? Network.ONLINE_ONLY : 0) | (filters.remoteOnly() ? Network.REMOTE : 0);
		this.flagsWanted = (filters.confirmedOnly() ? Network.CONFIRMED : 0)
				| (filters.remoteOnly() ? Network.REMOTE : 0);
		// What rounding lets in here, the path's own chance keeps out.
		this.limit = (filters.leastChance() > 0) ? -Math.log(filters.leastChance()) + 1e-9 : Double.POSITIVE_INFINITY;
		this.someLeftOut = fill(this.leftOut, filters.leftOut());
		Set<Integer> through = filters.through();
		this.mustPass = through != null;
		if (through != null) {
			this.through.reserve(rows.size());
			fill(this.through, through);
		}
		this.unpassed = rows.size();
	}

	private boolean fill(States set, Set<Integer> people) {
		if (people.isEmpty()) {
			return false;
		}
		set.reserve(this.rows.size());
		for (int person : people) {
			if (person != this.start && person != this.home) {
				set.add(person);
			}
		}
		return true;
	}

	/** Lets go of the network. */
	void leave() {
		this.rows = null;
		this.back = null;
		this.leftOut.clear();
		this.through.clear();
		forgetSpent();
	}

	/** How many states there are. */
	int states() {
		return this.mustPass ? 2 * this.unpassed : this.unpassed;
	}

	/** Where the search begins. */
	int startState() {
		return this.mustPass ? this.start + this.unpassed : this.start;
	}

	int person(int state) {
		return (state >= this.unpassed) ? state - this.unpassed : state;
	}

	/** Whether from this state on the path need lead through nobody any more. */
	boolean hasPassed(int state) {
		return state < this.unpassed;
	}

	boolean isShut(Network network, int arc) {
		// Without a filter the flags need not come from memory.
		return this.flagMask != 0 && (network.flags(arc) & this.flagMask) != this.flagsWanted;
	}

	boolean isBarred(int person) {
		return this.someLeftOut && this.leftOut.contains(person);
	}

	/** The state after a tie to this person; never asked for the home. */
	int next(int state, int person) {
		return (state >= this.unpassed && !this.through.contains(person)) ? person + this.unpassed : person;
	}

	/**
	 * Whether a walk that goes on in this state may come from a person in a state that
	 * has yet to pass.
	 */
	boolean canComeUnpassed(int state, int before) {
		return this.mustPass && (state >= this.unpassed || this.through.contains(state))
				&& !this.through.contains(before);
	}

	/** No more paths by this neighbour of the home. */
	void spend(int person) {
		this.spent.reserve(this.rows.size());
		this.spent.add(person);
		this.someSpent = true;
	}

	boolean anySpent() {
		return this.someSpent;
	}

	boolean isSpent(int person) {
		return this.someSpent && this.spent.contains(person);
	}

	void forgetSpent() {
		this.spent.clear();
		this.someSpent = false;
	}

}
