package org.vouchgraph.exchange.google;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.TextInput;
import org.vouchgraph.exchange.UnreadableFile;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GoogleContactsTests {

	private static final String NEW = "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
			+ "Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,"
			+ "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
			+ "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Country,"
			+ "Website 1 - Label,Website 1 - Value,Website 2 - Label,Website 2 - Value\n";

	private static final String OLD = "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,"
			+ "Family Name Yomi,Name Prefix,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
			+ "Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value\n";

	private static final String GERMAN = "Vorname,Zweiter Vorname,Nachname,Organisationsname,Labels,E-Mail 1 – Label,"
			+ "E-Mail 1 – Wert,Telefon 1 – Label,Telefon 1 – Wert\n";

	private final GoogleContacts importer = new GoogleContacts(Ceilings.USUAL);

	@Test
	void readsTheHeaderOfToday() {
		CollectingSink sink = read(NEW
				+ "Ann,Maria,Roe,Än,,Rou,Dr.,MD,Annie,\"Roe, Ann\",Mercy General,Chief,Surgery,1970-01-01,\"Met\nin Boston\","
				+ "https://x/p.jpg,* myContacts ::: Family,* Work,ann@x.org ::: ann@y.org,Home,Ann.Roe@Home.org,"
				+ "Mobile,+1 555,Work,United States,LinkedIn,https://www.linkedin.com/in/Ann-Roe,ORCID,0000-0002-1825-0097\n");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(1);
		assertThat(sink.all(Statement.Person.class).get(1)).isEqualTo(new Statement.Person("linkedin:ann-roe",
				"Ann Maria Roe", "Ann Maria", "Roe",
				Set.of(new Identifier(Scheme.EMAIL, "ann@x.org"), new Identifier(Scheme.EMAIL, "ann@y.org"),
						new Identifier(Scheme.EMAIL, "ann.roe@home.org"), new Identifier(Scheme.LINKEDIN, "ann-roe"),
						new Identifier(Scheme.ORCID, "0000-0002-1825-0097")),
				"Chief, Mercy General", "US", "Met in Boston", "line 2"));
		assertThat(sink.only(Statement.Affiliation.class)).isEqualTo(new Statement.Affiliation("linkedin:ann-roe",
				"name:mercy general", "Chief", null, null, true, "line 2"));
		assertThat(sink.only(Statement.Acquaintance.class)).isEqualTo(new Statement.Acquaintance(Statement.APPLICANT,
				"linkedin:ann-roe", Statement.Closeness.ONLINE, null, null, "line 2"));
		assertThat(sink.everything()).doesNotContain("1970", "Än", "myContacts");
	}

	@Test
	void readsTheHeaderOfBefore() {
		CollectingSink sink = read(OLD + "Ann Roe,Ann,,Roe,,,,,A note,* myContacts ::: Surgeons,* Home,ann@x.org,,"
				+ "Mercy General,Chief,Profile,http://www.linkedin.com/in/ann-roe\nMercy,,,,,,,,,,,info@mercy.org,,,,,\n");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("me", "Ann Roe", "Mercy");
		assertThat(sink.all(Statement.Person.class).get(1).identifiers()).extracting(Identifier::key)
			.containsExactlyInAnyOrder("email:ann@x.org", "linkedin:ann-roe");
		assertThat(sink.all(Statement.Person.class).get(1).note()).isEqualTo("A note");
		assertThat(sink.only(Statement.Affiliation.class).title()).isEqualTo("Chief");
	}

	@Test
	void takesAsManyGroupsAsThereAre() {
		StringBuilder header = new StringBuilder("First Name,Last Name");
		StringBuilder row = new StringBuilder("Ann,Roe");
		for (int i = 1; i <= 30; i++) {
			header.append(",E-mail ").append(i).append(" - Label,E-mail ").append(i).append(" - Value");
			row.append(",*,ann").append(i).append("@x.org");
		}
		CollectingSink sink = read(header + "\n" + row + "\n");
		assertThat(sink.all(Statement.Person.class).get(1).identifiers()).hasSize(30);
	}

	@Test
	void namesWhoHasNoNameByHerAddress() {
		CollectingSink sink = read("First Name,Last Name,Nickname,File As,Organization Name,E-mail 1 - Value\n"
				+ ",,,,,ann@x.org\n,,,\"Roe, Ben\",,\n,,,,Mercy,\n,,Cy,,,\n");
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("me", "ann@x.org", "Ben Roe", "Cy");
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Skipped.class);
			assertThat(problem.at()).isEqualTo("line 4");
		});
	}

	@Test
	void saysThatAnotherLanguageIsNotRead() {
		assertThat(this.importer.recognises(new Sample("contacts.csv", GERMAN))).isTrue();
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(GERMAN + "Ann,,Roe,,,,,,\n"))
			.satisfies((ex) -> {
				assertThat(ex.problem().at()).isEqualTo("line 1");
				assertThat(ex.problem().message()).isEqualTo("The header is Google's, but not in English.");
				assertThat(ex.problem().remedy()).contains("English", "vCard");
			});
	}

	@Test
	void claimsNoOtherFiles() {
		assertThat(this.importer.recognises(new Sample("contacts.csv", NEW))).isTrue();
		assertThat(this.importer.recognises(new Sample("x", "\n" + OLD.replace(',', ';')))).isTrue();
		assertThat(this.importer
			.recognises(new Sample("x", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")))
			.isFalse();
		assertThat(this.importer.recognises(new Sample("x", "name,institution,position,email,note\n"))).isFalse();
		assertThat(this.importer.isPrivate()).isTrue();
	}

	@Test
	void saysTheSameEachTime() {
		String text = OLD + "Ann Roe,Ann,,Roe,,,,,,,,roe@x.org,,,,,\nBen Roe,Ben,,Roe,,,,,,,,roe@x.org,,,,,\n";
		assertThat(Reading.read(this.importer, TextInput.of("test", text)).statements())
			.isEqualTo(read(text).statements());
		assertThat(read(text).distinct(Statement.Person.class)).isEqualTo(3);
	}

	private CollectingSink read(String text) {
		return Reading.read(this.importer, text);
	}

}
