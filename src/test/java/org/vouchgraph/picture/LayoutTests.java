package org.vouchgraph.picture;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.Network;
import org.vouchgraph.structure.Communities;
import org.vouchgraph.structure.RandomNetworks;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

	private static final byte PLAIN = 0;

	@Test
	void nobodyStandsOnAnybody() {
		for (long seed = 0; seed < 25; seed++) {
			Network network = groups(new Random(seed), 2 + (int) seed, 12);
			Spots spots = Layout.of(network, communities(network), Spots.NONE);
			assertThat(spots.size()).isEqualTo(network.size());
			assertThat(nearest(spots)).as("seed %d", seed).isGreaterThan(0.95);
		}
	}

	@Test
	void communitiesStandApart() {
		for (long seed = 0; seed < 10; seed++) {
			Network network = groups(new Random(seed), 9, 14);
			int[] of = communities(network);
			Spots spots = Layout.of(network, of, Spots.NONE);
			for (int a = 0; a < network.size(); a++) {
				for (int b = 0; b < a; b++) {
					if (of[a] != of[b]) {
						assertThat(distance(spots, network.key(a), network.key(b))).as("seed %d, %d and %d", seed, a, b)
							.isGreaterThan(2.5);
					}
				}
			}
		}
	}

	@Test
	void tiedCommunitiesStandNearerThanOthers() {
		// Six communities in a chain: the ends have nothing in common.
		Network.Builder builder = RandomNetworks.people(60);
		for (int group = 0; group < 6; group++) {
			clique(builder, 10 * group, 10 * group + 10);
			if (group > 0) {
				builder.tie(10 * group - 1, 10 * group, 0.5, PLAIN);
				builder.tie(10 * group - 2, 10 * group + 1, 0.5, PLAIN);
			}
		}
		Network network = builder.build(1);
		Spots spots = Layout.of(network, communities(network), Spots.NONE);
		double joined = 0;
		for (int group = 1; group < 6; group++) {
			joined = Math.max(joined, distance(spots, network.key(10 * group - 5), network.key(10 * group + 5)));
		}
		assertThat(distance(spots, network.key(5), network.key(55))).isGreaterThan(joined);
	}

	@Test
	void fillsALyingSheet() {
		Network network = groups(new Random(4), 20, 16);
		Spots spots = Layout.of(network, communities(network), Spots.NONE);
		double wide = range(spots.x());
		double high = range(spots.y());
		assertThat(wide / high).isBetween(1.3, 2.0);
		// Discs fill the most part of it.
		assertThat(wide * high).isLessThan(network.size() * 2.27 * 3.5);
	}

	@Test
	void sameNetworkHasTheSameSpotsToTheLastBit() {
		Network network = groups(new Random(7), 8, 12);
		Spots spots = Layout.of(network, communities(network), Spots.NONE);
		assertThat(spots.isSameAs(Layout.of(network, communities(network), Spots.NONE))).isTrue();
		assertThat(spots.isSameAs(Layout.of(network, communities(network), spots))).isTrue();
	}

	@Test
	void fiveMorePeopleMoveNobodyAndStandBesideThoseWhomTheyKnow() {
		Network before = groups(new Random(3), 8, 12);
		Spots stood = Layout.of(before, communities(before), Spots.NONE);
		Network.Changes changes = before.change();
		for (int i = 0; i < 5; i++) {
			changes.person(900_000 + i);
			changes.tie(900_000 + i, before.key(i * 9), 0.9, PLAIN);
		}
		changes.tie(900_004, 900_003, 0.5, PLAIN);
		changes.person(950_000).gone(before.key(95));
		Network after = changes.build(2);
		Spots stand = Layout.of(after, communities(after), stood);
		assertThat(stand.size()).isEqualTo(before.size() + 5);
		for (int person = 0; person < 95; person++) {
			assertThat(distance(stand, before.key(person), stood, before.key(person))).isZero();
		}
		for (int i = 0; i < 5; i++) {
			assertThat(distance(stand, 900_000 + i, before.key(i * 9))).isLessThan(12);
		}
		assertThat(stand.find(before.key(95))).isEqualTo(-1);
		assertThat(stand.find(950_000)).isNotNegative();
		assertThat(nearest(stand)).isGreaterThan(0.95);
	}

	@Test
	void placesEverybodyAnewWhereFewWereKnown() {
		Network network = groups(new Random(5), 6, 10);
		Spots few = new Spots(new long[] { network.key(0), network.key(1) }, new float[] { 500, 501 },
				new float[] { 0, 0 });
		assertThat(Layout.of(network, communities(network), few)
			.isSameAs(Layout.of(network, communities(network), Spots.NONE))).isTrue();
	}

	@Test
	void whoKnowsNobodyStandsAroundTheRest() {
		Network.Builder builder = RandomNetworks.people(500);
		clique(builder, 0, 20);
		Network network = builder.build(1);
		Spots spots = Layout.of(network, communities(network), Spots.NONE);
		assertThat(nearest(spots)).isGreaterThan(0.95);
		double farthest = IntStream.range(0, 20).mapToDouble((i) -> far(spots, network.key(i))).max().orElseThrow();
		long nearer = IntStream.range(20, 500).filter((i) -> far(spots, network.key(i)) < farthest).count();
		assertThat(farthest)
			.isLessThan(IntStream.range(20, 500).mapToDouble((i) -> far(spots, network.key(i))).max().orElseThrow());
		assertThat(nearer).isLessThan(300);
	}

	@Test
	void nobodyHasNoSpotAndOneHasOne() {
		Network nobody = RandomNetworks.people(0).build(1);
		assertThat(Layout.of(nobody, new int[0], Spots.NONE).size()).isZero();
		Network one = RandomNetworks.people(1).build(1);
		assertThat(Layout.of(one, new int[1], Spots.NONE).keys()).containsExactly(0);
		Network two = RandomNetworks.path(2);
		assertThat(nearest(Layout.of(two, new int[2], Spots.NONE))).isGreaterThan(0.95);
	}

	/** Groups of people who mostly know each other, and some others. */
	static Network groups(Random random, int groups, int people) {
		Network.Builder builder = RandomNetworks.people(groups * people);
		for (int a = 0; a < groups * people; a++) {
			for (int b = 0; b < a; b++) {
				double likely = (a / people == b / people) ? 0.6 : 0.01;
				if (random.nextDouble() < likely) {
					builder.tie(a, b, 0.1 + 0.8 * random.nextDouble(), PLAIN);
				}
			}
		}
		return builder.build(1);
	}

	static int[] communities(Network network) {
		Communities found = new Communities(network);
		return IntStream.range(0, network.size()).map((person) -> Math.max(0, found.of(person))).toArray();
	}

	private static void clique(Network.Builder builder, int from, int to) {
		for (int a = from; a < to; a++) {
			for (int b = a + 1; b < to; b++) {
				builder.tie(a, b, 0.5, PLAIN);
			}
		}
	}

	private static double far(Spots spots, long key) {
		int at = spots.find(key);
		return Math.hypot(spots.x()[at] / 1.6, spots.y()[at]);
	}

	private static double distance(Spots spots, long one, long two) {
		return distance(spots, one, spots, two);
	}

	private static double distance(Spots here, long one, Spots there, long two) {
		int a = here.find(one);
		int b = there.find(two);
		return Math.hypot(here.x()[a] - there.x()[b], here.y()[a] - there.y()[b]);
	}

	private static double nearest(Spots spots) {
		double nearest = Double.POSITIVE_INFINITY;
		for (int a = 0; a < spots.size(); a++) {
			for (int b = 0; b < a; b++) {
				nearest = Math.min(nearest, Math.hypot(spots.x()[a] - spots.x()[b], spots.y()[a] - spots.y()[b]));
			}
		}
		return nearest;
	}

	private static double range(float[] values) {
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		for (float value : values) {
			least = Math.min(least, value);
			most = Math.max(most, value);
		}
		return most - least;
	}

}
