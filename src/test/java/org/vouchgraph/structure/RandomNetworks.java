package org.vouchgraph.structure;

import java.util.Random;
import java.util.stream.LongStream;

import org.vouchgraph.network.Network;

/** Networks to try algorithms on; the key of a person is a hundred times her index. */
public final class RandomNetworks {

	private RandomNetworks() {
	}

	public static Network.Builder people(int size) {
		return Network.builder(LongStream.range(0, size).map((index) -> 100 * index).toArray());
	}

	public static Network path(int size) {
		Network.Builder builder = people(size);
		for (int person = 1; person < size; person++) {
			builder.tie(person - 1, person, 0.5, (byte) 0);
		}
		return builder.build(1);
	}

	public static Network ring(int size) {
		Network.Builder builder = people(size);
		for (int person = 0; person < size; person++) {
			builder.tie(person, (person + 1) % size, 0.5, (byte) 0);
		}
		return builder.build(1);
	}

	/** Everybody knows person 0 and nobody else. */
	public static Network star(int size) {
		Network.Builder builder = people(size);
		for (int person = 1; person < size; person++) {
			builder.tie(0, person, 0.5, (byte) 0);
		}
		return builder.build(1);
	}

	/** Ties that are the same in both directions, about so many for each person. */
	public static Network ties(Random random, int size, double perPerson, boolean alike) {
		Network.Builder builder = people(size);
		for (int a = 0; a < size; a++) {
			for (int b = 0; b < a; b++) {
				if (random.nextDouble() < perPerson / size) {
					builder.tie(a, b, alike ? 0.5 : 0.05 + 0.9 * random.nextDouble(), (byte) random.nextInt(8));
				}
			}
		}
		return builder.build(1);
	}

	/** Arcs, each in its own direction, about so many from each person. */
	public static Network arcs(Random random, int size, double perPerson, boolean alike) {
		Network.Builder builder = people(size);
		for (int a = 0; a < size; a++) {
			for (int b = 0; b < size; b++) {
				if (a != b && random.nextDouble() < perPerson / size) {
					builder.arc(a, b, alike ? 0.5 : 0.05 + 0.9 * random.nextDouble(), (byte) random.nextInt(8));
				}
			}
		}
		return builder.build(1);
	}

	/** One or the other, sparse or dense, small. */
	public static Network any(Random random) {
		int size = random.nextInt(24);
		double perPerson = 0.3 + 3 * random.nextDouble();
		boolean alike = random.nextBoolean();
		return random.nextBoolean() ? ties(random, size, perPerson, alike) : arcs(random, size, perPerson, alike);
	}

}
