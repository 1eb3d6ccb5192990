package org.vouchgraph.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Later versions of a network say what one made from nothing says; earlier ones stay. */
class NetworkChangesTests {

	@Test
	void everyVersionEqualsANetworkMadeFromNothing() {
		for (long seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			boolean symmetric = random.nextInt(4) > 0;
			World world = World.create(random, symmetric);
			Network network = world.build(0);
			if (random.nextBoolean()) {
				network = network.nearby();
			}
			List<Network> versions = new ArrayList<>(List.of(network));
			List<World> worlds = new ArrayList<>(List.of(world.copy()));
			int steps = 1 + random.nextInt(20);
			for (int step = 1; step <= steps; step++) {
				// Now and then a branch from any earlier version.
				int from = (random.nextInt(5) == 0) ? random.nextInt(versions.size()) : versions.size() - 1;
				World now = worlds.get(from).copy();
				Network.Changes changes = versions.get(from).change();
				now.change(random, changes);
				Network after = changes.build(step);
				if (random.nextInt(6) == 0) {
					after = after.compact();
				}
				assertThat(after.version()).isEqualTo(step);
				versions.add(after);
				worlds.add(now);
				for (int earlier = 0; earlier < versions.size(); earlier++) {
					// All of them now and then, the newest always.
					if (earlier == step || random.nextInt(8) == 0 || step == steps) {
						String when = "seed %d, step %d, version %d".formatted(seed, step, earlier);
						check(when, versions.get(earlier), worlds.get(earlier));
					}
				}
				if (symmetric) {
					assertThat(after.reversed()).as("seed %d", seed).isSameAs(after);
				}
				for (int person = 0; person < versions.get(from).size(); person++) {
					assertThat(after.key(person)).as("seed %d, step %d", seed, step)
						.isEqualTo(versions.get(from).key(person));
				}
			}
		}
	}

	private static void check(String when, Network network, World world) {
		Network fresh = world.build(0);
		assertThat(network.people()).as(when).isEqualTo(fresh.size());
		assertThat(network.arcs()).as(when).isEqualTo(fresh.arcs());
		assertThat(keys(network)).as(when).isEqualTo(keys(fresh));
		assertThat(arcs(network)).as(when).isEqualTo(arcs(fresh));
		assertThat(arcs(network.reversed())).as(when).isEqualTo(arcs(fresh.reversed()));
		assertThat(network.reversed().reversed()).as(when).isSameAs(network);
		assertThat(view(network)).as(when).isEqualTo(view(fresh));
		Network near = network.nearby();
		assertThat(near.size()).as(when).isEqualTo(fresh.size());
		assertThat(keys(near)).as(when).isEqualTo(keys(fresh));
		assertThat(arcs(near)).as(when).isEqualTo(arcs(fresh));
		assertThat(order(near)).as(when).isEqualTo(order(fresh.nearby()));
		assertThat(network.indexOf(-7)).as(when).isEqualTo(-1);
	}

	/** Also checks that rows, tails and look-ups agree. */
	private static Map<List<Long>, List<Object>> arcs(Network network) {
		Map<List<Long>, List<Object>> arcs = new HashMap<>();
		Set<Integer> live = new HashSet<>();
		for (int person = 0; person < network.size(); person++) {
			float before = 0;
			assertThat(network.degree(person)).isEqualTo(network.endArc(person) - network.firstArc(person));
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				int head = network.head(arc);
				assertThat(network.cost(arc)).isGreaterThanOrEqualTo(before);
				before = network.cost(arc);
				assertThat(network.tail(arc)).isEqualTo(person);
				assertThat(network.arc(person, head)).isEqualTo(arc);
				assertThat(network.isGone(head)).isFalse();
				assertThat(network.isGone(person)).isFalse();
				arcs.put(List.of(network.key(person), network.key(head)),
						List.of(network.cost(arc), network.flags(arc)));
				live.add(arc);
			}
		}
		assertThat(live).hasSize(network.arcs());
		for (int arc = -1; arc <= network.endOfArcs(); arc++) {
			assertThat(network.findTail(arc) >= 0).isEqualTo(live.contains(arc));
		}
		return arcs;
	}

	private static Set<Long> keys(Network network) {
		Set<Long> keys = new TreeSet<>();
		for (int person = 0; person < network.size(); person++) {
			if (network.isGone(person)) {
				assertThat(network.indexOf(network.key(person))).isEqualTo(-1);
				assertThat(network.degree(person)).isZero();
			}
			else {
				assertThat(network.indexOf(network.key(person))).isEqualTo(person);
				keys.add(network.key(person));
			}
		}
		return keys;
	}

	private static List<Long> order(Network network) {
		List<Long> order = new ArrayList<>();
		for (int person = 0; person < network.size(); person++) {
			order.add(network.key(person));
		}
		return order;
	}

	/** By key, who is in the graph and what leads out of and into her. */
	private static Map<Long, List<Set<List<Number>>>> view(Network network) {
		NetworkGraph graph = new NetworkGraph(network);
		Map<Long, List<Set<List<Number>>>> view = new TreeMap<>();
		Set<Integer> met = new HashSet<>();
		for (int person : graph.vertexSet()) {
			assertThat(graph.containsVertex(person)).isTrue();
			Set<List<Number>> out = new HashSet<>();
			for (int arc : graph.outgoingEdgesOf(person)) {
				assertThat(graph.getEdgeSource(arc)).isEqualTo(person);
				assertThat(graph.edgesOf(person).contains(arc)).isTrue();
				out.add(List.of(network.key(graph.getEdgeTarget(arc)), graph.getEdgeWeight(arc)));
				met.add(arc);
			}
			Set<List<Number>> in = new HashSet<>();
			for (int arc : graph.incomingEdgesOf(person)) {
				assertThat(graph.getEdgeTarget(arc)).isEqualTo(person);
				assertThat(graph.incomingEdgesOf(person).contains(arc)).isTrue();
				assertThat(graph.outgoingEdgesOf(person).contains(arc)).isFalse();
				in.add(List.of(network.key(graph.getEdgeSource(arc)), graph.getEdgeWeight(arc)));
			}
			assertThat(graph.edgesOf(person)).hasSize(out.size() + in.size()).hasSize(graph.degreeOf(person));
			view.put(network.key(person), List.of(out, in));
		}
		assertThat(graph.vertexSet()).hasSize(network.people());
		assertThat(graph.edgeSet()).isEqualTo(met);
		assertThat(graph.containsEdge(network.endOfArcs())).isFalse();
		return view;
	}

	@Test
	void somebodyGoneKeepsHerIndexAndMayComeBack() {
		Network before = Network.builder(new long[] { 10, 20, 30 })
			.tie(0, 1, 0.5, (byte) 0)
			.tie(1, 2, 0.25, (byte) 0)
			.build(1);
		Network without = before.change().gone(20).build(2);
		assertThat(without.size()).isEqualTo(3);
		assertThat(without.people()).isEqualTo(2);
		assertThat(without.isGone(1)).isTrue();
		assertThat(without.key(1)).isEqualTo(20);
		assertThat(without.indexOf(20)).isEqualTo(-1);
		assertThat(without.arcs()).isZero();
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> without.tail(0))
			.withMessage("arc 0 is not of this version");
		assertThat(new NetworkGraph(without).vertexSet()).containsExactly(0, 2);
		assertThatIllegalArgumentException().isThrownBy(() -> new NetworkGraph(without).outgoingEdgesOf(1))
			.withMessage("person 1 is not in [0..3), or gone");
		Network again = without.change().person(20).tie(20, 30, 0.75, Network.REMOTE).build(3);
		assertThat(again.indexOf(20)).isEqualTo(1);
		assertThat(again.isGone(1)).isFalse();
		assertThat(again.degree(1)).isEqualTo(1);
		assertThat(again.chance(again.arc(2, 1))).isEqualTo(0.75, within(1e-7));
		assertThat(before.degree(1)).isEqualTo(2);
	}

	@Test
	void theLastWordCounts() {
		Network before = Network.builder(new long[] { 10, 20, 30 })
			.tie(0, 1, 0.5, (byte) 0)
			.tie(1, 2, 0.25, (byte) 0)
			.build(1);
		Network after = before.change()
			.tie(10, 30, 0.5, (byte) 0)
			.gone(10)
			.person(10)
			.noTie(30, 20)
			.tie(20, 30, 0.75, (byte) 0)
			.build(2);
		assertThat(after.degree(0)).isZero();
		assertThat(after.chance(after.arc(1, 2))).isEqualTo(0.75, within(1e-7));
		assertThat(after.arcs()).isEqualTo(2);
	}

	@Test
	void refusesTiesOfPeopleWhoAreNotThere() {
		Network network = Network.builder(new long[] { 10, 20 }).tie(0, 1, 0.5, (byte) 0).build(1);
		assertThatIllegalArgumentException().isThrownBy(() -> network.change().tie(10, 30, 0.5, (byte) 0).build(2))
			.withMessage("person 30 is not in the network: a tie needs person(30) first");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> network.change().gone(20).tie(10, 20, 0.5, (byte) 0).build(2));
		assertThatIllegalArgumentException().isThrownBy(() -> network.change().tie(10, 10, 0.5, (byte) 0));
		assertThatIllegalArgumentException().isThrownBy(() -> network.change().tie(10, 20, 1, (byte) 0));
		assertThat(network.change().noTie(10, 30).gone(30).build(2).arcs()).isEqualTo(2);
	}

	@Test
	void versionsShareTheirArcsUntilTheRoomIsUsedUp() {
		Network first = NetworkTests.random(new Random(3), 200, 3000, true);
		Network network = first;
		int copied = 0;
		int worn = 0;
		for (int version = 2; version < 400; version++) {
			Network before = network;
			network = before.change()
				.tie(before.key(version % 200), before.key((version + 7) % 200), 0.5, (byte) 0)
				.build(version);
			worn += network.isWorn() ? 1 : 0;
			if (network.packed() != before.packed()) {
				copied++;
				assertThat(network.isWorn()).isFalse();
				assertThat(before.isWorn()).isTrue();
			}
		}
		assertThat(copied).isBetween(5, 100);
		assertThat(worn).isPositive();
		assertThat(first.compact()).isSameAs(first);
		assertThat(network.compact().packed()).hasSize(Packed.room(network.arcs()));
	}

	@Test
	void aBranchDoesNotWriteIntoAnother() {
		Network before = Network.builder(new long[] { 10, 20, 30 }).tie(0, 1, 0.5, (byte) 0).build(1);
		Network.Changes changes = before.change().tie(10, 30, 0.25, (byte) 0);
		Network left = changes.build(2);
		Network right = before.change().tie(20, 30, 0.75, (byte) 0).build(2);
		assertThat(left.packed()).isSameAs(before.packed());
		assertThat(right.packed()).isNotSameAs(before.packed());
		assertThat(left.chance(left.arc(2, 0))).isEqualTo(0.25, within(1e-7));
		assertThat(left.arc(2, 1)).isEqualTo(-1);
		assertThat(right.chance(right.arc(2, 1))).isEqualTo(0.75, within(1e-7));
		assertThat(right.arc(2, 0)).isEqualTo(-1);
	}

	@Test
	void versionsAreReadWhileLaterOnesAreMade() throws Exception {
		World world = new World(true);
		Random random = new Random(11);
		for (long key = 0; key < 300; key++) {
			world.people.add(key);
		}
		for (int i = 0; i < 3000; i++) {
			world.say(random, null);
		}
		Network network = world.build(0);
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService reader = Executors.newSingleThreadExecutor();
		try {
			Network first = network;
			Map<List<Long>, List<Object>> arcs = arcs(first);
			Future<Integer> reading = reader.submit(() -> {
				int rounds = 0;
				while (!done.get() || rounds == 0) {
					assertThat(arcs(first)).isEqualTo(arcs);
					rounds++;
				}
				return rounds;
			});
			for (int version = 1; version < 500; version++) {
				Network.Changes changes = network.change();
				world.change(random, changes);
				network = changes.build(version);
			}
			done.set(true);
			assertThat(reading.get()).isPositive();
			check("the last", network, world);
		}
		finally {
			reader.shutdownNow();
		}
	}

	/** What is true, told in keys. */
	private static final class World {

		private final Set<Long> people = new TreeSet<>();

		private final Map<List<Long>, Arc> arcs = new HashMap<>();

		private final boolean symmetric;

		World(boolean symmetric) {
			this.symmetric = symmetric;
		}

		static World create(Random random, boolean symmetric) {
			World world = new World(symmetric);
			int size = random.nextInt(15);
			for (int i = 0; i < size; i++) {
				world.people.add((long) random.nextInt(40));
			}
			int ties = (size < 3) ? 0 : random.nextInt(40);
			for (int i = 0; i < ties; i++) {
				if (symmetric) {
					world.say(random, null);
				}
				else {
					long a = world.somebody(random);
					long b = world.somebody(random);
					if (a != b) {
						world.arcs.put(List.of(a, b), Arc.random(random));
					}
				}
			}
			return world;
		}

		World copy() {
			World copy = new World(this.symmetric);
			copy.people.addAll(this.people);
			copy.arcs.putAll(this.arcs);
			return copy;
		}

		Network build(long version) {
			Network.Builder builder = Network.builder(this.people.stream().mapToLong(Long::longValue).toArray());
			this.arcs.forEach((ends, arc) -> {
				int a = builder.indexOf(ends.get(0));
				int b = builder.indexOf(ends.get(1));
				if (!this.symmetric) {
					builder.arc(a, b, arc.chance, arc.flags);
				}
				else if (a < b) {
					builder.tie(a, b, arc.chance, arc.flags);
				}
			});
			return builder.build(version);
		}

		void change(Random random, Network.Changes changes) {
			int count = random.nextInt(8);
			for (int i = 0; i < count; i++) {
				int what = random.nextInt(10);
				long key = random.nextInt(40);
				if (what == 0) {
					this.people.add(key);
					changes.person(key);
				}
				else if (what == 1) {
					this.people.remove(key);
					this.arcs.keySet().removeIf((ends) -> ends.contains(key));
					changes.gone(key);
				}
				else if (this.people.size() > 1) {
					say(random, changes);
				}
			}
		}

		private void say(Random random, Network.Changes changes) {
			long a = somebody(random);
			long b = somebody(random);
			if (a == b) {
				return;
			}
			if (changes != null && random.nextInt(3) == 0) {
				this.arcs.remove(List.of(a, b));
				this.arcs.remove(List.of(b, a));
				changes.noTie(a, b);
				return;
			}
			Arc arc = Arc.random(random);
			this.arcs.put(List.of(a, b), arc);
			this.arcs.put(List.of(b, a), arc);
			if (changes != null) {
				changes.tie(a, b, arc.chance, arc.flags);
			}
		}

		private long somebody(Random random) {
			return new ArrayList<>(this.people).get(random.nextInt(this.people.size()));
		}

	}

	private record Arc(double chance, byte flags) {

		static Arc random(Random random) {
			return new Arc(0.05 + 0.9 * random.nextDouble(), (byte) random.nextInt(8));
		}

	}

}
