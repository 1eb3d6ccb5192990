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

class BibTeXEntriesTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String FILE = """
			Made by a reference manager.
			@comment{ anything { at } all }
			@string{ats = "Ann Thorac " # {Surg}}
			@Article{roe 2019,
			  Author = {Roe, Ann~B. and van der {Berg}, Jan and {World Health Organization} and Jos{\\'e} N{\\'u}{\\~n}ez and others},
			  title = {{Outcomes} of {\\"O}stlund's \\emph{long} operation --- a study},
			  journal = ats # "ery",
			  month = oct,
			  year = 2019,
			  doi = {10.1000/X\\_1},
			  pmid = {77},
			}
			""";

	private final BibTeXEntries importer = new BibTeXEntries(NOW, Ceilings.USUAL);

	private CollectingSink read(String fields) {
		return Reading.read(this.importer, "@article{k, title={A title of four words}, " + fields + "}\n");
	}

	@Test
	void saysAnEntryWithItsAuthors() {
		CollectingSink sink = Reading.read(this.importer, FILE);
		String at = "record PMID 77";
		assertThat(sink.records()).isEqualTo(1);
		assertThat(sink.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("not complete"));
		assertThat(sink.statements()).containsExactly(
				new Statement.Publication("77", "Outcomes of Östlund's long operation — a study", 2019,
						"Ann Thorac Surgery", 4,
						Set.of(new Identifier(Scheme.PMID, "77"), new Identifier(Scheme.DOI, "10.1000/x_1")), at),
				new Statement.Person("77#1", "Ann B. Roe", "Ann B.", "Roe", Set.of(), null, null, null, at),
				new Statement.Authorship("77#1", "77", 1, null, at),
				new Statement.Person("77#2", "Jan van der Berg", "Jan", "van der Berg", Set.of(), null, null, null, at),
				new Statement.Authorship("77#2", "77", 2, null, at),
				new Statement.Person("77#4", "José Núñez", "José", "Núñez", Set.of(), null, null, null, at),
				new Statement.Authorship("77#4", "77", 4, null, at));
		assertThat(Reading.read(this.importer, FILE).statements()).isEqualTo(sink.statements());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Ludwig van Beethoven | Ludwig | van Beethoven",
			"van Beethoven, Ludwig | Ludwig | van Beethoven",
			"Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin | Charles Louis Xavier Joseph | de la Vallée Poussin",
			"{Da Costa}, Herv{\\'e} | Hervé | Da Costa", "Herv{\\'e} {Da Costa} | Hervé | Da Costa",
			"Roe, Jr., Ann | Ann | Roe", "L. Encarna{\\c{c}}{\\~a}o | L. | Encarnação",
			"{\\L}ukasz Kr\\'olikowski | Łukasz | Królikowski", "{\\O}yvind S{\\o}rlie | Øyvind | Sørlie",
			"Ann {\\v S}imi\\'c | Ann | Šimić", "M{\\\"u}ller, J{\\\"o}rg | Jörg | Müller",
			"G\\\"odel, Kurt | Kurt | Gödel", "Guti{\\'e}rrez{-}P{\\'e}rez, Mar{\\'\\i}a | María | Gutiérrez-Pérez",
			"Roe AB | AB | Roe", "王小明 | 王小明 | ", "von Neumann | | von Neumann" })
	void takesNamesApart(String written, String given, String family) {
		Statement.Person person = read("author = {" + written + "}").only(Statement.Person.class);
		assertThat(person.given()).isEqualTo(given);
		assertThat(person.family()).isEqualTo(family);
	}

	@Test
	void splitsNamesAtAndOutsideOfBraces() {
		CollectingSink sink = read("author = {Roe, Ann and\n {Barnes and Noble} AND Andy Sand and and Poe, Bo}");
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::name)
			.containsExactly("Ann Roe", "Andy Sand", "Bo Poe");
		assertThat(sink.only(Statement.Publication.class).authorCount()).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a -- b --- c- d | a – b — c- d", "``q'' | “q”", "{$3$D} \\& \\% | 3D & %",
			"\\textit{x} {\\em y} \\unknown z | x y z", "\\'{} e | e", "\\ss{}a stra\\ss e | ßa straße", "A~B | A B",
			"\\H{o}\\k a\\u{g}\\.Z\\r{u} | őąğŻů", "tail \\ | tail", "\\aa\\AE | åÆ", "x\\ldots{} y | x… y" })
	void readsLaTeX(String written, String plain) {
		assertThat(org.vouchgraph.exchange.PlainText.name(LaTeXText.plain(written))).isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "note = {PMID: 77} | pmid:77", "url = {https://pubmed.ncbi.nlm.nih.gov/77/} | pmid:77",
					"eprint = 77, eprinttype = {pubmed} | pmid:77", "doi = {https://doi.org/10.1000/A} | doi:10.1000/a",
					"url = {https://doi.org/10.1000/A} | doi:10.1000/a" })
	void findsIdentifiers(String field, String key) {
		assertThat(read(field).only(Statement.Publication.class).identifiers()).extracting(Identifier::key)
			.containsExactly(key);
	}

	@Test
	void readsBibLaTeX() {
		Statement.Publication paper = read("journaltitle = {Heart}, date = {2020-03-01}")
			.only(Statement.Publication.class);
		assertThat(paper.venue()).isEqualTo("Heart");
		assertThat(paper.year()).isEqualTo(2020);
	}

	@Test
	void editorsStandInForAuthorsAndAnAffiliationIsOfTheOnlyOne() {
		CollectingSink sink = read("editor = {Roe, Ann}, affiliation = {Mercy General}");
		assertThat(sink.only(Statement.Authorship.class).affiliation()).isEqualTo("Mercy General");
	}

	@Test
	void aBrokenEntryCostsThatEntry() {
		String good = "@article{a, title = {One}, author = {Roe, Ann}}\n";
		CollectingSink sink = Reading.read(this.importer,
				good + "@article{b,\n title = {never closed,\n author = {Poe, Bo}\n" + good.replace("One", "Three")
						+ "@article{c, title = {x} author = {y}}\n" + good.replace("One", "Five"));
		assertThat(sink.all(Statement.Publication.class)).extracting(Statement.Publication::name)
			.containsExactly("One", "Three", "Five");
		assertThat(sink.records()).isEqualTo(5);
		assertThat(sink.problems()).hasSize(2)
			.allSatisfy((problem) -> assertThat(problem).isInstanceOf(Problem.Skipped.class));
		assertThat(sink.problems()).extracting(Problem::at).containsExactly("line 2", "line 6");
	}

	@Test
	void readsEntriesInAnyLayout() {
		String[] layouts = { "@article{k,title={T of four words here},year=2001}@misc{l,title={U of four words here}}",
				"@article(k, title={T of four words here}, year=2001)\n@misc ( l,\ntitle={U of four words here})",
				"@ARTICLE{,title=\"T of {four} words here\",YEAR=\"2001\"} text @misc{l,title={U of four words here},}",
				"@article{title={T of four words here},year=2001}\r@misc{a key, with, title={U of four words here}}" };
		for (String layout : layouts) {
			CollectingSink sink = Reading.read(this.importer, layout);
			assertThat(sink.all(Statement.Publication.class)).as(layout)
				.extracting(Statement.Publication::name)
				.startsWith("T of four words here");
			assertThat(sink.records()).as(layout).isEqualTo(2);
		}
	}

	@Test
	void recognisesItsOwnOnly() {
		assertThat(this.importer.recognises(new Sample("x", FILE))).isTrue();
		assertThat(this.importer.recognises(new Sample("x.bib", "From: ann@article.org\n{x}"))).isFalse();
		assertThat(this.importer.recognises(new Sample("x.bib", "TY  - JOUR\nTI  - x\nER  - "))).isFalse();
	}

}
