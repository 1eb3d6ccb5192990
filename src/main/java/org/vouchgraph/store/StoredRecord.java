package org.vouchgraph.store;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Statement;

/** How a record of a source stands in the graph, and back. */
final class StoredRecord {

	// Longer ones do not fit an index of Neo4j beside the rest of the key.
	private static final int LONGEST_REF = 1000;

	private StoredRecord() {
	}

	/** The unique key of a record: its source, kind and ref. */
	static String key(long source, RecordKind kind, String ref) {
		return source + "/" + tail(kind, ref);
	}

	/** The key without its source. */
	static String tail(RecordKind kind, String ref) {
		String shortened = (ref.length() > LONGEST_REF) ? "#" + Checksum.sha256(ref) : ref;
		// As the database will spell it: half a surrogate pair becomes a question mark.
		String stored = new String(shortened.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		return kind + "/" + stored;
	}

	static String label(RecordKind kind) {
		return switch (kind) {
			case PERSON -> "Person";
			case ORGANIZATION -> "Organization";
			case PUBLICATION -> "Publication";
			case PROGRAM -> "Program";
			case MEETING -> "Meeting";
			case SESSION -> "Session";
		};
	}

	/** The ref and kind of the record that it belongs to. */
	static @Nullable Parent parent(Statement.Record said) {
		if (said instanceof Statement.Organization organization && organization.partOf() != null) {
			return new Parent(RecordKind.ORGANIZATION, organization.partOf());
		}
		if (said instanceof Statement.Program program && program.institution() != null) {
			return new Parent(RecordKind.ORGANIZATION, program.institution());
		}
		if (said instanceof Statement.Meeting meeting && meeting.organizer() != null) {
			return new Parent(RecordKind.ORGANIZATION, meeting.organizer());
		}
		if (said instanceof Statement.Session session) {
			return new Parent(RecordKind.MEETING, session.meeting());
		}
		return null;
	}

	static Map<String, Object> properties(long source, Statement.Record said) {
		Properties properties = Properties.none()
			.with("key", key(source, said.kind(), said.ref()))
			.with("source", source)
			.with("kind", said.kind().name())
			.with("ref", said.ref())
			.with("name", said.name())
			.with("at", said.at());
		if (said.kind() != RecordKind.PUBLICATION && said.kind() != RecordKind.SESSION) {
			properties.with("words", Names.normalise(said.name()));
		}
		Parent parent = parent(said);
		if (parent != null) {
			properties.with("parentRef", parent.ref());
		}
		if (said instanceof Statement.Person person) {
			properties.with("given", person.given())
				.with("family", person.family())
				.with("headline", person.headline())
				.with("country", person.country())
				.with("note", person.note());
		}
		else if (said instanceof Statement.Organization organization) {
			properties.with("organizationKind", organization.organizationKind().name())
				.with("city", organization.city())
				.with("country", organization.country());
		}
		else if (said instanceof Statement.Publication publication) {
			properties.with("year", publication.year())
				.with("venue", publication.venue())
				.with("authorCount", publication.authorCount());
		}
		else if (said instanceof Statement.Program program) {
			properties.with("programKind", program.programKind())
				.with("city", program.city())
				.with("country", program.country())
				.with("imgRecord", program.imgRecord())
				.with("imgAsOf", program.imgAsOf())
				.with("visa", program.visa())
				.with("visaAsOf", program.visaAsOf());
		}
		else if (said instanceof Statement.Meeting meeting) {
			properties.with("start", meeting.start())
				.with("end", meeting.end())
				.with("place", meeting.place())
				.with("country", meeting.country())
				.with("virtual", meeting.virtual())
				.with("deadline", meeting.deadline());
		}
		else if (said instanceof Statement.Session session) {
			properties.with("on", session.on());
		}
		return properties.asMap();
	}

	/**
	 * What a record said again adds: what was missing, and a larger author count. The
	 * first value wins everywhere else.
	 */
	static Map<String, Object> missing(Map<String, Object> before, Map<String, Object> again) {
		Map<String, Object> missing = new LinkedHashMap<>();
		again.forEach((name, value) -> {
			Object old = before.get(name);
			boolean larger = name.equals("authorCount") && old != null
					&& ((Number) value).longValue() > ((Number) old).longValue();
			if (old == null || larger) {
				missing.put(name, value);
			}
		});
		return missing;
	}

	/** Reads the columns record, and, where there are such, identifiers and parent. */
	static Known read(MapAccessor row) {
		Properties record = Properties.of(row.get("record").asMap());
		Value keys = row.get("identifiers");
		Set<Identifier> identifiers = keys.isNull() ? Set.of()
				: keys.asList(Value::asString).stream().map(Identifier::ofKey).collect(Collectors.toUnmodifiableSet());
		Value parent = row.get("parent");
		return new Known(record.number("id"), record.number("source"), parent.isNull() ? 0 : parent.asLong(),
				said(record, identifiers));
	}

	static List<Known> readAll(List<Record> rows) {
		return rows.stream().map(StoredRecord::read).toList();
	}

	private static Statement.Record said(Properties record, Set<Identifier> identifiers) {
		String ref = record.text("ref");
		String name = record.text("name");
		String at = record.text("at");
		String parent = record.find("parentRef");
		return switch (RecordKind.valueOf(record.text("kind"))) {
			case PERSON -> new Statement.Person(ref, name, record.find("given"), record.find("family"), identifiers,
					record.find("headline"), record.find("country"), record.find("note"), at);
			case ORGANIZATION -> new Statement.Organization(ref, name,
					Statement.OrganizationKind.valueOf(record.text("organizationKind")), identifiers,
					record.find("city"), record.find("country"), parent, at);
			case PUBLICATION -> new Statement.Publication(ref, name, record.year("year"), record.find("venue"),
					(int) record.number("authorCount"), identifiers, at);
			case PROGRAM -> new Statement.Program(ref, name, record.find("programKind"), parent, record.find("city"),
					record.find("country"), record.find("imgRecord"), record.day("imgAsOf"), record.find("visa"),
					record.day("visaAsOf"), identifiers, at);
			case MEETING -> new Statement.Meeting(ref, name, record.day("start"), record.day("end"),
					record.find("place"), record.find("country"), record.flag("virtual"), record.day("deadline"),
					parent, identifiers, at);
			case SESSION ->
				new Statement.Session(ref, name, record.text("parentRef"), record.day("on"), identifiers, at);
		};
	}

	/** What a record belongs to, within its source. */
	record Parent(RecordKind kind, String ref) {
	}

}
