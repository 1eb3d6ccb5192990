package org.vouchgraph.tie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RandomWorld;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Tie;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class NetworkReaderTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private final TieModel model = new TieModel(pack(), TODAY);

	private static FieldPack pack() {
		try {
			return new FieldPackReader().readShipped("cardiothoracic-img");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void snapshotHasTheChanceOfEveryTieReadInFull() {
		int compared = 0;
		int learned = 0;
		for (long seed = 0; seed < 300; seed++) {
			InMemoryStore store = new RandomWorld(seed).store(1 + (int) (seed % 4));
			Visible visible = store.visible(RandomWorld.WORKSPACE);
			SameRecords same = new Grouping(store).group(visible);
			// Half of the worlds with what their outcomes have taught.
			TieModel model = (seed % 2 == 0) ? this.model : new TieModel(pack(), TODAY,
					new OutcomeReader(store, pack()).read(visible, same, RandomWorld.WORKSPACE, TODAY).learned());
			learned += model.learned().isNothing() ? 0 : 1;
			Network network = new NetworkReader(model).read(store, visible, same, store.changes());
			List<TieReader.Ends> pairs = new ArrayList<>();
			for (int a = 0; a < network.size(); a++) {
				for (int b = 0; b < network.size(); b++) {
					if (a != b) {
						pairs.add(new TieReader.Ends(network.key(a), network.key(b)));
					}
				}
			}
			Map<TieReader.Ends, Tie> ties = new TieReader(store, model).list(visible, same, pairs);
			for (TieReader.Ends ends : pairs) {
				int arc = network.arc(network.indexOf(ends.from()), network.indexOf(ends.to()));
				Tie tie = ties.get(ends);
				assertThat(arc >= 0).as("seed %d, %s, %s", seed, ends, tie).isEqualTo(tie != null);
				if (tie != null) {
					compared++;
					assertThat(network.chance(arc)).as("seed %d, %s", seed, tie).isCloseTo(tie.chance(), within(1e-6));
					assertThat(network.flags(arc)).as("seed %d, %s", seed, tie)
						.isEqualTo((byte) ((tie.confirmed() ? Network.CONFIRMED : 0)
								| (tie.onlineOnly() ? Network.ONLINE_ONLY : 0) | (tie.remote() ? Network.REMOTE : 0)));
				}
			}
		}
		assertThat(compared).isGreaterThan(10_000);
		assertThat(learned).isGreaterThan(50);
	}

	@Test
	void twoSourcesOfOnePaperMakeOnePieceOfEvidenceWithTwoOrigins() {
		InMemoryStore store = new InMemoryStore();
		store.save(new Workspace("mine", "Leyla Demir", true));
		long one = store.read("mine", true, "a.nbib", person("1", "Silva A"), person("2", "Berg B"),
				paper("w", 2025, 2), wrote("1", "w", "record 7"), wrote("2", "w", "record 7"));
		long two = store.read("mine", true, "works.jsonl", person("x", "Ana Silva"), person("y", "Bo Berg"),
				paper("v", 2024, 3), wrote("x", "v", "record W9"), wrote("y", "v", "record W9"));
		Visible visible = store.visible("mine");
		SameRecords same = new Grouping(store).group(visible);
		long ana = same.key(store.id(two, RecordKind.PERSON, "x"));
		long bo = same.key(store.id(two, RecordKind.PERSON, "y"));
		assertThat(ana).isEqualTo(store.id(one, RecordKind.PERSON, "1"));
		Tie tie = new TieReader(store, this.model).find(visible, same, ana, bo).orElseThrow();
		assertThat(tie.evidence()).singleElement().satisfies((paper) -> {
			assertThat(paper.what()).isEqualTo("Paper w");
			assertThat(paper.size()).isEqualTo(3);
			assertThat(paper.from()).isEqualTo(2025);
			assertThat(paper.origins()).extracting("source", "at")
				.containsExactly(tuple(one, "record 7"), tuple(two, "record W9"));
			assertThat(paper.chance()).isEqualTo(tie.chance()).isEqualTo(this.model.coAuthorship(3, 2025));
		});
		Network network = new NetworkReader(this.model).read(store, visible, same, 7);
		assertThat(network.size()).isEqualTo(3);
		assertThat(network.arcs()).isEqualTo(2);
		assertThat(network.version()).isEqualTo(7);
	}

	@Test
	void onePersonMayHaveHundredsOfTiesOfEveryKind() {
		InMemoryStore store = new InMemoryStore();
		store.save(new Workspace("mine", "Leyla Demir", true));
		List<Statement> said = new ArrayList<>(List.of(person("hub", "Hub")));
		for (int i = 0; i < 300; i++) {
			String ref = "p" + i;
			said.add(person(ref, "Person " + i));
			said.add(new Statement.Publication("w" + i, "Paper", 2020, null, 2, Set.of(), "record"));
			said.add(wrote("hub", "w" + i, "record"));
			said.add(wrote("p" + i % 100, "w" + i, "record"));
			said.add(new Statement.Acquaintance("hub", ref, Statement.Closeness.CLOSE, TODAY, null, "line"));
			said.add(new Statement.Interaction(ref, "met", TODAY, null, null, "line"));
		}
		store.read("mine", true, "all", said.toArray(Statement[]::new));
		Visible visible = store.visible("mine");
		SameRecords same = new Grouping(store).group(visible);
		Network network = new NetworkReader(this.model).read(store, visible, same, 1);
		assertThat(network.arcs()).isEqualTo(2 * (300 + 300));
		TieReader ties = new TieReader(store, this.model);
		for (int a = 0; a < network.size(); a++) {
			for (int arc = network.firstArc(a); arc < network.endArc(a); arc++) {
				if (network.degree(a) < 100) {
					assertThat(network.chance(arc))
						.isCloseTo(ties.find(visible, same, network.key(a), network.key(network.head(arc)))
							.orElseThrow()
							.chance(), within(1e-6));
				}
			}
		}
	}

	@Test
	void readsManyTiesInFewCalls() {
		InMemoryStore store = new RandomWorld(5).store(3);
		Visible visible = store.visible(RandomWorld.WORKSPACE);
		List<TieReader.Ends> pairs = new ArrayList<>();
		store.people(visible, (a) -> store.people(visible, (b) -> {
			if (a < b) {
				pairs.add(new TieReader.Ends(a, b));
			}
		}));
		int before = store.calls();
		assertThat(new TieReader(store, this.model).list(visible, SameRecords.NONE, pairs.subList(0, 60))).isNotEmpty();
		// The store in memory asks itself three times for one look at gatherings.
		assertThat(store.calls() - before).isLessThanOrEqualTo(5);
	}

	@Test
	void emptyStoreIsAnEmptyNetwork() {
		Network network = new NetworkReader(this.model).read(new InMemoryStore(), new Visible("mine", List.of()),
				SameRecords.NONE, 3);
		assertThat(network.size()).isZero();
		assertThat(network.arcs()).isZero();
	}

	private static Statement person(String ref, String name) {
		return new Statement.Person(ref, name, null, null, Set.of(), null, null, null, "line " + ref);
	}

	private static Statement paper(String ref, int year, int authors) {
		return new Statement.Publication(ref, "Paper " + ref, year, null, authors,
				Set.of(new Identifier(Identifier.Scheme.PMID, "123")), "record");
	}

	private static Statement wrote(String person, String paper, String at) {
		return new Statement.Authorship(person, paper, 0, null, at);
	}

}
