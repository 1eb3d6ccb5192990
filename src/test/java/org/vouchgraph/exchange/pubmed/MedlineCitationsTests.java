package org.vouchgraph.exchange.pubmed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class MedlineCitationsTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String RECORD = """

			PMID- 77
			OWN - NLM
			STAT- MEDLINE
			DP  - 2019 Winter
			TI  - Outcomes of a long
			      operation.
			LID - 10.1000/X1 [doi]
			AB  - Words.
			CN  - The Heart Group
			FAU - Roe, Ann B Jr
			AU  - Roe AB Jr
			AUID- ORCID: 0000-0002-1825-0097
			AD  - Mercy General, Porto,
			      Portugal.
			AD  - Dept of Surgery.
			FAU - van der Berg, Jan
			AU  - van der Berg J
			FIR - Poe, Bo
			IR  - Poe B
			JT  - The Annals of thoracic surgery
			TA  - Ann Thorac Surg
			AID - S0003(19)1 [pii]
			""";

	private final MedlineCitations importer = new MedlineCitations(NOW, Ceilings.USUAL);

	@Test
	void saysACitationWithItsAuthors() {
		CollectingSink sink = Reading.read(this.importer, RECORD);
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(1);
		assertThat(sink.only(Statement.Publication.class))
			.isEqualTo(new Statement.Publication("77", "Outcomes of a long operation.", 2019,
					"The Annals of thoracic surgery", 3, Set.of(new Identifier(Identifier.Scheme.PMID, "77"),
							new Identifier(Identifier.Scheme.DOI, "10.1000/x1")),
					"record PMID 77"));
		assertThat(sink.all(Statement.Person.class)).containsExactly(
				new Statement.Person("0000-0002-1825-0097", "Ann B Roe Jr", "Ann B", "Roe",
						Set.of(new Identifier(Identifier.Scheme.ORCID, "0000-0002-1825-0097")), null, null, null,
						"record PMID 77"),
				new Statement.Person("77#3", "Jan van der Berg", "Jan", "van der Berg", Set.of(), null, null, null,
						"record PMID 77"));
		assertThat(sink.all(Statement.Authorship.class)).containsExactly(
				new Statement.Authorship("0000-0002-1825-0097", "77", 2,
						"Mercy General, Porto, Portugal.; Dept of Surgery.", "record PMID 77"),
				new Statement.Authorship("77#3", "77", 3, null, "record PMID 77"));
	}

	@Test
	void saysTheSameTwice() {
		assertThat(Reading.read(this.importer, RECORD).statements())
			.isEqualTo(Reading.read(this.importer, RECORD).statements());
	}

	@Test
	void givesAnAffiliationBeforeTheAuthorsToTheFirst() {
		CollectingSink sink = Reading.read(this.importer, "PMID- 1\nTI  - T\nAD  - Mercy.\nAU  - Roe A\nAU  - Poe B\n");
		assertThat(sink.all(Statement.Authorship.class)).extracting(Statement.Authorship::affiliation)
			.containsExactly("Mercy.", null);
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("A Roe", "B Poe");
	}

	@ParameterizedTest
	@CsvSource({ "DP  - 1998 Dec-1999 Jan, 1998", "DP  - Winter 2007-2008, 2007", "DEP - 20120910, 2012" })
	void readsDates(String field, int year) {
		CollectingSink sink = Reading.read(this.importer, "PMID- 1\nTI  - T\n" + field + "\n");
		assertThat(sink.only(Statement.Publication.class).year()).isEqualTo(year);
		assertThat(sink.problems()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "AU  - van der Berg JH Jr | JH | van der Berg | JH van der Berg Jr",
					"AU  - Madonna | | Madonna | Madonna", "FAU - Li, Wei 3rd | Wei | Li | Wei Li 3rd",
					"FAU - Plato | | Plato | Plato" })
	void takesNamesApart(String field, String given, String family, String name) {
		Statement.Person person = Reading.read(this.importer, "PMID- 1\nTI  - T\n" + field + "\n")
			.only(Statement.Person.class);
		assertThat(person.given()).isEqualTo(given);
		assertThat(person.family()).isEqualTo(family);
		assertThat(person.name()).isEqualTo(name);
	}

	@Test
	void aRecordWhosePmidIsLostCostsThatRecordOnly() {
		CollectingSink sink = Reading.read(this.importer, "PMID- 1\nOWN - NLM\nTI  - T\nFAU - Roe, Ann\n\n"
				+ "OWN - NLM\nTI  - U\nFAU - Poe, Bo\n\nPMID- 3\nTI  - V\nFAU - Doe, Cy\n");
		assertThat(sink.all(Statement.Publication.class)).extracting(Statement.Publication::ref)
			.containsExactly("1", "3");
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::family).containsExactly("Roe", "Doe");
		assertThat(sink.records()).isEqualTo(3);
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Skipped.class);
			assertThat(problem.at()).isEqualTo("line 6");
			assertThat(problem.text()).isEqualTo("U");
		});
	}

	@Test
	void saysWhenAuthorsAreLeftOut() {
		CollectingSink sink = Reading.read(this.importer, "PMID- 1\nTI  - T\nAU  - Roe A\nAU  - et al\n");
		assertThat(sink.only(Statement.Publication.class).authorCount()).isEqualTo(1);
		assertThat(sink.problems()).singleElement().isInstanceOf(Problem.Doubtful.class);
	}

	@Test
	void recognisesItsOwnOnly() {
		assertThat(this.importer.recognises(new Sample("x", RECORD))).isTrue();
		assertThat(this.importer.recognises(new Sample("x.nbib", "TY  - JOUR\nTI  - PMID- 5\nER  - \n"))).isFalse();
		assertThat(this.importer.recognises(new Sample("x.nbib", "PMID- 5"))).isFalse();
	}

}
