package org.vouchgraph.structure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DominatorsTests {

	private static final byte PLAIN = 0;

	// @formatter:off
	//
	//         .--> 1 --.             .--> 5 --.
	//    0 ---|        |--> 3 --> 4 -|        |--> 7 <-- 8
	//         `--> 2 --'             `--> 6 --'
	//
	// @formatter:on
	private final Network drawn = RandomNetworks.people(9)
		.arc(0, 1, 0.5, PLAIN)
		.arc(0, 2, 0.5, PLAIN)
		.arc(1, 3, 0.5, PLAIN)
		.arc(2, 3, 0.5, PLAIN)
		.arc(3, 4, 0.5, PLAIN)
		.arc(4, 5, 0.5, PLAIN)
		.arc(4, 6, 0.5, PLAIN)
		.arc(5, 7, 0.5, PLAIN)
		.arc(6, 7, 0.5, PLAIN)
		.arc(8, 7, 0.5, PLAIN)
		.build(1);

	private final Dominators dominators = new Dominators(this.drawn, 0);

	@Test
	void namesWhomEveryPathPasses() {
		assertThat(IntStream.range(0, 9).map(this.dominators::dominator)).containsExactly(-1, 0, 0, 0, 3, 4, 4, 4, -1);
		assertThat(this.dominators.between(7)).containsExactly(3, 4);
		assertThat(this.dominators.between(3)).isEmpty();
		assertThat(this.dominators.between(0)).isEmpty();
		assertThat(this.dominators.between(8)).isEmpty();
	}

	@Test
	void countsWhoIsBehind() {
		assertThat(IntStream.range(0, 9).map(this.dominators::behind)).containsExactly(7, 0, 0, 4, 3, 0, 0, 0, 0);
		assertThat(this.dominators.isBehind(7, 3)).isTrue();
		assertThat(this.dominators.isBehind(7, 5)).isFalse();
		assertThat(this.dominators.isBehind(3, 3)).isFalse();
		assertThat(this.dominators.isBehind(8, 3)).isFalse();
		assertThat(this.dominators.behind(4, new int[] { 7, 1, 8, 5, 4 })).containsExactly(7, 5);
		assertThat(this.dominators.countBehind(new int[] { 7, 1, 8, 5, 4 })).containsExactly(4, 0, 0, 3, 2, 0, 0, 0, 0);
		assertThat(this.dominators.reached()).isEqualTo(8);
		assertThat(this.dominators.isReached(8)).isFalse();
	}

	@Test
	void whoHasNoTiesReachesHerself() {
		Dominators alone = new Dominators(RandomNetworks.people(2).build(1), 1);
		assertThat(alone.reached()).isOne();
		assertThat(alone.behind(1)).isZero();
		assertThat(alone.dominator(0)).isEqualTo(-1);
	}

	@Test
	void refusesWhomItDoesNotKnow() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new Dominators(this.drawn, 9))
			.withMessage("applicant: person 9 is not in [0..9)");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.dominators.dominator(-1))
			.withMessage("person -1 is not in [0..9)");
	}

	@Test
	void aPathOfAMillionPeopleIsALine() {
		int size = 1_000_000;
		Dominators path = new Dominators(RandomNetworks.path(size), 0);
		assertThat(path.behind(10)).isEqualTo(size - 11);
		assertThat(path.between(size - 1)).hasSize(size - 2).startsWith(1, 2).endsWith(size - 2);
		// The same in one direction, with a long way back.
		Network.Builder builder = RandomNetworks.people(size);
		for (int person = 1; person < size; person++) {
			builder.arc(person - 1, person, 0.5, PLAIN);
			if (person > 1) {
				builder.arc(person, person / 2, 0.5, PLAIN);
			}
		}
		assertThat(new Dominators(builder.build(1), 0).behind(10)).isEqualTo(size - 11);
	}

	@Test
	void agreesWithTakingEachPersonAway() {
		int deep = 0;
		for (long seed = 0; seed < 800; seed++) {
			Random random = new Random(seed);
			Network network = RandomNetworks.any(random);
			if (network.size() == 0) {
				continue;
			}
			int root = random.nextInt(network.size());
			Dominators dominators = new Dominators(network, root);
			Set<Integer> all = reached(network, root, -1);
			assertThat(dominators.reached()).as("seed %d", seed).isEqualTo(all.size());
			int[] targets = random.ints(5, 0, network.size()).toArray();
			int[] counts = dominators.countBehind(targets);
			for (int person = 0; person < network.size(); person++) {
				Set<Integer> lost = new HashSet<>(all);
				lost.removeAll((person == root) ? Set.of() : reached(network, root, person));
				if (!all.contains(person)) {
					lost.clear();
				}
				lost.remove(person);
				String message = "seed " + seed + ": without " + person + " from " + root;
				assertThat(dominators.isReached(person)).as(message).isEqualTo(all.contains(person));
				assertThat(dominators.behind(person)).as(message).isEqualTo(lost.size());
				for (int somebody = 0; somebody < network.size(); somebody++) {
					assertThat(dominators.isBehind(somebody, person)).as(message).isEqualTo(lost.contains(somebody));
				}
				assertThat(counts[person]).as(message)
					.isEqualTo((int) Arrays.stream(targets).filter(lost::contains).count());
				requireLine(message, dominators, person, root);
				deep += (dominators.between(person).length > 1) ? 1 : 0;
			}
		}
		assertThat(deep).isGreaterThan(500);
	}

	/** That the dominators of a person are in a line, one behind the other. */
	private static void requireLine(String message, Dominators dominators, int person, int root) {
		int[] between = dominators.between(person);
		int last = root;
		for (int next : between) {
			assertThat(dominators.dominator(next)).as(message).isEqualTo(last);
			assertThat(dominators.isBehind(person, next)).as(message).isTrue();
			last = next;
		}
		boolean reached = person != root && dominators.isReached(person);
		assertThat(dominators.dominator(person)).as(message).isEqualTo(reached ? last : -1);
	}

	private static Set<Integer> reached(Network network, int root, int without) {
		Set<Integer> met = new HashSet<>(Set.of(root));
		Deque<Integer> open = new ArrayDeque<>(met);
		while (!open.isEmpty()) {
			int person = open.remove();
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				int to = network.head(arc);
				if (to != without && met.add(to)) {
					open.add(to);
				}
			}
		}
		return met;
	}

}
