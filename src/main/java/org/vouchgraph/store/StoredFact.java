package org.vouchgraph.store;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;

/**
 * How a fact of a source stands in the graph, and back.
 *
 * @param type of relationship
 * @param start where it begins
 * @param end where it ends
 * @param about a third record that it names, or null
 * @param key what tells it from other facts of the type between the two; a checksum, as
 * notes can be long
 * @param properties what it says
 */
record StoredFact(Type type, Named start, Named end, @Nullable Named about, String key,
		Map<String, Object> properties) {

	/** The types of relationship, with the statement that writes them. */
	enum Type {

		WROTE("fact/merge-authorships", FactKind.AUTHORSHIP),
		WORKED_AT("fact/merge-affiliations", FactKind.AFFILIATION),
		MEMBER_OF("fact/merge-memberships", FactKind.MEMBERSHIP),
		TOOK_PART_IN("fact/merge-participations", FactKind.PARTICIPATION),
		HOLDS_POSITION_IN("fact/merge-positions", FactKind.POSITION),
		KNOWS("fact/merge-acquaintances", FactKind.ACQUAINTANCE), HAS_ROLE("fact/merge-roles", FactKind.ROLE),
		INTERACTED_WITH("fact/merge-interactions", FactKind.INTERACTION),
		WANTS_TO_REACH("fact/merge-targets", FactKind.TARGET);

		private final String statement;

		private final FactKind kind;

		Type(String statement, FactKind kind) {
			this.statement = statement;
			this.kind = kind;
		}

		FactKind kind() {
			return this.kind;
		}

		String statement() {
			return this.statement;
		}

		/** Whether such a fact can make a tie. */
		boolean isEvidence() {
			return this != HOLDS_POSITION_IN && this != HAS_ROLE && this != WANTS_TO_REACH;
		}

	}

	/** A record by its ref within the source. */
	record Named(RecordKind kind, String ref) {

		static Named person(String ref) {
			return new Named(RecordKind.PERSON, ref);
		}

		boolean isApplicant() {
			return this.kind == RecordKind.PERSON && this.ref.equals(Statement.APPLICANT);
		}

	}

	boolean namesApplicant() {
		return this.start.isApplicant() || this.end.isApplicant() || (this.about != null && this.about.isApplicant());
	}

	static StoredFact of(long source, Statement.Fact said) {
		Properties properties = Properties.none().with("source", source).with("at", said.at());
		Named person = Named.person(said.person());
		if (said instanceof Statement.Authorship fact) {
			properties.with("position", fact.position()).with("affiliation", fact.affiliation());
			return of(Type.WROTE, person, new Named(RecordKind.PUBLICATION, fact.publication()), properties);
		}
		if (said instanceof Statement.Affiliation fact) {
			years(properties.with("title", fact.title()), fact.from(), fact.to(), fact.current());
			return of(Type.WORKED_AT, person, new Named(RecordKind.ORGANIZATION, fact.organization()), properties,
					fact.title());
		}
		if (said instanceof Statement.Membership fact) {
			years(properties.with("role", fact.role()), fact.from(), fact.to(), fact.current());
			return of(Type.MEMBER_OF, person, new Named(RecordKind.ORGANIZATION, fact.organization()), properties,
					fact.role(), fact.from(), fact.to(), fact.current());
		}
		if (said instanceof Statement.Participation fact) {
			properties.with("role", fact.role()).with("gatheringKind", fact.gatheringKind().name());
			return of(Type.TOOK_PART_IN, person, new Named(fact.gatheringKind(), fact.gathering()), properties,
					fact.role());
		}
		if (said instanceof Statement.Position fact) {
			years(properties.with("role", fact.role()), fact.from(), fact.to(), fact.current());
			return of(Type.HOLDS_POSITION_IN, person, new Named(RecordKind.PROGRAM, fact.program()), properties,
					fact.role(), fact.from(), fact.to(), fact.current());
		}
		if (said instanceof Statement.Acquaintance fact) {
			properties.with("closeness", fact.closeness().name()).with("on", fact.on()).with("note", fact.note());
			return of(Type.KNOWS, person, Named.person(fact.other()), properties, fact.closeness(), fact.on(),
					fact.note());
		}
		Named applicant = Named.person(Statement.APPLICANT);
		if (said instanceof Statement.Role fact) {
			properties.with("role", fact.role()).with("since", fact.since()).with("act", fact.act());
			return of(Type.HAS_ROLE, applicant, person, properties, fact.role(), fact.since(), fact.act());
		}
		if (said instanceof Statement.Interaction fact) {
			properties.with("interactionKind", fact.interactionKind())
				.with("on", fact.on())
				.with("summary", fact.summary())
				.with("about", fact.about());
			StoredFact stored = of(Type.INTERACTED_WITH, applicant, person, properties, fact.interactionKind(),
					fact.on(), fact.summary(), fact.about());
			return (fact.about() == null) ? stored : new StoredFact(stored.type, stored.start, stored.end,
					Named.person(fact.about()), stored.key, stored.properties);
		}
		Statement.Target fact = (Statement.Target) said;
		properties.with("weight", fact.weight()).with("why", fact.why());
		return of(Type.WANTS_TO_REACH, applicant, person, properties);
	}

	private static StoredFact of(Type type, Named start, Named end, Properties properties,
			@Nullable Object... distinguishing) {
		StringBuilder key = new StringBuilder();
		for (Object part : distinguishing) {
			// A separator that no text has, and null is not the empty text.
			key.append((part == null) ? "\u0001" : part).append('\u0000');
		}
		return new StoredFact(type, start, end, null,
				(distinguishing.length == 0) ? "" : Checksum.sha256(key.toString()), properties.asMap());
	}

	private static void years(Properties properties, @Nullable Integer from, @Nullable Integer to, boolean current) {
		properties.with("from", from).with("to", to).with("current", current);
	}

	/** Reads the columns person, first, second, type, fact and those of the record. */
	static KnownFact read(MapAccessor row) {
		return read(row, StoredRecord.read(row));
	}

	/** Reads the same columns but those of the record, which was read already. */
	static KnownFact read(MapAccessor row, Known other) {
		Properties fact = Properties.of(row.get("fact").asMap());
		return new KnownFact(fact.number("source"), row.get("person").asLong(), other,
				said(Type.valueOf(row.get("type").asString()), row.get("first").asString(),
						row.get("second").asString(), fact));
	}

	/** Reads the columns first, second, type and fact. */
	static Statement.Fact said(MapAccessor row) {
		return said(Type.valueOf(row.get("type").asString()), row.get("first").asString(), row.get("second").asString(),
				Properties.of(row.get("fact").asMap()));
	}

	private static Statement.Fact said(Type type, String first, String second, Properties fact) {
		String at = fact.text("at");
		return switch (type) {
			case WROTE ->
				new Statement.Authorship(first, second, (int) fact.number("position"), fact.find("affiliation"), at);
			case WORKED_AT -> new Statement.Affiliation(first, second, fact.find("title"), fact.year("from"),
					fact.year("to"), fact.flag("current"), at);
			case MEMBER_OF -> new Statement.Membership(first, second, fact.find("role"), fact.year("from"),
					fact.year("to"), fact.flag("current"), at);
			case TOOK_PART_IN -> new Statement.Participation(first, second,
					RecordKind.valueOf(fact.text("gatheringKind")), fact.text("role"), at);
			case HOLDS_POSITION_IN -> new Statement.Position(first, second, fact.text("role"), fact.year("from"),
					fact.year("to"), fact.flag("current"), at);
			case KNOWS -> new Statement.Acquaintance(first, second, Statement.Closeness.valueOf(fact.text("closeness")),
					fact.day("on"), fact.find("note"), at);
			case HAS_ROLE -> new Statement.Role(second, fact.text("role"), fact.day("since"), fact.find("act"), at);
			case INTERACTED_WITH -> new Statement.Interaction(second, fact.text("interactionKind"), dayOf(fact, "on"),
					fact.find("summary"), fact.find("about"), at);
			case WANTS_TO_REACH -> new Statement.Target(second, fact.real("weight"), fact.find("why"), at);
		};
	}

	private static LocalDate dayOf(Properties fact, String name) {
		LocalDate day = fact.day(name);
		if (day == null) {
			throw new IllegalStateException("an interaction without a day, said at " + fact.text("at"));
		}
		return day;
	}

}
