package org.vouchgraph.introduction;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class LikeliestWaysTests {

	// @formatter:off
	//
	//     0 --0.9-- 1 --0.9-- 2        4
	//      \                 /
	//       '-----0.8~~~----'---0.5--- 3      ~~~ online alone
	//
	// @formatter:on
	private final Network drawn = Network.builder(LongKeys.upTo(5))
		.tie(0, 1, 0.9, Network.CONFIRMED)
		.tie(1, 2, 0.9, Network.CONFIRMED)
		.tie(0, 2, 0.85, Network.ONLINE_ONLY)
		.tie(2, 3, 0.5, (byte) 0)
		.build(1);

	@Test
	void multipliesChancesAlongTheLikeliestWay() {
		LikeliestWays any = new LikeliestWays(this.drawn, 0, Filters.NONE);
		assertThat(any.people(3)).containsExactly(0, 2, 3);
		assertThat(any.chance(3)).isCloseTo(0.425, within(1e-6));
		LikeliestWays warm = new LikeliestWays(this.drawn, 0, Filters.NONE.withWarmOnly(true));
		assertThat(warm.people(3)).containsExactly(0, 1, 2, 3);
		assertThat(warm.chance(3)).isCloseTo(0.405, within(1e-6));
	}

	@Test
	void whoIsNotReachedHasNoWay() {
		LikeliestWays ways = new LikeliestWays(this.drawn, 0, Filters.NONE);
		assertThat(ways.people(4)).isEmpty();
		assertThat(ways.chance(4)).isZero();
		assertThat(ways.people(0)).containsExactly(0);
		assertThat(ways.chance(0)).isEqualTo(1);
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> ways.chance(5))
			.withMessage("person 5 is not in [0..5)");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new LikeliestWays(this.drawn, 7, Filters.NONE))
			.withMessage("person 7 is not in [0..5)");
	}

	@Test
	void findsWhatTheSearchFindsForEachTarget() {
		BestFirstSearch search = new BestFirstSearch();
		for (long seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			Network network = SomeNetworks.any(random, 2 + random.nextInt(9));
			Filters filters = Filters.NONE.withWarmOnly(random.nextBoolean());
			LikeliestWays ways = new LikeliestWays(network, 0, filters);
			for (int target = 1; target < network.size(); target++) {
				Answer answer = search.find(network,
						Question.of(0, target).withPaths(1).withMaxTies(Question.ANY_TIES).withFilters(filters));
				double chance = (answer instanceof Answer.Found found) ? found.paths().get(0).chance() : 0;
				assertThat(ways.chance(target)).as("seed %d, target %d", seed, target).isCloseTo(chance, within(1e-6));
				double product = ways.people(target).length == 0 ? 0 : 1;
				for (int i = 1; i < ways.people(target).length; i++) {
					int arc = network.arc(ways.people(target)[i - 1], ways.people(target)[i]);
					assertThat(filters.allow(network.flags(arc))).isTrue();
					product *= network.chance(arc);
				}
				assertThat(product).as("seed %d, target %d", seed, target).isCloseTo(chance, within(1e-6));
			}
		}
	}

}
