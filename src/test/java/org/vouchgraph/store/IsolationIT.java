package org.vouchgraph.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.Closeness;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.network.Touched;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

/** What one workspace keeps to itself never comes back from any read of another's. */
class IsolationIT {

	private static final String CANARY = "Canary";

	private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

	TestStore test() {
		return TestStore.embedded();
	}

	private Neo4jStore store;

	@BeforeEach
	void clear() {
		test().clear();
		this.store = test().store();
		this.store.workspaces().save(new Workspace("ana", "Ana " + CANARY, true));
		this.store.workspaces().save(new Workspace("ben", "Ben", true));
	}

	@Test
	void anotherWorkspaceSeesNothingPrivate() {
		Said.source(this.store, "ben", true, "public", shared());
		Said.source(this.store, "ana", false, "contacts", secrets());
		this.store.sources().write(this.store.sources().byHand("ana"), secrets());
		assertThat(everything(this.store.workspaces().visible("ben"))).contains("Public").doesNotContain(CANARY);
		assertThat(everything(this.store.workspaces().visible("ana"))).contains("Public")
			.contains("PERSON " + CANARY)
			.contains("note " + CANARY)
			.contains("pair STATED")
			.contains("pair INTERACTION")
			.contains("together CO_AUTHORSHIP")
			.contains("together SAME_INSTITUTION")
			.contains("together SAME_COMMITTEE")
			.contains("together SAME_SESSION")
			.contains("shared")
			.contains("traits PersonTraits")
			.contains("traits OrganizationTraits");
	}

	@Test
	void aHalfWrittenSourceIsSeenByNobody() {
		Said.source(this.store, "ben", true, "public", shared());
		String before = everything(this.store.workspaces().visible("ana"));
		long id = this.store.sources().begin(Said.file("ana", true, "half")).id();
		this.store.sources().write(id, secrets());
		assertThat(everything(this.store.workspaces().visible("ana"))).isEqualTo(before);
		assertThat(everything(this.store.workspaces().visible("ben"))).doesNotContain(CANARY);
	}

	@Test
	void writingASecondSourceLeavesWhatTheFirstSaidAsItWas() {
		Said.source(this.store, "ben", true, "public", shared());
		Visible before = this.store.workspaces().visible("ben");
		String seen = everything(before);
		Said.source(this.store, "ana", true, "more", secrets());
		assertThat(everything(before)).isEqualTo(seen);
	}

	private static List<Statement> shared() {
		return List.of(Said.person("p", "Public Person", "email:p@x.org"), Said.person("q", "Public Q"),
				Said.institution("i", "Public Hospital", "ror:03yrm5c26"), Said.paper("w", 2020, 2, "pmid:5"),
				Said.organization("s", "Public Society", OrganizationKind.SOCIETY, null, "name:public society"),
				Said.wrote("p", "w"), Said.wrote("q", "w"), Said.worked("p", "i", 2000, 2001, false));
	}

	/**
	 * The same identifiers as the public ones, so that only the filter can keep apart.
	 */
	private static List<Statement> secrets() {
		List<Statement> secrets = new ArrayList<>();
		secrets.add(new Statement.Person("c", CANARY + " One", null, CANARY, ids("email:p@x.org", "sheet:canary"),
				CANARY, "PT", "note " + CANARY, "line 1"));
		secrets.add(Said.person("d", CANARY + " Two", "sheet:canary"));
		secrets.add(Said.institution("i", CANARY + " Hospital", "ror:03yrm5c26"));
		secrets.add(Said.organization("s", CANARY + " Society", OrganizationKind.SOCIETY, null, "name:public society"));
		secrets.add(Said.organization("k", CANARY + " Committee", OrganizationKind.COMMITTEE, "s"));
		secrets.add(new Statement.Publication("w", CANARY + " paper", 2020, CANARY, 2, ids("pmid:5"), "line 2"));
		secrets.add(Said.program(CANARY, "i"));
		secrets.add(Said.meeting(CANARY, DAY, "s"));
		secrets.add(Said.session(CANARY, CANARY, DAY));
		secrets.add(Said.wrote("c", "w"));
		secrets.add(Said.wrote("d", "w"));
		for (String person : List.of("c", "d")) {
			secrets.add(Said.worked(person, "i", 2001, 2002, false));
			secrets.add(new Statement.Membership(person, "k", CANARY, 2001, 2002, false, "line"));
			secrets.add(Said.spoke(person, CANARY));
			secrets.add(new Statement.Position(person, CANARY, "director", 2001, 2002, false, "line"));
			secrets.add(new Statement.Role(person, "sponsor", DAY, CANARY, "line"));
			secrets.add(new Statement.Interaction(person, "met", DAY, CANARY, "c", "line"));
			secrets.add(new Statement.Target(person, 1, CANARY, "line"));
		}
		secrets.add(new Statement.Acquaintance("c", "d", Closeness.CLOSE, DAY, CANARY, "line"));
		return secrets;
	}

	private static Set<Identifier> ids(String... keys) {
		return Set.copyOf(Arrays.stream(keys).map(Identifier::ofKey).toList());
	}

	@Test
	void whatAnotherWorkspaceWritesByHandIsNotToldOf() {
		Visible before = this.store.workspaces().visible("ben");
		long since = this.store.sources().changes();
		this.store.sources().write(this.store.sources().byHand("ana"), secrets());
		Said.source(this.store, "ana", false, "contacts", secrets());
		Visible now = this.store.workspaces().visible("ben");
		assertThat(this.store.sources().touched(before, since, now, 1000)).hasValue(new Touched(Set.of(), Set.of()));
		Visible hers = this.store.workspaces().visible("ana");
		assertThat(this.store.sources().touched(hers, since, hers, 1000))
			.hasValueSatisfying((touched) -> assertThat(touched.records()).isNotEmpty());
	}

	/**
	 * All that the ports that read give, when asked with every number that there is and
	 * with every identifier.
	 */
	private String everything(Visible visible) {
		StringBuilder seen = new StringBuilder();
		Records records = this.store.records();
		Evidences evidences = this.store.evidences();
		long last = test().run("MATCH (c:Counter {name: 'records'}) RETURN c.value AS last")
			.get(0)
			.get("last")
			.asLong();
		List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
		records.list(visible, all).forEach((known) -> line(seen, "list", known));
		records.factsOf(visible, all).forEach((fact) -> line(seen, "of", fact));
		records.factsOn(visible, all).forEach((fact) -> line(seen, "on", fact));
		records.partsOf(visible, all).forEach((known) -> line(seen, "part", known));
		for (RecordKind kind : RecordKind.values()) {
			records.listAll(visible, kind, 1000)
				.forEach((known) -> line(seen, kind + " " + known.said().name(), known));
		}
		for (String word : List.of("canary", "public", "c", "p", "ana")) {
			records.search(visible, word, Set.of(RecordKind.values()), 1000)
				.forEach((known) -> line(seen, "search", known));
		}
		test().run("MATCH (i:Identifier) RETURN i.key AS key")
			.forEach((row) -> records.withIdentifier(visible, Identifier.ofKey(row.get("key").asString()))
				.forEach((known) -> line(seen, "identifier", known)));
		Set<Long> canaries = new HashSet<>();
		test().run("MATCH (r:Record) WHERE r.name CONTAINS 'Canary' RETURN r.id AS id")
			.forEach((row) -> canaries.add(row.get("id").asLong()));
		evidences.people(visible, (id) -> seen.append("people ").append(name(canaries, id)).append('\n'));
		evidences.shared(visible, (group) -> seen.append("shared ").append(names(canaries, group)).append('\n'));
		evidences.authors(visible, all).forEach((author) -> line(seen, "author", author));
		evidences.together(visible,
				(together) -> seen.append("together ")
					.append(together.kind())
					.append(name(canaries, together.record()))
					.append(names(canaries, together.people()))
					.append('\n'));
		evidences.pairs(visible, (pair) -> line(seen,
				"pair " + pair.kind() + " " + name(canaries, pair.a()) + " " + name(canaries, pair.b()), pair));
		evidences.people(visible, all, (id) -> seen.append("person ").append(name(canaries, id)).append('\n'));
		evidences.shared(visible, all,
				(group) -> seen.append("shared by ").append(names(canaries, group)).append('\n'));
		evidences.places(visible, all, (id) -> seen.append("place ").append(name(canaries, id)).append('\n'));
		for (int atMost : new int[] { 0, 100 }) {
			evidences.together(visible, all, atMost,
					(together) -> seen.append("together at most ")
						.append(atMost)
						.append(together.kind())
						.append(name(canaries, together.record()))
						.append(together.size())
						.append(names(canaries, together.people()))
						.append('\n'));
		}
		evidences.pairs(visible, all, (pair) -> line(seen,
				"pair of " + pair.kind() + " " + name(canaries, pair.a()) + " " + name(canaries, pair.b()), pair));
		this.store.traits().ofPeople(visible, (person) -> line(seen, "traits", person));
		this.store.traits().ofOrganizations(visible, (organization) -> line(seen, "traits", organization));
		return String.join("\n", seen.toString().lines().sorted().toList());
	}

	private static void line(StringBuilder seen, String what, Object value) {
		seen.append(what).append(' ').append(value.toString().replace('\n', ' ')).append('\n');
	}

	private static String names(Set<Long> canaries, long[] ids) {
		return LongStream.of(ids).mapToObj((id) -> name(canaries, id)).toList().toString();
	}

	private static String name(Set<Long> canaries, long id) {
		return canaries.contains(id) ? CANARY : Long.toString(id);
	}

}
