package org.vouchgraph.usecase;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

import org.vouchgraph.network.Network;

/**
 * A part of a network: some people and the ties among them.
 *
 * @param network of these people alone
 * @param seeds from whom it was begun, by index in this network
 * @param guests who are shown beside them without their contacts
 */
record Scope(Network network, BitSet seeds, BitSet guests) {

	/** Says whether a tie is to be seen. */
	interface Sieve {

		boolean passes(Network network, int from, int arc);

	}

	static final Sieve EVERY = (network, from, arc) -> true;

	/** Everybody. */
	static Scope all(Network network) {
		BitSet everybody = new BitSet();
		IntStream.range(0, network.size()).filter((person) -> !network.isGone(person)).forEach(everybody::set);
		return new Scope(network, everybody, new BitSet());
	}

	/**
	 * The people within so many ties of the seeds, and the ties among them.
	 * @param seeds by index in that network
	 * @param guests by index in that network
	 */
	static Scope within(Network network, BitSet seeds, BitSet guests, int steps, Sieve sieve) {
		BitSet reached = (BitSet) seeds.clone();
		BitSet edge = seeds;
		for (int step = 0; step < steps; step++) {
			BitSet next = new BitSet();
			for (int person = edge.nextSetBit(0); person >= 0; person = edge.nextSetBit(person + 1)) {
				for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
					if (!reached.get(network.head(arc)) && sieve.passes(network, person, arc)) {
						next.set(network.head(arc));
					}
				}
			}
			reached.or(next);
			edge = next;
		}
		reached.or(guests);
		return of(network, reached, seeds, guests, sieve);
	}

	/** These people, and the ties among them that pass. */
	static Scope of(Network network, BitSet people, BitSet seeds, BitSet guests, Sieve sieve) {
		long[] keys = people.stream().mapToLong(network::key).toArray();
		Network.Builder builder = Network.builder(keys);
		int[] place = new int[network.size()];
		people.stream().forEach((person) -> place[person] = builder.indexOf(network.key(person)));
		boolean alike = network.reversed() == network;
		for (int person = people.nextSetBit(0); person >= 0; person = people.nextSetBit(person + 1)) {
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				int head = network.head(arc);
				if (!people.get(head) || (alike && head < person) || !sieve.passes(network, person, arc)) {
					continue;
				}
				if (alike) {
					builder.tie(place[person], place[head], network.chance(arc), network.flags(arc));
				}
				else {
					builder.arc(place[person], place[head], network.chance(arc), network.flags(arc));
				}
			}
		}
		Network part = builder.build(network.version());
		return new Scope(part, moved(seeds, place), moved(guests, place));
	}

	private static BitSet moved(BitSet people, int[] place) {
		BitSet moved = new BitSet();
		people.stream().forEach((person) -> moved.set(place[person]));
		return moved;
	}

	/** Their keys, in ascending order. */
	long[] keys() {
		return IntStream.range(0, this.network.size())
			.filter((person) -> !this.network.isGone(person))
			.mapToLong(this.network::key)
			.sorted()
			.toArray();
	}

	/** By index, in the order of their keys. */
	int[] byKey() {
		return Arrays.stream(keys()).mapToInt(this.network::indexOf).toArray();
	}

	/** How many ties there are, counted once for both directions. */
	int ties() {
		if (this.network.reversed() == this.network) {
			return this.network.arcs() / 2;
		}
		int ties = 0;
		for (int person = 0; person < this.network.size(); person++) {
			for (int arc = this.network.firstArc(person); arc < this.network.endArc(person); arc++) {
				if (isTold(person, arc)) {
					ties++;
				}
			}
		}
		return ties;
	}

	/** Whether a tie is told at this arc, and not at the one that leads back. */
	boolean isTold(int from, int arc) {
		int head = this.network.head(arc);
		boolean first = this.network.key(from) < this.network.key(head);
		return first || (this.network.reversed() != this.network && this.network.arc(head, from) < 0);
	}

}
