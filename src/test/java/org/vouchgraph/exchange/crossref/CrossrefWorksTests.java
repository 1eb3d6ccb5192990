package org.vouchgraph.exchange.crossref;

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

class CrossrefWorksTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String WORK = """
			{"DOI":"10.1000/X1","type":"journal-article","title":["A <i>b</i> &amp; c"],\
			"container-title":["Heart"],"issued":{"date-parts":[[2019,3,1]]},"author":[\
			{"given":"Bo","family":"Poe","sequence":"additional","affiliation":[{"name":"Harbor"},{"name":"Mercy"}]},\
			{"given":"Ann","family":"Roe","suffix":"Jr","sequence":"first","ORCID":"http://orcid.org/0000-0002-1825-0097",\
			"authenticated-orcid":true,"affiliation":[{"name":"Mercy General","department":["Surgery"],"place":["Porto"],\
			"id":[{"id":"https://ror.org/04z8k9a98","id-type":"ROR","asserted-by":"publisher"}]}]},\
			{"name":"The Heart Group","sequence":"additional","affiliation":[]}]}""";

	private final CrossrefWorks importer = new CrossrefWorks(NOW, Ceilings.USUAL);

	@Test
	void saysAWorkWithItsAuthors() {
		CollectingSink sink = Reading.read(this.importer, WORK);
		String at = "record DOI 10.1000/x1";
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.statements()).containsExactly(
				new Statement.Publication("10.1000/x1", "A b & c", 2019, "Heart", 3,
						Set.of(new Identifier(Scheme.DOI, "10.1000/x1")), at),
				new Statement.Person("0000-0002-1825-0097", "Ann Roe Jr", "Ann", "Roe",
						Set.of(new Identifier(Scheme.ORCID, "0000-0002-1825-0097")), null, null, null, at),
				new Statement.Authorship("0000-0002-1825-0097", "10.1000/x1", 1, "Surgery, Mercy General, Porto", at),
				new Statement.Organization("04z8k9a98", "Mercy General", Statement.OrganizationKind.INSTITUTION,
						Set.of(new Identifier(Scheme.ROR, "04z8k9a98"), new Identifier(Scheme.NAME, "mercy general")),
						null, null, null, at),
				new Statement.Affiliation("0000-0002-1825-0097", "04z8k9a98", null, 2019, 2019, false, at),
				new Statement.Person("10.1000/x1#2", "Bo Poe", "Bo", "Poe", Set.of(), null, null, null, at),
				new Statement.Authorship("10.1000/x1#2", "10.1000/x1", 2, "Harbor; Mercy", at));
		assertThat(Reading.read(this.importer, WORK).statements()).isEqualTo(sink.statements());
	}

	@Test
	void readsAllLayoutsAlike() {
		String two = WORK.replace("X1", "X2");
		String[] layouts = { "[" + WORK + "," + two + "]", WORK + "\n" + two + "\n",
				"{\"status\":\"ok\",\"message-type\":\"work-list\",\"message-version\":\"1.0.0\",\"message\":"
						+ "{\"facets\":{},\"total-results\":9,\"items\":[" + WORK + "," + two
						+ "],\"items-per-page\":20,\"query\":{\"start-index\":0,\"search-terms\":null}}}",
				"{\"items\":[" + WORK + "," + two + "]}", "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":"
						+ WORK + "}\n{\"message-type\":\"work\",\"message\":" + two + "}" };
		for (String layout : layouts) {
			CollectingSink sink = Reading.read(this.importer, layout);
			assertThat(sink.problems()).as(layout).isEmpty();
			assertThat(sink.records()).as(layout).isEqualTo(2);
			assertThat(sink.all(Statement.Publication.class)).as(layout)
				.extracting(Statement.Publication::ref)
				.containsExactly("10.1000/x1", "10.1000/x2");
			assertThat(this.importer.recognises(new Sample("x", layout))).as(layout).isTrue();
		}
	}

	@Test
	void readsCslJson() {
		CollectingSink sink = Reading.read(this.importer, """
				[{"id":"k","type":"article-journal","title":"A title","container-title":"Heart","PMID":"77","author":[
				{"family":"Berg","given":"Jan","non-dropping-particle":"van der"},{"literal":"The Heart Group"},
				{"family":"Newell P. Campbell"}],"issued":{"date-parts":[["2019","3"]]}}]""");
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.only(Statement.Publication.class).identifiers()).extracting(Identifier::key)
			.containsExactly("pmid:77");
		assertThat(sink.only(Statement.Publication.class).authorCount()).isEqualTo(3);
		assertThat(sink.only(Statement.Publication.class).year()).isEqualTo(2019);
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::family)
			.containsExactly("van der Berg", null);
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("Jan van der Berg", "Newell P. Campbell");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\"issued\":{\"date-parts\":[[null]]},\"published-print\":{\"date-parts\":[[2018]]} | 2018",
					"\"issued\":{\"raw\":\"Spring 2017\"} | 2017", "\"issued\":{\"literal\":\"2016\"} | 2016" })
	void findsTheYear(String fields, int year) {
		CollectingSink sink = Reading.read(this.importer, "{\"DOI\":\"10.1000/x\",\"title\":\"T\"," + fields + "}");
		assertThat(sink.only(Statement.Publication.class).year()).isEqualTo(year);
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void aBrokenLineCostsThatLine() {
		CollectingSink sink = Reading.read(this.importer,
				WORK + "\n" + WORK.substring(0, 200) + "\n" + WORK.replace("X1", "X3") + "\n");
		assertThat(sink.all(Statement.Publication.class)).extracting(Statement.Publication::ref)
			.containsExactly("10.1000/x1", "10.1000/x3");
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Skipped.class);
			assertThat(problem.at()).isEqualTo("line 2");
		});
	}

	@Test
	void recognisesNoOthers() {
		for (String other : new String[] { "{\"id\":\"https://openalex.org/W1\",\"title\":\"x\",\"authorships\":[]}",
				"{\"number_of_results\":1,\"items\":[{\"id\":\"https://ror.org/04z8k9a98\",\"names\":[]}]}",
				"{\"orcid-identifier\":{},\"person\":{},\"title\":{}}", "@article{DOI, title={x}}", "" }) {
			assertThat(this.importer.recognises(new Sample("x.json", other))).as(other).isFalse();
		}
	}

}
