package org.vouchgraph.store;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.network.Traits;
import org.vouchgraph.network.Visible;

/** Reads what is known of people and organizations, by ranges of record numbers. */
final class Neo4jTraits implements Traits {

	private final Cypher listPeople = Cypher.load("identity/list-people");

	private final Cypher listOrganizations = Cypher.load("identity/list-organizations");

	private final Ranges ranges;

	/**
	 * Reads with so many sessions at once.
	 * @param sessions at least 1
	 */
	Neo4jTraits(Graph graph, int sessions) {
		this.ranges = new Ranges(graph, sessions);
	}

	@Override
	public void ofPeople(Visible visible, Consumer<PersonTraits> person) {
		this.ranges.read(this.listPeople, visible,
				(row) -> new PersonTraits(row.get("id").asLong(), row.get("name").asString(), find(row, "given"),
						find(row, "family"), find(row, "country"), find(row, "headline"), identifiers(row),
						row.get("affiliations").asList(Value::asString)),
				person);
	}

	@Override
	public void ofOrganizations(Visible visible, Consumer<OrganizationTraits> organization) {
		this.ranges.read(this.listOrganizations, visible,
				(row) -> new OrganizationTraits(row.get("id").asLong(), row.get("name").asString(),
						OrganizationKind.valueOf(row.get("kind").asString()), find(row, "city"), find(row, "country"),
						row.get("parent").asLong(), identifiers(row)),
				organization);
	}

	private static @Nullable String find(Record row, String column) {
		Value value = row.get(column);
		return value.isNull() ? null : value.asString();
	}

	private static Set<Identifier> identifiers(Record row) {
		return row.get("identifiers")
			.asList(Value::asString)
			.stream()
			.map(Identifier::ofKey)
			.collect(Collectors.toUnmodifiableSet());
	}

}
