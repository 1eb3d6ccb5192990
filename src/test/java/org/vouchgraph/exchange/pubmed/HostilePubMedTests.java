package org.vouchgraph.exchange.pubmed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;
import org.vouchgraph.exchange.TextInput;
import org.vouchgraph.exchange.UnreadableFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HostilePubMedTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private final PubMedArticles importer = new PubMedArticles(NOW, Ceilings.USUAL);

	private static String author(String inside) {
		return set("<AuthorList><Author>" + inside + "</Author></AuthorList>");
	}

	private static String set(String inside) {
		return PubMedArticlesTests.set(PubMedArticlesTests.article("<ArticleTitle>T</ArticleTitle>" + inside));
	}

	private static String year(String inside) {
		return set("<Journal><JournalIssue><PubDate>" + inside + "</PubDate></JournalIssue></Journal>");
	}

	static Stream<Case> common() {
		return HostileInputs.from(author("<LastName>Roe</LastName>\n<ForeName>Ann</ForeName>\n") + "\n").stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		String plain = "<PubmedArticleSet>" + PubMedArticlesTests.article("<ArticleTitle>T</ArticleTitle>")
				+ "</PubmedArticleSet>";
		String laughs = "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000)
				+ "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]>";
		return Stream.of(Arguments.of("billion laughs", laughs + plain.replace(">T<", ">&c;<"), "1 Doubtful"),
				Arguments.of("quadratic entity",
						"<!DOCTYPE x [<!ENTITY a \"" + "h".repeat(1_000_000) + "\">]>"
								+ plain.replace(">T<", ">" + "&a;".repeat(60) + "<"),
						"1 Doubtful"),
				Arguments.of("parameter entity",
						"<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]>" + plain, "1"),
				Arguments.of("malformed document type", "<!DOCTYPE PubmedArticleSet [<!ENTITY>]>" + plain, "1"),
				Arguments.of("document type cut off", "<?xml version=\"1.0\"?>\n<!DOCTYPE PubmedArticleSet [<!E\uFFFF",
						"0 Refused"),
				Arguments.of("document type without end", "<!DOCTYPE PubmedArticleSet [<!ELEMENT a (" + plain,
						"0 Refused"),
				Arguments.of("deep", plain.replace(">T<", ">" + "<i>".repeat(200_000) + "<"), "0 Refused"),
				Arguments.of("20,000 attributes",
						plain.replace("<ArticleTitle>", "<ArticleTitle " + attributes(20_000) + ">"), "0 Refused"),
				Arguments.of("XInclude", plain.replace(">T<",
						"><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/><"),
						"1 Doubtful"),
				Arguments.of("schemaLocation", plain.replace("<PubmedArticleSet>",
						"<PubmedArticleSet xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"http://127.0.0.1:1/x.xsd\">"),
						"1"),
				Arguments.of("encoding lie", "<?xml version=\"1.0\" encoding=\"UTF-32\"?>" + plain, "1"),
				Arguments.of("unknown encoding", "<?xml version=\"1.0\" encoding=\"x-none\"?>" + plain, "1"),
				Arguments.of("undeclared known entity", plain.replace(">T<", ">Andr&eacute; &beta;<"), "1"),
				Arguments.of("undeclared unknown entity", plain.replace(">T<", ">A &nothing; B<"), "1 Doubtful"),
				Arguments.of("two roots", plain + plain, "1 Refused"),
				Arguments.of("other root", "<html><body/></html>", "0 Refused"),
				Arguments.of("no end", plain.replace("</PubmedArticleSet>", ""), "1 Refused"),
				Arguments.of("mismatched", plain.replace("</MedlineCitation>", "</Citation>"), "0 Refused"),
				Arguments.of("bad character reference", plain.replace(">T<", ">&#0;<"), "0 Refused"),
				Arguments.of("astral reference", plain.replace(">T<", ">&#x1F600;<"), "1"),
				Arguments.of("reordering reference", plain.replace(">T<", ">a&#x202E;b<"), "1"),
				Arguments.of("collective only", author("<CollectiveName>G</CollectiveName>"), "1"),
				Arguments.of("empty last name", author("<LastName/><ForeName> </ForeName>"), "1 Doubtful"),
				Arguments.of("nobody", author(""), "1 Doubtful"),
				Arguments.of("last name only", author("<LastName>Roe</LastName>"), "1"),
				Arguments.of("season", year("<MedlineDate>2019 Winter</MedlineDate>"), "1"),
				Arguments.of("year in words", year("<MedlineDate>Winter</MedlineDate>"), "1 Doubtful"),
				Arguments.of("year 0", year("<Year>0000</Year>"), "1 Doubtful"),
				Arguments.of("future year", year("<Year>2999</Year>"), "1 Doubtful"),
				Arguments.of("same PMID twice",
						PubMedArticlesTests
							.set(PubMedArticlesTests.article("<ArticleTitle>T</ArticleTitle>").repeat(2)),
						"2"),
				Arguments.of("PMID 2^63", plain.replace(">77<", ">9223372036854775808<"), "1 Skipped"),
				Arguments.of("PMID in words", plain.replace(">77<", ">x77<"), "1 Skipped"),
				Arguments.of("no PMID", plain.replace("<PMID Version=\"1\">77</PMID>", ""), "1 Skipped"),
				Arguments.of("bad ORCID",
						author("<LastName>Roe</LastName><Identifier Source=\"ORCID\">0000-0002-1825-0098</Identifier>"),
						"1 Doubtful"),
				Arguments.of("incomplete", set("<AuthorList CompleteYN=\"N\"/>"), "1 Doubtful"),
				Arguments.of("5000 authors",
						set("<AuthorList>" + "<Author><LastName>Roe</LastName></Author>".repeat(5000)
								+ "</AuthorList>"),
						"1"),
				Arguments.of("deletion",
						"<PubmedArticleSet><DeleteCitation><PMID>1</PMID></DeleteCitation></PubmedArticleSet>",
						"0 Doubtful"),
				Arguments.of("books only", "<PubmedArticleSet><PubmedBookArticle/></PubmedArticleSet>", "1 Skipped"),
				Arguments.of("no articles", "<PubmedArticleSet/>", "0"),
				Arguments.of("references of others", plain.replace("</PubmedArticle>",
						"<PubmedData><ReferenceList><Reference><ArticleIdList><ArticleId IdType=\"doi\">x</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>"),
						"1"));
	}

	private static String attributes(int count) {
		StringBuilder attributes = new StringBuilder();
		for (int i = 0; i < count; i++) {
			attributes.append('a').append(i).append("='' ");
		}
		return attributes.toString();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

	@Test
	void opensNoFileAndNoConnection(@TempDir Path folder) throws Exception {
		Path marker = Files.writeString(folder.resolve("marker.txt"), "MARKER-7f3a");
		Path dtd = Files.writeString(folder.resolve("x.dtd"), "<!ENTITY m \"MARKER-7f3a\">");
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(300);
			String http = "http://127.0.0.1:" + server.getLocalPort() + "/x";
			String[] types = { "<!DOCTYPE x [<!ENTITY m SYSTEM \"" + marker.toUri() + "\">]>",
					"<!DOCTYPE x [<!ENTITY m SYSTEM \"" + http + "\">]>", "<!DOCTYPE x SYSTEM \"" + http + "\">",
					"<!DOCTYPE x SYSTEM \"" + dtd.toUri() + "\">",
					"<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + dtd.toUri() + "\">%p;]>",
					"<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + http + "\">%p;]>" };
			for (String type : types) {
				CollectingSink sink = new CollectingSink();
				this.importer.read(TextInput.of("bad", type + "<PubmedArticleSet>"
						+ PubMedArticlesTests.article("<ArticleTitle>a &m; b</ArticleTitle>") + "</PubmedArticleSet>"),
						sink);
				assertThat(sink.everything()).contains("a b").doesNotContain("MARKER");
			}
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
		}
	}

	@Test
	void anArticleWithoutEndStopsAtTheCeiling() throws IOException {
		PubMedArticles small = new PubMedArticles(NOW, new Ceilings(1, 1, 0, 1, 100_000, 200));
		String text = "<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>"
				+ "words ".repeat(200_000);
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> small.read(TextInput.of("bad", text), new CollectingSink()))
			.withMessageContaining("100000 characters");
	}

}
