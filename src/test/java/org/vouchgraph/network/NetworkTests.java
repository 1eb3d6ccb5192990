package org.vouchgraph.network;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class NetworkTests {

	@Test
	void peopleAreOrderedByKey() {
		Network network = Network.builder(new long[] { 30, 10, 20 }).build(5);
		assertThat(network.size()).isEqualTo(3);
		assertThat(network.version()).isEqualTo(5);
		assertThat(network.key(0)).isEqualTo(10);
		assertThat(network.indexOf(30)).isEqualTo(2);
		assertThat(network.indexOf(11)).isEqualTo(-1);
	}

	@Test
	void keepsEveryArcWithItsChanceAndFlags() {
		Network network = Network.builder(new long[] { 1, 2, 3 })
			.arc(2, 0, 0.25, Network.CONFIRMED)
			.arc(2, 1, 0.5, Network.ONLINE_ONLY)
			.arc(0, 2, 0.75, (byte) 0)
			.build(1);
		assertThat(network.arcs()).isEqualTo(3);
		int arc = network.arc(2, 1);
		assertThat(network.head(arc)).isEqualTo(1);
		assertThat(network.tail(arc)).isEqualTo(2);
		assertThat(network.chance(arc)).isEqualTo(0.5, within(1e-7));
		assertThat(network.flags(arc)).isEqualTo(Network.ONLINE_ONLY);
		assertThat(network.arc(1, 2)).isEqualTo(-1);
		assertThat(network.degree(2)).isEqualTo(2);
		assertThat(network.degree(1)).isZero();
	}

	@Test
	void changesMakeALaterVersionAndLeaveTheEarlierAsItWas() {
		Network before = Network.builder(new long[] { 10, 20, 30, 40 })
			.tie(0, 1, 0.5, (byte) 0)
			.tie(1, 2, 0.25, (byte) 0)
			.tie(2, 3, 0.25, (byte) 0)
			.build(1);
		Network after = before.change()
			.person(5)
			.tie(5, 20, 0.75, Network.REMOTE)
			.tie(20, 10, 0.6, Network.CONFIRMED)
			.noTie(30, 20)
			.gone(40)
			.build(2);
		assertThat(after.version()).isEqualTo(2);
		assertThat(after.indexOf(40)).isEqualTo(-1);
		assertThat(chance(after, 5, 20)).isEqualTo(0.75, within(1e-7));
		assertThat(chance(after, 10, 20)).isEqualTo(0.6, within(1e-7));
		assertThat(after.arc(after.indexOf(20), after.indexOf(30))).isEqualTo(-1);
		assertThat(after.degree(after.indexOf(30))).isZero();
		assertThat(after.arcs()).isEqualTo(4);
		assertThat(before.arcs()).isEqualTo(6);
		assertThat(chance(before, 20, 10)).isEqualTo(0.5, within(1e-7));
	}

	private static double chance(Network network, long from, long to) {
		return network.chance(network.arc(network.indexOf(from), network.indexOf(to)));
	}

	@Test
	void tiesThatWorkTheSameInBothDirectionsNeedNoSecondCopy() {
		Network network = random(new Random(1), 50, 300, true);
		assertThat(network.reversed()).isSameAs(network);
	}

	@Test
	void reversedHoldsEveryArcTurnedRound() {
		for (long seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			Network network = random(random, 1 + random.nextInt(12), random.nextInt(60), false);
			Network turned = network.reversed();
			assertThat(turned.reversed()).as("seed %d", seed).isSameAs(network);
			assertThat(turned.arcs()).as("seed %d", seed).isEqualTo(network.arcs());
			for (int arc = 0; arc < network.arcs(); arc++) {
				int back = turned.arc(network.head(arc), network.tail(arc));
				assertThat(back).as("seed %d, arc %d", seed, arc).isNotNegative();
				assertThat(turned.cost(back)).as("seed %d, arc %d", seed, arc).isEqualTo(network.cost(arc));
				assertThat(turned.flags(back)).as("seed %d, arc %d", seed, arc).isEqualTo(network.flags(arc));
			}
		}
	}

	@Test
	void anEmptyNetworkIsANetwork() {
		Network network = Network.builder(new long[0]).build(0);
		assertThat(network.size()).isZero();
		assertThat(network.arcs()).isZero();
		assertThat(network.reversed()).isSameAs(network);
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> network.tail(0));
	}

	@Test
	void aTieWithAnotherChanceOrFlagOnTheWayBackIsNotSymmetric() {
		Network chances = Network.builder(new long[] { 1, 2 })
			.arc(0, 1, 0.5, (byte) 0)
			.arc(1, 0, 0.25, (byte) 0)
			.build(1);
		Network flags = Network.builder(new long[] { 1, 2 })
			.arc(0, 1, 0.5, (byte) 0)
			.arc(1, 0, 0.5, Network.CONFIRMED)
			.build(1);
		assertThat(chances.reversed().chance(0)).isEqualTo(0.25, within(1e-7));
		assertThat(flags.reversed().flags(0)).isEqualTo(Network.CONFIRMED);
	}

	@Test
	void refusesChancesOutOfRangeAndArcsThatStandTwice() {
		Network.Builder builder = Network.builder(new long[] { 1, 2 });
		assertThatIllegalArgumentException().isThrownBy(() -> builder.arc(0, 1, 1, (byte) 0))
			.withMessage("chance 1.0 is not in (0..1)");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.arc(0, 1, Double.NaN, (byte) 0));
		assertThatIllegalArgumentException().isThrownBy(() -> builder.arc(1, 1, 0.5, (byte) 0));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> builder.arc(0, 1, 0.5, (byte) 0).arc(0, 1, 0.5, (byte) 0).build(1));
		assertThatIllegalArgumentException().isThrownBy(() -> Network.builder(new long[] { 1, 1 }));
	}

	@Test
	void refusesFlagsAndPeopleThatAreNotThere() {
		Network.Builder builder = Network.builder(new long[] { 1, 2 });
		assertThatIllegalArgumentException().isThrownBy(() -> builder.tie(0, 1, 0.5, (byte) 8))
			.withMessage("flags 8 are not in [0..7]");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.arc(0, 2, 0.5, (byte) 0))
			.withMessage("person 2 is not in [0..2)");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.tie(-1, 0, 0.5, (byte) 0));
		assertThat(builder.build(1).arcs()).isZero();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> builder.build(2));
	}

	@Test
	void takesTheWholeRangeOfChances() {
		double[] chances = { Double.MIN_VALUE, 1e-30, 0.5, 0.95, Math.nextDown(1.0) };
		for (double chance : chances) {
			for (byte flags = 0; flags < 8; flags++) {
				Network network = Network.builder(new long[] { 1, 2 }).tie(0, 1, chance, flags).build(1);
				assertThat(network.cost(1)).isEqualTo((float) -Math.log(chance)).isPositive();
				assertThat(network.flags(1)).isEqualTo(flags);
				assertThat(network.head(1)).isZero();
				Network changed = Network.builder(new long[] { 1, 2 })
					.build(1)
					.change()
					.tie(2, 1, chance, flags)
					.build(2);
				assertThat(changed.cost(changed.arc(0, 1))).isEqualTo(network.cost(0));
			}
		}
	}

	@Test
	void ordersLongRowsByHead() {
		// More arcs than the builder takes at a time, from the last person to the first.
		int size = 300;
		Network.Builder builder = Network.builder(LongStream.range(0, size).toArray());
		for (int a = size - 1; a >= 0; a--) {
			for (int b = a - 1; b >= 0; b--) {
				builder.tie(a, b, 1 / (2.0 + a + b), (byte) ((a + b) % 8));
			}
		}
		Network network = builder.build(1);
		assertThat(network.arcs()).isEqualTo(size * (size - 1));
		for (int a = 0; a < size; a++) {
			for (int b = 0; b < size; b++) {
				int arc = network.arc(a, b);
				assertThat(arc).isEqualTo((a == b) ? -1 : a * (size - 1) + b - ((b > a) ? 1 : 0));
				if (a != b) {
					assertThat(network.cost(arc)).isEqualTo((float) -Math.log(1 / (2.0 + a + b)));
					assertThat(network.flags(arc)).isEqualTo((byte) ((a + b) % 8));
				}
			}
		}
	}

	@Test
	void takesTheBytesThatTheFormulaSays() {
		// 16 arcs of ties, 8 of them within the spare room.
		int size = 9;
		Network.Builder builder = Network.builder(LongStream.range(0, size).map((i) -> 10 * i).toArray());
		for (int i = 1; i < size; i++) {
			builder.tie(i - 1, i, 0.5, (byte) 0);
		}
		Network network = builder.build(1);
		long arcs = 8 * (16 + 2 + 16);
		assertThat(network.bytes()).isEqualTo(arcs + 16 * size);
		assertThat(network.reversed()).isSameAs(network);
		assertThat(network.bytes()).isEqualTo(arcs + 16 * size);
		assertThat(network.nearby().bytes()).isEqualTo(arcs + 16 * size + 4 * size);
		Network changed = network.change().tie(0, 80, 0.5, (byte) 0).build(2);
		assertThat(changed.bytes()).isEqualTo(arcs + 16 * size + 8 * size + 4 * 2);
		Network more = changed.change().person(7).gone(40).build(3);
		// The laid out rows; rows, key and order of one more; five rows moved, one gone.
		assertThat(more.bytes()).isEqualTo(arcs + 8 * size + 16 * (size + 1) + 4 + 4 * 4 + 4);
		Network oneWay = Network.builder(new long[] { 1, 2 }).arc(0, 1, 0.5, (byte) 0).build(1);
		long bytes = oneWay.bytes();
		assertThat(bytes).isEqualTo(8 * (1 + 0 + 16) + 16 * 2);
		oneWay.reversed();
		assertThat(oneWay.bytes()).isEqualTo(bytes + 8 * 1 + 8 * 2);
	}

	@Test
	void nearbyGoesBreadthFirstFromTheBestConnected() {
		// @formatter:off
		//  40 - 10 - 20    70 - 60 - 80    50
		//    \  |  /
		//      30
		// @formatter:on
		Network network = Network.builder(new long[] { 10, 20, 30, 40, 50, 60, 70, 80 })
			.tie(0, 3, 0.1, (byte) 1)
			.tie(0, 1, 0.2, (byte) 2)
			.tie(0, 2, 0.3, (byte) 3)
			.tie(3, 2, 0.4, (byte) 4)
			.tie(1, 2, 0.5, (byte) 5)
			.tie(5, 6, 0.6, (byte) 6)
			.tie(5, 7, 0.7, (byte) 7)
			.build(4);
		Network near = network.nearby();
		assertThat(IntStream.range(0, 8).mapToLong(near::key)).containsExactly(10L, 20L, 30L, 40L, 60L, 70L, 80L, 50L);
		assertThat(near.version()).isEqualTo(4);
		assertThat(near.reversed()).isSameAs(near);
		int arc = near.arc(near.indexOf(80), near.indexOf(60));
		assertThat(near.chance(arc)).isEqualTo(0.7, within(1e-7));
		assertThat(near.flags(arc)).isEqualTo((byte) 7);
		assertThat(near.degree(near.indexOf(50))).isZero();
		assertThat(near.indexOf(45)).isEqualTo(-1);
		assertThat(Network.builder(new long[0]).build(0).nearby().size()).isZero();
	}

	static Network random(Random random, int size, int ties, boolean symmetric) {
		long[] keys = new long[size];
		for (int i = 0; i < size; i++) {
			keys[i] = 10L * i;
		}
		Network.Builder builder = Network.builder(keys);
		boolean[][] taken = new boolean[size][size];
		for (int i = 0; i < ties; i++) {
			int a = random.nextInt(size);
			int b = random.nextInt(size);
			double chance = 0.05 + 0.9 * random.nextDouble();
			byte flags = (byte) random.nextInt(4);
			if (a == b || taken[a][b] || symmetric && taken[b][a]) {
				continue;
			}
			taken[a][b] = true;
			if (symmetric) {
				builder.tie(a, b, chance, flags);
			}
			else {
				builder.arc(a, b, chance, flags);
			}
		}
		return builder.build(1);
	}

}
