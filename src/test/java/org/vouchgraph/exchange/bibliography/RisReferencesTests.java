package org.vouchgraph.exchange.bibliography;

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
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class RisReferencesTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String REFERENCE = """
			TY  - JOUR
			AU  - Roe, Ann B., Jr
			AU  - van der Berg, Jan
			AU  - World Health Organization
			A2  - Editor, Ed
			PY  - 2019/03/01/
			T1  - Outcomes of a long
			operation
			T2  - The Annals of Thoracic Surgery
			JO  - Ann Thorac Surg
			AD  - Mercy General, Porto
			DO  - https://doi.org/10.1000/X1
			AN  - 77
			DB  - PubMed
			ER  -
			""";

	private final RisReferences importer = new RisReferences(NOW, Ceilings.USUAL);

	private CollectingSink read(String fields) {
		return Reading.read(this.importer, "TY  - JOUR\nTI  - A title of four words\n" + fields + "\nER  - \n");
	}

	@Test
	void saysAReferenceWithItsAuthors() {
		CollectingSink sink = Reading.read(this.importer, REFERENCE);
		assertThat(sink.problems()).isEmpty();
		String at = "record PMID 77";
		assertThat(sink.statements()).containsExactly(
				new Statement.Publication("77", "Outcomes of a long operation", 2019, "The Annals of Thoracic Surgery",
						3, Set.of(new Identifier(Scheme.PMID, "77"), new Identifier(Scheme.DOI, "10.1000/x1")), at),
				new Statement.Person("77#1", "Ann B. Roe Jr", "Ann B.", "Roe", Set.of(), null, null, null, at),
				new Statement.Authorship("77#1", "77", 1, "Mercy General, Porto", at),
				new Statement.Person("77#2", "Jan van der Berg", "Jan", "van der Berg", Set.of(), null, null, null, at),
				new Statement.Authorship("77#2", "77", 2, null, at));
		assertThat(Reading.read(this.importer, REFERENCE).statements()).isEqualTo(sink.statements());
	}

	@ParameterizedTest
	@CsvSource({ "UR  - https://pubmed.ncbi.nlm.nih.gov/77/", "N1  - PMID: 77", "ID  - PMID77",
			"UR  - http://www.ncbi.nlm.nih.gov/pubmed/77" })
	void findsThePubMedNumber(String field) {
		assertThat(read(field).only(Statement.Publication.class).ref()).isEqualTo("77");
	}

	@ParameterizedTest
	@CsvSource({ "ID  - 12345", "AN  - 12345", "UR  - https://example.org/12345", "N1  - Erratum in PMID: 12345" })
	void takesNoOtherNumberForOne(String field) {
		assertThat(read(field).only(Statement.Publication.class).identifiers()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "John R. Kitchin | John R. | Kitchin", "Roe AB | AB | Roe",
					"Ludwig van Beethoven | Ludwig | van Beethoven", "王小明 | 王小明 | ",
					"de Gaulle, Charles | Charles | de Gaulle" })
	void takesNamesApart(String written, String given, String family) {
		Statement.Person person = read("AU  - " + written).only(Statement.Person.class);
		assertThat(person.given()).isEqualTo(given);
		assertThat(person.family()).isEqualTo(family);
	}

	@ParameterizedTest
	@CsvSource({ "WHO", "American Heart Association", "Anonymous", "The STICH Investigators" })
	void countsGroupsOnly(String written) {
		CollectingSink sink = read("AU  - " + written);
		assertThat(sink.all(Statement.Person.class)).isEmpty();
		assertThat(sink.only(Statement.Publication.class).authorCount()).isEqualTo(1);
	}

	@Test
	void givesAddressesToTheAuthorsBeforeThem() {
		CollectingSink sink = read("AU  - Roe, Ann\nAD  - Mercy\nAU  - Poe, Bo\nAD  - Harbor");
		assertThat(sink.all(Statement.Authorship.class)).extracting(Statement.Authorship::affiliation)
			.containsExactly("Mercy", "Harbor");
		sink = read("AU  - Roe, Ann\nAU  - Poe, Bo\nAD  - Mercy\nAD  - Harbor");
		assertThat(sink.all(Statement.Authorship.class)).extracting(Statement.Authorship::affiliation)
			.containsExactly(null, null);
	}

	@Test
	void editorsStandInForAuthors() {
		assertThat(read("A2  - Roe, Ann").only(Statement.Person.class).family()).isEqualTo("Roe");
	}

	@Test
	void knowsAPaperWithoutIdentifierByTitleYearAndFirstAuthor() {
		Statement.Publication paper = read("AU  - Roe, Ann\nPY  - 2019\nJO  - A").only(Statement.Publication.class);
		assertThat(paper.ref()).isEqualTo("title:a title of four words|2019|roe");
		assertThat(read("PY  - 2019\nAU  - Roe, A.\nJO  - B").only(Statement.Publication.class).ref())
			.isEqualTo(paper.ref());
		String editorial = "TY  - JOUR\nTI  - Editorial\nAU  - Roe, A\nPY  - 2019\nJO  - Heart\nER  - \n";
		CollectingSink two = Reading.read(this.importer, editorial + editorial.replace("Heart", "Lung"));
		assertThat(two.distinct(Statement.Publication.class)).isEqualTo(2);
	}

	@Test
	void saysWhereAnEndIsMissing() {
		CollectingSink sink = Reading.read(this.importer,
				"TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \nTI  - Three\nER  - \n");
		assertThat(sink.all(Statement.Publication.class)).extracting(Statement.Publication::name)
			.containsExactly("One", "Two", "Three");
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Doubtful.class);
			assertThat(problem.at()).isEqualTo("line 1");
		});
	}

	@Test
	void recognisesItsOwnOnly() {
		assertThat(this.importer.recognises(new Sample("x", REFERENCE))).isTrue();
		assertThat(this.importer.recognises(new Sample("x", "TY - JOUR\r\nAU - Roe, A\r\nER -"))).isTrue();
		assertThat(this.importer.recognises(new Sample("x.ris", "PMID- 1\nTI  - x\nAU  - Roe A\n"))).isFalse();
		assertThat(this.importer.recognises(new Sample("x.ris", "TY  - JOUR"))).isFalse();
	}

}
