package org.vouchgraph.exchange.linkedin;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class LinkedInConnectionsTests {

	private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

	private final LinkedInConnections importer = new LinkedInConnections(Ceilings.USUAL);

	@Test
	void saysThePersonHerCompanyAndTheOnlineTie() {
		CollectingSink sink = Reading.read(this.importer,
				"\uFEFFNotes:\n\"Some \"\"connections\"\" hide their\ne-mail address.\"\n\n" + HEADER
						+ "Ann,\"Roe, MD\",https://www.linkedin.com/in/Ann-Roe,ann@x.org,Mercy General,"
						+ "\"Chief of \"\"Surgery\"\"\",12 Mar 2024\n,,,,,,\n");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(1);
		Statement.Person person = sink.all(Statement.Person.class).get(1);
		assertThat(person.name()).isEqualTo("Ann Roe, MD");
		assertThat(person.headline()).isEqualTo("Chief of \"Surgery\", Mercy General");
		assertThat(person.identifiers()).extracting(Identifier::key)
			.containsExactlyInAnyOrder("linkedin:ann-roe", "email:ann@x.org");
		assertThat(sink.only(Statement.Organization.class).identifiers()).extracting(Identifier::key)
			.containsExactly("name:mercy general");
		assertThat(sink.only(Statement.Affiliation.class).current()).isTrue();
		assertThat(sink.only(Statement.Affiliation.class).title()).isEqualTo("Chief of \"Surgery\"");
		assertThat(sink.only(Statement.Acquaintance.class)).isEqualTo(new Statement.Acquaintance(Statement.APPLICANT,
				"ann-roe", Statement.Closeness.ONLINE, LocalDate.of(2024, 3, 12), null, "line 6"));
	}

	@Test
	void readsEachWayOfWritingADate() {
		CollectingSink sink = Reading.read(this.importer,
				HEADER + "A,B,,,,,12 Mar 2024\nA,C,,,,,7-Feb-22\nA,D,,,,,2024-03-12\nA,E,,,,,03/12/24\n"
						+ "A,F,,,,,31 Feb 2024\nA,G,,,,,13/12/24\nA,H,,,,,\n");
		assertThat(sink.all(Statement.Acquaintance.class)).extracting(Statement.Acquaintance::on)
			.containsExactly(LocalDate.of(2024, 3, 12), LocalDate.of(2022, 2, 7), LocalDate.of(2024, 3, 12), null, null,
					LocalDate.of(2024, 12, 13), null);
		assertThat(sink.problems()).extracting(Problem::at).containsExactly("line 5", "line 6");
	}

	@Test
	void takesColumnsInAnyOrderAndWithoutUrl() {
		CollectingSink sink = Reading.read(this.importer,
				"Last Name;First Name;Company;Position;Connected On\nRoe;Ann;;Surgeon;2020-01-02\n");
		assertThat(sink.all(Statement.Person.class).get(1).name()).isEqualTo("Ann Roe");
		assertThat(sink.only(Statement.Acquaintance.class).on()).isEqualTo(LocalDate.of(2020, 1, 2));
		assertThat(sink.all(Statement.Organization.class)).isEmpty();
	}

	@Test
	void skipsAMemberWithoutAName() {
		CollectingSink sink = Reading.read(this.importer,
				HEADER + ",,https://www.linkedin.com/in/x,,Mercy,,12 Mar 2024\nAnn,Roe,,,,,\n");
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Skipped.class);
			assertThat(problem.at()).isEqualTo("line 2");
		});
		assertThat(sink.all(Statement.Acquaintance.class)).hasSize(1);
	}

	@Test
	void aQuoteThatIsNeverClosedCostsItsRow() {
		StringBuilder rows = new StringBuilder(HEADER).append("Bad,\"Quote,,,,,\n");
		for (int i = 0; i < 300; i++) {
			rows.append("Ann,Roe").append(i).append(",,,,,\n");
		}
		CollectingSink sink = Reading.read(this.importer, rows.toString());
		assertThat(sink.all(Statement.Acquaintance.class)).hasSize(300);
		assertThat(sink.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.at()).isEqualTo("line 2"));
	}

}
