package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.vouchgraph.introduction.AtLeastOne.Chance;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class AtLeastOneTests {

	private static final byte PLAIN = 0;

	private final AtLeastOne atLeastOne = new AtLeastOne(1);

	// @formatter:off
	//
	//            .8
	//        .5 .--- 2 ---. .9
	//    0 --- 1          4
	//           `--- 3 ---'
	//            .4     .7
	//
	// @formatter:on
	private final Network drawn = Network.builder(LongKeys.upTo(5))
		.tie(0, 1, 0.5, PLAIN)
		.tie(1, 2, 0.8, PLAIN)
		.tie(2, 4, 0.9, PLAIN)
		.tie(1, 3, 0.4, PLAIN)
		.tie(3, 4, 0.7, PLAIN)
		.build(1);

	@Test
	void aSharedTieCountsOnce() {
		Chance chance = this.atLeastOne.of(this.drawn, List.of(path(0, 1, 2, 4), path(0, 1, 3, 4)));
		assertThat(chance).isInstanceOf(Chance.Exact.class);
		assertThat(chance.chance()).isEqualTo(0.5 * (1 - (1 - 0.72) * (1 - 0.28)), within(1e-7));
	}

	@Test
	void onePathHasItsOwnChanceAndTheSameTwiceNoMore() {
		double own = 0.5 * 0.8 * 0.9;
		assertThat(this.atLeastOne.of(this.drawn, List.of(path(0, 1, 2, 4))).chance()).isEqualTo(own, within(1e-7));
		assertThat(this.atLeastOne.of(this.drawn, List.of(path(0, 1, 2, 4), path(0, 1, 2, 4))).chance()).isEqualTo(own,
				within(1e-7));
	}

	@Test
	void noPathHasNoChance() {
		assertThat(this.atLeastOne.of(this.drawn, List.of())).isEqualTo(new Chance.Exact(0));
	}

	@Test
	void disjointPathsMultiply() {
		Chance chance = this.atLeastOne.of(this.drawn, List.of(path(1, 2, 4), path(1, 3, 4)));
		assertThat(chance.chance()).isEqualTo(1 - 0.28 * 0.72, within(1e-7));
	}

	@Test
	void smallChancesKeepTheirDigits() {
		Network network = Network.builder(LongKeys.upTo(4))
			.tie(0, 1, 1e-6, PLAIN)
			.tie(1, 3, 1e-6, PLAIN)
			.tie(1, 2, 1e-6, PLAIN)
			.tie(2, 3, 1e-6, PLAIN)
			.build(1);
		double chance = this.atLeastOne.of(network, List.of(path(0, 1, 3), path(0, 1, 2, 3))).chance();
		assertThat(chance / (1e-12 + 1e-18)).isEqualTo(1, within(1e-6));
	}

	@Test
	void refusesWhatIsNoPath() {
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.atLeastOne.of(this.drawn, List.of(path(0, 2))))
			.withMessage("on a path: people 0 and 2 have no tie: find the path anew");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.atLeastOne.of(this.drawn, List.of(path(0))))
			.withMessage("a path has 1 people: it needs two or more");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.atLeastOne.of(this.drawn, List.of(path(0, 9))))
			.withMessage("on a path: person 9 is not in [0..5)");
	}

	@Test
	void agreesWithAllStatesOfTheTies() {
		int several = 0;
		for (long seed = 0; seed < 600; seed++) {
			Random random = new Random(seed);
			Network network = SomeNetworks.any(random, 5);
			List<Path> paths = some(random, network, 12);
			Chance chance = this.atLeastOne.of(network, paths);
			assertThat(chance).as("seed %d", seed).isInstanceOf(Chance.Exact.class);
			assertThat(chance.chance()).as("seed %d", seed).isEqualTo(byStates(network, paths), within(1e-12));
			several += (paths.size() > 3) ? 1 : 0;
		}
		assertThat(several).isGreaterThan(200);
	}

	@Test
	void theIntervalHoldsTheChanceForNineteenSeedsInTwenty() {
		Random random = new Random(5);
		Network network = SomeNetworks.any(random, 5);
		List<Path> paths = some(random, network, 14);
		double exact = this.atLeastOne.of(network, paths).chance();
		assertThat(exact).isBetween(0.05, 0.95);
		int runs = 2000;
		int held = 0;
		for (long seed = 0; seed < runs; seed++) {
			Chance.Estimated estimated = (Chance.Estimated) new AtLeastOne(0, 400, seed).of(network, paths);
			assertThat(estimated.low()).isLessThanOrEqualTo(estimated.chance());
			assertThat(estimated.high()).isGreaterThanOrEqualTo(estimated.chance());
			held += (estimated.low() <= exact && exact <= estimated.high()) ? 1 : 0;
		}
		assertThat((double) held / runs).isBetween(0.935, 0.965);
	}

	@Test
	void whatTakesTooManyStepsIsEstimatedNearTheTruthAndTheSameTwice() {
		// Everybody knows everybody: more shared ties than can be tried in fifty steps.
		int size = 9;
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int a = 0; a < size; a++) {
			for (int b = 0; b < a; b++) {
				builder.tie(a, b, 0.3, PLAIN);
			}
		}
		Network network = builder.build(1);
		List<Path> paths = SomeNetworks.paths(network, 0, 1, Filters.NONE)
			.stream()
			.filter((people) -> people.length <= 4)
			.map((people) -> new Path(people, Double.NaN))
			.toList();
		Chance chance = new AtLeastOne(50, 20_000, 3).of(network, paths);
		assertThat(chance).isInstanceOf(Chance.Estimated.class)
			.isEqualTo(new AtLeastOne(50, 20_000, 3).of(network, paths))
			.isNotEqualTo(new AtLeastOne(50, 20_000, 4).of(network, paths));
		Chance exact = new AtLeastOne(1).of(network, paths);
		assertThat(exact).isInstanceOf(Chance.Exact.class);
		assertThat(exact.chance()).isBetween(((Chance.Estimated) chance).low(), ((Chance.Estimated) chance).high());
	}

	/** As many paths as have no more ties than that in all. */
	private static List<Path> some(Random random, Network network, int ties) {
		List<int[]> all = new ArrayList<>();
		for (int from = 0; from < 2; from++) {
			all.addAll(SomeNetworks.paths(network, from, 3, Filters.NONE));
		}
		List<Path> some = new ArrayList<>();
		Map<Integer, Integer> bits = new HashMap<>();
		while (!all.isEmpty()) {
			Path path = path(all.remove(random.nextInt(all.size())));
			Map<Integer, Integer> more = new HashMap<>(bits);
			number(network, path, more);
			if (more.size() <= ties) {
				bits = more;
				some.add(path);
			}
		}
		return some;
	}

	private static double byStates(Network network, List<Path> paths) {
		Map<Integer, Integer> bits = new HashMap<>();
		int[] needed = paths.stream().mapToInt((path) -> number(network, path, bits)).toArray();
		double any = 0;
		for (int state = 0; state < 1 << bits.size(); state++) {
			double chance = 1;
			for (Map.Entry<Integer, Integer> tie : bits.entrySet()) {
				double works = network.chance(tie.getKey());
				chance *= ((state >> tie.getValue() & 1) == 1) ? works : 1 - works;
			}
			for (int path : needed) {
				if ((state & path) == path) {
					any += chance;
					break;
				}
			}
		}
		return any;
	}

	private static int number(Network network, Path path, Map<Integer, Integer> bits) {
		int needed = 0;
		for (int i = 1; i < path.people().length; i++) {
			int arc = network.arc(path.people()[i - 1], path.people()[i]);
			needed |= 1 << bits.computeIfAbsent(arc, (key) -> bits.size());
		}
		return needed;
	}

	private static Path path(int... people) {
		return new Path(people, Double.NaN);
	}

}
