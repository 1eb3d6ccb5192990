package org.vouchgraph.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RandomJudgements;
import org.vouchgraph.network.RandomWorld;
import org.vouchgraph.network.RandomWrites;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Snapshots;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;
import org.vouchgraph.tie.OutcomeReader;
import org.vouchgraph.usecase.CurrentNetwork.View;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds a network that is kept up to date to one that is read anew, on any store. */
final class UpToDate {

	private static final List<String> WORKSPACES = List.of(RandomWorld.WORKSPACE, RandomWrites.OTHER);

	private final Workspaces workspaces;

	private final Sources sources;

	private final Evidences evidences;

	private final Records records;

	private final Judgements judgements;

	private final FieldPack pack;

	/** What a process that ends leaves to the next. */
	private final Memory memory = new Memory();

	private Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

	/** How often the network was asked for after some writing. */
	private int asked;

	/** How often it was brought up to date and not read anew. */
	private int updated;

	private int learned;

	UpToDate(Workspaces workspaces, Sources sources, Evidences evidences, Records records, Judgements judgements) {
		this.workspaces = workspaces;
		this.sources = sources;
		this.evidences = Unrejected.evidences(evidences);
		this.judgements = judgements;
		this.records = records;
		try {
			this.pack = new FieldPackReader().readShipped("cardiothoracic-img");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int asked() {
		return this.asked;
	}

	int updated() {
		return this.updated;
	}

	/** How often something had been learned from outcomes. */
	int learned() {
		return this.learned;
	}

	/** Writes at random, and compares after every few writes. */
	void check(long seed, int steps) {
		Random random = new Random(seed);
		RandomWorld world = new RandomWorld(seed, 8 + random.nextInt(40), 4 + random.nextInt(20));
		WORKSPACES.forEach((code) -> this.workspaces.save(new Workspace(code, "Somebody", true)));
		RandomWrites writes = new RandomWrites(this.workspaces, this.sources, this.evidences, world, random);
		RandomJudgements judges = new RandomJudgements(this.workspaces, this.sources, this.records, this.judgements,
				random);
		for (int i = random.nextInt(8); i > 0; i--) {
			writes.write();
		}
		Counted counted = new Counted(this.evidences);
		CurrentNetwork kept = network(counted, this.memory);
		WORKSPACES.forEach(kept::of);
		for (int step = 0; step < steps; step++) {
			StringBuilder done = new StringBuilder();
			for (int i = random.nextInt(3); i >= 0; i--) {
				done.append(writes.write()).append("; ");
				if (random.nextInt(2) == 0) {
					done.append(judges.judge(WORKSPACES.get(random.nextInt(2)))).append("; ");
				}
			}
			if (random.nextInt(6) == 0) {
				this.clock = Clock.offset(this.clock, Duration.ofDays(1 + random.nextInt(20)));
				done.append("a later day; ");
			}
			if (random.nextInt(6) == 0) {
				kept = network(counted, this.memory);
				done.append("another process; ");
			}
			for (String workspace : WORKSPACES) {
				// Sometimes several writes are caught up with at once.
				if (random.nextInt(4) > 0) {
					int before = counted.all.get();
					View now = kept.of(workspace);
					this.asked++;
					this.updated += (counted.all.get() == before) ? 1 : 0;
					String what = "seed " + seed + ", step " + step + ", " + workspace + ": " + done;
					assertSame(now, network(this.evidences, Snapshots.NONE).of(workspace), what);
				}
			}
		}
	}

	private CurrentNetwork network(Evidences from, Snapshots snapshots) {
		Clock later = new Clock() {

			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return UpToDate.this.clock.instant();
			}

		};
		return new CurrentNetwork(this.workspaces, this.sources, from, this.judgements, new Grouping(from), this.pack,
				later, snapshots, new OutcomeReader(Unrejected.records(this.records), this.pack));
	}

	private void assertSame(View now, View expected, String what) {
		assertThat(now.visible()).as(what).isEqualTo(expected.visible());
		assertThat(now.workspace()).as(what).isEqualTo(expected.workspace());
		assertThat(now.model().learned()).as(what).isEqualTo(expected.model().learned());
		this.learned += now.model().learned().isNothing() ? 0 : 1;
		assertThat(now.network().version()).as(what).isEqualTo(expected.network().version());
		assertThat(sets(now)).as(what).isEqualTo(sets(expected));
		assertThat(ties(now.network())).as(what).isEqualTo(ties(expected.network()));
	}

	private Set<List<Long>> sets(View view) {
		Set<List<Long>> sets = new HashSet<>();
		for (RecordKind kind : RecordKind.values()) {
			for (Records.Known known : this.records.listAll(view.visible(), kind, 100_000)) {
				sets.add(Arrays.stream(view.same().records(known.id())).boxed().toList());
			}
		}
		return sets;
	}

	/** All people with their ties, by key, with costs to the last bit. */
	static String ties(Network network) {
		Map<Long, Map<Long, String>> ties = new TreeMap<>();
		for (int person = 0; person < network.size(); person++) {
			if (!network.isGone(person)) {
				Map<Long, String> row = new TreeMap<>();
				for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
					row.put(network.key(network.head(arc)), network.cost(arc) + "/" + network.flags(arc));
				}
				ties.put(network.key(person), row);
			}
		}
		return ties.toString();
	}

	/** Keeps networks as a folder does. */
	private static final class Memory implements Snapshots {

		private final Map<String, Snapshot> kept = new ConcurrentHashMap<>();

		@Override
		public Optional<Snapshot> find(String workspace) {
			return Optional.ofNullable(this.kept.get(workspace));
		}

		@Override
		public boolean save(Snapshot snapshot) {
			this.kept.put(snapshot.visible().workspace(), snapshot);
			return true;
		}

		@Override
		public void forget() {
			this.kept.clear();
		}

	}

	/** Counts how often everything is read. */
	private static final class Counted implements Evidences {

		private final Evidences evidences;

		private final AtomicInteger all = new AtomicInteger();

		Counted(Evidences evidences) {
			this.evidences = evidences;
		}

		@Override
		public void people(Visible visible, LongConsumer record) {
			this.all.incrementAndGet();
			this.evidences.people(visible, record);
		}

		@Override
		public void shared(Visible visible, Consumer<long[]> records) {
			this.all.incrementAndGet();
			this.evidences.shared(visible, records);
		}

		@Override
		public List<AuthorName> authors(Visible visible, Collection<Long> publications) {
			return this.evidences.authors(visible, publications);
		}

		@Override
		public Map<Long, String> orcids(Visible visible, Collection<Long> records) {
			return this.evidences.orcids(visible, records);
		}

		@Override
		public void together(Visible visible, Consumer<Together> together) {
			this.all.incrementAndGet();
			this.evidences.together(visible, together);
		}

		@Override
		public void pairs(Visible visible, Consumer<Pair> pair) {
			this.evidences.pairs(visible, pair);
		}

		@Override
		public void people(Visible visible, Collection<Long> records, LongConsumer record) {
			this.evidences.people(visible, records, record);
		}

		@Override
		public void shared(Visible visible, Collection<Long> records, Consumer<long[]> group) {
			this.evidences.shared(visible, records, group);
		}

		@Override
		public void places(Visible visible, Collection<Long> people, LongConsumer record) {
			this.evidences.places(visible, people, record);
		}

		@Override
		public void together(Visible visible, Collection<Long> records, int atMost, Consumer<Together> together) {
			this.evidences.together(visible, records, atMost, together);
		}

		@Override
		public void pairs(Visible visible, Collection<Long> people, Consumer<Pair> pair) {
			this.evidences.pairs(visible, people, pair);
		}

	}

}
