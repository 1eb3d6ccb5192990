package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * Ways from applicant to target that share nobody, and how they can be changed into one
 * more: the residual network of a flow in which each person between them carries one way.
 * <p>
 * The network is not copied. A person on a way has two states, arriving (in) and leaving
 * (out); with anybody else the two are one. From the state of a person on no way, or from
 * out, ties lead to whoever may follow; from in, one goes back along the way, which is
 * thereby undone, to the out of the person before; from out to the in of the same person
 * she is left free. Ties are not used up, as the people are; only the direct tie can be
 * taken once, and is not part of the flow.
 */
final class DisjointFlow {

	final int applicant;

	final int target;

	/** The rows of arcs that lead from a person. */
	final Network out;

	/** The rows of arcs that lead to a person. */
	final Network in;

	private final Filters filter;

	private final boolean unfiltered;

	private final Slots people = new Slots();

	/** Whom the way comes from, by slot; -1 where the person is on none now. */
	private int[] before = new int[this.people.capacity()];

	private int[] after = new int[this.people.capacity()];

	private final List<Integer> firsts = new ArrayList<>();

	DisjointFlow(Network network, int applicant, int target, Filters filter) {
		BestFirstSearch.requireKnown("applicant", applicant, network);
		BestFirstSearch.requireKnown("target", target, network);
		if (filter.leastChance() > 0 || filter.through() != null) {
			throw new InvalidRequest("ways together know no least chance and nobody to lead through: leave both away");
		}
		filter.leftOut().forEach((person) -> BestFirstSearch.requireKnown("left out", person, network));
		this.out = network;
		this.in = network.reversed();
		this.applicant = applicant;
		this.target = target;
		this.filter = filter;
		this.unfiltered = filter.equals(Filters.NONE);
	}

	/** Whether a way may lead along the arc of these rows to the person, or from her. */
	boolean allows(Network rows, int arc, int person) {
		return this.unfiltered || this.filter.allow(rows.flags(arc))
				&& (person == this.applicant || person == this.target || !this.filter.leftOut().contains(person));
	}

	/** The direct tie, or -1. */
	int direct() {
		int arc = this.out.arc(this.applicant, this.target);
		return (arc >= 0 && allows(this.out, arc, this.target)) ? arc : -1;
	}

	/** The state in which somebody is arrived at. */
	static int in(int person) {
		return 2 * person;
	}

	/** The state from which somebody is left. */
	int out(int person) {
		return isFree(person) ? 2 * person : 2 * person + 1;
	}

	static int person(int state) {
		return state >> 1;
	}

	/** Whether the person is on a way, and the state is her in. */
	boolean goesBack(int state) {
		return (state & 1) == 0 && !isFree(person(state));
	}

	boolean isFree(int person) {
		int slot = this.people.find(person);
		return slot < 0 || this.before[slot] < 0;
	}

	/** Whom the way of this person comes from. */
	int before(int person) {
		return this.before[this.people.find(person)];
	}

	/** Whom the way of this person leads to. */
	int after(int person) {
		return this.after[this.people.find(person)];
	}

	/** The people who are or were on a way. */
	int[] touched() {
		int[] touched = new int[this.people.count()];
		for (int slot = 0; slot < touched.length; slot++) {
			touched[slot] = this.people.key(slot);
		}
		return touched;
	}

	/**
	 * The states of a way found from both ends.
	 * @param first from where the ends met back to the applicant
	 * @param rest from there on to the target
	 */
	static int[] joined(int[] first, int[] rest) {
		int[] joined = Arrays.copyOf(first, first.length + rest.length - 1);
		for (int i = 0; i < first.length; i++) {
			joined[i] = first[first.length - 1 - i];
		}
		System.arraycopy(rest, 1, joined, first.length, rest.length - 1);
		return joined;
	}

	/**
	 * Adds a way.
	 * @param states from the applicant's to the target's, each reached from the one
	 * before
	 */
	void add(int[] states) {
		boolean[] back = new boolean[states.length];
		for (int i = 0; i + 1 < states.length; i++) {
			back[i] = goesBack(states[i]);
		}
		for (int i = 0; i + 1 < states.length; i++) {
			if (back[i]) {
				this.before[this.people.find(person(states[i]))] = -1;
				this.after[this.people.find(person(states[i + 1]))] = -1;
			}
		}
		for (int i = 0; i + 1 < states.length; i++) {
			int from = person(states[i]);
			int to = person(states[i + 1]);
			if (!back[i] && from != to) {
				if (from == this.applicant) {
					this.firsts.add(to);
				}
				else {
					int slot = slot(from);
					this.after[slot] = to;
				}
				if (to != this.target) {
					int slot = slot(to);
					this.before[slot] = from;
				}
			}
		}
	}

	private int slot(int person) {
		int count = this.people.count();
		int slot = this.people.add(person);
		if (this.before.length < this.people.capacity()) {
			this.before = Arrays.copyOf(this.before, this.people.capacity());
			this.after = Arrays.copyOf(this.after, this.people.capacity());
		}
		if (slot == count) {
			this.before[slot] = -1;
			this.after[slot] = -1;
		}
		return slot;
	}

	/** The ways, without the direct tie, the likeliest first. */
	List<Path> paths() {
		List<Path> paths = new ArrayList<>();
		for (int first : this.firsts) {
			List<Integer> way = new ArrayList<>(List.of(this.applicant));
			for (int person = first; person != this.target; person = after(person)) {
				way.add(person);
			}
			way.add(this.target);
			paths.add(path(way.stream().mapToInt(Integer::intValue).toArray()));
		}
		paths.sort(Path.LIKELIEST);
		return paths;
	}

	Path path(int... people) {
		return Path.along(this.out, people);
	}

}
