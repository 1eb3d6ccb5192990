package org.vouchgraph.usecase;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RandomWorld;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.CurrentNetwork.View;

import static org.assertj.core.api.Assertions.assertThat;

class CurrentNetworkTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

	private static final String OTHER = "other";

	private final FieldPack pack;

	CurrentNetworkTests() throws IOException {
		this.pack = new FieldPackReader().readShipped("cardiothoracic-img");
	}

	@Test
	void broughtUpToDateIsWhatIsReadAnew() {
		int updated = 0;
		int steps = 0;
		for (long seed = 0; seed < 150; seed++) {
			Random random = new Random(seed);
			RandomWorld world = new RandomWorld(seed, 8 + random.nextInt(40), 4 + random.nextInt(20));
			InMemoryStore store = world.store(random.nextInt(4));
			store.save(new Workspace(OTHER, "Jane Doe", true));
			AtomicInteger readAnew = new AtomicInteger();
			CurrentNetwork kept = kept(store, readAnew);
			for (String workspace : List.of(RandomWorld.WORKSPACE, OTHER)) {
				kept.of(workspace);
			}
			for (int step = 0; step < 10; step++) {
				StringBuilder done = new StringBuilder();
				for (int i = random.nextInt(3); i >= 0; i--) {
					done.append(write(store, world, random)).append("; ");
				}
				for (String workspace : List.of(RandomWorld.WORKSPACE, OTHER)) {
					if (random.nextInt(4) == 0) {
						// Sometimes several writes are caught up with at once.
						continue;
					}
					steps++;
					int before = readAnew.get();
					View now = kept.of(workspace);
					updated += (readAnew.get() == before) ? 1 : 0;
					View expected = kept(store, new AtomicInteger()).of(workspace);
					assertThat(now.visible()).isEqualTo(expected.visible());
					assertThat(sets(store, now)).as("sets, seed %d, step %d: %s", seed, step, done)
						.isEqualTo(sets(store, expected));
					assertThat(ties(now.network())).as("seed %d, step %d, %s: %s", seed, step, workspace, done)
						.isEqualTo(ties(expected.network()));
					assertThat(now.network().version()).isEqualTo(store.changes());
				}
			}
		}
		assertThat(updated).as("updated of %d", steps).isGreaterThan(steps * 4 / 5);
	}

	private CurrentNetwork kept(InMemoryStore store, AtomicInteger readAnew) {
		Evidences counted = new Evidences() {

			@Override
			public void people(Visible visible, LongConsumer record) {
				store.people(visible, record);
			}

			@Override
			public void shared(Visible visible, Consumer<long[]> records) {
				store.shared(visible, records);
			}

			@Override
			public List<AuthorName> authors(Visible visible, Collection<Long> publications) {
				return store.authors(visible, publications);
			}

			@Override
			public Map<Long, String> orcids(Visible visible, Collection<Long> records) {
				return store.orcids(visible, records);
			}

			@Override
			public void together(Visible visible, Consumer<Together> together) {
				readAnew.incrementAndGet();
				store.together(visible, together);
			}

			@Override
			public void together(Visible visible, Collection<Long> records, int atMost, Consumer<Together> together) {
				store.together(visible, records, atMost, together);
			}

			@Override
			public void places(Visible visible, Collection<Long> people, LongConsumer record) {
				store.places(visible, people, record);
			}

			@Override
			public void pairs(Visible visible, Consumer<Pair> pair) {
				store.pairs(visible, pair);
			}

		};
		return new CurrentNetwork(store, store, counted, new Grouping(counted), this.pack, CLOCK);
	}

	/** Writes something, and says what. */
	private static String write(InMemoryStore store, RandomWorld world, Random random) {
		String workspace = random.nextBoolean() ? RandomWorld.WORKSPACE : OTHER;
		switch (random.nextInt(12)) {
			case 0 -> {
				List<Statement> said = world.source();
				boolean shared = random.nextBoolean();
				long source = store.read(workspace, shared, "more", said.toArray(Statement[]::new));
				return "import " + source + " of " + workspace + (shared ? ", shared" : "");
			}
			case 1 -> {
				long source = store.begin(new Source.New(workspace, true, "left", "x", "test")).id();
				store.write(source, world.source());
				return "begin " + source;
			}
			case 2, 3 -> {
				List<Source> sources = store.list(workspace)
					.stream()
					.filter((source) -> !source.format().equals(Source.BY_HAND))
					.toList();
				if (sources.isEmpty()) {
					return "nothing";
				}
				Source source = sources.get(random.nextInt(sources.size()));
				if (source.state() == Source.State.IMPORTING) {
					store.complete(source.id(), new Source.Counts(0, 0, 0, 0, null));
					return "complete " + source.id();
				}
				store.undo(source.id(), (gone) -> {
				});
				return "undo " + source.id();
			}
			case 4 -> {
				List<Long> people = new ArrayList<>();
				store.people(store.visible(workspace), people::add);
				if (people.isEmpty()) {
					return "nothing";
				}
				long erased = people.get(random.nextInt(people.size()));
				store.erase(List.of(erased));
				return "erase " + erased;
			}
			case 5 -> {
				store.save(new Workspace(workspace, "Somebody " + random.nextInt(9), true));
				return "rename the applicant of " + workspace;
			}
			default -> {
				List<Statement> said = some(world.source(), random);
				store.write(store.byHand(workspace), said);
				return "by hand in " + workspace + ": " + said;
			}
		}
	}

	/** Some facts with the records that they name. */
	private static List<Statement> some(List<Statement> said, Random random) {
		List<Statement> facts = new ArrayList<>(
				said.stream().filter((statement) -> statement instanceof Statement.Fact).toList());
		Collections.shuffle(facts, random);
		facts = facts.subList(0, Math.min(facts.size(), 1 + random.nextInt(3)));
		Set<Object> named = new TreeSet<>();
		for (Statement fact : facts) {
			named.addAll(refs((Statement.Fact) fact));
		}
		List<Statement> some = new ArrayList<>(said.stream()
			.filter((statement) -> statement instanceof Statement.Record record
					&& (named.contains(record.ref()) || record.kind() == RecordKind.MEETING && random.nextInt(20) == 0))
			.toList());
		if (some.stream().anyMatch((statement) -> statement instanceof Statement.Session)) {
			said.stream()
				.filter((statement) -> statement instanceof Statement.Meeting)
				.findFirst()
				.ifPresent((meeting) -> some.add(0, meeting));
		}
		some.addAll(facts);
		return some;
	}

	private static List<String> refs(Statement.Fact fact) {
		if (fact instanceof Statement.Authorship said) {
			return List.of(said.person(), said.publication());
		}
		if (fact instanceof Statement.Affiliation said) {
			return List.of(said.person(), said.organization());
		}
		if (fact instanceof Statement.Membership said) {
			return List.of(said.person(), said.organization());
		}
		if (fact instanceof Statement.Participation said) {
			return List.of(said.person(), said.gathering());
		}
		if (fact instanceof Statement.Acquaintance said) {
			return List.of(said.person(), said.other());
		}
		return List.of(fact.person());
	}

	private static Set<List<Long>> sets(InMemoryStore store, View view) {
		Set<List<Long>> sets = new HashSet<>();
		for (RecordKind kind : RecordKind.values()) {
			for (Records.Known known : store.listAll(view.visible(), kind, Integer.MAX_VALUE)) {
				sets.add(Arrays.stream(view.same().records(known.id())).boxed().toList());
			}
		}
		return sets;
	}

	/** All people with their ties, by key, with costs to the last bit. */
	private static String ties(Network network) {
		TreeMap<Long, TreeMap<Long, String>> ties = new TreeMap<>();
		for (int person = 0; person < network.size(); person++) {
			if (network.indexOf(network.key(person)) != person) {
				continue;
			}
			TreeMap<Long, String> row = new TreeMap<>();
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				row.put(network.key(network.head(arc)), network.cost(arc) + "/" + network.flags(arc));
			}
			ties.put(network.key(person), row);
		}
		return ties.toString();
	}

}
