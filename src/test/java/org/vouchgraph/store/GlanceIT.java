package org.vouchgraph.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RandomWorld;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read at once is what the single reads give together. */
class GlanceIT {

	private static final List<RecordKind> PLACES = List.of(RecordKind.PUBLICATION, RecordKind.ORGANIZATION,
			RecordKind.SESSION);

	private final Neo4jStore store = TestStore.embedded().store();

	@BeforeEach
	void clear() {
		TestStore.embedded().clear();
		this.store.workspaces().save(new Workspace(RandomWorld.WORKSPACE, "Ana Sousa", true));
		this.store.workspaces().save(new Workspace("other", "Ben Okafor", true));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void readsAtOnceWhatTheSingleReadsGive(long seed) {
		RandomWorld world = new RandomWorld(seed);
		Random random = new Random(seed);
		for (int i = 0; i < 4; i++) {
			// One of the sources is another's, and must not show.
			Said.source(this.store, (i == 2) ? "other" : RandomWorld.WORKSPACE, false, "source " + i, world.source());
		}
		Visible visible = this.store.workspaces().visible(RandomWorld.WORKSPACE);
		Visible all = new Visible(RandomWorld.WORKSPACE, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
		Records plain = new PlainRecords(this.store.records());
		boolean dealt = false;
		Set<EvidenceKind> kinds = new HashSet<>();
		for (int round = 0; round < 8; round++) {
			Set<Long> people = some(all, random, List.of(RecordKind.PERSON));
			Set<Long> named = some(all, random, List.of(RecordKind.values()));
			Records.Glance glance = this.store.records().glance(visible, named, people);
			Records.Glance expected = plain.glance(visible, named, people);
			assertThat(glance.records()).as("records, seed %d", seed)
				.extracting((known) -> bare(known).subList(0, 8))
				.containsExactlyInAnyOrderElementsOf(
						expected.records().stream().map((known) -> bare(known).subList(0, 8)).toList());
			assertThat(glance.posts()).as("posts, seed %d", seed)
				.extracting(GlanceIT::bare)
				.containsExactlyInAnyOrderElementsOf(expected.posts().stream().map(GlanceIT::bare).toList());
			assertThat(glance.dealings()).as("dealings, seed %d", seed)
				.extracting(GlanceIT::bare)
				.containsExactlyInAnyOrderElementsOf(expected.dealings().stream().map(GlanceIT::bare).toList());
			assertThat(glance.places()).as("places, seed %d", seed).isEqualTo(expected.places());
			dealt |= !glance.dealings().isEmpty();

			assertThat(this.store.records().posts(visible, people)).as("posts with societies, seed %d", seed)
				.extracting(GlanceIT::bare)
				.containsExactlyInAnyOrderElementsOf(
						plain.posts(visible, people).stream().map(GlanceIT::bare).toList());

			Set<Long> places = some(all, random, PLACES);
			assertThat(this.store.records().presences(visible, places)).as("presences, seed %d", seed)
				.containsExactlyInAnyOrderElementsOf(plain.presences(visible, places));
			assertThat(this.store.records().factsBetween(visible, people, places)).as("facts between, seed %d", seed)
				.extracting(GlanceIT::bare)
				.containsExactlyInAnyOrderElementsOf(
						plain.factsBetween(visible, people, places).stream().map(GlanceIT::bare).toList());
			Records.Gatherings together = this.store.records().gatherings(visible, places, people);
			Records.Gatherings single = plain.gatherings(visible, places, people);
			assertThat(together.records()).as("records of places, seed %d", seed)
				.extracting(GlanceIT::bare)
				.containsExactlyInAnyOrderElementsOf(single.records().stream().map(GlanceIT::bare).toList());
			assertThat(together.meetings()).as("meetings, seed %d", seed)
				.extracting(GlanceIT::bare)
				.containsExactlyInAnyOrderElementsOf(
						single.meetings().stream().map(GlanceIT::bare).distinct().toList());
			assertThat(together.facts()).as("facts, seed %d", seed)
				.extracting(GlanceIT::bare)
				.containsExactlyInAnyOrderElementsOf(single.facts().stream().map(GlanceIT::bare).toList());
			assertThat(together.present()).as("present, seed %d", seed).isEqualTo(single.present());
			kinds.addAll(together.present().keySet());
		}
		assertThat(dealt).as("some dealings, seed %d", seed).isTrue();
		assertThat(kinds).as("kinds, seed %d", seed).hasSizeGreaterThan(2);
	}

	/** What may not be left out; last, for places only, the meeting of a session. */
	private static List<Object> bare(Records.Known known) {
		Statement.Record said = known.said();
		long meeting = (said.kind() == RecordKind.SESSION) ? known.parent() : 0;
		return Arrays.asList(known.id(), known.source(), said.kind(), said.ref(), said.name(), said.at(),
				(said instanceof Statement.Person person) ? person.headline() : null,
				(said instanceof Statement.Publication paper) ? Arrays.asList(paper.authorCount(), paper.year()) : null,
				meeting);
	}

	private static List<Object> bare(Records.KnownFact fact) {
		return List.of(fact.source(), fact.person(), fact.other().id(), fact.other().said().name(), fact.said(),
				String.valueOf(fact.together()));
	}

	private Set<Long> some(Visible visible, Random random, List<RecordKind> kinds) {
		Set<Long> some = new HashSet<>();
		kinds.forEach((kind) -> this.store.records()
			.listAll(visible, kind, 1000)
			.stream()
			.map(Records.Known::id)
			.filter((id) -> random.nextInt(3) > 0)
			.forEach(some::add));
		return some;
	}

	/** Knows nothing of reading at once. */
	private record PlainRecords(Records records) implements Records {

		@Override
		public List<Known> list(Visible visible, Collection<Long> ids) {
			return this.records.list(visible, ids);
		}

		@Override
		public List<KnownFact> factsOf(Visible visible, Collection<Long> people) {
			return this.records.factsOf(visible, people);
		}

		@Override
		public List<KnownFact> factsOn(Visible visible, Collection<Long> ids) {
			return this.records.factsOn(visible, ids);
		}

		@Override
		public List<Known> partsOf(Visible visible, Collection<Long> ids) {
			return this.records.partsOf(visible, ids);
		}

		@Override
		public List<Known> listAll(Visible visible, RecordKind kind, int limit) {
			return this.records.listAll(visible, kind, limit);
		}

		@Override
		public List<Known> search(Visible visible, String text, Set<RecordKind> kinds, int limit) {
			return this.records.search(visible, text, kinds, limit);
		}

		@Override
		public List<Known> withIdentifier(Visible visible, Identifier identifier) {
			return this.records.withIdentifier(visible, identifier);
		}

		@Override
		public List<Known> called(Visible visible, Collection<Called> names) {
			return this.records.called(visible, names);
		}

		@Override
		public Map<Handle, Set<Long>> found(Visible visible, Collection<Handle> handles) {
			return this.records.found(visible, handles);
		}

	}

}
