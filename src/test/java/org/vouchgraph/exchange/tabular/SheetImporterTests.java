package org.vouchgraph.exchange.tabular;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.TextInput;
import org.vouchgraph.exchange.UnreadableFile;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SheetImporterTests {

	private static CollectingSink read(Sheet sheet, String text) {
		return Reading.read(new SheetImporter(sheet, Ceilings.USUAL), text);
	}

	@ParameterizedTest
	@EnumSource(Sheet.class)
	void recognisesItsOwnTemplateAndNoOther(Sheet sheet) throws Exception {
		ByteArrayOutputStream template = new ByteArrayOutputStream();
		sheet.writeTemplate(template);
		assertThat(template.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
		Sample sample = Sample.of(new TextInput("x", template.toByteArray()));
		for (Sheet other : Sheet.values()) {
			assertThat(new SheetImporter(other, Ceilings.USUAL).recognises(sample)).as("%s", other)
				.isEqualTo(other == sheet);
		}
		CollectingSink sink = Reading.read(new SheetImporter(sheet, Ceilings.USUAL),
				new TextInput("x", template.toByteArray()));
		assertThat(sink.statements()).isEmpty();
		assertThat(sink.problems()).isEmpty();
		assertThat(sheet.columns()).allSatisfy((column) -> assertThat(column.what()).endsWith("."));
	}

	@Test
	void readsContacts() {
		CollectingSink sink = read(Sheet.CONTACTS,
				"""
						name,email,orcid,linkedin,institution,position,city,country,since,closeness,met_at,note
						Jane Doe [Boston],jane@x.org,0000-0002-1825-0097,,Mercy General,Surgeon,Boston,USA,2019,Knows_Well,STS 2025,kind
						Bo Poe,,,,,,,,,,,
						""");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Person.class).get(0).ref()).isEqualTo(Statement.APPLICANT);
		Statement.Person jane = sink.all(Statement.Person.class).get(1);
		assertThat(jane.name()).isEqualTo("Jane Doe");
		assertThat(jane.country()).isEqualTo("US");
		assertThat(jane.note()).isEqualTo("kind");
		assertThat(jane.identifiers()).extracting(Identifier::key)
			.containsExactlyInAnyOrder("sheet:jane doe boston", "email:jane@x.org", "orcid:0000-0002-1825-0097");
		assertThat(sink.only(Statement.Organization.class).identifiers()).extracting(Identifier::key)
			.containsExactlyInAnyOrder("sheet:mercy general", "name:mercy general");
		assertThat(sink.all(Statement.Acquaintance.class)).containsExactly(
				new Statement.Acquaintance(Statement.APPLICANT, "jane doe boston", Statement.Closeness.KNOWS_WELL,
						LocalDate.of(2019, 1, 1), "Met at STS 2025", "line 2"),
				new Statement.Acquaintance(Statement.APPLICANT, "bo poe", Statement.Closeness.ACQUAINTED, null, null,
						"line 3"));
	}

	@Test
	void readsProgramsWhoseColumnsAreFilledOnce() {
		CollectingSink sink = read(Sheet.PROGRAMS,
				"""
						program;kind;institution;country;img_record;img_as_of;acgme_id;openalex_institution_or_ror;person;person_role;from;to
						CT Fellowship;fellowship;Mercy General;US;2 of 10;2026-03;4602112345;https://ror.org/04z8k9a98;Ann Roe;;2019;
						CT Fellowship;;;;;;;;Bo Poe;trainee;2020;2022
						CT Fellowship;;;;;;;;me;alumnus;2018;
						""");
		assertThat(sink.problems()).isEmpty();
		Statement.Program program = sink.all(Statement.Program.class).get(0);
		assertThat(program.institution()).isEqualTo("mercy general");
		assertThat(program.imgAsOf()).isEqualTo(LocalDate.of(2026, 3, 1));
		assertThat(program.identifiers()).extracting(Identifier::key)
			.containsExactlyInAnyOrder("sheet:ct fellowship", "acgme:4602112345");
		assertThat(sink.only(Statement.Organization.class).identifiers()).extracting(Identifier::key)
			.contains("ror:04z8k9a98");
		assertThat(sink.all(Statement.Position.class)).containsExactly(
				new Statement.Position("ann roe", "ct fellowship", "director", 2019, null, true, "line 2"),
				new Statement.Position("bo poe", "ct fellowship", "trainee", 2020, 2022, false, "line 3"),
				new Statement.Position(Statement.APPLICANT, "ct fellowship", "alumnus", 2018, null, false, "line 4"));
		assertThat(sink.all(Statement.Affiliation.class)).extracting(Statement.Affiliation::organization)
			.containsExactly("mercy general", "mercy general", "mercy general");
	}

	@Test
	void readsSocieties() {
		CollectingSink sink = read(Sheet.SOCIETIES,
				"society,committee,person,role,from,to\nSociety of Hearts,Education Committee,Ann Roe,chair,2020,\n"
						+ "Society of Hearts,,Bo Poe,,,2019\n");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Organization.class)).extracting(Statement.Organization::ref)
			.containsExactly("society of hearts", "society of hearts education committee");
		assertThat(sink.all(Statement.Organization.class).get(1).partOf()).isEqualTo("society of hearts");
		assertThat(sink.all(Statement.Organization.class).get(1).name()).isEqualTo("Education Committee");
		assertThat(sink.all(Statement.Membership.class)).containsExactly(
				new Statement.Membership("ann roe", "society of hearts education committee", "chair", 2020, null, true,
						"line 2"),
				new Statement.Membership("bo poe", "society of hearts", null, null, 2019, false, "line 3"));
	}

	@Test
	void readsMeetings() {
		CollectingSink sink = read(Sheet.MEETINGS, """
				meeting,start,end,virtual,deadline,organizer,session,session_date,person,role
				STS 2026,2026-01-24,2026-01-27,no,1 Aug 2025,Society of Hearts,Valves,2026-01-25,Ann Roe,Speaker
				STS 2026,,,,,,,,me,
				Web Talk,2026-02-01,2026-01-01,yes,,,,,,
				""");
		assertThat(sink.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.at()).isEqualTo("line 4"));
		Statement.Meeting meeting = sink.all(Statement.Meeting.class).get(0);
		assertThat(meeting.organizer()).isEqualTo("society of hearts");
		assertThat(meeting.deadline()).isEqualTo(LocalDate.of(2025, 8, 1));
		assertThat(sink.all(Statement.Meeting.class).get(2).virtual()).isTrue();
		assertThat(sink.only(Statement.Session.class).meeting()).isEqualTo("sts 2026");
		assertThat(sink.all(Statement.Participation.class)).containsExactly(
				new Statement.Participation("ann roe", "sts 2026 valves", RecordKind.SESSION, "speaker", "line 2"),
				new Statement.Participation(Statement.APPLICANT, "sts 2026", RecordKind.MEETING, "attendee", "line 3"));
	}

	@Test
	void readsTies() {
		CollectingSink sink = read(Sheet.TIES, """
				person,other,closeness,role,since,act,target_weight,note
				Ann Roe,,close,sponsor,2020-05-01,named me,,
				Ann Roe,Bo Poe,acquainted,,,,,
				Bo Poe,me,,,,,"2,5",dream
				Cy Loe,,,sponsor,,,,
				Di Moe,Di Moe,close,,,,,
				""");
		assertThat(sink.all(Statement.Acquaintance.class)).containsExactly(
				new Statement.Acquaintance(Statement.APPLICANT, "ann roe", Statement.Closeness.CLOSE,
						LocalDate.of(2020, 5, 1), null, "line 2"),
				new Statement.Acquaintance("ann roe", "bo poe", Statement.Closeness.ACQUAINTED, null, null, "line 3"));
		assertThat(sink.all(Statement.Role.class)).containsExactly(
				new Statement.Role("ann roe", "sponsor", LocalDate.of(2020, 5, 1), "named me", "line 2"),
				new Statement.Role("cy loe", "sponsor", null, null, "line 5"));
		assertThat(sink.only(Statement.Target.class)).isEqualTo(new Statement.Target("bo poe", 2.5, "dream", "line 4"));
		assertThat(sink.problems()).extracting(Problem::at).containsExactly("line 6");
	}

	@Test
	void readsInteractions() {
		CollectingSink sink = read(Sheet.INTERACTIONS, """
				Person,Date,Kind,Summary,About
				Ann Roe,14 Mar 2026,No Answer,"'=HYPERLINK(""x"")",Bo Poe
				Ann Roe,03/04/2026,met,,
				Ann Roe,2026-01-01,danced,,
				""");
		assertThat(sink.only(Statement.Interaction.class)).isEqualTo(new Statement.Interaction("ann roe", "no-answer",
				LocalDate.of(2026, 3, 14), "=HYPERLINK(\"x\")", "bo poe", "line 2"));
		assertThat(sink.problems().stream().filter(Problem.Skipped.class::isInstance)).extracting(Problem::at)
			.containsExactly("line 3", "line 4");
	}

	@Test
	void refusesAHeaderWithoutARequiredColumn() {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> read(Sheet.MEETINGS, "start,end,place,role\n2026-01-01,,,\n"))
			.satisfies((ex) -> assertThat(ex.problem().message()).contains("\"meeting\""));
	}

	@Test
	void passesOverUnknownColumnsWithOneWord() {
		CollectingSink sink = read(Sheet.CONTACTS, "Name,E-Mail,Shoe Size\nAnn Roe,a@x.org,38\nBo Poe,,44\n");
		assertThat(sink.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.text()).isEqualTo("Shoe Size"));
		assertThat(sink.all(Statement.Acquaintance.class)).hasSize(2);
	}

	@Test
	void placesPeopleWhereTheProgramPrintsThem() {
		CollectingSink sink = Reading.read(new SheetImporter(Sheet.MEETINGS, Ceilings.USUAL), """
				meeting,start,session,session_date,person,role,person_institution
				STS 2026,2026-01-24,Root,2026-01-25,Ann Roe,speaker,Mercy General
				STS 2026,,,,Bo Poe,chair,Harbor University
				""");
		assertThat(sink.all(Statement.Affiliation.class)).containsExactly(
				new Statement.Affiliation("ann roe", "mercy general", null, 2026, 2026, false, "line 2"),
				new Statement.Affiliation("bo poe", "harbor university", null, null, null, false, "line 3"));
		assertThat(sink.problems()).isEmpty();
	}

}
