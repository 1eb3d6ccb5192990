package org.vouchgraph.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.OrganizationKind;

/** Short ways to say things in tests. */
final class Said {

	private Said() {
	}

	static Statement.Person person(String ref, String name, String... identifiers) {
		return new Statement.Person(ref, name, null, null, ids(identifiers), null, null, null, "line " + ref);
	}

	static Statement.Organization institution(String ref, String name, String... identifiers) {
		return organization(ref, name, OrganizationKind.INSTITUTION, null, identifiers);
	}

	static Statement.Organization organization(String ref, String name, OrganizationKind kind, String partOf,
			String... identifiers) {
		return new Statement.Organization(ref, name, kind, ids(identifiers), null, null, partOf, "line " + ref);
	}

	static Statement.Publication paper(String ref, int year, int authors, String... identifiers) {
		return new Statement.Publication(ref, "Paper " + ref, year, null, authors, ids(identifiers), "line " + ref);
	}

	static Statement.Meeting meeting(String ref, LocalDate start, String organizer) {
		return new Statement.Meeting(ref, "Meeting " + ref, start, null, "Lisbon", "PT", false, null, organizer,
				Set.of(), "line " + ref);
	}

	static Statement.Session session(String ref, String meeting, LocalDate on) {
		return new Statement.Session(ref, "Session " + ref, meeting, on, Set.of(), "line " + ref);
	}

	static Statement.Program program(String ref, String institution) {
		return new Statement.Program(ref, "Program " + ref, "integrated", institution, "Porto", "PT", "two since 2019",
				LocalDate.of(2025, 3, 1), "J-1", null, Set.of(), "line " + ref);
	}

	static Statement.Authorship wrote(String person, String publication) {
		return new Statement.Authorship(person, publication, 0, null, "line " + person + publication);
	}

	static Statement.Affiliation worked(String person, String organization, Integer from, Integer to, boolean current) {
		return new Statement.Affiliation(person, organization, null, from, to, current, "line " + person);
	}

	static Statement.Participation spoke(String person, String session) {
		return new Statement.Participation(person, session, RecordKind.SESSION, "speaker", "line " + person);
	}

	static Statement.Acquaintance knows(String a, String b, Statement.Closeness closeness, LocalDate on) {
		return new Statement.Acquaintance(a, b, closeness, on, null, "line " + a + b);
	}

	static Source.New file(String workspace, boolean shared, String name) {
		return new Source.New(workspace, shared, name, Checksum.sha256(name), "test");
	}

	/** Imports the statements as one complete source. */
	static long source(Neo4jStore store, String workspace, boolean shared, String name, Statement... statements) {
		return source(store, workspace, shared, name, List.of(statements));
	}

	static long source(Neo4jStore store, String workspace, boolean shared, String name, List<Statement> statements) {
		long id = store.sources().begin(file(workspace, shared, name)).id();
		Source.Written written = store.sources().write(id, statements);
		store.sources().complete(id, new Source.Counts(statements.size(), written.added(), written.merged(), 0, null));
		return id;
	}

	private static Set<Identifier> ids(String... keys) {
		return Arrays.stream(keys).map(Identifier::ofKey).collect(Collectors.toSet());
	}

}
