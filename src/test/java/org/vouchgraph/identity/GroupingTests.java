package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.RandomWorld;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

class GroupingTests {

	private static final String ORCID_A = "0000-0002-1825-0097";

	private static final String ORCID_B = "0000-0001-5109-3700";

	private final InMemoryStore store = new InMemoryStore();

	GroupingTests() {
		this.store.save(new Workspace("mine", "Leyla Demir", true));
	}

	@Test
	void joinsRecordsThatShareAnIdentifierAlsoThroughAThird() {
		long one = read(person("a", "Ana Silva", mail("ana")));
		long two = read(person("b", "A. Silva", mail("ana"), orcid(ORCID_A)));
		long three = read(person("c", "Silva", orcid(ORCID_A)));
		assertThat(group().records(id(three, "c"))).containsExactly(id(one, "a"), id(two, "b"), id(three, "c"));
	}

	@Test
	void nameAloneNeverJoins() {
		read(person("a", "Ana Silva"));
		read(person("a", "Ana Silva"));
		assertThat(group().joined()).isZero();
	}

	@Test
	void mailboxSharedByTwoOrcidsJoinsNobodyAcrossThem() {
		long one = read(person("a", "Ana", mail("office"), orcid(ORCID_A)));
		long two = read(person("b", "Bo", mail("office"), orcid(ORCID_B)));
		long three = read(person("c", "Carla", mail("office")));
		long four = read(person("d", "Ana", orcid(ORCID_A)));
		SameRecords same = group();
		assertThat(same.records(id(one, "a"))).containsExactly(id(one, "a"), id(four, "d"));
		assertThat(same.records(id(two, "b"))).containsExactly(id(two, "b"));
		assertThat(same.records(id(three, "c"))).containsExactly(id(three, "c"));
	}

	@Test
	void authorsOfOnePaperAreJoinedByFamilyNameAndInitial() {
		long one = readPaper("Silva A", "van der Berg BC", "Smith J");
		long two = readPaper("Ana Silva", "Bo C. van der Berg", "Peter Smith");
		SameRecords same = group();
		assertThat(same.records(id(one, "p0"))).containsExactly(id(one, "p0"), id(two, "p0"));
		assertThat(same.records(id(one, "p1"))).containsExactly(id(one, "p1"), id(two, "p1"));
		assertThat(same.records(id(one, "p2"))).containsExactly(id(one, "p2"));
	}

	@Test
	void twoAuthorsOfOneNameOnAPaperStayApart() {
		long one = readPaper("Wang Y", "Wang Y");
		readPaper("Yan Wang");
		assertThat(group().records(id(one, "p0"))).containsExactly(id(one, "p0"));
	}

	@Test
	void authorsWhoseGivenNamesDifferStayApart() {
		long one = readPaper("Ana Silva");
		readPaper("Andre Silva");
		assertThat(group().records(id(one, "p0"))).containsExactly(id(one, "p0"));
	}

	@Test
	void authorsOfOneNameWithTwoOrcidsStayApart() {
		long one = read(paper(), person("a", "Ana Silva", orcid(ORCID_A)), wrote("a"));
		read(paper(), person("a", "Ana Silva", orcid(ORCID_B)), wrote("a"));
		assertThat(group().records(id(one, "a"))).containsExactly(id(one, "a"));
	}

	@Test
	void doubtAboutOneRecordKeepsAllOfThatNameApart() {
		long one = readPaper("Silva A");
		readPaper("Ana Silva");
		readPaper("Andre Silva");
		assertThat(group().records(id(one, "p0"))).containsExactly(id(one, "p0"));
	}

	@Test
	void papersInDifferentRecordsWithoutSharedIdentifierJoinNobody() {
		read(new Statement.Publication("w", "One title", 2020, null, 1, Set.of(), ""), person("a", "Ana Silva"),
				wrote("a"));
		read(new Statement.Publication("w", "One title", 2020, null, 1, Set.of(), ""), person("a", "Ana Silva"),
				wrote("a"));
		assertThat(group().joined()).isZero();
	}

	@Test
	void orderOfReadingDoesNotMatter() {
		for (long seed = 0; seed < 200; seed++) {
			InMemoryStore world = new RandomWorld(seed).store(4);
			Visible visible = world.visible(RandomWorld.WORKSPACE);
			Set<List<Long>> expected = sets(new Grouping(world).group(visible), world, visible);
			for (int shuffle = 0; shuffle < 3; shuffle++) {
				Evidences shuffled = new Shuffled(world, new Random(seed * 31 + shuffle));
				assertThat(sets(new Grouping(shuffled).group(visible), world, visible)).as("seed %d", seed)
					.isEqualTo(expected);
			}
		}
	}

	@Test
	void takingASourceBackLeavesTheSetsOfTheOthers() {
		for (long seed = 0; seed < 200; seed++) {
			InMemoryStore world = new InMemoryStore();
			world.save(new Workspace(RandomWorld.WORKSPACE, "Leyla Demir", true));
			RandomWorld random = new RandomWorld(seed);
			List<Statement> said = random.source();
			long taken = world.read(RandomWorld.WORKSPACE, true, "taken", said.toArray(Statement[]::new));
			for (int i = 0; i < 3; i++) {
				world.read(RandomWorld.WORKSPACE, i == 1, "kept " + i, random.source().toArray(Statement[]::new));
			}
			Visible with = world.visible(RandomWorld.WORKSPACE);
			Visible without = new Visible(RandomWorld.WORKSPACE,
					with.sources().stream().filter((source) -> source != taken).toList());
			Set<List<Long>> expected = sets(new Grouping(world).group(without), world, without);
			world.undo(taken, (gone) -> {
			});
			assertThat(sets(new Grouping(world).group(world.visible(RandomWorld.WORKSPACE)), world, without))
				.as("seed %d", seed)
				.isEqualTo(expected);
		}
	}

	@Test
	void setsAreTheClosureOfIdentifiersAndNamesWhereNoOrcidsMeet() {
		int joined = 0;
		for (long seed = 0; seed < 300; seed++) {
			InMemoryStore world = new RandomWorld(seed).store(4);
			Visible visible = world.visible(RandomWorld.WORKSPACE);
			Evidences withoutOrcids = new Shuffled(world, new Random(seed)) {
				@Override
				public Map<Long, String> orcids(Visible any, Collection<Long> records) {
					return Map.of();
				}
			};
			SameRecords same = new Grouping(withoutOrcids).group(visible);
			assertThat(sets(same, world, visible)).as("seed %d", seed).isEqualTo(closure(withoutOrcids, visible));
			joined += same.joined();
		}
		assertThat(joined).isGreaterThan(3000);
	}

	@Test
	void noSetEverHoldsTwoOrcids() {
		for (long seed = 0; seed < 300; seed++) {
			InMemoryStore world = new RandomWorld(seed).store(4);
			Visible visible = world.visible(RandomWorld.WORKSPACE);
			SameRecords same = new Grouping(world).group(visible);
			world.people(visible, (person) -> {
				List<Long> records = Arrays.stream(same.records(person)).boxed().toList();
				assertThat(new HashSet<>(world.orcids(visible, records).values())).hasSizeLessThan(2);
			});
		}
	}

	/** Repeats all rules, pair by pair, until nothing changes. */
	private static Set<List<Long>> closure(Evidences evidences, Visible visible) {
		Map<Long, Set<Long>> sets = new TreeMap<>();
		evidences.people(visible, (person) -> sets.put(person, new TreeSet<>(Set.of(person))));
		evidences.shared(visible, (records) -> {
			for (long record : records) {
				sets.putIfAbsent(record, new TreeSet<>(Set.of(record)));
			}
			for (long record : records) {
				unite(sets, records[0], record);
			}
		});
		List<Evidences.AuthorName> authors = evidences.authors(visible, sets.keySet());
		int before;
		do {
			before = new HashSet<>(sets.values()).size();
			Map<List<Object>, List<Evidences.AuthorName>> sameName = authors.stream()
				.filter((author) -> form(author) != null)
				.collect(Collectors.groupingBy(
						(author) -> List.of(sets.get(author.publication()).iterator().next(), form(author).key())));
			for (List<Evidences.AuthorName> candidates : sameName.values()) {
				List<Evidences.AuthorName> alone = candidates.stream()
					.filter((one) -> candidates.stream()
						.allMatch(
								(other) -> one.publication() != other.publication() || one.person() == other.person()))
					.toList();
				if (alone.stream().allMatch((a) -> alone.stream().allMatch((b) -> form(a).agrees(form(b))))) {
					alone.forEach((author) -> unite(sets, alone.get(0).person(), author.person()));
				}
			}
		}
		while (new HashSet<>(sets.values()).size() < before);
		return sets.values()
			.stream()
			.filter((set) -> set.size() > 1)
			.map((set) -> (List<Long>) new ArrayList<>(set))
			.collect(Collectors.toSet());
	}

	private static AuthorForm form(Evidences.AuthorName author) {
		return AuthorForm.of(author.name(), author.family());
	}

	private static void unite(Map<Long, Set<Long>> sets, long one, long two) {
		Set<Long> all = new TreeSet<>(sets.get(one));
		all.addAll(sets.get(two));
		all.forEach((member) -> sets.put(member, all));
	}

	private static Set<List<Long>> sets(SameRecords same, InMemoryStore store, Visible visible) {
		Set<List<Long>> sets = new HashSet<>();
		for (RecordKind kind : RecordKind.values()) {
			store.listAll(visible, kind, Integer.MAX_VALUE).forEach((known) -> {
				long[] records = same.records(known.id());
				if (records.length > 1) {
					sets.add(Arrays.stream(records).boxed().toList());
				}
			});
		}
		return sets;
	}

	private SameRecords group() {
		return new Grouping(this.store).group(this.store.visible("mine"));
	}

	private long read(Statement... said) {
		return this.store.read("mine", true, "source", said);
	}

	private long readPaper(String... authors) {
		List<Statement> said = new ArrayList<>();
		said.add(paper());
		for (int i = 0; i < authors.length; i++) {
			said.add(person("p" + i, authors[i]));
			said.add(wrote("p" + i));
		}
		return read(said.toArray(Statement[]::new));
	}

	private long id(long source, String ref) {
		return this.store.id(source, RecordKind.PERSON, ref);
	}

	private static Statement.Publication paper() {
		return new Statement.Publication("w", "A title", 2020, null, 1,
				Set.of(new Identifier(Identifier.Scheme.PMID, "123")), "");
	}

	private static Statement wrote(String person) {
		return new Statement.Authorship(person, "w", 0, null, "");
	}

	private static Statement.Person person(String ref, String name, Identifier... identifiers) {
		return new Statement.Person(ref, name, null, null, Set.of(identifiers), null, null, null, "");
	}

	private static Identifier mail(String name) {
		return new Identifier(Identifier.Scheme.EMAIL, name + "@example.org");
	}

	private static Identifier orcid(String orcid) {
		return new Identifier(Identifier.Scheme.ORCID, orcid);
	}

	/** Gives what another gives, in another order. */
	private static class Shuffled implements Evidences {

		private final Evidences evidences;

		private final Random random;

		Shuffled(Evidences evidences, Random random) {
			this.evidences = evidences;
			this.random = random;
		}

		@Override
		public void people(Visible visible, LongConsumer record) {
			List<Long> all = new ArrayList<>();
			this.evidences.people(visible, all::add);
			shuffled(all).forEach(record::accept);
		}

		@Override
		public void shared(Visible visible, Consumer<long[]> records) {
			List<long[]> all = new ArrayList<>();
			this.evidences.shared(visible,
					(group) -> all.add(shuffled(Arrays.stream(group).boxed().collect(Collectors.toList())).stream()
						.mapToLong(Long::longValue)
						.toArray()));
			shuffled(all).forEach(records);
		}

		@Override
		public List<AuthorName> authors(Visible visible, Collection<Long> publications) {
			return shuffled(new ArrayList<>(this.evidences.authors(visible, publications)));
		}

		@Override
		public Map<Long, String> orcids(Visible visible, Collection<Long> records) {
			return new HashMap<>(this.evidences.orcids(visible, records));
		}

		@Override
		public void together(Visible visible, Consumer<Together> together) {
			this.evidences.together(visible, together);
		}

		@Override
		public void pairs(Visible visible, Consumer<Pair> pair) {
			this.evidences.pairs(visible, pair);
		}

		private <T> List<T> shuffled(List<T> all) {
			Collections.shuffle(all, this.random);
			return all;
		}

	}

}
