package org.vouchgraph.exchange.meeting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.Participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class MeetingProgramTests {

	static final Importer IMPORTER = new MeetingProgram(Ceilings.USUAL);

	static final String PLAIN = text("plain.json");

	static final String SCHEDULE = text("schedule.json");

	private static String text(String file) {
		return new String(Reading.resource("meeting/" + file).bytes(), StandardCharsets.UTF_8);
	}

	@Test
	void readsThePlainShape() {
		CollectingSink sink = Reading.read(IMPORTER, PLAIN);
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.only(Statement.Meeting.class)).isEqualTo(new Statement.Meeting("heart valve forum 2026",
				"Heart Valve Forum 2026", LocalDate.of(2026, 3, 14), LocalDate.of(2026, 3, 16), "Lisbon", "PT", false,
				null, "name:valve society", Set.of(Identifier.ofKey("sheet:heart valve forum 2026")), "file"));
		assertThat(sink.all(Statement.Session.class)).extracting(Statement.Session::name, Statement.Session::on)
			.containsExactly(tuple("Aortic root", LocalDate.of(2026, 3, 14)),
					tuple("Business meeting", LocalDate.of(2026, 3, 15)));
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name, Statement.Person::at)
			.containsExactly(tuple("Ann Roe", "line 7"), tuple("Bo Poe", "line 7"), tuple("Cy Moe", "line 14"),
					tuple("Di Low", "line 15"));
		assertThat(sink.all(Participation.class)).extracting(Participation::gatheringKind, Participation::role)
			.containsExactly(tuple(RecordKind.SESSION, "chair"), tuple(RecordKind.SESSION, "speaker"),
					tuple(RecordKind.SESSION, "speaker"), tuple(RecordKind.MEETING, "attendee"));
		assertThat(sink.all(Statement.Affiliation.class))
			.extracting(Statement.Affiliation::organization, Statement.Affiliation::from, Statement.Affiliation::to)
			.containsExactly(tuple("name:mercy general", 2026, 2026), tuple("name:harbor university", 2026, 2026));
		assertThat(sink.all(Statement.Person.class).get(0).identifiers()).extracting(Identifier::key)
			.containsExactly("orcid:0000-0002-1825-0097");
	}

	@Test
	void readsAnyShapeByItsMapping() {
		CollectingSink sink = Reading.read(IMPORTER, SCHEDULE);
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(3);
		Statement.Meeting meeting = sink.only(Statement.Meeting.class);
		assertThat(meeting.name()).isEqualTo("Heart Valve Forum 2026");
		assertThat(meeting.place()).as("a plain value").isEqualTo("Lisbon");
		assertThat(sink.all(Statement.Session.class)).extracting(Statement.Session::ref, Statement.Session::on)
			.containsExactly(tuple("heart valve forum 2026 / a-1", LocalDate.of(2026, 3, 14)),
					tuple("heart valve forum 2026 / a-2", LocalDate.of(2026, 3, 14)),
					tuple("heart valve forum 2026 / a-3", LocalDate.of(2026, 3, 15)));
		assertThat(sink.all(Participation.class)).extracting(Participation::person, Participation::gathering)
			.containsExactly(tuple("heart valve forum 2026 / ann roe / mercy general", "heart valve forum 2026 / a-1"),
					tuple("heart valve forum 2026 / bo poe / ", "heart valve forum 2026 / a-1"),
					tuple("heart valve forum 2026 / bo poe / ", "heart valve forum 2026 / a-3"));
	}

	@Test
	void readsAListWrappedIntoAProgram() {
		CollectingSink sink = Reading.read(IMPORTER,
				"""
						{"program": [{"Session": "Root", "First": "Ann", "Last": "Roe", "Chairs": ["Bo Poe"], "When": "14 Mar 2026"},
						 {"Session": "Root", "First": "Cy", "Last": "Moe", "Chairs": [], "When": "14 Mar 2026"}],
						 "vouchgraph": {"meeting": {"name": "Forum 2026"}, "sessions": "/program", "title": "/Session",
						 "date": "/When", "people": ["", "/Chairs"], "person": {"name": ["/First", "/Last"]}}}
						""");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.only(Statement.Session.class).ref()).isEqualTo("forum 2026 / root 2026-03-14");
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("Ann Roe", "Bo Poe", "Cy Moe");
	}

	@Test
	void readsTheExamplesOfTheReadme() throws IOException {
		String[] blocks = Files.readString(Path.of("README.md")).split("```json\n");
		CollectingSink plain = Reading.read(IMPORTER, blocks[1].split("```")[0]);
		assertThat(plain.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("Ann Roe", "Bo Poe");
		assertThat(plain.problems()).isEmpty();
		String schedule = SCHEDULE.substring(SCHEDULE.indexOf("\"schedule\": {"), SCHEDULE.lastIndexOf('}'));
		CollectingSink mapped = Reading.read(IMPORTER,
				blocks[2].split("```")[0].replace("\"schedule\": { }", schedule));
		assertThat(mapped.records()).isEqualTo(3);
		assertThat(mapped.problems()).isEmpty();
	}

	@Test
	void saysTheSameTwice() {
		assertThat(Reading.read(IMPORTER, SCHEDULE).statements())
			.isEqualTo(Reading.read(IMPORTER, SCHEDULE).statements());
		assertThat(Reading.read(IMPORTER, PLAIN).statements()).isEqualTo(Reading.read(IMPORTER, PLAIN).statements());
	}

	@Test
	void tellsWhatOfAMappingItDoesNotKnow() {
		CollectingSink sink = Reading.read(IMPORTER,
				SCHEDULE.replace("\"id\": \"/guid\"", "\"identifier\": \"/guid\", \"id\": {}"));
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Doubtful.class);
			assertThat(problem.text()).isEqualTo("id, identifier");
			assertThat(problem.remedy()).contains("person.name");
		});
	}

	@Test
	void recognisesItsOwnByFieldsAtTheTop() {
		assertThat(IMPORTER.recognises(new Sample("x", PLAIN))).isTrue();
		assertThat(IMPORTER.recognises(new Sample("x", SCHEDULE.substring(0, 900)))).isTrue();
		assertThat(IMPORTER.recognises(new Sample("x", "{\"results\":[{\"meeting\":1,\"sessions\":2}]}"))).isFalse();
		assertThat(IMPORTER.recognises(new Sample("x", "[{\"vouchgraph\":{}}]"))).isFalse();
		assertThat(IMPORTER.recognises(new Sample("x", "meeting,sessions\n"))).isFalse();
	}

}
