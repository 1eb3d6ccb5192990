package org.vouchgraph.exchange.pubmed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class PubMedArticlesTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private final PubMedArticles importer = new PubMedArticles(NOW, Ceilings.USUAL);

	static String article(String inside) {
		return "<PubmedArticle><MedlineCitation><PMID Version=\"1\">77</PMID><Article>" + inside
				+ "</Article></MedlineCitation></PubmedArticle>";
	}

	static String set(String inside) {
		return "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle//EN\" "
				+ "\"https://dtd.nlm.nih.gov/x.dtd\">\n<PubmedArticleSet>" + inside + "</PubmedArticleSet>";
	}

	@Test
	void flattensTitlesAndTakesSeveralAffiliations() {
		CollectingSink sink = Reading.read(this.importer, set(
				article("""
						<Journal><JournalIssue><PubDate><Year>2018</Year></PubDate></JournalIssue><Title>Heart</Title></Journal>
						<ArticleTitle>T<sub>3</sub> of <i>E. coli</i> &amp; a&lt;b, <mml:math xmlns:mml="x"><mml:mi>α</mml:mi></mml:math>&eacute;</ArticleTitle>
						<ELocationID EIdType="doi">10.1000/AbC</ELocationID>
						<AuthorList><Author><LastName>Roe</LastName><ForeName>Ann M</ForeName><Suffix>Jr</Suffix>
						<Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier>
						<AffiliationInfo><Affiliation>One.</Affiliation></AffiliationInfo>
						<AffiliationInfo><Affiliation>Two.</Affiliation></AffiliationInfo></Author>
						<Author><CollectiveName>The Trial Group</CollectiveName></Author>
						<Author ValidYN="N"><LastName>Row</LastName></Author>
						<Author><LastName>Poe</LastName><Initials>B</Initials></Author></AuthorList>""")));
		assertThat(sink.problems()).isEmpty();
		Statement.Publication paper = sink.only(Statement.Publication.class);
		assertThat(paper).isEqualTo(new Statement.Publication("77", "T3 of E. coli & a<b, αé", 2018, "Heart", 3,
				paper.identifiers(), "record PMID 77"));
		assertThat(paper.identifiers()).extracting(Identifier::key)
			.containsExactlyInAnyOrder("pmid:77", "doi:10.1000/abc");
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("Ann M Roe Jr", "B Poe");
		assertThat(sink.all(Statement.Authorship.class)).containsExactly(
				new Statement.Authorship("0000-0002-1825-0097", "77", 1, "One.; Two.", "record PMID 77"),
				new Statement.Authorship("77#3", "77", 3, null, "record PMID 77"));
		assertThat(sink.all(Statement.Organization.class)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2019 Winter, 2019", "1998 Dec-1999 Jan, 1998", "Winter 2007-2008, 2007", "2000 Spring-Summer, 2000" })
	void readsMedlineDates(String written, int year) {
		CollectingSink sink = Reading
			.read(this.importer, set(article("<Journal><JournalIssue><PubDate><MedlineDate>" + written
					+ "</MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>T</ArticleTitle><AuthorList/>")));
		assertThat(sink.only(Statement.Publication.class).year()).isEqualTo(year);
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void leavesOutAMistypedOrcidWithAWord() {
		CollectingSink sink = Reading.read(this.importer, set(article("""
				<ArticleTitle>T</ArticleTitle><AuthorList><Author><LastName>Roe</LastName>
				<Identifier Source="ORCID">0000000218250098</Identifier></Author></AuthorList>""")));
		assertThat(sink.only(Statement.Person.class).identifiers()).isEmpty();
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Doubtful.class);
			assertThat(problem.at()).isEqualTo("record PMID 77");
			assertThat(problem.text()).isEqualTo("0000000218250098");
		});
	}

	@Test
	void skipsBooksAndPassesOverDeletions() {
		CollectingSink sink = Reading.read(this.importer,
				set("<PubmedBookArticle><BookDocument><PMID>5</PMID></BookDocument></PubmedBookArticle>"
						+ "<DeleteCitation><PMID>6</PMID></DeleteCitation>"
						+ article("<ArticleTitle>T</ArticleTitle>")));
		assertThat(sink.only(Statement.Publication.class).ref()).isEqualTo("77");
		assertThat(sink.problems()).hasSize(2);
		assertThat(sink.problems().get(0)).isInstanceOf(Problem.Skipped.class);
		assertThat(sink.problems().get(1)).isInstanceOf(Problem.Doubtful.class);
		assertThat(sink.records()).isEqualTo(2);
	}

	@Test
	void readsTheRealRecordInFull() {
		CollectingSink sink = Reading.read(this.importer, Reading.resource("pubmed/pubmed-29768149.xml"));
		Statement.Publication paper = sink.only(Statement.Publication.class);
		assertThat(paper.ref()).isEqualTo("29768149");
		assertThat(paper.year()).isEqualTo(2018);
		assertThat(paper.identifiers()).extracting(Identifier::scheme).contains(Identifier.Scheme.DOI);
		assertThat(sink.all(Statement.Person.class).get(0).family()).isNotBlank();
	}

	@Test
	void countsACollectiveAuthorWithoutMakingAPerson() {
		CollectingSink sink = Reading.read(this.importer, Reading.resource("pubmed/biopython_pubmed7.xml"));
		assertThat(sink.only(Statement.Publication.class).authorCount()).isEqualTo(9);
		assertThat(sink.all(Statement.Person.class)).hasSize(8);
	}

}
