package org.vouchgraph.exchange.openalex;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class OpenAlexWorksTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String WORK = """
			{"id":"https://openalex.org/W1","doi":"https://doi.org/10.1000/X1","display_name":"A <i>b</i> &amp; c",\
			"publication_year":2020,"ids":{"pmid":"https://pubmed.ncbi.nlm.nih.gov/77"},\
			"primary_location":{"source":{"display_name":"Ann Thorac Surg"}},"authorships":[\
			{"author":{"id":"https://openalex.org/A5","display_name":"Ann Roe","orcid":"https://orcid.org/0000-0002-1825-0097"},\
			"institutions":[{"id":"https://openalex.org/I9","display_name":"Mercy General","ror":"https://ror.org/04z8k9a98","country_code":"PT"}],\
			"raw_affiliation_strings":["Mercy General, Porto","Dept of Surgery"]},\
			{"author":{"id":null,"display_name":"Bo Poe"},"institutions":[]}]}""";

	private final OpenAlexWorks importer = new OpenAlexWorks(NOW, Ceilings.USUAL);

	@Test
	void saysAWorkWithItsAuthorsAndTheirInstitutions() {
		CollectingSink sink = Reading.read(this.importer, WORK);
		assertThat(sink.problems()).isEmpty();
		Statement.Publication paper = sink.only(Statement.Publication.class);
		assertThat(paper.name()).isEqualTo("A b & c");
		assertThat(paper.year()).isEqualTo(2020);
		assertThat(paper.venue()).isEqualTo("Ann Thorac Surg");
		assertThat(paper.authorCount()).isEqualTo(2);
		assertThat(paper.identifiers()).extracting(Identifier::key)
			.containsExactlyInAnyOrder("openalex:W1", "doi:10.1000/x1", "pmid:77");
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::ref).containsExactly("A5", "W1#2");
		assertThat(sink.all(Statement.Person.class).get(0).identifiers()).extracting(Identifier::key)
			.containsExactlyInAnyOrder("openalex:A5", "orcid:0000-0002-1825-0097");
		Statement.Organization place = sink.only(Statement.Organization.class);
		assertThat(place.identifiers()).extracting(Identifier::key)
			.containsExactlyInAnyOrder("openalex:I9", "ror:04z8k9a98", "name:mercy general");
		assertThat(place.country()).isEqualTo("PT");
		assertThat(sink.only(Statement.Affiliation.class))
			.isEqualTo(new Statement.Affiliation("A5", "I9", null, 2020, 2020, false, "record W1"));
		assertThat(sink.all(Statement.Authorship.class)).containsExactly(
				new Statement.Authorship("A5", "W1", 1, "Mercy General, Porto; Dept of Surgery", "record W1"),
				new Statement.Authorship("W1#2", "W1", 2, null, "record W1"));
	}

	@Test
	void saysRecordsBeforeTheFactsThatNameThem() {
		CollectingSink sink = Reading.read(this.importer, Reading.resource("openalex/donners_2021_first_4.json"));
		java.util.Set<String> said = new java.util.HashSet<>();
		for (Statement statement : sink.statements()) {
			if (statement instanceof Statement.Record record) {
				said.add(record.ref());
			}
			else if (statement instanceof Statement.Authorship fact) {
				assertThat(said).contains(fact.person(), fact.publication());
			}
			else if (statement instanceof Statement.Affiliation fact) {
				assertThat(said).contains(fact.person(), fact.organization());
			}
		}
		assertThat(said).isNotEmpty();
	}

	@Test
	void readsAllLayoutsAlike() {
		String two = WORK.replace("W1\"", "W2\"");
		String[] layouts = { WORK + "\n" + two + "\n", WORK + two, "[" + WORK + "," + two + "]",
				"{\"meta\":{\"count\":2},\"results\":[" + WORK + "," + two + "],\"group_by\":[]}",
				"{\"results\":[" + WORK + "]}\n{\"results\":[" + two + "]}",
				WORK.replace(",\"", ",\n  \"") + "\n" + two.replace(",\"", ",\n  \""), WORK + "\r" + two,
				"\uFEFF" + WORK + "\r\n\r\n" + two };
		for (String layout : layouts) {
			CollectingSink sink = Reading.read(this.importer, layout);
			assertThat(sink.problems()).as(layout).isEmpty();
			assertThat(sink.records()).as(layout).isEqualTo(2);
			assertThat(sink.all(Statement.Publication.class)).as(layout)
				.extracting(Statement.Publication::ref)
				.containsExactly("W1", "W2");
		}
	}

	@Test
	void readsTheFieldNamesOf2023() {
		String old = """
				{"id":"W3","title":"Old","publication_year":2001,"host_venue":{"display_name":"Heart"},\
				"authorships":[{"author":{"id":"A7","display_name":"Cy Doe"},"institutions":[],\
				"raw_affiliation_string":"Somewhere"}]}""";
		CollectingSink sink = Reading.read(this.importer, old);
		assertThat(sink.only(Statement.Publication.class).venue()).isEqualTo("Heart");
		assertThat(sink.only(Statement.Authorship.class).affiliation()).isEqualTo("Somewhere");
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void aBrokenLineCostsThatLine() {
		String broken = WORK.substring(0, 200);
		String three = WORK.replace("W1\"", "W3\"");
		CollectingSink sink = Reading.read(this.importer, WORK + "\n" + broken + "\n" + three + "\n");
		assertThat(sink.all(Statement.Publication.class)).extracting(Statement.Publication::ref)
			.containsExactly("W1", "W3");
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Skipped.class);
			assertThat(problem.at()).isEqualTo("line 2");
		});
		assertThat(sink.records()).isEqualTo(3);
		assertThat(Reading.read(this.importer, broken + "\n" + WORK + "\n" + three).records()).isEqualTo(3);
	}

	@Test
	void saysOnceThatAListOfAuthorsMayBeCut() {
		CollectingSink sink = Reading.read(this.importer,
				WORK.replace("\"id\":\"https://openalex.org/W1\"", "\"id\":\"W1\",\"is_authors_truncated\":true"));
		assertThat(sink.problems()).singleElement().isInstanceOf(Problem.Doubtful.class);
		sink = Reading.read(this.importer, WORK.replace("\"id\":\"https://openalex.org/W1\"",
				"\"id\":\"W1\",\"is_authors_truncated\":true,\"authors_count\":321"));
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.only(Statement.Publication.class).authorCount()).isEqualTo(321);
	}

}
