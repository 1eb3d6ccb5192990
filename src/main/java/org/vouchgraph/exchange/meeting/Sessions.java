package org.vouchgraph.exchange.meeting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Countries;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.OrganizationNames;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.WrittenDate;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;

/** Says a meeting, its sessions and who takes part in them. */
final class Sessions {

	private static final Map<String, Scheme> IDENTIFIERS = Map.of("person.orcid", Scheme.ORCID, "person.email",
			Scheme.EMAIL, "person.openalex", Scheme.OPENALEX);

	/** What stands after a name and a comma without being a given name. */
	private static final String DEGREES = "(?i)(\\s|\\.|,|\\bM\\.?D|\\bPh\\.?D|\\bD\\.?O|\\b(MBBS|MBChB|MSc?|MPH|MBA|BSc?|FACS|FACC|"
			+ "FRCS|FESC|RN|Jr|Sr|II|III|Prof|Dr)\\b)+";

	private final Mapping mapping;

	private final StatementSink sink;

	private final Said said;

	private final Doubts doubts;

	private final String meeting;

	private final @Nullable LocalDate start;

	Sessions(Mapping mapping, ObjectNode meeting, StatementSink sink, Doubts doubts) {
		this.mapping = mapping;
		this.sink = sink;
		this.said = new Said(sink);
		this.doubts = doubts;
		String name = PlainText.name(meeting.path("name").asText());
		this.meeting = Names.normalise(name);
		if (this.meeting.isEmpty()) {
			throw doubts.refused("file", "The program does not name its meeting.", name,
					"Add {\"vouchgraph\": {\"meeting\": {\"name\": \"Full name with its year\"}}} to the file.");
		}
		this.start = day("file", meeting.path("start").asText());
		say(name, meeting);
	}

	private void say(String name, ObjectNode meeting) {
		LocalDate end = day("file", meeting.path("end").asText());
		if (this.start != null && end != null && end.isBefore(this.start)) {
			this.doubts.doubtful("file", "The meeting ends before it starts; its end was left out.",
					this.start + " to " + end, "Correct \"start\" and \"end\".");
			end = null;
		}
		String country = PlainText.name(meeting.path("country").asText());
		String code = Countries.code(country).orElse(null);
		if (code == null && !country.isEmpty()) {
			this.doubts.doubtful("file", "The country is not known and was left out.", country,
					"Write it in English or as two letters.");
		}
		String organizer = PlainText.name(meeting.path("organizer").asText());
		String society = OrganizationNames.ref(organizer);
		if (!society.isEmpty()) {
			this.said.say(new Statement.Organization(society, organizer, Statement.OrganizationKind.SOCIETY,
					OrganizationNames.identifier(organizer).map(Set::of).orElse(Set.of()), null, null, null, "file"));
		}
		// By its name it is the same meeting as in the user's own sheet of meetings.
		this.sink.say(new Statement.Meeting(this.meeting, name, this.start, end,
				PlainText.textOrNull(meeting.path("place").asText()), code,
				meeting.path("virtual").asText().matches("(?i)true|yes|1"),
				day("file", meeting.path("deadline").asText()), society.isEmpty() ? null : society,
				Set.of(new Identifier(Scheme.SHEET, this.meeting)), "file"));
	}

	/** A session. */
	void read(JsonNode session, String at) {
		this.sink.recordRead();
		List<JsonNode> people = this.mapping.pointers("people")
			.stream()
			.flatMap((pointer) -> pointer.in(session).stream())
			.toList();
		String title = PlainText.line(this.mapping.text("title", session), 1000);
		if (!session.isObject() || (title.isEmpty() && people.isEmpty())) {
			this.doubts.skipped(at, "This is no session: it has neither a title nor people.", session.toString(),
					"Check \"sessions\", \"title\" and \"people\" of the mapping.");
			return;
		}
		LocalDate day = day(at, this.mapping.text("date", session));
		String gathering = this.meeting;
		RecordKind kind = RecordKind.MEETING;
		if (!Names.normalise(title).isEmpty()) {
			String id = PlainText.name(this.mapping.text("id", session));
			gathering = this.meeting + " / "
					+ (id.isEmpty() ? PlainText.name(Names.normalise(title)) + ((day != null) ? " " + day : "") : id);
			kind = RecordKind.SESSION;
			this.said.say(new Statement.Session(gathering, title, this.meeting, day, Set.of(), at), "" + day + title);
		}
		LocalDate on = (day != null) ? day : this.start;
		for (JsonNode person : people) {
			person(person, gathering, kind, (on != null) ? on.getYear() : null, at);
		}
	}

	private void person(JsonNode person, String gathering, RecordKind kind, @Nullable Integer year, String at) {
		String name = ordered(PlainText.name(person.isValueNode() ? person.asText() : text("person.name", person)));
		if (Names.normalise(name).isEmpty()) {
			this.doubts.doubtful(at, "Somebody in the session has no name and was left out.", person.toString(),
					"Check \"person\" of the mapping.");
			return;
		}
		Set<Identifier> identifiers = new LinkedHashSet<>();
		IDENTIFIERS.keySet().stream().sorted().forEach((field) -> {
			identifier(field, person, at).ifPresent(identifiers::add);
		});
		String affiliation = PlainText.line(text("person.affiliation", person), 1000);
		// A name alone may be two people's; with what stands beside it in one program it
		// hardly is.
		String ref = identifiers.isEmpty()
				? this.meeting + " / " + Names.normalise(name) + " / " + Names.normalise(affiliation)
				: identifiers.iterator().next().key();
		this.said.say(new Statement.Person(ref, name, null, null, identifiers,
				affiliation.isEmpty() ? null : affiliation, null, null, at));
		String organization = OrganizationNames.ref(affiliation);
		if (!organization.isEmpty()) {
			this.said.say(new Statement.Organization(organization, affiliation, Statement.OrganizationKind.INSTITUTION,
					OrganizationNames.identifier(affiliation).map(Set::of).orElse(Set.of()), null, null, null, at));
			this.sink.say(new Statement.Affiliation(ref, organization, null, year, year, false, at));
		}
		this.sink.say(new Statement.Participation(ref, gathering, kind, role(text("person.role", person)), at));
	}

	private String text(String field, JsonNode person) {
		return person.isContainerNode() ? this.mapping.text(field, person) : "";
	}

	private Optional<Identifier> identifier(String field, JsonNode person, String at) {
		String value = PlainText.name(text(field, person));
		Optional<Identifier> identifier = Identifier.parse(IDENTIFIERS.get(field), value)
			.filter((one) -> one.scheme() != Scheme.OPENALEX || one.value().startsWith("A"));
		if (identifier.isEmpty() && !value.isEmpty()) {
			this.doubts.doubtful(at, "The field \"" + field + "\" is not what belongs there and was left out.", value,
					"Correct it in the file, or check the mapping.");
		}
		return identifier;
	}

	/** "Roe, Ann" as Ann Roe, and "Ann Roe, MD" without her degree. */
	private static String ordered(String name) {
		int comma = name.indexOf(',');
		if (comma <= 0) {
			return name;
		}
		String after = name.substring(comma + 1).strip();
		if (after.isEmpty() || after.matches(DEGREES)) {
			return name.substring(0, comma).strip();
		}
		int second = after.indexOf(',');
		return (((second > 0) ? after.substring(0, second) : after) + " " + name.substring(0, comma)).strip();
	}

	/** Programs have as many words for it as there are offices. */
	private static String role(String written) {
		String role = written.toLowerCase(Locale.ROOT);
		if (role.matches(".*(chair|moderat|convenor|convener).*")) {
			return "chair";
		}
		if (role.matches(".*(organi[sz]er|director|host).*")) {
			return "organizer";
		}
		return role.matches(".*(attend|delegate|participant|audience).*") ? "attendee" : "speaker";
	}

	private @Nullable LocalDate day(String at, String written) {
		String line = PlainText.line(written, 60);
		if (line.isEmpty()) {
			return null;
		}
		WrittenDate date = WrittenDate.read(line);
		if (!(date instanceof WrittenDate.Day)) {
			this.doubts.doubtful(at, "The date cannot be read and was left out.", line, "Write it as 2026-03-14.");
		}
		return date.dayOrNull();
	}

}
