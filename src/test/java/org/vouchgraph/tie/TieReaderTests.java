package org.vouchgraph.tie;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Tie;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TieReaderTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private final InMemoryStore store = new InMemoryStore();

	private final TieModel model;

	TieReaderTests() throws IOException {
		this.model = new TieModel(new FieldPackReader().readShipped("cardiothoracic-img"), TODAY);
	}

	@BeforeEach
	void workspaces() {
		this.store.save(new Workspace("mine", "Leyla Demir", true));
		this.store.save(new Workspace("other", "Jane Doe", true));
	}

	@Test
	void placeHasTheYearsOfTheOverlapAndTheOriginsOfBoth() {
		read("staff.csv", person("a"), person("b"), institution("h"), worked("a", "h", 2010, 2016, "line 2"),
				worked("b", "h", 2014, null, "line 3"));
		assertThat(tie("a", "b").orElseThrow().evidence()).singleElement().satisfies((place) -> {
			assertThat(place.kind()).isEqualTo(EvidenceKind.SAME_INSTITUTION);
			assertThat(place.what()).isEqualTo("Place h");
			assertThat(place.from()).isEqualTo(2014);
			assertThat(place.to()).isEqualTo(2016);
			assertThat(place.size()).isEqualTo(2);
			assertThat(place.origins()).extracting(Evidence.Origin::at).containsExactly("line 2", "line 3");
		});
	}

	@Test
	void placeWithoutOverlapOrWithTooManyPeopleIsNoTie() {
		read("staff.csv", person("a"), person("b"), institution("h"), worked("a", "h", 2010, 2013, "line 2"),
				worked("b", "h", 2014, null, "line 3"));
		assertThat(tie("a", "b")).isEmpty();
		for (int people : new int[] { 40, 41 }) {
			Statement[] said = new Statement[1 + 2 * people];
			said[0] = institution("h" + people);
			for (int i = 0; i < people; i++) {
				said[1 + i] = person("x" + people + i);
				said[1 + people + i] = worked("x" + people + i, "h" + people, 2020, null, "line " + i);
			}
			read("large.csv", said);
			assertThat(tie("x" + people + 0, "x" + people + 1).isPresent()).as("%d people", people)
				.isEqualTo(people == 40);
		}
	}

	@Test
	void groupOfTwoSourcesCountsAllItsPeople() {
		for (int source = 0; source < 2; source++) {
			Statement[] said = new Statement[1 + 2 * 25];
			said[0] = new Statement.Organization("h", "Place h", Statement.OrganizationKind.INSTITUTION,
					Set.of(new Identifier(Identifier.Scheme.ROR, "012345678")), null, null, null, "");
			for (int i = 0; i < 25; i++) {
				said[1 + i] = person("x" + source + i);
				said[26 + i] = worked("x" + source + i, "h", 2020, null, "line " + i);
			}
			read("half " + source, said);
		}
		assertThat(tie("x00", "x01")).isEmpty();
	}

	@Test
	void sessionIsNamedWithItsMeetingAndTakesItsYear() {
		read("meetings.csv", person("a"), person("b"), meeting(), session(), spoke("a"), spoke("b"));
		assertThat(tie("a", "b").orElseThrow().evidence()).singleElement().satisfies((session) -> {
			assertThat(session.kind()).isEqualTo(EvidenceKind.SAME_SESSION);
			assertThat(session.what()).isEqualTo("Valve repair, Northlight 2025");
			assertThat(session.from()).isEqualTo(2025);
			assertThat(session.chance()).isEqualTo(this.model.sameSession(2, 2025));
		});
	}

	@Test
	void dealingsStandEachWithTheirDayTheStrongestFirst() {
		read("interactions.csv", person("a"),
				new Statement.Interaction("a", "met", LocalDate.of(2026, 5, 2), "Coffee", null, "line 12"),
				new Statement.Interaction("a", "letter", LocalDate.of(2026, 9, 1), null, null, "line 13"),
				new Statement.Acquaintance(Statement.APPLICANT, "a", Statement.Closeness.KNOWS_WELL, null, "My mentor",
						"line 14"));
		Tie tie = tie(Statement.APPLICANT, "a").orElseThrow();
		assertThat(tie.confirmed()).isTrue();
		assertThat(tie.onlineOnly()).isFalse();
		assertThat(tie.evidence()).extracting(Evidence::detail, Evidence::what, Evidence::day)
			.containsExactly(tuple("letter", "", LocalDate.of(2026, 9, 1).toEpochDay()),
					tuple("KNOWS_WELL", "My mentor", (long) Evidences.UNKNOWN),
					tuple("met", "Coffee", LocalDate.of(2026, 5, 2).toEpochDay()));
		assertThat(tie.evidence().get(2).from()).isEqualTo(2026);
		assertThat(tie("a", Statement.APPLICANT).orElseThrow().chance()).isEqualTo(tie.chance());
	}

	@Test
	void sameSayingOfTwoSourcesCountsOnce() {
		read("connections 2025.csv", mailed("a"), connected("a", LocalDate.of(2020, 1, 1), "line 4"));
		read("connections 2026.csv", mailed("a"), connected("a", LocalDate.of(2021, 1, 1), "line 9"));
		Tie tie = tie(Statement.APPLICANT, "a").orElseThrow();
		assertThat(tie.onlineOnly()).isTrue();
		assertThat(tie.confirmed()).isFalse();
		assertThat(tie.evidence()).singleElement().satisfies((online) -> {
			assertThat(online.day()).isEqualTo(LocalDate.of(2021, 1, 1).toEpochDay());
			assertThat(online.origins()).extracting(Evidence.Origin::at).containsExactly("line 4", "line 9");
		});
	}

	@Test
	void anothersNotesAreNoEvidence() {
		read("public.csv", person("a"), person("b"));
		this.store.read("other", false, "notes.csv", mailed("a"), mailed("b"),
				new Statement.Acquaintance("a", "b", Statement.Closeness.CLOSE, null, "Secret", "line 1"));
		assertThat(tie("a", "b")).isEmpty();
	}

	@Test
	void pairsWithoutEvidenceAreLeftOutAndOthersKeepTheirOrder() {
		long source = read("ties.csv", person("a"), person("b"), person("c"),
				new Statement.Acquaintance("c", "a", Statement.Closeness.CLOSE, null, null, "line 1"),
				new Statement.Acquaintance("c", "b", Statement.Closeness.CLOSE, null, null, "line 2"));
		long a = id(source, "a");
		long b = id(source, "b");
		long c = id(source, "c");
		Map<TieReader.Ends, Tie> ties = new TieReader(this.store, this.model).list(this.store.visible("mine"),
				SameRecords.NONE, List.of(new TieReader.Ends(c, b), new TieReader.Ends(a, b), new TieReader.Ends(a, c),
						new TieReader.Ends(a, 999_999)));
		assertThat(ties.keySet()).containsExactly(new TieReader.Ends(c, b), new TieReader.Ends(a, c));
		assertThat(ties.get(new TieReader.Ends(a, c))).satisfies((tie) -> {
			assertThat(tie.from()).isEqualTo(a);
			assertThat(tie.to()).isEqualTo(c);
		});
	}

	@Test
	void noPairsAreNoTies() {
		assertThat(new TieReader(this.store, this.model).list(this.store.visible("mine"), SameRecords.NONE, Set.of()))
			.isEmpty();
	}

	private long read(String name, Statement... said) {
		return this.store.read("mine", false, name, said);
	}

	private Optional<Tie> tie(String one, String two) {
		Visible visible = this.store.visible("mine");
		SameRecords same = new Grouping(this.store).group(visible);
		return new TieReader(this.store, this.model).find(visible, same, same.key(newest(visible, one)),
				same.key(newest(visible, two)));
	}

	private long newest(Visible visible, String ref) {
		return this.store.listAll(visible, RecordKind.PERSON, 1000)
			.stream()
			.filter((known) -> ((Statement.Person) known.said()).ref().equals(ref))
			.mapToLong((known) -> known.id())
			.max()
			.orElseThrow();
	}

	private long id(long source, String ref) {
		return this.store.id(source, RecordKind.PERSON, ref);
	}

	private static Statement person(String ref) {
		return new Statement.Person(ref, "Person " + ref, null, null, Set.of(), null, null, null, "");
	}

	private static Statement mailed(String ref) {
		return new Statement.Person(ref, "Person " + ref, null, null,
				Set.of(new Identifier(Identifier.Scheme.EMAIL, ref + "@example.org")), null, null, null, "");
	}

	private static Statement connected(String person, LocalDate on, String at) {
		return new Statement.Acquaintance(Statement.APPLICANT, person, Statement.Closeness.ONLINE, on, null, at);
	}

	private static Statement institution(String ref) {
		return new Statement.Organization(ref, "Place " + ref, Statement.OrganizationKind.INSTITUTION, Set.of(), null,
				null, null, "");
	}

	private static Statement worked(String person, String place, int from, Integer to, String at) {
		return new Statement.Affiliation(person, place, null, from, to, to == null, at);
	}

	private static Statement meeting() {
		return new Statement.Meeting("m", "Northlight 2025", LocalDate.of(2025, 3, 1), null, null, null, false, null,
				null, Set.of(), "");
	}

	private static Statement session() {
		return new Statement.Session("s", "Valve repair", "m", null, Set.of(), "");
	}

	private static Statement spoke(String person) {
		return new Statement.Participation(person, "s", RecordKind.SESSION, "speaker", "line " + person);
	}

}
