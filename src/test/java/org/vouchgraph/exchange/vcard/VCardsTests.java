package org.vouchgraph.exchange.vcard;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.TextInput;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class VCardsTests {

	private final VCards importer = new VCards(Ceilings.USUAL);

	@Test
	void saysThePersonHerPlaceAndThatTheApplicantHasHerAddress() {
		CollectingSink sink = read("""
				BEGIN:VCARD
				VERSION:3.0
				N:Roe;Ann;Maria;Dr.;MD
				FN:Dr. Ann Maria Roe\\, MD
				NICKNAME:Annie
				ORG:Mercy General;Surgery
				TITLE:Chief\\, Thoracic
				EMAIL;TYPE=WORK:ann@x.org
				EMAIL;TYPE=HOME:Ann.Roe@Home.org
				URL:https://www.linkedin.com/in/Ann-Roe/?trk=x
				item1.URL:https\\://orcid.org/0000-0002-1825-0097
				item1.X-ABLabel:ORCID
				URL:https://mercy.org
				ADR;TYPE=HOME:;;1 Road;Bonn;;53111;Germany
				ADR;TYPE=WORK:;;2 Road;Boston;MA;02115;United States
				BDAY:1970-01-01
				CATEGORIES:family
				NOTE:Met at the meeting\\nin Boston.
				END:VCARD
				""");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(1);
		Statement.Person person = sink.all(Statement.Person.class).get(1);
		assertThat(person).isEqualTo(new Statement.Person("linkedin:ann-roe", "Ann Maria Roe", "Ann Maria", "Roe",
				Set.of(new Identifier(Identifier.Scheme.EMAIL, "ann@x.org"),
						new Identifier(Identifier.Scheme.EMAIL, "ann.roe@home.org"),
						new Identifier(Identifier.Scheme.LINKEDIN, "ann-roe"),
						new Identifier(Identifier.Scheme.ORCID, "0000-0002-1825-0097")),
				"Chief, Thoracic, Mercy General", "US", "Met at the meeting in Boston.", "line 1"));
		assertThat(sink.only(Statement.Organization.class).identifiers()).extracting(Identifier::key)
			.containsExactly("name:mercy general");
		assertThat(sink.only(Statement.Affiliation.class)).isEqualTo(new Statement.Affiliation("linkedin:ann-roe",
				"name:mercy general", "Chief, Thoracic", null, null, true, "line 1"));
		assertThat(sink.only(Statement.Acquaintance.class)).isEqualTo(new Statement.Acquaintance(Statement.APPLICANT,
				"linkedin:ann-roe", Statement.Closeness.ONLINE, null, null, "line 1"));
		assertThat(sink.everything()).doesNotContain("1970", "family,", "Annie");
	}

	@Test
	void readsQuotedPrintableInItsCharacterSetAndOverSoftBreaks() {
		CollectingSink sink = read("""
				BEGIN:VCARD
				VERSION:2.1
				N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:R=F6e;J=FCrgen
				ORG;QUOTED-PRINTABLE;CHARSET=UTF-8:Universit=C3=A4t =
				Z=C3=BCrich
				NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo=
				END:VCARD
				""");
		assertThat(sink.problems()).isEmpty();
		Statement.Person person = sink.all(Statement.Person.class).get(1);
		assertThat(person.name()).isEqualTo("Jürgen Röe");
		assertThat(person.note()).isEqualTo("one two");
		assertThat(sink.only(Statement.Organization.class).name()).isEqualTo("Universität Zürich");
	}

	@Test
	void unfoldsLines() {
		CollectingSink sink = read(
				"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann R\r\n oe\r\n \r\nNOTE:long\r\n\t er\r\nEND:VCARD\r\n");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Person.class).get(1).name()).isEqualTo("Ann Roe");
		assertThat(sink.all(Statement.Person.class).get(1).note()).isEqualTo("long er");
	}

	@Test
	void saysWhereALineIsFoldedWithinACharacter() {
		byte[] card = card("FN:Ann R\u00C3\r\n \u00B6e").getBytes(StandardCharsets.ISO_8859_1);
		CollectingSink sink = Reading.read(this.importer, new TextInput("test", card));
		assertThat(sink.all(Statement.Person.class).get(1).name()).isEqualTo("Ann RÃ¶e");
		assertThat(sink.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.at()).isEqualTo("line 3"));
	}

	@Test
	void passesOverPhotographsAndOtherPeopleInACard() {
		CollectingSink sink = read("""
				BEGIN:VCARD
				VERSION:2.1
				N:Roe;Ann
				PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgABAQ
				AAAQABAAD/2wBDAAIBAQIBAQICAQICAgICAwUDAwMDAwYEBAMFBwYHBwcGBgYHCAsJBwgKCAYG
				  CQ0JCgsLDAwMBwkNDg0M

				AGENT:
				BEGIN:VCARD
				VERSION:2.1
				N:Help;Hal
				EMAIL:hal@x.org
				END:VCARD
				X-ABRELATEDNAMES:Spouse Roe
				EMAIL:ann@x.org
				END:VCARD
				""");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(1);
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("me", "Ann Roe");
		assertThat(sink.all(Statement.Person.class).get(1).identifiers()).extracting(Identifier::key)
			.containsExactly("email:ann@x.org");
	}

	@Test
	void groupsCompaniesAndPlacesAreNoPeople() {
		CollectingSink sink = read(card("FN:Thoracic team\nKIND:group\nMEMBER:urn:uuid:1")
				+ card("FN:Mercy General\nKIND:org") + card("FN:Room 4\nKIND:location")
				+ card("FN:Mercy\nORG:Mercy\nX-ABShowAs:COMPANY") + card("FN:All\nX-ADDRESSBOOKSERVER-KIND:group")
				+ card("FN:Ann Roe\nKIND:individual") + card("FN:Ben Roe\nKIND:x-friend"));
		assertThat(sink.records()).isEqualTo(7);
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("me", "Ann Roe");
	}

	@Test
	void namesWhoHasNoNameByHerAddress() {
		CollectingSink sink = read(card("N:;;;;\nFN:\nEMAIL:ann.roe@x.org") + card("FN:Roe, Ann") + card("ORG:Mercy")
				+ card("N:Roe;Bo") + card("FN:Ann Roe, MD"));
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("me", "ann.roe@x.org", "Ann Roe", "Bo Roe", "Ann Roe, MD");
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Skipped.class);
			assertThat(problem.at()).isEqualTo("line 11");
			assertThat(problem.text()).isEqualTo("Mercy");
		});
	}

	@Test
	void aBadCardCostsThatCard() {
		CollectingSink sink = read(card("FN:Ann Roe") + "BEGIN:VCARD\nFN:Never Ends\n" + card("FN:Ben Roe")
				+ "rubbish\n" + card("FN:Cy Roe"));
		assertThat(sink.all(Statement.Acquaintance.class)).hasSize(3);
		assertThat(sink.records()).isEqualTo(4);
		assertThat(sink.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.at()).isEqualTo("line 5"));
	}

	@Test
	void refsAreTheSameInEveryExport() {
		String ann = card("UID:a1\nFN:Ann Roe\nEMAIL:ann@x.org");
		String ben = card("FN:Ben Roe\nEMAIL:roe@x.org");
		String cy = card("FN:Cy Roe\nEMAIL:roe@x.org");
		String dee = card("FN:Dee Roe\nTEL:1");
		CollectingSink once = read(ann + ben + cy + dee);
		CollectingSink again = read(dee + cy + ben + ann);
		assertThat(read(ann + ben + cy + dee).statements()).isEqualTo(once.statements());
		assertThat(again.all(Statement.Person.class).stream().map(Statement.Person::ref))
			.containsExactlyInAnyOrderElementsOf(
					once.all(Statement.Person.class).stream().map(Statement.Person::ref).toList());
		// A family's address joins them by what it identifies, not by their records.
		assertThat(once.distinct(Statement.Person.class)).isEqualTo(5);
	}

	@Test
	void theCountryIsTheOfficeSOrElseApplesCode() {
		CollectingSink sink = read(card("FN:Ann Roe\nitem3.ADR:;;;Berlin;;;\nitem3.X-ABADR:de"));
		assertThat(sink.all(Statement.Person.class).get(1).country()).isEqualTo("DE");
	}

	@Test
	void isKnownByItsContent() {
		assertThat(this.importer.recognises(new Sample("x", "\r\n begin:vcard\r\n"))).isTrue();
		assertThat(this.importer.recognises(new Sample("x.vcf", "BEGIN:VCALENDAR\r\n"))).isFalse();
		assertThat(this.importer.isPrivate()).isTrue();
	}

	private CollectingSink read(String text) {
		return Reading.read(this.importer, text);
	}

	private static String card(String lines) {
		return "BEGIN:VCARD\nVERSION:3.0\n" + lines + "\nEND:VCARD\n";
	}

}
