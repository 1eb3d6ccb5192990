package org.vouchgraph.exchange;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.bibliography.BibTeXEntries;
import org.vouchgraph.exchange.bibliography.RisReferences;
import org.vouchgraph.exchange.crossref.CrossrefWorks;
import org.vouchgraph.exchange.calendar.CalendarEvents;
import org.vouchgraph.exchange.google.GoogleContacts;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.exchange.mail.MailMessages;
import org.vouchgraph.exchange.nppes.Npidata;
import org.vouchgraph.exchange.nppes.NppesProviders;
import org.vouchgraph.exchange.graph.PeopleGraph;
import org.vouchgraph.exchange.meeting.MeetingProgram;
import org.vouchgraph.exchange.openalex.OpenAlexWorks;
import org.vouchgraph.exchange.orcid.OrcidRecords;
import org.vouchgraph.exchange.pubmed.MedlineCitations;
import org.vouchgraph.exchange.pubmed.PubMedArticles;
import org.vouchgraph.exchange.ror.RorInstitutions;
import org.vouchgraph.exchange.tabular.Sheet;
import org.vouchgraph.exchange.tabular.SheetImporter;
import org.vouchgraph.exchange.vcard.VCards;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads files that are larger than the memory of the Java that reads them. */
class ConstantMemoryTests {

	private static final long BYTES = 24L << 20;

	@Test
	void readsMoreThanFitsIntoMemory() throws Exception {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		File out = File.createTempFile("memory", ".txt");
		try {
			Process process = new ProcessBuilder(java.toString(), "-Xmx20m", "-XX:+UseSerialGC", "-cp", classes,
					ConstantMemoryTests.class.getName())
				.redirectErrorStream(true)
				.redirectOutput(out)
				.start();
			boolean ended = process.waitFor(600, TimeUnit.SECONDS);
			process.destroyForcibly();
			assertThat(out).content().isEqualTo("""
					openalex-lines: 24 MB, problems 0, sound true
					openalex-page: 24 MB, problems 0, sound true
					pubmed: 24 MB, problems 0, sound true
					nbib: 24 MB, problems 0, sound true
					ris: 24 MB, problems 0, sound true
					bibtex: 24 MB, problems 0, sound true
					crossref: 24 MB, problems 0, sound true
					orcid-json: 24 MB, problems 0, sound true
					orcid-xml: 24 MB, problems 0, sound true
					linkedin: 24 MB, problems 0, sound true
					contacts: 24 MB, problems 0, sound true
					mail: 24 MB, problems 0, sound true
					ror: 24 MB, problems 0, sound true
					nppes: 24 MB, problems 0, sound true
					graphml: 24 MB, problems 0, sound true
					program: 24 MB, problems 0, sound true
					workbook: 24 MB, problems 0, sound true
					vcard: 24 MB, problems 0, sound true
					google: 24 MB, problems 0, sound true
					calendar: 24 MB, problems 0, sound true
					""");
			assertThat(ended).isTrue();
			assertThat(process.exitValue()).isZero();
		}
		finally {
			out.delete();
		}
	}

	/** Runs in the small Java. */
	public static void main(String[] args) throws IOException {
		Clock clock = Clock.systemUTC();
		LongFunction<String> work = (i) -> """
				{"id":"https://openalex.org/W%d","display_name":"Title %d","publication_year":2020,\
				"abstract_inverted_index":{"%s":[1]},"authorships":[\
				{"author":{"id":"https://openalex.org/A%d","display_name":"Ann Roe %d"},"institutions":[\
				{"id":"https://openalex.org/I%d","display_name":"Mercy General %d","country_code":"US"}]}]}"""
			.formatted(i + 1, i, "w".repeat(400), i + 1, i, i + 1, i);
		LongFunction<String> article = (
				i) -> """
						<PubmedArticle><MedlineCitation><PMID>%d</PMID><Article><ArticleTitle>T <i>%d</i></ArticleTitle>\
						<Abstract><AbstractText>%s</AbstractText></Abstract>\
						<AuthorList><Author><LastName>Roe%d</LastName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>
						"""
					.formatted(i + 1, i, "w ".repeat(200), i);
		OpenAlexWorks openAlex = new OpenAlexWorks(clock, Ceilings.USUAL);
		run("openalex-lines", openAlex, "", (i) -> work.apply(i) + "\n", "", Statement.Publication.class);
		run("openalex-page", openAlex, "{\"meta\":{},\"results\":[", (i) -> work.apply(i) + ",", work.apply(0) + "]}",
				Statement.Publication.class);
		run("pubmed", new PubMedArticles(clock, Ceilings.USUAL), "<PubmedArticleSet>", article, "</PubmedArticleSet>",
				Statement.Publication.class);
		run("nbib", new MedlineCitations(clock, Ceilings.USUAL), "",
				(i) -> "PMID- %d\nTI  - Title %d\nAB  - %s\nFAU - Roe%d, Ann\nAU  - Roe%d A\n\n".formatted(i + 1, i,
						"w ".repeat(200), i, i),
				"", Statement.Publication.class);
		run("ris", new RisReferences(clock, Ceilings.USUAL), "",
				(i) -> "TY  - JOUR\nTI  - Title %d\nDO  - 10.1000/%d\nN2  - %s\nAU  - Roe%d, Ann\nER  - \n\n"
					.formatted(i, i, "w ".repeat(200), i),
				"", Statement.Publication.class);
		run("bibtex", new BibTeXEntries(clock, Ceilings.USUAL), "", (
				i) -> "@article{k%d,\n title = {Title %d},\n doi = {10.1000/%d},\n abstract = {%s},\n author = {Roe%d, Ann}\n}\n"
					.formatted(i, i, i, "w ".repeat(400), i),
				"", Statement.Publication.class);
		LongFunction<String> crossref = (i) -> """
				{"DOI":"10.1000/%d","title":["Title %d"],"abstract":"%s","author":[{"given":"Ann","family":"Roe%d"}]}"""
			.formatted(i, i, "w".repeat(400), i);
		run("crossref", new CrossrefWorks(clock, Ceilings.USUAL),
				"{\"message-type\":\"work-list\",\"message\":{\"items\":[", (i) -> crossref.apply(i) + ",",
				crossref.apply(0) + "]}}", Statement.Publication.class);
		LongFunction<String> group = (
				i) -> """
						{"work-summary":[{"title":{"title":{"value":"Title number %d, %s"}},"path":"/0000-0002-1825-0097/work/%d"}]}"""
					.formatted(i, "w".repeat(200), i);
		run("orcid-json", new OrcidRecords(clock, Ceilings.USUAL), "{\"activities-summary\":{\"works\":{\"group\":[",
				(i) -> group.apply(i) + ",", group.apply(0) + "]}}}", Statement.Publication.class);
		run("orcid-xml", new OrcidRecords(clock, Ceilings.USUAL),
				"<works path=\"/0000-0002-1825-0097/works\" xmlns=\"http://www.orcid.org/ns/activities\">",
				(i) -> "<group><work-summary path=\"/0000-0002-1825-0097/work/%d\"><title><title>Title number %d, %s</title></title></work-summary></group>%n"
					.formatted(i, i, "w".repeat(200)),
				"</works>", Statement.Publication.class);
		run("linkedin", new LinkedInConnections(Ceilings.USUAL),
				"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
				(i) -> "Ann,Roe %d,https://www.linkedin.com/in/ann-%d,,Mercy General %d,%s,12 Mar 2024%n".formatted(i,
						i, i, "Surgeon ".repeat(30)),
				"", Statement.Acquaintance.class);
		run("contacts", new SheetImporter(Sheet.CONTACTS, Ceilings.USUAL), "name,institution,note\n",
				(i) -> "Ann Roe %d,Mercy General %d,\"%s\n\"%n".formatted(i, i, "note ".repeat(60)), "",
				Statement.Acquaintance.class);
		run("mail", new MailMessages(clock), "",
				(i) -> """
						From 1@xxx Fri Sep 16 22:26:51 +0000 2016
						%s%d@example.org>
						Date: Fri, 16 Sep 2016 22:26:51 +0000
						Message-ID: <%d@example.org>

						%s

						""".formatted((i % 2 == 0) ? "From: me@example.org\nX-Gmail-Labels: Sent\nTo: Ann <a"
						: "To: me@example.org\nFrom: <a", i / 2 % 300, i, "QUJD".repeat(200)),
				"", Statement.Interaction.class, (records) -> 300);
		LongFunction<String> institution = (i) -> """
				{"id":"https://ror.org/0%08d","names":[{"value":"Mercy Hospital %d","types":["ror_display","label"]}],\
				"links":["%s"],"relationships":[],"status":"active"}""".formatted(i, i, "w".repeat(400));
		run("ror", new RorInstitutions(Ceilings.USUAL), "[", (i) -> institution.apply(i) + ",\n",
				institution.apply(9_999_999) + "]", Statement.Organization.class);
		String surgeon = Npidata.row();
		run("nppes", new NppesProviders(Ceilings.USUAL), Npidata.HEADER, (i) -> surgeon, "", Statement.Person.class);
		run("graphml", PeopleGraph.all(Ceilings.USUAL).get(0), "<graphml><key id=\"l\" attr.name=\"label\"/><graph>",
				(i) -> "<node id=\"n%d\"><data key=\"l\">Ann Roe</data><data key=\"x\">%s</data></node>".formatted(i,
						"x".repeat(200)),
				"</graph></graphml>", Statement.Person.class);
		String session = "{\"title\":\"T %d\",\"note\":\"%s\",\"people\":[\"Ann Roe %d\"]}";
		run("program", new MeetingProgram(Ceilings.USUAL), "{\"meeting\":{\"name\":\"M 2026\"},\"sessions\":[",
				(i) -> session.formatted(i, "x".repeat(200), i) + ",", session.formatted(-1, "", -1) + "]}",
				Statement.Participation.class);
		workbook();
		run("vcard", new VCards(Ceilings.USUAL), "",
				(i) -> "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Roe %d\nEMAIL:ann%d@x.org\nPHOTO;ENCODING=b:%s\nEND:VCARD\n"
					.formatted(i, i, ("A".repeat(70) + "\n ").repeat(20)),
				"", Statement.Acquaintance.class);
		run("google", new GoogleContacts(Ceilings.USUAL), "First Name,Last Name,Labels,Notes,E-mail 1 - Value\n",
				(i) -> "Ann,Roe %d,* myContacts,\"%s\n\",ann%d@x.org%n".formatted(i, "note ".repeat(60), i), "",
				Statement.Acquaintance.class);
		run("calendar", new CalendarEvents(clock, Ceilings.USUAL),
				"BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:me@x.org\n",
				(i) -> "BEGIN:VEVENT\nUID:%d\nDTSTART:20240312T100000Z\nDESCRIPTION:%s\nATTENDEE;CN=Ann Roe %d:mailto:ann%d@x.org\nEND:VEVENT\n"
					.formatted(i, "note ".repeat(100), i, i),
				"END:VCALENDAR\n", Statement.Interaction.class);
	}

	private static void workbook() throws IOException {
		String header = WorkbookFile.row("name", "institution", "note");
		Generated sheet = new Generated("<worksheet><sheetData>" + header,
				(i) -> WorkbookFile.row("Ann Roe " + i, "Mercy General", "note ".repeat(60)),
				"</sheetData></worksheet>");
		Map<String, byte[]> parts = new WorkbookFile().sheet("S", "").parts();
		Workbook workbook = Workbook.find("book.xlsx", (part) -> part.endsWith("sheet1.xml") ? sheet
				: parts.containsKey(part) ? new TextInput(part, parts.get(part)) : null, Ceilings.USUAL);
		run("workbook", new SheetImporter(Sheet.CONTACTS, Ceilings.USUAL), workbook.sheets().get(0), sheet,
				Statement.Acquaintance.class, (records) -> records);
	}

	private static void run(String name, Importer importer, String head, LongFunction<String> part, String tail,
			Class<? extends Statement> counted) throws IOException {
		run(name, importer, head, part, tail, counted, (records) -> records);
	}

	/** {@code said} is how many statements are counted, by the number of records. */
	private static void run(String name, Importer importer, String head, LongFunction<String> part, String tail,
			Class<? extends Statement> counted, LongUnaryOperator said) throws IOException {
		Generated input = new Generated(head, part, tail);
		run(name, importer, input, input, counted, said);
	}

	private static void run(String name, Importer importer, Input read, Generated input,
			Class<? extends Statement> counted, LongUnaryOperator said) throws IOException {
		Map<String, Long> seen = new TreeMap<>();
		importer.read(read, new StatementSink() {
			@Override
			public void recordRead() {
				seen.merge("records", 1L, Long::sum);
			}

			@Override
			public void say(Statement statement) {
				if (counted.isInstance(statement)) {
					seen.merge("said", 1L, Long::sum);
				}
			}

			@Override
			public void problem(Problem problem) {
				seen.merge("problems", 1L, Long::sum);
			}
		});
		boolean sound = input.parts > 1000
				&& seen.equals(Map.of("records", input.records(), "said", said.applyAsLong(input.records())));
		System.out.println(name + ": " + (BYTES >> 20) + " MB, problems " + seen.getOrDefault("problems", 0L)
				+ ", sound " + sound);
	}

	/** A document made while it is read. */
	private static final class Generated implements Input {

		private final String head;

		private final LongFunction<String> part;

		private final String tail;

		private long parts;

		Generated(String head, LongFunction<String> part, String tail) {
			this.head = head;
			this.part = part;
			this.tail = tail;
		}

		long records() {
			return this.parts + (this.tail.startsWith("{") ? 1 : 0);
		}

		@Override
		public String name() {
			return "generated";
		}

		@Override
		public InputStream open() {
			this.parts = 0;
			return new InputStream() {

				private InputStream current = stream(Generated.this.head);

				private long given;

				private boolean ended;

				@Override
				public int read() {
					throw new UnsupportedOperationException("read in blocks");
				}

				@Override
				public int read(byte[] buffer, int offset, int length) throws IOException {
					int n = this.current.read(buffer, offset, length);
					while (n < 0 && !this.ended) {
						this.ended = this.given >= BYTES;
						this.current = stream(
								this.ended ? Generated.this.tail : Generated.this.part.apply(Generated.this.parts++));
						n = this.current.read(buffer, offset, length);
					}
					this.given += Math.max(0, n);
					return n;
				}

			};
		}

		private static InputStream stream(String text) {
			return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		}

	}

}
